/**
 * Search without an index: the folded fields of all records stand in a few long strings, and a query is a scan that jumps from record to record.
 * Ready in milliseconds, complete for Japanese without word boundaries, about the size of the texts themselves.
 */
import { foldWords } from './fold.js';
import { NONE, NOTHING, RANK, sorted, sum, TIER, tierOf, type SearchResult } from './ranks.js';
import { readRomaji } from './romaji.js';
import { synonymsOf } from './search-synonyms.js';
import { otherForms } from './word-forms.js';
import { eachNearly, TYPO_LENGTH } from './search-typo.js';
import { longVowelSpellings, splits, wordsOf, worthLooking } from './search-words.js';

export { highlight } from './highlight.js';

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

/** Maps words to ids of `concepts`. Alternatives are separated by `|`: the first that any record carries is taken. */
export type Meaning = (query: string) => readonly string[];

const FIELD_END = '\u0001';
const RECORD_END = '\u0002';
/** Records per string: small enough to build in slices, large enough that a scan costs nothing extra. */
const CHUNK = 1024;
const STEP = 32;
const MOST_ABSENT = 2_000;

/** Builds in steps, but can be searched at any time. Records are taken as immutable: make a new index for new records. */
export class SearchIndex<R> {
  #records: readonly R[];
  #fieldsOf: (record: R) => SearchFields;
  #chunks: string[] = [];
  #pending: string[] = [];
  #pendingLength = 0;
  #done = 0;
  /** Offsets within the chunk: where a record begins, where its names end, where its labels end. */
  #starts: Uint32Array;
  #nameEnds: Uint32Array;
  #labelEnds: Uint32Array;
  #labelFolds = new Map<string, string>();
  /** Words that are in no record: most synonyms are not, and need not be looked for again. */
  #absent = new Set<string>();
  /** Words for which not even a near match exists. */
  #hopeless = new Set<string>();
  #last: { query: string; result: SearchResult } | undefined;
  #byConcept = new Map<string, number[]>();
  #meaning: Meaning | undefined;

  constructor(records: readonly R[], fieldsOf: (record: R) => SearchFields) {
    this.#records = records;
    this.#fieldsOf = fieldsOf;
    this.#starts = new Uint32Array(records.length);
    this.#nameEnds = new Uint32Array(records.length);
    this.#labelEnds = new Uint32Array(records.length);
  }

