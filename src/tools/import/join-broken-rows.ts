/** Puts a record together again that an unquoted line break in one of its cells has cut into several rows. */
import type { RawRow } from '../read/raw-rows.js';
import { isBlank, oddRow } from './odd-rows.js';
import type { ImportReport } from '../report/import-report.js';
import type { Columns } from './columns.js';

/** More pieces than this are no longer one record. */
const MOST_PIECES = 12;

/**
 * Rows as they come, cut records joined. Only in a table whose rows otherwise all have the header's width, only where the pieces add up
 * to exactly that width, and only where a piece does not begin as records of this table begin; each joined piece is counted as merged.
 */
export async function* joinBrokenRows(
  rows: AsyncIterable<RawRow>,
  header: { headers: readonly string[]; data: readonly RawRow[] },
  columns: Columns,
  report: ImportReport,
): AsyncGenerator<RawRow> {
  const width = columns.list.length;
  const full = header.data.filter(({ cells }) => cells.length >= width && !isBlank(cells));
  const begins = beginningOf(full);
  const regular = full.length >= 3 && full.length >= header.data.filter(({ cells }) => !isBlank(cells)).length * 0.7;
  if (!regular || !begins) return yield* rows;
  let pieces: RawRow[] = [];
  for await (const raw of rows) {
    const total = widthOf(pieces) + raw.cells.length - 1;
    const continues =
      pieces.length > 0 &&
      pieces.length < MOST_PIECES &&
      raw.cells.length < width &&
      total <= width &&
      !isBlank(raw.cells) &&
      !begins.test(raw.cells[0] ?? '') &&
      !oddRow(raw.cells, header.headers);
    if (!continues) {
      yield* together(pieces, width, report);
      pieces = [];
    }
    if (continues || begins.test(raw.cells[0] ?? '')) pieces.push(raw);
    else yield raw;
  }
  yield* together(pieces, width, report);
}

/** The pieces as one row when they fill it exactly, else as they came. */
function* together(pieces: readonly RawRow[], width: number, report: ImportReport): Generator<RawRow> {
  if (pieces.length < 2 || widthOf(pieces) !== width) return yield* pieces;
  yield joined(pieces);
  for (const piece of pieces.slice(1)) {
    report.add('row-joined', { row: piece.row, value: piece.cells.join(' '), level: 'repaired' });
    report.count('merged');
  }
}

function widthOf(pieces: readonly RawRow[]): number {
  return pieces.reduce((sum, { cells }) => sum + cells.length - 1, 1);
}

function joined(pieces: readonly RawRow[]): RawRow {
  const [first, ...rest] = pieces;
  const cells = [...(first?.cells ?? [])];
  for (const piece of rest) {
    cells[cells.length - 1] = `${cells.at(-1) ?? ''}\n${piece.cells[0] ?? ''}`;
    cells.push(...piece.cells.slice(1));
  }
  return { row: first?.row ?? 1, cells };
}

/** How the first cell of nearly every record looks: all digits, or a code. Nothing when it follows no pattern. */
function beginningOf(rows: readonly RawRow[]): RegExp | undefined {
  for (const pattern of [/^\s*\d+\s*$/u, /^\s*[A-Za-z]{0,6}[-_]?\d[\w-]*\s*$/u]) {
    if (rows.filter(({ cells }) => pattern.test(cells[0] ?? '')).length >= rows.length * 0.95) return pattern;
  }
  return undefined;
}
