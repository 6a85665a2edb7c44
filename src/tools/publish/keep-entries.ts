/**
 * What only the feed before knows: under which name a subscriber's calendar holds each date. Tables say what is, not what was announced at first,
 * so that a date moved for the second time, a first date whose row is gone and a corrected hour would become other entries, or be taken for old news.
 */
import type { CommunityEvent, Session } from '../../feed/schema.js';
import { effectiveOutcome, eventOccurrences } from '../../model/events/event-occurrences.js';
import { sequenceOf, uidsOf, type CalendarEvent } from '../../model/events/ics.js';
import { japanDayNumber, parseFeedDate } from '../../model/time/japan-time.js';
import { japanese, stringOf, type AnyRecord } from '../report/unproven.js';
import { foldName } from './fold-name.js';

type Dated = CommunityEvent & AnyRecord;

/** The events of a new feed, as calendars know them from the feed before. The same tables give the same events again. */
export function keepEntries(before: readonly AnyRecord[], events: readonly AnyRecord[]): AnyRecord[] {
  const known = new Map(before.map((event) => [stringOf(event['id']), event as Dated]));
  return events.map((record) => {
    const event = record as Dated;
    const old = known.get(event.id);
    return old === undefined || !isSame(old, event) ? record : withNumber(withFirst(withOrigins(event, old), old), old);
  });
}

const dayOf = (date: string | undefined): number | undefined => {
  const read = parseFeedDate(date);
  return read && japanDayNumber(read.instant);
};

const sessionsOf = ({ sessions, startDate, endDate, previousStartDate }: Dated): Session[] =>
  sessions?.length ? sessions : startDate === undefined ? [] : [{ startDate, endDate, previousStartDate }];

/** The days of all dates as they were first announced. */
const firstDays = (event: Dated): (number | undefined)[] =>
  sessionsOf(event).map(({ previousStartDate, startDate }) => dayOf(previousStartDate) ?? dayOf(startDate));

const shareDays = (one: Dated, other: Dated): boolean => {
  const days = new Set(firstDays(one));
  return firstDays(other).some((day) => day !== undefined && days.has(day));
};

/** A number that starts again every year is another event. */
const isSame = (old: Dated, event: Dated): boolean =>
  foldName(japanese(old.name)) === foldName(japanese(event.name)) || shareDays(old, event);

/** A date that moves for the second time was first announced where the feed before says that it had been; once told, that stays. */
function withOrigins(event: Dated, old: Dated): Dated {
  const origins = new Map(sessionsOf(old).map((one) => [dayOf(one.startDate), one.previousStartDate]));
  if (!event.sessions) return event;
  const sessions = event.sessions.map((one) => {
    const first =
      one.previousStartDate && (origins.get(dayOf(one.previousStartDate)) ?? origins.get(dayOf(one.startDate)));
    return first ? { ...one, previousStartDate: first } : one;
  });
  return { ...event, sessions };
}

/** The date that has the name of the whole event stays the same one. */
function withFirst(event: Dated, old: Dated): Dated {
  const first = dayOf(old.startDate);
  if (first === undefined || !shareDays(old, event)) return event;
  if (event.sessions?.length)
    return old.sessions?.length || firstDays(event).includes(first) ? { ...event, startDate: old.startDate } : event;
  const { startDate, endDate, previousStartDate, ...rest } = event;
  if (!old.sessions?.length || startDate === undefined || previousStartDate !== undefined || dayOf(startDate) === first)
    return event;
  // What is left of a course is one of its dates.
  const session: Session = endDate === undefined ? { startDate } : { startDate, endDate };
  return { ...rest, startDate: old.startDate, sessions: [session] } as Dated;
}

/** Calendars take another time for an entry, or that it is off, only with a higher number. */
function withNumber(event: Dated, old: Dated): Dated {
  const [now, then] = [entriesOf(event), entriesOf(old)];
  const hasChanged = [...now].some(([uid, { state }]) => then.has(uid) && then.get(uid)?.state !== state);
  const highest = Math.max(0, ...[...then.values()].map(({ number }) => number));
  const number = Math.max(event.sequence ?? 0, old.sequence ?? 0, hasChanged ? highest + 1 : 0);
  return number > 0 ? { ...event, sequence: number } : event;
}

/** What takes an entry away without moving it. */
const OFF: ReadonlySet<string> = new Set(['cancelled', 'postponed']);

function entriesOf(event: Dated): Map<string, { state: string; number: number }> {
  const keyed: CalendarEvent = { ...event, key: event.id };
  const dates = eventOccurrences(keyed);
  const uids = uidsOf(keyed, dates);
  const outcome = effectiveOutcome(keyed);
  return new Map(
    dates.map((date) => [
      uids.get(date) ?? '',
      {
        state: [date.start.getTime(), date.until.getTime(), date.cancelled || OFF.has(outcome)].join(' '),
        number: sequenceOf(keyed, date),
      },
    ]),
  );
}
