/** All that a widget asks of its records: search, filters, counts and what to loosen, in one pass each. */
import type { Trusted } from '../../feed/types.js';
import type { AreaIndex } from '../places/areas.js';
import {
  belongsTo,
  facetValues,
  isOnline,
  liesIn,
  placeCodes,
  type FacetName,
  type FilteredCollection,
} from './facet-values.js';
import { FacetTable, type Chosen } from './facets.js';
import {
  has,
  indicesOf,
  intersection,
  recordSet,
  recordSetInSteps,
  setOf,
  sizeOf,
  STEP,
  union,
  type RecordSet,
} from './record-set.js';
import {
  activeFilters,
  EVERYBODYS_LANGUAGE,
  NEEDS,
  ON,
  type ActiveFilter,
  type FilterName,
  type Filters,
} from './filters.js';
import { loosenings, type Loosening } from './loosen.js';
import type { SearchIndex } from '../search/search-index.js';

export interface SelectionOptions<R> {
  areas: AreaIndex;
  /** Filters of this widget that are ids of the record. */
  facets: readonly FacetName[];
  /** Area codes that can be chosen, for their counts. */
  areaChoices?: readonly string[];
  /** Days on which a record is open, at the moment for which the selection is made. */
  openOn?: (record: R) => readonly string[];
  /** Makes the index that is searched; without it the query is not heeded. Handed in, so that widgets without a search box do not carry one. */
  search?: (records: readonly R[]) => SearchIndex<R>;
}

/** The records that match the active conditions. */
export interface SelectedRecords {
  /** Positions in the records, by rank of the search or else in the given order; also those that are not in sight. */
  indices: Uint32Array;
  /** How many are in sight. */
  total: number;
  /** Whether the words were found only by tolerating an error. */
  approximate: boolean;
  /** How many records a press on a value would bring. Online records for everybody lie in no area. */
  countOf(filter: FilterName, value: string): number;
  /** Values of a facet that occur in the records at all. */
  valuesOf(facet: FacetName): string[];
  /** Whether any record says where it is. */
  hasAreas: boolean;
  /** When nothing was found: what to drop, and what that brings. Empty otherwise. */
  loosen: readonly Loosening[];
}

/** Filters that no id of a record answers, by what tests a record for one of their values (whether it is open today, say). */
export type Tests<R> = Readonly<Partial<Record<FilterName, (record: R, value: string) => boolean>>>;

/** The records that pass what is not a facet: undefined where everything passes. */
interface Sets {
  /** `Tests`. */
  tested?: RecordSet | undefined;
  /** The search. */
  words?: RecordSet | undefined;
  /** Open now. */
  open?: RecordSet | undefined;
  /** Counted at once (`inSight` of `select`). */
  sight?: RecordSet | undefined;
}

type Passing = ((filters: Filters, except?: FilterName) => RecordSet | undefined) & {
  of: (filter: FilterName, value: string) => RecordSet;
};

/**
 * Where records are. Thousands of them share a few hundred combinations of area codes, which are numbered, so that an area is tested once per
 * combination and not once per record.
 */
interface Places<R> {
  /** The number of each record's place. */
  of: Uint32Array;
  /** One record of each place, by its number. */
  samples: R[];
  /** Area codes and what else decides about them → number. */
  numbers: Map<string, number>;
  /** How many records have been given their number so far. */
  done: number;
}

/** What is computed once per list of records, whatever search is used. */
interface Known<R> {
  table?: FacetTable<FacetName>;
  /** Area code → the records that belong to it. */
  areas: Map<string, RecordSet>;
  /** Area code → the numbers of the places that lie in it. */
  lying: Map<string, readonly number[]>;
  places?: Places<R>;
  /** By what was asked (the tests, or a function that tells what is open), and by a key within it: the records that pass. */
  passed: WeakMap<object, Map<string, RecordSet>>;
}

/** Switches of which any one suffices: the ways of taking part. */
const ATTENDANCE: readonly string[] = ['online', 'venue', 'hybrid'];
const attendanceId = (filter: string): string => (filter === 'online' ? ON : filter);

/** Made once per list of records; `select` is called on every change. Records are taken as immutable. */
export class RecordSelection<R extends Trusted<FilteredCollection>> {
  readonly records: readonly R[];
  readonly search: SearchIndex<R> | undefined;
  #options: SelectionOptions<R>;
  readonly #known: Known<R>;

  /** @param before a selection over the same records that differs in its search alone */
  constructor(records: readonly R[], options: SelectionOptions<R>, before?: RecordSelection<R>) {
    this.records = records;
    this.#options = options;
    this.search = options.search?.(records);
    this.#known = before ? before.#known : { areas: new Map(), lying: new Map(), passed: new WeakMap() };
  }

