import { areaOf } from '../model/places/area-book.js';
import { WIDGETS } from './fields.js';
import { READY_LANGUAGES } from '../text/catalogue.js';

/** What a webmaster has chosen. It is kept in the address after `#`: the address can be mailed, and no server sees that part. */
export interface Choices {
  widget: string;
  /** Addresses of feeds, separated by spaces. */
  feed: string;
  /** Area codes: five digits, or two for a prefecture. */
  areas: readonly string[];
  /** Filter → ids. */
  presets: Readonly<Record<string, readonly string[]>>;
  /** Names of filters that visitors cannot change; `area` among them. */
  locked: readonly string[];
  /** Values of other attributes; a switch that is on is `true`. */
  values: Readonly<Record<string, string>>;
  heading: string | undefined;
  headingLevel: '2' | '3' | '4';
  lang: string;
  colorScheme: 'light' | 'dark' | 'auto';
  /** `#rrggbb`; undefined leaves the widget's own colour. */
  primary: string | undefined;
  fallbackText: string;
  fallbackUrl: string;
}

const LEVELS = ['2', '3', '4'] as const;
const SCHEMES = ['light', 'dark', 'auto'] as const;
const LANGS: readonly string[] = READY_LANGUAGES;
/** Longer texts in an address are not read. */
const LONGEST = 2_000;

const START: Choices = {
  widget: Object.keys(WIDGETS)[0]!,
  feed: '',
  areas: [],
  presets: {},
  locked: [],
  values: {},
  heading: undefined,
  headingLevel: '2',
  lang: '',
  colorScheme: 'light',
  primary: undefined,
  fallbackText: '',
  fallbackUrl: '',
};

/** Only what the chosen widget has. */
export function filtersOf({ widget, presets }: Choices): [name: string, ids: readonly string[]][] {
  return WIDGETS[widget]!.filters.flatMap(({ name }) => (presets[name]?.length ? [[name, presets[name]!]] : []));
}

/** Filled values that the chosen widget has. */
export function valuesOf({ widget, values }: Choices): [name: string, value: string][] {
  return WIDGETS[widget]!.values.flatMap(({ name, type }) => {
    const value = values[name]?.trim();
    if (!value) return [];
    return [[name, type === 'switch' ? '' : value]];
  });
}

/** Filters that are both set and locked. */
export function lockedOf(choices: Choices): string[] {
  const set = [...(choices.areas.length > 0 ? ['area'] : []), ...filtersOf(choices).map(([name]) => name)];
  return set.filter((name) => choices.locked.includes(name));
}

/** Choices as the part of an address after `#`; a choice that has its default value is left out. */
export function toHash(choices: Choices): string {
  const query = new URLSearchParams({ widget: choices.widget });
  const put = (name: string, value: string | undefined): void => {
    if (value) query.set(name, value);
  };
  put('feed', choices.feed);
  put('area', choices.areas.join(' '));
  for (const [name, ids] of filtersOf(choices)) put(`preset-${name}`, ids.join(' '));
  put('locked', lockedOf(choices).join(' '));
  for (const [name] of valuesOf(choices)) put(`value-${name}`, choices.values[name]);
  if (choices.heading !== undefined) query.set('heading', choices.heading);
  if (choices.headingLevel !== START.headingLevel) put('level', choices.headingLevel);
  put('lang', choices.lang);
  if (choices.colorScheme !== START.colorScheme) put('scheme', choices.colorScheme);
  put('primary', choices.primary);
  put('text', choices.fallbackText);
  put('link', choices.fallbackUrl);
  return query.toString();
}

/** Reads such an address, which somebody may have mailed: unknown values are left out, nothing is an error. */
export function fromHash(hash: string): Choices {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const text = (name: string): string => (query.get(name) ?? '').slice(0, LONGEST);
  const words = (name: string): string[] => text(name).split(/\s+/).filter(Boolean);
  const among = <Value extends string>(value: string, allowed: readonly Value[], otherwise: Value): Value =>
    allowed.find((one) => one === value) ?? otherwise;
  const widget = Object.keys(WIDGETS).find((name) => name === query.get('widget')) ?? START.widget;
  const { filters, values } = WIDGETS[widget]!;
  return {
    widget,
    feed: text('feed'),
    areas: words('area').flatMap((code) => areaOf(code)?.code ?? []),
    presets: Object.fromEntries(
      filters.map(({ name, options }) => [
        name,
        words(`preset-${name}`).filter((id) => options.some(([known]) => known === id)),
      ]),
    ),
    locked: words('locked'),
    values: Object.fromEntries(values.map(({ name }) => [name, text(`value-${name}`)])),
    heading: query.has('heading') ? text('heading') : undefined,
    headingLevel: among(text('level'), LEVELS, START.headingLevel),
    lang: among(text('lang'), LANGS, ''),
    colorScheme: among(text('scheme'), SCHEMES, START.colorScheme),
    primary: /^#[\da-f]{6}$/i.test(text('primary')) ? text('primary').toLowerCase() : undefined,
    fallbackText: text('text'),
    fallbackUrl: text('link'),
  };
}
