import type { Feed } from '../../feed/types.js';
import { RESOURCE_KINDS } from '../../feed/vocabulary.js';
import type { FilterFacet } from '../../model/filters/facet-values.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import type { AreaIndex } from '../../model/places/areas.js';
import type { MatchingBoardText } from '../../text/catalogues/matching-board.js';
import type { FilterController } from '../../ui/filter-controller.js';
import { areaGroup, facetGroup, type FilterLabels } from '../../ui/filter-groups.js';
import type { FilterGroup } from '../../ui/filter-panel.js';
import type { LanguageController } from '../../ui/language-controller.js';

/** Filters of the board beside the area. */
export const BOARD_FACETS: readonly FilterFacet[] = ['kind', 'theme', 'topic', 'network', 'tag'];

/** What the panel shows; its counts are of needs and offers together. */
export function boardFilterGroups(
  feed: Feed,
  areas: AreaIndex,
  selected: SelectedRecords,
  filters: FilterController,
  language: LanguageController<MatchingBoardText>,
): FilterGroup[] {
  const { words } = language;
  const group = (spec: Parameters<typeof facetGroup>[0]): FilterGroup => facetGroup(spec, selected, filters, language);
  return [
    group({ filter: 'kind', legend: words.kind, labels: words.exchange.resourceKinds, order: RESOURCE_KINDS }),
    areaGroup(words.common.area, areas, selected, filters, language),
    group({ filter: 'theme', legend: words.theme, labels: words.exchange.themes, rows: feed.themes }),
    group({ filter: 'topic', legend: words.common.topic, labels: words.topics, rows: feed.topics }),
    group({ filter: 'network', legend: words.common.network, labels: words.exchange.networks, rows: feed.networks }),
  ];
}

/** Names of what stands in conditions. */
export const boardLabels = (words: MatchingBoardText): FilterLabels => ({
  kind: words.exchange.resourceKinds,
  theme: words.exchange.themes,
  network: words.exchange.networks,
  topic: { ...words.topicGroups, ...words.topics },
});
