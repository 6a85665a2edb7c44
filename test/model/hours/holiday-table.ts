/** The Cabinet Office's 祝日 for tests, with 振替休日 and 国民の休日. */
import holidayJp from '@holiday-jp/holiday_jp';
import type { Holidays } from '../../../src/feed/schema.js';

/** All 祝日 between two years, both included. */
export function holidayTable(from: number, through: number): Holidays {
  const dates = holidayJp
    .between(new Date(from, 0, 1, 12), new Date(through, 11, 31, 12))
    .map(({ date }) => new Date(date.getTime() + 9 * 3_600_000).toISOString().slice(0, 10));
  return { from: `${from}-01-01`, through: `${through}-12-31`, dates };
}
