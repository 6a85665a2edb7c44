/** 「同上」 and 「〃」 say what stands above them; a card shows no row above. */
import type { RawRow } from '../read/raw-rows.js';
import type { ImportReport } from '../report/import-report.js';
import type { Column } from './header-match.js';
import { isBlank } from './odd-rows.js';
import { readPersonal } from './repairs.js';

const DITTO = /^[\s\u3000]*(?:同\s*上|上に?同じ|〃|″)[\s\u3000]*$/u;

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
    const says = raw.cells.some((cell) => cell.length <= 6 && DITTO.test(cell));
    const cells = says ? raw.cells.map((cell, i) => this.#cell(raw.row, cell, i)) : raw.cells;
    this.#above = cells;
    return says ? { ...raw, cells } : raw;
  }

  #cell(row: number, cell: string, i: number): string {
    const above = this.#above[i]?.trim() ?? '';
    if (cell.length > 6 || !DITTO.test(cell) || above === '') return cell;
    this.#report.add('ditto', {
      row,
      column: this.#columns[i]?.header,
      value: cell.trim(),
      params: { now: readPersonal(above, true).text.slice(0, 60) },
    });
    return above;
  }
}
