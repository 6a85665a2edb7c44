import type { Feed } from '../../feed/types.js';
import { ON, VOICELESS } from '../../model/filters/filters.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import type { ConsultationFinderText } from '../../text/catalogues/consultation-finder.js';
import { audienceSpec, facetGroup, networkSpec, type GroupSpec, type LabelsFor } from '../../ui/filter-groups.js';
import type { FilterController } from '../../ui/filter-controller.js';
import type { FilterGroup } from '../../ui/filter-panel.js';
import type { LanguageController } from '../../ui/language-controller.js';
import type { WINDOW_FACETS } from './finder-facets.js';

/** Groups of filters in the panel; topic, means and area have controls of their own above it. */
export function windowFilterGroups(
  feed: Feed,
  selected: SelectedRecords,
  filters: FilterController,
  language: LanguageController<ConsultationFinderText>,
): FilterGroup[] {
  const { words } = language;
  const group = (spec: GroupSpec): FilterGroup => facetGroup(spec, selected, filters, language);
  return [
    group({ filter: 'language', legend: words.language, labels: words.languageNames }),
    group(audienceSpec(words)),
    group(networkSpec(words, feed)),
  ];
}

/** Names of filter values, for the conditions in force. */
export const finderLabels = (words: ConsultationFinderText): LabelsFor<(typeof WINDOW_FACETS)[number] | 'openNow'> => ({
  topic: { ...words.topicGroups, ...words.topics },
  audience: words.audiences,
  channel: { ...words.channels, [VOICELESS]: words.voiceless },
  language: words.languageNames,
  openNow: { [ON]: words.openNow },
  query: { '': words.common.search },
});
