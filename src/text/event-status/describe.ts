import type { ApplicationState, EventState } from '../../model/events/event-state.js';
import type { DatesText } from '../dates/dates-text.js';
import type { EventStatusText } from '../ja/event-status.js';

/** One thing said of an event. `tone` chooses the icon; none of them is an alarm. */
export interface EventWords {
  tone: 'stopped' | 'changed' | 'running' | 'open' | 'waiting' | 'over';
  words: string;
  /** Still true some days later, on paper; otherwise true only at this moment. */
  lasts: boolean;
}

/** What is said of an event, most important first; empty when nothing is known. Cancelled, postponed and over stand alone. */
export function describeEvent(text: EventStatusText, dates: DatesText, state: EventState, now: Date): EventWords[] {
  switch (state.kind) {
    case 'cancelled':
      return [{ tone: 'stopped', words: text.cancelled, lasts: true }];
    case 'postponed':
      return [{ tone: 'stopped', words: text.postponed(), lasts: true }];
    case 'past':
      return [{ tone: 'over', words: text.past, lasts: true }];
    case 'running':
    case 'in-period':
      // While the event is going on, "applications are over" says nothing new.
      return [
        ...changeWords(text, dates, state, now),
        runningWords(text, state),
        ...applicationWords(text, dates, state, now).filter(({ tone }) => tone === 'open'),
      ];
    default:
      return [...changeWords(text, dates, state, now), ...applicationWords(text, dates, state, now)];
  }
}

type Live = Extract<EventState, { kind: Going['kind'] | 'undated' }>;

type Going = Extract<EventState, { kind: 'running' | 'in-period' | 'upcoming' }>;

/** "Now" only where both ends of the hours are known. */
function runningWords(text: EventStatusText, { kind, occurrence }: Going): EventWords {
  if (kind === 'in-period') return { tone: 'waiting', words: text.inPeriod, lasts: false };
  return {
    tone: 'running',
    words: occurrence.end && !occurrence.endDateOnly ? text.running : text.today,
    lasts: false,
  };
}

function changeWords(text: EventStatusText, dates: DatesText, { change }: Live, now: Date): EventWords[] {
  if (!change) return [];
  if (change.kind === 'moved-online') return [{ tone: 'changed', words: text.movedOnline, lasts: true }];
  const { start, dateOnly } = change.newStart;
  const when = dateOnly ? dates.date(start, now) : dates.dateTime(start, now);
  return [{ tone: 'changed', words: change.later ? text.postponed(when) : text.rescheduled(when), lasts: true }];
}

function applicationWords(
  text: EventStatusText,
  dates: DatesText,
  { application, asListed, checkedOn }: Live,
  now: Date,
): EventWords[] {
  const checked = checkedOn === undefined ? undefined : dates.fullDate(new Date(`${checkedOn}T00:00:00+09:00`));
  const words = wordsOf(text, dates, application, now, asListed ? { checked } : undefined);
  // "Open" without a day until which it is.
  const lasts = application.kind !== 'open' || application.deadline !== undefined || asListed;
  return words === undefined ? [] : [{ tone: TONES[application.kind], words, lasts }];
}

const TONES: Readonly<Record<ApplicationState['kind'], EventWords['tone']>> = {
  unknown: 'waiting',
  'not-needed': 'open',
  required: 'open',
  'not-yet': 'waiting',
  open: 'open',
  'few-left': 'open',
  full: 'over',
  closed: 'over',
};

function wordsOf(
  text: EventStatusText,
  dates: DatesText,
  application: ApplicationState,
  now: Date,
  listed: { checked: string | undefined } | undefined,
): string | undefined {
  switch (application.kind) {
    case 'unknown':
      return undefined;
    case 'not-needed':
      return text.notNeeded;
    case 'required':
      return text.required;
    case 'not-yet':
      return text.notYet(when(dates, application.opens, now));
    case 'open': {
      const deadline = application.deadline && when(dates, application.deadline, now, true);
      return listed ? text.asListedOpen(deadline, listed.checked) : text.open(deadline);
    }
    case 'few-left': {
      const asOf = application.asOf && dates.shortDate(application.asOf.instant, now);
      return listed ? text.asListedFewLeft(asOf, listed.checked) : text.fewLeft(asOf);
    }
    case 'full':
      return text.full(application.waitingList);
    case 'closed':
      return text.closed;
  }
}

interface Moment {
  instant: Date;
  dateOnly: boolean;
}

function when(dates: DatesText, { instant, dateOnly }: Moment, now: Date, end = false): string {
  if (dateOnly) return dates.date(instant, now);
  return end ? dates.endDateTime(instant, now) : dates.dateTime(instant, now);
}
