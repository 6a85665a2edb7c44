/** What to offer beside a window that does not answer now: the next one that admits the same person, and a way by other means. */
import type { Channel, Trusted } from '../feed/types.js';
import { VIOLENCE_TOPICS, VOICELESS_CHANNELS } from '../feed/vocabulary.js';
import type { AreaIndex } from './areas.js';
import { admits, agesOf, isForSupportersOnly, suitsAge, type Visitor } from './eligibility.js';
import type { WindowStatus } from './freshness.js';
import { byFirst, byNumber, topK } from './sort.js';

export type ConsultationRecord = Trusted<'consultationWindows'>;

export interface SubstituteContext {
  areas: AreaIndex;
  /** What may be said of a window's hours now: `windowStatus` with clock and holidays bound. */
  statusOf: (window: ConsultationRecord) => WindowStatus;
  visitor?: Visitor;
  /** Area for which help is looked for; the closed window's own service area when absent. */
  area?: string;
  /** Ways the visitor can bear; every way when absent. A substitute has one of them. */
  channels?: readonly string[];
}

export interface Substitute {
  window: ConsultationRecord;
  status: WindowStatus;
}

export interface Substitutes {
  /** The next equivalent: open now, else the one that opens soonest. */
  next?: Substitute;
  /** One by another means than the closed window's. */
  otherMeans?: Substitute & { channel: Channel };
}

/** Substitutes for a window, never itself, never one that rests, has expired, or shuts the person out. */
export function substitutesFor(closed: ConsultationRecord, windows: readonly ConsultationRecord[], context: SubstituteContext): Substitutes {
  const equivalents = windows.filter((window) => isEquivalent(window, closed, context)).map((window) => ({ window, status: context.statusOf(window) })).filter(isAlive);
  const best = topK(equivalents, Math.min(equivalents.length, 40), order(closed, context));
  // One that cannot be known to open is no promise to send somebody to, unless there is nothing better.
  const next = best.find(({ status }) => opensAt(status) < Infinity) ?? best[0];
  const means = new Set(closed.channels?.map(({ id }) => id));
  const usable = (window: ConsultationRecord): Channel | undefined => usableChannels(window, context.channels).find(({ id }) => !sameMeans(id, means));
  const other = best.find(({ window, status }) => window !== next?.window && usable(window) !== undefined && opensAt(status) < Infinity) ?? best.find(({ window }) => usable(window) !== undefined);
  return {
    ...(next && { next }),
    ...(other && { otherMeans: { ...other, channel: usable(other.window)! } }),
  };
}

/** Shares a topic, serves the same people, admits this person, by a way they can bear. */
function isEquivalent(window: ConsultationRecord, closed: ConsultationRecord, context: SubstituteContext): boolean {
  if (window.key === closed.key || isForSupportersOnly(window)) return false;
  if (admits(window, context.visitor) === 'no' || admitsLess(window, closed, context.visitor)) return false;
  if (!servesAlike(window, closed, context)) return false;
  if (context.channels && usableChannels(window, context.channels).length === 0) return false;
  if (isAlternative(window, closed)) return true;
  const topics = closed.topics ?? [];
  if (topics.length === 0) return (window.topics ?? []).includes('not-sure');
  // Somebody who is afraid is never sent to a desk that only shares a lesser topic.
  const needed = topics.some(isViolence) ? topics.filter(isViolence) : topics;
  return needed.some((topic) => window.topics?.includes(topic));
}

function isViolence(topic: string): boolean {
  return (VIOLENCE_TOPICS as readonly string[]).includes(topic);
}

/** A narrower hard limit than the closed window's may shut out the very person who stood before it, when nothing is known of them. */
function admitsLess(window: ConsultationRecord, closed: ConsultationRecord, visitor: Visitor | undefined): boolean {
  if (admits(window, visitor) === 'yes') return false;
  const theirs = closed.eligibility?.match === 'only' ? closed.eligibility : {};
  const [ages, theirAges] = [agesOf(window) ?? EVERY_AGE, (closed.eligibility?.match === 'only' && agesOf(closed)) || EVERY_AGE];
  const { gender, residence } = window.eligibility!;
  const sameGender = gender === undefined || gender === theirs.gender;
  const sameResidence = residence === undefined || (Array.isArray(residence) && Array.isArray(theirs.residence) && residence.join(' ') === theirs.residence.join(' '));
  return ages[0] > theirAges[0] || ages[1] < theirAges[1] || !sameGender || !sameResidence;
}

const EVERY_AGE = [0, 150] as const;

function servesAlike(window: ConsultationRecord, closed: ConsultationRecord, { areas, area }: SubstituteContext): boolean {
  if (area !== undefined) return ['all', 'part'].includes(areas.serves(window.serviceAreas, area));
  const places = closed.serviceAreas ?? [];
  if (places.length === 0) return areas.serves(window.serviceAreas, '00') === 'all';
  return places.every((place) => areas.serves(window.serviceAreas, place) === 'all');
}

function isAlternative(window: ConsultationRecord, closed: ConsultationRecord): boolean {
  return (closed.alternatives ?? []).some((id) => id === window.key || (id === window.id && window.publisher.id === closed.publisher.id));
}

function isAlive({ window, status }: Substitute): boolean {
  return status.validity === 'valid' && status.status.kind !== 'suspended' && (window.channels?.length ?? 0) > 0;
}

function usableChannels(window: ConsultationRecord, channels: readonly string[] | undefined): Channel[] {
  return (window.channels ?? []).filter((channel) => !channels || channels.includes(channel.id));
}

/** Chat instead of SNS is no other means to somebody who cannot speak; phone and phone relay are one. */
function sameMeans(id: string, means: ReadonlySet<string>): boolean {
  if (means.has(id)) return true;
  const voiceless = (one: string): boolean => (VOICELESS_CHANNELS as readonly string[]).includes(one);
  return voiceless(id) ? [...means].some(voiceless) : (id === 'phone' || id === 'phone-relay') && (means.has('phone') || means.has('phone-relay'));
}

/** When it is open in epoch milliseconds: 0 now, Infinity when it cannot be known. */
function opensAt({ status, trust }: WindowStatus): number {
  if (trust !== 'current') return Infinity;
  if (status.kind === 'open') return 0;
  return 'opensAt' in status && status.opensAt ? status.opensAt.getTime() : Infinity;
}

function order(closed: ConsultationRecord, { areas, area, visitor }: SubstituteContext): (a: Substitute, b: Substitute) => number {
  const place = area ?? closed.serviceAreas?.[0];
  const shared = new Set(closed.topics);
  return byFirst<Substitute>(
    byNumber(({ status }) => (opensAt(status) === 0 ? 0 : 1)),
    byNumber(({ window }) => (isAlternative(window, closed) ? 0 : 1)),
    byNumber(({ status }) => Math.min(opensAt(status), Number.MAX_SAFE_INTEGER)),
    byNumber(({ window }) => suitsAge(window, visitor?.ageBand)),
    byNumber(({ window }) => -(window.topics ?? []).filter((topic) => shared.has(topic)).length),
    byNumber(({ window }) => (place === undefined ? 0 : areas.nearness(window.serviceAreas, place))),
  );
}
