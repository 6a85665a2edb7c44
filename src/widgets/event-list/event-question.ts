import { each } from '../../feed/slices.js';
import type { EventRecord, Feed } from '../../feed/types.js';
import { agenda, type Agenda } from '../../model/events/agenda.js';
import { lookAhead, nextChangeOfAny, standingOf } from '../../model/events/event-state.js';
import { ON, type Filters } from '../../model/filters/filters.js';
import { PERIODS } from '../../model/filters/period.js';
import type { RecordSelection, SelectedRecords } from '../../model/filters/record-selection.js';
import type { ClockController } from '../../ui/clock-controller.js';
import type { FilterController } from '../../ui/filter-controller.js';
import { eventTests } from './event-facets.js';

/** What is asked of events at a moment; it holds until the next turn of any of them. */
interface Moment {
  records: readonly EventRecord[];
  now: Date;
  /** Worked out when it is asked again. */
  until?: Date;
  tests: ReturnType<typeof eventTests>;
  isComing: (event: EventRecord) => boolean;
}

interface Answer {
  selection: RecordSelection<EventRecord>;
  filters: Filters;
  moment: Moment;
  selected: SelectedRecords;
  matches: readonly EventRecord[];
}

/** Most past events that are listed; the newest are the ones people look for. */
const PAST = 50;

/** Events for the visitor's choices, what is over among them. */
export class EventQuestion {
  readonly #clock: ClockController;
  readonly #filters: FilterController;
  #moment?: Moment;
  #answer?: Answer;
  #shown?: { matches: readonly EventRecord[]; coming: number; agenda: Agenda<EventRecord> };

  constructor(clock: ClockController, filters: FilterController) {
    this.#clock = clock;
    this.#filters = filters;
  }

  /** What was selected last. */
  get matches(): readonly EventRecord[] {
    return this.#answer?.matches ?? [];
  }

  /**
   * What the choices bring. Counted is what is still to come: what is over stands behind a button of its own. An answer holds until the next turn
   * of any event, so that neither another month nor another day costs a look at all of them.
   */
  select(selection: RecordSelection<EventRecord>, filters: Filters, { updated }: Feed): SelectedRecords {
    const moment = (this.#moment = this.#momentOf(selection.records, updated));
    const last = this.#answer;
    if (last?.selection === selection && last.filters === filters && last.moment === moment) return last.selected;
    const selected = selection.select(filters, undefined, this.#filters.locked, moment.isComing, moment.tests);
    const matches = [...selected.indices].map((index) => selection.records[index]!);
    this.#answer = { selection, filters, moment, selected, matches };
    return selected;
  }

  /** Works out in steps what choices and the clock ask of every event. */
  *prepare(selection: RecordSelection<EventRecord>, { updated }: Feed): Generator<void, void> {
    const { records } = selection;
    const moment = (this.#moment = this.#momentOf(records, updated));
    yield* each(records, (event) => lookAhead(event, moment.now, updated));
    for (const value of PERIODS) yield* selection.prepareTest(moment.tests, 'period', value);
    yield* selection.prepareTest(moment.tests, 'accepting', ON);
  }

  /** The matches by month: as many as asked for of those to come, and what was. */
  agenda(coming: number, { updated }: Feed): Agenda<EventRecord> {
    const { matches } = this;
    if (this.#shown?.matches !== matches || this.#shown.coming !== coming)
      this.#shown = { matches, coming, agenda: agenda(matches, this.#clock.now, { coming, past: PAST }, updated) };
    return this.#shown.agenda;
  }

  #momentOf(records: readonly EventRecord[], updated: Date): Moment {
    const { now } = this.#clock;
    const last = this.#moment;
    if (last?.records === records && now >= last.now) {
      last.until ??= nextChangeOfAny(records, last.now, updated);
      if (now < last.until) return last;
    }
    const isComing = (event: EventRecord): boolean => !standingOf(event, now, updated).past;
    return { records, now, tests: eventTests(now, updated), isComing };
  }
}
