/** Days of the calendar as `YYYY-MM-DD`, and the year that a day without one is meant in. */
import type { MessageCode } from '../../messages/ja.js';
import type { Refused } from '../read.js';

const DAY_MS = 86_400_000;

export const WEEKDAYS = '日月火水木金土';

export function isoOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether `YYYY-MM-DD` is a day of the calendar. */
export function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= length;
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie between two; negative when the second is the earlier one. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / DAY_MS);
}

/** What tells the year of days that have none. */
export interface YearHints {
  /** `YYYY-MM-DD`: the day of the import. */
  today: string;
  /** A day of a neighbouring row or column. */
  near?: string | undefined;
  /** Years that the table names. */
  years?: ReadonlySet<number> | undefined;
  /** First day of the twelve months in which the weekdays of the table agree with its days. */
  season?: string | undefined;
  /** A day by the title of the table or the name of its file. */
  title?: string | undefined;
  /** A day that somebody named to count from: the next such day is meant, or one that has just passed. */
  from?: string | undefined;
  /** The day lies in the past by its nature: a check, a change. */
  past?: boolean | undefined;
}

type Found = { year: number; code: MessageCode } | Refused;

/** This near to its neighbours a day is meant to be, whatever its weekday says. */
const BESIDE = 31;
/** Of the days before the one that is counted from, these are still meant. */
const JUST_PASSED = 90;

/**
 * The year of a day without one. Its weekday proves it, unless its neighbours say another year: then the weekday is a slip of the pen. A day
 * without neighbours is not moved a year by its weekday: nobody can tell which of the two was mistyped. `weekday` is -1 where none is written.
 */
export function missingYear(month: number, date: number, weekday: number, hints: YearHints): Found {
  const iso = (year: number): string => isoOf(year, month, date);
  const around = (year: number, reach: number): number[] =>
    Array.from({ length: 2 * reach + 1 }, (_, i) => year - reach + i).filter((one) => isDay(iso(one)));
  const possible = around(Number(hints.today.slice(0, 4)), 2);
  // 29 February is no day of most years.
  if (around(2000, 0).length === 0) return { refused: 'date-impossible' };
  const fits = (year: number | undefined): year is number => year !== undefined && weekdayOf(iso(year)) === weekday;
  const nearest = (day: string): number | undefined =>
    around(Number(day.slice(0, 4)), 4).sort((a, b) => distance(iso(a), day) - distance(iso(b), day))[0];
  const after = (day: string): number | undefined =>
    around(Number(day.slice(0, 4)), 4).find((year) => iso(year) >= day);
  const { near, years, season, title, from, past } = hints;
  const expected: readonly (readonly [year: number | undefined, code: MessageCode])[] = [
    [season === undefined ? undefined : after(season), 'year-from-neighbour'],
    [near === undefined ? undefined : nearest(near), 'year-from-neighbour'],
    [title === undefined ? undefined : nearest(title), 'year-from-title'],
    [past ? possible.filter((year) => iso(year) <= hints.today).at(-1) : undefined, 'year-from-past'],
    [from === undefined ? undefined : after(addDays(from, -JUST_PASSED)), 'year-from-date'],
  ];
  const [year, code] = expected.find(([one]) => one !== undefined) ?? [];
  if (weekday < 0) return year === undefined || code === undefined ? { refused: 'date-year-missing' } : { year, code };
  if (fits(year)) return { year, code: 'year-by-weekday' };
  const fitting = (near === undefined ? possible : around(Number(near.slice(0, 4)), 1)).filter(fits);
  const beside =
    year !== undefined &&
    (season !== undefined ||
      (near !== undefined &&
        (distance(iso(year), near) <= BESIDE ||
          (years?.has(year) === true && !fitting.some((one) => years.has(one))))));
  if (fitting.length === 1 && fitting[0] !== undefined && !beside) {
    const isAlone = near === undefined && season === undefined && !past;
    if (isAlone && (year !== undefined || contradictsNext(iso(fitting[0]), iso, hints.today)))
      return { refused: 'date-weekday-doubtful' };
    return { year: fitting[0], code: 'year-by-weekday' };
  }
  return year === undefined ? { refused: 'date-year-missing' } : { year, code: 'weekday-contradicts' };
}

/** A year later than the next such day, or in the past while the next one is near. */
function contradictsNext(day: string, iso: (year: number) => string, today: string): boolean {
  const thisYear = Number(today.slice(0, 4));
  const next = [thisYear, thisYear + 1].map(iso).find((one) => one >= today) ?? today;
  return day > next || (day < next && daysBetween(today, next) <= JUST_PASSED && daysBetween(day, today) > JUST_PASSED);
}

const distance = (a: string, b: string): number => Math.abs(daysBetween(a, b));
