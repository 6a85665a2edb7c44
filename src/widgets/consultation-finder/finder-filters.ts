import type { FacetName } from '../../model/facet-values.js';
import { VOICELESS } from '../../model/filters.js';
import type { ConsultationFinderText } from '../../text/consultation-finder/index.js';

/** Filters of the finder beside area and opening. */
export const WINDOW_FACETS: readonly FacetName[] = ['topic', 'channel', 'audience', 'language', 'network', 'tag'];

/** Names of ids that stand in conditions. */
export const finderLabels = (words: ConsultationFinderText): Readonly<Record<string, string>> => ({
  ...words.topicGroups, ...words.topics, ...words.audiences, ...words.channels, ...words.languageNames, [VOICELESS]: words.voiceless, openNow: words.openNow, query: words.common.search,
});
