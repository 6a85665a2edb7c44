/** Where an event stands at a moment: its dates, what became of it, and whether one can still apply. */
import type { CommunityEvent } from '../../feed/schema.js';
import { applicationState, nextApplicationChange, type ApplicationState } from './event-application.js';
import {
  effectiveOutcome,
  eventOccurrences,
  partsOf,
  type EventOutcome,
  type Occurrence,
} from './event-occurrences.js';
import {
  DAY_MINUTES,
  fromJapanTime,
  japanDayNumber,
  MINUTE_MS,
  nextMidnight,
  parseFeedDate,
  toJapanTime,
} from '../time/japan-time.js';
import { CHECK_HOLDS_DAYS } from '../time/freshness.js';

export { eventOccurrences, type ApplicationState, type Occurrence };

/** The event as a trusted record; `stale`: its copy could not be renewed. */
export type DatedEvent = CommunityEvent & { stale?: boolean };

/** A change that leaves the event on. `newStart` in a `rescheduled` one is its first date now; `later`: it was put off. */
export type EventChange = { kind: 'moved-online' } | { kind: 'rescheduled'; newStart: Occurrence; later: boolean };

/**
 * `cancelled` and `postponed` (without a new date) win over everything else. `occurrence`: the one that runs, or the next one.
 * `running` is said only where it surely goes on at this hour; `in-period`: on one of its days, at another hour or one that nobody knows.
 * `asListed`: the copy or its check is old: "applications open" is no promise. `checkedOn`: day of the last check, `YYYY-MM-DD`.
 */
export type EventState =
  | { kind: 'cancelled'; occurrence?: Occurrence; past: boolean }
  | { kind: 'postponed'; occurrence?: Occurrence; past: boolean }
  | { kind: 'past'; occurrence: Occurrence }
  | {
      kind: 'running' | 'in-period' | 'upcoming';
      occurrence: Occurrence;
      application: ApplicationState;
      change?: EventChange;
      asListed: boolean;
      checkedOn?: string;
    }
  | { kind: 'undated'; application: ApplicationState; change?: EventChange; asListed: boolean; checkedOn?: string };

const DAY_MS = DAY_MINUTES * MINUTE_MS;

/** When, and of how old a feed, was asked. */
interface Asked {
  at: number;
  updated: number;
}

interface Known {
  /** Shared by all events of which the state was asked at the same moment, so that thousands of them do not keep a copy each. */
  asked: Asked;
  /** Until when the state holds; computed when it is asked for a second time. */
  until?: number;
  stale: boolean | undefined;
  state: EventState;
}

const lately = new WeakMap<DatedEvent, Known>();
let lastAsked: Asked = { at: NaN, updated: NaN };

/**
 * The state of an event at `now`. Without `feedUpdated` a device clock that is behind the feed goes unnoticed. Records are immutable, so that a
 * state is kept until the event's next change: a list of thousands can ask again at every press.
 */
export function eventState(event: DatedEvent, now: Date, feedUpdated?: Date): EventState {
  const at = now.getTime();
  const updated = feedUpdated?.getTime() ?? -Infinity;
  const known = lately.get(event);
  if (
    known &&
    known.stale === event.stale &&
    known.asked.updated === updated &&
    at >= known.asked.at &&
    at < (known.until ??= nextTurn(event, known.asked.at))
  )
    return known.state;
  const state = stateAt(event, now, feedUpdated);
  // With a clock behind the feed the next change is not one of the event.
  if (at >= updated) {
    if (lastAsked.at !== at || lastAsked.updated !== updated) lastAsked = { at, updated };
    lately.set(event, { asked: lastAsked, stale: event.stale, state });
  }
  return state;
}

/** For an event that stands for the parts of a course, the part to show: what comes next, with parts that take place before cancelled ones. */
export function currentPart<E extends DatedEvent>(event: E, now: Date, feedUpdated?: Date): E {
  const [first, ...others] = partsOf(event) ?? [event];
  let [best, bestState] = [first!, eventState(first!, now, feedUpdated)];
  for (const part of others) {
    const state = eventState(part, now, feedUpdated);
    if (comesBefore(state, bestState)) [best, bestState] = [part, state];
  }
  return best;
}

function comesBefore(one: EventState, other: EventState): boolean {
  const [rank, otherRank] = [rankOf(one), rankOf(other)];
  if (rank !== otherRank) return rank < otherRank;
  const [until, otherUntil] = [one, other].map(
    (state) => ('occurrence' in state && state.occurrence?.until.getTime()) || Infinity,
  ) as [number, number];
  return isOver(one) ? until > otherUntil : until < otherUntil;
}

function rankOf(state: EventState): number {
  if (isOver(state)) return 3;
  return state.kind === 'undated' ? 2 : state.kind === 'cancelled' || state.kind === 'postponed' ? 1 : 0;
}

/** Where an event stands in time: less than its state, and asked of thousands before the first one is drawn. */
export interface Standing {
  /** The date under which it is listed; absent when it has none. */
  occurrence: Occurrence | undefined;
  /** Whether its last date is over, whether it took place or not. */
  past: boolean;
}

export function standingOf(event: DatedEvent, now: Date, feedUpdated?: Date): Standing {
  const own = partsOf(event) ? currentPart(event, now, feedUpdated) : event;
  const occurrence = currentOf(eventOccurrences(own), now);
  return { occurrence, past: occurrence !== undefined && occurrence.until <= now };
}

