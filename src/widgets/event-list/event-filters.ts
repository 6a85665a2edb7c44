import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Feed } from '../../feed/types.js';
import { AUDIENCES, EVENT_KINDS } from '../../feed/vocabulary.js';
import type { AreaIndex } from '../../model/places/areas.js';
import type { FilterFacet } from '../../model/filters/facet-values.js';
import { isChosen, ON, type FilterName } from '../../model/filters/filters.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import { PERIODS } from '../../model/filters/period.js';
import { parseFeedDate } from '../../model/time/japan-time.js';
import type { EventListText } from '../../text/catalogues/event-list.js';
import {
  areaGroup,
  conditionLabel,
  facetGroup,
  networkSpec,
  topicSpec,
  type LabelsFor,
} from '../../ui/filter-groups.js';
import type { FilterController } from '../../ui/filter-controller.js';
import type { FilterGroup } from '../../ui/filter-panel.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';
import type { EVENT_FILTERS } from './event-facets.js';

/** Groups of filters in the panel. */
export function eventFilterGroups(
  feed: Feed,
  areas: AreaIndex,
  selected: SelectedRecords,
  filters: FilterController,
  language: LanguageController<EventListText>,
): FilterGroup[] {
  const { words } = language;
  const group = (
    filter: FilterFacet,
    legend: string,
    labels: Readonly<Record<string, string>>,
    more: { order?: readonly string[]; control?: 'select' } = {},
  ): FilterGroup => facetGroup({ filter, legend, labels, ...more }, selected, filters, language);
  const themes = selected
    .valuesOf('theme')
    .map((value) => [value, conditionLabel({ filter: 'theme', value, locked: false }, {}, feed, areas, language)]);
  return [
    {
      name: 'period',
      legend: words.when,
      options: PERIODS.map((value) => ({
        value,
        label: words.periods[value],
        count: selected.countOf('period', value),
        checked: isChosen(filters.value, 'period', value),
      })),
      locked: filters.locked.has('period'),
      control: 'chips',
    },
    group('kind', words.kind, words.eventKinds, { order: Object.keys(EVENT_KINDS) }),
    areaGroup(words.common.area, areas, selected, filters, language),
    facetGroup(topicSpec(words, feed), selected, filters, language),
    switches('online', words.where, ['venue', 'online', 'hybrid'], words.attendance, selected, filters),
    switches('accepting', words.applyBy, ['accepting'], { accepting: words.accepting }, selected, filters),
    group('cost', words.common.cost, words.costKinds),
    group('audience', words.common.audience, words.audiences, { order: AUDIENCES, control: 'select' }),
    group('language', words.common.spoken, words.languageNames, { control: 'select' }),
    group('theme', words.theme, Object.fromEntries(themes) as Record<string, string>, { control: 'select' }),
    facetGroup(networkSpec(words, feed), selected, filters, language),
  ];
}

/** On/off filters that match at least one event. What the page has locked is no choice. */
function switches(
  name: FilterName,
  legend: string,
  members: readonly FilterName[],
  labels: Readonly<Record<string, string>>,
  selected: SelectedRecords,
  filters: FilterController,
): FilterGroup {
  const options = members
    .filter((filter) => !filters.locked.has(filter))
    .map((filter) => ({
      filter,
      value: ON,
      label: labels[filter]!,
      count: selected.countOf(filter, ON),
      checked: filters.value[filter] === true,
    }));
  const held = selected.valuesOf('attendance');
  const there = options.filter(
    ({ filter, checked }) => checked || filter === 'accepting' || held.includes(filter === 'online' ? ON : filter),
  );
  return {
    name,
    legend,
    options: there,
    locked: false,
    control: 'chips',
    isSwitch: members.length === 1,
  };
}

/** Fields for the first and last day of a period of the visitor's own. */
export function dateFields(
  filters: FilterController,
  { words, furigana }: LanguageController<EventListText>,
): TemplateResult {
  const [from = '', to = ''] = filters.value.period.find((value) => value.includes('/'))?.split('/') ?? [];
  const choose = (first: string, last: string): void =>
    filters.replace({ ...filters.value, period: first || last ? [`${first}/${last}`] : [] });
  const field = (id: string, label: string, value: string, onChoice: (day: string) => void): TemplateResult =>
    html`<span><label for=${id}>${ruby(label, furigana)}</label><input class="field" type="date" id=${id} min="0001-01-01" max="9999-12-31" .value=${live(value)} @change=${(event: Event) => onChoice((event.target as HTMLInputElement).value)} /></span>`;
  return html`<div class="dates">
    ${field('period-from', words.fromDay, from, (day) => choose(day, to))} ${field('period-to', words.toDay, to, (day) => choose(from, day))}
  </div>`;
}

/** Names of filter values, for the conditions in force. */
export function eventLabels(
  words: EventListText,
  chosen: readonly string[],
  now: Date,
): LabelsFor<(typeof EVENT_FILTERS)[number]> {
  const periods: Record<string, string> = { ...words.periods };
  for (const value of chosen) periods[value] ??= periodLabel(value, words, now);
  return {
    kind: words.eventKinds,
    topic: { ...words.topicGroups, ...words.topics },
    audience: words.audiences,
    language: words.languageNames,
    cost: words.costKinds,
    period: periods,
    online: { [ON]: words.common.online },
    venue: { [ON]: words.attendance.venue },
    hybrid: { [ON]: words.attendance.hybrid },
    accepting: { [ON]: words.accepting },
  };
}

/** 30日以内, 12月1日から12月24日まで */
function periodLabel(value: string, words: EventListText, now: Date): string {
  const days = /^days-(\d+)$/.exec(value)?.[1];
  if (days !== undefined) return words.withinDays(Number(days));
  const [from, to] = value.split('/').map((day) => {
    const date = parseFeedDate(day);
    return date && words.dates.shortDate(date.instant, now);
  });
  return words.fromTo(from, to);
}
