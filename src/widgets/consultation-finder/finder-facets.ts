import type { FilterFacet } from '../../model/filters/facet-values.js';

/** Filters of the finder beside area and opening. */
export const WINDOW_FACETS = [
  'topic',
  'channel',
  'audience',
  'language',
  'network',
  'tag',
] as const satisfies readonly FilterFacet[];
