/** All that a widget asks of its records: search, filters, counts and what to loosen, in one pass each. */
import type { Trusted } from '../../feed/types.js';
import type { AreaIndex } from '../places/areas.js';
import {
  belongsTo,
  facetValues,
  isOnline,
  placeCodes,
  type FacetName,
  type FilteredCollection,
} from './facet-values.js';
import { intersection, FacetTable, has, indicesOf, recordSet, sizeOf, type Chosen, type RecordSet } from './facets.js';
import { activeFilters, ON, type ActiveFilter, type FilterName, type Filters } from './filters.js';
import { loosenings, type Loosening } from './loosen.js';
import type { SearchIndex } from '../search/search-index.js';

export interface SelectionOptions<R> {
  areas: AreaIndex;
  /** Filters of this widget that are ids of the record. */
  facets: readonly FacetName[];
  /** Area codes that can be chosen, for their counts. */
  areaChoices?: readonly string[];
  /** Makes the index that is searched; without it the query is not heeded. Handed in, so that widgets without a search box do not carry one. */
  search?: (records: readonly R[]) => SearchIndex<R>;
}

/** What there is for the choices in force. */
export interface Selection {
  /** Positions in the records: by rank of the search, else in the given order. */
  indices: Uint32Array;
  total: number;
  /** Whether the words were found only by allowing for an error. */
  approximate: boolean;
  /** What a press on a value would bring; 0 when it would bring nothing. */
  countOf(filter: FilterName, value: string): number;
  /** Values of a facet that occur in the records at all. */
  valuesOf(facet: FacetName): string[];
  /** When nothing was found: what to give up, and what that brings. Empty otherwise. */
  loosen: readonly Loosening[];
}

/** Made once per list of records; `select` is called on every change. Records are taken as immutable. */
export class RecordSelection<R extends Trusted<FilteredCollection>> {
  readonly records: readonly R[];
  readonly search: SearchIndex<R> | undefined;
  #options: SelectionOptions<R>;
  #table: FacetTable<FacetName> | undefined;
  #areaSets = new Map<string, RecordSet>();
  #signatures: { of: Uint32Array; samples: R[] } | undefined;

  constructor(records: readonly R[], options: SelectionOptions<R>) {
    this.records = records;
    this.#options = options;
    this.search = options.search?.(records);
  }

