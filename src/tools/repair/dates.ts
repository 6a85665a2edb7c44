/** Days as offices write them: ISO, slashes, 和暦, without year, with weekday and time, several in a cell, ranges. */
import { CLOCK_SOURCE, clockOf, closingAfter } from './clock.js';
import { foldSigns } from './fold.js';
import type { Read, Refused } from './read.js';

/** One stretch of days, each end with its time when the cell gives one. */
export interface DateSpan {
  start: string;
  end?: string;
  startTime?: string;
  endTime?: string;
}

/** `rest`: the cell's words, when it says more than days and times. */
export interface Dates {
  spans: DateSpan[];
  repaired?: string;
  rest?: string;
}

export interface DateHints {
  /** `YYYY-MM-DD`: the day of the import. */
  today: string;
  /** A day of a neighbouring row or column, from which a missing year is taken. */
  near?: string;
}

const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  令: 2018,
  R: 2018,
  平成: 1988,
  平: 1988,
  H: 1988,
  昭和: 1925,
  昭: 1925,
  S: 1925,
};
const WEEKDAYS = '日月火水木金土';
const ERA = String.raw`(?:(令和?|平成?|昭和?|(?<![A-Za-z])[RHS])\s?(元|\d{1,2})\s?[年.\-/]度?\s?)`;
const DATE = String.raw`(?:${ERA}|(\d{4})\s?年度?\s?|(\d{4})\s?[./-]\s?)?(?:(\d{1,2})\s?月\s?(\d{1,2})\s?日?(?![月旬])|(\d{1,2})\s?[./-]\s?(\d{1,2})(?!\d)\s?日?|(?<![\d:第])(\d{1,2})(?:\s?日(?!間|目|程)|(?!\d)(?=\s?(?:$|[、・,]\s?\d|\(\s?[月火水木金土日](?:曜日?)?\s?[)・,]))))`;
const WEEKDAY = String.raw`(?:\s?[(\[]?\s?(?:[(\[]?(?:祝日?|休日?|振休)[)\]]?\s?(?:[・,/]\s?)?){0,2}[(\[]?\s?([月火水木金土日])(?:曜日?)?\s?(?:[・,/]?\s?(?:祝日?|休日?|振休|祝休日))?\s?[)\]](?:\s?[(\[](?:祝日?|休日?)[)\]])?|\s?([月火水木金土日])曜日?|\s?[(\[](?:祝日?|休日?)[)\]])?`;
const TOKEN = new RegExp(`${DATE}${WEEKDAY}(?:\\s?[T,]?\\s?(?<!\\d)(${CLOCK_SOURCE}))?`, 'gu');
const LONE_CLOCK = new RegExp(
  `^\\s?(?:まで)?\\s?[,、:]?\\s?(?:各日|毎日|両日|いずれも)?\\s?(${CLOCK_SOURCE})?\\s?(?:~|-|から|より)\\s?(${CLOCK_SOURCE})?\\s?(?:まで)?`,
  'u',
);

/** Words that stand where a day is not settled. */
const UNDECIDED =
  /未定|調整中|検討中|後日|当面|当分|決まり次第|要問|問い?合わ?せ|お知らせします|随時|通年|常時|無期限|期間なし/u;
const NOT_HELD = /開催なし|開催しない|実施なし|実施しない|休止|取りやめ|^中止/u;
const VAGUE = /[上中下]旬|初旬|頃|ごろ|予定|春|夏|秋|冬|月末|年末|\d\s?月(?!\s?\d)|^\d{4}[-/.]\d{1,2}$/u;
const ASIDE = /雨天|荒天|悪天|小雨|予備日|順延|延期|締め?切|〆切|申し?込|期限|受付|キャンセル|公開|掲載|更新/u;
const RECURRING = /毎週|毎月|毎日|毎年|隔週|第\s?[\d一二三四五]|曜/u;

