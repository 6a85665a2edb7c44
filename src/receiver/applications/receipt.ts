import { randomInt } from 'node:crypto';
import { dayInJapan } from '../../feed/japan-clock.js';

/** No letter that is mistaken for another when read aloud or off a screen: no 0 and O, 1, I and L, no U. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A 受付番号 such as `KT-2026-7HX3QM`. It is random, so that it does not reveal how many came before. */
export function newReceipt(prefix: string, now: Date): string {
  const letters = Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${prefix}-${dayInJapan(now).slice(0, 4)}-${letters}`;
}
