import type { Feed } from '../../feed/types.js';
import { SECTORS } from '../../feed/vocabulary.js';
import type { FilterFacet } from '../../model/filters/facet-values.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import type { AreaIndex } from '../../model/places/areas.js';
import type { MemberDirectoryText } from '../../text/catalogues/member-directory.js';
import type { FilterController } from '../../ui/filter-controller.js';
import { areaGroup, facetGroup, type FilterLabels } from '../../ui/filter-groups.js';
import type { FilterGroup } from '../../ui/filter-panel.js';
import type { LanguageController } from '../../ui/language-controller.js';

/** Filters of the directory beside the area. `kind` is 産・学・官・民. */
export const DIRECTORY_FACETS: readonly FilterFacet[] = ['kind', 'network', 'theme', 'topic', 'tag'];

/** What the panel shows. */
export function directoryFilterGroups(
  feed: Feed,
  areas: AreaIndex,
  selected: SelectedRecords,
  filters: FilterController,
  language: LanguageController<MemberDirectoryText>,
): FilterGroup[] {
  const { words } = language;
  const group = (spec: Parameters<typeof facetGroup>[0]): FilterGroup => facetGroup(spec, selected, filters, language);
  return [
    group({ filter: 'kind', legend: words.sector, labels: words.sectors, order: SECTORS }),
    areaGroup(words.common.area, areas, selected, filters, language),
    group({ filter: 'network', legend: words.common.network, labels: words.exchange.networks, rows: feed.networks }),
    group({ filter: 'theme', legend: words.theme, labels: words.exchange.themes, rows: feed.themes }),
    group({ filter: 'topic', legend: words.common.topic, labels: words.topics, rows: feed.topics }),
  ];
}

/** Names of what stands in conditions. */
export const directoryLabels = (words: MemberDirectoryText): FilterLabels => ({
  kind: words.sectors,
  theme: words.exchange.themes,
  network: words.exchange.networks,
  topic: { ...words.topicGroups, ...words.topics },
});
