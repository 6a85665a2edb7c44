/**
 * A second, slow and simple answer to "is it open?", one minute at a time. It shares no code with `src/model`: the calendar comes from `Intl`,
 * occurrences in a month are counted by walking, spans are looked up from each of the four days on which they may have begun.
 */
import type { Closure, Holidays, OpeningSpan } from '../../../src/feed/schema.js';

export interface OracleRecord {
  schedule?: OpeningSpan[];
  closures?: Closure[];
  onHolidays?: 'closed' | 'open' | 'unknown';
}

export type Answer = 'open' | 'maybe' | 'closed';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  weekday: 'short',
});

interface OracleDay {
  iso: string;
  weekday: string;
  date: number;
  nth: number;
  isLastOfWeekday: boolean;
  isLastOfMonth: boolean;
  midnight: number;
}

const days = new Map<number, OracleDay>();

/** Midnight in Japan of the day of an instant, found by reading the clock there. */
function midnightOf(ms: number): number {
  return Math.floor((ms + 9 * 60 * MINUTE) / DAY) * DAY - 9 * 60 * MINUTE;
}

function isoOf(ms: number): { iso: string; weekday: string } {
  const parts = Object.fromEntries(calendar.formatToParts(new Date(ms)).map((part) => [part.type, part.value]));
  return {
    iso: `${parts['year']}-${parts['month']}-${parts['day']}`,
    weekday: parts['weekday']!.slice(0, 2).toLowerCase(),
  };
}

function dayAt(midnight: number): OracleDay {
  const known = days.get(midnight);
  if (known) return known;
  const { iso, weekday } = isoOf(midnight);
  const month = iso.slice(0, 7);
  let nth = 1;
  for (let back = midnight - 7 * DAY; isoOf(back).iso.startsWith(month); back -= 7 * DAY) nth++;
  const day: OracleDay = {
    iso,
    weekday,
    date: Number(iso.slice(8)),
    nth,
    isLastOfWeekday: !isoOf(midnight + 7 * DAY).iso.startsWith(month),
    isLastOfMonth: !isoOf(midnight + DAY).iso.startsWith(month),
    midnight,
  };
  days.set(midnight, day);
  return day;
}

type DayFields = Pick<OpeningSpan, 'days' | 'weeks' | 'monthDays'>;

function weeksAndDates(fields: DayFields, day: OracleDay): boolean {
  if (fields.weeks?.length && !fields.weeks.some((week) => (week === -1 ? day.isLastOfWeekday : week === day.nth)))
    return false;
  if (
    fields.monthDays?.length &&
    !fields.monthDays.some((date) => (date === -1 ? day.isLastOfMonth : date === day.date))
  )
    return false;
  return true;
}

const byWeekday = (fields: DayFields, day: OracleDay): boolean =>
  weeksAndDates(fields, day) && (!fields.days?.length || fields.days.includes(day.weekday as 'mo'));
const byHoliday = (fields: DayFields, day: OracleDay): boolean =>
  weeksAndDates(fields, day) && fields.days?.includes('ph') === true;

const isMoment = (value: string | undefined): boolean => value?.includes('T') === true;

function inDays(from: string | undefined, through: string | undefined, day: OracleDay): boolean {
  if (from !== undefined && !isMoment(from) && day.iso < from) return false;
  return !(through !== undefined && !isMoment(through) && day.iso > through);
}

function inMoments(from: string | undefined, through: string | undefined, ms: number): boolean {
  if (isMoment(from) && ms < Date.parse(`${from}:00+09:00`)) return false;
  return !(isMoment(through) && ms >= Date.parse(`${through}:00+09:00`));
}

function clock(value: string): number {
  const [hours = 0, minutes = 0] = value.split(':').map(Number);
  return hours * 60 + minutes;
}

function covers(span: OpeningSpan, day: OracleDay, ms: number): boolean {
  const opens = clock(span.opens);
  let closes = clock(span.closes);
  if (closes <= opens) closes += 1440;
  if (closes <= opens) closes += 1440;
  const minute = (ms - day.midnight) / MINUTE;
  return minute >= opens && minute < closes && inMoments(span.from, span.through, ms);
}

function shut(record: OracleRecord, day: OracleDay, holiday: boolean, ms: number): boolean {
  return (record.closures ?? []).some((closure) => {
    const { date, from, through, yearly } = closure;
    if (
      date === undefined &&
      from === undefined &&
      through === undefined &&
      yearly === undefined &&
      !closure.days?.length &&
      !closure.weeks?.length &&
      !closure.monthDays?.length
    )
      return false;
    if (date !== undefined && date !== day.iso) return false;
    if (yearly !== undefined) {
      const [first = '', last = first] = yearly.split('/');
      const at = day.iso.slice(5);
      if (first <= last ? at < first || at > last : at < first && at > last) return false;
    }
    if (!inDays(from, through, day) || !inMoments(from, through, ms)) return false;
    return byWeekday(closure, day) || (holiday && byHoliday(closure, day));
  });
}

