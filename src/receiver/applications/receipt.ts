import { randomInt } from 'node:crypto';

/** No letter that is mistaken for another when read aloud or off a screen: no 0 and O, 1, I and L, no U. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A day in Japan, `YYYY-MM-DD`, some days after `now`. */
export function japaneseDay(now: Date, days = 0): string {
  return new Date(now.getTime() + 9 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** A 受付番号 such as `KT-2026-7HX3QM`, by chance: it tells nobody how many came before. */
export function newReceipt(prefix: string, now: Date): string {
  const letters = Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${prefix}-${japaneseDay(now).slice(0, 4)}-${letters}`;
}
