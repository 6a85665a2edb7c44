import type { DateRange, DatesText } from './dates-text.js';
import { daysBetween, isMidnight, japanParts, sameDay, type JapanParts } from './japan-parts.js';

/** What a language has to define; ranges and ends of days are composed of it. */
export interface DateWords {
  /** A day; `withYear` where the year must be said. */
  day(parts: JapanParts, withYear: boolean): string;
  weekday(parts: JapanParts): string;
  /** Without weekday. */
  plainDate(parts: JapanParts, withYear: boolean): string;
  time(hours: number, minutes: number): string;
  join(day: string, time: string): string;
  to(start: string, end: string): string;
  /** Hours without an end. */
  from(start: string): string;
  /** Days, and the hours of each. */
  daily(days: string, hours: string): string;
  month(year: number | undefined, month: number): string;
  /** An end in the night that follows; where a language has no such words, the day is written again. */
  nextDay?: (time: string) => string;
}

/** Days of a longer period are not told by their weekday. */
const WEEK = 7;
const DAY = 86_400_000;

/** Makes all of `DatesText` from these few functions. */
export function composeDates(words: DateWords): DatesText {
  const date = (instant: Date, now: Date): string => {
    const parts = japanParts(instant);
    return words.day(parts, parts.year !== japanParts(now).year);
  };
  const time = (instant: Date): string => {
    const { hours, minutes } = japanParts(instant);
    return words.time(hours, minutes);
  };
  const endTime = (instant: Date): string => (isMidnight(instant) ? words.time(24, 0) : time(instant));
  const dateTime = (instant: Date, now: Date): string => words.join(date(instant, now), time(instant));
  const endDateTime = (instant: Date, now: Date): string => words.join(date(lastDay(instant), now), endTime(instant));
  const shortDate = (instant: Date, now: Date): string => {
    const parts = japanParts(instant);
    return words.plainDate(parts, parts.year !== japanParts(now).year);
  };
  const clock = (minutes: number): string => words.time(Math.floor(minutes / 60), minutes % 60);
  const range = ({ start, dateOnly, end, endDateOnly, daily }: DateRange, now: Date): string => {
    if (daily && end) {
      const last = endDateOnly ? end : lastDay(end);
      const write = daysBetween(start, last) < WEEK ? date : shortDate;
      const { opens, closes } = daily;
      return words.daily(
        words.to(write(start, now), write(last, yearOf(start, last, now))),
        closes === undefined ? words.from(clock(opens)) : words.to(clock(opens), clock(closes)),
      );
    }
    const first = dateOnly ? date(start, now) : dateTime(start, now);
    if (end === undefined || end < start) return first;
    const last = endDateOnly ? end : lastDay(end);
    const year = yearOf(start, last, now);
    if (sameDay(start, last)) return dateOnly || endDateOnly || +end === +start ? first : words.to(first, endTime(end));
    if (words.nextDay && !dateOnly && !endDateOnly && daysBetween(start, last) === 1 && +end - +start < DAY)
      return words.to(first, words.nextDay(endTime(end)));
    return words.to(first, endDateOnly ? date(last, year) : words.join(date(last, year), endTime(end)));
  };
  const month = (year: number, one: number, now: Date): string =>
    words.month(year === japanParts(now).year ? undefined : year, one);
  const fullDate = (instant: Date): string => words.plainDate(japanParts(instant), true);
  const weekday = (instant: Date): string => words.weekday(japanParts(instant));
  return { date, weekday, shortDate, fullDate, time, endTime, dateTime, endDateTime, range, month };
}

/** A year said at the start holds for the end too. */
const yearOf = (start: Date, last: Date, now: Date): Date =>
  japanParts(last).year === japanParts(start).year ? last : now;

/** The day to which an end belongs: midnight is the end of the day before. */
function lastDay(instant: Date): Date {
  return isMidnight(instant) ? new Date(instant.getTime() - 1) : instant;
}

/** Whether an end is today, on the following day, or later, seen from `now`. */
export function nearness(end: Date, now: Date): 'today' | 'tomorrow' | 'later' {
  const days = daysBetween(now, lastDay(end));
  return days <= 0 ? 'today' : days === 1 ? 'tomorrow' : 'later';
}
