/** What a start and an end several days apart mean: opening hours of each day, or one span. */
import { DAY_MINUTES, endOf, japanDayNumber, toJapanTime, type FeedDate } from '../time/japan-time.js';

/**
 * Opening hours of every day of a period, in minutes after midnight in Japan. `closes` is absent where no closing time is known; 1440 is
 * midnight.
 */
export interface DailyHours {
  opens: number;
  closes?: number;
}

/**
 * An event from 10 November 10:00 to 20 December 16:00 does not last forty nights: it is open from 10:00 to 16:00 on each of these days. The
 * same holds for several days with an opening time only. A night (22:00 to 2:00) or a stay (13:00 to 11:00 two days later), whose end is earlier
 * by the clock than its start, is one span: undefined, as for a single day and for days without any time.
 */
export function dailyHours(start: FeedDate, end: FeedDate | undefined): DailyHours | undefined {
  if (!end || start.dateOnly) return undefined;
  // Midnight belongs to the day before.
  const last = endOf(end).getTime() - 1;
  if (japanDayNumber(new Date(last)) <= japanDayNumber(start.instant)) return undefined;
  const opens = toJapanTime(start.instant).minutes;
  if (end.dateOnly) return { opens };
  const closes = toJapanTime(end.instant).minutes || DAY_MINUTES;
  return closes > opens ? { opens, closes } : undefined;
}

/** Whether hours cover the whole day, as calendars write it: 0:00 to 23:59 or midnight. */
export const isWholeDay = ({ opens, closes = 0 }: DailyHours): boolean => opens === 0 && closes >= DAY_MINUTES - 1;
