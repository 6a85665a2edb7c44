/** Times of day as offices write them. */
import { foldSigns, nfkc, wasFolded } from './fold.js';
import type { Read } from './read.js';

/** Source of one time of day in folded text: 9:00, 午後1時30分, 13時半, 正午. */
export const CLOCK_SOURCE = String.raw`(?:正午|(?:(?:午前|午後|AM|PM|am|pm|夜|朝|夕方?)\s?)?\d{1,2}\s?(?::\s?\d{2}(?::\d{2}(?:\.\d{1,9})?)?|時(?!間)(?:\s?半|\s?\d{1,2}\s?分|\d{1,2}(?!\d|\s?[時:月日名人回組]))?)(?:\s?(?:AM|PM|am|pm))?)`;

/** `HH:MM` (00:00 to 48:00) of one time in folded text; 「翌2時」 is 26:00. */
export function clockOf(folded: string): string | undefined {
  const plain = folded.replace(/\s+/gu, '');
  if (plain === '正午') return '12:00';
  const nextDay = /^翌日?の?(?!翌)(.+)$/u.exec(plain)?.[1];
  if (nextDay !== undefined) {
    const early = clockOf(nextDay);
    return early !== undefined && early < '24:00' ? dayLater(early) : undefined;
  }
  const match =
    /^(午前|午後|AM|PM|am|pm|夜|朝|夕方?)?(\d{1,2})(?::(\d{2})(?::\d{2}(?:\.\d{1,9})?)?|時(半|\d{1,2})?分?)?(AM|PM|am|pm)?$/u.exec(
      plain,
    );
  if (!match) return undefined;
  let hours = Number(match[2]);
  const minutes = match[4] === '半' ? 30 : Number(match[3] ?? match[4] ?? 0);
  const half = match[1] ?? match[5] ?? '';
  // 午前12時 and 午後12時 are noon to some and midnight to others; 12 PM is noon.
  if (/午前|午後/u.test(half) && hours === 12 && minutes === 0) return undefined;
  if (/午後|PM|夜|夕/iu.test(half) && hours < 12) hours += 12;
  if (/AM/iu.test(half) && hours === 12) hours = 0;
  if (hours > 48 || minutes > 59 || (hours === 48 && minutes > 0)) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** `closes` as it is meant behind `opens`: 「午後1時～3時」 ends at 15:00. The texts tell who wrote 午前 or 午後. */
export function closingAfter(opens: string | undefined, closes: string, fromText: string, toText: string): string {
  const half = /午前|午後|[ap]\.?m|正午|翌|夜|夕|朝/iu;
  if (
    opens === undefined ||
    opens < '12:00' ||
    closes >= '12:00' ||
    !/午後|p\.?m|夜|夕/iu.test(nfkc(fromText)) ||
    half.test(nfkc(toText))
  )
    return closes;
  const later = `${Number(closes.slice(0, 2)) + 12}${closes.slice(2)}`;
  return later > opens ? later : closes;
}

/**
 * The end of hours that begin in the evening and run past midnight, as hours of the same day (26:00): 「22:00～2:00」. Undefined where the end may
 * as well be written in twelve hours (18:00～9:00), or be a slip (10:00～9:00).
 */
export function pastMidnight(opens: string, closes: string): string | undefined {
  const [from, to] = [opens, closes].map((clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)));
  if (from === undefined || to === undefined || from < EVENING || to + HALF_DAY > from) return undefined;
  return dayLater(closes);
}
const dayLater = (clock: string): string => `${Number(clock.slice(0, 2)) + 24}${clock.slice(2)}`;
const EVENING = 17 * 60;
const HALF_DAY = 12 * 60;

/** One cell with a time. `16:00:00`, full-width, 午後, `1330` and Excel's fraction of a day are understood; anything else is refused. */
export function readClock(text: string): Read<string> {
  const folded = foldSigns(text)
    .replace(/^\d{4}[-/]\d{1,2}[-/]\d{1,2}[T\s]+/u, '')
    .replace(/(?:頃|ごろ|から|より|まで|~|開始|終了|開演|開場|スタート)$/u, '')
    .trim();
  const serial = /^(?:[45]\d{4})?0?(\.\d{1,20})$/u.exec(folded)?.[1];
  const fraction = serial !== undefined ? Number(`0${serial}`) : /^1\.0+$/u.test(folded) ? 1 : undefined;
  if (fraction !== undefined) {
    const minutes = Math.round(fraction * 1440);
    // 「0.30」 is half past midnight with a point, and no time that anybody sets as a fraction.
    if (minutes % 5 !== 0) return { refused: 'time-unreadable' };
    return {
      value: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
      repaired: 'time-fraction',
    };
  }
  const digits = /^(\d{1,2})(\d{2})$/u.exec(folded);
  const value = digits && folded.length >= 3 ? clockOf(`${digits[1]}:${digits[2]}`) : clockOf(folded);
  if (value === undefined) return { refused: 'time-unreadable' };
  if (digits && folded.length >= 3) return { value, repaired: 'time-without-colon' };
  return wasFolded(text, nfkc(text)) ? { value, repaired: 'width-folded' } : { value };
}
