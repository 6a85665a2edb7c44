import type { FilterFacet } from '../../model/filters/facet-values.js';

/** Filters of the articles beside the area. */
export const REPORT_FACETS: readonly FilterFacet[] = ['topic', 'theme', 'network', 'tag'];
