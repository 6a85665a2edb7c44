/** 「同上」 and 「〃」 say what stands above them, 「同左」 what stands beside them; a card shows no other row. */
import type { RawRow } from '../read/raw-rows.js';
import type { ImportReport } from '../report/import-report.js';
import type { Column } from './header-match.js';
import { isBlank } from './odd-rows.js';
import { withPersonalMasked } from './repairs.js';

const ABOVE = /^[\s\u3000（(]*(?:同\s?上|上記?に?同じ|上記の?とおり|〃|″|''|["”“〟])[\s\u3000）)]*$/u;
/** 「同上（内線200）」: as above, but for what stands behind. */
const ABOVE_BUT = /^[\s\u3000]*(?:同\s?上|〃|″)[\s\u3000]*((?:[（(]|内線).+)$/u;
const BESIDE = /^[\s\u3000（(]*同\s?左[\s\u3000）)]*$/u;
const EXTENSION = /[（(]?内線[:：]?\s?[\d０-９-]{1,10}[)）]?/gu;
/** One of these stands in all of them, and in few other cells. */
const MARK = /[同上〃″'"“”〟]/u;
/** Longer cells say something of their own. */
const LONGEST = 40;
const QUOTED = 200;

export class Ditto {
  readonly #columns: readonly Column[];
  readonly #report: ImportReport;
  #above: readonly string[] = [];

  constructor(columns: readonly Column[], report: ImportReport) {
    this.#columns = columns;
    this.#report = report;
  }

  resolve(raw: RawRow): RawRow {
    if (isBlank(raw.cells)) return raw;
    const says = raw.cells.some((cell) => cell.length <= LONGEST && refersTo(cell) !== undefined);
    const cells = says ? raw.cells.map((cell, i) => this.#cell(raw, cell, i)) : raw.cells;
    this.#above = cells;
    return says ? { ...raw, cells } : raw;
  }

  #cell({ row, cells }: RawRow, cell: string, i: number): string {
    const reference = cell.length <= LONGEST ? refersTo(cell) : undefined;
    const { header: column, canonical } = this.#columns[i] ?? {};
    // Beside a FAX number stands the number to call: one line for both.
    if (reference === undefined || (reference.side === 'left' && canonical === 'FAX番号')) return cell;
    const source = (reference.side === 'left' ? cells[i - 1] : this.#above[i])?.trim() ?? '';
    const place = { row, column, value: cell.trim() };
    if (source === '' || refersTo(source)) {
      this.#report.add('ditto-of-nothing', { ...place, level: 'repaired' });
      return '';
    }
    const now = reference.but === undefined ? source : `${source.replace(EXTENSION, '').trim()}${reference.but}`;
    const quoted = withPersonalMasked(source.replace(/\s+/gu, ' ')).slice(0, QUOTED);
    this.#report.add(reference.side === 'left' ? 'ditto-left' : 'ditto', { ...place, params: { now: quoted } });
    return now;
  }
}

function refersTo(cell: string): { side: 'above' | 'left'; but?: string } | undefined {
  if (!MARK.test(cell)) return undefined;
  if (ABOVE.test(cell)) return { side: 'above' };
  if (BESIDE.test(cell)) return { side: 'left' };
  const but = ABOVE_BUT.exec(cell)?.[1];
  return but === undefined ? undefined : { side: 'above', but: but.trim() };
}
