/** Days on which a place is open, for planning a visit: by weekday, today, on the coming weekend. */
import { japanDay } from '../time/japan-time.js';
import { scheduleOf, type CompiledSchedule } from './schedule-compile.js';
import { calendarOf, matchesWeekday, toMinutes, type Calendar, type JapanMinutes } from './schedule-days.js';
import { stretches } from './schedule-intervals.js';
import { freshness, type DatedRecord } from '../time/freshness.js';
import type { OpeningRecord } from './opening-hours.js';
import type { StatusContext } from './window-status.js';

const WEEKDAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;

export type OpenDay = 'today' | 'weekend' | (typeof WEEKDAYS)[number];

interface Known {
  at: number;
  calendar: Calendar;
  days: readonly OpenDay[];
}

const lately = new WeakMap<CompiledSchedule, Known>();

/**
 * Days on which a record is surely open. `today` and `weekend` count from `now` on and only what may be believed: what is over, in doubt or told
 * by old information is not named. Weekdays are those of the regular hours; a day of the month alone (毎月15日) names none.
 */
export function openDays(record: OpeningRecord & DatedRecord, now: Date, context: StatusContext): readonly OpenDay[] {
  const { trust, validity } = freshness(record, now, context.feedUpdated);
  const days = daysOf(scheduleOf(record), calendarOf(context.holidays), toMinutes(now));
  return trust === 'current' && validity === 'valid'
    ? days
    : days.filter((day) => day !== 'today' && day !== 'weekend');
}

/** Equal hours are evaluated once. */
function daysOf(schedule: CompiledSchedule, calendar: Calendar, at: JapanMinutes): readonly OpenDay[] {
  const known = lately.get(schedule);
  if (known?.at === at && known.calendar === calendar) return known.days;
  const days: OpenDay[] = [];
  if (!schedule.suspended) {
    const today = Math.floor(at / 1440);
    const { weekday } = japanDay(today);
    // On a Sunday it is the one that is going on.
    const saturday = today + (weekday === 0 ? -1 : 6 - weekday);
    if (isOpenWithin(schedule, calendar, at, (today + 1) * 1440)) days.push('today');
    if (isOpenWithin(schedule, calendar, Math.max(at, saturday * 1440), (saturday + 2) * 1440)) days.push('weekend');
    days.push(...weekdaysOf(schedule, at, today));
  }
  lately.set(schedule, { at, calendar, days });
  return days;
}

function isOpenWithin(
  schedule: CompiledSchedule,
  calendar: Calendar,
  from: JapanMinutes,
  until: JapanMinutes,
): boolean {
  const [first, last] = [Math.floor(from / 1440), Math.ceil(until / 1440) - 1];
  return stretches(schedule, calendar, first, last).open.some(({ start, end }) => start < until && end > from);
}

function weekdaysOf(schedule: CompiledSchedule, at: JapanMinutes, today: number): OpenDay[] {
  const spans = schedule.spans.filter(
    ({ rule, until }) => until > at && (rule.days !== undefined || rule.monthDays === undefined),
  );
  // Only the weekday is asked, not which one of the month.
  return WEEKDAYS.filter((_, weekday) =>
    spans.some(({ rule }) => matchesWeekday(rule.days === undefined ? {} : { days: rule.days }, dayOn(weekday, today))),
  );
}

const dayOn = (weekday: number, today: number): ReturnType<typeof japanDay> =>
  japanDay(today - japanDay(today).weekday + weekday);
