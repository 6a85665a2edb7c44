/** Which offers could answer which needs, and why: pure, the same whatever the order in which they are given, and never need times offer. */
import type { Need, Offer } from '../../feed/schema.js';
import { isLive } from './exchange-state.js';
import { isSomewhere, reasonsOf, traitsOf, type Reason, type Traits } from './reasons.js';

export interface Pair<N extends Need = Need, O extends Offer = Offer> {
  need: N;
  offer: O;
  /** Never empty; the shared kind stands first. */
  reasons: Reason[];
  /** The more they have in common, the larger. */
  score: number;
}

export interface SuggestOptions {
  /** The day it is, `YYYY-MM-DD`. */
  on: string;
  /** Most offers to one need. */
  limit?: number;
}

/**
 * Score of lying in the same town, in the same region, in a prefecture-wide entry's area, or in an unknown place. Different places score
 * nothing.
 */
const PLACE = { area: 8, region: 4, wide: 3, unknown: 1 } as const;
/** Score of each subject that both name. */
const SUBJECT = 2;
const INEXHAUSTIBLE = 1;
/** Larger than any score of places. */
const STEP = 16;
/** Keys, beside area codes, under which offers are filed: those for the whole prefecture, those that do not say where, and all. */
const [WIDE, NOWHERE, ALL] = ['wide', 'nowhere', 'all'] as const;

interface Side<T> {
  record: T;
  key: string;
  traits: Traits;
}

/** Offers that differ in nothing but days and organisation, each with its position among all. */
interface Slot<O> {
  members: { side: Side<O>; place: number }[];
  isInexhaustible: boolean;
}

/** All offers of one kind, and in which slots each trait is found. */
interface Shelf<O> {
  slots: Slot<O>[];
  slotsOf: Map<string, number[]>;
  scores: Uint16Array;
}

const keyOf = (record: (Need | Offer) & { key?: string }): string => record.key ?? record.id;

/** Live entries whose kind says something, ordered by their keys. */
function sidesOf<T extends Need | Offer>(records: readonly T[], on: string): Side<T>[] {
  return records
    .filter((record) => isLive(record, on))
    .map((record) => ({ record, key: keyOf(record), traits: traitsOf(record) }))
    .filter(({ traits }) => traits.kind !== undefined)
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function shelvesOf<O extends Offer>(sides: readonly Side<O>[]): Map<string, Shelf<O>> {
  const shelves = new Map<string, Shelf<O>>();
  const slots = new Map<string, Slot<O>>();
  for (const [place, side] of sides.entries()) {
    const { kind = '', areas, regions, subjects, isWide } = side.traits;
    const isInexhaustible = side.record.inexhaustible === true;
    const marks = [
      ...areas,
      ...regions,
      ...subjects,
      ...(isWide ? [WIDE] : isSomewhere(side.traits) ? [] : [NOWHERE]),
      ALL,
    ];
    const sign = JSON.stringify([kind, isInexhaustible, ...marks.sort()]);
    let slot = slots.get(sign);
    if (!slot) {
      slots.set(sign, (slot = { members: [], isInexhaustible }));
      let shelf = shelves.get(kind);
      if (!shelf) shelves.set(kind, (shelf = { slots: [], slotsOf: new Map(), scores: new Uint16Array() }));
      const at = shelf.slots.push(slot) - 1;
      for (const mark of marks) {
        const list = shelf.slotsOf.get(mark);
        if (list) list.push(at);
        else shelf.slotsOf.set(mark, [at]);
      }
    }
    slot.members.push({ side, place });
  }
  for (const shelf of shelves.values()) shelf.scores = new Uint16Array(shelf.slots.length);
  return shelves;
}

/**
 * What each slot has in common with a need. An offer that shares only its kind is no answer where both name different places, or where that kind
 * is "other".
 */
function score<O>({ scores, slots, slotsOf }: Shelf<O>, { kind, areas, regions, subjects, isWide }: Traits): void {
  scores.fill(0);
  const none: readonly number[] = [];
  for (const subject of subjects) for (const at of slotsOf.get(subject) ?? none) scores[at]! += SUBJECT * STEP;
  // The best of several common areas counts, once: below a step it is the place, above it the subjects.
  const give = (mark: string, points: number): void => {
    for (const at of slotsOf.get(mark) ?? none)
      if (scores[at]! % STEP === 0 && (kind !== 'other' || scores[at]! > 0)) scores[at]! += points;
  };
  for (const code of areas) give(code, PLACE.area);
  for (const region of regions) give(region, PLACE.region);
  give(isWide ? ALL : WIDE, PLACE.wide);
  give(isWide || areas.length > 0 ? NOWHERE : ALL, PLACE.unknown);
  for (let at = 0; at < scores.length; at++) {
    const own = scores[at]!;
    if (own > 0) scores[at] = Math.floor(own / STEP) + (own % STEP) + (slots[at]!.isInexhaustible ? INEXHAUSTIBLE : 0);
  }
}

const isPossible = (need: Traits, offer: Traits): boolean =>
  need.from <= offer.through &&
  offer.from <= need.through &&
  !need.owners.some((owner) => offer.owners.includes(owner));

/** The best offers for one need, the strongest first, equal ones in their order. */
function answersTo<N extends Need, O extends Offer>(need: Side<N>, shelf: Shelf<O>, limit: number): Pair<N, O>[] {
  score(shelf, need.traits);
  const best: { side: Side<O>; place: number; points: number }[] = [];
  for (const [at, { members }] of shelf.slots.entries()) {
    const points = shelf.scores[at]!;
    if (points === 0) continue;
    for (const { side, place } of members) {
      const last = best[limit - 1];
      if (last && (last.points > points || (last.points === points && last.place < place))) break;
      if (!isPossible(need.traits, side.traits)) continue;
      const after = best.findIndex((one) => one.points < points || (one.points === points && one.place > place));
      best.splice(after < 0 ? best.length : after, 0, { side, place, points });
      best.length = Math.min(best.length, limit);
    }
  }
  return best.map(({ side: { record: offer, traits }, points }) => ({
    need: need.record,
    offer,
    reasons: reasonsOf(need.traits, traits, offer.inexhaustible === true),
    score: points,
  }));
}

/**
 * Pairs of needs and offers that could help each other, the strongest first, and of equal ones by their keys. Both are live, share a kind of
 * resource, have a day in common where they name days, and are of different organisations.
 */
export function suggestPairs<N extends Need, O extends Offer>(
  needs: readonly N[],
  offers: readonly O[],
  { on, limit = 5 }: SuggestOptions,
): Pair<N, O>[] {
  const shelves = shelvesOf(sidesOf(offers, on));
  return sidesOf(needs, on)
    .flatMap((need) => {
      const shelf = shelves.get(need.traits.kind!);
      return shelf && limit > 0 ? answersTo(need, shelf, limit) : [];
    })
    .sort((a, b) => b.score - a.score);
}

/** Live needs to which no offer could be suggested, in the order given: somebody has to be looked for. */
export function unanswered<N extends Need>(needs: readonly N[], offers: readonly Offer[], { on }: { on: string }): N[] {
  const answered = new Set<Need>(suggestPairs(needs, offers, { on, limit: 1 }).map(({ need }) => need));
  return needs.filter((need) => isLive(need, on) && !answered.has(need));
}
