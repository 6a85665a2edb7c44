/** Sections of the guide's answer and how one is filled: nothing twice, nothing that cannot be used. */
import type { EventRecord, IbashoRecord, WindowRecord } from '../../feed/types.js';
import { admits } from '../people/eligibility.js';
import type { HardMomentLine } from '../safety/hard-moment.js';
import { isByPhone, rankOf, recordsOf, type SafetyLine, type SafetyLines } from '../safety/safety-lines.js';
import {
  pickEvents,
  pickPlaces,
  pickWindows,
  type PickContext,
  type Picked,
  type PlaceWish,
  type Widened,
  type WindowWish,
} from './pick.js';
import type { Answers } from './questions.js';
import type { GuideSituation, RuleId } from './rules.js';

export type GuideItem =
  | { kind: 'window'; record: WindowRecord }
  | { kind: 'place'; record: IbashoRecord }
  | { kind: 'event'; record: EventRecord }
  | { kind: 'line'; line: SafetyLine }
  /** The prefecture's portal, named in words. */
  | { kind: 'portal' };

/** Words that may stand above a section; the texts are in `text/support-guide`. */
export type HeadingId =
  | 'talk-now'
  | 'danger'
  | 'local'
  | 'calmer'
  | 'windows'
  | 'general'
  | 'visiting'
  | 'places'
  | 'places-help'
  | 'events'
  | 'in-need'
  | 'around'
  | 'around-more'
  | 'if-life'
  | 'child-windows'
  | 'child-lines'
  | 'child-places'
  | 'child-city'
  | 'violence-lines'
  | 'violence-windows'
  | 'no-voice'
  | 'no-voice-emergency'
  | 'phones'
  | 'language'
  | 'plain-language'
  | 'procedures'
  | 'by-means'
  | 'round-the-clock';

export interface GuideSection {
  rule: RuleId;
  heading: HeadingId;
  items: GuideItem[];
  /** Shown closed, behind a press. */
  folded: boolean;
  /** R11: how far it was looked. */
  widened?: Widened;
}

/** What the rules work with. */
export interface RuleContext extends PickContext {
  answers: Answers;
  situation: GuideSituation;
  lines: SafetyLines;
  hardMoment: readonly HardMomentLine[];
  most: { windows: number; ibasho: number; events: number };
  /** Keys of records already laid out: nothing is offered twice. */
  used: Set<string>;
  /** R7 holds: no places, wherever a rule would have them. */
  noPlaces: boolean;
  /** R1 or R7 holds: no events. */
  noEvents: boolean;
  /** Places that may still be named: two in all when R1 holds. */
  placesLeft: number;
}

/** A folded section is laid out after all that are in sight: it must not take the best from them. */
export type Laid = GuideSection | (() => GuideSection);

export function folded(section: () => GuideSection): () => GuideSection {
  return () => ({ ...section(), folded: true });
}

/** Lays out for one rule: windows, places, events or lines that nobody was offered yet. */
export class Layout {
  readonly #rule: RuleId;
  readonly #context: RuleContext;

  constructor(rule: RuleId, context: RuleContext) {
    this.#rule = rule;
    this.#context = context;
  }

  windows(heading: HeadingId, most: number, wish: WindowWish): GuideSection {
    const { records, widened } = pickWindows(most, { ...wish, skip: this.#context.used }, this.#context);
    return this.#use(
      heading,
      records.map((record) => ({ kind: 'window', record })),
      widened,
    );
  }

  places(heading: HeadingId, most: number, wish: PlaceWish): GuideSection {
    const context = this.#context;
    const found: Picked<IbashoRecord> = context.noPlaces
      ? { records: [] }
      : pickPlaces(Math.min(most, context.placesLeft), { ...wish, skip: context.used }, context);
    context.placesLeft -= found.records.length;
    return this.#use(
      heading,
      found.records.map((record) => ({ kind: 'place', record })),
      found.widened,
    );
  }

  events(heading: HeadingId, most: number, kinds?: readonly string[]): GuideSection {
    const context = this.#context;
    const found: Picked<EventRecord> = context.noEvents
      ? { records: [] }
      : pickEvents(most, { ...(kinds && { kinds }), skip: context.used }, context);
    return this.#use(
      heading,
      found.records.map((record) => ({ kind: 'event', record })),
      found.widened,
    );
  }

  /** Lines that this person may use by the ways in sight, each once, the readiest first. */
  lines(heading: HeadingId, lines: readonly SafetyLine[], most = Infinity): GuideSection {
    const { used, visitor, ways } = this.#context;
    const usable = lines.filter(
      (one, at) =>
        !used.has(one.id) &&
        // Two ways of one service have one record.
        !(one.record && (used.has(one.record.key) || lines.findIndex(({ record }) => record === one.record) < at)) &&
        [one, one.record ?? one].every((who) => admits(who, visitor) !== 'no') &&
        (one.role !== 'talk' || !ways || !isByPhone(one) || ways.includes('phone')),
    );
    return this.#use(heading, readiest(usable, this.#context).slice(0, most).map(lineItem));
  }

  /** Lines as they are given, whatever else holds. */
  all(heading: HeadingId, lines: readonly SafetyLine[]): GuideSection {
    return this.items(heading, lines.map(lineItem));
  }

  /** What was chosen already. */
  items(heading: HeadingId, items: GuideItem[]): GuideSection {
    return this.#use(heading, items);
  }

  /** What needs a phone, for those who asked for other ways: last and closed. */
  phones(wish: WindowWish, lines: readonly SafetyLine[]): GuideSection {
    const { records } = pickWindows(2, { ...wish, phoneOnly: true, skip: this.#context.used }, this.#context);
    const section = this.#use(
      'phones',
      records.map((record) => ({ kind: 'window', record })),
    );
    const left = lines.filter(({ id }) => !this.#context.used.has(id));
    const items = readiest(left.filter(isByPhone), this.#context).slice(0, 2).map(lineItem);
    return { ...section, items: [...section.items, ...this.#use('phones', items).items], folded: true };
  }

  /** A line that a window of the feed answers too, under the same number or page, is one and the same thing to whom it is offered. */
  #use(heading: HeadingId, items: GuideItem[], widened?: Widened): GuideSection {
    const { used, lines, feed } = this.#context;
    for (const item of items) {
      if (item.kind === 'line') {
        used.add(item.line.id);
        for (const desk of recordsOf(item.line, feed.consultationWindows)) used.add(desk.key);
      } else if ('record' in item) {
        used.add(item.record.key);
        if (item.kind === 'window')
          for (const one of lines.talk)
            if (recordsOf(one, feed.consultationWindows).includes(item.record)) used.add(one.id);
      }
    }
    return { rule: this.#rule, heading, items, folded: false, ...(widened && { widened }) };
  }
}

const lineItem = (line: SafetyLine): GuideItem => ({ kind: 'line', line });

/** Equal ones stay as they were. */
function readiest(lines: readonly SafetyLine[], { now, feed }: RuleContext): SafetyLine[] {
  const rank = (one: SafetyLine): number => rankOf(one, now, { holidays: feed.holidays, feedUpdated: feed.updated });
  return lines
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}
