import { composeDates } from './compose.js';
import type { DatesText } from './dates-text.js';
import { clock, type JapanParts } from './japan-parts.js';

/** Dates of a language that has no words of its own here, by the browser's `Intl`, always in Japan's calendar and in western digits. */
export function intlDates(locale: string): DatesText {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' });
  const day = format({ month: 'long', day: 'numeric', weekday: 'short' });
  const dayOfYear = format({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' });
  const weekday = format({ weekday: 'short' });
  const full = format({ year: 'numeric', month: 'long', day: 'numeric' });
  const short = format({ month: 'long', day: 'numeric' });
  const month = format({ month: 'long' });
  const monthOfYear = format({ year: 'numeric', month: 'long' });
  // The parts are Japan's already; formatted as UTC they stay what they are.
  const at = (parts: Pick<JapanParts, 'year' | 'month' | 'day'>): Date =>
    new Date(Date.UTC(parts.year, parts.month - 1, parts.day));
  return composeDates({
    day: (parts, withYear) => (withYear ? dayOfYear : day).format(at(parts)),
    weekday: (parts) => weekday.format(at(parts)),
    plainDate: (parts, withYear) => (withYear ? full : short).format(at(parts)),
    time: (hours, minutes) => clock({ hours, minutes }),
    join: (one, time) => `${one} ${time}`,
    to: (start, end) => `${start} – ${end}`,
    from: (start) => `${start} –`,
    daily: (days, hours) => `${days}, ${hours}`,
    month: (year, one) =>
      (year === undefined ? month : monthOfYear).format(at({ year: year ?? 2000, month: one, day: 1 })),
  });
}
