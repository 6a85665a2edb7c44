/** Headers in the middle of a table: repeated on every page, in English below the first, or those of another table below it. */
import type { RawRow } from '../read/raw-rows.js';
import { canonicalOf, headerScore } from './header-match.js';
import type { Columns } from './columns.js';

/** A column that says of what a row is. */
const NAMES = new Set(['名称', '団体名', '部署']);

/**
 * Whether a row names columns, and whether those of the table above it (`same`) or others (`new`): then the rows below it are read by
 * it. `headerRow`: the row of the header that is in force.
 */
export function secondHeader({ row, cells }: RawRow, headerRow: number, columns: Columns): 'same' | 'new' | undefined {
  if (!mayBeHeader(cells)) return undefined;
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const score = headerScore(cells);
  const below = row <= headerRow + 2;
  if (score < Math.max(2, filled * 0.7)) return undefined;
  const names = cells.map((cell) => canonicalOf(cell));
  const named = names.filter((name) => name !== undefined).length;
  const elsewhere = names.filter((name, i) => name !== undefined && name !== columns.list[i]?.canonical).length;
  const isNamed = names.some((name) => name !== undefined && NAMES.has(name));
  if (score < 3 && !(isNamed && score === filled)) return undefined;
  if (elsewhere === 0) return score >= 3 || score === columns.list.length ? 'same' : undefined;
  // In another language the same columns may be known by names that we take for others.
  if (below && elsewhere <= named * 0.5) return 'same';
  return isNamed ? 'new' : undefined;
}

/** Cheap, because every row is asked: a header is of short words, not of numbers, days and addresses. */
function mayBeHeader(cells: readonly string[]): boolean {
  let filled = 0;
  for (const cell of cells) {
    if (cell === '') continue;
    if (cell.length > 40) return false;
    const last = cell.charCodeAt(cell.length - 1);
    const first = cell.charCodeAt(0);
    if (first >= 48 && first <= 57 && last >= 48 && last <= 57) return false;
    filled += 1;
  }
  return filled >= 2;
}
