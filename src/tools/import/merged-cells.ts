/** Cells that a clerk merged: what stands in the first of them holds for all. */
import type { RawRow } from '../read/raw-rows.js';
import { isBlank } from './odd-rows.js';

/**
 * The row with the blanks of merged cells filled: from above where the merge begins below the header, from the left where the row says
 * something beside it. A title or note that lies across the table stays one cell, and a row that says nothing of its own stays blank.
 */
export function withMerged(raw: RawRow, headerRow: number): RawRow {
  if (!raw.merged || isBlank(raw.cells)) return raw;
  const across = new Set(raw.merged.filter(({ from }) => from === raw.row).map(({ value }) => value));
  const isTitle = raw.cells.every((cell) => cell.trim() === '' || across.has(cell));
  const cells = [...raw.cells];
  for (const { column, value, from } of raw.merged) {
    if (from <= headerRow || (from === raw.row && isTitle)) continue;
    while (cells.length <= column) cells.push('');
    if ((cells[column] ?? '').trim() === '') cells[column] = value;
  }
  return { ...raw, cells };
}
