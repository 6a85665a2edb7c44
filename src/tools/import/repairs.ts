/** The repairs as the importers need them: one door to the room `repair`, so that importers speak of cells and not of its modules. */
import type { Read } from '../repair/read.js';

import { readAreaCode as areaCodeIn } from '../repair/area-code.js';
import { readClock as clockIn } from '../repair/clock.js';
import { readPhones as phonesIn, solePhone, type PhoneMedia, type Phones } from '../repair/phones.js';
import { readUrl as urlIn } from '../repair/urls.js';
import { readHours as hoursIn, type Hours, type HoursText } from '../repair/schedule-prose.js';

export { CLOCK_SOURCE, closingAfter, pastMidnight } from '../repair/clock.js';
export { foldSigns, inOneLine, nfkc, withoutListMarks } from '../repair/fold.js';
export { readPair, readPoint } from '../repair/coordinates.js';
export {
  addDays,
  daysBetween,
  readAround,
  readDates,
  readDay,
  weekdayOf,
  type DateHints,
  type Dates,
  type DateSpan,
} from '../repair/dates.js';
export { inOrder, orderOf, type Order } from '../repair/dates/machine.js';
export { damageOf } from '../repair/spreadsheet-damage.js';
export { besideFeed } from '../repair/urls.js';
export { decodeEntities } from '../repair/entities.js';
export type { Hours, HoursText } from '../repair/schedule-prose.js';
export { doubtOfLabel, doubtOfSentence, isForSome, maySpeakOfPhone, type Doubt } from '../repair/phone-doubt.js';
export { maySpeakOfOff } from '../judge/off-hints.js';
export { pausedInName, pausedInRemark } from '../judge/paused.js';
export { readPersonal, withPersonalMasked } from '../repair/personal.js';
export { prefectureOf } from '../repair/prefectures.js';
export { withAreaCodeOf } from '../repair/phone-numbers.js';
export { FOR_BOTH, type PhoneMedia, type PhoneNumber, type Phones, type UnreadPhone } from '../repair/phones.js';
export {
  ABOUT_DAYS,
  beginsAt,
  closedWhen,
  closesThen,
  HELD_ON,
  isNotForAll,
  isOnlineOnly,
  isPrivate,
  readRunning,
  readStatus,
  readApplying,
  readTitleMark,
  saysClosed,
  saysOff,
  saysOnline,
  speaksOfOff,
  worseStatus,
  type Status,
} from '../judge/status.js';
export { beginsLater, namesTaking, sentencesOf, takingsOf, type Scope } from '../judge/taking-away.js';
export { readEmail, withAtSigns } from '../repair/urls.js';

/** Tables repeat themselves: the same code, time or page on row after row is read once. What is remembered stays small. */
function remembered<T>(read: (text: string) => T, most = 2_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

const areaCodeByText = remembered((text) => areaCodeIn(...(text.split('\u0000') as [string, string?])));
export const readClock = remembered(clockIn);
export const readUrl = remembered(urlIn);
const hoursByText = new Map<string, Hours>();

const phonesByText = remembered((text) => {
  const [media = 'phone', ...words] = text.split('\u0000');
  return phonesIn(words.join('\u0000'), media as PhoneMedia);
});

let last: { text: string; phones?: Phones | undefined } = { text: '' };

/** All numbers of a cell; shared by all who ask for the same words, so nobody may change it. */
export function readPhones(text: string, media: PhoneMedia = 'phone'): Phones {
  // Several ask for the number of one row, one after the other.
  const sole = media !== 'phone' ? undefined : text === last.text ? last.phones : solePhone(text);
  if (media === 'phone') last = { text, phones: sole };
  return sole ?? phonesByText(`${media}\u0000${text}`);
}

/** A code of an area; `prefecture` decides where five digits may mean two places. */
export function readAreaCode(text: string, prefecture?: string): Read<string> {
  return areaCodeByText(prefecture === undefined ? text : `${text}\u0000${prefecture}`);
}

/** The hours of a row; a copy, because importers build records of it. */
export function readHours(text: HoursText): Hours {
  const { days, opens, closes, prose, closed, uncertain } = text;
  const key = `${days}\u0000${opens}\u0000${closes}\u0000${prose}\u0000${closed}\u0000${uncertain}`;
  let known = hoursByText.get(key);
  if (known === undefined) {
    if (hoursByText.size >= MOST_HOURS) hoursByText.clear();
    known = hoursIn(text);
    hoursByText.set(key, known);
  }
  return copied(known);
}

const MOST_HOURS = 2_000;

/** A copy of plain data: `structuredClone` costs twenty times as much for something so small. */
function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copied) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = copied(value[key]);
  return copy as T;
}
