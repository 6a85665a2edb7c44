import type { FilterFacet } from '../../model/filters/facet-values.js';

/** Filters of the finder beside area and opening. */
export const WINDOW_FACETS: readonly FilterFacet[] = ['topic', 'channel', 'audience', 'language', 'network', 'tag'];
