/** The dates of an event, from its sessions or from its start and end. */
import type { CommunityEvent, LocalizedText, Session } from '../../feed/schema.js';
import { endOf, fromJapanTime, japanDayNumber, parseFeedDate, toJapanTime, type FeedDate } from '../time/japan-time.js';
import { dailyHours, isWholeDay, type DailyHours } from './daily-hours.js';

/** One date of an event. */
export interface Occurrence {
  start: Date;
  /** As written; for a date alone that day's first moment. Absent when unknown or before the start. */
  end?: Date;
  /** `start` is a day without time. */
  dateOnly: boolean;
  /** `end` is a day without time, included. */
  endDateOnly: boolean;
  /** From here on it is over. Where no end is known: the end of the starting day. */
  until: Date;
  /** Several days, open at these hours on each of them. */
  daily?: DailyHours;
  /** This date alone was called off. */
  cancelled: boolean;
  /** What is said of this date alone. */
  note?: LocalizedText;
  /** Where this date alone was at first, when it has moved. */
  previous?: FeedDate;
}

/** Whether a calendar shows it without hours: days, or a period whose hours are only described in words. */
export const isAllDay = ({ dateOnly, daily }: Occurrence): boolean => dateOnly || daily !== undefined;

export type EventOutcome = 'scheduled' | 'cancelled' | 'postponed' | 'rescheduled' | 'moved-online';

/** What became of an event or session. Spellings of other systems are understood where misreading them would send somebody to a closed door. */
function outcomeOf(status: string | undefined): EventOutcome {
  const word = status?.trim().toLowerCase() ?? '';
  if (word.includes('cancel') || word.includes('中止')) return 'cancelled';
  if (word.includes('postpone') || word.includes('延期')) return 'postponed';
  if (word.includes('reschedule')) return 'rescheduled';
  return word.includes('online') ? 'moved-online' : 'scheduled';
}

/**
 * What became of an event, read together with its dates: `rescheduled` when a new date is known, `postponed` when it is not. "Rescheduled" says by
 * itself that the date given is the new one; "postponed" does so only beside the old one.
 */
export function effectiveOutcome(event: CommunityEvent): EventOutcome {
  const outcome = outcomeOf(event.eventStatus);
  if (outcome !== 'postponed' && outcome !== 'rescheduled') return outcome;
  const start = eventOccurrences(event)[0]?.start.getTime();
  const previous = parseFeedDate(event.previousStartDate)?.instant.getTime();
  const moved = start !== undefined && previous !== start && (previous !== undefined || outcome === 'rescheduled');
  return moved ? 'rescheduled' : 'postponed';
}

type Dates = Pick<CommunityEvent, 'sessions' | 'startDate' | 'endDate'>;

const known = new WeakMap<object, readonly Occurrence[]>();
const parts = new WeakMap<object, readonly object[]>();

/** Makes an event stand for records that are parts of one course: their dates are its dates. */
export const madeOf = <E extends Dates>(event: E, own: readonly E[]): E => (parts.set(event, own), event);

/** The records for which an event stands; undefined for one that stands for itself. */
export const partsOf = <E extends Dates>(event: E): readonly E[] | undefined =>
  parts.get(event) as readonly E[] | undefined;

/** All dates of an event, sorted by start; dates that cannot be read are left out. Sessions, where there are any, are the dates. */
export function eventOccurrences(event: Dates): readonly Occurrence[] {
  const before = known.get(event);
  if (before) return before;
  const occurrences = (partsOf(event)?.flatMap(eventOccurrences) ?? ownOccurrences(event)).sort(
    (a, b) => a.start.getTime() - b.start.getTime(),
  );
  known.set(event, occurrences);
  return occurrences;
}

function ownOccurrences({ sessions, startDate, endDate }: Dates): Occurrence[] {
  if (sessions?.length) return sessions.map(occurrence).filter((one) => one !== undefined);
  // Most events have one date: a list made by filtering keeps room for many more.
  const only = startDate === undefined ? undefined : occurrence({ startDate, endDate });
  return only ? [only] : [];
}

function occurrence(session: Session): Occurrence | undefined {
  const start = parseFeedDate(session.startDate);
  if (!start) return undefined;
  const outcome = outcomeOf(session.eventStatus);
  const previous = previousOf(session, start);
  const one: Occurrence = {
    start: start.instant,
    dateOnly: start.dateOnly,
    endDateOnly: false,
    until: fromJapanTime(japanDayNumber(start.instant) + 1, 0),
    // "Postponed" beside the old date says that the date given is the new one, as for a whole event.
    cancelled: outcome === 'cancelled' || (outcome === 'postponed' && !previous),
    ...(session.note !== undefined && { note: session.note }),
    ...(previous && { previous }),
  };
  const end = parseFeedDate(session.endDate);
  if (!end || endOf(end) <= start.instant) return one;
  one.end = end.instant;
  one.endDateOnly = end.dateOnly;
  one.until = endOf(end);
  const daily = dailyHours(start, end);
  if (!daily) return one;
  return isWholeDay(daily) ? wholeDays(one, end) : { ...one, daily };
}

/** A day alone, beside a start with its hour, means that hour: what moves to another day keeps it, or the hour would be written. */
function previousOf({ previousStartDate }: Session, start: FeedDate): FeedDate | undefined {
  const previous = parseFeedDate(previousStartDate);
  if (!previous) return undefined;
  const first =
    previous.dateOnly && !start.dateOnly
      ? {
          instant: fromJapanTime(japanDayNumber(previous.instant), toJapanTime(start.instant).minutes),
          dateOnly: false,
        }
      : previous;
  return first.instant.getTime() === start.instant.getTime() ? undefined : first;
}

function wholeDays(one: Occurrence, end: FeedDate): Occurrence {
  const lastDay = japanDayNumber(new Date(endOf(end).getTime() - 1));
  const days = { end: fromJapanTime(lastDay, 0), until: fromJapanTime(lastDay + 1, 0) };
  return { ...one, ...days, dateOnly: true, endDateOnly: true };
}

const DAY_MS = 86_400_000;

/** The last day of an occurrence. One that ends in the small hours of the next day is an evening, not a second day. */
export function lastDayOf({ start, until, dateOnly, daily }: Occurrence): number {
  if (!dateOnly && !daily && until.getTime() - start.getTime() < DAY_MS) return japanDayNumber(start);
  return japanDayNumber(new Date(until.getTime() - 1));
}

/** Whether any date of an event touches these days, both included. */
export const touches = (event: Dates, from: number, through: number): boolean =>
  eventOccurrences(event).some((one) => japanDayNumber(one.start) <= through && lastDayOf(one) >= from);
