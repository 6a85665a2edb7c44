import type { Feed } from '../../feed/types.js';
import { SECTORS } from '../../feed/vocabulary.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import type { AreaIndex } from '../../model/places/areas.js';
import type { MemberDirectoryText } from '../../text/catalogues/member-directory.js';
import type { FilterController } from '../../ui/filter-controller.js';
import { facetGroup, type LabelsFor } from '../../ui/filter-groups.js';
import type { FilterGroup } from '../../ui/filter-panel.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { networkGroups, networkLabels } from '../../ui/network-groups.js';
import type { DIRECTORY_FACETS } from './directory-facets.js';

/** Groups of filters in the panel. */
export function directoryFilterGroups(
  feed: Feed,
  areas: AreaIndex,
  selected: SelectedRecords,
  filters: FilterController,
  language: LanguageController<MemberDirectoryText>,
): FilterGroup[] {
  const { area, topic, theme, network } = networkGroups(feed, areas, selected, filters, language);
  const { sector: legend, sectors: labels } = language.words;
  const kind = facetGroup({ filter: 'kind', legend, labels, order: SECTORS }, selected, filters, language);
  return [kind, area, network, theme, topic];
}

/** Names of filter values, for the conditions in force. */
export const directoryLabels = (words: MemberDirectoryText): LabelsFor<(typeof DIRECTORY_FACETS)[number]> => ({
  kind: words.sectors,
  ...networkLabels(words),
});
