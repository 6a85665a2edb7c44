/** The guide's answer to a person: pure, from answers, feed and clock. Nothing of it is kept. */
import { byCollection } from '../../feed/collections.js';
import type { Feed, Publisher } from '../../feed/types.js';
import { AreaIndex } from '../places/areas.js';
import type { Visitor } from '../people/eligibility.js';
import { hardMomentLines, type HardMomentLine } from '../safety/hard-moment.js';
import { withBuiltinFacts } from '../safety/one-record.js';
import { linesFor, safetyLines, isByPhone, isByText, type SafetyLines } from '../safety/safety-lines.js';
import {
  NO_ANSWER,
  offeredQuestion,
  ONLINE,
  QUESTION_ORDER,
  readGuideChanges,
  type Answers,
  type GuideChanges,
  type Offered,
  type QuestionId,
} from './questions.js';
import { ageOf } from './age.js';
import { isOfTowns } from './fit.js';
import type { GuideSection, RuleContext } from './lay-out.js';
import { mayUse } from './pick.js';
import {
  reportsHarm,
  rulesFor,
  topicsOf,
  wantsNoVoice,
  waysInSight,
  type GuideSituation,
  type RuleId,
} from './rules.js';
import { layOut } from './sections.js';

export type { GuideItem, GuideSection } from './lay-out.js';
export type { GuideSituation, RuleId } from './rules.js';

/** Sentences that stand with a result; the texts are in `text/safety`. */
export type NoteId = 'lifeHard' | 'other' | 'traces' | 'under18';

export interface GuideResult {
  /** The strip, always first. */
  safety: SafetyLines;
  /** Lines for a person in despair; the strip shows the buttons among them. */
  hardMoment: readonly HardMomentLine[];
  /** Why these: the answers that led here, in the order asked. 「こたえない」 leads nowhere and is left out. */
  because: readonly { question: QuestionId; answer: string }[];
  notes: readonly NoteId[];
  /** Never empty, never without something that can be reached. */
  sections: readonly GuideSection[];
  /** A question offered below the results. */
  offered?: Offered;
  /** 「どこにお住まいですか」 is offered: there are windows for people of certain towns, and the visitor's is not known. */
  asksHome: boolean;
  /** The first section goes before the question where one lives. */
  somebodyFirst: boolean;
  /** R7: print and copy are not put forward. */
  discreet: boolean;
  /** R1 and R7: no map is drawn. */
  noMap: boolean;
  /** 「どれも合わないときは」: the publisher to turn to, when there is a feed. */
  publisher?: Publisher;
  /** Area that the answers or the page named; '' for none. */
  area: string;
  /** Rules that hold, first in priority first: for tests and the page's own data attributes, never for the visitor. */
  rules: readonly RuleId[];
}

export interface GuideOptions {
  answers: Answers;
  situation: GuideSituation;
  /** Undefined while there is no feed: our own lines remain. */
  feed: Feed | undefined;
  now: Date;
  areas?: AreaIndex;
  /** Area set by the page; the answer to Q4 goes before it. */
  area?: string;
  /** What the feed wishes to change; read from `feed.guide` when absent. */
  changes?: GuideChanges;
}

const DEFAULT_MOST = { windows: 3, ibasho: 3, events: 3 };
/** Entries in sight before the rest is folded: a result that can be taken in. */
const IN_SIGHT = 9;

/** Evaluates the rules in their priority and fills what stays empty (R11). */
export function guideResult({
  answers,
  situation,
  feed,
  now,
  areas,
  area,
  changes = readGuideChanges(feed?.guide),
}: GuideOptions): GuideResult {
  const rules = rulesFor(answers, situation);
  const known = feed ? withBuiltinFacts(feed) : emptyFeed(now);
  const index = areas ?? new AreaIndex(known.areaTable);
  const own = [answers.place, answers.home].find((code) => index.chain(code ?? '').length > 0);
  const chosenArea = answers.place === ONLINE ? '' : (own ?? area ?? '');
  const lines = safetyLines(known, now);
  const noVoice = wantsNoVoice(answers, situation);
  const visitor: Visitor = { ...ageOf(answers), ...(chosenArea !== '' && { areas: index.chain(chosenArea) }) };
  const status = { holidays: known.holidays, feedUpdated: known.updated };
  const context: RuleContext = {
    feed: known,
    now,
    areas: index,
    visitor,
    topics: topicsOf(answers, situation),
    around: rules.includes('R5'),
    foreign: !situation.language.startsWith('ja'),
    area: chosenArea,
    townKnown: chosenArea !== '' && ['municipality', 'ward'].includes(index.level(chosenArea)),
    language: situation.language,
    ways: waysInSight(answers, situation),
    answers,
    situation,
    lines,
    hardMoment: hardMomentLines(lines, { ...status, now, visitor, withoutVoice: noVoice }),
    onlineOnly: answers.place === ONLINE,
    child: answers.age === 'under-18',
    reportsHarm: reportsHarm(answers, situation),
    most: { ...DEFAULT_MOST, ...changes.most },
    used: new Set(),
    noPlaces: rules.includes('R7'),
    noEvents: rules.includes('R1') || rules.includes('R7'),
    placesLeft: rules.includes('R1') ? 2 : Infinity,
  };
  const laidOut = rules
    .flatMap((rule) => layOut(rule, context))
    .map((one) => (typeof one === 'function' ? one() : one))
    .filter(({ items }) => items.length > 0);
  const sections = foldTheRest(withSomebodyToReach(oneOfEach(laidOut), context));
  const offered = offeredQuestion(answers);
  const publisher = known.publishers[0];
  return {
    safety: lines,
    hardMoment: context.hardMoment,
    because: becauseOf(answers),
    notes: notesOf(rules),
    sections,
    discreet: rules.includes('R7'),
    noMap: context.noEvents,
    rules,
    area: chosenArea,
    asksHome: !changes.skip.includes('home') && asksHome(context),
    somebodyFirst: rules.some((rule) => SOMEBODY_FIRST.includes(rule)),
    ...(offered && { offered }),
    ...(publisher && { publisher }),
  };
}

