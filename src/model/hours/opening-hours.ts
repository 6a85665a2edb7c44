/** Opening status in Japan time, to the minute, from a record's schedule, closures and the feed's holiday table. */
import type { Channel, Holidays } from '../../feed/schema.js';
import { scheduleOf, type CompiledSchedule, type OpeningRecord } from './schedule-compile.js';
import { calendarOf, toInstant, toMinutes, type Calendar, type JapanMinutes } from './schedule-days.js';
import { stretches, type Interval, type Stretches } from './schedule-intervals.js';

export type { OpeningRecord };

/**
 * What can be said about a record's hours at a moment.
 * - `open`: `closesAt` is the real end, after spans that touch were joined; absent when always open or when the end depends on an unknown
 *   祝日. `lastAcceptedAt`: until when somebody is still taken, where that is earlier. `closingSoon`: 30 minutes or less are left.
 * - `break`: a gap of at most three hours within the day. `lunch`: it lies around noon.
 * - `closed`: `today` says whether hours are over, still to come, or absent today. `opensAt` is promised; `doubtBefore`: an earlier opening is
 *   possible on a day that may or may not count as 祝日.
 * - `out-of-period`: the periods of the schedule, or of the record, do not hold now.
 * - `ask`: it cannot be known (祝日 without a rule, a day without holiday table, an unreadable schedule).
 * - `suspended`: the record says that it rests. `no-hours`: it has no schedule.
 */
export type OpeningStatus =
  | { kind: 'open'; always: boolean; closesAt?: Date; lastAcceptedAt?: Date; closingSoon: boolean }
  | { kind: 'break'; opensAt: Date; lunch: boolean }
  | { kind: 'closed'; today: 'over' | 'later' | 'none'; opensAt?: Date; doubtBefore: boolean }
  | { kind: 'out-of-period'; opensAt?: Date }
  | { kind: 'ask' }
  | { kind: 'suspended' }
  | { kind: 'no-hours' };

/** Minutes before the end from which an open place is said to close soon. */
const CLOSING_SOON = 30;
/** An end further away than this many days counts as no end. */
const ALWAYS_DAYS = 7;
const LONGEST_BREAK = 180;
/** How many days ahead are looked at, step by step, for an end or the next opening. */
const HORIZONS = [1, ALWAYS_DAYS + 1, 64, 400] as const;

interface Evaluated {
  status: OpeningStatus;
  /** The status holds from here … */
  from: JapanMinutes;
  /** … to just before here. */
  until: JapanMinutes;
  holidays: Holidays | undefined;
}

const lately = new WeakMap<CompiledSchedule, Evaluated>();

/** The status of a record at `now`. Pure; records and holiday tables are taken as immutable, so that the last answer can be reused while it holds. */
export function openingStatus(record: OpeningRecord, now: Date, holidays?: Holidays): OpeningStatus {
  return evaluated(record, now, holidays).status;
}

/** The next instant at which the status, or the day that its words refer to, may differ. */
export function nextChange(record: OpeningRecord, now: Date, holidays?: Holidays): Date {
  return toInstant(evaluated(record, now, holidays).until);
}

const views = new WeakMap<Channel, { record: OpeningRecord; view: OpeningRecord }>();

/** Whether it has hours of its own. Schedule and sentence belong together and are never combined from two records. */
export const saysHours = ({ schedule = [], hoursNote }: Pick<Channel, 'schedule' | 'hoursNote'>): boolean =>
  schedule.length > 0 || hoursNote !== undefined;

/**
 * The record as seen by one of its channels, with that channel's own hours and last call where it has them; for `openingStatus` and
 * `windowStatus`. The same object for the same pair.
 */
export function byChannel<R extends OpeningRecord>(record: R, channel: Channel): R {
  const known = views.get(channel);
  if (known?.record === record) return known.view as R;
  const { schedule, hoursNote } = channel;
  const view: R = { ...record, ...(saysHours(channel) && { schedule, hoursNote }), channels: [channel] };
  views.set(channel, { record, view });
  return view;
}

