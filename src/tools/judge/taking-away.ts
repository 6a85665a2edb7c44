/**
 * One judgement for every source: does this take time or trust away? Whatever a row, a remark, a title, a schedule or an exception says
 * besides its hours is asked here. Three answers follow from it, in this order:
 *
 * 1. understood (a status, a closure that the hours can express) → it is applied;
 * 2. taking something away and not understood → the hours or days that it may touch become words, and a finding says which words;
 * 3. nothing taken away → it is a note.
 *
 * The answer is careful on one side only: a sentence that closes nothing may be taken for one that does, never knowingly the reverse.
 */
import { nfkc, oneBlank } from '../repair/fold.js';
import { maySpeak } from './hints.js';
import { Recall } from './recall.js';
import {
  ADDS,
  ALONE,
  ASK,
  DAYS_LEFT_OUT,
  DIFFERS,
  ELSEWHERE,
  FREQUENCY,
  HARMLESS,
  HISTORY,
  LIMITS,
  NAMED_DAYS,
  OCCASIONS,
  SEASON,
  SOME_DAYS_ONLY,
  TAKES,
  TIMES,
} from './words.js';

export interface Taking {
  /** The sentence as it stands, without its marks of a list. */
  sentence: string;
  /** The words of it that take something away, for the finding. */
  word: string;
}

/** Letters of the longest cell that is looked at for words that stand alone. */
const LONGEST_ALONE = 30;

/** Sentences longer than this are looked at in pieces of this length: they are prose, and no pattern shall meet a book. */
const LONGEST = 300;

/** The sentences of a text; ※, full stops and new lines part them, 「ただし」 begins one. */
export function sentencesOf(text: string): string[] {
  return oneBlank(nfkc(text))
    .split(/[。\n!?;※]+|(?=ただし|但し)/u)
    .flatMap((part) => pieces(part.replace(/^[\s・●○◆■□◇*、,]+/u, '').trim()))
    .filter((sentence) => sentence !== '');
}

function pieces(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  return Array.from({ length: Math.ceil(sentence.length / LONGEST) }, (_, i) =>
    sentence.slice(i * LONGEST, (i + 1) * LONGEST),
  );
}

/**
 * What is listened for: in a cell about another matter (料金, 対象者) only `closings`, for its other limits are those of that matter; in a cell
 * that says how often, `limits` too, but not how often.
 */
export type Scope = 'all' | 'limits' | 'closings';

/** Every sentence of a text that takes time or trust away. */
export function takingsOf(text: string, scope: Scope = 'all'): Taking[] {
  const plain = nfkc(text);
  if (!maySpeak(plain) && !(scope === 'all' && plain.length <= LONGEST_ALONE && ALONE.test(plain.trim()))) return [];
  if (text.length > LONGEST_KNOWN) return takingsIn(text, scope);
  const before = known[scope].find(text);
  if (before) return before.map((one) => ({ ...one }));
  const takings = takingsIn(text, scope);
  known[scope].keep(text, takings);
  return takings;
}

function takingsIn(text: string, scope: Scope): Taking[] {
  const sentences = sentencesOf(text);
  const [only] = sentences;
  if (scope === 'all' && only !== undefined && sentences.length === 1 && ALONE.test(only))
    return [{ sentence: only, word: only }];
  const takings: Taking[] = [];
  for (const sentence of sentences) {
    if (!maySpeak(sentence)) continue;
    const before = words[scope].find(sentence);
    const word = before ? before.word : takingWord(sentence, scope);
    if (!before) words[scope].keep(sentence, { word });
    if (word !== undefined) takings.push({ sentence, word });
  }
  return takings;
}

/** Tables repeat short words, and sentences of longer ones: the kind of a place on row after row is judged once. */
const known = forScopes<Taking[]>();
const words = forScopes<{ word: string | undefined }>();
const LONGEST_KNOWN = 40;