  /**
   * @param isOpen whether a record counts as open at this moment; needed for `openNow` and its count
   * @param locked filters that may not be loosened
   */
  select(filters: Filters, isOpen?: (record: R) => boolean, locked?: ReadonlySet<FilterName>): Selection {
    const table = this.#facetTable();
    const open = isOpen && once(() => recordSet(this.records.length, (index) => isOpen(this.records[index]!)));
    const found = filters.query.trim() !== '' ? this.search?.search(filters.query) : undefined;
    const words = found && setOf(this.records.length, found.indices);
    const base = this.#base(filters, { words, open: filters.openNow ? open?.() : undefined });
    const counted = table.count(this.#chosen(filters), base);
    const indices = found ? found.indices.filter((index) => has(counted.matching, index)) : indicesOf(counted.matching);
    return {
      indices,
      total: counted.total,
      approximate: found?.approximate ?? false,
      countOf: (filter, value) => {
        if (filter === 'area')
          return this.#countAreas(filters, value, { words, open: filters.openNow ? open?.() : undefined });
        if (filter === 'openNow')
          return open
            ? sizeOf(intersection(table.matching(this.#chosen(filters), this.#base(filters, { words })), open()))
            : 0;
        return counted.counts[filter]?.get(filter === 'online' ? ON : value) ?? 0;
      },
      valuesOf: (facet) => table.ids(facet),
      loosen: counted.total > 0 ? [] : this.#loosen(filters, open, locked),
    };
  }

  #facetTable(): FacetTable<FacetName> {
    return (this.#table ??= new FacetTable(this.records.length, this.#options.facets, (index, facet) =>
      facetValues(this.records[index]!, facet),
    ));
  }

  #chosen(filters: Filters): Chosen<FacetName> {
    const chosen: Partial<Record<FacetName, readonly string[]>> = {};
    for (const facet of this.#options.facets) {
      if (facet === 'online') chosen.online = filters.online ? [ON] : [];
      else chosen[facet] = filters[facet];
    }
    return chosen;
  }

  /** Records that pass what is not a facet. */
  #base(
    filters: Filters,
    { words, open }: { words?: RecordSet | undefined; open?: RecordSet | undefined },
    areas: readonly string[] = filters.area,
  ): RecordSet | undefined {
    const sets: RecordSet[] = [];
    let within: RecordSet | undefined;
    for (const area of areas) within = within ? union(within, this.#areaSet(area)) : this.#areaSet(area);
    if (within) sets.push(within);
    if (words) sets.push(words);
    if (open) sets.push(open);
    let base: RecordSet | undefined;
    for (const set of sets) base = base ? intersection(base, set) : set;
    return base;
  }

  #countAreas(
    filters: Filters,
    area: string,
    sets: { words?: RecordSet | undefined; open?: RecordSet | undefined },
  ): number {
    return sizeOf(this.#facetTable().matching(this.#chosen(filters), this.#base(filters, sets, [area])));
  }

  /** Records of an area. Worked out once per distinct place: thousands of records share a few hundred. */
  #areaSet(area: string): RecordSet {
    let set = this.#areaSets.get(area);
    if (!set) {
      const { of, samples } = this.#placeSignatures();
      const belongs = samples.map((record) => belongsTo(record, area, this.#options.areas));
      this.#areaSets.set(area, (set = recordSet(this.records.length, (index) => belongs[of[index]!]!)));
    }
    return set;
  }

  #placeSignatures(): { of: Uint32Array; samples: R[] } {
    if (this.#signatures) return this.#signatures;
    const numbers = new Map<string, number>();
    const samples: R[] = [];
    const of = Uint32Array.from(this.records, (record) => {
      const signature = `${'serviceAreas' in record && record.serviceAreas ? 's' : ''}${isOnline(record) ? 'o' : ''}${'channels' in record ? 'w' : ''}|${placeCodes(record).join(' ')}`;
      let number = numbers.get(signature);
      if (number === undefined) {
        numbers.set(signature, (number = samples.length));
        samples.push(record);
      }
      return number;
    });
    return (this.#signatures = { of, samples });
  }

  #loosen(filters: Filters, open: (() => RecordSet) | undefined, locked?: ReadonlySet<FilterName>): Loosening[] {
    const words =
      filters.query.trim() !== '' && this.search
        ? setOf(this.records.length, this.search.search(filters.query).indices)
        : undefined;
    const relevant = activeFilters(filters, locked).filter(({ filter }) => this.#heeds(filter));
    return loosenings(filters, relevant, (tried) => {
      const base = this.#base(tried, {
        words: tried.query.trim() !== '' ? words : undefined,
        open: tried.openNow ? open?.() : undefined,
      });
      return sizeOf(this.#facetTable().matching(this.#chosen(tried), base));
    });
  }

  /** Filters that restrict this widget's records at all. */
  #heeds(filter: ActiveFilter['filter']): boolean {
    return (
      filter === 'area' ||
      filter === 'openNow' ||
      (filter === 'query' ? this.search !== undefined : this.#options.facets.includes(filter))
    );
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function union(left: RecordSet, right: RecordSet): RecordSet {
  return left.map((word, index) => word | right[index]!);
}

function setOf(size: number, indices: Uint32Array): RecordSet {
  const set = new Uint32Array(Math.ceil(size / 32));
  for (let at = 0; at < indices.length; at++) set[indices[at]! >>> 5]! |= 1 << (indices[at]! & 31);
  return set;
}
