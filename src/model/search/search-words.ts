/** Splits a query into words, and gives other spellings of a word. */
import { fold } from './fold.js';

const MOST_WORDS = 8;
const LONGEST_QUERY = 200;

/** The words of a query, folded; separated by any space, also U+3000. */
export function wordsOf(query: string): string[] {
  const words = query
    .slice(0, LONGEST_QUERY)
    .split(/[\s\u3000]+/)
    .map(fold)
    .filter(Boolean);
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** Words without meaning of their own, in Japanese written with spaces and in English. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'ない です ます いる ある する して した したい ほしい いい なる なった こと もの とき ひと 人 が を に は の と も で から ので けど とても すごく いつも もう ' +
    'i me my mine am is are was were be been do does did to the a an in on at of for with and or not no have has had get got need want can cant cannot could would will it its this that about please im ive dont'
  )
    .split(' ')
    .map(fold),
);

/** The query without empty words, unless it has no others. */
export function worthLooking(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !EMPTY_WORDS.has(word));
  return kept.length > 0 ? kept : words;
}

const VOWEL_OF: readonly (readonly [string, string])[] = [
  ['あかがさざただなはばぱまやらわ', 'あ'],
  ['いきぎしじちぢにひびぴみり', 'い'],
  ['うくぐすずつづぬふぶぷむゆる', 'う'],
  ['えけげせぜてでねへべぺめれ', 'えい'],
  ['おこごそぞとどのほぼぽもよろを', 'うお'],
];

/** The same word with long vowels written another way: らあめん → らーめん, おとーさん → おとうさん, さーばー → さーば. */
export function longVowelSpellings(word: string): string[] {
  if (word.length < 3) return [];
  const spellings = new Set<string>();
  const marked = word.replace(/(.)([あいうえお])/g, (pair, kana: string, vowel: string) =>
    VOWEL_OF.some(([row, vowels]) => row.includes(kana) && vowels.includes(vowel)) ? `${kana}ー` : pair,
  );
  if (marked !== word) spellings.add(marked);
  if (word.includes('ー')) {
    for (const choice of [0, 1]) {
      spellings.add(
        word.replace(
          /(.)ー/g,
          (_, kana: string) =>
            kana +
            (VOWEL_OF.find(([row]) => row.includes(kana))?.[1].at(choice) ??
              VOWEL_OF.find(([row]) => row.includes(kana))?.[1] ??
              ''),
        ),
      );
    }
    if (word.endsWith('ー')) spellings.add(word.slice(0, -1));
    spellings.add(word.replaceAll('ー', ''));
  }
  spellings.delete(word);
  return [...spellings].filter((spelling) => spelling.length >= 2);
}

/** Splits of a word where kanji, kana and letters meet: first into two, then at every change. Parts of one character stay with a neighbour. */
export function splits(word: string): string[][] {
  const kind = (letter: string): string =>
    /[a-z0-9]/.test(letter) ? 'l' : letter >= 'ぁ' && letter <= 'ー' ? 'k' : 'h';
  const cuts: number[] = [];
  for (let at = 2; at <= word.length - 2; at++)
    if (kind(word[at - 1]!) !== kind(word[at]!) || (kind(word[at]!) === 'h' && /[市区町村県]/.test(word[at - 1]!)))
      cuts.push(at);
  const ways = cuts.map((cut) => [word.slice(0, cut), word.slice(cut)]);
  for (let first = 0; first < cuts.length; first++) {
    for (let second = first + 1; second < cuts.length; second++) {
      if (cuts[second]! - cuts[first]! >= 2)
        ways.push([word.slice(0, cuts[first]), word.slice(cuts[first], cuts[second]), word.slice(cuts[second])]);
    }
  }
  return ways.slice(0, 12);
}
