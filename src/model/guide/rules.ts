/** Which rules hold for a set of answers, in their order of priority. */
import { isViolenceTopic, TOPICS, VOICELESS_CHANNELS, type Language } from '../../feed/vocabulary.js';
import { callsForHelp } from '../search/crisis-words.js';
import type { Answers } from './questions.js';

/** R11 has no place here: it fills empty slots of every rule. `talk` is the plain wish to be heard. */
export type RuleId = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9' | 'R10' | 'R12' | 'R13' | 'talk';

/** What the page and the visitor bring beside the answers. */
export interface GuideSituation {
  language: Language;
  /** Topics set by the page or chosen elsewhere. */
  topics?: readonly string[];
  /** Audiences set by the page; `deaf-hoh` asks for ways without voice. */
  audiences?: readonly string[];
  /** The switch 「声を出さない方法だけにする」 is on. */
  withoutVoice?: boolean;
  /** What was typed into a search, if anything. Read here for one yes or no, and kept nowhere. */
  words?: string;
}

/** Priority when several hold; earlier wins. The wish (Q3) comes before what is near (Q1). */
const PRIORITY: readonly RuleId[] = ['R7', 'R1', 'R6', 'R8', 'R9', 'R2', 'R13', 'talk', 'R10', 'R4', 'R5', 'R3', 'R12'];

/** Rules that hold, first in priority first. At least one always does. */
export function rulesFor(answers: Answers, situation: GuideSituation): RuleId[] {
  const holding = new Set<RuleId>();
  const topics = situation.topics ?? [];
  if (answers.trouble === 'safety' || topics.some(isViolenceTopic)) holding.add('R7');
  if (
    answers.near === 'very-hard' ||
    topics.includes('life-hard') ||
    (situation.words !== undefined && callsForHelp(situation.words))
  )
    holding.add('R1');
  if (answers.age === 'under-18') holding.add('R6');
  if (wantsNoVoice(answers, situation)) holding.add('R8');
  if (situation.language !== 'ja') holding.add('R9');
  const wish = WISHES.get(answers.wish ?? '');
  if (wish) holding.add(wish);
  const near = NEAR.get(answers.near ?? '');
  if (near) holding.add(near);
  if (!wish && !near && !holding.has('R7') && !holding.has('R1')) holding.add('R12');
  return inOrder(holding, answers);
}

const WISHES: ReadonlyMap<string, RuleId> = new Map([
  ['talk', 'talk'],
  ['place', 'R10'],
  ['solve', 'R2'],
  ['give', 'R4'],
  ['procedure', 'R13'],
  ['open', 'R10'],
]);
const NEAR: ReadonlyMap<string, RuleId> = new Map([
  ['join-in', 'R4'],
  ['a-little-lonely', 'R3'],
  ['in-trouble', 'R2'],
  ['somebody-else', 'R5'],
]);

/** The wish's own rule goes before the others of the lower half, whatever their usual order. */
function inOrder(holding: ReadonlySet<RuleId>, answers: Answers): RuleId[] {
  const wish = WISHES.get(answers.wish ?? '');
  const guarding = PRIORITY.slice(0, 5);
  const order = [...guarding, ...(wish ? [wish] : []), ...PRIORITY.slice(5).filter((rule) => rule !== wish)];
  return order.filter((rule) => holding.has(rule));
}

/** Whether only ways without voice may be answered with. */
export function wantsNoVoice(answers: Answers, { audiences = [], withoutVoice = false }: GuideSituation): boolean {
  return withoutVoice || answers.means === 'voiceless' || audiences.includes('deaf-hoh');
}

/** Ways that may stand in sight; undefined: any. Who wants to write finds the phones folded, and who cannot speak finds the interpreters' too. */
export function waysInSight(answers: Answers, situation: GuideSituation): readonly string[] | undefined {
  return wantsNoVoice(answers, situation) || answers.means === 'text' ? channelsFor(answers, situation) : undefined;
}

/** Topics that were chosen: those of the group of troubles, else those that the page has set. */
export function topicsOf({ trouble }: Answers, { topics = [] }: GuideSituation): readonly string[] {
  const ofGroup = Object.keys(TOPICS).filter((topic) => TOPICS[topic as keyof typeof TOPICS] === trouble);
  return ofGroup.length > 0 ? ofGroup : topics;
}

/** Whether the topic is a child's safety, or a child is afraid of somebody. */
export function reportsHarm({ age, trouble }: Answers, { topics = [] }: GuideSituation): boolean {
  return topics.includes('child-safety') || (age === 'under-18' && trouble === 'safety');
}

/** Ways that suit the chosen means; undefined: any. */
export function channelsFor(answers: Answers, situation: GuideSituation): readonly string[] | undefined {
  if (wantsNoVoice(answers, situation)) return [...VOICELESS_CHANNELS, 'phone-relay'];
  switch (answers.means) {
    case 'phone':
      return ['phone', 'phone-relay'];
    case 'text':
      return ['chat', 'sns', 'email', 'web-form'];
    case 'meet':
      return ['in-person', 'visit', 'video'];
    default:
      return undefined;
  }
}
