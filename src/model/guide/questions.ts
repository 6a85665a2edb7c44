/** The guide's questions as data. Ids say what was answered, never what somebody is. */
import { TOPIC_GROUPS } from '../../feed/vocabulary.js';

export type QuestionId = 'near' | 'age' | 'wish' | 'means' | 'trouble' | 'place' | 'home';

/** 「こたえない」: every question has it. */
export const NO_ANSWER = 'no-answer';
/** Value of `place` for 「オンライン」; every other value is an area code. */
export const ONLINE = 'online';

export interface Question {
  id: QuestionId;
  /** Answers in the order shown, without 「こたえない」. Empty: chosen from the areas of the feed. */
  answers: readonly string[];
}

/** Answers so far, by question. A missing key: not asked yet. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;

/** Q1 to Q3, and Q4 in the three forms that Q3 calls for. */
export const QUESTIONS: Readonly<Record<QuestionId, Question>> = {
  near: { id: 'near', answers: ['join-in', 'a-little-lonely', 'in-trouble', 'very-hard', 'somebody-else', 'not-sure'] },
  age: { id: 'age', answers: ['under-18', '18-39', '40-64', '65-over'] },
  wish: { id: 'wish', answers: ['talk', 'place', 'solve', 'give', 'procedure', 'open'] },
  means: { id: 'means', answers: ['phone', 'text', 'meet', 'voiceless', 'any'] },
  trouble: { id: 'trouble', answers: TOPIC_GROUPS },
  place: { id: 'place', answers: [ONLINE] },
  /** Where somebody lives: offered with the results, before windows of a town. */
  home: { id: 'home', answers: [] },
};

/** Most questions that anybody is asked. */
export const MOST_QUESTIONS = 4;

/** Which form of the fourth question a wish calls for. */
const FOURTH: ReadonlyMap<string, QuestionId> = new Map([
  ['talk', 'means'],
  ['solve', 'trouble'],
  ['place', 'place'],
  ['give', 'place'],
]);

/** The question to ask next; undefined when the results can be shown. After 「とてもつらい」 nothing stands before them. */
export function nextQuestion(answers: Answers, changes: GuideChanges = NO_CHANGES): QuestionId | undefined {
  if (answers.near === undefined) return 'near';
  if (answers.near === 'very-hard') return undefined;
  const asked = (['age', 'wish'] as const).filter((id) => !changes.skip.includes(id));
  const open = asked.find((id) => answers[id] === undefined);
  if (open) return open;
  const fourth = FOURTH.get(answers.wish ?? '');
  return fourth && answers[fourth] === undefined && !changes.skip.includes(fourth) ? fourth : undefined;
}

/** Questions that are offered with the results without standing before them. */
export type Offered = 'age' | 'home';

/** A question that is offered below the results. */
export function offeredQuestion(answers: Answers): Offered | undefined {
  return answers.near === 'very-hard' && answers.age === undefined ? 'age' : undefined;
}

/** Questions in the order in which they are asked. */
export const QUESTION_ORDER = ['near', 'age', 'wish', 'means', 'trouble', 'place', 'home'] as const;

/** The answers without the last one: 「もどる」. */
export function back(answers: Answers): Answers {
  const last = QUESTION_ORDER.filter((id) => answers[id] !== undefined).at(-1);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== last));
}

/** The answers with one more; questions that hang on a changed one are asked again. */
export function answer(answers: Answers, question: QuestionId, value: string): Answers {
  const { means: _means, trouble: _trouble, place: _place, ...base } = answers;
  if (question === 'wish') return { ...base, wish: value };
  return { ...answers, [question]: value };
}

/**
 * What a feed may change: leave out questions (never the first, nor those of means and troubles) and answers (never 「とてもつらい」, the wish for a way
 * without voice, the group of violence, or what leads to them), and show fewer or more of a kind. Nothing of what keeps somebody safe can be changed.
 */
export interface GuideChanges {
  skip: readonly QuestionId[];
  hidden: Readonly<Partial<Record<QuestionId, readonly string[]>>>;
  /** Most records of a kind in one section, 1 to 6. */
  most: Readonly<Partial<Record<'windows' | 'ibasho' | 'events', number>>>;
}

export const NO_CHANGES: GuideChanges = { skip: [], hidden: {}, most: {} };

const ALWAYS: readonly string[] = ['very-hard', 'not-sure', 'talk', 'voiceless', 'solve', 'safety', 'under-18'];
/** Where a way without voice, or help against violence, is asked for; 「話を聞いてほしい」 and 「解決したい」 lead there. */
const NEVER_SKIPPED: readonly QuestionId[] = ['near', 'means', 'trouble'];

/** Reads a feed's wishes for the guide. What is not understood or not allowed is left out. */
export function readGuideChanges(value: unknown): GuideChanges {
  if (typeof value !== 'object' || value === null) return NO_CHANGES;
  const given = value as { skip?: unknown; hidden?: unknown; most?: unknown };
  const ids = Object.keys(QUESTIONS) as QuestionId[];
  const skip = Array.isArray(given.skip)
    ? ids.filter((id) => !NEVER_SKIPPED.includes(id) && (given.skip as unknown[]).includes(id))
    : [];
  const hidden: Partial<Record<QuestionId, readonly string[]>> = {};
  const most: Partial<Record<'windows' | 'ibasho' | 'events', number>> = {};
  for (const id of ids) {
    const wanted = propertyOf(given.hidden, id);
    if (Array.isArray(wanted))
      hidden[id] = QUESTIONS[id].answers.filter((one) => wanted.includes(one) && !ALWAYS.includes(one));
  }
  for (const kind of ['windows', 'ibasho', 'events'] as const) {
    const count = propertyOf(given.most, kind);
    if (typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= 6) most[kind] = count;
  }
  return { skip, hidden, most };
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** Answers that are shown for a question. */
export function answersOf(question: QuestionId, changes: GuideChanges = NO_CHANGES): string[] {
  return QUESTIONS[question].answers.filter((one) => !changes.hidden[question]?.includes(one));
}
