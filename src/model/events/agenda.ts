/** Events as an agenda in Japan time: what goes on, what comes by month, what is over. */
import { eventState, standingOf, type DatedEvent, type EventState, type Occurrence } from './event-state.js';
import { japanDayNumber, toJapanTime } from '../time/japan-time.js';
import { topK } from '../filters/sort.js';

export interface AgendaEntry<E extends DatedEvent = DatedEvent> {
  event: E;
  state: EventState;
  /** The date under which the event is listed; absent when it has none. */
  occurrence?: Occurrence;
}

export interface AgendaMonth<E extends DatedEvent = DatedEvent> {
  year: number;
  month: number;
  entries: AgendaEntry<E>[];
}

export interface Agenda<E extends DatedEvent = DatedEvent> {
  /** Events of several days that began on an earlier day and are not over; the one that ends first comes first. */
  ongoing: AgendaEntry<E>[];
  /** Today's and later ones by month, soonest first. */
  months: AgendaMonth<E>[];
  undated: AgendaEntry<E>[];
  /** Over, newest first. */
  past: AgendaEntry<E>[];
  /** How many events there are of each sort, whatever the limits. */
  counts: { ongoing: number; upcoming: number; undated: number; past: number };
}

export interface AgendaLimits {
  /** Entries of `ongoing`, `months` and `undated` together. */
  coming?: number;
  past?: number;
}

/**
 * Arranges events at `now`. With limits only the first ones are sorted out of a long list.
 * A cancelled or postponed event stays under its date until that is over.
 */
export function agenda<E extends DatedEvent>(
  events: readonly E[],
  now: Date,
  limits: AgendaLimits = {},
  feedUpdated?: Date,
): Agenda<E> {
  const ongoing: Dated<E>[] = [];
  const upcoming: Dated<E>[] = [];
  const undated: { event: E }[] = [];
  const past: Dated<E>[] = [];
  for (const event of events) {
    const { occurrence, past: isOver } = standingOf(event, now, feedUpdated);
    if (!occurrence) undated.push({ event });
    else if (isOver) past.push({ event, occurrence });
    else if (beganEarlier(occurrence, now)) ongoing.push({ event, occurrence });
    else upcoming.push({ event, occurrence });
  }
  const coming = limits.coming ?? Infinity;
  const first = topK(ongoing, coming, byEnd);
  const then = topK(upcoming, coming - first.length, byStart);
  // The whole state only of those that are listed.
  const entry = (one: Omit<AgendaEntry<E>, 'state'>): AgendaEntry<E> => ({
    ...one,
    state: eventState(one.event, now, feedUpdated),
  });
  return {
    ongoing: first.map(entry),
    months: byMonth(then.map(entry)),
    undated: undated.slice(0, Math.max(0, coming - first.length - then.length)).map(entry),
    past: topK(past, limits.past ?? Infinity, (a, b) => byStart(b, a)).map(entry),
    counts: { ongoing: ongoing.length, upcoming: upcoming.length, undated: undated.length, past: past.length },
  };
}

function beganEarlier(occurrence: Occurrence, now: Date): boolean {
  return japanDayNumber(occurrence.start) < japanDayNumber(now);
}

/** An event and the date under which it is listed. */
interface Dated<E extends DatedEvent = DatedEvent> {
  event: E;
  occurrence: Occurrence;
}

function byStart(a: Dated, b: Dated): number {
  return a.occurrence.start.getTime() - b.occurrence.start.getTime() || byId(a, b);
}

function byEnd(a: Dated, b: Dated): number {
  return a.occurrence.until.getTime() - b.occurrence.until.getTime() || byStart(a, b);
}

function byId(a: Dated, b: Dated): number {
  return a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : 0;
}

function byMonth<E extends DatedEvent>(entries: readonly AgendaEntry<E>[]): AgendaMonth<E>[] {
  const months: AgendaMonth<E>[] = [];
  for (const entry of entries) {
    const { year, month } = toJapanTime(entry.occurrence!.start);
    const last = months.at(-1);
    if (last && last.year === year && last.month === month) last.entries.push(entry);
    else months.push({ year, month, entries: [entry] });
  }
  return months;
}
