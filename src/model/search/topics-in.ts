/**
 * Which topics somebody speaks of: the one place where typed words are understood. It finds windows, brings the text for violence, and tells
 * what is missing.
 */
import { TOPIC_KEYWORDS } from '../../feed/topic-keywords.js';
import type { TopicRow } from '../../feed/schema.js';
import { isViolenceTopic } from '../../feed/vocabulary.js';
import { fold, foldWords } from './fold.js';
import { asWritten } from './plain-speech.js';
import { readRomaji } from './romaji.js';
import { READINGS } from './search-synonyms.js';
import { LANGUAGE_WORDS, MORE_READINGS, OTHER_LANGUAGES, TOPIC_WORDS, WEAK_WORDS } from './topic-words.js';
import type { ViolenceTopic } from './violence-words.js';
import { sameForm } from './word-forms.js';

/** Ids of topics, and `language:<tag>` with what serves as well where no window speaks it: `language:tl|foreign-resident`. */
export type Meaning = readonly string[];

interface Tables {
  strong: ReadonlyMap<string, readonly string[]>;
  weak: ReadonlyMap<string, readonly string[]>;
  readings: readonly (readonly [kana: string, kanji: string])[];
}
let tables: Tables | undefined;

/** What words are compared with: folded once, a topic at a step. */
function* making(): Generator<void, Tables> {
  const strong = new Map<string, readonly string[]>();
  for (const [id, list] of Object.entries(TOPIC_WORDS)) {
    strong.set(id, [...wordsIn(list), ...TOPIC_KEYWORDS[id as keyof typeof TOPIC_KEYWORDS].map(compared)]);
    yield;
  }
  strong.set('foreign-resident', [...strong.get('foreign-resident')!, ...wordsIn(OTHER_LANGUAGES)]);
  for (const [tag, list] of Object.entries(LANGUAGE_WORDS))
    strong.set(`language:${tag}|foreign-resident`, wordsIn(list));
  const weak = new Map(Object.entries(WEAK_WORDS).map(([id, list]) => [id, wordsIn(list)]));
  yield;
  const readings = [
    ...Object.entries(READINGS).map(([kana, [kanji]]) => [kana, kanji!] as const),
    ...MORE_READINGS.split(' ').map((pair) => pair.split('=') as [string, string]),
  ]
    .map(([kana, kanji]) => [fold(kana), fold(kanji)] as const)
    .filter(([kana]) => kana.length >= 3)
    .sort(([a], [b]) => b.length - a.length);
  return { strong, weak, readings };
}

function made(): Tables {
  if (tables) return tables;
  const steps = making();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return (tables = value);
  }
}

/** Makes ready in slices what the first word typed would wait for. */
export function* learn(): Generator<void, void> {
  tables ??= yield* making();
}

const compared = (word: string): string => sameForm(foldWords(word.replace(/_/g, ' ')));
/** Of speech, in which particles fall out: 「家追い出された」「耳聞こえない」. */
const PARTICLE = /(?<=[\p{sc=Han}\p{sc=Katakana}])[をがに](?=[\p{sc=Han}ぁ-ん]{2}|\p{sc=Han})/gu;

const wordsIn = (list: string): string[] =>
  [...new Set(list.split(' ').flatMap((word) => [word, word.replace(PARTICLE, '')]))]
    .filter(Boolean)
    .map((word) => (word.startsWith('=') ? '=' : '') + compared(word));

const KANA_ONLY = /^[ぁ-ゖー]+$/;
const LATIN = /^=?[a-z0-9]/;

/** What speaks of another fear than of somebody: 「母の死が怖い」. */
const OTHER_FEARS = /[死病災失別]/;

/**
 * Topics named by the words typed: the clear ones, else possible ones.
 * @param violence topics of violence; passed in because the caller knows them already, and this file is loaded later and must not carry them
 * again
 */
export function meaningOf(query: string, violence: readonly ViolenceTopic[], rows: readonly TopicRow[] = []): Meaning {
  const texts = textsOf(query);
  if (texts.length === 0) return [];
  const { strong, weak } = made();
  const named = (lists: Iterable<readonly [string, readonly string[]]>): string[] =>
    [...lists].flatMap(([id, words]) => (texts.some((text) => words.some((word) => says(text, word))) ? [id] : []));
  const own = rows.map((row): [string, string[]] => [row.id, (row.keywords ?? []).map(compared).filter(Boolean)]);
  const found = new Set([...violence, ...named(strong), ...named(own)]);
  if (found.size > 0) return [...found];
  const isAnother = texts.some((text) => OTHER_FEARS.test(text));
  const possible = named(weak).filter((id) => !(isAnother && id === 'violence-home'));
  return possible.length > 0 ? possible : spokenIn(query);
}

/** Letters that tell the language of words of which nothing else is understood. */
const LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ko', /\p{sc=Hangul}/u],
  ['th', /\p{sc=Thai}/u],
  ['ne', /\p{sc=Devanagari}/u],
  ['vi', /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư]/i],
  ['zh-Hans', /[们这吗说话钱给谁帮让过爱难岁问头妈爷孩很您她怎]/],
  ['pt', /[ãõ]/i],
  ['es', /[ñ¿¡]/i],
  ['', /[^\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Latin}\P{L}]/u],
];

/** Who writes in another language and is not understood looks for somebody who does. */
function spokenIn(query: string): Meaning {
  const text = query.slice(0, 200).normalize('NFC');
  const language = LETTERS.find(([, letters]) => letters.test(text))?.[0];
  if (language === undefined) return [];
  return [language === '' ? 'foreign-resident' : `language:${language}|foreign-resident`];
}

/** Whether the words call for discretion: what somebody looks for may not stay behind or be seen. */
export const namesViolence = (meaning: Meaning): boolean => meaning.some(isViolenceTopic);

/** The words in the forms in which they are compared: as typed, kana with its kanji, romaji as kana. */
function textsOf(query: string): string[] {
  const { readings } = made();
  const typed = foldWords(query.slice(0, 200));
  const kana = readRomaji(typed.replace(/ /g, ''));
  const all = kana && kana.rest === '' && kana.kana.length >= 3 ? [typed, kana.kana] : [typed];
  for (const text of [...all]) if (text.length > 3 && asWritten(text) !== text) all.push(asWritten(text));
  for (const text of [...all]) {
    let written = text;
    for (const [reading, kanji] of readings)
      if (written.includes(reading)) written = written.replaceAll(reading, kanji);
    if (written !== text) all.push(written);
  }
  return all.map(sameForm).filter(Boolean);
}

function says(text: string, word: string): boolean {
  if (word.startsWith('=')) return text === word.slice(1);
  if (LATIN.test(word)) return saysLatin(text, word);
  if (text.includes(word)) return true;
  // Still being typed, or a part of a longer word.
  return KANA_ONLY.test(text)
    ? text.length >= 3 && word.startsWith(text)
    : text.length >= 2 && !LATIN.test(text) && word.includes(text);
}

/** At the beginning of a word; a short one only as a whole word, or with a plural's ending. */
function saysLatin(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (isLetter(before)) continue;
    if (word.length > 3) return true;
    const rest = text.slice(at + word.length).replace(/^s(?![a-z])/, '');
    if (!isLetter(rest.charCodeAt(0))) return true;
  }
  return text.length >= 4 && word.startsWith(text);
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
