import type { Feed } from '../../feed/types.js';
import { RESOURCE_KINDS } from '../../feed/vocabulary.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import type { AreaIndex } from '../../model/places/areas.js';
import type { MatchingBoardText } from '../../text/catalogues/matching-board.js';
import type { FilterController } from '../../ui/filter-controller.js';
import { facetGroup, type LabelsFor } from '../../ui/filter-groups.js';
import type { FilterGroup } from '../../ui/filter-panel.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { networkGroups, networkLabels } from '../../ui/network-groups.js';
import type { BOARD_FACETS } from './board-facets.js';

/** Groups of filters in the panel; counts are of needs and offers together. */
export function boardFilterGroups(
  feed: Feed,
  areas: AreaIndex,
  selected: SelectedRecords,
  filters: FilterController,
  language: LanguageController<MatchingBoardText>,
): FilterGroup[] {
  const { area, topic, theme, network } = networkGroups(feed, areas, selected, filters, language);
  const { kind: legend, exchange } = language.words;
  const spec = { filter: 'kind', legend, labels: exchange.resourceKinds, order: RESOURCE_KINDS } as const;
  return [facetGroup(spec, selected, filters, language), area, theme, topic, network];
}

/** Names of filter values, for the conditions in force. */
export const boardLabels = (words: MatchingBoardText): LabelsFor<(typeof BOARD_FACETS)[number]> => ({
  kind: words.exchange.resourceKinds,
  ...networkLabels(words),
});
