/** Which ids of each filter a record carries: the one place that knows where the collections keep them. */
import type { CollectionName } from '../../feed/collections.js';
import { ownValue } from '../../feed/plain-object.js';
import type { IbashoRecord, Trusted, WindowRecord } from '../../feed/types.js';
import { TOPICS, VOICELESS_CHANNELS } from '../../feed/vocabulary.js';
import { AUDIENCE_AGES, agesOf } from '../people/ages.js';
import { areaCodes } from '../places/area-codes.js';
import type { AreaIndex } from '../places/areas.js';
import { BUT_NOT, EVERY } from './facets.js';
import { EVERYBODYS_LANGUAGE, ON, VOICELESS, type FilterName } from './filters.js';

/** Facets that are a filter by themselves. */
export type FilterFacet = Exclude<FacetName, 'attendance'>;

/** Collections that are filtered alike. */
export type FilteredCollection = Exclude<CollectionName, 'campaigns'>;

/** Filters that cannot be answered from the record's ids: they depend on the visitor or the clock, or are ids of `attendance`. */
type OtherFilter = 'area' | 'period' | 'openNow' | 'accepting' | 'venue' | 'hybrid';

/** Filters that are counted over ids of the record; `attendance` is `online` together with its opposite. */
export type FacetName = Exclude<FilterName, OtherFilter> | 'attendance';

type FilteredRecord = Trusted<FilteredCollection>;
type Values = readonly string[];

const NOTHING: Values = [];

/**
 * Ids that a record carries for one filter. Days depend on the clock and are added by the caller. Unknown ids are kept: the view calls them
 * そのほか.
 */
export function facetValues(record: FilteredRecord, facet: FacetName): Values {
  switch (facet) {
    case 'topic':
      return topicValues(record.topics);
    case 'audience':
      return audienceValues(record);
    case 'tag':
      return record.tags ?? NOTHING;
    case 'network':
      return record.networks ?? NOTHING;
    case 'channel':
      return 'channels' in record ? channelValues(record.channels) : NOTHING;
    case 'kind':
      return kindValues(record);
    case 'theme':
      return record.themes ?? NOTHING;
    case 'language':
      return languageValues(record);
    case 'cost':
      return 'cost' in record ? costValues(record.cost) : NOTHING;
    case 'welcomes':
      return 'welcomes' in record ? welcomeValues(record) : NOTHING;
    case 'accessibility':
      return ('accessibility' in record && record.accessibility) || NOTHING;
    case 'openOn':
      return NOTHING;
    case 'online':
      return isOnline(record) ? [ON] : NOTHING;
    case 'attendance':
      return attendanceValues(record);
  }
}

/** Topics with their groups, so that a group can be chosen as well. */
function topicValues(topics: Values | undefined): Values {
  if (!topics) return NOTHING;
  const groups = topics.map((topic) => ownValue<string>(TOPICS, topic) ?? 'other');
  return [...topics, ...groups];
}

/**
 * A record for anyone, or one that does not say for whom it is, matches every audience that is chosen, unless its ages exclude that audience.
 * Ages that meet at one year do not overlap: 「18歳まで」 is no place for 「18歳以上」.
 */
function audienceValues(record: FilteredRecord): Values {
  const own = record.audiences ?? NOTHING;
  if (own.length > 0 && !own.includes('anyone')) return own;
  const ages = 'eligibility' in record && agesOf({ eligibility: record.eligibility });
  const shutOut = [...AUDIENCE_AGES].filter(([, [from, to]]) => ages && (ages[0] >= to || ages[1] <= from));
  return [EVERY, ...own, ...shutOut.map(([id]) => BUT_NOT + id)];
}

function channelValues(channels: WindowRecord['channels']): Values {
  const ids = (channels ?? []).map(({ id }) => id);
  return ids.some((id) => (VOICELESS_CHANNELS as Values).includes(id)) ? [...ids, VOICELESS] : ids;
}

function kindValues(record: FilteredRecord): Values {
  if ('resourceKind' in record && record.resourceKind) return [record.resourceKind];
  if ('sector' in record && record.sector) return [record.sector];
  return 'kind' in record && record.kind ? [record.kind] : NOTHING;
}

