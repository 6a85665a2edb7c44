import type { Feed } from '../../feed/types.js';
import type { AreaIndex } from '../../model/places/areas.js';
import { isChosen, ON, OPEN_DAYS } from '../../model/filters/filters.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import {
  areaGroup,
  audienceSpec,
  facetGroup,
  networkSpec,
  switchGroup,
  topicSpec,
  type GroupSpec,
  type LabelsFor,
} from '../../ui/filter-groups.js';
import type { FilterController } from '../../ui/filter-controller.js';
import type { FilterGroup, FilterOption } from '../../ui/filter-panel.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { KIND_GROUPS, kindGroupOf } from './kind-groups.js';
import type { IBASHO_FACETS } from './ibasho-facets.js';

/** Groups of filters in the panel. */
export function ibashoFilterGroups(
  feed: Feed,
  areas: AreaIndex,
  selected: SelectedRecords,
  filters: FilterController,
  language: LanguageController<IbashoMapText>,
): FilterGroup[] {
  const { words } = language;
  const { common } = words;
  const group = (spec: GroupSpec): FilterGroup => facetGroup(spec, selected, filters, language);
  return [
    areaGroup(common.area, areas, selected, filters, language),
    group({
      filter: 'kind',
      legend: words.kind,
      labels: words.ibashoKinds,
      order: Object.values(KIND_GROUPS).flat(),
      headingOf: (kind) => words.kindGroups[kindGroupOf(kind)],
    }),
    ...hoursGroups(selected, filters, language),
    switchGroup('online', words.joinWay, common.online, selected, filters),
    group(audienceSpec(words)),
    group(topicSpec(words, feed)),
    group({ filter: 'cost', legend: common.cost, labels: words.costKinds }),
    group({ filter: 'welcomes', legend: words.ways, labels: words.welcomes, control: 'fold' }),
    group({ filter: 'accessibility', legend: words.equipment, labels: words.accessibility, control: 'fold' }),
    group({ filter: 'language', legend: words.language, labels: words.languageNames }),
    group(networkSpec(words, feed)),
  ];
}

/** Filters by time: open now in one group, weekdays in another. */
function hoursGroups(
  selected: SelectedRecords,
  filters: FilterController,
  { words }: LanguageController<IbashoMapText>,
): FilterGroup[] {
  const isLocked = filters.locked.has('openOn');
  const there = selected.valuesOf('openOn');
  const days = OPEN_DAYS.flatMap((value): FilterOption[] => {
    const checked = isChosen(filters.value, 'openOn', value);
    if (isLocked || (!checked && !there.includes(value))) return [];
    return [
      { filter: 'openOn', value, label: words.openDays[value], count: selected.countOf('openOn', value), checked },
    ];
  });
  const isSoon = ({ value }: FilterOption): boolean => value === 'today' || value === 'weekend';
  const now = switchGroup('openNow', words.hours, words.openNow, selected, filters);
  const [soon, weekdays] = [days.filter(isSoon), days.filter((day) => !isSoon(day))];
  return [
    now.locked
      ? { ...now, name: 'openOn', options: soon, locked: isLocked }
      : { ...now, options: [...now.options, ...soon] },
    { name: 'openOn', legend: words.weekday, options: weekdays, locked: isLocked, control: 'fold' },
  ];
}

/** Names of filter values, for the conditions in force. */
export const ibashoLabels = (words: IbashoMapText): LabelsFor<(typeof IBASHO_FACETS)[number] | 'openNow'> => ({
  kind: words.ibashoKinds,
  topic: { ...words.topicGroups, ...words.topics },
  audience: words.audiences,
  cost: words.costKinds,
  openOn: words.openDays,
  welcomes: words.welcomes,
  accessibility: words.accessibility,
  language: words.languageNames,
  online: { [ON]: words.common.online },
  openNow: { [ON]: words.openNow },
});