/**
 * The record for somebody who uses only these channels: open by phone all day does not mean open by chat. The record itself where one of them
 * keeps the record's hours, or where any channel will do.
 */
export function byWays<R extends OpeningRecord>(record: R, ways: readonly string[] | undefined): R {
  if (!ways) return record;
  const chosen = record.channels?.filter(({ id }) => ways.includes(id)) ?? [];
  const [first] = chosen;
  return first && chosen.every(saysHours) ? byChannel(record, first) : record;
}

function evaluated(record: OpeningRecord, now: Date, holidays: Holidays | undefined): Evaluated {
  const at = toMinutes(now);
  const schedule = scheduleOf(record);
  const last = lately.get(schedule);
  if (last && last.holidays === holidays && at >= last.from && at < last.until) return last;
  const result = evaluate(schedule, calendarOf(holidays), at);
  const fresh = { ...result, from: at, holidays };
  lately.set(schedule, fresh);
  return fresh;
}

function dayOf(at: JapanMinutes): number {
  return Math.floor(at / 1440);
}

function evaluate(
  schedule: CompiledSchedule,
  calendar: Calendar,
  at: JapanMinutes,
): { status: OpeningStatus; until: JapanMinutes } {
  const midnight = (dayOf(at) + 1) * 1440;
  if (schedule.suspended) return { status: { kind: 'suspended' }, until: midnight };
  if (schedule.spans.length === 0)
    return { status: { kind: schedule.unreadable ? 'ask' : 'no-hours' }, until: midnight };
  const ahead = lookAhead(schedule, calendar, at, firstDayToLookAt(schedule, at));
  return { status: statusOf(schedule, ahead, at), until: Math.min(midnight, ahead.turn) };
}

function statusOf(schedule: CompiledSchedule, ahead: Ahead, at: JapanMinutes): OpeningStatus {
  if (ahead.current) return openStatus(ahead.current, ahead.doubtful, at);
  if (ahead.doubtful.some((interval) => contains(interval, at)) || schedule.unreadable) return { kind: 'ask' };
  const opensAt = ahead.next && toInstant(ahead.next.start);
  if (!inSomePeriod(schedule, at)) return opensAt ? { kind: 'out-of-period', opensAt } : { kind: 'out-of-period' };
  const today = todaysHours(ahead, at);
  if (ahead.next && ahead.previousEnd !== undefined && isBreak(ahead.previousEnd, ahead.next.start, at)) {
    return { kind: 'break', opensAt: toInstant(ahead.next.start), lunch: isLunch(ahead.previousEnd, ahead.next.start) };
  }
  const doubtBefore = ahead.doubtful.some(
    ({ start }) => start > at && (ahead.next === undefined || start < ahead.next.start),
  );
  return opensAt ? { kind: 'closed', today, opensAt, doubtBefore } : { kind: 'closed', today, doubtBefore };
}

function openStatus(current: Open, doubtful: readonly Interval[], at: JapanMinutes): OpeningStatus {
  if (current.end - at > ALWAYS_DAYS * 1440) return { kind: 'open', always: true, closingSoon: false };
  // What follows may be open as well: then the end is not one to announce.
  if (
    current.last === current.end &&
    doubtful.some((interval) => interval.start <= current.end && interval.end > current.end)
  ) {
    return { kind: 'open', always: false, closingSoon: false };
  }
  const status: OpeningStatus = {
    kind: 'open',
    always: false,
    closesAt: toInstant(current.end),
    closingSoon: current.last - at <= CLOSING_SOON,
  };
  if (current.last < current.end) status.lastAcceptedAt = toInstant(current.last);
  return status;
}

/** A stretch that is certainly open; from `last` on nobody is taken any more. */
interface Open extends Interval {
  last: JapanMinutes;
}

interface Ahead {
  current?: Open;
  next?: Open;
  previousEnd?: JapanMinutes;
  doubtful: readonly Interval[];
  /** The next moment at which the status changes. */
  turn: JapanMinutes;
}

