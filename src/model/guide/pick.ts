/** Choosing windows, places and events for a slot of the guide: who may be sent there, what comes first, and how far the search was widened. */
import type { Language } from '../../feed/vocabulary.js';
import type { EventRecord, Feed, IbashoRecord, WindowRecord } from '../../feed/types.js';
import { NEARNESS, type AreaIndex, type Nearness } from '../places/areas.js';
import { admits } from '../people/eligibility.js';
import { isForSupportersOnly, suitsAge } from '../people/suits.js';
import { eventState } from '../events/event-state.js';
import { isSupportersOwn } from '../events/meant-for.js';
import { isOnline, placeCodes } from '../filters/facet-values.js';
import { windowStatus } from '../hours/window-status.js';
import { LINE_RANK, rankByWays } from '../safety/line-order.js';
import { accuses } from '../matching/reporting-harm.js';
import { isForAnyone, isForOthers, isOfTowns, isUnaskedDiagnosis, isUnaskedHarm, type Asked } from './fit.js';
import { byFirst, byNumber, topK } from '../filters/sort.js';

/** What every choice depends on. */
export interface PickContext extends Asked {
  feed: Feed;
  now: Date;
  areas: AreaIndex;
  /** Area looked in; '' when none is known. */
  area: string;
  /** The visitor's own town is known: only then is a window of one town offered. */
  townKnown: boolean;
  /** Only what can be done from home. */
  onlineOnly: boolean;
  language: Language;
  /** Ways that may stand in sight; undefined: any. What has none of them waits in a folded section. */
  ways: readonly string[] | undefined;
  /** R6: a child asks. */
  child: boolean;
  /** The topic is a child's safety, or a child is afraid: only then may the line lead that reports harm to a child. */
  reportsHarm: boolean;
}

/** How far a slot had to look beyond the place asked for. */
export type Widened = 'region' | 'prefecture' | 'nation' | 'online';

export interface Picked<R> {
  records: R[];
  widened?: Widened;
}

/** Online places and whatever does not say where it is come after everything near. */
const BEYOND: readonly (readonly [Nearness, Widened])[] = [
  [NEARNESS.region, 'region'],
  [NEARNESS.prefecture, 'prefecture'],
  [NEARNESS.nation, 'nation'],
];

export interface WindowWish {
  topics?: readonly string[];
  audiences?: readonly string[];
  channels?: readonly string[];
  language?: Language;
  /** Only windows that say what happens after asking. */
  withNextSteps?: boolean;
  /** Prefer those open now to the nearest. */
  openFirst?: boolean;
  /** What has none of the ways in sight, but a phone. */
  phoneOnly?: boolean;
  skip?: ReadonlySet<string>;
}

const PHONES = ['phone'];

const answered = new WeakMap<PickContext, Map<WindowRecord, boolean>>();

/** Whether a window may be named to this visitor at all: R6 and R8 filter the results of every rule. Worked out once per result. */
export function mayUse(desk: WindowRecord, context: PickContext): boolean {
  let known = answered.get(context);
  if (!known) answered.set(context, (known = new Map()));
  let may = known.get(desk);
  if (may === undefined) known.set(desk, (may = isUsable(desk, context)));
  return may;
}

function isUsable(desk: WindowRecord, context: PickContext): boolean {
  if (isForSupportersOnly(desk) || admits(desk, context.visitor) === 'no') return false;
  if (context.child && (suitsAge(desk, 'under-18') === 2 || admits(desk, { ageBand: 'under-18' }) === 'no'))
    return false;
  const { validity, status } = windowStatus(desk, context.now, {
    holidays: context.feed.holidays,
    feedUpdated: context.feed.updated,
  });
  return (
    validity === 'valid' && status.kind !== 'suspended' && ((desk.channels?.length ?? 0) > 0 || desk.url !== undefined)
  );
}