/** Who is in danger, a child, without a voice or wants to be heard finds somebody before another question. */
const SOMEBODY_FIRST: readonly RuleId[] = ['R7', 'R1', 'R6', 'R8', 'talk'];

/** Asked once, and only where the answer would bring something. */
function asksHome(context: RuleContext): boolean {
  const { answers, feed, areas, townKnown, onlineOnly } = context;
  if (townKnown || onlineOnly || answers.home !== undefined || answers.place !== undefined) return false;
  return feed.consultationWindows.some((desk) => isOfTowns(desk, areas) && mayUse(desk, context));
}

/** Two rules may have sections under the same words: they are one. */
function oneOfEach(sections: readonly GuideSection[]): GuideSection[] {
  const found = new Map<string, GuideSection>();
  for (const section of sections) {
    const key = `${section.heading} ${section.folded}`;
    const first = found.get(key);
    found.set(key, first ? { ...first, items: [...first.items, ...section.items] } : section);
  }
  return [...found.values()];
}

/** R11, last step: where nothing can be called, written to or visited, our own lines stand in with their dates. */
function withSomebodyToReach(sections: GuideSection[], context: RuleContext): GuideSection[] {
  const reachable = sections.some(
    (section) =>
      !section.folded &&
      section.items.some(
        (item) =>
          item.kind === 'window' || item.kind === 'place' || (item.kind === 'line' && item.line.role === 'talk'),
      ),
  );
  if (reachable) return sections;
  const general = linesFor(context.lines, 'anyone');
  const noVoice = wantsNoVoice(context.answers, context.situation);
  const lines = [...general.filter(isByText), ...(context.ways ? [] : general.filter(isByPhone))];
  // Folding may hide a line that was laid out already: it is offered again in sight.
  return [
    ...sections,
    {
      rule: noVoice ? 'R8' : 'R12',
      heading: noVoice ? 'no-voice' : 'round-the-clock',
      items: lines.slice(0, 2).map((line) => ({ kind: 'line' as const, line })),
      folded: false,
    },
  ];
}

function foldTheRest(sections: readonly GuideSection[]): GuideSection[] {
  let inSight = 0;
  const open = sections
    .filter(({ folded }) => !folded)
    .map((section) => {
      const folded =
        inSight >= IN_SIGHT &&
        section.heading !== 'no-voice-emergency' &&
        section.heading !== 'danger' &&
        section.heading !== 'round-the-clock';
      inSight += section.items.length;
      return { ...section, folded };
    });
  return [
    ...open.filter(({ folded }) => !folded),
    ...open.filter(({ folded }) => folded),
    ...sections.filter(({ folded }) => folded),
  ];
}

function becauseOf(answers: Answers): { question: QuestionId; answer: string }[] {
  return QUESTION_ORDER.flatMap((question) => {
    const given = answers[question];
    return given === undefined || given === NO_ANSWER || given === 'not-sure' || given === 'open'
      ? []
      : [{ question, answer: given }];
  });
}

function notesOf(rules: readonly RuleId[]): NoteId[] {
  const notes: NoteId[] = [];
  if (rules.includes('R7')) notes.push('traces');
  if (rules.includes('R1')) notes.push('lifeHard');
  if (rules.includes('R6')) notes.push('under18');
  if (rules.includes('R5')) notes.push('other');
  return notes;
}

/** What there is without a feed: nothing but our own lines, whose hours need no holiday table. */
function emptyFeed(now: Date): Feed {
  return {
    publishers: [],
    updated: new Date(Math.min(now.getTime(), 0)),
    demo: false,
    areaTable: [],
    topics: [],
    networks: [],
    themes: [],
    emergency: [],
    revoked: [],
    parts: [],
    ...byCollection((): never[] => []),
  };
}
