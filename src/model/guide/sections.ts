/** What each rule lays out: one function per rule; the order of the rules and what they share is in `result.ts`. */
import { isViolenceTopic } from '../../feed/vocabulary.js';
import { isByPhone, isByText, linesFor, type SafetyLine } from '../safety/safety-lines.js';
import { folded, Layout, type Laid, type RuleContext } from './lay-out.js';
import type { WindowWish } from './pick.js';
import { channelsFor, type RuleId } from './rules.js';

type Rule = (lay: Layout, context: RuleContext) => Laid[];

const EASY_TO_COME = { welcomes: ['come-alone', 'no-booking'] };

const RULES: Readonly<Record<RuleId, Rule>> = {
  R1: (lay, { hardMoment, lines }) => [
    // All of them, whatever else holds: who cannot speak finds the way by text first.
    lay.all(
      'talk-now',
      hardMoment.map(({ line }) => line),
    ),
    lay.all('danger', lines.danger),
    lay.windows('local', 1, { topics: ['life-hard', 'feeling-low'], openFirst: false }),
    // At once: no other rule may bring its places into sight here.
    { ...lay.places('calmer', 2, EASY_TO_COME), folded: true },
  ],
  R2: (lay, context) => [
    lay.windows('windows', context.most.windows, chosenTopics(context)),
    lay.windows('general', 1, { topics: ['not-sure'] }),
    lay.events('visiting', 1, ['visiting-consultation']),
    folded(() => lay.places('places', 2, EASY_TO_COME)),
  ],
  R3: (lay, { most }) => [
    lay.places('places', most.ibasho, EASY_TO_COME),
    lay.windows('windows', 2, { topics: ['lonely-talk'] }),
    lay.events('events', 2),
  ],
  R4: (lay, { most }) => [
    lay.events('events', most.events),
    lay.places('places-help', most.ibasho, { welcomes: ['can-help'], kinds: ['hands-on', 'volunteer-place'] }),
    folded(() => lay.windows('in-need', 1, { topics: ['not-sure', 'lonely-talk'] })),
  ],
  R5: (lay, { most, hardMoment, lines }) => [
    lay.windows('around', most.windows, { audiences: ['family', 'friend-neighbour'] }),
    lay.windows('around', 1, { topics: ['worried-about-someone'] }),
    lay.places('around-more', 1, { kinds: ['family-group'], strict: true, withConditions: true }),
    lay.events('around-more', 1, ['supporter-training']),
    folded(() => lay.lines('if-life', [...hardMoment.map(({ line }) => line), ...lines.danger])),
  ],
  R6: (lay, context) => [
    lay.lines('child-lines', context.ways ? writtenLines(context) : childLines(context)),
    lay.windows('child-windows', context.most.windows, childWish(context)),
    lay.places('child-places', 2, { audiences: ['child', 'teen', 'youth'] }),
    folded(() => lay.windows('child-city', 2, { topics: ['school', 'youth-life', 'child-safety', 'not-sure'] })),
  ],
  R7: (lay, context) => [
    // In the order of the topics, not of the hours: each is the line for its own.
    lay.items(
      'violence-lines',
      violenceLines(context).flatMap((some) => lay.lines('violence-lines', some).items),
    ),
    lay.all('danger', context.lines.danger),
    lay.windows('violence-windows', 2, { topics: violenceTopics(context) }),
  ],
  R8: (lay, context) => [
    lay.windows('no-voice', context.most.windows, chosenTopics(context)),
    lay.lines('no-voice', writtenLines(context)),
    lay.all('no-voice-emergency', context.lines.voiceless),
    () => lay.phones(chosenTopics(context), spokenLines(context)),
  ],
  R9: (lay, context) => [
    lay.windows('language', context.most.windows, { language: context.language, ...topicsInLanguage(context) }),
    lay.lines('language', linesFor(context.lines, 'language')),
    ...(context.language === 'ja-x-yasashii' ? [] : [lay.windows('plain-language', 1, { language: 'ja-x-yasashii' })]),
  ],
  R10: (lay, { most }) => [
    lay.places('places', most.ibasho, EASY_TO_COME),
    lay.windows('windows', 2, { topics: ['place-to-go', 'lonely-talk', 'not-sure'] }),
    lay.events('events', 1),
  ],
  R12: (lay, { lines }) => [
    lay.windows('general', 1, { topics: ['not-sure'] }),
    lay.lines('round-the-clock', linesFor(lines, 'anyone').filter(isByPhone), 1),
    lay.places('places', 2, EASY_TO_COME),
    lay.events('events', 1),
  ],
  R13: (lay, { most }) => [
    lay.windows('procedures', most.windows, {
      topics: ['procedures', 'not-sure'],
      withNextSteps: true,
      openFirst: false,
    }),
    lay.windows('procedures', 1, { topics: ['procedures'], openFirst: false }),
    lay.items('procedures', [{ kind: 'portal' }]),
  ],
  talk: (lay, context) => {
    const channels = channelsFor(context.answers, context.situation);
    const wish: WindowWish = { topics: TALK };
    const writes = context.answers.means === 'text';
    return [
      lay.windows('by-means', context.most.windows, channels ? { ...wish, channels } : wish),
      lay.lines('by-means', linesFor(context.lines, 'anyone').filter(suitsMeans(channels)), 1),
      folded(() => lay.places('places', 2, EASY_TO_COME)),
      ...(writes ? [() => lay.phones(wish, spokenLines(context))] : []),
    ];
  },
};

