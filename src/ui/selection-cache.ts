import type { Feed, Trusted } from '../feed/types.js';
import { AreaIndex } from '../model/places/areas.js';
import type { FilteredCollection } from '../model/filters/facet-values.js';
import { RecordSelection, type SelectionOptions } from '../model/filters/record-selection.js';

/** Keeps what is made once per feed and list of records, so that rendering again costs nothing. */
export class SelectionCache<R extends Trusted<FilteredCollection>> {
  #feed: Feed | undefined;
  #key = '';
  #search = '';
  #areas: AreaIndex | undefined;
  #selection: RecordSelection<R> | undefined;

  /** Questions about areas, from this feed's table. */
  areas(feed: Feed): AreaIndex {
    if (feed !== this.#feed) this.#forget(feed);
    return (this.#areas ??= new AreaIndex(feed.areaTable));
  }

  /**
   * The selection over `records()`, rebuilt when feed or key change; what is known of the records is kept where only the search changed.
   * @param key everything else that the records depend on
   * @param search the same for the search
   */
  selection(
    feed: Feed,
    key: string,
    records: () => readonly R[],
    options: Omit<SelectionOptions<R>, 'areas'>,
    search = '',
  ): RecordSelection<R> {
    if (feed !== this.#feed) this.#forget(feed);
    const before = this.#key === key ? this.#selection : undefined;
    if (before && this.#search === search) return before;
    [this.#key, this.#search] = [key, search];
    const all = { ...options, areas: this.areas(feed) };
    return (this.#selection = new RecordSelection(before?.records ?? records(), all, before));
  }

  #forget(feed: Feed): void {
    this.#feed = feed;
    this.#areas = undefined;
    this.#selection = undefined;
  }
}
