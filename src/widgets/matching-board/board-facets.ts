import type { FilterFacet } from '../../model/filters/facet-values.js';

/** Filters of the board beside the area. */
export const BOARD_FACETS = ['kind', 'theme', 'topic', 'network', 'tag'] as const satisfies readonly FilterFacet[];
