import { without, type ActiveFilter, type Filters } from './filters.js';

/** A set of conditions to drop, and how many records that would bring. */
export interface Loosening {
  /** The conditions to drop; more than one only where no single one brings anything. */
  remove: readonly ActiveFilter[];
  filters: Filters;
  count: number;
}

const MOST = 3;

/**
 * What to drop when nothing was found. A filter with several values is dropped as a whole, a locked one never; the fewest conditions first, then
 * those that bring the fewest records, which are nearest to what was asked. Never offers what would bring nothing.
 * @param active active conditions that matter to these records
 * @param countWith how many records match the given choices
 */
export function loosenings(
  filters: Filters,
  active: readonly ActiveFilter[],
  countWith: (filters: Filters) => number,
): Loosening[] {
  const conditions = [...new Set(active.filter(({ locked }) => !locked).map(({ filter }) => filter))].map((name) =>
    active.filter(({ filter }) => filter === name),
  );
  const tries = (sets: readonly (readonly ActiveFilter[])[]): Loosening[] =>
    sets
      .map((remove) => ({ remove, filters: withoutAll(filters, remove) }))
      .map((one) => ({ ...one, count: countWith(one.filters) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count)
      .slice(0, MOST);
  const single = tries(conditions);
  if (single.length > 0) return single;
  const pairs = tries(
    conditions.flatMap((first, at) => conditions.slice(at + 1).map((second) => [...first, ...second])),
  );
  if (pairs.length > 0) return pairs;
  return conditions.length > 2 ? tries([conditions.flat()]) : [];
}

function withoutAll(filters: Filters, remove: readonly ActiveFilter[]): Filters {
  let rest = filters;
  for (const one of remove) rest = without(rest, one);
  return rest;
}
