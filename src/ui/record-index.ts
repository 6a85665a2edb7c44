/** The search of the finder over any records; loaded when somebody means to search. */
import type { Trusted } from '../feed/types.js';
import { inSlices } from '../feed/slices.js';
import type { FilteredCollection } from '../model/filters/facet-values.js';
import { searchFields, type SearchWords } from '../model/filters/search-fields.js';
import { SearchIndex } from '../model/search/search-index.js';

export { areaNamed } from '../model/places/area-search.js';

export function recordIndex<R extends Trusted<FilteredCollection>>(
  records: readonly R[],
  words: SearchWords,
): SearchIndex<R> {
  const index = new SearchIndex<R>(records, searchFields(words), { meansLast: true });
  index.sense = words.sense;
  const { meaning, topicRows } = words;
  index.meaning = meaning && ((query) => meaning(query, topicRows));
  void inSlices(index.build());
  return index;
}
