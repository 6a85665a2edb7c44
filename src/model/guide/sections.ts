/** What each rule of the guide lays out. One function per rule; the order of the rules and what they share is in `result.ts`. */
import { isViolenceTopic, TOPICS } from '../../feed/vocabulary.js';
import { readiness } from '../hours/readiness.js';
import { admits } from '../matching/eligibility.js';
import {
  leadsTo,
  linesFor,
  lineStatus,
  isByPhone,
  isByText,
  type SafetyLine,
  type SafetyLines,
} from '../safety/safety-lines.js';
import {
  pickEvents,
  pickPlaces,
  pickWindows,
  type EventRecord,
  type PickContext,
  type PlaceRecord,
  type Widened,
  type WindowRecord,
  type WindowWish,
} from './pick.js';
import { NO_ANSWER, type Answers } from './questions.js';
import { channelsFor, isAnswered, type GuideSituation, type RuleId } from './rules.js';

export type GuideItem =
  | { kind: 'window'; record: WindowRecord }
  | { kind: 'place'; record: PlaceRecord }
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
type Rule = (context: RuleContext) => (GuideSection | (() => GuideSection))[];

const PREFERRED_WELCOMES = ['come-alone', 'no-booking'];

export const RULES: Readonly<Record<RuleId, Rule>> = {
  R1: (context) => [
    lineSection('R1', 'talk-now', hardMomentLines(context), context),
    { rule: 'R1', heading: 'danger', items: context.lines.danger.map(line), folded: false },
    windowSection('R1', 'local', 1, { topics: ['life-hard', 'feeling-low'], openFirst: false }, context),
    // At once: no other rule may bring its places into sight here.
    { ...placeSection('R1', 'calmer', 2, { welcomes: PREFERRED_WELCOMES }, context), folded: true },
  ],
  R2: (context) => [
    topicSection(context),
    windowSection('R2', 'general', 1, { topics: ['not-sure'] }, context),
    eventSection('R2', 'visiting', 1, ['visiting-consultation'], context),
    folded(() => placeSection('R2', 'places', 2, { welcomes: PREFERRED_WELCOMES }, context)),
  ],
  R3: (context) => [
    placeSection('R3', 'places', context.most.ibasho, { welcomes: PREFERRED_WELCOMES }, context),
    windowSection('R3', 'windows', 2, { topics: ['lonely-talk'] }, context),
    eventSection('R3', 'events', 2, undefined, context),
  ],
  R4: (context) => [
    eventSection('R4', 'events', context.most.events, undefined, context),
    placeSection(
      'R4',
      'places-help',
      context.most.ibasho,
      { welcomes: ['can-help'], kinds: ['hands-on', 'volunteer-place'] },
      context,
    ),
    folded(() => windowSection('R4', 'in-need', 1, { topics: ['not-sure', 'lonely-talk'] }, context)),
  ],
  R5: (context) => [
    windowSection('R5', 'around', context.most.windows, { audiences: ['family', 'friend-neighbour'] }, context),
    windowSection('R5', 'around', 1, { topics: ['worried-about-someone'] }, context),
    placeSection('R5', 'around-more', 1, { kinds: ['family-group'], strict: true }, context),
    eventSection('R5', 'around-more', 1, ['supporter-training'], context),
    folded(() => lineSection('R5', 'if-life', [...hardMomentLines(context), ...context.lines.danger], context)),
  ],
  R6: (context) => [
    lineSection('R6', 'child-lines', linesFor(context.lines, 'child'), context),
    windowSection('R6', 'child-windows', context.most.windows, childWish(context), context),
    placeSection('R6', 'child-places', 2, { audiences: ['child', 'teen', 'youth'] }, context),
    folded(() =>
      windowSection('R6', 'child-city', 2, { topics: ['school', 'youth-life', 'child-safety', 'not-sure'] }, context),
    ),
  ],
  R7: (context) => [
    lineSection('R7', 'violence-lines', violenceLines(context), context),
    { rule: 'R7', heading: 'danger', items: context.lines.danger.map(line), folded: false },
    windowSection('R7', 'violence-windows', 2, { topics: violenceTopics(context) }, context),
  ],
  R8: (context) => [
    windowSection('R8', 'no-voice', context.most.windows, { ...wishedTopics(context) }, context),
    lineSection('R8', 'no-voice', linesFor(context.lines, 'anyone').filter(isByText), context),
    { rule: 'R8', heading: 'no-voice-emergency', items: context.lines.voiceless.map(line), folded: false },
    folded(() => phones(context)),
  ],
  R9: (context) => [
    windowSection(
      'R9',
      'language',
      context.most.windows,
      { language: context.language, ...wishedTopics(context) },
      context,
    ),
    lineSection('R9', 'language', linesFor(context.lines, 'language'), context),
    ...(context.language === 'ja-x-yasashii'
      ? []
      : [windowSection('R9', 'plain-language', 1, { language: 'ja-x-yasashii' }, context)]),
  ],
  R10: (context) => [
    placeSection('R10', 'places', context.most.ibasho, { welcomes: PREFERRED_WELCOMES }, context),
    windowSection('R10', 'windows', 2, { topics: ['place-to-go', 'lonely-talk', 'not-sure'] }, context),
    eventSection('R10', 'events', 1, undefined, context),
  ],
  R12: (context) => [
    windowSection('R12', 'general', 1, { topics: ['not-sure'] }, context),
    lineSection(
      'R12',
      'round-the-clock',
      best(linesFor(context.lines, 'anyone').filter(isByPhone), context, 1),
      context,
    ),
    placeSection('R12', 'places', 2, { welcomes: PREFERRED_WELCOMES }, context),
    eventSection('R12', 'events', 1, undefined, context),
  ],
  R13: (context) => [
    windowSection(
      'R13',
      'procedures',
      context.most.windows,
      { topics: ['procedures', 'not-sure'], withNextSteps: true, openFirst: false },
      context,
    ),
    windowSection('R13', 'procedures', 1, { topics: ['procedures'], openFirst: false }, context),
    { rule: 'R13', heading: 'procedures', items: [{ kind: 'portal' }], folded: false },
  ],
  talk: (context) => {
    const channels = channelsFor(context.answers, context.situation);
    const wish: WindowWish = { topics: ['lonely-talk', 'feeling-low', 'not-sure'] };
    return [
      windowSection('talk', 'by-means', context.most.windows, channels ? { ...wish, channels } : wish, context),
      lineSection(
        'talk',
        'by-means',
        best(linesFor(context.lines, 'anyone').filter(suitsMeans(channels)), context, 1),
        context,
      ),
      folded(() => placeSection('talk', 'places', 2, { welcomes: PREFERRED_WELCOMES }, context)),
    ];
  },
};

