/**
 * Counts beside every choice. One column of bits per id (bit = record), so that filtering is AND and OR over machine words and a count is
 * a count of bits: 10,000 records are 313 words a column.
 */
import { intersect, sizeOf, sizeOfBoth, STEP, WORD, type RecordSet } from './record-set.js';

/** Id of a record that passes whatever is chosen in a facet (for anyone). Like `BUT_NOT` it cannot be chosen. */
export const EVERY = '*';
/** Begins an id of such a record: `!child` says that it does not pass where `child` is chosen. */
export const BUT_NOT = '!';

/** Ids chosen per facet. A facet without any lets everything pass. */
export type Chosen<F extends string> = Readonly<Partial<Record<F, readonly string[]>>>;

/** The columns of one facet, and how many records they have taken in. */
interface Columns {
  byId: Map<string, Uint32Array>;
  done: number;
}

/** Columns of ids for a fixed list of records. Each facet is filled when it is first asked for, or all of them in steps before. */
export class FacetTable<F extends string> {
  readonly size: number;
  #facets: readonly F[];
  #made: ReadonlyMap<F, Columns>;
  #valuesOf: (index: number, facet: F) => readonly string[];
  #words: number;
  #needs: readonly F[];

  /**
   * @param valuesOf ids that a record carries for a facet; repeated ids do no harm
   * @param needs facets of which a record must carry all ids that are chosen, not any one
   */
  constructor(
    size: number,
    facets: readonly F[],
    valuesOf: (index: number, facet: F) => readonly string[],
    needs: readonly F[] = [],
  ) {
    this.#needs = needs;
    this.size = size;
    this.#facets = facets;
    this.#words = Math.ceil(size / WORD);
    this.#made = new Map(facets.map((facet) => [facet, { byId: new Map(), done: 0 }]));
    this.#valuesOf = valuesOf;
  }

  /** Takes in some records per step; to be run in slices. */
  *fill(facets: readonly F[] = this.#facets): Generator<void, void> {
    for (const facet of facets)
      for (let { done } = this.#made.get(facet)!; done < this.size; done += STEP) {
        this.#take(facet, Math.min(done + STEP, this.size));
        yield;
      }
  }

  #take(facet: F, until: number): void {
    const columns = this.#made.get(facet)!;
    const { byId } = columns;
    for (let index = columns.done; index < until; index++)
      for (const id of this.#valuesOf(index, facet)) {
        let column = byId.get(id);
        if (!column) byId.set(id, (column = new Uint32Array(this.#words)));
        column[index >>> 5]! |= 1 << (index & 31);
      }
    const isWhole = columns.done < until && until === this.size;
    columns.done = Math.max(columns.done, until);
    if (!isWhole) return;
    for (const [id, column] of byId)
      if (isId(id)) byId.set(id, withEvery(column, byId.get(EVERY), byId.get(BUT_NOT + id)));
  }

  #columnsOf(facet: F): ReadonlyMap<string, Uint32Array> {
    this.#take(facet, this.size);
    return this.#made.get(facet)!.byId;
  }

  /** All ids that occur in a facet, in order of appearance. */
  ids(facet: F): string[] {
    return [...this.#columnsOf(facet).keys()].filter(isId);
  }

  /** How many records carry an id at all. */
  countOf(facet: F, id: string): number {
    const column = this.#columnsOf(facet).get(id);
    return column ? sizeOf(column) : 0;
  }

  /**
   * Id → how many records a press on it would bring, given everything chosen in the other facets. Ids with none are absent.
   * @param base records that pass what is not a facet (search, area, open now); all when absent
   */
  countsOf(facet: F, chosen: Chosen<F>, base?: RecordSet): ReadonlyMap<string, number> {
    const others = this.matching(this.#needs.includes(facet) ? chosen : { ...chosen, [facet]: [] }, base);
    const counts = new Map<string, number>();
    for (const [id, column] of this.#columnsOf(facet)) {
      const count = sizeOfBoth(column, others);
      if (count > 0) counts.set(id, count);
    }
    return counts;
  }

  /** Records that pass. */
  matching(chosen: Chosen<F>, base?: RecordSet): RecordSet {
    return intersect(
      base ?? this.all(),
      this.#facets.map((facet) => this.#pass(facet, chosen[facet] ?? [])).filter((pass) => pass !== undefined),
    );
  }

  /** Every record. */
  all(): RecordSet {
    const set = new Uint32Array(this.#words).fill(0xffffffff);
    if (this.size % WORD !== 0) set[this.#words - 1] = 2 ** (this.size % WORD) - 1;
    return set;
  }

  #pass(facet: F, ids: readonly string[]): Uint32Array | undefined {
    if (ids.length === 0) return undefined;
    const columns = this.#columnsOf(facet);
    const isNeeded = this.#needs.includes(facet);
    const passing = isNeeded ? this.all() : new Uint32Array(this.#words);
    for (const id of ids) {
      const column =
        columns.get(id) ?? withEvery(new Uint32Array(this.#words), columns.get(EVERY), columns.get(BUT_NOT + id));
      for (let word = 0; word < passing.length; word++)
        if (isNeeded) passing[word]! &= column[word]!;
        else passing[word]! |= column[word]!;
    }
    return passing;
  }
}

const isId = (id: string): boolean => id !== EVERY && !id.startsWith(BUT_NOT);

/** The column of an id together with the records that pass whatever is chosen, but for those that make an exception of this id. */
function withEvery(column: Uint32Array, every: Uint32Array | undefined, except: Uint32Array | undefined): Uint32Array {
  return every ? column.map((word, at) => word | (every[at]! & ~(except?.[at] ?? 0))) : column;
}
