import type { Feed } from '../feed/types.js';
import type { AreaIndex } from '../model/places/areas.js';
import type { FacetName } from '../model/filters/facet-values.js';
import { isChosen, ON, type ActiveFilter, type FilterName } from '../model/filters/filters.js';
import type { Selection } from '../model/filters/record-selection.js';
import type { CommonText } from '../text/ja/common.js';
import { vocabularyLabel, type NamedRow } from '../text/vocabulary-label.js';
import type { FilterController } from './filter-controller.js';
import type { FilterGroup, FilterOption } from './filter-panel.js';
import type { Reader } from './language-controller.js';

/** Where the names of a filter's values come from. */
export interface GroupSpec {
  filter: FacetName;
  legend: string;
  labels: Readonly<Record<string, string>>;
  /** The feed's own names for ids. */
  rows?: readonly (NamedRow & { hidden?: boolean })[];
  /** Order in which values are shown; values that are not in it follow. */
  order?: readonly string[];
  control?: FilterGroup['control'];
}

/** The panel's group for one filter: values that occur, named, with what a press would bring. */
export function facetGroup(
  spec: GroupSpec,
  selection: Selection,
  filters: FilterController,
  reader: Reader,
): FilterGroup {
  const { filter, legend, labels, rows = [], order = Object.keys(labels), control = 'chips' } = spec;
  const there = selection.valuesOf(filter);
  const values = [
    ...order.filter((value) => there.includes(value)),
    ...there.filter((value) => !order.includes(value)),
  ];
  const options = values.flatMap((value): FilterOption[] => {
    const checked = isChosen(filters.value, filter, value);
    const count = selection.countOf(filter, value);
    const label = vocabularyLabel(value, labels, rows, reader.language);
    if (label === undefined || (!checked && (count === 0 || rows.find((row) => row.id === value)?.hidden))) return [];
    return [{ value, label, count, checked }];
  });
  return { name: filter, legend, options, locked: filters.locked.has(filter), control };
}

/** The group of a filter that is on or off. */
export function switchGroup(
  filter: FilterName & ('online' | 'openNow'),
  legend: string,
  label: string,
  selection: Selection,
  filters: FilterController,
): FilterGroup {
  const checked = filters.value[filter];
  const count = selection.countOf(filter, ON);
  return {
    name: filter,
    legend,
    options: count > 0 || checked ? [{ value: ON, label, count, checked }] : [],
    locked: filters.locked.has(filter),
    control: 'chips',
    isSwitch: true,
  };
}

/** Municipalities by region, for the area filter. Areas without anything are left out. */
export function areaGroup(
  legend: string,
  areas: AreaIndex,
  selection: Selection,
  filters: FilterController,
  reader: Reader,
): FilterGroup {
  const options = areas.grouped().flatMap(({ heading, areas: members }) =>
    members.flatMap(({ code }): FilterOption[] => {
      const checked = isChosen(filters.value, 'area', code);
      const count = selection.countOf('area', code);
      return count > 0 || checked
        ? [{ value: code, label: areas.label(code, reader.language), count, checked, group: heading }]
        : [];
    }),
  );
  for (const code of filters.value.area) {
    if (!options.some((option) => option.value === code))
      options.unshift({
        value: code,
        label: areas.label(code, reader.language) || code,
        count: selection.countOf('area', code),
        checked: true,
      });
  }
  return { name: 'area', legend, options, locked: filters.locked.has('area'), control: 'select' };
}

/**
 * Name of a condition, for its chip and to offer giving it up. The words typed are never repeated.
 * @param labels of ids, and of `query`, `online` and `openNow` where the widget has them
 */
export function conditionLabel(
  { filter, value }: ActiveFilter,
  labels: Readonly<Record<string, string>>,
  feed: Feed,
  areas: AreaIndex,
  { language, words }: Reader & { words: { common: CommonText } },
): string {
  if (filter === 'area') return areas.label(value, language) || value;
  const rows: readonly NamedRow[] =
    filter === 'topic' ? feed.topics : filter === 'network' ? feed.networks : filter === 'theme' ? feed.themes : [];
  const label = vocabularyLabel(filter === 'query' || value === ON ? filter : value, labels, rows, language) ?? value;
  const isDraft = filter === 'theme' && feed.themes.some(({ id, status }) => id === value && status === 'draft');
  return isDraft ? label + words.common.draft : label;
}