function line(one: SafetyLine): GuideItem {
  return { kind: 'line', line: one };
}

function folded(section: () => GuideSection): () => GuideSection {
  return () => ({ ...section(), folded: true });
}

function windowSection(
  rule: RuleId,
  heading: HeadingId,
  most: number,
  wish: WindowWish,
  context: RuleContext,
): GuideSection {
  const { records, widened } = pickWindows(most, { ...wish, skip: context.used }, context);
  return use(
    {
      rule,
      heading,
      items: records.map((record) => ({ kind: 'window', record })),
      folded: false,
      ...(widened && { widened }),
    },
    context,
  );
}

function placeSection(
  rule: RuleId,
  heading: HeadingId,
  most: number,
  wish: Parameters<typeof pickPlaces>[1],
  context: RuleContext,
): GuideSection {
  if (context.noPlaces) return { rule, heading, items: [], folded: false };
  const { records, widened } = pickPlaces(Math.min(most, context.placesLeft), { ...wish, skip: context.used }, context);
  context.placesLeft -= records.length;
  return use(
    {
      rule,
      heading,
      items: records.map((record) => ({ kind: 'place', record })),
      folded: false,
      ...(widened && { widened }),
    },
    context,
  );
}

function eventSection(
  rule: RuleId,
  heading: HeadingId,
  most: number,
  kinds: readonly string[] | undefined,
  context: RuleContext,
): GuideSection {
  if (context.noEvents) return { rule, heading, items: [], folded: false };
  const { records, widened } = pickEvents(most, { ...(kinds && { kinds }), skip: context.used }, context);
  return use(
    {
      rule,
      heading,
      items: records.map((record) => ({ kind: 'event', record })),
      folded: false,
      ...(widened && { widened }),
    },
    context,
  );
}

/** Lines that this person may use, each once. R8 keeps those that need a voice for the folded part. */
function lineSection(
  rule: RuleId,
  heading: HeadingId,
  lines: readonly SafetyLine[],
  context: RuleContext,
): GuideSection {
  const usable = lines.filter(
    (one) =>
      !context.used.has(one.id) &&
      admits(one, context.visitor) !== 'no' &&
      (one.role === 'danger' || !context.noVoice || !isByPhone(one)),
  );
  return use({ rule, heading, items: usable.map(line), folded: false }, context);
}

