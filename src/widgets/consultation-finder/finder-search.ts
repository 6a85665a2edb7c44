import type { Feed, WindowRecord } from '../../feed/types.js';
import type { RecordSelection } from '../../model/filters/record-selection.js';
import { searchFields } from '../../model/filters/search-fields.js';
import type { AreaIndex } from '../../model/places/areas.js';
import { TIER } from '../../model/search/ranks.js';
import { SearchIndex } from '../../model/search/search-index.js';
import type { ConsultationFinderText } from '../../text/catalogues/consultation-finder.js';

export { highlight } from '../../model/search/highlight.js';

/** What is searched of each window. */
export function windowSearch(
  windows: readonly WindowRecord[],
  { topics, channels, audiences }: ConsultationFinderText,
  areas: AreaIndex,
  feed: Feed,
): SearchIndex<WindowRecord> {
  return new SearchIndex(windows, searchFields({ topics, channels, audiences, areas, topicRows: feed.topics }));
}

/** Whether no window has all the words typed. */
export function isMissingWords({ search }: RecordSelection<WindowRecord>, query: string): boolean {
  const tier = search?.search(query).tiers[0];
  return tier !== undefined && tier > TIER.nearly;
}
