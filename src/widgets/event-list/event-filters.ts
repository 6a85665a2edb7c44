import type { Feed } from '../../feed/types.js';
import { EVENT_KINDS } from '../../feed/vocabulary.js';
import type { AreaIndex } from '../../model/places/areas.js';
import type { FacetName } from '../../model/filters/facet-values.js';
import { ON } from '../../model/filters/filters.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import type { EventListText } from '../../text/catalogues/event-list.js';
import { areaGroup, facetGroup, switchGroup, topicSpec, type FilterLabels } from '../../ui/filter-groups.js';
import type { FilterController } from '../../ui/filter-controller.js';
import type { FilterGroup } from '../../ui/filter-panel.js';
import type { LanguageController } from '../../ui/language-controller.js';

/** Filters of the event list beside the area. */
export const EVENT_FACETS: readonly FacetName[] = [
  'kind',
  'topic',
  'theme',
  'tag',
  'network',
  'audience',
  'language',
  'cost',
  'online',
];

/** What the panel shows. */
export function eventFilterGroups(
  feed: Feed,
  areas: AreaIndex,
  selected: SelectedRecords,
  filters: FilterController,
  language: LanguageController<EventListText>,
): FilterGroup[] {
  const { words } = language;
  return [
    facetGroup(
      { filter: 'kind', legend: words.kind, labels: words.eventKinds, order: Object.keys(EVENT_KINDS) },
      selected,
      filters,
      language,
    ),
    areaGroup(words.common.area, areas, selected, filters, language),
    facetGroup(topicSpec(words, feed), selected, filters, language),
    switchGroup('online', words.where, words.common.online, selected, filters),
    facetGroup({ filter: 'cost', legend: words.common.cost, labels: words.costKinds }, selected, filters, language),
    facetGroup(
      { filter: 'network', legend: words.common.network, labels: {}, rows: feed.networks },
      selected,
      filters,
      language,
    ),
  ];
}

/** Names of what stands in conditions. */
export const eventLabels = (words: EventListText): FilterLabels => ({
  kind: words.eventKinds,
  topic: { ...words.topicGroups, ...words.topics },
  audience: words.audiences,
  language: words.languageNames,
  cost: words.costKinds,
  online: { [ON]: words.common.online },
});
