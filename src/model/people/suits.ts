/** Whom among those who are admitted a record is made for. */
import { AUDIENCE_FAMILIES } from '../../feed/vocabulary.js';
import { AGE_BANDS, AUDIENCE_AGES, sharesAges, type AgeBand, type EligibleRecord } from './ages.js';

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
