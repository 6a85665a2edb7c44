/** What to offer beside a window that does not answer now: the next one that admits the same person, and a way by other means. */
import type { Channel, WindowRecord } from '../../feed/types.js';
import { isViolenceTopic, VOICELESS_CHANNELS } from '../../feed/vocabulary.js';
import type { AreaIndex } from '../places/areas.js';
import { admits, agesOf, isForSupportersOnly, suitsAge, type Visitor } from '../people/eligibility.js';
import type { WindowStatus } from '../hours/window-status.js';
import { topK } from '../filters/sort.js';

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

const remembered = new WeakMap<readonly WindowRecord[], { stamp: string; found: Map<string, Substitutes> }>();

/** Substitutes for a window, never itself, never one that rests, has expired, or shuts the person out. */
export function substitutesFor(
  closed: WindowRecord,
  windows: readonly WindowRecord[],
  context: SubstituteContext,
): Substitutes {
  const { stamp } = context;
  if (stamp === undefined) return search(closed, windows, context);
  let memory = remembered.get(windows);
  if (memory?.stamp !== stamp) remembered.set(windows, (memory = { stamp, found: new Map() }));
  let found = memory.found.get(closed.key);
  if (!found) memory.found.set(closed.key, (found = search(closed, windows, context)));
  return found;
}

function search(closed: WindowRecord, windows: readonly WindowRecord[], context: SubstituteContext): Substitutes {
  const equivalents: Keyed[] = [];
  for (const desk of candidates(closed, windows)) {
    if (!isEquivalent(desk, closed, context)) continue;
    const substitute = { desk, status: context.statusOf(desk) };
    if (isAlive(substitute)) equivalents.push({ ...substitute, keys: keysOf(substitute, closed, context) });
  }
  const best = topK(equivalents, Math.min(equivalents.length, MOST), byKeys).map(({ desk, status }): Substitute => ({
    desk,
    status,
  }));
  // A window whose hours are unknown is only a substitute where there is nothing better.
  const next = best.find(({ status }) => opensAt(status) < Infinity) ?? best[0];
  const means = new Set(closed.channels?.map(({ id }) => id));
  const usable = (desk: WindowRecord): Channel | undefined =>
    usableChannels(desk, context.channels).find(({ id }) => !sameMeans(id, means));
  const other =
    best.find(({ desk, status }) => desk !== next?.desk && usable(desk) !== undefined && opensAt(status) < Infinity) ??
    best.find(({ desk }) => usable(desk) !== undefined);
  return {
    ...(next && { next }),
    ...(other && { otherMeans: { ...other, channel: usable(other.desk)! } }),
  };
}

/** How many are looked at for one by other means. */
const MOST = 40;

const byTopic = new WeakMap<readonly WindowRecord[], ReadonlyMap<string, readonly WindowRecord[]>>();

/** Windows that may share a topic or are named as alternatives. The lists by topic are made once: there may be thousands of windows, and thirty closed cards. */
function candidates(closed: WindowRecord, windows: readonly WindowRecord[]): WindowRecord[] {
  let lists = byTopic.get(windows);
  if (!lists) {
    const made = new Map<string, WindowRecord[]>();
    for (const desk of windows) {
      for (const topic of desk.topics ?? []) {
        const list = made.get(topic);
        if (list) list.push(desk);
        else made.set(topic, [desk]);
      }
    }
    byTopic.set(windows, (lists = made));
  }
  const topics = closed.topics && closed.topics.length > 0 ? closed.topics : ['not-sure'];
  const found = new Set(topics.flatMap((topic) => lists.get(topic) ?? []));
  if (closed.alternatives) for (const desk of windows) if (isAlternative(desk, closed)) found.add(desk);
  return [...found];
}

