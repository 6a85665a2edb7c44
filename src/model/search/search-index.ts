/** Finds and ranks records for a query: what each of its words says, means, or was probably meant to be. The texts stand in `record-texts.ts`. */
import { NONE, NOTHING, RANK, sorted, sum, TIER, tierOf, type SearchResult } from './ranks.js';
import { mark, RecordTexts, type SearchFields } from './record-texts.js';
import { readRomaji } from './romaji.js';
import { synonymsOf } from './search-synonyms.js';
import { otherForms } from './word-forms.js';
import { TYPO_LENGTH } from './search-typo.js';
import { longVowelSpellings, splits, wordsOf, worthLooking } from './search-words.js';

export { highlight } from './highlight.js';
export type { SearchFields };

/** Maps words to ids of `concepts`. Alternatives are separated by `|`: the first that any record carries is taken. */
export type Meaning = (query: string) => readonly string[];

/** What a query says of records beside their texts, and which of them it means; undefined where it says nothing of the kind. */
export type Sense<R> = (query: string) => { rest: string; has(record: R): boolean } | undefined;

const STEP = 32;
/** Most words kept in mind that lead nowhere. */
const MOST_HOPELESS = 2_000;

/** Builds in steps, but can be searched at any time. Records are taken as immutable: make a new index for new records. */
export class SearchIndex<R> {
  #records: readonly R[];
  #fieldsOf: (record: R) => SearchFields;
  #texts: RecordTexts;
  #done = 0;
  /** Words for which not even a near match exists. */
  #hopeless = new Set<string>();
  #last: { query: string; result: SearchResult } | undefined;
  #byConcept = new Map<string, number[]>();
  #meaning: Meaning | undefined;
  /** Asked with every query, since its answer may change with the time. */
  sense: Sense<R> | undefined;
  #meansLast: boolean;

  /** @param meansLast whether only words that no record has are taken for what they mean: who looks for a こども食堂 wants no other food */
  constructor(records: readonly R[], fieldsOf: (record: R) => SearchFields, { meansLast = false } = {}) {
    this.#records = records;
    this.#fieldsOf = fieldsOf;
    this.#meansLast = meansLast;
    this.#texts = new RecordTexts(records.length);
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
    return this.#done >= this.#records.length;
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
    const sense = this.sense?.(query);
    return sense ? this.#sensed(query, sense) : this.#typed(query);
  }

  #typed(query: string): SearchResult {
    if (this.#last?.query === query) return this.#last.result;
    const result = this.#rank(worthLooking(wordsOf(query)), query);
    this.#last = { query, result };
    return result;
  }

  /** What is meant, and what says so in its text. */
  #sensed(query: string, { rest, has }: NonNullable<ReturnType<Sense<R>>>): SearchResult {
    const ranks = new Uint8Array(this.#records.length).fill(NONE);
    const tiers = new Uint8Array(this.#records.length);
    const take = (record: number, rank: number, tier: number): void => {
      if (rank >= ranks[record]!) return;
      ranks[record] = rank;
      tiers[record] = tier;
    };
    const byText = this.#typed(query);
    byText.indices.forEach((record, at) => {
      if (byText.tiers[at]! < TIER.nearly && !byText.approximate) take(record, byText.ranks[at]!, byText.tiers[at]!);
    });
    const byRest = rest === '' ? undefined : this.#typed(rest);
    byRest?.indices.forEach((record, at) => {
      if (has(this.#records[record]!)) take(record, byRest.ranks[at]!, byRest.tiers[at]!);
    });
    if (!byRest)
      this.#records.forEach((record, at) => {
        if (has(record)) take(at, RANK.label, TIER.labelled);
      });
    return { ...sorted(ranks, tiers), approximate: byRest?.approximate ?? false };
  }

  #step(): void {
    const until = Math.min(this.#done + STEP, this.#records.length);
    for (; this.#done < until; this.#done++) this.#take(this.#done);
  }

  #take(index: number): void {
    const fields = this.#fieldsOf(this.#records[index]!);
    this.#texts.add(fields);
    for (const concept of fields.concepts ?? []) {
      const carriers = this.#byConcept.get(concept);
      if (carriers) carriers.push(index);
      else this.#byConcept.set(concept, [index]);
    }
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
    if (words.length > 1 && !(this.#meansLast && missing.indexOf(0) >= 0))
      this.#together(words, query, { total, tiers, missing });
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
    const meant = !(exact && this.#meansLast) && this.#mean(word, found);
    // Words about something that nobody here serves must not lead to records with a similar word.
    if (exact || meant || this.#hopeless.has(word)) return exact || meant;
    if (!this.#nearly(word, found) && this.#hopeless.size < MOST_HOPELESS) this.#hopeless.add(word);
    return false;
  }

  /** Marks the records of what the words mean. True where they mean anything, even if no record carries it. */
  #mean(words: string, found: Uint8Array): boolean {
    const concepts = this.#meaning?.(words) ?? [];
    for (const record of this.#carriers(concepts)) mark(found, record, RANK.label);
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
    let any = this.#texts.scan(word, found);
    for (const other of [...synonymsOf(word), ...otherForms(word)]) any = this.#texts.scan(other, found) || any;
    const romaji = readRomaji(word);
    // Two syllables of kana stand in too many words: `line` would find りね.
    if (romaji && romaji.rest === '' && (romaji.kana.length >= 3 || (!any && romaji.kana.length === 2))) {
      for (const kana of [romaji.kana, ...synonymsOf(romaji.kana)]) any = this.#texts.scan(kana, found) || any;
    }
    return any;
  }

  /** What was probably meant: long vowels, romaji without them, one typing error, two words written as one. */
  #nearly(word: string, found: Uint8Array): boolean {
    for (const spelling of longVowelSpellings(word))
      if (this.#texts.scan(spelling, found, RANK.approximate)) return true;
    const romaji = readRomaji(word);
    if (romaji && romaji.kana.length >= 2 && this.#texts.scanPattern(romaji.pattern, found)) return true;
    // Numbers are not matched approximately: a similar number belongs to somebody else.
    if (word.length >= TYPO_LENGTH && !/^\d+$/.test(word) && this.#texts.scanNearly(word, found)) return true;
    if (romaji && romaji.kana.length >= TYPO_LENGTH && this.#texts.scanNearly(romaji.kana, found)) return true;
    return this.#scanSplit(word, found);
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
      total.forEach((rank, record) => rank < NONE && mark(found, record, Math.min(rank + RANK.approximate, NONE - 1)));
      return true;
    }
    return false;
  }
}
