import { JAPAN_MINUTES } from './japan-clock.js';

const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Milliseconds since 1970 of a feed's `YYYY-MM-DD` (its first moment in Japan) or date-time (Japan time where it names no zone).
 * @returns undefined for anything else and for days and hours that do not exist
 */
export function momentOf(value: string | undefined): number | undefined {
  if (value === undefined || !DATE.test(value)) return undefined;
  const month = number(value, 5, 7);
  const day = number(value, 8, 10);
  const midnight = Date.UTC(number(value, 0, 4), month - 1, day);
  // A day past the month's end would be another one.
  if (month < 1 || month > 12 || day < 1 || new Date(midnight).getUTCDate() !== day) return undefined;
  if (value.length === 10) return midnight - JAPAN_MINUTES * 60_000;
  const minutes = number(value, 11, 13) * 60 + number(value, 14, 16);
  const seconds = value[16] === ':' ? number(value, 17, 19) : 0;
  const offset = zoneMinutes(value.slice(16));
  if (minutes > 1_440 || number(value, 14, 16) > 59 || seconds > 60 || Math.abs(offset) > 14 * 60) return undefined;
  return midnight + (minutes - offset) * 60_000 + seconds * 1_000;
}

const number = (text: string, from: number, to: number): number => Number(text.slice(from, to));

/** Minutes east of Greenwich, from the end of a date-time. */
function zoneMinutes(end: string): number {
  if (end.endsWith('Z')) return 0;
  const sign = Math.max(end.indexOf('+'), end.indexOf('-'));
  if (sign < 0) return JAPAN_MINUTES;
  const digits = end.slice(sign + 1).replace(':', '');
  return (end[sign] === '-' ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}