  /**
   * Makes ready what counts of choices need; to be run in slices where there are very many records.
   * @param facets those that are asked first; all, and the places, unless said
   */
  *prepare(facets?: readonly FacetName[]): Generator<void, void> {
    yield* this.#facetTable().fill(facets);
    while (!facets && this.#places(STEP).done < this.records.length) yield;
  }

  /** The same for one value of a filter that is tested. */
  *prepareTest(tests: Tests<R>, filter: FilterName, value: string): Generator<void, void> {
    const sets = this.#passedBy(tests);
    const key = testKey(filter, value);
    if (sets.has(key)) return;
    const passes = (index: number): boolean => tests[filter]!(this.records[index]!, value);
    sets.set(key, yield* recordSetInSteps(this.records.length, passes));
  }

  /**
   * @param isOpen whether a record counts as open at this moment; needed for `openNow` and its count. The same one has the same answers
   * @param locked filters that may not be loosened
   * @param inSight what is counted where not all is shown, e.g. without what is over
   * @param tests filters of the moment that this widget has; of these and of `inSight`, too, the same ones have the same answers
   */
  select(
    filters: Filters,
    isOpen?: (record: R, index: number) => boolean,
    locked?: ReadonlySet<FilterName>,
    inSight?: (record: R) => boolean,
    tests: Tests<R> = {},
  ): SelectedRecords {
    const table = this.#facetTable();
    const open = isOpen && ((): RecordSet => this.#passed(isOpen, '', isOpen));
    const found = filters.query.trim() !== '' ? this.search?.search(filters.query) : undefined;
    const words = found && setOf(this.records.length, found.indices);
    const passing = this.#passing(tests);
    const tested = passing(filters);
    const sets = {
      words,
      tested,
      sight: inSight && this.#passed(inSight, '', inSight),
    };
    const whenOpen = filters.openNow ? open?.() : undefined;
    const chosen = this.#chosen(filters);
    const base = this.#base(filters, { ...sets, open: whenOpen });
    const seen = table.matching(chosen, base);
    const total = sizeOf(seen);
    // Records stand on the page before anybody is told what another choice would bring.
    const counts = new Map<FacetName, ReadonlyMap<string, number>>();
    const countsOf = (facet: FacetName): ReadonlyMap<string, number> => {
      let own = counts.get(facet);
      if (!own) counts.set(facet, (own = table.countsOf(facet, chosen, base)));
      return own;
    };
    const matching = sets.sight ? table.matching(chosen, this.#base(filters, { words, tested, open: whenOpen })) : seen;
    let lying: Uint32Array | undefined;
    const indices = found ? found.indices.filter((index) => has(matching, index)) : indicesOf(matching);
    return {
      indices,
      total,
      approximate: found?.approximate ?? false,
      countOf: (filter, value) => {
        if (filter === 'area')
          return this.#countLying(
            value,
            (lying ??= this.#countPlaces(
              table.matching(chosen, this.#base({ ...filters, area: [] }, { ...sets, open: whenOpen })),
            )),
          );
        if (filter === 'openNow')
          return open ? sizeOf(intersection(table.matching(chosen, this.#base(filters, sets)), open())) : 0;
        if (filter in tests) {
          const others = this.#base(filters, { ...sets, tested: passing(filters, filter), open: whenOpen });
          return sizeOf(intersection(table.matching(chosen, others), passing.of(filter, value)));
        }
        const facet = this.#facetOf(filter);
        if (!this.#options.facets.includes(facet)) return 0;
        return countsOf(facet).get(ATTENDANCE.includes(filter) ? attendanceId(filter) : value) ?? 0;
      },
      valuesOf: (facet) => table.ids(facet),
      hasAreas: this.records.some((record) => placeCodes(record).length > 0),
      loosen: total > 0 ? [] : this.#loosen(filters, sets.sight, open, passing, (name) => name in tests, locked),
    };
  }

  #facetTable(): FacetTable<FacetName> {
    const { facets, openOn } = this.#options;
    return (this.#known.table ??= new FacetTable(
      this.records.length,
      facets,
      (index, facet) =>
        facet === 'openOn' && openOn ? openOn(this.records[index]!) : facetValues(this.records[index]!, facet),
      NEEDS,
    ));
  }

  #chosen(filters: Filters): Chosen<FacetName> {
    const chosen: Partial<Record<FacetName, readonly string[]>> = {};
    for (const facet of this.#options.facets) {
      if (facet === 'online' || facet === 'attendance')
        chosen[facet] = ATTENDANCE.filter((name) => filters[name as 'online']).map(attendanceId);
      else if (facet === 'language') chosen.language = filters.language.filter((id) => id !== EVERYBODYS_LANGUAGE);
      else chosen[facet] = valuesChosen(filters[facet]);
    }
    return chosen;
  }

  /** Records that pass what is not a facet. */
  #base(filters: Filters, { words, open, sight, tested }: Sets): RecordSet | undefined {
    let base: RecordSet | undefined;
    for (const set of [this.#within(filters.area), words, open, sight, tested])
      if (set) base = base ? intersection(base, set) : set;
    return base;
  }

  #within(areas: readonly string[]): RecordSet | undefined {
    let within: RecordSet | undefined;
    for (const area of areas) {
      const set = this.#areaSet(area);
      within = within ? union(within, set) : set;
    }
    return within;
  }

  /** How many records of a set are at each place. */
  #countPlaces(set: RecordSet): Uint32Array {
    const { of, samples } = this.#places();
    const counts = new Uint32Array(samples.length);
    for (const index of indicesOf(set)) counts[of[index]!]!++;
    return counts;
  }

  /** How many records lie in an area, given how many there are at each place. */
  #countLying(area: string, counts: Uint32Array): number {
    const { lying } = this.#known;
    let own = lying.get(area);
    if (!own) {
      const { samples } = this.#places();
      own = [...samples.keys()].filter((number) => liesIn(samples[number]!, area, this.#options.areas));
      lying.set(area, own);
    }
    let sum = 0;
    for (const number of own) sum += counts[number]!;
    return sum;
  }

  /** Records of an area, tested once per distinct place. */
  #areaSet(area: string): RecordSet {
    const known = this.#known.areas;
    let set = known.get(area);
    if (!set) {
      const { of, samples } = this.#places();
      const belongs = samples.map((record) => belongsTo(record, area, this.#options.areas));
      known.set(area, (set = recordSet(this.records.length, (index) => belongs[of[index]!]!)));
    }
    return set;
  }

  /** Numbers the places of the records. @param most how many records at the most are taken up by this call */
  #places(most = Infinity): Places<R> {
    const { records } = this;
    const places: Places<R> = (this.#known.places ??= {
      of: new Uint32Array(records.length),
      samples: [],
      numbers: new Map(),
      done: 0,
    });
    const { of, samples, numbers } = places;
    for (const end = Math.min(records.length, places.done + most); places.done < end; places.done++) {
      const record = records[places.done]!;
      const signature = `${'serviceAreas' in record && record.serviceAreas ? 's' : ''}${isOnline(record) ? 'o' : ''}${'channels' in record ? 'w' : ''}|${placeCodes(record).join(' ')}`;
      let number = numbers.get(signature);
      if (number === undefined) {
        numbers.set(signature, (number = samples.length));
        samples.push(record);
      }
      of[places.done] = number;
    }
    return places;
  }

  /** Gives the records that pass all tests that are chosen, but for those of the filter `except`; its `of` gives those that pass one value. */
  #passing(tests: Tests<R>): Passing {
    const of = (filter: FilterName, value: string): RecordSet =>
      this.#passed(tests, testKey(filter, value), (record) => tests[filter]!(record, value));
    const passing = (filters: Filters, except?: FilterName): RecordSet | undefined => {
      let all: RecordSet | undefined;
      for (const filter of Object.keys(tests) as FilterName[]) {
        const values = valuesChosen(filters[filter]);
        if (filter === except || values.length === 0) continue;
        let any: RecordSet | undefined;
        for (const value of values) any = any ? union(any, of(filter, value)) : of(filter, value);
        all = all ? intersection(all, any!) : any;
      }
      return all;
    };
    return Object.assign(passing, { of });
  }

  /** The records that pass, worked out once for each `asked` and key. */
  #passed(asked: object, key: string, passes: (record: R, index: number) => boolean): RecordSet {
    const sets = this.#passedBy(asked);
    let set = sets.get(key);
    if (!set) sets.set(key, (set = recordSet(this.records.length, (index) => passes(this.records[index]!, index))));
    return set;
  }

