/** What an applicant lets be published, and what may never slip into it. */
import type { ExchangeEntry } from './exchange-entry.js';
import type { JoinValues, PublishableField } from './fields.js';

/** Whether a field itself was made public. */
export function isPublic(name: string, values: JoinValues): boolean {
  const levels = values.visibility;
  return levels !== undefined && Object.hasOwn(levels, name) && levels[name as PublishableField] === 'public';
}

/** Whether an entry is shown without a name: as wished, or because the name itself is not public. */
export function isVeiled(entry: ExchangeEntry, values: JoinValues): boolean {
  return (
    entry.veiled === true || values.kind === 'individual' || !values.organization || !isPublic('organization', values)
  );
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
const digits = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

/** Names by which an applicant is known; very short ones are words of any text. */
function namesOf(values: JoinValues): string[] {
  return [values.organization, values.kind === 'individual' ? values.contactName : undefined]
    .filter((name) => typeof name === 'string')
    .map(folded)
    .filter(({ length }) => length > 2);
}

/**
 * Whether a text that is to be published tells what never is: the applicant's own mail address or phone number, and the name where it is veiled.
 */
export function givesAway(text: unknown, values: JoinValues, veiled = false): boolean {
  if (typeof text !== 'string' || text === '') return false;
  const { email, phone } = values;
  const plain = folded(text);
  return (
    (typeof email === 'string' && email.includes('@') && plain.includes(folded(email))) ||
    (typeof phone === 'string' && digits(phone).length > 8 && digits(text).includes(digits(phone))) ||
    (veiled && namesOf(values).some((name) => plain.includes(name)))
  );
}
