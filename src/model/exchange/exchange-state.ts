import type { Need, Offer } from '../../feed/schema.js';
import { EXCHANGE_STATES, type ExchangeState } from '../../feed/vocabulary.js';

/** The fields that decide whether somebody can still come forward. */
export type Dated = Pick<Need & Offer, 'state' | 'from' | 'through' | 'validThrough'>;

/** `expired`: its last day is over, whatever its state says; `unknown`: its state is none that we know, which never counts as "open". */
export type ExchangeStatus = ExchangeState | 'expired' | 'unknown';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/;

/** The day at the beginning of a date or date-time, `YYYY-MM-DD`; undefined for anything else. */
const dayOf = (value: string | undefined): string | undefined => value && DAY.exec(value)?.[0];

/** First and last day of an entry as comparable strings; an open end is a day that never comes. */
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

/** Whether somebody may still come forward. */
export const isLive = (entry: Dated, on: string): boolean => ['open', 'in-talks'].includes(exchangeStatus(entry, on));
