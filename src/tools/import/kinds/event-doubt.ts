/** What remarks and columns nobody knows say of an event that is called off: applied where it is clear, else said beside its days. */
import { EVENT_DAY_COLUMNS } from '../day-columns.js';
import type { Canonical } from '../header-aliases.js';
import { isTitled } from '../closing-remarks.js';
import type { TableFacts } from '../kind-importer.js';
import { statesOf } from './not-public.js';
import {
  ABOUT_DAYS,
  closedWhen,
  closesThen,
  readClock,
  readDates,
  readStatus,
  readApplying,
  saysClosed,
  saysOff,
  sentencesOf,
  speaksOfOff,
  weekdayOf,
  worseStatus,
  type Status,
} from '../repairs.js';
import type { Cell, PlacedCell, TableRow } from '../table-row.js';
import { defined } from '../defined.js';
import { yes } from './yes-no.js';
import type { EventStatus } from './event-status.js';
import type { EventTimes } from './event-times.js';
import type { Occurrence } from './occurrence.js';
import { maySayOff, saidOfOff } from './event-sentences.js';
import { SPEAKING } from './taken-away.js';

/** Cells of the days themselves: read as such, and heard only where they say nothing but that there is none. */
const DAYS = [...EVENT_DAY_COLUMNS, '開始時間', '終了時間', '開館時間', '開催頻度'] as const;
/** A column about what would happen: 「雨天時」, 「中止基準」, 「延期の場合」. */
const IF = /雨|荒天|警報|台風|場合|基準|条件|予備日|可否の連絡|連絡方法|確認方法|ポリシー|規定|料/u;
/** What stands in these is of whom it is for, of where, or of how to apply. */
const OF_WHOM: ReadonlySet<Canonical> = new Set<Canonical>([
  '対象者',
  '対象者備考',
  '開催条件',
  '受入年齢',
  '定員',
  '定員備考',
  '料金(基本)',
  '料金(詳細)',
  '参加申込方法',
  '申込要否',
]);
/** Under 定員: everybody may come, which is no news of the event. */
const NO_LIMIT = /^(?:(?:定員|制限|人数制限)(?:は)?)?(?:なし|無し?|ありません)$/u;
const ANY_DAY = /\d\s?日|\d\s?\/\s?\d|\d-\d{1,2}-\d/gu;
/** What all that was heard says of an event and its days. */
export interface Verdict {
  worst: Status;
  off: Map<string, Status['eventStatus']>;
  /** Words that may take the day away, for the card; '' where they are the office's own. */
  doubts: string[];
  /** The day from which it was moved to the one it has. */
  previous?: string;
}

export const verdictOf = (worst: Status): Verdict => ({ worst, off: new Map(), doubts: [] });

/** Where a text stands that is heard. */
interface Heard {
  /** A column that the office keeps for itself. */
  isSecret?: boolean;
  /** A column of whom it is for: a limit there is its matter. */
  isOfWhom?: boolean;
  /** A column that may be of another time: that of its doors, of its desk. */
  isOfTimes?: boolean;
  /** The table says anyway that one takes part online. */
  isOnline?: boolean;
}

/** A sentence that counted, and what became of it. */
interface Counted {
  code: 'status-from-remark' | 'event-in-doubt' | 'full-in-part';
  level: 'note' | 'repaired';
  value: string;
}

/** Hears a text; gives every sentence that counted, and whether it was applied or is only said. */
export function hear(
  text: string,
  times: EventTimes,
  today: string,
  verdict: Verdict,
  { isSecret = false, isOfWhom = false, isOfTimes = false, isOnline = false }: Heard = {},
): Counted[] {
  return saidOfOff(text).flatMap(({ sentence, status, ofDays, unless }): Counted[] => {
    if (unless === 'of whom' ? isOfWhom : unless === 'online' && isOnline) return [];
    if (typeof unless === 'object' && (('clock' in unless && isOfTimes) || agrees(unless, times, today))) return [];
    const days = status ? undefined : daysOff(sentence, times, today);
    if (ofDays && days === undefined && !touches(sentence, times, today)) return [];
    // What is full of several days and hours is one of them, and stays words.
    if (status && !isSecret && times.occurrences.length > 1 && isOfPart(sentence, status))
      return [{ code: 'full-in-part', level: 'note', value: sentence }];
    if (status) verdict.worst = worseStatus(verdict.worst, status);
    for (const day of days ?? []) verdict.off.set(day, fateOf(sentence));
    const previous = (status ?? days) ? undefined : movedFrom(sentence, times, today);
    if (previous !== undefined) verdict.previous = previous;
    const isApplied = status !== undefined || days !== undefined || previous !== undefined;
    if (!isApplied) verdict.doubts.push(isSecret ? '' : sentence);
    return [
      isApplied
        ? { code: 'status-from-remark', level: 'note', value: sentence }
        : { code: 'event-in-doubt', level: 'repaired', value: sentence },
    ];
  });
}

