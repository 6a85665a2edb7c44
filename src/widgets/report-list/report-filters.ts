import type { Feed } from '../../feed/types.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import type { AreaIndex } from '../../model/places/areas.js';
import type { ReportListText } from '../../text/catalogues/report-list.js';
import type { FilterController } from '../../ui/filter-controller.js';
import type { FilterGroup } from '../../ui/filter-panel.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { networkGroups } from '../../ui/network-groups.js';

/** Groups of filters in the panel. */
export function reportFilterGroups(
  feed: Feed,
  areas: AreaIndex,
  selected: SelectedRecords,
  filters: FilterController,
  language: LanguageController<ReportListText>,
): FilterGroup[] {
  const { area, topic, theme, network } = networkGroups(feed, areas, selected, filters, language);
  return [area, topic, theme, network];
}