/** A line that a window of the feed answers too, under the same number or page, is one and the same thing to whom it is offered. */
function use(section: GuideSection, { used, lines, feed }: RuleContext): GuideSection {
  for (const item of section.items) {
    if (item.kind === 'line') {
      used.add(item.line.id);
      for (const window of feed.consultationWindows) if (leadsTo(window, item.line)) used.add(window.key);
    } else if ('record' in item) {
      used.add(item.record.key);
      if (item.kind === 'window') for (const one of lines.talk) if (leadsTo(item.record, one)) used.add(one.id);
    }
  }
  return section;
}

function best(lines: SafetyLine[], { now, feed }: RuleContext, most: number): SafetyLine[] {
  const rank = (one: SafetyLine): number =>
    readiness(lineStatus(one, now, { holidays: feed.holidays, feedUpdated: feed.updated }));
  return lines
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ one }) => one);
}

function suitsMeans(channels: readonly string[] | undefined): (one: SafetyLine) => boolean {
  return (one) =>
    !channels ||
    (one.channel !== undefined &&
      (channels.includes(one.channel.id) || (channels.includes('phone') && isByPhone(one))));
}

/** R1: one by text, one by phone round the clock, one of the feed's own; a child's line for a child, or marked as such when no age is known. */
function hardMomentLines(context: RuleContext): SafetyLine[] {
  const admitted = (one: SafetyLine): boolean => admits(one, context.visitor) === 'yes';
  const general = linesFor(context.lines, 'anyone').filter(admitted);
  const [byText] = best(general.filter(isByText), context, 1);
  const [byPhone] = best(general.filter(isByPhone), context, 1);
  const [own] = best(
    general.filter((one) => one.uses.length === 0 && one !== byText && one !== byPhone),
    context,
    1,
  );
  const children = best(
    linesFor(context.lines, 'child').filter((one) => !one.uses.includes('child-safety')),
    context,
    2,
  );
  if (context.child) return [...children.slice(0, 1), byText, byPhone].filter((one) => one !== undefined);
  const marked = isAnswered(context.answers, 'age')
    ? []
    : children.filter(({ eligibility }) => eligibility?.match === 'only').slice(0, 1);
  return [byText, byPhone, own, ...marked].filter((one) => one !== undefined);
}

/** R7: by topic and age; all of them when no topic is known. */
function violenceLines(context: RuleContext): SafetyLine[] {
  const topics = (context.situation.topics ?? []).filter(isViolenceTopic);
  const uses = topics.length > 0 ? topics : ['violence-home', 'sexual-harm', 'child-safety'];
  const found = (uses as ('violence-home' | 'sexual-harm' | 'child-safety')[]).flatMap((use) =>
    linesFor(context.lines, use),
  );
  const ordered = [...new Set(found)];
  return context.child ? [...new Set([...linesFor(context.lines, 'child-safety'), ...ordered])] : ordered;
}

function violenceTopics({ situation }: RuleContext): string[] {
  const topics = (situation.topics ?? []).filter(isViolenceTopic);
  return topics.length > 0 ? topics : ['violence-home', 'sexual-harm', 'child-safety', 'crime-victim'];
}

/** Topics of the answers: the chosen group's, or those set by the page. */
function topicsOf({ answers, situation }: RuleContext): string[] | undefined {
  const group = answers.trouble;
  if (group && group !== NO_ANSWER)
    return Object.keys(TOPICS).filter((topic) => TOPICS[topic as keyof typeof TOPICS] === group);
  return situation.topics && situation.topics.length > 0 ? [...situation.topics] : undefined;
}

function wishedTopics(context: RuleContext): Pick<WindowWish, 'topics'> {
  const topics =
    topicsOf(context) ?? (context.answers.wish === 'talk' ? ['lonely-talk', 'feeling-low', 'not-sure'] : undefined);
  return topics ? { topics } : {};
}

function childWish(context: RuleContext): WindowWish {
  const topics = topicsOf(context);
  return topics
    ? { topics: [...topics, 'school', 'youth-life'] }
    : { audiences: ['child', 'teen', 'youth', 'young-carer'] };
}

/** R2: windows of the topic that serve the area, open first; of any topic when none was chosen. */
function topicSection(context: RuleContext): GuideSection {
  const topics = topicsOf(context);
  return windowSection('R2', 'windows', context.most.windows, topics ? { topics } : {}, context);
}

/** R8: what needs a voice, last and closed. */
function phones(context: RuleContext): GuideSection {
  const windows = pickWindows(2, { ...wishedTopics(context), phoneOnly: true, skip: context.used }, context).records;
  const lines = best(linesFor(context.lines, 'anyone').filter(isByPhone), context, 1).filter(
    ({ id }) => !context.used.has(id),
  );
  return use(
    {
      rule: 'R8',
      heading: 'phones',
      items: [...windows.map((record): GuideItem => ({ kind: 'window', record })), ...lines.map(line)],
      folded: true,
    },
    context,
  );
}
