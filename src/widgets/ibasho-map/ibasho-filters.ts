import type { Feed } from '../../feed/types.js';
import type { AreaIndex } from '../../model/places/areas.js';
import type { FacetName } from '../../model/filters/facet-values.js';
import { ON } from '../../model/filters/filters.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import { areaGroup, facetGroup, switchGroup, topicSpec, type FilterLabels } from '../../ui/filter-groups.js';
import type { FilterController } from '../../ui/filter-controller.js';
import type { FilterGroup } from '../../ui/filter-panel.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { KIND_GROUPS, kindGroupOf } from './kind-groups.js';

/** Filters of the 居場所 list beside area and open now. */
export const IBASHO_FACETS: readonly FacetName[] = [
  'kind',
  'topic',
  'audience',
  'tag',
  'network',
  'language',
  'cost',
  'online',
];

/** What the panel shows. */
export function ibashoFilterGroups(
  feed: Feed,
  areas: AreaIndex,
  selected: SelectedRecords,
  filters: FilterController,
  language: LanguageController<IbashoMapText>,
): FilterGroup[] {
  const { words } = language;
  return [
    areaGroup(words.common.area, areas, selected, filters, language),
    facetGroup(
      {
        filter: 'kind',
        legend: words.kind,
        labels: words.ibashoKinds,
        order: Object.values(KIND_GROUPS).flat(),
        headingOf: (kind) => words.kindGroups[kindGroupOf(kind)],
      },
      selected,
      filters,
      language,
    ),
    switchGroup('openNow', words.hours, words.openNow, selected, filters),
    switchGroup('online', words.joinWay, words.common.online, selected, filters),
    facetGroup(
      { filter: 'audience', legend: words.common.audience, labels: words.audiences, control: 'select' },
      selected,
      filters,
      language,
    ),
    facetGroup(topicSpec(words, feed), selected, filters, language),
    facetGroup({ filter: 'cost', legend: words.common.cost, labels: words.costKinds }, selected, filters, language),
    facetGroup(
      { filter: 'language', legend: words.language, labels: words.languageNames },
      selected,
      filters,
      language,
    ),
    facetGroup(
      { filter: 'network', legend: words.common.network, labels: {}, rows: feed.networks },
      selected,
      filters,
      language,
    ),
  ];
}

/** Names of what stands in conditions. */
export const ibashoLabels = (words: IbashoMapText): FilterLabels => ({
  kind: words.ibashoKinds,
  topic: { ...words.topicGroups, ...words.topics },
  audience: words.audiences,
  cost: words.costKinds,
  language: words.languageNames,
  online: { [ON]: words.common.online },
  openNow: { [ON]: words.openNow },
});
