import type { Feed } from '../../feed/types.js';
import { ON, VOICELESS } from '../../model/filters/filters.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import type { ConsultationFinderText } from '../../text/catalogues/consultation-finder.js';
import { facetGroup, type FilterLabels } from '../../ui/filter-groups.js';
import type { FilterController } from '../../ui/filter-controller.js';
import type { FilterGroup } from '../../ui/filter-panel.js';
import type { LanguageController } from '../../ui/language-controller.js';

/** What the panel shows; topic, means and area have controls of their own above it. */
export function windowFilterGroups(
  feed: Feed,
  selected: SelectedRecords,
  filters: FilterController,
  language: LanguageController<ConsultationFinderText>,
): FilterGroup[] {
  const { words } = language;
  return [
    facetGroup(
      { filter: 'language', legend: words.language, labels: words.languageNames },
      selected,
      filters,
      language,
    ),
    facetGroup(
      { filter: 'audience', legend: words.common.audience, labels: words.audiences, control: 'select' },
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
export const finderLabels = (words: ConsultationFinderText): FilterLabels => ({
  topic: { ...words.topicGroups, ...words.topics },
  audience: words.audiences,
  channel: { ...words.channels, [VOICELESS]: words.voiceless },
  language: words.languageNames,
  openNow: { [ON]: words.openNow },
  query: { '': words.common.search },
});