const isNewYear = ({ iso }: OracleDay): boolean => iso.slice(5) >= '12-29' || iso.slice(5) <= '01-03';

const spoken = new WeakMap<OracleRecord, Map<number, boolean>>();

/** Whether the record says anything of 12/29 to 1/3: a closure of whole days, hours for two weeks at most, or hours on 祝日. */
function speaksOfNewYear(record: OracleRecord, day: OracleDay): boolean {
  if (record.onHolidays === 'open') return true;
  const near = Array.from({ length: 11 }, (_, at) => dayAt(day.midnight + (at - 5) * DAY)).filter(isNewYear);
  const begins = near[0]!.midnight;
  const ends = near.at(-1)!.midnight + DAY;
  const known = spoken.get(record) ?? new Map<number, boolean>();
  spoken.set(record, known);
  const before = known.get(begins);
  if (before !== undefined) return before;
  const start = (from = '0001-01-01'): number =>
    Date.parse(isMoment(from) ? `${from}:00+09:00` : `${from}T00:00+09:00`);
  const end = (through = '9999-12-31'): number =>
    isMoment(through) ? Date.parse(`${through}:00+09:00`) : Date.parse(`${through}T00:00+09:00`) + DAY;
  const overlaps = (from?: string, through?: string): boolean => start(from) < ends && end(through) > begins;
  const says =
    (record.schedule ?? []).some(
      ({ days, from, through }) =>
        days?.includes('ph') === true || (end(through) - start(from) <= 14 * DAY && overlaps(from, through)),
    ) ||
    (record.closures ?? []).some((closure) => {
      const { days, weeks, monthDays, from, through } = closure;
      if (days?.length || weeks?.length || monthDays?.length || !overlaps(from, through)) return false;
      const whole = { ...closure };
      if (isMoment(from)) delete whole.from;
      if (isMoment(through)) delete whole.through;
      return near.some((one) => shut({ closures: [{ yearly: '01-01/12-31', ...whole }] }, one, true, one.midnight));
    });
  known.set(begins, says);
  return says;
}

const withHours = new WeakMap<OracleRecord, Map<string, boolean>>();

function hasHours(record: OracleRecord, spans: OpeningSpan[], day: OracleDay): boolean {
  const known = withHours.get(record) ?? new Map<string, boolean>();
  withHours.set(record, known);
  const before = known.get(day.iso);
  if (before !== undefined) return before;
  let any = false;
  for (let minute = 0; minute < 4 * 1440 && !any; minute++) {
    const ms = day.midnight + minute * MINUTE;
    any = spans.some((span) => covers(span, day, ms)) && !shut(record, day, true, ms);
  }
  known.set(day.iso, any);
  return any;
}

/** What the spans that begin on this day say of the moment, if the day is, or is not, a 祝日. */
function ifHoliday(record: OracleRecord, day: OracleDay, holiday: boolean, ms: number): Answer {
  const running = (record.schedule ?? []).filter((span) => inDays(span.from, span.through, day));
  const own = running.filter((span) => byHoliday(span, day));
  if (holiday && own.length > 0)
    return own.some((span) => covers(span, day, ms)) && !shut(record, day, true, ms) ? 'open' : 'closed';
  if (holiday && record.onHolidays === 'closed') return 'closed';
  const usual = running.filter((span) => byWeekday(span, day));
  const inHours = usual.some((span) => covers(span, day, ms)) && !shut(record, day, holiday, ms);
  if (!holiday && inHours && isNewYear(day) && !speaksOfNewYear(record, day)) return 'maybe';
  if (!holiday || record.onHolidays === 'open') return inHours ? 'open' : 'closed';
  // No rule: the whole day is in doubt if anything would be open on it.
  return hasHours(record, usual, day) && (inHours || (ms >= day.midnight && ms < day.midnight + DAY))
    ? 'maybe'
    : 'closed';
}

function onDay(record: OracleRecord, day: OracleDay, holidays: Holidays | undefined, ms: number): Answer {
  if (holidays && day.iso >= holidays.from && day.iso <= holidays.through)
    return ifHoliday(record, day, holidays.dates.includes(day.iso), ms);
  const ordinary = ifHoliday(record, day, false, ms);
  const holiday = ifHoliday(record, day, true, ms);
  if (ordinary === holiday) return ordinary;
  // On a day that may be a 祝日 without a rule only the listed hours are in doubt: outside them nobody says that it is open.
  return ordinary === 'closed' && holiday === 'maybe' ? 'closed' : 'maybe';
}

/** Whether it is open in the minute that begins at `ms`. */
export function answerAt(record: OracleRecord, holidays: Holidays | undefined, ms: number): Answer {
  let answer: Answer = 'closed';
  const midnight = midnightOf(ms);
  for (let back = 0; back <= 3; back++) {
    const one = onDay(record, dayAt(midnight - back * DAY), holidays, ms);
    if (one === 'open') return 'open';
    if (one === 'maybe') answer = 'maybe';
  }
  return answer;
}
