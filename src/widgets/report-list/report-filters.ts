import type { Feed } from '../../feed/types.js';
import type { FilterFacet } from '../../model/filters/facet-values.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import type { AreaIndex } from '../../model/places/areas.js';
import type { ReportListText } from '../../text/catalogues/report-list.js';
import type { FilterController } from '../../ui/filter-controller.js';
import { areaGroup, facetGroup, type FilterLabels } from '../../ui/filter-groups.js';
import type { FilterGroup } from '../../ui/filter-panel.js';
import type { LanguageController } from '../../ui/language-controller.js';

/** Filters of the articles beside the area. */
export const REPORT_FACETS: readonly FilterFacet[] = ['topic', 'theme', 'network', 'tag'];

/** What the panel shows. */
export function reportFilterGroups(
  feed: Feed,
  areas: AreaIndex,
  selected: SelectedRecords,
  filters: FilterController,
  language: LanguageController<ReportListText>,
): FilterGroup[] {
  const { words } = language;
  const group = (spec: Parameters<typeof facetGroup>[0]): FilterGroup => facetGroup(spec, selected, filters, language);
  return [
    areaGroup(words.common.area, areas, selected, filters, language),
    group({ filter: 'topic', legend: words.common.topic, labels: words.topics, rows: feed.topics }),
    group({ filter: 'theme', legend: words.theme, labels: words.exchange.themes, rows: feed.themes }),
    group({ filter: 'network', legend: words.common.network, labels: words.exchange.networks, rows: feed.networks }),
  ];
}

/** Names of what stands in conditions. */
export const reportLabels = (words: ReportListText): FilterLabels => ({
  theme: words.exchange.themes,
  network: words.exchange.networks,
  topic: { ...words.topicGroups, ...words.topics },
});