/** The days and the fate of an event by a verdict. */
export function judged(verdict: Verdict, times: EventTimes): { worst: Status; times: EventTimes } {
  const { off, doubts, previous = times.previous } = verdict;
  const worst = previous === undefined ? verdict.worst : worseStatus(verdict.worst, { eventStatus: 'rescheduled' });
  const all = times.occurrences.every(({ startDate }) => off.has(startDate.slice(0, 10)));
  const fate = off.size > 0 && all ? [...off.values()][0] : undefined;
  return {
    worst: fate === undefined ? worst : worseStatus(worst, { eventStatus: fate }),
    times: inDoubt(
      { ...times, previous, occurrences: all ? times.occurrences : times.occurrences.map(fated(off)) },
      doubts,
    ),
  };
}

const PART =
  /^(?:(?:第?\d{1,2}(?:回目?|日目?|部|期)|\d{1,2}(?:月|\/)\d{1,2}日?|午[前後]|前半|後半|初回|最終[回日]|[月火水木金土日]曜日?)(?:\([^()]{1,6}\))?(?:の(?:[回部分]|講座|コース))?[はがも:]?|\d{1,2}[はがも:])/u;

/** 「②は満席」: of one session, not of the event. */
const isOfPart = (sentence: string, { full, closed }: Status): boolean =>
  (full === true || closed === true) && PART.test(sentence);

const fateOf = (words: string): Status['eventStatus'] => (/延期|順延/u.test(words) ? 'postponed' : 'cancelled');

/** The times of a row and its fate, when everything it says has been heard. */
export function heard(
  row: TableRow,
  facts: TableFacts,
  status: EventStatus,
  times: EventTimes,
): { status: EventStatus; times: EventTimes } {
  const verdict = verdictOf(status);
  const { off, doubts } = verdict;
  const today = facts.context.date;
  const start = times.occurrences[0]?.startDate.slice(0, 10) ?? '';
  const ended = status.ended && start > today ? statesOf(row) : [];
  for (const { header, value } of [...status.doubts, ...ended]) {
    const days = daysOff(value, times, today);
    for (const day of days ?? []) off.set(day, fateOf(value));
    if (days) continue;
    const previous = movedFrom(value, times, today);
    if (previous !== undefined) {
      verdict.previous = previous;
      row.report('status-from-remark', undefined, { column: header || row.header('名称'), value });
      continue;
    }
    row.report('status-unknown', header === '' ? '名称' : '状態', header === '' ? {} : { column: header, value });
    doubts.push(header === '' ? value : `${header}：${value}`);
  }
  const hearing: Hearing = { row, times, today, verdict, status };
  for (const { header, value } of row.all(...DAYS)) {
    if (!maySayOff(value)) continue;
    // 「12月5日（満席）」 of several days may mean one of them.
    const isOne = times.occurrences.length === 1 && (value.match(ANY_DAY)?.length ?? 0) <= 1;
    for (const piece of isOne ? value.split(/[※()（）【】［］\n]+/u) : [value])
      if (
        saysOff(piece) ??
        (piece === value ? undefined : (saysClosed(piece) ?? (closedWhen(piece) || speaksOfOff(piece))))
      )
        listen(hearing, { header, value: piece, isInternal: false });
  }
  for (const cell of row.heard(SPEAKING)) {
    if (cell.canonical === undefined && IF.test(cell.header)) continue;
    if (cell.canonical === '定員' && NO_LIMIT.test(cell.value)) continue;
    const said = cell.canonical === undefined ? statusUnder(cell) : undefined;
    if (!said) listen(hearing, cell);
    else {
      row.report('status-from-remark', undefined, { column: cell.header, value: cell.value });
      verdict.worst = worseStatus(verdict.worst, said);
    }
  }
  const stopped = facts.stoppedAt(row.number);
  if (stopped !== undefined && speaksOfOff(stopped))
    verdict.worst = worseStatus(verdict.worst, { eventStatus: fateOf(stopped) });
  for (const { sentence, ofDays } of saidOfOff(facts.closedAt(row.number))) {
    const one = facts.namedBy(sentence);
    if (one && !isTitled(status.name, one.title)) continue;
    if (one) {
      const days = one.day === undefined ? undefined : daysNamed(one.day, times, today);
      const fate = one.day === undefined || days !== undefined ? saysOff(one.fate) : undefined;
      if (fate === undefined) doubts.push(sentence);
      else if (days) for (const day of days) off.set(day, fate);
      else verdict.worst = worseStatus(verdict.worst, { eventStatus: fate });
      row.report(fate === undefined ? 'event-in-doubt' : 'status-from-remark', undefined, {
        column: '※',
        value: sentence,
        level: fate === undefined ? 'repaired' : 'note',
      });
      continue;
    }
    const named = daysIn(sentence, times, today);
    const own = named?.filter((day) => times.occurrences.some(({ startDate }) => startDate.startsWith(day)));
    // A note for all rows that names other days is about other rows.
    if (own?.length === 0 || (ofDays && !own && !touches(sentence, times, today))) continue;
    for (const day of own ?? []) off.set(day, fateOf(sentence));
    if (own) row.report('status-from-remark', undefined, { column: '※', value: sentence });
    else {
      row.repaired('event-in-doubt', undefined, { column: '※', value: sentence });
      doubts.push(sentence);
    }
  }
  if (
    verdict.worst === status &&
    verdict.previous === undefined &&
    off.size === 0 &&
    doubts.length === 0 &&
    status.beside.length === 0
  )
    return { status, times };
  const all = judged(verdict, withWords(times, status.beside));
  return { status: { ...status, ...all.worst }, times: all.times };
}

