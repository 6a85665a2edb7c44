/** Events as the days of a month in Japan. */
import { listOf } from '../../feed/list-of.js';
import { eventOccurrences, lastDayOf, type Occurrence } from './event-occurrences.js';
import { eventState, type DatedEvent, type EventState } from './event-state.js';
import { dayNumberOf, daysInMonth, japanDay, japanDayNumber, type JapanDay } from '../time/japan-time.js';

/** `month` 1 to 12. */
export interface Month {
  year: number;
  month: number;
}

/** One date of an event as days, both included. */
export interface DaySpan<E extends DatedEvent = DatedEvent> {
  event: E;
  occurrence: Occurrence;
  first: number;
  last: number;
}

export interface MonthDay<E extends DatedEvent = DatedEvent> {
  date: Readonly<JapanDay>;
  /** By lane, so that an event of several days stays at one height through its week; a lane may be empty. */
  lanes: readonly (DaySpan<E> | undefined)[];
}

const WEEK = 7;
const LAST_YEAR = 9_999;

const firstDay = ({ year, month }: Month): number => dayNumberOf(year, month, 1)!;
const lastDay = ({ year, month }: Month): number => firstDay({ year, month }) + daysInMonth(year, month) - 1;

const known = new WeakMap<readonly DatedEvent[], readonly DaySpan[]>();

/** All dates, the earliest first and among those the longest; computed once per list of events. */
function spansOf<E extends DatedEvent>(events: readonly E[]): readonly DaySpan<E>[] {
  const before = known.get(events);
  if (before) return before as readonly DaySpan<E>[];
  const spans: DaySpan<E>[] = [];
  for (const event of events)
    for (const occurrence of eventOccurrences(event))
      spans.push({ event, occurrence, first: japanDayNumber(occurrence.start), last: lastDayOf(occurrence) });
  spans.sort(
    (a, b) => a.first - b.first || b.last - a.last || a.occurrence.start.getTime() - b.occurrence.start.getTime(),
  );
  known.set(events, spans);
  return spans;
}

/** All dates that touch a month, the earliest first and of those the longest. */
export function spansIn<E extends DatedEvent>(events: readonly E[], month: Month): DaySpan<E>[] {
  const [from, through] = [firstDay(month), lastDay(month)];
  return spansOf(events).filter(({ first, last }) => first <= through && last >= from);
}

/** The weeks of a month, Sunday first as on calendars in Japan; days of other months are undefined. */
export function weeksOf<E extends DatedEvent>(
  month: Month,
  spans: readonly DaySpan<E>[],
): (MonthDay<E> | undefined)[][] {
  const [from, through] = [firstDay(month), lastDay(month)];
  const weeks: (MonthDay<E> | undefined)[][] = [];
  for (let sunday = from - japanDay(from).weekday; sunday <= through; sunday += WEEK) {
    const lanes = lanesOf(
      spans.filter(
        ({ first, last }) => first <= Math.min(through, sunday + WEEK - 1) && last >= Math.max(from, sunday),
      ),
    );
    weeks.push(
      listOf(WEEK, (weekday) => {
        const day = sunday + weekday;
        if (day < from || day > through) return undefined;
        const own = lanes.map((lane) => lane.find(({ first, last }) => first <= day && last >= day));
        while (own.length > 0 && !own.at(-1)) own.pop();
        return { date: japanDay(day), lanes: own };
      }),
    );
  }
  return weeks;
}

/** Each span in the highest lane that is free for it. */
function lanesOf<E extends DatedEvent>(spans: readonly DaySpan<E>[]): DaySpan<E>[][] {
  const lanes: DaySpan<E>[][] = [];
  const ends: number[] = [];
  for (const span of spans) {
    const free = ends.findIndex((end) => end < span.first);
    const at = free < 0 ? lanes.length : free;
    (lanes[at] ??= []).push(span);
    ends[at] = span.last;
  }
  return lanes;
}

/** The month `by` months away, within the range that dates can be in. */
export function monthAway({ year, month }: Month, by: number): Month {
  const number = Math.min(Math.max(12, year * 12 + month - 1 + by), LAST_YEAR * 12 + 11);
  return { year: Math.floor(number / 12), month: (number % 12) + 1 };
}

/** The nearest later month with an event, else the nearest earlier one. */
export function nearestMonth(events: readonly DatedEvent[], month: Month): Month | undefined {
  const [from, through] = [firstDay(month), lastDay(month)];
  let after = Infinity;
  let before = -Infinity;
  for (const { first, last } of spansOf(events)) {
    if (first > through) after = Math.min(after, first);
    else if (last < from) before = Math.max(before, last);
  }
  const day = after < Infinity ? after : before;
  return Number.isFinite(day) ? japanDay(day) : undefined;
}

/**
 * The state of an event on one of its dates, true of that very day: the next date of a course may be open while this one was called off or is
 * over.
 */
export function stateOn(event: DatedEvent, occurrence: Occurrence, now: Date, feedUpdated?: Date): EventState {
  const state = eventState(event, now, feedUpdated);
  const past = occurrence.until <= now;
  if (state.kind === 'cancelled' || state.kind === 'postponed') return { ...state, occurrence, past };
  if (occurrence.cancelled) return { kind: 'cancelled', occurrence, past };
  if (past) return { kind: 'past', occurrence };
  if (state.kind === 'past' || state.kind === 'undated' || state.occurrence === occurrence) return state;
  return { ...state, kind: 'upcoming', occurrence };
}
