/** What is said at the end about the columns of a table: those that went nowhere, and those that were read only in part. */
import type { RawRow } from '../read/raw-rows.js';
import { lettersOf } from '../read/xlsx-sheet.js';
import type { ImportReport } from '../report/import-report.js';
import { REPEATABLE, type Column } from './header-match.js';
import type { Columns } from './columns.js';

/** Which columns hold anything, and an example of it. */
export class SeenColumns {
  readonly filled: number[];
  readonly example: string[];

  constructor(columns: readonly Column[]) {
    this.filled = columns.map(() => 0);
    this.example = columns.map(() => '');
  }

  look({ cells }: RawRow): void {
    for (let i = 0; i < this.filled.length; i += 1) {
      const cell = cells[i];
      if (cell === undefined || cell === '') continue;
      if (this.filled[i] === 0) this.example[i] = cell;
      this.filled[i] = (this.filled[i] ?? 0) + 1;
    }
  }
}

/** Where nothing was `taken`, only what is not known may be the reason. Of a table that is `confidential` no cell is quoted. */
export function reportColumns(
  columns: Columns,
  seen: SeenColumns,
  row: number,
  report: ImportReport,
  taken: boolean,
  confidential = false,
): void {
  const unused: string[] = [];
  const first = new Map<string, string>();
  for (const [i, { header, canonical, how, hidden }] of columns.list.entries()) {
    const params = { filled: seen.filled[i] ?? 0 };
    const value = confidential ? undefined : seen.example[i] || undefined;
    const before = canonical && first.get(canonical);
    if (canonical && !before) first.set(canonical, header);
    if (before && params.filled > 0 && !REPEATABLE.has(canonical) && columns.isUsed(canonical))
      report.add('column-second', { row, column: header, value, params: { ...params, other: before } });
    // An empty column is nobody's loss.
    if (hidden) {
      const place = { row, column: header, params: { ...params, letters: lettersOf(i) } };
      if (params.filled > 0) report.add('column-hidden', { ...place, level: hidden === 'says' ? 'refused' : 'note' });
    } else if (how === 'withheld') {
      if (params.filled > 0) report.add('column-not-public', { row, column: header, params });
    } else if (!canonical && how !== 'joined' && params.filled > 0)
      report.add('column-unknown', { row, column: header, value, params });
    else if (
      canonical &&
      canonical !== 'CKAN番号' &&
      canonical !== 'LinkData主語' &&
      params.filled > 0 &&
      !columns.isUsed(canonical)
    )
      unused.push(header);
  }
  if (taken && unused.length > 0) report.add('columns-unused', { row, params: { value: unused.join('、') } });
}
