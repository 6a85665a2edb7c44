/** The shape of a visitor's choices, how the page presets them, and which are active at the moment. */
import { AUDIENCES, CHANNELS, COST_KINDS, LANGUAGES, TOPIC_GROUPS, TOPICS } from '../../feed/vocabulary.js';
import { onOff } from '../../feed/on-off.js';
import { areaCode } from '../places/area-codes.js';
import { periodOf, PERIODS } from './period.js';

/** Filters with a list of ids: any one of the list suffices (but see `NEEDS`), and every filter must hold. */
export const LIST_FILTERS = [
  'area',
  'topic',
  'audience',
  'channel',
  'kind',
  'theme',
  'tag',
  'network',
  'language',
  'cost',
  'openOn',
  'welcomes',
  'accessibility',
  'period',
] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];
/** Ids of the filter for opening days: two that depend on the clock, and the weekdays of the regular hours. */
export const OPEN_DAYS = ['today', 'weekend', 'mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** Filters that are on or off. */
export const SWITCH_FILTERS = ['online', 'openNow', 'venue', 'hybrid', 'accepting'] as const;
export type SwitchFilter = (typeof SWITCH_FILTERS)[number];
export type FilterName = ListFilter | SwitchFilter;

/** What is chosen. Immutable: every change makes a new one. */
export type Filters = Readonly<Record<ListFilter, readonly string[]>> &
  Readonly<Record<SwitchFilter, boolean>> & { readonly query: string };

export const NO_FILTERS: Filters = {
  ...each<ListFilter, readonly string[]>(LIST_FILTERS, []),
  ...each(SWITCH_FILTERS, false),
  query: '',
};

function each<Name extends string, Value>(names: readonly Name[], value: Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>;
}

/** Filters whose chosen values must all be met, because somebody needs them; of other filters any one value suffices. */
export const NEEDS = ['welcomes', 'accessibility'] as const satisfies readonly ListFilter[];

/** 「声を出さずに」 as a value of the channel filter; stands for all ways without voice. */
export const VOICELESS = 'voiceless';

/** Spoken everywhere, so that choosing it is no condition. */
export const EVERYBODYS_LANGUAGE = 'ja';

/** Value by which an on/off filter appears among chips and options. */
export const ON = 'yes';

export const FILTER_NAMES: readonly FilterName[] = [...LIST_FILTERS, ...SWITCH_FILTERS];

/** Filters whose attribute has another name; a bare `language` would be taken for the widget's own. */
const ATTRIBUTES: Readonly<Partial<Record<FilterName, string>>> = {
  openNow: 'open-now',
  openOn: 'open-on',
  language: 'service-language',
};

/** The attribute that presets a filter, by which `locked` names it too. */
export const attributeOf = (filter: FilterName): string => ATTRIBUTES[filter] ?? filter;

/** A preset that cannot be understood: one console warning each. */
export interface PresetWarning {
  attribute: string;
  value: string;
  /** What would have been valid; absent when it depends on the feed. */
  allowed?: readonly string[];
}

/** Ids that a filter may have. */
export type Known = Readonly<Partial<Record<ListFilter, readonly string[]>>>;

/** Ids each filter knows by itself. Kinds are a widget's own; themes, tags and networks come from feeds. */
const KNOWN: Known = {
  topic: [...Object.keys(TOPICS), ...TOPIC_GROUPS],
  audience: AUDIENCES,
  channel: [...CHANNELS, VOICELESS],
  language: LANGUAGES.filter((id) => id !== EVERYBODYS_LANGUAGE),
  cost: COST_KINDS,
  period: [...PERIODS, '2026-12-01/2026-12-24'],
};

/** The values of one list attribute. Ids that begin with `x-` are a feed's own and always pass. */
function parsePreset(
  filter: ListFilter,
  attribute: string | null,
  known: readonly string[] | undefined,
): { values: string[]; warnings: PresetWarning[] } {
  const values: string[] = [];
  const warnings: PresetWarning[] = [];
  for (const word of new Set((attribute ?? '').split(/[\s,]+/).filter(Boolean))) {
    const isKnown =
      filter === 'period' ? periodOf(word, 0) : !known || word.startsWith('x-') || known.includes(word) || undefined;
    const value = filter === 'area' ? areaCode(word) : isKnown && word;
    if (value !== undefined) values.push(value);
    else warnings.push({ attribute: attributeOf(filter), value: word, ...(known && { allowed: known }) });
  }
  return { values, warnings };
}

/**
 * All presets of a tag. `attributes` as they stand on the element: null or absent means not given; an on/off attribute is on when it is present.
 * @param own ids of filters that only this widget has; without them any id passes
 */
export function parsePresets(
  attributes: Readonly<Record<string, string | null | undefined>>,
  own: Known = {},
): { filters: Filters; locked: ReadonlySet<FilterName>; warnings: PresetWarning[] } {
  const filters = { ...NO_FILTERS } as { -readonly [K in keyof Filters]: Filters[K] };
  const warnings: PresetWarning[] = [];
  for (const filter of LIST_FILTERS) {
    const attribute = attributeOf(filter);
    const parsed = parsePreset(filter, attributes[attribute] ?? null, own[filter] ?? KNOWN[filter]);
    filters[filter] = parsed.values;
    warnings.push(...parsed.warnings);
  }
  for (const filter of SWITCH_FILTERS) {
    const attribute = attributeOf(filter);
    const value = attributes[attribute] ?? undefined;
    const on = value === undefined ? false : onOff(value, attribute);
    filters[filter] = on === true;
    if (on === undefined) warnings.push({ attribute, value: value!, allowed: ['true', 'false'] });
  }
  const locks = parseLocked(attributes['locked'] ?? null);
  return { filters, locked: locks.locked, warnings: [...warnings, ...locks.warnings] };
}

/** Filters named by `locked="area topic"`: the visitor cannot change them. */
function parseLocked(attribute: string | null): { locked: ReadonlySet<FilterName>; warnings: PresetWarning[] } {
  const locked = new Set<FilterName>();
  const warnings: PresetWarning[] = [];
  for (const word of (attribute ?? '').split(/[\s,]+/).filter(Boolean)) {
    const filter = FILTER_NAMES.find((name) => word === attributeOf(name) || word === name);
    if (filter) locked.add(filter);
    else warnings.push({ attribute: 'locked', value: word, allowed: FILTER_NAMES.map(attributeOf) });
  }
  return { locked, warnings };
}

/** Completes choices that a script gives: a missing filter has no condition, a single text is a list of its words. */
export function readFilters(given: Partial<Record<keyof Filters, unknown>> | null | undefined): Filters {
  const filters = { ...NO_FILTERS } as { -readonly [K in keyof Filters]: Filters[K] };
  for (const name of LIST_FILTERS) {
    const value = given?.[name] ?? [];
    filters[name] = Array.isArray(value)
      ? value.map(String)
      : String(value)
          .split(/[\s,]+/)
          .filter(Boolean);
  }
  filters.language = filters.language.filter((id) => id !== EVERYBODYS_LANGUAGE);
  for (const name of SWITCH_FILTERS) filters[name] = given?.[name] === true;
  filters.query = String(given?.query ?? '');
  return filters;
}

/** True when this value is chosen. */
export function isChosen(filters: Filters, filter: FilterName, value: string): boolean {
  const chosen = filters[filter];
  return typeof chosen === 'boolean' ? chosen : chosen.includes(value);
}

/** The choices with one value added or taken away. */
export function withValue(filters: Filters, filter: FilterName, value: string, on: boolean): Filters {
  const chosen = filters[filter];
  if (typeof chosen === 'boolean') return { ...filters, [filter]: on };
  const others = chosen.filter((one) => one !== value);
  return { ...filters, [filter]: on ? [...others, value] : others };
}

/** The choices with exactly one value of a filter, or with none by ''. */
export function withOnly(filters: Filters, filter: FilterName, value: string): Filters {
  return typeof filters[filter] === 'boolean'
    ? { ...filters, [filter]: value !== '' }
    : { ...filters, [filter]: value === '' ? [] : [value] };
}

/** No choices except those that the page has locked. */
export function cleared(presets: Filters = NO_FILTERS, locked: ReadonlySet<FilterName> = new Set()): Filters {
  const kept = [...locked].map((filter) => [filter, presets[filter]] as const);
  return { ...NO_FILTERS, ...Object.fromEntries(kept) };
}

/** One active condition. */
export interface ActiveFilter {
  filter: FilterName | 'query';
  /** Id, `yes` for an on/off filter, '' for the query: words typed are never passed on. */
  value: string;
  locked: boolean;
}

/** All active conditions in the order of the filters, the query last. */
export function activeFilters(filters: Filters, locked: ReadonlySet<FilterName> = new Set()): ActiveFilter[] {
  const lists = LIST_FILTERS.flatMap((filter) =>
    filters[filter].map((value) => ({ filter, value, locked: locked.has(filter) })),
  );
  const switches = SWITCH_FILTERS.filter((filter) => filters[filter]).map((filter) => ({
    filter,
    value: ON,
    locked: locked.has(filter),
  }));
  const query = filters.query.trim() === '' ? [] : [{ filter: 'query' as const, value: '', locked: false }];
  return [...lists, ...switches, ...query];
}

/** The choices without one of them. */
export function without(filters: Filters, { filter, value }: Pick<ActiveFilter, 'filter' | 'value'>): Filters {
  return filter === 'query' ? { ...filters, query: '' } : withValue(filters, filter, value, false);
}
