import { JAPAN_MINUTES } from './japan-clock.js';

const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
/** The calendar repeats itself after so many years: `Date.UTC` takes years below 100 for others. */
const CYCLE_YEARS = 400;
const CYCLE_MS = 146_097 * DAY_MS;

/** Thousands of records were checked on the same few days. */
const moments = new Map<string, number>();
const MOST_MOMENTS = 4_000;

/**
 * Milliseconds since 1970 of a feed's `YYYY-MM-DD` (its first moment in Japan) or date-time (Japan time where it names no zone).
 * @param clampDay takes the month's last day for a day past it (`2026-06-31`), as the writer of a period means
 * @returns undefined for anything else and for days and hours that do not exist
 */
export function momentOf(value: string | undefined, clampDay = false): number | undefined {
  if (value === undefined) return undefined;
  const known = clampDay ? undefined : moments.get(value);
  if (known !== undefined) return known;
  const moment = read(value, clampDay);
  if (moment === undefined || clampDay) return moment;
  if (moments.size >= MOST_MOMENTS) moments.clear();
  moments.set(value, moment);
  return moment;
}

function read(value: string, clampDay: boolean): number | undefined {
  if (!DATE.test(value)) return undefined;
  const year = number(value, 0, 4) + CYCLE_YEARS;
  const month = number(value, 5, 7);
  let day = number(value, 8, 10);
  if (month < 1 || month > 12 || day < 1) return undefined;
  if (day > 28) {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (day > last && !clampDay) return undefined;
    day = Math.min(day, last);
  }
  const midnight = Date.UTC(year, month - 1, day) - CYCLE_MS;
  if (value.length === 10) return midnight - JAPAN_MINUTES * MINUTE_MS;
  const hourMinutes = number(value, 14, 16);
  const minutes = number(value, 11, 13) * 60 + hourMinutes;
  const seconds = value[16] === ':' ? number(value, 17, 19) : 0;
  const offset = zoneMinutes(value.slice(16));
  if (minutes * 60 + seconds > 86_400 || hourMinutes > 59 || seconds > 60 || Math.abs(offset) > 14 * 60)
    return undefined;
  // Read up to the zone.
  const fraction = value[19] === '.' ? parseFloat(`0${value.slice(19)}`) : 0;
  // A leap second counts as the one before it.
  return midnight + (minutes - offset) * MINUTE_MS + Math.min(seconds, 59) * 1_000 + Math.floor(fraction * 1_000);
}

const number = (text: string, from: number, to: number): number => Number(text.slice(from, to));

/** Minutes east of Greenwich, from the end of a date-time; beyond all zones where the minutes are none. */
function zoneMinutes(end: string): number {
  if (end.endsWith('Z')) return 0;
  const sign = Math.max(end.indexOf('+'), end.indexOf('-'));
  if (sign < 0) return JAPAN_MINUTES;
  const digits = end.slice(sign + 1).replace(':', '');
  const minutes = Number(digits.slice(2));
  return minutes > 59 ? Infinity : (end[sign] === '-' ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + minutes);
}
