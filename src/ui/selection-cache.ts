import type { Feed, Trusted } from '../feed/types.js';
import { AreaIndex } from '../model/places/areas.js';
import type { FilteredCollection } from '../model/filters/facet-values.js';
import { RecordSelection, type SelectionOptions } from '../model/filters/record-selection.js';

/** Keeps what is made once per feed and list of records, so that rendering again costs nothing. */
export class SelectionCache<R extends Trusted<FilteredCollection>> {
  #feed: Feed | undefined;
  #key: unknown;
  #areas: AreaIndex | undefined;
  #selection: RecordSelection<R> | undefined;

  /** Questions about areas, from this feed's table. */
  areas(feed: Feed): AreaIndex {
    if (feed !== this.#feed) this.#forget(feed);
    return (this.#areas ??= new AreaIndex(feed.areaTable));
  }

  /**
   * The selection over `records()`, made anew when feed or key changed.
   * @param key says what else the records depend on
   */
  selection(
    feed: Feed,
    key: string,
    records: () => readonly R[],
    options: Omit<SelectionOptions<R>, 'areas'>,
  ): RecordSelection<R> {
    if (feed !== this.#feed) this.#forget(feed);
    if (!this.#selection || this.#key !== key) {
      this.#key = key;
      this.#selection = new RecordSelection(records(), { ...options, areas: this.areas(feed) });
    }
    return this.#selection;
  }

  #forget(feed: Feed): void {
    this.#feed = feed;
    this.#areas = undefined;
    this.#selection = undefined;
  }
}
