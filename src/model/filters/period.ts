/** Periods to look in: ids whose days move with today, a number of days, or two days. */
import { daysInMonth, japanDay, japanDayNumber, parseFeedDate } from '../time/japan-time.js';

/** Quick choices, in the order in which they are shown. */
export const PERIODS = ['this-week', 'weekend', 'this-month', 'next-month'] as const;

/** First and last day number. */
export type Period = readonly [number, number];

const SUNDAY = 7;

/**
 * The days that a value means, seen from `today`; undefined for an invalid value. Quick choices begin today, since leaving out what is over is
 * up to the caller.
 * @param value an id of `PERIODS`, `days-30`, `2026-12-01/2026-12-24`, or one of the two days alone: `2026-12-01/`
 */
export function periodOf(value: string, today: number): Period | undefined {
  const { year, month, day, weekday } = japanDay(today);
  const sunday = today + ((SUNDAY - weekday) % SUNDAY);
  const end = today - day + daysInMonth(year, month);
  switch (value) {
    case 'this-week':
      return [today, sunday];
    case 'weekend':
      return [Math.max(today, sunday - 1), sunday];
    case 'this-month':
      return [today, end];
    case 'next-month': {
      const next = japanDay(end + 1);
      return [end + 1, end + daysInMonth(next.year, next.month)];
    }
  }
  const days = /^days-(\d{1,4})$/.exec(value)?.[1];
  if (days !== undefined) return [today, today + Number(days)];
  const [from, to, ...more] = value.split('/');
  if (to === undefined || more.length > 0 || value === '/') return undefined;
  const [first, last] = [dayOf(from!, -Infinity), dayOf(to, Infinity)];
  if (first === undefined || last === undefined) return undefined;
  return first <= last ? [first, last] : [last, first];
}

function dayOf(text: string, absent: number): number | undefined {
  if (text === '') return absent;
  const date = parseFeedDate(text);
  return date?.dateOnly ? japanDayNumber(date.instant) : undefined;
}
