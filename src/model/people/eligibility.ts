/** Whom a record is for. Only a limit marked `only` shuts somebody out; everything else is a welcome. */
import type { Eligibility } from '../../feed/schema.js';
import { AUDIENCE_FAMILIES } from '../../feed/vocabulary.js';
import { areaCodes } from '../places/area-codes.js';

/** Age bands of the guide, in completed years. */
export const AGE_BANDS = {
  'under-18': [0, 17],
  '18-39': [18, 39],
  '40-64': [40, 64],
  '65-over': [65, 150],
} as const satisfies Record<string, readonly [number, number]>;
export type AgeBand = keyof typeof AGE_BANDS;

/** What a visitor has said of themselves; everything may be missing. */
export interface Visitor {
  age?: number;
  ageBand?: AgeBand;
  gender?: 'woman' | 'man';
  /** Area codes from the smallest to the nation: `AreaIndex.chain(code)`. */
  areas?: readonly string[];
}

export interface EligibleRecord {
  eligibility?: Eligibility | undefined;
  audiences?: readonly string[] | undefined;
}

/**
 * `no`: a hard limit shuts this person out, also from substitutes and emergency lines. `unknown`: there is a limit, and what is known of the
 * person does not decide it; it may be shown, with the limit said on the card.
 */
export type Admission = 'yes' | 'no' | 'unknown';

/**
 * Whether a record admits a visitor. A band of ages is admitted when all of it is, shut out when they share next to nothing, and undecided in between:
 * 「15歳から」 says nothing certain to somebody under 18.
 */
export function admits(record: EligibleRecord, visitor: Visitor = {}): Admission {
  const { eligibility } = record;
  if (eligibility?.match !== 'only') return 'yes';
  const answers = [
    ageAdmission(record, visitor),
    genderAdmission(record, visitor),
    residenceAdmission(eligibility, visitor),
  ];
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
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

/** The one age band of those for whom something is looked for; undefined where they may be of several, or are told by more than their age. */
export function ageBandOf(audiences: readonly string[]): AgeBand | undefined {
  const bands = new Set(
    audiences.flatMap((id) => {
      const ages = AUDIENCE_AGES.get(id);
      return ages ? (Object.keys(AGE_BANDS) as AgeBand[]).filter((band) => sharesAges(ages, band)) : [undefined];
    }),
  );
  return bands.size === 1 ? [...bands][0] : undefined;
}

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

function ageAdmission(record: EligibleRecord, { age, ageBand }: Visitor): Admission {
  const limit = agesOf(record);
  if (!limit) return 'yes';
  const [from, to] = limit;
  const person = age !== undefined ? [age, age] : ageBand ? AGE_BANDS[ageBand] : undefined;
  if (!person) return 'unknown';
  const [youngest, oldest] = person as readonly [number, number];
  if (age !== undefined ? age < from || age > to : !sharesAges(limit, ageBand!)) return 'no';
  return youngest >= from && oldest <= to ? 'yes' : 'unknown';
}

const WOMEN = new Set(['woman', 'women', 'female', '女性', '女', '女性のみ']);
const MEN = new Set(['man', 'men', 'male', '男性', '男', '男性のみ']);

function gendersOf({ eligibility, audiences = [] }: EligibleRecord): Visitor['gender'] {
  const word = eligibility?.gender?.trim().toLowerCase();
  if (word) return WOMEN.has(word) ? 'woman' : MEN.has(word) ? 'man' : undefined;
  if (audiences.length !== 1) return undefined;
  return audiences[0] === 'women' ? 'woman' : audiences[0] === 'men' ? 'man' : undefined;
}

function genderAdmission(record: EligibleRecord, visitor: Visitor): Admission {
  const limit = gendersOf(record);
  if (!limit) return 'yes';
  // Nobody is asked for their gender: the card alone says for whom it is.
  return visitor.gender === undefined ? 'unknown' : visitor.gender === limit ? 'yes' : 'no';
}

function hasResidence({ residence }: Eligibility): boolean {
  return residence !== undefined && (!Array.isArray(residence) || residence.length > 0);
}

function residenceAdmission(eligibility: Eligibility, visitor: Visitor): Admission {
  if (!hasResidence(eligibility)) return 'yes';
  if (!Array.isArray(eligibility.residence)) return 'unknown';
  const codes = areaCodes(eligibility.residence);
  if (codes.length === 0 || !visitor.areas || visitor.areas.length === 0) return 'unknown';
  if (codes.some((code) => visitor.areas!.includes(code))) return 'yes';
  // Only a prefecture is known of the person: they may well live in the city that is asked for.
  const own = visitor.areas[0]!;
  return codes.some(
    (code) => own === '00' || (own.length === 2 && code.startsWith(own)) || (own.endsWith('0') && isWardOf(code, own)),
  )
    ? 'unknown'
    : 'no';
}

/** Wards count up from their city's code. */
function isWardOf(code: string, city: string): boolean {
  return (
    code.length === 5 &&
    city.length === 5 &&
    code.slice(0, 3) === city.slice(0, 3) &&
    code > city &&
    Number(city.slice(2)) >= 100 &&
    Number(city.slice(2)) < 200 &&
    Number(code) - Number(city) < 30
  );
}

/** True when all whom a record names are supporters and professionals: nothing to suggest to somebody who looks for help. */
export function isForSupportersOnly({ audiences = [] }: EligibleRecord): boolean {
  return (
    audiences.length > 0 && audiences.every((id) => (AUDIENCE_FAMILIES.supporter as readonly string[]).includes(id))
  );
}

const YOUNG = new Set(['child', 'teen', 'youth', 'young-carer']);
const GROWN = new Set(['adult', 'senior']);

/** How well a record suits an age band: 0 made for it, 1 for everybody, 2 made for other ages (still admitted). */
export function suitsAge(record: EligibleRecord, ageBand: AgeBand | undefined): 0 | 1 | 2 {
  if (!ageBand) return 1;
  const { audiences = [], eligibility } = record;
  const spoken =
    eligibility?.ageFrom !== undefined || eligibility?.ageTo !== undefined
      ? ([eligibility.ageFrom ?? 0, eligibility.ageTo ?? 150] as const)
      : undefined;
  if (spoken) return !sharesAges(spoken, ageBand) ? 2 : spoken[0] === 0 && spoken[1] >= 65 ? 1 : 0;
  if (audiences.includes('anyone')) return 1;
  if (ageBand === 'under-18') {
    if (audiences.some((id) => YOUNG.has(id))) return 0;
    return audiences.some((id) => GROWN.has(id)) ? 2 : 1;
  }
  const ages = audiences.map((id) => AUDIENCE_AGES.get(id)).filter((age) => age !== undefined);
  if (ages.length === 0) return 1;
  if (ages.some((one) => sharesAges(one, ageBand))) return 0;
  return ages.length === audiences.length ? 2 : 1;
}
