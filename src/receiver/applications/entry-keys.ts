import { randomBytes } from 'node:crypto';
import type { ExchangeEntry } from '../../join/exchange-entry.js';
import type { JoinValues } from '../../join/fields.js';

const withKey = (entry: ExchangeEntry): ExchangeEntry => ({ key: randomBytes(6).toString('base64url'), ...entry });

/** Answers in which every entry has a key that was made here, never by the sender. */
export function withKeys(values: JoinValues): JoinValues {
  const { needs, offers } = values;
  return {
    ...values,
    ...(needs && { needs: needs.map(withKey) }),
    ...(offers && { offers: offers.map(withKey) }),
  };
}
