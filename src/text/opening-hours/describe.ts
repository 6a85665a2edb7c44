import type { Closure, OpeningSpan } from '../../feed/schema.js';
import type { OpeningRecord } from '../../model/hours/opening-hours.js';
import { japanDayNumber, parseFeedDate, toJapanTime } from '../../model/time/japan-time.js';
import type { DatesText } from '../dates/dates-text.js';
import type { OpeningHoursText } from '../ja/opening-hours.js';

const WEEK = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
/** Single days of rest are told this many days ahead. */
const AHEAD = 60;
/** Some midnight in Japan. */
const MIDNIGHT = Date.parse('2026-01-01T00:00:00+09:00');

type DayPart = Pick<OpeningSpan, 'days' | 'weeks' | 'monthDays'>;

/**
 * Regular hours as lines to read, with ruby marks where the language has them: one for each group of days, then 祝日, then days of rest. Empty
 * when the record has no schedule. Says what is regular, not whether it is open.
 */
export function describeHours(
  text: OpeningHoursText,
  dates: DatesText,
  { schedule, onHolidays, closures }: OpeningRecord,
  now: Date,
): string[] {
  if (!schedule?.length) return [];
  const groups = new Map<string, { days: string; times: string[] }>();
  for (const span of schedule) {
    if (isOver(span, now)) continue;
    const days = daysOf(text, span) + periodOf(text, dates, span);
    const group = groups.get(days) ?? { days, times: [] };
    groups.set(days, group);
    group.times.push(timesOf(text, dates, span));
  }
  const lines: string[] = [];
  groups.forEach(({ days, times }) => lines.push(text.line(days, text.times(times))));
  if (lines.length === 0) return [];
  if (onHolidays === 'closed') lines.push(text.holidaysClosed);
  if (onHolidays === 'open') lines.push(text.holidaysOpen);
  for (const closure of closures ?? []) {
    const days = closureDays(text, dates, closure, now);
    if (days) lines.push(text.closed(days));
  }
  return lines;
}

/** A time of day as this language writes it; past midnight, or at or before the opening, it is the next day's. */
function clockOf(text: OpeningHoursText, dates: DatesText, time: string, opens?: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = new Date(MIDNIGHT + ((hours % 24) * 60 + minutes) * 60_000);
  if (hours === 24 && minutes === 0) return dates.endTime(at);
  return hours >= 24 || (opens !== undefined && time <= opens) ? text.nextDay(dates.time(at)) : dates.time(at);
}

function timesOf(text: OpeningHoursText, dates: DatesText, { opens, closes }: OpeningSpan): string {
  if (opens === '00:00' && (closes === '24:00' || closes === '00:00')) return text.allDay;
  return text.until(clockOf(text, dates, opens), clockOf(text, dates, closes, opens));
}

function daysOf(text: OpeningHoursText, { days, weeks, monthDays }: DayPart): string {
  const onMonthDays = monthDays?.length ? text.monthDays(monthDays) : '';
  const named = days?.length
    ? weekdaysOf(text, days, weeks)
    : weeks?.length
      ? text.weeks(weeks, text.weekdays([['mo', 'su']]))
      : '';
  if (onMonthDays && named) return text.onlyWhen(onMonthDays, named);
  return onMonthDays || named || text.everyDay;
}

function weekdaysOf(text: OpeningHoursText, days: readonly string[], weeks: readonly number[] | undefined): string {
  const chosen = WEEK.filter((day) => days.includes(day));
  const parts: string[] = [];
  if (chosen.length === 7 && !weeks?.length) parts.push(text.everyDay);
  else if (chosen.length > 0)
    parts.push(weeks?.length ? text.weeks(weeks, text.weekdays(runsOf(chosen))) : text.weekdays(runsOf(chosen)));
  if (days.includes('ph') && chosen.length < 7) parts.push(text.holiday);
  return text.and(parts);
}

/** Three days or more in a row become a run; two are named. */
function runsOf(days: readonly string[]): (readonly [string, string])[] {
  const runs: [string, string][] = [];
  let members: string[] = [];
  const flush = (): void => {
    if (members.length > 2) runs.push([members[0]!, members.at(-1)!]);
    else members.forEach((day) => runs.push([day, day]));
  };
  for (const day of days) {
    if (members.length > 0 && WEEK.indexOf(day) !== WEEK.indexOf(members.at(-1)!) + 1) {
      flush();
      members = [];
    }
    members.push(day);
  }
  flush();
  return runs;
}

function periodOf(
  text: OpeningHoursText,
  dates: DatesText,
  { from, through }: Pick<OpeningSpan, 'from' | 'through'>,
): string {
  const day = (value: string | undefined): string | undefined => {
    const parsed = parseFeedDate(value);
    return parsed && dates.fullDate(parsed.instant);
  };
  const [first, last] = [day(from), day(through)];
  return first || last ? text.period(first, last) : '';
}

function isOver({ through }: OpeningSpan, now: Date): boolean {
  const last = parseFeedDate(through);
  return last !== undefined && japanDayNumber(last.instant) < japanDayNumber(now);
}

function closureDays(text: OpeningHoursText, dates: DatesText, closure: Closure, now: Date): string {
  const { date, from, through, yearly, days, weeks, monthDays } = closure;
  if (yearly) {
    const [first = '', last] = yearly
      .split('/')
      .map((one) => dates.shortDate(new Date(`${toJapanTime(now).year}-${one}T00:00:00+09:00`), now));
    return last === undefined ? first : text.range(first, last);
  }
  if (date || from || through) {
    const start = parseFeedDate(date ?? from);
    const end = parseFeedDate(date ?? through);
    if (
      !start ||
      !end ||
      japanDayNumber(end.instant) < japanDayNumber(now) ||
      japanDayNumber(start.instant) > japanDayNumber(now) + AHEAD
    )
      return '';
    const [first, last] = [dates.date(start.instant, now), dates.date(end.instant, now)];
    return first === last ? first : text.range(first, last);
  }
  return days?.length || weeks?.length || monthDays?.length ? daysOf(text, closure) : '';
}