/** Shares a topic, serves the same people, admits this person, by a way they can bear. */
function isEquivalent(desk: WindowRecord, closed: WindowRecord, context: SubstituteContext): boolean {
  // The cheapest test first: thousands of windows are tested for every closed card.
  if (
    desk.key === closed.key ||
    !(sharesTopic(desk, closed) || isAlternative(desk, closed)) ||
    isForSupportersOnly(desk)
  )
    return false;
  if (context.channels && usableChannels(desk, context.channels).length === 0) return false;
  if (admits(desk, context.visitor) === 'no' || admitsLess(desk, closed, context.visitor)) return false;
  return servesAlike(desk, closed, context);
}

function sharesTopic(desk: WindowRecord, closed: WindowRecord): boolean {
  const topics = closed.topics ?? [];
  if (topics.length === 0) return (desk.topics ?? []).includes('not-sure');
  // Somebody who is afraid is never sent to a window that shares only a lesser topic.
  const needed = topics.some(isViolenceTopic) ? topics.filter(isViolenceTopic) : topics;
  return needed.some((topic) => desk.topics?.includes(topic));
}

/** A narrower hard limit than the closed window's may shut out the very person who stood before it, when nothing is known of them. */
function admitsLess(desk: WindowRecord, closed: WindowRecord, visitor: Visitor | undefined): boolean {
  if (admits(desk, visitor) === 'yes') return false;
  const theirs = closed.eligibility?.match === 'only' ? closed.eligibility : {};
  const [ages, theirAges] = [
    agesOf(desk) ?? EVERY_AGE,
    (closed.eligibility?.match === 'only' && agesOf(closed)) || EVERY_AGE,
  ];
  const { gender, residence } = desk.eligibility!;
  const sameGender = gender === undefined || gender === theirs.gender;
  const sameResidence =
    residence === undefined ||
    (Array.isArray(residence) && Array.isArray(theirs.residence) && residence.join(' ') === theirs.residence.join(' '));
  return ages[0] > theirAges[0] || ages[1] < theirAges[1] || !sameGender || !sameResidence;
}

const EVERY_AGE = [0, 150] as const;

function servesAlike(desk: WindowRecord, closed: WindowRecord, { areas, area }: SubstituteContext): boolean {
  if (area !== undefined) return ['all', 'part'].includes(areas.serves(desk.serviceAreas, area));
  const places = closed.serviceAreas ?? [];
  if (places.length === 0) return areas.serves(desk.serviceAreas, '00') === 'all';
  return places.every((place) => areas.serves(desk.serviceAreas, place) === 'all');
}

function isAlternative(desk: WindowRecord, closed: WindowRecord): boolean {
  return (closed.alternatives ?? []).some(
    (id) => id === desk.key || (id === desk.id && desk.publisher.id === closed.publisher.id),
  );
}

function isAlive({ desk, status }: Substitute): boolean {
  return status.validity === 'valid' && status.status.kind !== 'suspended' && (desk.channels?.length ?? 0) > 0;
}

function usableChannels(desk: WindowRecord, channels: readonly string[] | undefined): Channel[] {
  return (desk.channels ?? []).filter((channel) => !channels || channels.includes(channel.id));
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

/** What decides between substitutes, most important first; smaller is better. Computed once for each: there may be thousands. */
function keysOf(
  { desk, status }: Substitute,
  closed: WindowRecord,
  { areas, area, visitor }: SubstituteContext,
): number[] {
  const opens = opensAt(status);
  const place = area ?? closed.serviceAreas?.[0];
  return [
    opens === 0 ? 0 : 1,
    isAlternative(desk, closed) ? 0 : 1,
    opens,
    suitsAge(desk, visitor?.ageBand),
    -(desk.topics ?? []).filter((topic) => closed.topics?.includes(topic)).length,
    place === undefined ? 0 : areas.nearness(desk.serviceAreas, place),
  ];
}

function byKeys(a: Keyed, b: Keyed): number {
  for (let at = 0; at < a.keys.length; at++) {
    // Never by subtraction: two that cannot be known are both Infinity.
    if (a.keys[at]! < b.keys[at]!) return -1;
    if (a.keys[at]! > b.keys[at]!) return 1;
  }
  return 0;
}

interface Keyed extends Substitute {
  keys: number[];
}