/** All days of a cell in its order, or why there are none. */
export function readDates(text: string, hints: DateHints): Dates | Refused {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && isDay(text) && text >= '1900') return { spans: [{ start: text }] };
  const folded = foldSigns(text);
  const special = serialOrDigits(folded) ?? isoWithZone(folded);
  if (special) return special;
  const foreign = /^(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d{2})(?!\d)/u.exec(folded);
  if (foreign) return yearLast(Number(foreign[1]), Number(foreign[2]), foreign[3] ?? '');
  const tokens = datesAmong(folded);
  if (tokens.length === 0) return { refused: whyNone(folded) };
  const common = /いずれも\s?\(?\s?([月火水木金土日])曜?/u.exec(folded)?.[1];
  const spans: DateSpan[] = [];
  const repaired = new Set<string>();
  let rest = folded.slice(0, tokens[0]?.index);
  let before: { year: number; month: number } | undefined;
  const known = hints.near === undefined ? { ...hints, near: dayByWeekday(tokens, hints.today) } : hints;
  for (const [i, token] of tokens.entries()) {
    // A day for rain, a deadline, a day that is left out: said beside the days of the event, and kept in words.
    const earlier = tokens[i - 1];
    const aside = earlier && ASIDE.test(folded.slice((earlier.index ?? 0) + earlier[0].length, token.index));
    const left = /^\s?[)\]】]?\s?(?:を|は)?\s?(?:除く|除きます|のぞく|休み|休館|中止|休講)/u.test(
      folded.slice((token.index ?? 0) + token[0].length),
    );
    if (aside || (left && earlier)) {
      rest += ' ※ ';
      continue;
    }
    const day = dayOf(token, before, known, common);
    if ('refused' in day)
      return spans.length === 0
        ? day.refused === 'date-unreadable'
          ? { refused: whyNone(folded) }
          : day
        : { spans, rest: text, ...first(repaired) };
    for (const code of day.repaired) repaired.add(code);
    before = { year: Number(day.value.slice(0, 4)), month: Number(day.value.slice(5, 7)) };
    const between =
      i === 0 ? '' : folded.slice((tokens[i - 1]?.index ?? 0) + (tokens[i - 1]?.[0].length ?? 0), token.index);
    const after = folded.slice(token.index + token[0].length, tokens[i + 1]?.index);
    const time = token[12] ? clockOf(token[12]) : undefined;
    const last = spans.at(-1);
    const untilTime = LONE_CLOCK.exec(between);
    if (
      last &&
      last.end === undefined &&
      /(?:~|から|より|-|―)\s?(?:$|(?:翌)?\s?$)/u.test(between.trim()) &&
      !untilTime?.[2]
    ) {
      last.end = day.value;
      if (time !== undefined) last.endTime = time;
    } else spans.push(time === undefined ? { start: day.value } : { start: day.value, startTime: time });
    rest += closingTime(after, spans.at(-1), token[12], i + 1 < tokens.length);
  }
  const words = rest.replace(
    /[\s,、・;/()[\]~\-:。]|から|より|まで|開催|予定|及び|および|と|の|各日|両日|いずれも|[月火水木金土日]曜日?|ほか|開始|終了/gu,
    '',
  );
  if (words === '') shareTimes(spans);
  return { spans, ...first(repaired), ...(words === '' ? {} : { rest: text }) };
}

/** 「12/2、9、16（水）」: the weekday stands once, behind the last day, and proves the year of all. */
function dayByWeekday(tokens: readonly RegExpExecArray[], today: string): string | undefined {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last || first === last || weekdayIn(first) >= 0 || weekdayIn(last) < 0) return undefined;
  const month = Number(last[5] ?? last[7] ?? first[5] ?? first[7]);
  const found = missingYear(month, Number(last[6] ?? last[8] ?? last[9]), weekdayIn(last), today);
  return 'refused' in found ? undefined : `${found.year}-${String(month).padStart(2, '0')}-01`;
}

const weekdayIn = (token: RegExpExecArray): number => WEEKDAYS.indexOf(token[10] ?? token[11] ?? '?');

/** 「14日・15日 10:00～12:00」: the times stand once, behind the last day, and are meant for each. */
function shareTimes(spans: DateSpan[]): void {
  const last = spans.at(-1);
  const others = spans.slice(0, -1);
  if (
    last?.startTime === undefined ||
    last.end !== undefined ||
    others.some(({ startTime, endTime, end }) => startTime !== undefined || endTime !== undefined || end !== undefined)
  )
    return;
  for (const span of others)
    Object.assign(span, { startTime: last.startTime }, last.endTime === undefined ? {} : { endTime: last.endTime });
}

