import { AGE_BANDS, type AgeBand } from '../people/ages.js';
import type { Visitor } from '../people/eligibility.js';
import type { Answers } from './questions.js';

/** What the answers say of somebody's age. */
export function ageOf({ age }: Answers): Pick<Visitor, 'ageBand'> {
  return age !== undefined && Object.hasOwn(AGE_BANDS, age) ? { ageBand: age as AgeBand } : {};
}
