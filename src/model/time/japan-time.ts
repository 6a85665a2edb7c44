/** Japan's calendar and clock, computed: +09:00 all year, whatever zone the visitor's device is set to. */
import { momentOf } from '../../feed/feed-date.js';
import { JAPAN_MINUTES } from '../../feed/japan-clock.js';

export const MINUTE_MS = 60_000;
export const DAY_MINUTES = 1_440;
const DAY_MS = DAY_MINUTES * MINUTE_MS;
const OFFSET_MS = JAPAN_MINUTES * MINUTE_MS;

/** A day of Japan's calendar. `month` 1 to 12, `weekday` 0 = Sunday, `dayNumber` days since 1970-01-01. */
export interface JapanDay {
  year: number;
  month: number;
  day: number;
  weekday: number;
  dayNumber: number;
}

/** A moment as a clock in Japan shows it. `minutes` since midnight, seconds dropped. */
export interface JapanTime extends JapanDay {
  minutes: number;
}

/** A date or date-time of the feed. `dateOnly`: `instant` is that day's first moment in Japan. */
export interface FeedDate {
  instant: Date;
  dateOnly: boolean;
}

/** Thousands of records ask for the same few days. */
const days = new Map<number, Readonly<JapanDay>>();
const MOST_DAYS = 4_000;

/** The calendar day with this number. */
export function japanDay(dayNumber: number): Readonly<JapanDay> {
  const known = days.get(dayNumber);
  if (known) return known;
  const utc = new Date(dayNumber * DAY_MS);
  const day = {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    day: utc.getUTCDate(),
    weekday: utc.getUTCDay(),
    dayNumber,
  };
  if (days.size >= MOST_DAYS) days.clear();
  days.set(dayNumber, day);
  return day;
}

/** What calendar and clock show in Japan at this instant. */
export function toJapanTime(instant: Date): JapanTime {
  const local = instant.getTime() + OFFSET_MS;
  const dayNumber = Math.floor(local / DAY_MS);
  return { ...japanDay(dayNumber), minutes: Math.floor((local - dayNumber * DAY_MS) / MINUTE_MS) };
}

/** The instant of `minutes` after midnight of that day in Japan; 1440 and more fall on later days. */
export function fromJapanTime(dayNumber: number, minutes: number): Date {
  return new Date(dayNumber * DAY_MS + minutes * MINUTE_MS - OFFSET_MS);
}

/** Number of the day in Japan on which the instant falls. */
export function japanDayNumber(instant: Date): number {
  return Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS);
}

/** Number of a calendar day; a day past the month's end is not a day (undefined). */
export function dayNumberOf(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, day);
  return utc.getTime() / DAY_MS;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Reads `YYYY-MM-DD` or a date-time; one without zone is Japan time. Anything else, and days or hours that do not exist, give undefined.
 * @param clampDay takes the month's last day for a day past it (`2026-06-31`), as the writer of a period means
 */
export function parseFeedDate(value: string | undefined, clampDay = false): FeedDate | undefined {
  const written = value?.trim();
  const moment = momentOf(written, clampDay);
  return moment === undefined ? undefined : { instant: new Date(moment), dateOnly: written!.length === 10 };
}

/** The first moment after a date or date-time of the feed has gone by: for a date, the midnight that ends it. */
export function endOf(date: FeedDate): Date {
  return date.dateOnly ? new Date(date.instant.getTime() + DAY_MS) : date.instant;
}

/** `YYYY-MM-DD` of a day number. */
export function isoDay(dayNumber: number): string {
  const { year, month, day } = japanDay(dayNumber);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The next midnight in Japan. */
export function nextMidnight(now: Date): Date {
  return fromJapanTime(japanDayNumber(now) + 1, 0);
}
