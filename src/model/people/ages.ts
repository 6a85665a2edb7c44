/** Ages: the bands that are asked for, and whom a record is for by age. */
import type { Eligibility } from '../../feed/schema.js';

/** Age bands of the guide, in completed years. */
export const AGE_BANDS = {
  'under-18': [0, 17],
  '18-39': [18, 39],
  '40-64': [40, 64],
  '65-over': [65, 150],
} as const satisfies Record<string, readonly [number, number]>;
export type AgeBand = keyof typeof AGE_BANDS;

export interface EligibleRecord {
  eligibility?: Eligibility | undefined;
  audiences?: readonly string[] | undefined;
}

/** Ages that audiences imply. */
export const AUDIENCE_AGES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['child', [0, 12]],
  ['teen', [12, 18]],
  ['youth', [15, 39]],
  ['adult', [18, 150]],
  ['senior', [65, 150]],
  ['young-carer', [0, 39]],
]);

/** Ages admitted, first and last year; undefined when there is no limit. */
export function agesOf({ eligibility, audiences = [] }: EligibleRecord): readonly [number, number] | undefined {
  if (eligibility?.ageFrom !== undefined || eligibility?.ageTo !== undefined)
    return [eligibility.ageFrom ?? 0, eligibility.ageTo ?? 150];
  // The audiences name somebody who is not defined by age, so that ages are no limit.
  const ages = audiences.map((id) => AUDIENCE_AGES.get(id));
  if (ages.length === 0 || ages.includes(undefined)) return undefined;
  return [Math.min(...ages.map((age) => age![0])), Math.max(...ages.map((age) => age![1]))];
}

/**
 * Whether ages and a band share more than the year at which they touch. A line for children has to go on to 20 for 18 to 39: 「18歳まで」 and
 * 「20歳未満」 are not meant for grown-ups.
 */
export function sharesAges([from, to]: readonly [number, number], ageBand: AgeBand): boolean {
  const [youngest, oldest] = AGE_BANDS[ageBand];
  return to >= youngest + 2 && from < oldest;
}
