import { html, nothing, type TemplateResult } from 'lit';
import { FeedController } from '../context/feed-controller.js';
import type { CollectionReader } from '../feed/collection-reader.js';
import { each } from '../feed/slices.js';
import type { Feed, Trusted } from '../feed/types.js';
import { TsunagariFilterChangeEvent } from '../internal/events.js';
import type { ListElement } from '../internal/list-element.js';
import type { FacetName, FilteredCollection } from '../model/filters/facet-values.js';
import type { ActiveFilter, FilterName, Filters, Known } from '../model/filters/filters.js';
import { onlyListed } from '../model/filters/include-exclude.js';
import type { RecordSelection, SelectedRecords, SelectionOptions } from '../model/filters/record-selection.js';
import type { SearchWords } from '../model/filters/search-fields.js';
import type { AreaIndex } from '../model/places/areas.js';
import type { Catalogue } from '../text/catalogue.js';
import type { DatesText } from '../text/dates/dates-text.js';
import type { CommonText } from '../text/ja/common.js';
import { plain } from '../text/ruby.js';
import { laterInFold } from './card-end.js';
import { ClockController } from './clock-controller.js';
import { FeedEvents } from './feed-events.js';
import { FilterController } from './filter-controller.js';
import type { FilterLabels } from './filter-groups.js';
import { filterPanel, type FilterGroup } from './filter-panel.js';
import { LanguageController } from './language-controller.js';
import { Later, type LaterPart } from './later.js';
import { laterNote } from './later-note.js';
import type * as ListLater from './list-later.js';
import { LiveRegion } from './live-region.js';
import { nearAreas } from './near-areas.js';
import { MANY, PreparedFeed, type ShownFeed } from './prepared-feed.js';
import { RecordSearch } from './record-search.js';
import { SelectionCache } from './selection-cache.js';

/** Words that every list of records needs. */
interface ListWords {
  common: CommonText;
  dates: Pick<DatesText, 'fullDate' | 'dateTime'>;
  heading: string;
  nothingIn: (town: string, hasMore: boolean) => string;
}

/** What a list draws after its first records. */
export type ListRest<Words> = typeof ListLater & {
  /** What the panel of filters shows. */
  filterGroups: (
    feed: Feed,
    areas: AreaIndex,
    selected: SelectedRecords,
    filters: FilterController,
    language: LanguageController<Words>,
  ) => FilterGroup[];
  /** Names of what stands in conditions; `periods` that were chosen among them. */
  labelsOf: (words: Words, periods: readonly string[], now: Date) => FilterLabels;
};

/** What one list differs in from the others. */
interface RecordListSpec<R extends Trusted<FilteredCollection>, Words, Rest> {
  text: Catalogue<Words>;
  rest: LaterPart<Rest>;
  readers: readonly CollectionReader[];
  /** All that a page may preset and a visitor choose. */
  filters: readonly FilterName[];
  /** Ids of filters that only this list has. */
  known?: Known;
  /** Filters that are ids of the record. */
  facets: readonly FacetName[];
  /** How many records the feed has for this list, whatever is chosen. */
  size: (feed: Feed) => number;
  /** The records to choose from; `include` and `exclude` are heeded after it. */
  records: (feed: Feed) => readonly R[];
  /** Several records as one, among those that the page lists. */
  unite?: (records: readonly R[]) => readonly R[];
  /** What the records depend on beside the feed, the page and the language, e.g. the day. */
  dependsOn?: () => readonly unknown[];
  /** Names of ids that are found by search. */
  searched: (words: Words) => SearchWords;
  /** Options of the selection that only this list has. */
  options?: (feed: Feed) => Partial<SelectionOptions<R>>;
  /** Asks of a record what is asked of all of them before the first is drawn, and remembered. */
  look?: (record: R, feed: Feed) => void;
  /** The same of what is asked once they are drawn again. */
  lookOn?: (record: R, feed: Feed) => void;
  /** What else is asked of all of them then, in steps. */
  prepare?: (selection: RecordSelection<R>, feed: Feed) => Generator<void, void>;
  /** What the choices bring, where more than the filters decide it. */
  select?: (selection: RecordSelection<R>, filters: Filters, feed: Feed) => SelectedRecords;
  /** The visitor chose otherwise: the list begins at its first page again. */
  onChoice: () => void;
}

/** What all lists of records are made of: their data, words, clock, filters, search and announcements, and what is asked of them together. */
export class RecordList<
  R extends Trusted<FilteredCollection>,
  Words extends ListWords,
  Rest extends ListRest<Words> = ListRest<Words>,
