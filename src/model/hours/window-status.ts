/** The opening status that may be shown for a record, with the trust that it deserves. */
import type { Holidays } from '../../feed/schema.js';
import { japanDayNumber, MINUTE_MS, nextMidnight, parseFeedDate } from '../time/japan-time.js';
import { nextChange, openingStatus, type OpeningRecord, type OpeningStatus } from './opening-hours.js';
import { scheduleOf } from './schedule-compile.js';
import { assumeOrdinaryDays, calendarOf } from './schedule-days.js';
import { checkOfHours, freshness, validBetween, type DatedRecord, type Freshness } from '../time/freshness.js';

export * from '../time/freshness.js';

/** An opening status together with how far it may be believed. Only `trust: 'current'` may be coloured, sorted as open or counted as open. */
export interface WindowStatus extends Freshness {
  status: OpeningStatus;
  /** Day of the last check, `YYYY-MM-DD`, when it can be read. */
  checkedOn?: string;
}

/** What a widget knows beside the record. */
export interface StatusContext {
  holidays?: Holidays | undefined;
  feedUpdated: Date;
}

interface Known {
  result: WindowStatus;
  from: number;
  /** Until when the result holds; worked out when it is asked for: a first list asks of thousands once. */
  until?: number;
  /** The holiday table, or the one that stands in for it. */
  holidays: Holidays | undefined;
  context: StatusContext;
}

const lately = new WeakMap<object, Known>();

/**
 * The status that may be shown for a record. On a day that the holiday table does not reach, the hours of a record to which 祝日 matter are
 * computed as on an ordinary day and are only "as listed".
 */
export function windowStatus(record: OpeningRecord & DatedRecord, now: Date, context: StatusContext): WindowStatus {
  return known(record, now, context).result;
}

/** Records are immutable: a status is kept until its next change, so that a list of thousands can ask at every keystroke. */
function known(record: OpeningRecord & DatedRecord, now: Date, context: StatusContext): Known {
  const at = now.getTime();
  const last = lately.get(record);
  if (
    last &&
    last.context.holidays === context.holidays &&
    last.context.feedUpdated.getTime() === context.feedUpdated.getTime() &&
    (at === last.from || (at > last.from && (isOfMinute(last, at) || at < untilOf(record, last))))
  )
    return last;
  const blind = lacksHolidays(record, now, context.holidays);
  const holidays = blind ? assumeOrdinaryDays(context.holidays) : context.holidays;
  const fresh: Known = { result: computed(record, now, context, blind, holidays), from: at, holidays, context };
  lately.set(record, fresh);
  return fresh;
}

/**
 * Whether nothing turns before `at`, as far as that is known without working out the next change: hours turn with the minute, and thousands of
 * records that were looked at in slices are asked again a moment later.
 */
function isOfMinute({ from, until, context: { feedUpdated } }: Known, at: number): boolean {
  if (until !== undefined || Math.floor(at / MINUTE_MS) !== Math.floor(from / MINUTE_MS)) return false;
  return feedUpdated.getTime() <= from || feedUpdated.getTime() > at;
}

function untilOf(record: OpeningRecord & DatedRecord, known: Known): number {
  const { from, holidays, context } = known;
  const now = new Date(from);
  const valid = validBetween(record.validFrom, record.validThrough);
  return (known.until ??= Math.min(
    nextChange(record, now, holidays).getTime(),
    nextMidnight(now).getTime(),
    ...[context.feedUpdated.getTime(), valid.from, valid.until].filter((turn) => turn > from),
  ));
}

function computed(
  record: OpeningRecord & DatedRecord,
  now: Date,
  context: StatusContext,
  blind: boolean,
  holidays: Holidays | undefined,
): WindowStatus {
  const fresh = freshness(record, now, context.feedUpdated);
  const result: WindowStatus = {
    status: openingStatus(record, now, holidays),
    trust: blind && fresh.trust === 'current' ? 'as-listed' : fresh.trust,
    validity: fresh.validity,
  };
  const checkedOn = checkOfHours(record);
  if (parseFeedDate(checkedOn)) result.checkedOn = checkedOn!.trim().slice(0, 10);
  return result;
}

/** True when 祝日 matter to the record and the table does not reach the day, nor the day before of which a span may still run. */
function lacksHolidays(record: OpeningRecord, now: Date, holidays: Holidays | undefined): boolean {
  const schedule = scheduleOf(record);
  if (!schedule.holidaysMatter || schedule.spans.length === 0) return false;
  const today = japanDayNumber(now);
  const calendar = calendarOf(holidays);
  for (let day = today - schedule.reach; day <= today; day++) if (calendar.isHoliday(day) === undefined) return true;
  return false;
}

/** The next instant at which `windowStatus` may differ. */
export function nextWindowChange(record: OpeningRecord & DatedRecord, now: Date, context: StatusContext): Date {
  return new Date(untilOf(record, known(record, now, context)));
}

/** Whether a record may be shown, counted and sorted as open now. */
export function isOpenNow(record: OpeningRecord & DatedRecord, now: Date, context: StatusContext): boolean {
  return countsAsOpen(windowStatus(record, now, context));
}

export const countsAsOpen = ({ status, trust, validity }: WindowStatus): boolean =>
  status.kind === 'open' && trust === 'current' && validity === 'valid';
