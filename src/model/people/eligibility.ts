/** Whom a record is for. Only a limit marked `only` shuts somebody out; everything else is a welcome. */
import type { Eligibility } from '../../feed/schema.js';
import { areaCodes } from '../places/area-codes.js';
import { AGE_BANDS, agesOf, sharesAges, type AgeBand, type EligibleRecord } from './ages.js';

/** What a visitor has said of themselves; everything may be missing. */
export interface Visitor {
  age?: number;
  ageBand?: AgeBand;
  gender?: 'woman' | 'man';
  /** Area codes from the smallest to the nation: `AreaIndex.chain(code)`. */
  areas?: readonly string[];
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
