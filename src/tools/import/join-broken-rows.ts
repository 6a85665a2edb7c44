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
export class BrokenRows {
  readonly #width: number;
  readonly #headers: readonly string[];
  readonly #report: ImportReport;
  readonly #pass: (row: RawRow) => void;
  /** How records begin, in a table that is regular enough to tell. */
  readonly #begins: RegExp | undefined;
  #pieces: RawRow[] = [];

  constructor(
    header: { headers: readonly string[]; data: readonly RawRow[] },
    columns: Columns,
    report: ImportReport,
    pass: (row: RawRow) => void,
  ) {
    this.#width = columns.list.length;
    this.#headers = header.headers;
    this.#report = report;
    this.#pass = pass;
    const full = header.data.filter(({ cells }) => cells.length >= this.#width && !isBlank(cells));
    const regular = full.length >= 3 && full.length >= header.data.filter(({ cells }) => !isBlank(cells)).length * 0.7;
    this.#begins = regular ? beginningOf(full) : undefined;
  }

  take(raw: RawRow): void {
    const begins = this.#begins;
    if (!begins) return this.#pass(raw);
    const continues =
      this.#pieces.length > 0 &&
      raw.cells.length < this.#width &&
      this.#pieces.length < MOST_PIECES &&
      widthOf(this.#pieces) + raw.cells.length - 1 <= this.#width &&
      !isBlank(raw.cells) &&
      !begins.test(raw.cells[0] ?? '') &&
      !oddRow(raw.cells, this.#headers);
    if (!continues) this.end();
    if (continues || begins.test(raw.cells[0] ?? '')) this.#pieces.push(raw);
    else this.#pass(raw);
  }

  /** Passes what is held back: the pieces as one row when they fill it exactly, else as they came. */
  end(): void {
    const pieces = this.#pieces;
    if (pieces.length === 0) return;
    this.#pieces = [];
    if (pieces.length < 2 || widthOf(pieces) !== this.#width) return pieces.forEach((piece) => this.#pass(piece));
    this.#pass(joined(pieces));
    for (const piece of pieces.slice(1)) {
      this.#report.add('row-joined', { row: piece.row, value: piece.cells.join(' '), level: 'repaired' });
      this.#report.count('merged');
    }
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
