/** From compiled hours to stretches of time: when it is surely open, and when it may be. */
import { listOf } from '../../feed/list-of.js';
import { japanDay, type JapanDay } from '../time/japan-time.js';
import type { CompiledClosure, CompiledSchedule, CompiledSpan } from './schedule-compile.js';
import {
  matchesHoliday,
  matchesWeekday,
  matchesYearly,
  namesHoliday,
  periodBounds,
  type Calendar,
  type JapanMinutes,
} from './schedule-days.js';

/** A stretch of time, `end` exclusive. */
export interface Interval {
  start: JapanMinutes;
  end: JapanMinutes;
}

/** `open`: surely. `doubtful`: it depends on a 祝日, or on 年末年始, of which the record or the table says nothing. Both sorted, disjoint within. */
export interface Stretches {
  open: Interval[];
  doubtful: Interval[];
}

/**
 * All stretches of spans that begin between two days (both included) or still run on the first. Spans that touch or overlap are joined, so
 * that an end is a real end.
 */
export function stretches(
  schedule: CompiledSchedule,
  calendar: Calendar,
  firstDay: number,
  lastDay: number,
): Stretches {
  const open: Interval[] = [];
  const doubtful: Interval[] = [];
  for (let number = firstDay - schedule.reach; number <= lastDay; number++)
    collectDay(schedule, calendar, japanDay(number), open, doubtful);
  const { from, until } = schedule.valid;
  const keep = (list: Interval[]): Interval[] =>
    join(list.map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, until) })));
  return { open: keep(open), doubtful: keep(doubtful) };
}

function collectDay(
  schedule: CompiledSchedule,
  calendar: Calendar,
  day: JapanDay,
  open: Interval[],
  doubtful: Interval[],
): void {
  const holiday = schedule.holidaysMatter ? calendar.isHoliday(day.dayNumber) : false;
  if (holiday === false) {
    (isLeftOpen(schedule, day) ? doubtful : open).push(...ordinaryDay(schedule, day, false));
    return;
  }
  const named = schedule.spans.filter((span) => inPeriod(span, day) && matchesHoliday(span.rule, day));
  const ownHours = named.length > 0;
  if (holiday === true) {
    if (ownHours) open.push(...hoursOf(schedule, named, day, true));
    else if (schedule.onHolidays === 'open') open.push(...ordinaryDay(schedule, day, true));
    else if (schedule.onHolidays === 'unknown') {
      const perhaps = ordinaryDay(schedule, day, true);
      // The whole day is in doubt, not only the listed hours: nobody knows whether it has hours of its own.
      if (perhaps.length > 0)
        doubtful.push({ start: day.dayNumber * 1440, end: (day.dayNumber + 1) * 1440 }, ...perhaps);
    }
    return;
  }
  // No table for this day: open is what holds on both kinds of day, in doubt what holds on one.
  const ordinary = ordinaryDay(schedule, day, false);
  const asHoliday = ownHours
    ? hoursOf(schedule, named, day, true)
    : schedule.onHolidays === 'open'
      ? ordinaryDay(schedule, day, true)
      : [];
  open.push(...intersect(join(ordinary), join(asHoliday)));
  doubtful.push(...ordinary, ...asHoliday);
}

/** 年末年始: an office that closes on 祝日 is hardly ever open then, though no calendar calls these days 祝日. */
const NEW_YEAR = { first: 1229, last: 103 };
/** Hours for no more days than this were written for exactly these days. */
const FEW_DAYS = 14;

/**
 * Whether a day is one of 年末年始 and the record says nothing of them: neither that it is shut on any of these days, nor hours for just them,
 * nor that it is open on 祝日, of which New Year's Day is one.
 */
function isLeftOpen({ spans, closures, onHolidays, holidaysMatter }: CompiledSchedule, day: JapanDay): boolean {
  if (!holidaysMatter || onHolidays === 'open' || !matchesYearly(NEW_YEAR, day)) return false;
  const days = listOf(11, (at) => japanDay(day.dayNumber + at - 5)).filter((one) => matchesYearly(NEW_YEAR, one));
  const touches = ({ from, until }: ReturnType<typeof periodBounds>): boolean =>
    from < (days.at(-1)!.dayNumber + 1) * 1440 && until > days[0]!.dayNumber * 1440;
  const isShut = closures.some(
    (closure) =>
      Object.keys(closure.rule).length === 0 &&
      touches(periodBounds(closure.period)) &&
      days.some((one) => closes(closure, one, true)),
  );
  const hasHours = spans.some(
    (span) => namesHoliday(span.rule) || (touches(span) && span.until - span.from <= FEW_DAYS * 1440),
  );
  return !isShut && !hasHours;
}

function ordinaryDay(schedule: CompiledSchedule, day: JapanDay, holiday: boolean): Interval[] {
  return hoursOf(
    schedule,
    schedule.spans.filter((span) => inPeriod(span, day) && matchesWeekday(span.rule, day)),
    day,
    holiday,
  );
}

function inPeriod({ period }: CompiledSpan, day: JapanDay): boolean {
  return day.dayNumber >= period.fromDay && day.dayNumber <= period.throughDay;
}

/** The spans as stretches of time, cut by their periods and by closures. */
function hoursOf(
  schedule: CompiledSchedule,
  spans: readonly CompiledSpan[],
  day: JapanDay,
  holiday: boolean,
): Interval[] {
  if (spans.length === 0) return [];
  const cuts: CompiledClosure[] = [];
  for (const closure of schedule.closures) {
    if (!closes(closure, day, holiday)) continue;
    if (!closure.byMoment) return [];
    cuts.push(closure);
  }
  const midnight = day.dayNumber * 1440;
  let hours: Interval[] = [];
  for (const span of spans) {
    const start = Math.max(midnight + span.opens, span.period.from);
    const end = Math.min(midnight + span.closes, span.period.until);
    if (start < end) hours.push({ start, end });
  }
  for (const { period } of cuts) hours = hours.flatMap((interval) => without(interval, period.from, period.until));
  return hours;
}

function closes(closure: CompiledClosure, day: JapanDay, holiday: boolean): boolean {
  const { period, rule, yearly } = closure;
  if (day.dayNumber < period.fromDay || day.dayNumber > period.throughDay) return false;
  if (yearly !== undefined && !matchesYearly(yearly, day)) return false;
  return matchesWeekday(rule, day) || (holiday && matchesHoliday(rule, day));
}

function without({ start, end }: Interval, from: JapanMinutes, until: JapanMinutes): Interval[] {
  if (until <= start || from >= end || until <= from) return [{ start, end }];
  const rest: Interval[] = [];
  if (start < from) rest.push({ start, end: from });
  if (until < end) rest.push({ start: until, end });
  return rest;
}

/** Sorts and unites stretches that touch or overlap. */
function join(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const joined: Interval[] = [];
  for (const { start, end } of sorted) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function intersect(one: readonly Interval[], other: readonly Interval[]): Interval[] {
  return one
    .flatMap((a) => other.map((b) => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) })))
    .filter(({ start, end }) => start < end);
}