/** A row that is listened to. */
interface Hearing {
  row: TableRow;
  times: EventTimes;
  today: string;
  verdict: Verdict;
  status: EventStatus;
}

function listen({ row, times, today, verdict, status }: Hearing, cell: PlacedCell): void {
  const { header, value, isInternal, canonical } = cell;
  if (!maySayOff(value)) return;
  // Where columns say from which day to which, a sentence that says no more is no news.
  const isMoved =
    DAY_MOVED.test(value) &&
    (status.eventStatus === 'rescheduled' || times.previous !== undefined || row.text('延期前の日') !== '');
  const text = isMoved
    ? sentencesOf(value)
        .filter((one) => !saysMoved(one))
        .join('\n')
    : value;
  for (const { code, level, value: said } of hear(text, times, today, verdict, {
    isSecret: isInternal,
    isOfWhom: canonical !== undefined && OF_WHOM.has(canonical),
    isOfTimes: canonical === undefined || canonical === '所要時間',
    isOnline: yes(row.text('Web開催')) === true || /オンライン|zoom|web|ウェブ|youtube/iu.test(row.text('場所名称')),
  }))
    row.report(code, undefined, { column: header, value: said, level });
}

const withWords = (times: EventTimes, words: readonly string[]): EventTimes =>
  words.length === 0 ? times : { ...times, timeNote: [times.timeNote, ...words].filter(Boolean).join('\n') };

const DAY_MOVED = /(?:日にち|日程|日時|開催日|期日).{0,6}(?:変わ|変更|移[りし動]|延期|延び)/u;
const MORE_THAN_THE_DAY = /\d|時間|時刻|会場|場所|中止|未定|再/u;
/** Says of the day that it is another one, and of nothing else. */
const saysMoved = (sentence: string): boolean => DAY_MOVED.test(sentence) && !MORE_THAN_THE_DAY.test(sentence);

/** Whether the row says the same of time or day, or nothing that could differ. */
function agrees(said: { clock: string } | { day: string }, times: EventTimes, today: string): boolean {
  if ('day' in said) {
    const days = daysNamed(said.day, times, today);
    return (
      days === undefined || days.some((day) => times.occurrences.some(({ startDate }) => startDate.startsWith(day)))
    );
  }
  const read = readClock(said.clock);
  const clocks = times.occurrences.flatMap(({ startDate }) => startDate.slice(11, 16) || []);
  return !('value' in read) || clocks.length === 0 || clocks.some((clock) => sameClock(clock, read.value));
}

/** 「2時から」 of an afternoon is written without 午後. */
const sameClock = (clock: string, said: string): boolean =>
  clock === said || (said < '12:00' && clock === `${Number(said.slice(0, 2)) + 12}${said.slice(2)}`);

/** A column about whether it takes place, by a name that no list knows: 「開催」 with ×, 「中止」 with ○. */
function statusUnder({ header, value }: Cell): Status | undefined {
  if (/^(?:開催)?(?:中止|延期|休講)(?:の?有無|フラグ|等)?$/u.test(header) && yes(value) === true)
    return { eventStatus: /延期/u.test(header) ? 'postponed' : 'cancelled' };
  const applying = readApplying(header, value);
  if (applying) return applying;
  if (!/^.{0,6}(?:開催|実施|状況|状態|お知らせ).{0,4}$/u.test(header) || value.length > 20) return undefined;
  if (value.length < 2 && !/開催|実施/u.test(header)) return undefined;
  const { eventStatus } = readStatus(value);
  return eventStatus === 'cancelled' || eventStatus === 'postponed' ? { eventStatus } : undefined;
}