/** Days of a text. A mere number is one only right behind another: 「12/2、9、16（水）」, but not 「小学5・6」. */
function datesAmong(folded: string): RegExpExecArray[] {
  const tokens: RegExpExecArray[] = [];
  for (const token of folded.matchAll(TOKEN)) {
    const before = tokens.at(-1);
    const isBare = token[9] !== undefined && !/日(?!\s?[)・,曜])/u.test(token[0].replace(/\(.*$/u, ''));
    if (
      isBare &&
      (before === undefined ||
        !/^\s?(?:[、・,]|~|-)\s?$/u.test(folded.slice(before.index + before[0].length, token.index)))
    )
      continue;
    tokens.push(token);
  }
  return tokens;
}

/** One day; a cell with several gives the first. */
export function readDay(text: string, hints: DateHints): Read<string> {
  const read = readDates(text, hints);
  if ('refused' in read) return read;
  const value = read.spans[0]?.start ?? '';
  return read.repaired ? { value, repaired: read.repaired } : { value };
}

/** Takes 「～12:00」 behind a day (whose own time is `written`) as its end; gives back the words that are left. */
function closingTime(after: string, span: DateSpan | undefined, written: string | undefined, more: boolean): string {
  const time = written === undefined ? undefined : clockOf(written);
  // 「14日～15日 9:00～16:00」: the hours of each day, not the hour at which the last one ends.
  if (
    span?.end !== undefined &&
    span.startTime === undefined &&
    time !== undefined &&
    /^\s?(?:~|-|から|より)/u.test(after)
  ) {
    span.startTime = time;
    delete span.endTime;
  }
  const clock = LONE_CLOCK.exec(after);
  if (!span || !clock || (clock[1] === undefined && clock[2] === undefined)) return after;
  const from = clock[1] ? clockOf(clock[1]) : undefined;
  const to = clock[2] ? clockOf(clock[2]) : undefined;
  if (time === undefined && from !== undefined && (span.end === undefined || to !== undefined)) span.startTime = from;
  if (to !== undefined) span.endTime = closingAfter(time ?? from, to, written ?? clock[1] ?? '', clock[2] ?? '');
  return `${after.slice(clock[0].length)}${more ? '' : ' '}`;
}

function dayOf(
  token: RegExpMatchArray,
  before: { year: number; month: number } | undefined,
  { today, near }: DateHints,
  common?: string,
): { value: string; repaired: string[] } | Refused {
  const repaired: string[] = [];
  const month = Number(token[5] ?? token[7] ?? before?.month);
  const date = Number(token[6] ?? token[8] ?? token[9]);
  const weekday = WEEKDAYS.indexOf(token[10] ?? token[11] ?? common ?? '?');
  if (Number.isNaN(month)) return { refused: 'date-unreadable' };
  let year: number;
  if (token[1] !== undefined) {
    year = (ERAS[token[1]] ?? 0) + (token[2] === '元' ? 1 : Number(token[2]));
    if (/年度/u.test(token[0]) && month < 4) year += 1;
    repaired.push('era-converted');
  } else if (token[3] !== undefined || token[4] !== undefined) {
    year = Number(token[3] ?? token[4]);
    // A fiscal year runs from April: 2026年度2月 is February 2027.
    if (/年度/u.test(token[0]) && month < 4) year += 1;
  } else if (token[7] !== undefined && !token[0].includes('/')) {
    return { refused: 'date-unreadable' };
  } else if (before) {
    year = before.month - month > 6 ? before.year + 1 : before.year;
  } else {
    const found = missingYear(month, date, weekday, today, near);
    if ('refused' in found) return found;
    year = found.year;
    repaired.push(found.code);
  }
  const value = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  if (!isDay(value) || year < 1900 || year > 2200) return { refused: 'date-impossible' };
  if (weekday >= 0 && weekdayOf(value) !== weekday && token[9] === undefined) repaired.push('weekday-contradicts');
  return { value, repaired };
}