/** Japanese is spoken everywhere, whether a record says so or not, so it is no condition. */
function languageValues(record: FilteredRecord): Values {
  const own = ('languages' in record && record.languages) || NOTHING;
  const all =
    'channels' in record ? [...own, ...(record.channels ?? []).flatMap(({ languages }) => languages ?? NOTHING)] : own;
  return all.filter((id) => id !== EVERYBODYS_LANGUAGE);
}

/** Only what was confirmed; a place without booking may be visited without one. */
function welcomeValues({ welcomes = [], reservation }: IbashoRecord): Values {
  return reservation === false ? [...welcomes, 'no-booking'] : welcomes;
}

/** A place that is free for some counts as free. */
function costValues(costs: IbashoRecord['cost']): Values {
  return (costs ?? [])
    .map((cost) => cost.kind ?? (cost.free === true ? 'free' : cost.free === false ? 'paid' : ''))
    .filter(Boolean);
}

/** How one takes part in an event: online, at the venue, or either. */
function attendanceValues(record: FilteredRecord): Values {
  const online = isOnline(record);
  const place = 'location' in record ? (record.location?.name ?? record.location?.address) : undefined;
  const isMoved = 'eventStatus' in record && record.eventStatus === 'moved-online';
  const venue = !isMoved && (!online || place !== undefined);
  return [...(online ? [ON] : []), ...(venue ? ['venue'] : []), ...(online && venue ? ['hybrid'] : [])];
}

/** Whether one can take part online. */
export function isOnline(record: FilteredRecord): boolean {
  if ('onlineUrl' in record && record.onlineUrl) return true;
  if ('eventStatus' in record && record.eventStatus === 'moved-online') return true;
  if ('online' in record && record.online !== undefined) return record.online !== false;
  return 'kind' in record && (record.kind === 'online-community' || record.kind === 'online-gathering');
}

/** Codes of where a record is, or whom it serves; the area of an event's venue where it names none. */
export function placeCodes(record: FilteredRecord): Values {
  if ('serviceAreas' in record && record.serviceAreas && record.serviceAreas.length > 0) return record.serviceAreas;
  if (record.areas && record.areas.length > 0) return record.areas;
  return 'location' in record && record.location?.area ? [record.location.area] : NOTHING;
}

/**
 * Whether a record belongs to an area that was chosen. A window belongs when it serves somebody there; a place or event when it lies there,
 * in the whole city of a ward, or is online for everybody. Windows that do not say whom they serve stay in, and come last.
 */
export function belongsTo(record: FilteredRecord, area: string, areas: AreaIndex): boolean {
  if (isWindow(record)) return areas.serves(windowAreas(record), area) !== 'no';
  const codes = areaCodes(placeCodes(record));
  return codes.length === 0 ? isOnline(record) : areHere(codes, area, areas) || areAbove(codes, area, areas);
}

/** Like `belongsTo`, but without online records for a whole city, prefecture or everybody: they lie in no town. */
export function liesIn(record: FilteredRecord, area: string, areas: AreaIndex): boolean {
  if (isWindow(record) || !isOnline(record)) return belongsTo(record, area, areas);
  return areHere(areaCodes(placeCodes(record)), area, areas);
}

const isWindow = (record: FilteredRecord): record is WindowRecord => 'channels' in record || 'serviceAreas' in record;

const areHere = (codes: Values, area: string, areas: AreaIndex): boolean =>
  codes.some((code) => areas.within(code, area));

/** A place of the whole city or prefecture is for its wards too: `areas` then says no more. */
const areAbove = (codes: Values, area: string, areas: AreaIndex): boolean => {
  const above = areas.chain(area).slice(1);
  return codes.some((code) => above.includes(code));
};

/** Whom a window serves; undefined where it only says where it stands, because that does not say whom it serves. */
function windowAreas(record: { serviceAreas?: Values | undefined; areas?: Values | undefined }): Values | undefined {
  return record.serviceAreas && record.serviceAreas.length > 0 ? record.serviceAreas : undefined;
}
