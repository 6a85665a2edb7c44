import { ownValue } from '../feed/plain-object.js';
import type { Feed } from '../feed/types.js';
import { TOPICS } from '../feed/vocabulary.js';
import type { AreaIndex } from '../model/places/areas.js';
import type { FilterFacet } from '../model/filters/facet-values.js';
import { isChosen, ON, type ActiveFilter, type FilterName, type SwitchFilter } from '../model/filters/filters.js';
import type { SelectedRecords } from '../model/filters/record-selection.js';
import type { CommonText } from '../text/ja/common.js';
import { vocabularyLabel, type NamedRow } from '../text/vocabulary-label.js';
import type { FilterController } from './filter-controller.js';
import type { FilterGroup, FilterOption } from './filter-panel.js';
import type { Reader } from './language-controller.js';

type Labels = Readonly<Record<string, string>>;

/** Where the names of a filter's values come from. */
export interface GroupSpec {
  filter: FilterFacet;
  legend: string;
  labels: Labels;
  /** The feed's own names for ids. */
  rows?: readonly (NamedRow & { hidden?: boolean })[];
  /** Order in which values are shown; values that are not in it follow. */
  order?: readonly string[];
  /** Heading under which a value stands; values are in the order of their headings then. */
  headingOf?: (value: string) => string;
  control?: FilterGroup['control'];
}

/**
 * The panel's group for one filter: all values that occur, with their names and the number of results that a press brings. None disappears while
 * others are chosen.
 */
export function facetGroup(
  spec: GroupSpec,
  selection: SelectedRecords,
  filters: FilterController,
  reader: Reader,
): FilterGroup {
  const { filter, legend, labels, rows = [], order = Object.keys(labels), headingOf, control = 'chips' } = spec;
  const there = selection.valuesOf(filter);
  const values = [
    ...order.filter((value) => there.includes(value)),
    ...there.filter((value) => !order.includes(value)),
  ];
  const options = values.flatMap((value): FilterOption[] => {
    const checked = isChosen(filters.value, filter, value);
    const count = selection.countOf(filter, value);
    const label = vocabularyLabel(value, labels, rows, reader.language);
    if (label === undefined || (!checked && rows.find((row) => row.id === value)?.hidden)) return [];
    return [{ value, label, count, checked, ...(headingOf && { group: headingOf(value) }) }];
  });
  // A single language other than Japanese is already a choice.
  return {
    name: filter,
    legend,
    options,
    locked: filters.locked.has(filter),
    control,
    isSwitch: filter === 'language',
  };
}

/** Topics are too many for chips: a list of them by their groups. */
export function topicSpec(
  { common, topics, topicGroups }: { common: CommonText; topics: Labels; topicGroups: Labels },
  feed: Feed,
): GroupSpec {
  const groupOf = (id: string): string | undefined =>
    ownValue<string>(TOPICS, id) ?? feed.topics.find((row) => row.id === id)?.group;
  return {
    filter: 'topic',
    legend: common.topic,
    labels: topics,
    rows: feed.topics,
    headingOf: (id) => ownValue<string>(topicGroups, groupOf(id)) ?? common.other,
    control: 'select',
  };
}

/** Filters that lists of windows, places and events ask for alike. */
export const audienceSpec = ({ common, audiences }: { common: CommonText; audiences: Labels }): GroupSpec => ({
  filter: 'audience',
  legend: common.audience,
  labels: audiences,
  control: 'select',
});

/** Partner networks, by the names that the feed gives them. */
export const networkSpec = ({ common }: { common: CommonText }, feed: Feed): GroupSpec => ({
  filter: 'network',
  legend: common.network,
  labels: {},
  rows: feed.networks,
});

/** The group of a filter that is on or off. */
export function switchGroup(
  filter: Extract<FilterFacet, SwitchFilter> | 'openNow',
  legend: string,
  label: string,
  selection: SelectedRecords,
  filters: FilterController,
): FilterGroup {
  const checked = filters.value[filter];
  const count = selection.countOf(filter, ON);
  const isThere = filter === 'openNow' || selection.valuesOf(filter).includes(ON);
  return {
    name: filter,
    legend,
    options: isThere || checked ? [{ value: ON, label, count, checked }] : [],
    locked: filters.locked.has(filter),
    control: 'chips',
    isSwitch: true,
  };
}

/** All municipalities by region, for the area filter, also those without records: people look for their own. */
export function areaGroup(
  legend: string,
  areas: AreaIndex,
  selection: SelectedRecords,
  filters: FilterController,
  reader: Reader,
): FilterGroup {
  const option = (code: string, group?: string): FilterOption => ({
    value: code,
    label: areas.label(code, reader.language) || code,
    count: selection.countOf('area', code),
    checked: isChosen(filters.value, 'area', code),
    ...(group !== undefined && { group }),
  });
  const options = selection.hasAreas
    ? areas.grouped().flatMap(({ heading, areas: members }) => members.map(({ code }) => option(code, heading)))
    : [];
  for (const code of filters.value.area)
    if (!options.some(({ value }) => value === code)) options.unshift(option(code));
  return { name: 'area', legend, options, locked: filters.locked.has('area'), control: 'select' };
}

/** Names of the values of each filter. Filters share ids that do not mean the same: `carer` is a topic and an audience. */
export type FilterLabels = Readonly<Partial<Record<ActiveFilter['filter'], Labels>>>;

/** Names for a widget with these filters; a missing one does not compile. Areas, tags and rows of the feed have no names in a catalogue. */
export type LabelsFor<Name extends FilterName> = FilterLabels &
  Readonly<Record<Exclude<Name, 'area' | 'tag' | 'network' | 'theme'>, Labels>>;

/** Name of a condition, for its chip and for the button that drops it: the name under which it was chosen. Words typed are never repeated. */
export function conditionLabel(
  { filter, value }: ActiveFilter,
  labels: FilterLabels,
  feed: Feed,
  areas: AreaIndex,
  { language, words }: Reader & { words: { common: CommonText } },
): string {
  if (filter === 'area') return areas.label(value, language) || value;
  const rows: readonly NamedRow[] =
    filter === 'topic' ? feed.topics : filter === 'network' ? feed.networks : filter === 'theme' ? feed.themes : [];
  // Tags are words themselves; any other id without a name comes from a newer feed.
  const unnamed = filter === 'tag' ? value : words.common.other;
  const label = vocabularyLabel(value, labels[filter] ?? {}, rows, language) ?? unnamed;
  const isDraft = filter === 'theme' && feed.themes.some(({ id, status }) => id === value && status === 'draft');
  return isDraft ? label + words.common.draft : label;
}