  #passedBy(asked: object): Map<string, RecordSet> {
    const { passed } = this.#known;
    let sets = passed.get(asked);
    if (!sets) passed.set(asked, (sets = new Map()));
    return sets;
  }

  #loosen(
    filters: Filters,
    sight: RecordSet | undefined,
    open: (() => RecordSet) | undefined,
    passing: Passing,
    isTested: (filter: string) => boolean,
    locked?: ReadonlySet<FilterName>,
  ): Loosening[] {
    const words =
      filters.query.trim() !== '' && this.search
        ? setOf(this.records.length, this.search.search(filters.query).indices)
        : undefined;
    const relevant = activeFilters(filters, locked).filter(({ filter }) => isTested(filter) || this.#heeds(filter));
    return loosenings(filters, relevant, (tried) => {
      const base = this.#base(tried, {
        words: tried.query.trim() !== '' ? words : undefined,
        open: tried.openNow ? open?.() : undefined,
        tested: passing(tried),
        sight,
      });
      return sizeOf(this.#facetTable().matching(this.#chosen(tried), base));
    });
  }

  /** The facet of the widget that a filter chooses from. */
  #facetOf(filter: FilterName): FacetName {
    if (!ATTENDANCE.includes(filter)) return filter as FacetName;
    return this.#options.facets.includes('attendance') ? 'attendance' : (filter as 'online');
  }

  /** Filters that restrict this widget's records at all. */
  #heeds(filter: ActiveFilter['filter']): boolean {
    return (
      filter === 'area' ||
      filter === 'openNow' ||
      (filter === 'query' ? this.search !== undefined : this.#options.facets.includes(this.#facetOf(filter)))
    );
  }
}

const testKey = (filter: FilterName, value: string): string => `${filter} ${value}`;

function valuesChosen(chosen: Filters[FilterName]): readonly string[] {
  if (typeof chosen === 'boolean') return chosen ? [ON] : [];
  return chosen;
}
