/** What to offer beside a window that does not answer now: the next one that admits the same person, and a way by other means. */
import type { Eligibility } from '../../feed/schema.js';
import type { Channel, WindowRecord } from '../../feed/types.js';
import { isViolenceTopic, VOICELESS_CHANNELS } from '../../feed/vocabulary.js';
import type { AreaIndex } from '../places/areas.js';
import { agesOf } from '../people/ages.js';
import { admits, type Admission, type Visitor } from '../people/eligibility.js';
import { isForSupportersOnly, suitsAge } from '../people/suits.js';
import type { WindowStatus } from '../hours/window-status.js';
import { firstBy } from '../filters/sort.js';

export interface SubstituteContext {
  areas: AreaIndex;
  /** What may be said of a window's hours now: `windowStatus` with clock and holidays bound. */
  statusOf: (desk: WindowRecord) => WindowStatus;
  visitor?: Visitor;
  /** Area for which help is looked for; the closed window's own service area when absent. */
  area?: string;
  /** Ways the visitor can bear; every way when absent. A substitute has one of them. */
  channels?: readonly string[];
  /**
   * A key of everything but the windows that the answer depends on (minute, area, visitor, means); answers are cached while it stays the same.
   */
  stamp?: string;
}

export interface Substitute {
  desk: WindowRecord;
  status: WindowStatus;
}

export interface Substitutes {
  /** The next equivalent: open now, else the one that opens soonest. */
  next?: Substitute;
  /** A substitute by other means than the closed window's. */
  otherMeans?: Substitute & { channel: Channel };
}

/** What is worked out once of a window, whichever closed one it may stand in for. */
interface Candidate {
  desk: WindowRecord;
  admission: Admission;
  suits: number;
  /** Asked when it is first needed. */
  status?: WindowStatus;
  /** Epoch milliseconds; 0 where it is open now, Infinity where it cannot be known. */
  opens?: number;
}

/** Windows that this person may turn to at all, by topic and by id, and the answers found among them. */
interface Memory {
  stamp: string | undefined;
  byTopic: ReadonlyMap<string, readonly Candidate[]>;
  all: readonly Candidate[];
  found: Map<string, Substitutes>;
}

const remembered = new WeakMap<readonly WindowRecord[], Memory>();

/** Substitutes for a window, never itself, never one that rests, has expired, or shuts the person out. */
export function substitutesFor(
  closed: WindowRecord,
  windows: readonly WindowRecord[],
  context: SubstituteContext,
): Substitutes {
  const { stamp } = context;
  let memory = remembered.get(windows);
  if (!memory || stamp === undefined || memory.stamp !== stamp)
    remembered.set(windows, (memory = prepare(windows, context)));
  let found = memory.found.get(closed.key);
  if (!found) memory.found.set(closed.key, (found = search(closed, memory, context)));
  return found;
}

function prepare(windows: readonly WindowRecord[], { channels, visitor, stamp }: SubstituteContext): Memory {
  const all: Candidate[] = [];
  const byTopic = new Map<string, Candidate[]>();
  for (const desk of windows) {
    if (isForSupportersOnly(desk) || usableChannels(desk, channels).length === 0) continue;
    const admission = admits(desk, visitor);
    if (admission === 'no') continue;
    const candidate = { desk, admission, suits: suitsAge(desk, visitor?.ageBand) };
    all.push(candidate);
    for (const topic of desk.topics ?? []) {
      const list = byTopic.get(topic);
      if (list) list.push(candidate);
      else byTopic.set(topic, [candidate]);
    }
  }
  return { stamp, byTopic, all, found: new Map() };
}

function search(closed: WindowRecord, memory: Memory, context: SubstituteContext): Substitutes {
  const limits = limitsOf(closed);
  const places = placesOf(closed, context);
  const equivalents = candidates(closed, memory).filter((candidate) => {
    const { desk } = candidate;
    if (desk.key === closed.key || shutsOutMore(candidate, limits) || !places.areServedBy(desk)) return false;
    const status = (candidate.status ??= context.statusOf(desk));
    candidate.opens ??= opensAt(status);
    return isAlive(status);
  });
  /** Open now, named by the closed window, opening soonest, made for that age, of the same topics, near. */
  const best = (among: readonly Candidate[]): Candidate | undefined =>
    firstBy(
      among,
      ({ opens }) => (opens! > 0 ? 1 : 0),
      ({ desk }) => (isAlternative(desk, closed) ? 0 : 1),
      ({ opens }) => opens!,
      ({ suits }) => suits,
      ({ desk }) => -sharedTopics(desk, closed),
      ({ desk }) => places.nearnessOf(desk),
    );
  const isKnown = ({ opens }: Candidate): boolean => opens! < Infinity;
  // A window whose hours are unknown is only a substitute where there is nothing better.
  const next = best(equivalents.filter(isKnown)) ?? best(equivalents);
  const means = new Set(closed.channels?.map(({ id }) => id));
  const otherWay = ({ desk }: Candidate): Channel | undefined =>
    usableChannels(desk, context.channels).find(({ id }) => !sameMeans(id, means));
  const otherwise = equivalents.filter(otherWay);
  const other = best(otherwise.filter((one) => one !== next && isKnown(one))) ?? best(otherwise);
  return {
    ...(next && { next: substitute(next) }),
    ...(other && { otherMeans: { ...substitute(other), channel: otherWay(other)! } }),
  };
}

