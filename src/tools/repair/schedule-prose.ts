/**
 * Opening hours as offices write them → `schedule`, `onHolidays`, `closures`, when every word of them was understood; else nothing, and
 * the caller keeps the sentence. Strict on purpose: a closed door shown as open is worse than a sentence.
 */
import type { Closure, OpeningSpan } from '../../feed/schema.js';

/** Days, times and sentences of one row about its hours. */
export interface HoursText {
  /** 利用可能曜日, 開催日: 「月火水」「第3土曜日」. */
  days: string;
  opens: string;
  closes: string;
  /** Sentences about hours; several are parted by new lines. */
  prose: string;
  /** 休館日. */
  closed: string;
  /** Another column says that the days are not every such day (月1回程度). */
  uncertain: boolean;
}

export interface Hours {
  schedule?: OpeningSpan[];
  onHolidays?: 'closed' | 'open' | 'unknown';
  closures?: Closure[];
  /** Something stays to be said in words, e.g. 年末年始 without dates. */
  hoursNote?: string;
}

export function readHours(_text: HoursText): Hours {
  return {};
}
