import type { FilterFacet } from '../../model/filters/facet-values.js';

/** Filters of the 居場所 list beside area and open now. */
export const IBASHO_FACETS = [
  'kind',
  'topic',
  'audience',
  'tag',
  'network',
  'language',
  'cost',
  'openOn',
  'welcomes',
  'accessibility',
  'online',
] as const satisfies readonly FilterFacet[];
