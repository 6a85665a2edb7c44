/** What was typed, marked where it stands in a text. */
import { callsForHelp } from './crisis-words.js';
import { foldWithMap } from './fold.js';
import { wordsOf } from './search-words.js';

/** A stretch of a text; `hit` where it is what was typed. */
export interface Segment {
  text: string;
  hit: boolean;
}

const LATIN = /[a-z]/i;

/** Whether it is letters within another word: the me of domestic; one or two letters count as a whole word alone. */
const isWithin = (text: string, word: string, from: number, to: number): boolean =>
  LATIN.test(word[0]!) && (LATIN.test(text.charAt(from - 1)) || (word.length < 3 && LATIN.test(text.charAt(to))));

/**
 * The text with what was typed marked. Synonyms and hidden keywords are never marked, and nothing is when the words are a call for help.
 */
export function highlight(text: string, query: string): Segment[] {
  const words = callsForHelp(query) ? [] : wordsOf(query);
  if (words.length === 0 || text === '') return [{ text, hit: false }];
  const folded = foldWithMap(text);
  const marked = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + 1)) {
      const [from, to] = [folded.from[at]!, folded.to[at + word.length - 1]!];
      if (!isWithin(text, word, from, to)) marked.fill(1, from, to);
    }
  }
  const segments: Segment[] = [];
  for (let start = 0; start < text.length;) {
    let end = start + 1;
    while (end < text.length && marked[end] === marked[start]) end++;
    segments.push({ text: text.slice(start, end), hit: marked[start] === 1 });
    start = end;
  }
  return segments;
}
