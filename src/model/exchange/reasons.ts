import { isPrefectureWide, regionOf, REGIONS } from '../../feed/regions.js';
import type { Need, Offer } from '../../feed/schema.js';
import { RESOURCE_KINDS } from '../../feed/resource-kinds.js';
import { areaCodes, enclosingByCode } from '../places/area-codes.js';
import { periodOf } from './exchange-state.js';

/**
 * Why a need and an offer go together. `values` are what both have: the kind; area codes; region ids; first and last common day ('' where
 * neither names one); ids of themes, topics and つながりづくり. `prefecture-wide`, `visit` and `inexhaustible` have none.
 */
export interface Reason {
  code:
    | 'same-kind'
    | 'same-area'
    | 'same-region'
    | 'prefecture-wide'
    | 'periods-overlap'
    | 'shared-theme'
    | 'shared-topic'
    | 'shared-connection'
    | 'visit'
    | 'inexhaustible';
  values: readonly string[];
}

/** What of an entry is compared; needs and offers are compared alike. */
export interface Traits {
  /** Undefined for a kind (such as "other") by which two entries need not mean the same. */
  kind: string | undefined;
  /** Municipalities and wards, each with the city of a ward. */
  areas: readonly string[];
  regions: readonly string[];
  isWide: boolean;
  from: string;
  through: string;
  hasPeriod: boolean;
  /** `theme:…`, `topic:…`, `connection:…`, `visit`: what it is about. */
  subjects: readonly string[];
  /** Signs of the organisation behind it. */
  owners: readonly string[];
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

type Entry = Need & Offer & { publisher?: { id: string } };

/** What is compared of a need or offer. */
export function traitsOf(entry: Need | Offer): Traits {
  const {
    resourceKind,
    themes = [],
    topics = [],
    connections = [],
    visit,
    organization,
    memberId,
    publisher,
  } = entry as Entry;
  const codes = areaCodes(entry.areas);
  const isWide = isPrefectureWide(codes);
  const areas = codes.flatMap((code) => [code, enclosingByCode(code) ?? '']).filter((code) => code.length === 5);
  const name = (typeof organization === 'string' ? organization : organization?.ja) ?? '';
  const [from, through] = periodOf(entry);
  return {
    kind: RESOURCE_KINDS.find((kind) => kind === resourceKind),
    areas: unique(areas),
    regions: unique(codes.map((code) => regionOf(code) ?? '').filter(Boolean)),
    isWide,
    from,
    through,
    hasPeriod: Boolean(entry.from || entry.through),
    subjects: unique([
      ...themes.map((id) => `theme:${id}`),
      ...topics.map((id) => `topic:${id}`),
      ...connections.map((id) => `connection:${id}`),
      ...(visit ? ['visit'] : []),
    ]),
    owners: [
      ...(memberId ? [`id:${publisher?.id ?? ''}/${memberId}`] : []),
      ...(name ? [`name:${name.normalize('NFKC').toLowerCase().replace(/\s/g, '')}`] : []),
    ],
  };
}

const shared = (one: readonly string[], other: readonly string[]): string[] =>
  one.filter((id) => other.includes(id)).sort();

/** The smallest of the shared areas: entries that share a ward share its city anyway. */
const smallest = (codes: readonly string[]): string[] =>
  codes.filter((code) => !codes.some((other) => other !== code && enclosingByCode(other) === code));

/** Regions of several municipalities: entries that share all of them share the region, and nobody wants to read every name. */
const WIDE_REGIONS = Object.entries(REGIONS as Record<string, readonly string[]>).filter(
  ([, codes]) => codes.length > 1,
);

/** How the places of two entries relate; undefined where one names none. */
function placeReason(one: Traits, other: Traits): Reason | undefined {
  const areas = smallest(shared(one.areas, other.areas));
  const whole = WIDE_REGIONS.filter(([, codes]) => codes.every((code) => areas.includes(code))).map(([id]) => id);
  if (whole.length > 0) return { code: 'same-region', values: whole.sort() };
  if (areas.length > 0) return { code: 'same-area', values: areas };
  const regions = shared(one.regions, other.regions);
  if (regions.length > 0) return { code: 'same-region', values: regions };
  return one.isWide || other.isWide ? { code: 'prefecture-wide', values: [] } : undefined;
}

/** Whether an entry says where it is. */
export const isSomewhere = ({ areas, isWide }: Traits): boolean => isWide || areas.length > 0;

const ends = (day: string): string => (/^(?:0000|9999)/.test(day) ? '' : day);

/** Everything that two entries of one kind have in common, in the order in which it is said. It is the same from either side. */
export function reasonsOf(one: Traits, other: Traits, isInexhaustible: boolean): Reason[] {
  const subjects = shared(one.subjects, other.subjects);
  const ids = (prefix: string): string[] =>
    subjects.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
  const list = (code: Reason['code'], values: readonly string[]): Reason[] =>
    values.length > 0 ? [{ code, values }] : [];
  const place = placeReason(one, other);
  return [
    { code: 'same-kind', values: [one.kind!] },
    ...(place ? [place] : []),
    ...(one.hasPeriod && other.hasPeriod
      ? [
          {
            code: 'periods-overlap' as const,
            values: [
              ends(one.from > other.from ? one.from : other.from),
              ends(one.through < other.through ? one.through : other.through),
            ],
          },
        ]
      : []),
    ...list('shared-theme', ids('theme:')),
    ...list('shared-topic', ids('topic:')),
    ...list('shared-connection', ids('connection:')),
    ...(subjects.includes('visit') ? [{ code: 'visit' as const, values: [] }] : []),
    ...(isInexhaustible ? [{ code: 'inexhaustible' as const, values: [] }] : []),
  ];
}
