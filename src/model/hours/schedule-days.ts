/** Which days a span or a closure of the feed means, compiled so that ten thousand records can be asked in one go. */
import { JAPAN_MINUTES } from '../../feed/japan-clock.js';
import type { Day, Holidays, OpeningSpan } from '../../feed/schema.js';
import { daysInMonth, japanDayNumber, MINUTE_MS, parseFeedDate, type JapanDay } from '../time/japan-time.js';
import { validBetween } from '../time/freshness.js';

/** Minutes since 1970-01-01 00:00 in Japan: the scale on which schedules are computed. */
export type JapanMinutes = number;

/** The instant on the scale of schedules; seconds become fractions. */
export function toMinutes(instant: Date): JapanMinutes {
  return instant.getTime() / MINUTE_MS + JAPAN_MINUTES;
}

/** The instant at a point of the scale. */
export function toInstant(minutes: JapanMinutes): Date {
  return new Date((minutes - JAPAN_MINUTES) * MINUTE_MS);
}

const DAYS: readonly Day[] = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];
const HOLIDAY_BIT = 1 << 7;
/** All weekdays and 祝日. */
export const EVERY_DAY = 2 * HOLIDAY_BIT - 1;

/** A set of days by weekday, occurrence in the month and day of the month; undefined fields do not limit. */
export interface DayRule {
  /** Bits 0 to 6 the weekdays from Sunday, bit 7 the 祝日; undefined: every day. */
  days?: number;
  weeks?: readonly number[];
  monthDays?: readonly number[];
}

/** Compiles the three day fields. An empty list limits nothing: nobody writes a span that never holds. */
export function compileDays(fields: Pick<OpeningSpan, 'days' | 'weeks' | 'monthDays'>): DayRule {
  const rule: DayRule = {};
  if (fields.days?.length) {
    rule.days = 0;
    for (const day of fields.days) rule.days |= day === 'ph' ? HOLIDAY_BIT : 1 << DAYS.indexOf(day);
  }
  if (fields.weeks?.length) rule.weeks = fields.weeks;
  if (fields.monthDays?.length) rule.monthDays = fields.monthDays;
  return rule;
}

export function namesHoliday(rule: DayRule): boolean {
  return rule.days !== undefined && (rule.days & HOLIDAY_BIT) !== 0;
}

/** True when the day counts by its weekday. */
export function matchesWeekday(rule: DayRule, day: JapanDay): boolean {
  return (rule.days === undefined || (rule.days & (1 << day.weekday)) !== 0) && matchesMonth(rule, day);
}

/** True when the day, taken as a 祝日, is named by `ph`. */
export function matchesHoliday(rule: DayRule, day: JapanDay): boolean {
  return namesHoliday(rule) && matchesMonth(rule, day);
}

function matchesMonth(rule: DayRule, { year, month, day }: JapanDay): boolean {
  if (rule.weeks !== undefined) {
    const last = day + 7 > daysInMonth(year, month);
    if (!rule.weeks.includes(Math.ceil(day / 7)) && !(last && rule.weeks.includes(-1))) return false;
  }
  if (rule.monthDays === undefined) return true;
  return rule.monthDays.includes(day) || (rule.monthDays.includes(-1) && day === daysInMonth(year, month));
}

/**
 * A period with optional ends. By days it limits the day on which a span begins; by moments it cuts the span itself.
 * `until` is exclusive.
 */
export interface Period {
  fromDay: number;
  throughDay: number;
  from: JapanMinutes;
  until: JapanMinutes;
}

/** Compiles `from` and `through`; undefined when one of them cannot be read, or when it would end before it begins. */
export function compilePeriod(from: string | undefined, through: string | undefined): Period | undefined {
  const period: Period = { fromDay: -Infinity, throughDay: Infinity, from: -Infinity, until: Infinity };
  if (from !== undefined) {
    const start = parseFeedDate(from, true);
    if (!start) return undefined;
    if (start.dateOnly) period.fromDay = japanDayNumber(start.instant);
    else period.from = toMinutes(start.instant);
  }
  if (through !== undefined) {
    const end = parseFeedDate(through, true);
    if (!end) return undefined;
    if (end.dateOnly) period.throughDay = japanDayNumber(end.instant);
    else period.until = toMinutes(end.instant);
  }
  const { from: first, until } = periodBounds(period);
  return first < until ? period : undefined;
}

/** First and last moment at which a span of this period can begin or hold, in minutes. */
export function periodBounds(period: Period): { from: JapanMinutes; until: JapanMinutes } {
  return {
    from: Math.max(period.from, period.fromDay * 1440),
    until: Math.min(period.until, (period.throughDay + 1) * 1440),
  };
}

/** Moments between which a record is valid, in minutes; unreadable dates do not limit. */
export function validityBounds(
  validFrom: string | undefined,
  validThrough: string | undefined,
): { from: JapanMinutes; until: JapanMinutes } {
  const { from, until } = validBetween(validFrom, validThrough);
  return { from: from / MINUTE_MS + JAPAN_MINUTES, until: until / MINUTE_MS + JAPAN_MINUTES };
}

/** `MM-DD` or `MM-DD/MM-DD` as month × 100 + day, both ends included; the first may be the greater (over New Year). Undefined where no calendar has such a day. */
export function compileYearly(yearly: string): { first: number; last: number } | undefined {
  const [first = '', last = first] = yearly.split('/');
  // 06-31 means the end of June; a thirteenth month means nothing.
  const isDay = (monthDay: string): boolean => /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(monthDay);
  const number = (monthDay: string): number => Number(monthDay.slice(0, 2)) * 100 + Number(monthDay.slice(3, 5));
  return isDay(first) && isDay(last) ? { first: number(first), last: number(last) } : undefined;
}

export function matchesYearly({ first, last }: { first: number; last: number }, { month, day }: JapanDay): boolean {
  const at = month * 100 + day;
  return first <= last ? at >= first && at <= last : at >= first || at <= last;
}

/** What the holiday table says of a day; `undefined` where the table does not reach. */
export interface Calendar {
  isHoliday(dayNumber: number): boolean | undefined;
  /** Last day that the table reaches. */
  throughDay: number;
}

const calendars = new WeakMap<Holidays, Calendar>();
const NO_TABLE: Calendar = { isHoliday: () => undefined, throughDay: -Infinity };

/** The compiled holiday table; tables are immutable once given. */
export function calendarOf(holidays: Holidays | undefined): Calendar {
  if (!holidays) return NO_TABLE;
  const known = calendars.get(holidays);
  if (known) return known;
  const number = (date: string): number | undefined => {
    const parsed = parseFeedDate(date, true);
    return parsed && japanDayNumber(parsed.instant);
  };
  const from = number(holidays.from) ?? Infinity;
  const through = number(holidays.through) ?? -Infinity;
  const dates = new Set(holidays.dates.map(number));
  const calendar: Calendar = {
    isHoliday: (day) => (day < from || day > through ? undefined : dates.has(day)),
    throughDay: through,
  };
  calendars.set(holidays, calendar);
  return calendar;
}

const assumed = new WeakMap<Holidays, Holidays>();
const NO_HOLIDAYS: Holidays = { from: '0001-01-01', through: '9999-12-31', dates: [] };

/** The table with every day beyond it taken as an ordinary one: the hours "as listed". */
export function assumeOrdinaryDays(holidays: Holidays | undefined): Holidays {
  if (!holidays) return NO_HOLIDAYS;
  const known = assumed.get(holidays);
  if (known) return known;
  const table = { ...NO_HOLIDAYS, dates: holidays.dates };
  assumed.set(holidays, table);
  return table;
}