  /** The meaning may be set after the index was built; earlier results are then dropped. */
  set meaning(meaning: Meaning | undefined) {
    if (meaning === this.#meaning) return;
    this.#meaning = meaning;
    this.#last = undefined;
    this.#hopeless.clear();
  }

  /** True when every record has been added. */
  get ready(): boolean {
    return this.#done >= this.#records.length && this.#pending.length === 0;
  }

  /** Adds a few records per step; run it in idle slices (`feed/slices.ts`). A query before the end adds the rest at once. */
  *build(): Generator<void, void> {
    while (!this.ready) {
      this.#step();
      yield;
    }
  }

  /**
   * Records that match every word of the query, or, where no record does, as many words as possible; best first. An empty query finds nothing.
   */
  search(query: string): SearchResult {
    while (!this.ready) this.#step();
    if (this.#last?.query === query) return this.#last.result;
    const result = this.#rank(worthLooking(wordsOf(query)), query);
    this.#last = { query, result };
    return result;
  }

  #step(): void {
    const until = Math.min(this.#done + STEP, this.#records.length);
    for (; this.#done < until; this.#done++) this.#take(this.#done);
    if (this.#done % CHUNK === 0 || this.#done === this.#records.length) {
      this.#chunks.push(this.#pending.join(''));
      this.#pending = [];
      this.#pendingLength = 0;
    }
  }

  #take(index: number): void {
    const { name, aliases = [], labels = [], text = [], concepts = [] } = this.#fieldsOf(this.#records[index]!);
    for (const concept of concepts) {
      const carriers = this.#byConcept.get(concept);
      if (carriers) carriers.push(index);
      else this.#byConcept.set(concept, [index]);
    }
    const names = [name, ...aliases].map(foldWords).join(FIELD_END);
    const marks = labels.map((label) => this.#foldLabel(label)).join(FIELD_END);
    const entry = `${names}${FIELD_END}${marks}${FIELD_END}${text.map(foldWords).join(FIELD_END)}${RECORD_END}`;
    this.#starts[index] = this.#pendingLength;
    this.#nameEnds[index] = this.#pendingLength + names.length;
    this.#labelEnds[index] = this.#pendingLength + names.length + 1 + marks.length;
    this.#pending.push(entry);
    this.#pendingLength += entry.length;
  }

  /** Labels repeat from record to record, so that each is folded once. */
  #foldLabel(label: string): string {
    let folded = this.#labelFolds.get(label);
    if (folded === undefined) this.#labelFolds.set(label, (folded = foldWords(label)));
    return folded;
  }

  #rank(words: readonly string[], query: string): SearchResult {
    const size = this.#records.length;
    const [total, tiers] = [new Uint8Array(size), new Uint8Array(size)];
    const missing = new Uint8Array(size);
    let approximate = false;
    for (const word of words) {
      const found = new Uint8Array(size).fill(NONE);
      approximate = !this.#find(word, found) || approximate;
      for (let record = 0; record < size; record++) {
        if (found[record] === NONE) missing[record]!++;
        else {
          total[record]! += found[record]!;
          tiers[record] = Math.max(tiers[record]!, tierOf(found[record]!));
        }
      }
    }
    // A meaning of only the whole query (「husband hits me」) counts as much as all of its words.
    if (words.length > 1) this.#together(words, query, { total, tiers, missing });
    let least = words.length;
    for (let record = 0; record < size; record++) least = Math.min(least, missing[record]!);
    if (least === words.length) return NOTHING;
    const ranks = new Uint8Array(size);
    for (let record = 0; record < size; record++) {
      const isIn = least === 0 ? missing[record] === 0 : missing[record]! < words.length;
      if (least > 0) tiers[record] = TIER.nearly + missing[record]!;
      ranks[record] = isIn ? Math.min(NONE - 1, total[record]! + 24 * missing[record]!) : NONE;
    }
    return { ...sorted(ranks, tiers), approximate };
  }

  /** @returns false where the word was found only nearly, or not at all */
  #find(word: string, found: Uint8Array): boolean {
    const exact = this.#exactly(word, found);
    const meant = this.#mean(word, found);
    // Words about something that nobody here serves must not lead to records with a similar word.
    if (exact || meant || this.#hopeless.has(word)) return exact || meant;
    if (!this.#nearly(word, found) && this.#hopeless.size < MOST_ABSENT) this.#hopeless.add(word);
    return false;
  }

  /** Marks the records of what the words mean. True where they mean anything, even if no record carries it. */
  #mean(words: string, found: Uint8Array): boolean {
    const concepts = this.#meaning?.(words) ?? [];
    for (const record of this.#carriers(concepts)) this.#mark(found, record, RANK.label);
    return concepts.length > 0;
  }

  #carriers(concepts: readonly string[]): number[] {
    return concepts.flatMap((concept) => {
      const carried = concept.split('|').find((one) => this.#byConcept.has(one));
      return this.#byConcept.get(carried ?? concept) ?? [];
    });
  }

  #together(
    words: readonly string[],
    query: string,
    { total, tiers, missing }: Record<'total' | 'tiers' | 'missing', Uint8Array>,
  ): void {
    const apart = new Set(words.flatMap((word) => this.#meaning?.(word) ?? []));
    const concepts = (this.#meaning?.(query) ?? []).filter((concept) => !apart.has(concept));
    for (const record of this.#carriers(concepts)) {
      total[record] = missing[record] === 0 ? total[record]! : RANK.label;
      tiers[record] = Math.min(TIER.labelled, tiers[record] || TIER.labelled);
      missing[record] = 0;
    }
  }

  /** The word as typed, its synonyms, and its reading when it is romaji. */
  #exactly(word: string, found: Uint8Array): boolean {
    let any = this.#scan(word, found);
    for (const other of [...synonymsOf(word), ...otherForms(word)]) any = this.#scan(other, found) || any;
    const romaji = readRomaji(word);
    // Two syllables of kana stand in too many words: `line` would find りね.
    if (romaji && romaji.rest === '' && (romaji.kana.length >= 3 || (!any && romaji.kana.length === 2))) {
      for (const kana of [romaji.kana, ...synonymsOf(romaji.kana)]) any = this.#scan(kana, found) || any;
    }
    return any;
  }

  /** What was probably meant: long vowels, romaji without them, one typing error, two words written as one. */
  #nearly(word: string, found: Uint8Array): boolean {
    for (const spelling of longVowelSpellings(word)) if (this.#scan(spelling, found, RANK.approximate)) return true;
    const romaji = readRomaji(word);
    if (romaji && romaji.kana.length >= 2 && this.#scanPattern(romaji.pattern, found)) return true;
    // Numbers are not matched approximately: a similar number belongs to somebody else.
    if (word.length >= TYPO_LENGTH && !/^\d+$/.test(word) && this.#scanNearly(word, found)) return true;
    if (romaji && romaji.kana.length >= TYPO_LENGTH && this.#scanNearly(romaji.kana, found)) return true;
    return this.#scanSplit(word, found);
  }

  #scan(word: string, found: Uint8Array, penalty = 0): boolean {
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
        this.#mark(found, record, this.#rankAt(chunk, record, at, word) + penalty);
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

  #mark(found: Uint8Array, record: number, rank: number): void {
    if (rank < found[record]!) found[record] = rank;
  }

  #scanPattern(pattern: RegExp, found: Uint8Array): boolean {
    const all = new RegExp(pattern.source, 'g');
    return this.#eachHit((chunk, hit) => {
      for (const match of chunk.matchAll(all)) hit(match.index, match[0]);
    }, found);
  }

  #scanNearly(word: string, found: Uint8Array): boolean {
    return this.#eachHit(
      (chunk, hit) => eachNearly(chunk, word, (at, length) => hit(at, chunk.slice(at, at + length))),
      found,
    );
  }

  #eachHit(search: (chunk: string, hit: (at: number, word: string) => void) => void, found: Uint8Array): boolean {
    let any = false;
    this.#chunks.forEach((chunk, number) => {
      const first = number * CHUNK;
      const end = Math.min(first + CHUNK, this.#records.length);
      search(chunk, (at, word) => {
        const record = this.#recordAt(at, first, end);
        this.#mark(found, record, this.#rankAt(chunk, record, at, word) + RANK.approximate);
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

  /** 「横須賀ひきこもり」: split where the script changes; all parts must be found. */
  #scanSplit(word: string, found: Uint8Array): boolean {
    for (const parts of splits(word)) {
      let total: Uint8Array | undefined;
      for (const part of parts) {
        const own = new Uint8Array(this.#records.length).fill(NONE);
        if (!this.#exactly(part, own)) {
          total = undefined;
          break;
        }
        total = total ? sum(total, own) : own;
      }
      if (!total?.some((rank) => rank < NONE)) continue;
      total.forEach(
        (rank, record) => rank < NONE && this.#mark(found, record, Math.min(rank + RANK.approximate, NONE - 1)),
      );
      return true;
    }
    return false;
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
