/** How far a record's statements may be trusted at a moment. Kept apart from opening hours, which a list of events need not load. */
import { endOf, japanDayNumber, parseFeedDate } from './japan-time.js';

/** Number of days for which a check supports a status, and after which it is called old. */
export const CHECK_HOLDS_DAYS = 180;
const OLD_AFTER_DAYS = 365;

/** `current`: a status may be shown. `as-listed`: only what was listed, with its date. `old`: the same, and a year has passed. */
export type Trust = 'current' | 'as-listed' | 'old';
export type Validity = 'valid' | 'not-yet' | 'expired';

export interface Freshness {
  trust: Trust;
  validity: Validity;
}

/** The fields of a trusted record that say how fresh it is. */
export interface DatedRecord {
  verifiedOn?: string | undefined;
  /** When its hours come from elsewhere: the day on which those were checked, '' when none is known. */
  hoursCheckedOn?: string | undefined;
  validFrom?: string | undefined;
  validThrough?: string | undefined;
  stale?: boolean | undefined;
}

/**
 * Trust in a record apart from holidays: a copy that could not be renewed, a check that is old, missing or lies in the future, and a clock earlier
 * than the feed's own date leave only "as listed".
 */
export function freshness(record: DatedRecord, now: Date, feedUpdated: Date): Freshness {
  return { trust: trustOf(record, now, feedUpdated), validity: validityOf(record, now) };
}

/** The day of the check on which a record's status rests. */
export const checkOfHours = ({ hoursCheckedOn: own, verifiedOn }: DatedRecord): string | undefined => own ?? verifiedOn;

function trustOf(record: DatedRecord, now: Date, feedUpdated: Date): Trust {
  const checked = parseFeedDate(checkOfHours(record));
  const age = checked && japanDayNumber(now) - japanDayNumber(checked.instant);
  if (age !== undefined && age > OLD_AFTER_DAYS) return 'old';
  if (record.stale || age === undefined || age < 0 || age > CHECK_HOLDS_DAYS || now.getTime() < feedUpdated.getTime())
    return 'as-listed';
  return 'current';
}

function validityOf(record: DatedRecord, now: Date): Validity {
  const { from, until } = validBetween(record.validFrom, record.validThrough);
  const at = now.getTime();
  return at < from ? 'not-yet' : at >= until ? 'expired' : 'valid';
}

/** Moments between which a record is valid, in milliseconds; unreadable dates do not limit. */
export function validBetween(
  validFrom: string | undefined,
  validThrough: string | undefined,
): { from: number; until: number } {
  const first = parseFeedDate(validFrom);
  const last = parseFeedDate(validThrough);
  return { from: first ? first.instant.getTime() : -Infinity, until: last ? endOf(last).getTime() : Infinity };
}