/** 「12月5日は中止」: the days it names, when all of them are days of the event. */
function daysOff(sentence: string, times: EventTimes, today: string): string[] | undefined {
  const days = daysIn(sentence, times, today);
  const own = new Set(times.occurrences.map(({ startDate }) => startDate.slice(0, 10)));
  return days?.every((day) => own.has(day)) ? days : undefined;
}

/** Whether a closed door without a day of its own, or with one that cannot be read, may be that of this event. */
function touches(sentence: string, times: EventTimes, today: string): boolean {
  const when = closedWhen(sentence);
  if (!when) return closesThen(sentence) && daysIn(sentence, times, today) === undefined;
  if (when.now) return true;
  return times.occurrences
    .flatMap(({ startDate, endDate }) => [startDate, endDate ?? startDate].map((moment) => moment.slice(0, 10)))
    .some((day) => Number(day.slice(5, 7)) === when.month || weekdayOf(day) === when.weekday);
}

/** The days that a sentence calls off; undefined when it names none, or is not understood. */
function daysIn(sentence: string, { occurrences }: EventTimes, today: string): string[] | undefined {
  const words = ABOUT_DAYS.exec(sentence)?.[1]?.replace(/^[【(［\[][^】)］\]]{1,12}[】)］\]]/u, '');
  return words === undefined ? undefined : daysNamed(words, { occurrences }, today);
}

/** 「9/5から延期」, 「当初の9月5日より変更しました」 */
const MOVED_FROM =
  /^[【(（[]?(?:当初の?)?([^からより\n]{3,16}?)(?:から|より)の?(?:延期|順延|変更|振り?替え?)(?:し(?:ました|ます)|と?なりました|になりました)?[】)）\]]?$/u;

/** The earlier day of a single day that words say was moved to where it stands; undefined where they say it of another day, or more. */
export function movedFrom(words: string, { occurrences }: EventTimes, today: string): string | undefined {
  const day = occurrences.length === 1 ? occurrences[0]?.startDate.slice(0, 10) : undefined;
  if (day === undefined || !/\d/u.test(words)) return undefined;
  const alone = MOVED_FROM.exec(words.trim())?.[1];
  const read = readDates(alone ?? words, { today, near: day });
  if ('refused' in read || read.spans.length !== 1 || read.spans[0]?.end !== undefined) return undefined;
  const old = alone === undefined ? read.previous : read.spans[0]?.start;
  const isHere = alone !== undefined || read.spans[0]?.start === day;
  return isHere && old !== undefined && old < day ? old : undefined;
}

/** The days that words are, and nothing else. */
function daysNamed(words: string, { occurrences }: EventTimes, today: string): string[] | undefined {
  if (!/\d/u.test(words)) return undefined;
  const near = occurrences[0]?.startDate.slice(0, 10);
  // 「28日は休み」 below a table of one month.
  const month = near && { year: Number(near.slice(0, 4)), month: Number(near.slice(5, 7)) };
  const read = readDates(words, { today, near, ...(month && { month }) });
  if ('refused' in read || read.rest || read.spans.some(({ end }) => end !== undefined)) return undefined;
  return read.spans.map(({ start }) => start);
}

const fated =
  (off: ReadonlyMap<string, Status['eventStatus']>) =>
  (one: Occurrence): Occurrence => {
    const eventStatus = off.get(one.startDate.slice(0, 10));
    return eventStatus ? { ...one, eventStatus } : one;
  };

/** Days that may not take place keep their day, for the words beside it; their hours become words, so that nothing is counted as running. */
function inDoubt(times: EventTimes, doubts: readonly string[]): EventTimes {
  if (doubts.length === 0) return times;
  const clocks = times.occurrences.map(({ startDate, endDate }) => {
    const [from, to] = [startDate, endDate ?? ''].map((moment) => moment.slice(11, 16));
    return from === '' ? '' : `${from}～${to}`;
  });
  const same = clocks.every((clock) => clock === clocks[0]);
  const words = same
    ? [clocks[0] ?? '']
    : clocks
        .slice(0, 30)
        .map((clock, i) => `${times.occurrences[i]?.startDate.slice(5, 10).replace('-', '/')} ${clock}`);
  return {
    ...times,
    occurrences: times.occurrences.map((one) => {
      const [startDate, end] = [one.startDate.slice(0, 10), one.endDate?.slice(0, 10)];
      return defined({ ...one, startDate, endDate: end === startDate ? undefined : end });
    }),
    timeNote: [...words, times.timeNote, ...doubts.filter((one) => !times.timeNote?.includes(one))]
      .filter((part) => part !== undefined && part !== '')
      .join('\n')
      .slice(0, 2_000),
  };
}