/** The best windows for a wish. */
export function pickWindows(most: number, wish: WindowWish, context: PickContext): Picked<WindowRecord> {
  const { topics, audiences, channels, language, skip } = wish;
  const candidates = context.feed.consultationWindows.filter(
    (desk) =>
      !skip?.has(desk.key) &&
      (topics ? topics.some((topic) => desk.topics?.includes(topic)) : !isUnaskedHarm(desk, context)) &&
      (!audiences || audiences.some((audience) => desk.audiences?.includes(audience))) &&
      (!channels || hasWay(desk, channels)) &&
      (!language || speaks(desk, language)) &&
      (!wish.withNextSteps || desk.nextSteps !== undefined) &&
      (wish.phoneOnly
        ? !hasWay(desk, context.ways) && hasWay(desk, PHONES)
        : !context.ways || hasWay(desk, context.ways)) &&
      (context.townKnown || !isOfTowns(desk, context.areas)) &&
      (context.area === '' || context.areas.serves(desk.serviceAreas, context.area) !== 'no') &&
      mayUse(desk, context),
  );
  const status = { holidays: context.feed.holidays, feedUpdated: context.feed.updated };
  const near = byNumber<WindowRecord>((desk) => nearnessOf(desk.serviceAreas, context));
  const rank = (desk: WindowRecord): number => rankByWays(desk, wish.channels ?? context.ways, context.now, status);
  const order = byNumber(rank);
  const best = byFirst<WindowRecord>(
    byNumber((desk) => (rank(desk) === LINE_RANK.resting ? 1 : 0)),
    byNumber((desk) => (accuses(desk, context) ? 1 : 0)),
    byNumber((desk) => (isForOthers(desk, context) ? 1 : 0)),
    byNumber((desk) =>
      context.area !== '' && context.areas.serves(desk.serviceAreas, context.area) === 'unknown' ? 1 : 0,
    ),
    ...(wish.openFirst === false
      ? [near, order]
      : [order, byNumber<WindowRecord>((desk) => suitsAge(desk, context.visitor.ageBand)), near]),
    byNumber((desk) => (topics ? -topics.filter((topic) => desk.topics?.includes(topic)).length : 0)),
  );
  // Nobody is sent to what takes nobody now, where there is nothing beside it.
  const found = topK(candidates, most, best);
  const records = found.some((desk) => rank(desk) < LINE_RANK.resting) ? found : [];
  return withWidening(records, (desk) => nearnessOf(desk.serviceAreas, context), context);
}

function hasWay({ channels = [] }: WindowRecord, ways: readonly string[] = []): boolean {
  return channels.some(({ id }) => ways.includes(id));
}

/** Whether a window can be used in a language. */
function speaks(desk: WindowRecord, language: Language): boolean {
  return Boolean(
    desk.languages?.includes(language) || desk.channels?.some((channel) => channel.languages?.includes(language)),
  );
}

export interface PlaceWish {
  kinds?: readonly string[];
  audiences?: readonly string[];
  /** What the operator should have confirmed; each one met counts. */
  welcomes?: readonly string[];
  /** Keep only those that meet one of `kinds`, `audiences` or `welcomes`. */
  strict?: boolean;
  /** Also what is for a condition: the kinds asked for say so themselves. */
  withConditions?: boolean;
  skip?: ReadonlySet<string>;
}

const GROWN_UP_KINDS = [
  'peer-group',
  'family-group',
  'carer-cafe',
  'dementia-cafe',
  'senior-space',
  'bereavement-group',
  'shop-space',
];
const YOUNG_AUDIENCES = ['child', 'teen', 'youth', 'young-carer'];

/** R6: a place for a child has an operator and a contact by name; nobody is sent to a private home or to unmoderated talk. */
function isSafeForChild(place: IbashoRecord): boolean {
  const named =
    place.operator !== undefined &&
    Boolean(place.contact && (place.contact.phone || place.contact.email || place.contact.url));
  if (!named || place.addressPrecision === 'hidden' || GROWN_UP_KINDS.includes(place.kind ?? '')) return false;
  if (isOnline(place) && !place.tags?.includes('x-moderated')) return false;
  return (place.audiences ?? []).some((id) => YOUNG_AUDIENCES.includes(id));
}

