import type { FilterFacet } from '../../model/filters/facet-values.js';

/** Filters of the articles beside the area. */
export const REPORT_FACETS = ['topic', 'theme', 'network', 'tag'] as const satisfies readonly FilterFacet[];
