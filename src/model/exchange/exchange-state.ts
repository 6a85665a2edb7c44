import type { Need, Offer } from '../../feed/schema.js';
import { EXCHANGE_STATES, type ExchangeState } from '../../feed/vocabulary.js';

/** What tells whether somebody can still come forward. */
export type Dated = Pick<Need & Offer, 'state' | 'from' | 'through' | 'validThrough'>;

/** `expired`: its last day is over, whatever it says; `unknown`: it says something that nobody here understands, which is never "open". */
export type ExchangeStatus = ExchangeState | 'expired' | 'unknown';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/;

/** The day at the head of a date or date-time, `YYYY-MM-DD`; undefined for what is none. */
const dayOf = (value: string | undefined): string | undefined => value && DAY.exec(value)?.[0];

/** First and last day of an entry as they compare by their letters; an open end is a day that never comes. */
export const periodOf = (entry: Dated): readonly [from: string, through: string] => [
  dayOf(entry.from) ?? '0000-01-01',
  dayOf(entry.through) ?? '9999-12-31',
];

/**
 * Where a need or offer stands on a day of Japan's calendar.
 * @param on `YYYY-MM-DD`
 */
export function exchangeStatus(entry: Dated, on: string): ExchangeStatus {
  if ([entry.through, entry.validThrough].some((last) => (dayOf(last) ?? '9999') < on)) return 'expired';
  // A last day that cannot be read may be over.
  if (entry.through && !dayOf(entry.through)) return 'unknown';
  const state = entry.state || 'open';
  return EXCHANGE_STATES.find((known) => known === state) ?? 'unknown';
}

/** Whether somebody may still be found for it. */
export const isLive = (entry: Dated, on: string): boolean => ['open', 'in-talks'].includes(exchangeStatus(entry, on));