/** The surroundings of a moment; looks only as far ahead as the answer needs. */
function lookAhead(schedule: CompiledSchedule, calendar: Calendar, at: JapanMinutes, firstDay: number): Ahead {
  let found: Ahead = { doubtful: [], turn: Infinity };
  for (const horizon of HORIZONS) {
    const lastDay = firstDay + horizon;
    const all = stretches(schedule, calendar, Math.min(firstDay, dayOf(at)), lastDay);
    found = surroundings(schedule, all, at);
    const final = (lastDay + 1) * 1440;
    if (found.current ? found.current.end < final || horizon > ALWAYS_DAYS : found.next && found.next.start <= final)
      break;
    if ((lastDay + 1) * 1440 >= schedule.over) break;
    // Beyond the holiday table nothing is certain: no need to look a year ahead.
    if (horizon > ALWAYS_DAYS && schedule.holidaysMatter && lastDay > calendar.throughDay) break;
  }
  return found;
}

function surroundings(schedule: CompiledSchedule, all: Stretches, at: JapanMinutes): Ahead {
  const ahead: Ahead = { doubtful: all.doubtful, turn: Infinity };
  const turns = (moment: JapanMinutes): void => {
    if (moment > at && moment < ahead.turn) ahead.turn = moment;
  };
  for (const interval of all.open) {
    const last = lastOf(interval, schedule.lastAccepted);
    for (const moment of [interval.start, last - CLOSING_SOON, last, interval.end, interval.end - ALWAYS_DAYS * 1440])
      turns(moment);
    if (interval.start > at) ahead.next ??= { ...interval, last };
    else if (at < last) ahead.current = { ...interval, last };
    else ahead.previousEnd = last;
  }
  for (const { start, end } of all.doubtful) {
    turns(start);
    turns(end);
  }
  for (const moment of schedule.bounds) turns(moment);
  return ahead;
}

/** The last moment of `clock` within the stretch, else its end. */
function lastOf({ start, end }: Interval, clock: number | undefined): JapanMinutes {
  if (clock === undefined) return end;
  const last = end - ((((end - clock) % 1440) + 1440) % 1440);
  return last > start ? last : end;
}

/** Outside all periods nothing needs to be examined before the first day of the next one. */
function firstDayToLookAt(schedule: CompiledSchedule, at: JapanMinutes): number {
  const today = dayOf(at);
  if (inSomePeriod(schedule, at)) return today;
  const starts = schedule.spans.map((span) => Math.max(span.from, schedule.valid.from)).filter((start) => start > at);
  return starts.length === 0 ? today : Math.max(today, dayOf(Math.min(...starts)));
}

function inSomePeriod(schedule: CompiledSchedule, at: JapanMinutes): boolean {
  if (at < schedule.valid.from || at >= schedule.valid.until) return false;
  return schedule.spans.some((span) => at >= span.from && at < span.until);
}

function contains({ start, end }: Interval, at: JapanMinutes): boolean {
  return at >= start && at < end;
}

function todaysHours(ahead: Ahead, at: JapanMinutes): 'over' | 'later' | 'none' {
  if (ahead.next && dayOf(ahead.next.start) === dayOf(at)) return 'later';
  // Hours that ended with yesterday's midnight were not today's.
  return ahead.previousEnd !== undefined && ahead.previousEnd > dayOf(at) * 1440 ? 'over' : 'none';
}

function isBreak(from: JapanMinutes, until: JapanMinutes, at: JapanMinutes): boolean {
  return (
    dayOf(from) === dayOf(at) && from > dayOf(at) * 1440 && dayOf(until) === dayOf(at) && until - from <= LONGEST_BREAK
  );
}

function isLunch(from: JapanMinutes, until: JapanMinutes): boolean {
  return from % 1440 >= 11 * 60 && from % 1440 <= 14 * 60 && until % 1440 <= 15 * 60;
}
