import type { AreaIndex } from '../../model/areas.js';
import type { FacetName } from '../../model/facet-values.js';
import type { ActiveFilter } from '../../model/filters.js';
import type { ConsultationFinderText } from '../../text/consultation-finder/index.js';
import type { Reader } from '../../ui/language-controller.js';

/** Filters of the finder beside area and opening. */
export const WINDOW_FACETS: readonly FacetName[] = ['topic', 'channel', 'audience', 'language', 'network', 'tag'];

/** Name of a condition, to offer giving it up. The words typed are never repeated. */
export function conditionLabel({ filter, value }: ActiveFilter, words: ConsultationFinderText, areas: AreaIndex, reader: Reader): string {
  if (filter === 'query') return words.common.search;
  if (filter === 'area') return areas.label(value, reader.language);
  if (filter === 'openNow') return words.openNow;
  if (filter === 'channel') return value === 'voiceless' ? words.voiceless : (words.channels[value as keyof typeof words.channels] ?? value);
  const labels: Readonly<Record<string, string>> = { ...words.topicGroups, ...words.topics, ...words.audiences, ...words.languageNames };
  return labels[value] ?? value;
}