function stateAt(event: DatedEvent, now: Date, feedUpdated: Date | undefined): EventState {
  if (partsOf(event)) return eventState(currentPart(event, now, feedUpdated), now, feedUpdated);
  const all = eventOccurrences(event);
  const outcome = effectiveOutcome(event);
  const { occurrence: current, past } = standingOf(event, now);
  const change = changeOf(event, outcome, all[0]);
  const stopped =
    outcome === 'cancelled' || current?.cancelled ? 'cancelled' : outcome === 'postponed' ? 'postponed' : undefined;
  if (stopped) return { kind: stopped, past, ...(current && { occurrence: current }) };
  if (past) return { kind: 'past', occurrence: current! };
  const checked = parseFeedDate(event.verifiedOn);
  const rest = {
    application: applicationState(event.application, now, all[0]?.start),
    asListed: isAsListed(event, now, feedUpdated),
    ...(change && { change }),
    ...(checked && { checkedOn: event.verifiedOn!.trim().slice(0, 10) }),
  };
  if (!current) return { kind: 'undated', ...rest };
  const kind = current.start > now ? 'upcoming' : goesOn(event, current, now) ? 'running' : 'in-period';
  return { kind, occurrence: current, ...rest };
}

/** Whether a date that has begun is going on at this hour. A remark about its times (月曜休館) may concern this very day. */
function goesOn({ timeNote }: DatedEvent, { start, end, dateOnly, until, daily }: Occurrence, now: Date): boolean {
  if (!daily) return end === undefined || until.getTime() - start.getTime() <= (dateOnly ? DAY_MS : DAY_MS - 1);
  const { minutes } = toJapanTime(now);
  return timeNote === undefined && minutes >= daily.opens && daily.closes !== undefined && minutes < daily.closes;
}

/**
 * The first occurrence that is not over, else the last one, of those that are held. Where all coming ones were called off, that is what visitors
 * have to know. Occurrences are sorted by start.
 */
function currentOf(all: readonly Occurrence[], now: Date): Occurrence | undefined {
  if (all.length < 2) return all[0];
  const isComing = ({ until }: Occurrence): boolean => until > now;
  const held = all.filter(({ cancelled }) => !cancelled);
  return held.find(isComing) ?? all.find(isComing) ?? held.at(-1) ?? all.at(-1);
}

function changeOf(event: DatedEvent, outcome: EventOutcome, first: Occurrence | undefined): EventChange | undefined {
  if (outcome === 'moved-online') return { kind: 'moved-online' };
  if (outcome !== 'rescheduled' || !first) return undefined;
  const previous = parseFeedDate(event.previousStartDate);
  return { kind: 'rescheduled', newStart: first, later: !previous || previous.instant < first.start };
}

function isAsListed(event: DatedEvent, now: Date, feedUpdated: Date | undefined): boolean {
  if (event.stale || (feedUpdated && now < feedUpdated)) return true;
  const checked = parseFeedDate(event.verifiedOn);
  return checked !== undefined && japanDayNumber(now) - japanDayNumber(checked.instant) > CHECK_HOLDS_DAYS;
}

/** Whether its last date is over, whether it took place or not. */
export const isOver = (state: EventState): boolean => state.kind === 'past' || ('past' in state && state.past);

/** The next instant at which the state, or the day that its words refer to, may differ. */
export function nextEventChange(event: DatedEvent, now: Date): Date {
  return new Date(nextTurn(event, now.getTime()));
}

/** The next change in milliseconds: comparing dates as objects costs a list of thousands a tenth of a second. */
function nextTurn(event: DatedEvent, now: number): number {
  const parts = partsOf(event);
  if (parts) return Math.min(...parts.map((part) => nextTurn(part, now)));
  const moment = new Date(now);
  let first = nextMidnight(moment).getTime();
  const take = (turn: number | undefined): void => {
    if (turn !== undefined && turn > now && turn < first) first = turn;
  };
  for (const { start, until, daily } of eventOccurrences(event)) {
    take(start.getTime());
    take(until.getTime());
    if (!daily) continue;
    const today = japanDayNumber(moment);
    take(fromJapanTime(today, daily.opens).getTime());
    take(fromJapanTime(today, daily.closes ?? 0).getTime());
  }
  take(nextApplicationChange(event.application, moment)?.getTime());
  return first;
}

/** The next change, taken from the last answer while that still holds. */
function turnOf(event: DatedEvent, now: number, feedUpdated: number): number {
  const known = lately.get(event);
  if (known?.asked.updated === feedUpdated && now >= known.asked.at) {
    known.until ??= nextTurn(event, known.asked.at);
    if (now < known.until) return known.until;
  }
  return nextTurn(event, now);
}

/** The next change of many events; also notices a clock that is behind their feed. */
export function nextChangeOfAny(events: readonly DatedEvent[], now: Date, feedUpdated: Date): Date {
  const [at, updated] = [now.getTime(), feedUpdated.getTime()];
  let first = updated > at ? updated : nextMidnight(now).getTime();
  for (const event of events) first = Math.min(first, turnOf(event, at, updated));
  return new Date(first);
}

/** Computes and caches for one of many events what a list will ask of all of them. */
export function lookAhead(event: DatedEvent, now: Date, feedUpdated: Date): void {
  eventState(event, now, feedUpdated);
  turnOf(event, now.getTime(), feedUpdated.getTime());
}
