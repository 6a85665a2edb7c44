/** Figures for the office's yearly report. A year is a 年度: April to March, in Japan. */
import { dayInJapan } from '../../../feed/japan-clock.js';
import type { ExchangeState } from '../../../feed/vocabulary.js';

/** The 年度 in which a moment lies. */
export function fiscalYear(moment: string): number {
  const [year = 0, month = 0] = dayInJapan(Date.parse(moment)).split('-').map(Number);
  return year - (month < 4 ? 1 : 0);
}

/** How many there are of each, the most first, and of equal ones by name. */
export function countBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): [key: string, count: number][] {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of new Set(keysOf(item))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** Rows of kinds, columns of states, with the sum at the end of each row. */
export function kindsByState(
  entries: readonly { kind: string; state: ExchangeState }[],
  states: readonly ExchangeState[],
): [kind: string, counts: number[]][] {
  return countBy(entries, ({ kind }) => [kind]).map(([kind, total]) => [
    kind,
    [...states.map((state) => entries.filter((entry) => entry.kind === kind && entry.state === state).length), total],
  ]);
}
