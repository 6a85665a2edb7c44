/** The name of a 祝日. Whether a day is one is decided by the feed's table: laws move holidays, and a year without a table has none. */
import type { JapanDay } from './japan-time.js';

export const HOLIDAYS = [
  'new-year',
  'coming-of-age',
  'foundation',
  'emperor',
  'spring-equinox',
  'showa',
  'constitution',
  'greenery',
  'children',
  'marine',
  'mountain',
  'aged',
  'autumn-equinox',
  'sports',
  'culture',
  'labour',
  'other',
] as const;
export type HolidayName = (typeof HOLIDAYS)[number];

const FIXED: Readonly<Record<string, HolidayName>> = {
  '1-1': 'new-year',
  '2-11': 'foundation',
  '2-23': 'emperor',
  '4-29': 'showa',
  '5-3': 'constitution',
  '5-4': 'greenery',
  '5-5': 'children',
  '8-11': 'mountain',
  '11-3': 'culture',
  '11-23': 'labour',
};
/** On a Monday, the n-th of its month. */
const MONDAYS: Readonly<Record<string, HolidayName>> = {
  '1-2': 'coming-of-age',
  '7-3': 'marine',
  '9-3': 'aged',
  '10-2': 'sports',
};

/** The name of a day that the table calls a holiday; `other` for one instead of a Sunday or between two, and for those moved in one year. */
export function holidayName({ year, month, day, weekday }: JapanDay): HolidayName {
  if (month === 3 && day === equinox(20.8431, year)) return 'spring-equinox';
  if (month === 9 && day === equinox(23.2488, year)) return 'autumn-equinox';
  const monday = weekday === 1 ? MONDAYS[`${month}-${Math.ceil(day / 7)}`] : undefined;
  return FIXED[`${month}-${day}`] ?? monday ?? 'other';
}

/** Day of the month on which the sun crosses the equator, in Japan; holds from 1980 to 2099. */
const equinox = (in1980: number, year: number): number =>
  Math.floor(in1980 + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4);
