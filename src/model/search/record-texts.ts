/**
 * Search without an index: the folded fields of all records stand in a few long strings, and a query is a scan that jumps from record to record.
 * Ready in milliseconds, complete for Japanese without word boundaries, about the size of the texts themselves.
 */
import { foldWords } from './fold.js';
import { RANK } from './ranks.js';
import { eachNearly } from './search-typo.js';

/** The searchable fields of a record. The index folds all of them. */
export interface SearchFields {
  name: string;
  /** Readings and names in other languages: as good as the name. */
  aliases?: readonly string[];
  /** Labels of topics, kinds and areas, and hidden keywords. */
  labels?: readonly string[];
  text?: readonly string[];
  /** Ids of the record's subjects, by which `meaning` finds it. */
  concepts?: readonly string[];
}

const FIELD_END = '\u0001';
const RECORD_END = '\u0002';
/** Records per string: small enough to build in slices, large enough that a scan costs nothing extra. */
const CHUNK = 1024;
const MOST_ABSENT = 2_000;

/** Notes the better of two ranks of a record. */
export function mark(found: Uint8Array, record: number, rank: number): void {
  if (rank < found[record]!) found[record] = rank;
}

/** The texts of a number of records that is known beforehand. Can be scanned when all of them have been added. */
export class RecordTexts {
  #chunks: string[] = [];
  #pending: string[] = [];
  #pendingLength = 0;
  #count = 0;
  /** Offsets within the chunk: where a record begins, where its names end, where its labels end. */
  #starts: Uint32Array;
  #nameEnds: Uint32Array;
  #labelEnds: Uint32Array;
  #labelFolds = new Map<string, string>();
  /** Words that are in no record: most synonyms are not, and need not be looked for again. */
  #absent = new Set<string>();

  constructor(size: number) {
    this.#starts = new Uint32Array(size);
    this.#nameEnds = new Uint32Array(size);
    this.#labelEnds = new Uint32Array(size);
  }

  /** Adds the next record. */
  add({ name, aliases = [], labels = [], text = [] }: SearchFields): void {
    const names = [name, ...aliases].map(foldWords).join(FIELD_END);
    const marks = labels.map((label) => this.#foldLabel(label)).join(FIELD_END);
    const entry = `${names}${FIELD_END}${marks}${FIELD_END}${text.map(foldWords).join(FIELD_END)}${RECORD_END}`;
    const index = this.#count++;
    this.#starts[index] = this.#pendingLength;
    this.#nameEnds[index] = this.#pendingLength + names.length;
    this.#labelEnds[index] = this.#pendingLength + names.length + 1 + marks.length;
    this.#pending.push(entry);
    this.#pendingLength += entry.length;
    if (this.#count % CHUNK > 0 && this.#count < this.#starts.length) return;
    this.#chunks.push(this.#pending.join(''));
    this.#pending = [];
    this.#pendingLength = 0;
  }

  /** Labels repeat from record to record, so that each is folded once. */
  #foldLabel(label: string): string {
    let folded = this.#labelFolds.get(label);
    if (folded === undefined) this.#labelFolds.set(label, (folded = foldWords(label)));
    return folded;
  }

  /** Marks the records that hold a word. @returns whether there are any */
  scan(word: string, found: Uint8Array, penalty = 0): boolean {
    if (this.#absent.has(word)) return false;
    const starts = this.#starts;
    const short = SHORT_LATIN.test(word);
    let any = false;
    for (let number = 0; number < this.#chunks.length; number++) {
      const chunk = this.#chunks[number]!;
      let record = number * CHUNK;
      const last = Math.min(record + CHUNK, starts.length) - 1;
      for (let at = chunk.indexOf(word); at >= 0; at = chunk.indexOf(word, starts[record]!)) {
        if (short && (at = wholeLatin(chunk, word, at)) < 0) break;
        while (record < last && starts[record + 1]! <= at) record++;
        mark(found, record, this.#rankAt(chunk, record, at, word) + penalty);
        any = true;
        if (record++ === last) break;
      }
    }
    if (!any && this.#absent.size < MOST_ABSENT) this.#absent.add(word);
    return any;
  }

  /** Rank of the first hit in a record; a hit inside a name may be followed by a whole reading. */
  #rankAt(chunk: string, record: number, at: number, word: string): number {
    const nameEnd = this.#nameEnds[record]!;
    if (at >= nameEnd) return at < this.#labelEnds[record]! ? RANK.label : RANK.text;
    let best: number = RANK.name;
    // Backwards from the end of the names, so that the search never leaves them.
    for (
      let hit = chunk.lastIndexOf(word, nameEnd - word.length);
      hit >= at;
      hit = hit === at ? -1 : chunk.lastIndexOf(word, hit - 1)
    ) {
      if (hit !== this.#starts[record] && chunk.charCodeAt(hit - 1) !== 1) continue;
      if (chunk.charCodeAt(hit + word.length) === 1) return RANK.exactName;
      best = RANK.namePrefix;
    }
    return best;
  }

  /** Marks the records that hold something of a pattern. */
  scanPattern(pattern: RegExp, found: Uint8Array): boolean {
    const all = new RegExp(pattern.source, 'g');
    return this.#eachHit((chunk, hit) => {
      for (const match of chunk.matchAll(all)) hit(match.index, match[0]);
    }, found);
  }

  /** Marks the records that hold a word with one typing error. */
  scanNearly(word: string, found: Uint8Array): boolean {
    return this.#eachHit(
      (chunk, hit) => eachNearly(chunk, word, (at, length) => hit(at, chunk.slice(at, at + length))),
      found,
    );
  }

  #eachHit(search: (chunk: string, hit: (at: number, word: string) => void) => void, found: Uint8Array): boolean {
    let any = false;
    this.#chunks.forEach((chunk, number) => {
      const first = number * CHUNK;
      const end = Math.min(first + CHUNK, this.#starts.length);
      search(chunk, (at, word) => {
        const record = this.#recordAt(at, first, end);
        mark(found, record, this.#rankAt(chunk, record, at, word) + RANK.approximate);
        any = true;
      });
    });
    return any;
  }

  #recordAt(at: number, first: number, end: number): number {
    let [low, high] = [first, end - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const SHORT_LATIN = /^[a-z]{1,3}$/;

/** The first place at or after `at` where a short Latin word stands by itself; -1 when there is none. */
function wholeLatin(chunk: string, word: string, at: number): number {
  const letter = (position: number): boolean => {
    const code = chunk.charCodeAt(position);
    return code >= 0x61 && code <= 0x7a;
  };
  let found = at;
  // Three letters may begin a longer word that is still being typed.
  while (found >= 0 && (letter(found - 1) || (word.length < 3 && letter(found + word.length))))
    found = chunk.indexOf(word, found + 1);
  return found;
}
