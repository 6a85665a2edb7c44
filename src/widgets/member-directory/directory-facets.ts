import type { FilterFacet } from '../../model/filters/facet-values.js';

/** Filters of the directory beside the area. `kind` is 産・学・官・民. */
export const DIRECTORY_FACETS = ['kind', 'network', 'theme', 'topic', 'tag'] as const satisfies readonly FilterFacet[];