> {
  readonly feed: FeedController;
  readonly shown: ShownFeed;
  readonly language: LanguageController<Words>;
  readonly clock: ClockController;
  readonly filters: FilterController;
  readonly search: RecordSearch;
  readonly live: LiveRegion;
  readonly #later: Later<Rest>;
  readonly #cache = new SelectionCache<R>();
  readonly #host: ListElement;
  readonly #spec: RecordListSpec<R, Words, Rest>;

  constructor(host: ListElement, spec: RecordListSpec<R, Words, Rest>) {
    this.#host = host;
    this.#spec = spec;
    this.feed = new FeedController(host, { readers: spec.readers });
    this.shown = new PreparedFeed(host, this.feed, spec.size, (feed) => this.#prepare(feed));
    this.language = new LanguageController(host, spec.text);
    this.clock = new ClockController(host);
    this.filters = new FilterController(host, spec.filters, () => this.#onChoice(), spec.known);
    this.search = new RecordSearch(host, this.filters);
    this.live = new LiveRegion(host);
    this.#later = new Later(
      host,
      spec.rest,
      () => this.shown.state.status === 'ready',
      () => this.#prepareShown(),
    );
    new FeedEvents(host, { feed: this.shown, language: this.language }, spec.size);
  }

  /** What is drawn after the first records, once it has come. */
  get rest(): Rest | undefined {
    return this.#later.part;
  }

  areas(feed: Feed): AreaIndex {
    return this.#cache.areas(feed);
  }

  /** Name of a condition in force; '' until there are names. */
  labelOf(one: ActiveFilter, feed: Feed): string {
    const part = this.rest;
    const labels = part?.labelsOf(this.language.words, this.filters.value.period, this.clock.now);
    return part && labels ? part.conditionLabel(one, labels, feed, this.areas(feed), this.language) : '';
  }

  /** All that may be listed, ready to be asked; made anew when what it depends on has changed. */
  selection(feed: Feed): RecordSelection<R> {
    const { facets, records, unite = (all) => all, searched, options, dependsOn } = this.#spec;
    const { include, exclude } = this.#host;
    const { language, words } = this.language;
    const key = [include, exclude, language, ...(dependsOn?.() ?? [])].join('|');
    const search = this.search.option<R>({ ...searched(words), areas: this.areas(feed), topicRows: feed.topics });
    return this.#cache.selection(
      feed,
      key,
      () => unite(onlyListed(records(feed), this.#host)),
      { facets, ...options?.(feed), ...search },
      this.search.key,
    );
  }

  /** What the first records need; nobody waits for the rest unless it stands already. */
  *#prepare(feed: Feed): Generator<void, void> {
    const { records } = this.selection(feed);
    yield;
    yield* each(records, (record) => this.#spec.look?.(record, feed));
    if (this.rest) yield* this.#prepareRest(feed);
  }

  *#prepareRest(feed: Feed): Generator<void, void> {
    const selection = this.selection(feed);
    yield* selection.prepare();
    const { lookOn, prepare } = this.#spec;
    if (lookOn) yield* each(selection.records, (record) => lookOn(record, feed));
    if (prepare) yield* prepare(selection, feed);
  }

  #prepareShown(): Generator<void, void> | undefined {
    const { state } = this.feed;
    const isMany = state.status === 'ready' && this.#spec.size(state.feed) >= MANY;
    return isMany ? this.#prepareRest(state.feed) : undefined;
  }

  /** What the choices bring. */
  select(feed: Feed, filters = this.filters.value): SelectedRecords {
    const selection = this.selection(feed);
    return this.#spec.select?.(selection, filters, feed) ?? selection.select(filters, undefined, this.filters.locked);
  }

  /** Tells what stands now, once for every question. */
  settle(sentence: string, feed: Feed, ...asked: readonly unknown[]): void {
    this.live.settle(plain(sentence), feed, this.filters.value, this.search.found, ...asked);
  }

  /**
   * The panel of filters.
   * @param before controls of the widget's own, first in the panel
   */
  panel(feed: Feed, selected: SelectedRecords, count: number, before?: (part: Rest) => unknown): TemplateResult {
    const { filters, language } = this;
    return filterPanel(this.#later, filters, language, (part) => {
      part.tidy(this.selection(feed).records);
      return part.filterChoices({
        groups: part.filterGroups(feed, this.areas(feed), selected, filters, language),
        filters,
        reader: language,
        labelOf: (one) => this.labelOf(one, feed),
        count,
        before: before?.(part),
      });
    });
  }

  /** The towns nearby that have something, where the chosen one has nothing, or the one whose name was typed. */
  near(feed: Feed, selected: SelectedRecords): TemplateResult | typeof nothing {
    const { language } = this;
    const { value, locked } = this.filters;
    const areas = this.areas(feed);
    const named = selected.total > 0 || locked.has('area') ? undefined : this.search.areaNamed(areas);
    if (named === undefined) return nearAreas(areas, selected, this.filters, language, language.words.nothingIn);
    const there = { ...value, query: '', area: [named] };
    const filters = { value: there, locked, show: this.loosen };
    return nearAreas(areas, this.select(feed, there), filters, language, language.words.nothingIn);
  }

  /** What is said instead of results. */
  empty(feed: Feed, selected: SelectedRecords): TemplateResult {
    const part = this.rest;
    return part
      ? part.emptyView(
          this.language,
          selected.loosen,
          (one) => this.labelOf(one, feed),
          this.loosen,
          feed.publishers[0],
        )
      : laterNote(this.#later, this.language);
  }

  /** What stands in the fold of a card. */
  inFold(draw: (part: Rest) => unknown): unknown {
    return laterInFold(this.#later, this.language, draw);
  }

  /** Search and filters, none where there is nothing to choose from, beside what they bring. */
  columns(feed: Feed, controls: unknown, results: unknown): TemplateResult {
    return html`<div class="columns">
      <div class="side no-print">${this.selection(feed).records.length > 0 ? controls : nothing}</div>
      <div class="main">${results}</div>
    </div>`;
  }

  /** Gives up conditions, and with them the words typed where they are among them. */
  readonly loosen = (filters: Filters): void => {
    this.search.emptyUnless(filters.query);
    this.filters.show(filters);
  };

  #onChoice(): void {
    this.#spec.onChoice();
    this.feed.includeAreas(this.filters.value.area);
    const { state } = this.shown;
    const count = state.status === 'ready' ? this.select(state.feed).total : 0;
    this.#host.dispatchEvent(new TsunagariFilterChangeEvent(count, this.filters.value));
  }
}