/** The year of a day without one: proved by its weekday within two years, else the one nearest to a neighbouring day. */
function missingYear(
  month: number,
  date: number,
  weekday: number,
  today: string,
  near?: string,
): { year: number; code: string } | Refused {
  const thisYear = Number(today.slice(0, 4));
  const iso = (year: number): string => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const possible = [-2, -1, 0, 1, 2].map((step) => thisYear + step).filter((year) => isDay(iso(year)));
  if (weekday >= 0) {
    const fitting = possible.filter((year) => weekdayOf(iso(year)) === weekday);
    if (fitting.length === 1 && fitting[0] !== undefined) return { year: fitting[0], code: 'year-by-weekday' };
    return { refused: 'date-year-missing' };
  }
  if (near === undefined) return { refused: possible.length === 0 ? 'date-impossible' : 'date-year-missing' };
  const nearYear = Number(near.slice(0, 4));
  const candidates = [nearYear - 1, nearYear, nearYear + 1].filter((year) => isDay(iso(year)));
  candidates.sort(
    (a, b) => Math.abs(Date.parse(iso(a)) - Date.parse(near)) - Math.abs(Date.parse(iso(b)) - Date.parse(near)),
  );
  return candidates[0] === undefined
    ? { refused: 'date-impossible' }
    : { year: candidates[0], code: 'year-from-neighbour' };
}

function serialOrDigits(folded: string): Dates | Refused | undefined {
  const eight = /^((?:19|20|21)\d{2})(\d{2})(\d{2})(?:[T\s]?(\d{2}):?(\d{2})(?:\d{2})?)?$/u.exec(folded);
  if (eight) {
    const start = `${eight[1]}-${eight[2]}-${eight[3]}`;
    return isDay(start)
      ? { spans: [eight[4] ? { start, startTime: `${eight[4]}:${eight[5]}` } : { start }] }
      : { refused: 'date-impossible' };
  }
  // Days since 1899-12-30: what a date becomes when Excel loses its format. 2009 to 2064.
  if (!/^[45]\d{4}(?:\.\d+)?$/u.test(folded)) return undefined;
  const moment = new Date(Math.round((Number(folded) - 25_569) * 1440) * 60_000).toISOString();
  const time = moment.slice(11, 16);
  return {
    spans: [time === '00:00' ? { start: moment.slice(0, 10) } : { start: moment.slice(0, 10), startTime: time }],
    repaired: 'date-serial',
  };
}

/** `10/31/2026` of a foreign calendar: taken only when the larger number shows which of the two is the day. */
function yearLast(a: number, b: number, year: string): Dates | Refused {
  if (a <= 12 && b <= 12 && a !== b) return { refused: 'date-order-unclear' };
  const [month, day] = a > 12 ? [b, a] : [a, b];
  const start = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(start) ? { spans: [{ start }], repaired: 'date-year-last' } : { refused: 'date-impossible' };
}

/** A machine's moment with a zone, turned to Japan's. */
function isoWithZone(folded: string): Dates | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/iu.test(folded)) return undefined;
  const moment = Date.parse(folded.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2'));
  if (Number.isNaN(moment)) return undefined;
  const japan = new Date(moment + 9 * 3_600_000).toISOString();
  return { spans: [{ start: japan.slice(0, 10), startTime: japan.slice(11, 16) }] };
}

function whyNone(folded: string): string {
  if (NOT_HELD.test(folded)) return 'event-not-held';
  if (UNDECIDED.test(folded)) return 'date-undecided';
  if (RECURRING.test(folded)) return 'date-recurring';
  return VAGUE.test(folded) ? 'date-vague' : 'date-unreadable';
}

function first(codes: ReadonlySet<string>): { repaired?: string } {
  // What contradicts matters more than what was converted.
  const code = codes.has('weekday-contradicts') ? 'weekday-contradicts' : [...codes][0];
  return code === undefined ? {} : { repaired: code };
}

/** Whether `YYYY-MM-DD` is a day of the calendar. */
export function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= length;
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