/** The best places for a wish: near first, then what the operator has confirmed. */
export function pickPlaces(most: number, wish: PlaceWish, context: PickContext): Picked<IbashoRecord> {
  const score = (place: IbashoRecord): number =>
    (wish.kinds?.includes(place.kind ?? '') ? 2 : 0) +
    (wish.audiences ?? []).filter((id) => place.audiences?.includes(id)).length * 2 +
    (wish.welcomes ?? []).filter((id) => place.welcomes?.includes(id)).length;
  const candidates = context.feed.ibasho.filter((place) => {
    if (wish.skip?.has(place.key) || (wish.strict && score(place) === 0)) return false;
    if (
      isForSupportersOnly(place) ||
      admits(place, context.visitor) === 'no' ||
      (!wish.withConditions && isUnaskedDiagnosis(place, context)) ||
      (context.child && !isSafeForChild(place))
    )
      return false;
    const { validity, status } = windowStatus(place, context.now, {
      holidays: context.feed.holidays,
      feedUpdated: context.feed.updated,
    });
    if (validity !== 'valid' || status.kind === 'suspended') return false;
    return context.onlineOnly
      ? isOnline(place)
      : isOnline(place) || context.area === '' || placeNearness(place, context) < NEARNESS.elsewhere;
  });
  const order = byFirst<IbashoRecord>(
    byNumber((place) => (isForOthers(place, context) ? 1 : 0)),
    byNumber((place) => placeNearness(place, context)),
    byNumber((place) => (wish.audiences || isForAnyone(place) ? 0 : 1)),
    byNumber((place) => -score(place)),
    byNumber((place) => suitsAge(place, context.visitor.ageBand)),
  );
  return withWidening(topK(candidates, most, order), (place) => placeNearness(place, context), context);
}

function placeNearness(place: IbashoRecord | EventRecord, context: PickContext): number {
  const codes = placeCodes(place);
  // Online with no place of its own: after everything that can be walked to, before what is far.
  if (codes.length === 0 && isOnline(place)) return context.onlineOnly ? NEARNESS.here : NEARNESS.nation + 0.5;
  return nearnessOf(codes, context);
}

/** Whether an event may be suggested to somebody who looks for company or help: those of supporters among themselves never are. */
function isForCitizens(event: EventRecord): boolean {
  return !isSupportersOwn(event) && !isForSupportersOnly(event);
}

export interface EventWish {
  kinds?: readonly string[];
  skip?: ReadonlySet<string>;
}

/** The next events one can still go to, near first. */
export function pickEvents(most: number, wish: EventWish, context: PickContext): Picked<EventRecord> {
  const starts = new Map<EventRecord, number>();
  const candidates = context.feed.events.filter((event) => {
    if (wish.skip?.has(event.key) || !isForCitizens(event) || (wish.kinds && !wish.kinds.includes(event.kind ?? '')))
      return false;
    if (admits(event, context.visitor) === 'no' || (context.child && suitsAge(event, 'under-18') !== 0)) return false;
    if (isUnaskedDiagnosis(event, context)) return false;
    const state = eventState(event, context.now, context.feed.updated);
    if (state.kind === 'cancelled' || state.kind === 'postponed' || state.kind === 'past') return false;
    const start = 'occurrence' in state && state.occurrence ? state.occurrence.start.getTime() : undefined;
    if (start === undefined) return false;
    starts.set(event, start);
    return context.onlineOnly
      ? isOnline(event)
      : isOnline(event) || context.area === '' || placeNearness(event, context) < NEARNESS.elsewhere;
  });
  const order = byFirst<EventRecord>(
    byNumber((event) => (isForOthers(event, context) ? 1 : 0)),
    byNumber((event) => Math.floor(placeNearness(event, context) / 2)),
    byNumber((event) => starts.get(event) ?? Infinity),
  );
  return withWidening(topK(candidates, most, order), (event) => placeNearness(event, context), context);
}

function nearnessOf(codes: readonly string[] | undefined, { area, areas }: PickContext): number {
  return area === '' ? 0 : areas.nearness(codes, area);
}

/** R11: says how far it was looked when nothing was right there. */
function withWidening<R extends WindowRecord | IbashoRecord | EventRecord>(
  records: R[],
  nearness: (record: R) => number,
  context: PickContext,
): Picked<R> {
  const first = records[0];
  if (!first || context.area === '') return { records };
  const [nearest, farthest] = [Math.min, Math.max].map((of) => of(...records.map(nearness))) as [number, number];
  if (nearest > NEARNESS.nation && isOnline(first)) return { records, widened: 'online' };
  // What is found right here needs no word; else it is said how far all of it is.
  const widened =
    nearest < NEARNESS.region
      ? undefined
      : BEYOND.find(([level]) => level === Math.min(farthest, NEARNESS.nation))?.[1];
  return widened ? { records, widened } : { records };
}
