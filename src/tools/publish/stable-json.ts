/** JSON whose bytes depend on the data only: keys in one fixed order, no whitespace. */
import { COLLECTIONS } from '../../feed/collections.js';

/** Keys that come first, in this order; all others follow by code point. */
const FIRST: readonly string[] = [
  'version',
  'publisher',
  'updated',
  'id',
  'name',
  'type',
  'kind',
  'demo',
  'license',
  'attribution',
  'days',
  'weeks',
  'monthDays',
  'opens',
  'closes',
  'areaTable',
  'holidays',
  'topics',
  'networks',
  'themes',
  'emergency',
  'revoked',
  'outlines',
  'calendar',
  'parts',
  ...COLLECTIONS,
];
const RANK = new Map(FIRST.map((key, index) => [key, index]));

function byRank(a: string, b: string): number {
  const rankA = RANK.get(a) ?? FIRST.length;
  const rankB = RANK.get(b) ?? FIRST.length;
  if (rankA !== rankB) return rankA - rankB;
  return a < b ? -1 : a > b ? 1 : 0;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(object)
      .sort(byRank)
      .filter((key) => object[key] !== undefined)
      .map((key) => [key, ordered(object[key])]),
  );
}

/** Equal data → equal bytes, whatever order its keys were set in. */
export function stableJson(value: unknown): string {
  return JSON.stringify(ordered(value));
}