function forScopes<T extends object>(): Readonly<Record<Scope, Recall<T>>> {
  return { all: new Recall(), limits: new Recall(), closings: new Recall() };
}

/** The first sentence that does; undefined where the text is no more than a note. */
export function takesAway(text: string): Taking | undefined {
  return takingsOf(text)[0];
}

/** The name of a column says that what stands below it is taken away: 「休館日（臨時）」, 「除外日」, 「中止理由」. */
export function namesTaking(header: string): boolean {
  const name = oneBlank(nfkc(header)).replace(HARMLESS, ' ');
  return LIFE_IS_OVER.test(name) || TAKES.test(name) || /除|変更|不可|臨時|有効期限|期限切れ/u.test(name);
}

/** `disused:amenity`: what OpenStreetMap writes before the kind of a thing that is no longer one. */
const LIFE_IS_OVER = /^(?:disused|abandoned|demolished|removed|razed|ruins|was)(?::|$)/iu;

/** 「令和3年4月に開設」 is history; by the clock of the machine, for what is not yet open now is not open on any day before. */
function isOver(words: string): boolean {
  const [, era = '', year = '', month = '1'] =
    /(明治|大正|昭和|平成|令和)?\s?(\d{1,4}|元)\s?年?\s?(?:度|(\d{1,2})\s?月)?/u.exec(words) ?? [];
  const full = era === '令和' ? 2018 + (year === '元' ? 1 : Number(year)) : era === '' ? Number(year) : 1900;
  return `${full}-${month.padStart(2, '0')}` <= new Date().toISOString().slice(0, 7);
}

const BEGINS =
  /^(?:事業|供用|利用|運用|活動|営業|運営|サービス|相談|受付|新規)?(?:開[設所館園店室局業始]|オープン|設立|創設|発足)(?:予定)?(?:年月日|年月|日|時期|予定日)?$/u;

/** 「開設年月日：2027-04-01」: what opens for the first time behind today opens on no day before. */
export function beginsLater(header: string, value: string): boolean {
  if (!BEGINS.test(oneBlank(nfkc(header)).trim())) return false;
  const [, era = '', year = '', month = '01', day = '01'] =
    /^(令和|R)?\s?(\d{1,4}|元)(?:\s?[年./-]?\s?(\d{1,2})(?:\s?[月./-]?\s?(\d{1,2}))?)?/u.exec(nfkc(value).trim()) ?? [];
  const full = era === '' ? Number(year) : 2018 + (year === '元' ? 1 : Number(year));
  return (
    `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` > new Date().toISOString().slice(0, 10) && full < 2200
  );
}

function takingWord(sentence: string, scope: Scope): string | undefined {
  const said = sentence.replace(HISTORY, (words) => (isOver(words) ? ' ' : words)).replace(HARMLESS, ' ');
  const taken = TAKES.exec(said)?.[0];
  if (taken !== undefined) return wordAt(said, taken);
  if (scope === 'closings') return (SOME_DAYS_ONLY.exec(said) ?? DAYS_LEFT_OUT.exec(said))?.[0];
  if (ELSEWHERE.test(said)) return undefined;
  const found =
    scope === 'limits'
      ? undefined
      : (FREQUENCY.exec(said) ?? SEASON.exec(said) ?? DIFFERS.exec(said) ?? ASK.exec(said));
  if (found) return found[0];
  const limit = LIMITS.exec(said)?.[0];
  if (limit !== undefined && (TIMES.test(said) || OCCASIONS.test(said))) return limit;
  return scope === 'all' && !ADDS.test(said) ? NAMED_DAYS.exec(said)?.[0] : undefined;
}

/** 休 alone says little: the word it belongs to is named. */
function wordAt(said: string, word: string): string {
  return word.length > 1 ? word : (new RegExp(`お?${word}[\\p{Script=Han}み]{0,2}`, 'u').exec(said)?.[0] ?? word);
}
