/**
 * Days on which a recurrence rule (RFC 5545) falls, by asking of every day of a window whether it belongs to it. Bounded by design: a rule
 * without end, or one that never holds, costs no more than the days of the window.
 */
import { dayNumberOf, daysInMonth, japanDay, type JapanDay } from '../../model/time/japan-time.js';

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

export interface Rule {
  frequency: Frequency;
  interval: number;
  count?: number;
  /** As written. */
  until?: string;
  byMonth?: number[];
  byMonthDay?: number[];
  byYearDay?: number[];
  byWeekNo?: number[];
  /** Weekday 0 = Sunday, with its place in month or year; 0 for every one. */
  byDay?: { weekday: number; nth: number }[];
  byHour?: number[];
  byMinute?: number[];
  bySetPos?: number[];
  weekStart: number;
}

/** RSCALE and SKIP of other calendars change the days: a rule with a part that is not known is none. */
const PARTS = new Set(
  'FREQ INTERVAL COUNT UNTIL WKST BYSECOND BYMINUTE BYHOUR BYDAY BYMONTHDAY BYYEARDAY BYWEEKNO BYMONTH BYSETPOS'.split(
    ' ',
  ),
);
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The parts of a rule; undefined when it is none, or one that repeats within the day (by hours, minutes, seconds). */
export function parseRule(value: string): Rule | undefined {
  const parts = new Map<string, string>();
  for (const part of value.trim().toUpperCase().split(';')) {
    const [key = '', ...rest] = part.split('=');
    if (key !== '') parts.set(key.trim(), rest.join('=').trim());
  }
  const frequency = parts.get('FREQ');
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY' && frequency !== 'MONTHLY' && frequency !== 'YEARLY')
    return undefined;
  if ([...parts.keys()].some((key) => !PARTS.has(key) && !key.startsWith('X-'))) return undefined;
  const interval = parts.get('INTERVAL') ?? '1';
  if (!/^\d{1,9}$/u.test(interval)) return undefined;
  const rule: Rule = {
    frequency,
    interval: Math.max(1, Math.min(10_000, Number(interval))),
    weekStart: Math.max(0, WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO')),
  };
  if (parts.has('COUNT')) {
    rule.count = Number(parts.get('COUNT'));
    if (!Number.isInteger(rule.count) || rule.count < 1) return undefined;
  }
  // An end that nobody can read is no rule without end.
  if (parts.get('UNTIL') === '') return undefined;
  if (parts.has('UNTIL')) rule.until = parts.get('UNTIL') as string;
  const lists = [
    ['BYMONTH', 'byMonth', 1, 12],
    ['BYMONTHDAY', 'byMonthDay', -31, 31],
    ['BYYEARDAY', 'byYearDay', -366, 366],
    ['BYWEEKNO', 'byWeekNo', -53, 53],
    ['BYHOUR', 'byHour', 0, 23],
    ['BYMINUTE', 'byMinute', 0, 59],
    ['BYSETPOS', 'bySetPos', -366, 366],
  ] as const;
  for (const [key, field, least, most] of lists) {
    const text = parts.get(key);
    if (text === undefined || text === '') continue;
    const numbers = text.split(',').map(Number);
    if (
      numbers.some(
        (number) => !Number.isInteger(number) || number < least || number > most || (number === 0 && least < 0),
      )
    )
      return undefined;
    rule[field] = numbers;
  }
  const days = parts.get('BYDAY');
  if (days) {
    rule.byDay = [];
    for (const day of days.split(',')) {
      const match = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/u.exec(day.trim());
      if (!match) return undefined;
      rule.byDay.push({ weekday: WEEKDAYS.indexOf(match[2] ?? ''), nth: Number(match[1] ?? 0) });
    }
  }
  return rule;
}

/**
 * Day numbers of the rule from `start` (which is always the first, unless it does not count of itself) within `from` to `through`, at most `most`. `last`: the rule's own last day.
 * `complete` is false when there were more.
 */
export function ruleDays(
  rule: Rule,
  start: number,
  range: { from: number; through: number; last?: number; most: number; startCounts?: boolean },
): { days: number[]; complete: boolean } {
  const through = Math.min(range.through, range.last ?? Infinity);
  const days: number[] = [];
  const begin = range.startCounts === false ? start : start + 1;
  // A counted rule must be walked from its beginning; a century is enough for any calendar that is meant.
  const first = rule.count === undefined ? Math.max(start, range.from) : Math.max(start, range.through - 36_525);
  let counted = 0;
  const take = (day: number): boolean => {
    counted += 1;
    if (rule.count !== undefined && counted > rule.count) return false;
    if (day >= range.from) days.push(day);
    return days.length <= range.most;
  };
  if (begin > start && first <= start && start <= through && !take(start))
    return { days: days.slice(0, range.most), complete: days.length <= range.most };
  const belongs = membership(rule, japanDay(start));
  let set: number[] = [];
  let period: number | undefined;
  const flush = (): boolean => {
    const chosen = rule.bySetPos
      ? [...new Set(rule.bySetPos.map((at) => set.at(at > 0 ? at - 1 : at)).filter((day) => day !== undefined))].sort(
          (a, b) => a - b,
        )
      : set;
    set = [];
    return chosen.every((day) => day < begin || day > through || take(day));
  };
  const walkFrom = rule.bySetPos ? periodStart(rule, first) : Math.max(first, begin);
  // With BYSETPOS the last period must be seen whole.
  const walkThrough = rule.bySetPos ? Math.min(through + 366, range.through + 366) : through;
  for (let number = walkFrom; number <= walkThrough; number += 1) {
    const day = japanDay(number);
    const now = periodOf(rule, day, start);
    if (period !== undefined && now !== period && !flush())
      return { days: days.slice(0, range.most), complete: rule.count !== undefined && counted > rule.count };
    period = now;
    if (now % rule.interval === 0 && belongs(day)) set.push(number);
  }
  const room = flush();
  return { days: days.slice(0, range.most), complete: room || (rule.count !== undefined && counted > rule.count) };
}

/** Number of the rule's period (day, week, month, year) in which a day lies, counted from the one of the start. */
function periodOf(rule: Rule, day: JapanDay, start: number): number {
  const origin = japanDay(start);
  if (rule.frequency === 'DAILY') return day.dayNumber - start;
  if (rule.frequency === 'WEEKLY')
    return Math.floor((weekBegin(day, rule.weekStart) - weekBegin(origin, rule.weekStart)) / 7);
  if (rule.frequency === 'MONTHLY') return day.year * 12 + day.month - (origin.year * 12 + origin.month);
  return day.year - origin.year;
}

function periodStart(rule: Rule, number: number): number {
  const day = japanDay(number);
  if (rule.frequency === 'DAILY') return number;
  if (rule.frequency === 'WEEKLY') return weekBegin(day, rule.weekStart);
  return rule.frequency === 'MONTHLY' ? number - day.day + 1 : (dayNumberOf(day.year, 1, 1) ?? number);
}

const weekBegin = (day: JapanDay, weekStart: number): number => day.dayNumber - ((day.weekday - weekStart + 7) % 7);

/** Whether a day is one of the rule's, its period aside. */
function membership(rule: Rule, start: JapanDay): (day: JapanDay) => boolean {
  const { frequency, byMonth, byYearDay, byWeekNo, byDay } = rule;
  let { byMonthDay } = rule;
  let months = byMonth;
  let weekdays = byDay;
  const noDays = !byMonthDay && !byYearDay && !byWeekNo && !byDay;
  if (frequency === 'YEARLY' && noDays) {
    byMonthDay = [start.day];
    months ??= [start.month];
  }
  if (frequency === 'YEARLY' && byWeekNo && !byDay && !byMonthDay && !byYearDay)
    weekdays = [{ weekday: start.weekday, nth: 0 }];
  if (frequency === 'MONTHLY' && !byMonthDay && !byDay) byMonthDay = [start.day];
  if (frequency === 'WEEKLY' && !byDay) weekdays = [{ weekday: start.weekday, nth: 0 }];
  return (day) => {
    if (months && !months.includes(day.month)) return false;
    const length = daysInMonth(day.year, day.month);
    if (
      byMonthDay &&
      frequency !== 'WEEKLY' &&
      !byMonthDay.some((one) => (one > 0 ? one : length + one + 1) === day.day)
    )
      return false;
    if (byYearDay && frequency === 'YEARLY') {
      const { ordinal, total } = placeInYear(day);
      if (!byYearDay.some((one) => (one > 0 ? one : total + one + 1) === ordinal)) return false;
    }
    if (byWeekNo && frequency === 'YEARLY' && !inWeek(day, byWeekNo, rule.weekStart)) return false;
    return (
      !weekdays ||
      weekdays.some(
        ({ weekday, nth }) =>
          weekday === day.weekday &&
          (nth === 0 ||
            frequency === 'WEEKLY' ||
            frequency === 'DAILY' ||
            isNth(day, nth, frequency === 'MONTHLY' || months !== undefined)),
      )
    );
  };
}

function isNth(day: JapanDay, nth: number, ofMonth: boolean): boolean {
  const { ordinal, total } = ofMonth ? { ordinal: day.day, total: daysInMonth(day.year, day.month) } : placeInYear(day);
  return nth > 0 ? Math.ceil(ordinal / 7) === nth : Math.ceil((total - ordinal + 1) / 7) === -nth;
}

function placeInYear(day: JapanDay): { ordinal: number; total: number } {
  const first = dayNumberOf(day.year, 1, 1) ?? 0;
  return { ordinal: day.dayNumber - first + 1, total: (dayNumberOf(day.year + 1, 1, 1) ?? 0) - first };
}

/** Week 1 is the first with at least four days in its year. */
function inWeek(day: JapanDay, weeks: readonly number[], weekStart: number): boolean {
  const begin = weekBegin(day, weekStart);
  const { year } = japanDay(begin + 3);
  const first = firstWeek(year, weekStart);
  const number = (begin - first) / 7 + 1;
  const total = (firstWeek(year + 1, weekStart) - first) / 7;
  return weeks.some((week) => (week > 0 ? week : total + week + 1) === number);
}

const firstWeek = (year: number, weekStart: number): number =>
  weekBegin(japanDay(dayNumberOf(year, 1, 4) ?? 0), weekStart);