const substitute = ({ desk, status }: Candidate): Substitute => ({ desk, status: status! });

/** Windows that share a topic or are named as alternatives. */
function candidates(closed: WindowRecord, { byTopic, all }: Memory): readonly Candidate[] {
  const topics = closed.topics ?? [];
  // Somebody who is afraid is never sent to a window that shares only a lesser topic.
  const needed =
    topics.length === 0 ? ['not-sure'] : topics.some(isViolenceTopic) ? topics.filter(isViolenceTopic) : topics;
  const lists = needed.map((topic) => byTopic.get(topic) ?? []);
  if (closed.alternatives?.length) lists.push(all.filter(({ desk }) => isAlternative(desk, closed)));
  return lists.length === 1 ? lists[0]! : [...new Set(lists.flat())];
}

/** The hard limits of a closed window. */
interface Limits extends Pick<Eligibility, 'gender' | 'residence'> {
  ages: readonly [number, number];
}

function limitsOf({ eligibility, audiences }: WindowRecord): Limits {
  if (eligibility?.match !== 'only') return { ages: EVERY_AGE };
  const { gender, residence } = eligibility;
  return { ages: agesOf({ eligibility, audiences }) ?? EVERY_AGE, gender, residence };
}

/** A narrower hard limit than the closed window's may shut out the very person who stood before it, when nothing is known of them. */
function shutsOutMore({ desk, admission }: Candidate, theirs: Limits): boolean {
  if (admission === 'yes') return false;
  const ages = agesOf(desk) ?? EVERY_AGE;
  const { gender, residence } = desk.eligibility!;
  const sameGender = gender === undefined || gender === theirs.gender;
  const sameResidence =
    residence === undefined ||
    (Array.isArray(residence) && Array.isArray(theirs.residence) && residence.join(' ') === theirs.residence.join(' '));
  return ages[0] > theirs.ages[0] || ages[1] < theirs.ages[1] || !sameGender || !sameResidence;
}

const EVERY_AGE = [0, 150] as const;

/** Whom the closed window serves, asked once for each list of areas: thousands of windows share a few hundred. */
function placesOf(
  closed: WindowRecord,
  { areas, area }: SubstituteContext,
): { areServedBy: (desk: WindowRecord) => boolean; nearnessOf: (desk: WindowRecord) => number } {
  const places = closed.serviceAreas ?? [];
  const place = area ?? places[0];
  const areServed = ({ serviceAreas }: WindowRecord): boolean => {
    if (area !== undefined) return ['all', 'part'].includes(areas.serves(serviceAreas, area));
    return (places.length === 0 ? ['00'] : places).every((one) => areas.serves(serviceAreas, one) === 'all');
  };
  return {
    areServedBy: byAreas(areServed),
    nearnessOf: byAreas(({ serviceAreas }) => (place === undefined ? 0 : areas.nearness(serviceAreas, place))),
  };
}

function byAreas<T>(ask: (desk: WindowRecord) => T): (desk: WindowRecord) => T {
  const known = new Map<string, T>();
  return (desk) => {
    const key = (desk.serviceAreas ?? []).join(' ');
    if (!known.has(key)) known.set(key, ask(desk));
    return known.get(key)!;
  };
}

function sharedTopics({ topics = [] }: WindowRecord, closed: WindowRecord): number {
  let shared = 0;
  for (const topic of topics) if (closed.topics?.includes(topic)) shared++;
  return shared;
}

function isAlternative(desk: WindowRecord, closed: WindowRecord): boolean {
  return (closed.alternatives ?? []).some(
    (id) => id === desk.key || (id === desk.id && desk.publisher.id === closed.publisher.id),
  );
}

function isAlive({ validity, status }: WindowStatus): boolean {
  return validity === 'valid' && status.kind !== 'suspended';
}

function usableChannels(
  { channels: own = [] }: WindowRecord,
  channels: readonly string[] | undefined,
): readonly Channel[] {
  return channels ? own.filter(({ id }) => channels.includes(id)) : own;
}

/** Chat instead of SNS is no other means to somebody who cannot speak; phone and phone relay are one. */
function sameMeans(id: string, means: ReadonlySet<string>): boolean {
  if (means.has(id)) return true;
  const voiceless = (one: string): boolean => (VOICELESS_CHANNELS as readonly string[]).includes(one);
  return voiceless(id)
    ? [...means].some(voiceless)
    : (id === 'phone' || id === 'phone-relay') && (means.has('phone') || means.has('phone-relay'));
}

/** When it opens, in epoch milliseconds: 0 where it is open now, Infinity where it cannot be known. */
function opensAt({ status, trust }: WindowStatus): number {
  if (trust !== 'current') return Infinity;
  if (status.kind === 'open') return 0;
  return 'opensAt' in status && status.opensAt ? status.opensAt.getTime() : Infinity;
}
