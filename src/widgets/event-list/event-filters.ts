import { EVENT_KINDS, TOPICS } from '../../feed/vocabulary.js';
import type { Feed, Trusted } from '../../feed/types.js';
import type { Dimension, Filtered } from '../../model/facet-filter.js';
import { areaLabel, areasOf } from '../../model/area-values.js';
import { areaCode } from '../../feed/area-code.js';
import type { EventListText } from '../../text/event-list/index.js';
import { vocabularyLabel } from '../../text/vocabulary-label.js';
import type { FilterController, Preset } from '../../ui/filter-controller.js';
import type { FilterGroup, FilterOption } from '../../ui/filter-panel.js';
import type { LanguageController } from '../../ui/language-controller.js';

type Event = Trusted<'events'>;

/** Filters that a page can preset. */
export const EVENT_PRESETS: readonly Preset[] = [
  { name: 'area', parse: areaCode },
  { name: 'kind', allowed: Object.keys(EVENT_KINDS) },
  { name: 'topic', allowed: Object.keys(TOPICS) },
  { name: 'theme', parse: (word) => word },
  { name: 'tag', parse: (word) => word },
  { name: 'network', parse: (word) => word },
  { name: 'audience', parse: (word) => word },
  { name: 'language', parse: (word) => word },
  { name: 'cost', allowed: ['free'] },
  { name: 'online', allowed: ['online', 'in-person'], parse: (word) => (word === 'true' ? 'online' : word) },
];

/** How events fall under each filter. */
export function eventDimensions(feed: Feed): Dimension<Event>[] {
  return [
    { name: 'area', valuesOf: (event) => areasOf(event.areas, feed.areaTable) },
    { name: 'kind', valuesOf: (event) => [event.kind && Object.hasOwn(EVENT_KINDS, event.kind) ? event.kind : 'other'] },
    { name: 'topic', valuesOf: (event) => event.topics ?? [] },
    { name: 'theme', valuesOf: (event) => event.connections ?? [] },
    { name: 'tag', valuesOf: (event) => event.tags ?? [] },
    { name: 'network', valuesOf: (event) => event.networks ?? [] },
    { name: 'audience', valuesOf: (event) => event.audiences ?? [] },
    { name: 'language', valuesOf: (event) => event.languages ?? [] },
    { name: 'cost', valuesOf: (event) => (event.cost?.some((cost) => cost.free === true) ? ['free'] : []) },
    { name: 'online', valuesOf: placesOf },
  ];
}

function placesOf(event: Event): string[] {
  const online = event.online === true || event.onlineUrl !== undefined || event.eventStatus === 'moved-online';
  return [...(online ? ['online'] : []), ...(event.location || !online ? ['in-person'] : [])];
}

/** What the panel shows: the filters that make a difference, with counts. */
export function eventFilterGroups(feed: Feed, counts: Filtered<Event>['counts'], filters: FilterController, language: LanguageController<EventListText>): FilterGroup[] {
  const { words } = language;
  const options = (name: string, label: (value: string) => string | undefined, order?: readonly string[]): FilterOption[] => {
    const count = counts.get(name) ?? new Map<string, number>();
    const chosen = filters.of(name);
    const values = [...new Set([...(order ?? [...count.keys()].sort()), ...chosen])];
    return values.flatMap((value) => {
      const text = label(value);
      const found = count.get(value) ?? 0;
      return text === undefined || (found === 0 && !chosen.includes(value)) ? [] : [{ value, label: text, count: found, checked: chosen.includes(value) }];
    });
  };
  const group = (name: string, legend: string, list: FilterOption[], control: FilterGroup['control'] = 'chips'): FilterGroup => ({ name, legend, options: list, locked: filters.isLocked(name), control });
  return [
    group('kind', words.kind, options('kind', (value) => vocabularyLabel(value, words.eventKinds, [], language.language), Object.keys(EVENT_KINDS))),
    group('area', words.common.area, options('area', (value) => areaLabel(value, feed.areaTable)), 'select'),
    group('topic', words.common.topic, options('topic', (value) => vocabularyLabel(value, words.topics, feed.topics, language.language), Object.keys(TOPICS))),
    group('online', words.where, options('online', (value) => (value === 'online' ? words.common.online : words.inPerson), ['in-person', 'online'])),
    group('cost', words.common.cost, options('cost', () => words.common.free)),
  ];
}