/** The sections of one rule. */
export const layOut = (rule: RuleId, context: RuleContext): Laid[] => RULES[rule](new Layout(rule, context), context);

const TALK = ['lonely-talk', 'feeling-low', 'not-sure'];

function suitsMeans(channels: readonly string[] | undefined): (one: SafetyLine) => boolean {
  return (one) =>
    !channels ||
    (one.channel !== undefined &&
      (channels.includes(one.channel.id) || (channels.includes('phone') && isByPhone(one))));
}

const writtenLines = ({ lines }: RuleContext): SafetyLine[] => linesFor(lines, 'anyone').filter(isByText);

/** Lines by phone for this visitor's age. */
const spokenLines = (context: RuleContext): SafetyLine[] =>
  (context.child ? childLines(context) : linesFor(context.lines, 'anyone')).filter(isByPhone);

/** The line that reports harm to a child is among them only where a child's safety is the topic. */
function childLines({ lines, reportsHarm }: RuleContext): SafetyLine[] {
  return linesFor(lines, 'child').filter(({ uses }) => reportsHarm || !uses.includes('child-safety'));
}

const VIOLENCE = ['violence-home', 'sexual-harm', 'child-safety'] as const;

/** By topic, all of them when only the group is known; the line that reports harm to a child first or last, as it may lead or not. */
function violenceLines({ lines, situation, reportsHarm }: RuleContext): SafetyLine[][] {
  const chosen = (situation.topics ?? []).filter(isViolenceTopic);
  const uses = VIOLENCE.filter((use) => chosen.length === 0 || chosen.includes(use));
  return (reportsHarm ? [...uses].reverse() : uses).map((use) => linesFor(lines, use));
}

function violenceTopics({ situation }: RuleContext): string[] {
  const chosen = (situation.topics ?? []).filter(isViolenceTopic);
  return chosen.length > 0 ? chosen : [...VIOLENCE];
}

/** Windows of the chosen topics. Where none was chosen, those that anybody may turn to: a window for one trouble, offered unasked, would be a diagnosis. */
const chosenTopics = ({ topics }: RuleContext): { topics: readonly string[] } => ({
  topics: topics.length > 0 ? topics : TALK,
});

/** Who speaks somebody's language is offered for whatever it is. */
const topicsInLanguage = (context: RuleContext): Pick<WindowWish, 'topics'> =>
  context.topics.length > 0 || context.answers.wish === 'talk' ? chosenTopics(context) : {};

function childWish({ topics }: RuleContext): WindowWish {
  return topics.length > 0
    ? { topics: [...topics, 'school', 'youth-life'] }
    : { audiences: ['child', 'teen', 'youth', 'young-carer'] };
}
