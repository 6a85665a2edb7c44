import { telUrl } from './safe-url.js';
import type { Channel, Contact, Revocation } from './schema.js';

/** Digits of a number with its area code; shorter ones (#9110, 189) count only alone. */
const WHOLE = 10;

/** Withdrawn records and numbers: hidden in every feed of the page and in older copies, whatever these say. */
export interface Revocations {
  ids: ReadonlySet<string>;
  phones: ReadonlySet<string>;
}

export const emptyRevocations: Revocations = { ids: new Set(), phones: new Set() };

/**
 * A row with a number withdraws the number, wherever it stands, and nothing else: the window behind it is still there.
 * @param rows ids as they stand in a feed, or `publisher.id/id`
 */
export function revocationsOf(rows: readonly Revocation[]): Revocations {
  const ids = new Set<string>();
  const phones = new Set<string>();
  for (const { id, phone } of rows) {
    const digits = digitsOf(telUrl(phone) ?? phone);
    // A row with an unreadable number must not leave the record visible.
    if (digits === undefined) ids.add(id);
    else phones.add(digits);
  }
  return { ids, phones };
}

interface Revocable {
  id: string;
  key?: string;
  channel?: Channel;
}

/** Whether a record, or a line of the safety strip, may no longer be shown. */
export function isRevoked(record: Revocable, { ids, phones }: Revocations): boolean {
  return (
    ids.has(record.id) ||
    (record.key !== undefined && ids.has(record.key)) ||
    (record.channel !== undefined && usesPhone(record.channel, phones))
  );
}

interface WithPhones {
  channels?: Channel[];
  contact?: Contact;
  inquiry?: Contact;
  application?: { phone?: string };
}

/** The record without numbers that were revoked; the very same record when it has none. */
export function withoutRevokedPhones<T extends object>(record: T, { phones }: Revocations): T {
  if (phones.size === 0) return record;
  const { channels, contact, inquiry, application } = record as WithPhones;
  const changes: WithPhones = {};
  if (channels?.some((channel) => usesPhone(channel, phones)))
    changes.channels = channels.filter((channel) => !usesPhone(channel, phones));
  for (const [name, holder] of Object.entries({ contact, inquiry, application })) {
    if (holder && isPhone(holder.phone, phones)) changes[name as 'contact'] = { ...holder, phone: undefined };
  }
  return Object.keys(changes).length > 0 ? { ...record, ...changes } : record;
}

function usesPhone({ number, dial, ipPhone }: Channel, phones: ReadonlySet<string>): boolean {
  return [number, dial, ipPhone].some((value) => isPhone(value, phones));
}

function isPhone(value: string | undefined, phones: ReadonlySet<string>): boolean {
  const digits = digitsOf(value);
  if (digits === undefined) return false;
  let found = phones.has(digits);
  // A whole number may stand beside an extension or a second number.
  phones.forEach((phone) => (found ||= phone.length >= WHOLE && digits.includes(phone)));
  return found;
}

/** `０４５（２１０）…` and `tel:+81-45-…` as one: digits and #, a Japanese country code written as 0. */
function digitsOf(phone: string | undefined): string | undefined {
  const digits = phone
    ?.normalize('NFKC')
    .replace(/%23/g, '#')
    .replace(/^(tel:)?\s*\+81\s*-?\s*(\(0\))?/i, '0')
    .replace(/[^\d#]/g, '');
  return digits || undefined;
}
