/** 国民の祝日 for the feed: only as far as the Cabinet Office has published them. */
import type { Holidays } from '../../feed/schema.js';

interface HolidayJp {
  between(start: Date, end: Date): { date: Date }[];
}

/**
 * Last day up to which the holidays are official on `date` (`YYYY-MM-DD`): the end of the next year, and in January, when the Cabinet
 * Office has not yet published the next year's list (it does so on about 1 February), the end of the running one.
 */
export function officialThrough(date: string): string {
  const year = Number(date.slice(0, 4));
  return `${date.slice(5, 7) === '01' ? year : year + 1}-12-31`;
}

/** The holiday table of a feed built on `date`: from the start of the year before, so that last year's schedules still compute. */
export async function holidayTable(date: string): Promise<Holidays> {
  const module = (await import('@holiday-jp/holiday_jp')) as unknown as { default?: HolidayJp } & HolidayJp;
  const holidayJp = module.default ?? module;
  const from = `${Number(date.slice(0, 4)) - 1}-01-01`;
  const through = officialThrough(date);
  // The package formats the bounds in the machine's zone; local noon is the same day in every zone.
  const noon = (day: string): Date =>
    new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12);
  const dates = holidayJp.between(noon(from), noon(through)).map((holiday) => holiday.date.toISOString().slice(0, 10));
  return { from, through, dates: [...new Set(dates)].sort() };
}
