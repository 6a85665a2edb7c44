/** One row of a table → its record, or the reason why it gives none. */
import type { RawRow } from '../read/raw-rows.js';
import type { ImportReport } from '../report/import-report.js';
import type { FeedRecord, KindImporter, RowOutcome } from './kind-importer.js';
import { isBlank, oddRow, speaksOfClosing } from './odd-rows.js';
import { hiddenBy } from './kinds/not-public.js';
import { rejoinCells } from './rejoin-cells.js';
import { secondHeader } from './second-header.js';
import type { Columns } from './columns.js';
import { gistOf, TableRow, type Privacy } from './table-row.js';
import type { ImportKind } from '../table-kinds.js';

/** The table that a row stands in. */
export interface RowSetting {
  headers: readonly string[];
  /** Row of the header. */
  headerRow: number;
  /** The columns as the file has them. */
  physical: Columns;
  /** With those that are read out of several. */
  columns: Columns;
  importer: KindImporter;
  privacy: Privacy | undefined;
  kind: ImportKind;
}

/** Imports a row and closes its books. */
export function importRow(
  raw: RawRow,
  { headers, headerRow, physical, columns, importer, privacy, kind }: RowSetting,
  report: ImportReport,
  take: (record: FeedRecord) => void,
): void {
  const struck = raw.struck ?? [];
  if (isBlank(raw.cells)) {
    if (struck.length > 0)
      report.add('row-struck', { row: raw.row, value: struck.map(({ value }) => value).join('、') });
    return report.count('empty');
  }
  for (const { column, value } of struck)
    report.add('cell-struck', { row: raw.row, column: columns.list[column]?.header, value, level: 'repaired' });
  // Whoever looks at the sheet does not see it: a record that was given up, or one that is not to be shown yet.
  if (raw.hidden) {
    report.add('row-hidden', { row: raw.row, value: gistOf(raw.cells), level: 'refused' });
    return report.count('refused');
  }
  const odd =
    oddRow(raw.cells, headers) ??
    (titleRow(raw, columns) ? 'title-row' : undefined) ??
    (secondHeader(raw, headerRow, physical) ? 'repeated-header' : undefined);
  if (odd) {
    const value = raw.cells.find((cell) => cell.trim() !== '') ?? '';
    // What stands at the beginning of its line is a title or a note; anywhere else it may be what is left of a record.
    const at = raw.cells.findIndex((cell) => cell.trim() !== '');
    const code = odd !== 'title-row' || at === 0 ? odd : at < columns.list.length ? 'lone-cell' : 'cells-beyond-header';
    const isLost = code === 'lone-cell' || (odd !== 'example-row' && speaksOfClosing(raw.cells, kind));
    report.add(code, { row: raw.row, value, level: isLost ? 'refused' : 'note' });
    return report.count(isLost ? 'refused' : 'empty');
  }
  const whole = raw.cells.length > columns.list.length ? rejoinCells(raw.cells, columns.list) : undefined;
  if (whole)
    report.add('cells-rejoined', {
      row: raw.row,
      value: whole.find((cell) => !raw.cells.includes(cell)),
      level: 'repaired',
    });
  const row = new TableRow(whole ? { ...raw, cells: whole } : raw, columns, report, privacy);
  if (raw.mended) report.add('quotes-mended', { row: raw.row, value: raw.cells.join(' '), level: 'repaired' });
  const extra = row.cells.slice(columns.list.length).filter((cell) => cell.trim() !== '');
  if (extra.length > 0) report.add('cells-beyond-header', { row: raw.row, value: extra.join('、'), level: 'repaired' });
  if (onlyNumber(raw.cells, columns)) {
    report.add('only-number', { row: raw.row, value: raw.cells.filter((cell) => cell.trim() !== '').join('、') });
    return report.count('empty');
  }
  const hidden = hiddenBy(row, kind);
  if (hidden) {
    row.report('not-public', hidden, { level: 'refused' });
    return report.count('refused');
  }
  const outcome = tried(importer, row);
  if (outcome.status === 'taken') take(outcome.record);
  report.count(outcome.status);
}

/** A row that no importer was made for must not take the rest of the file with it. */
function tried(importer: KindImporter, row: TableRow): RowOutcome {
  try {
    return importer(row);
  } catch (error) {
    row.report('row-failed', undefined, { level: 'refused', params: { reason: String(error) } });
    return { status: 'refused' };
  }
}

/** A mark that begins the title of a section. */
const TITLE_MARK = /^\s*[■□●◆◇▼▽★☆▲△◎【《〈≪＜<]/u;

/** One filled cell in a wide table: not under the name, or merged across the table, or marked as a title. */
function titleRow({ row, cells, merged = [] }: RawRow, columns: Columns): boolean {
  let filled = -1;
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i];
    if (cell === undefined || cell === '' || cell.trim() === '') continue;
    if (filled >= 0) return false;
    filled = i;
  }
  const { length } = columns.list;
  const canonical = columns.list[filled]?.canonical;
  const said = cells[filled] ?? '';
  if (canonical === '名称' || canonical === '団体名')
    return length >= 3 && (TITLE_MARK.test(said) || merged.filter(({ from }) => from === row).length >= 2);
  return length >= 4 && !(canonical === 'ID' && /^[\d\s]{1,20}$/u.test(said));
}

/** A row prepared for later: it has a number or its municipality, and nothing else. */
function onlyNumber(cells: readonly string[], columns: Columns): boolean {
  return cells.every(
    (cell, i) =>
      cell.trim() === '' ||
      ['ID', 'CKAN番号', '自治体コード', '自治体名', '都道府県名', '市区町村名'].includes(
        columns.list[i]?.canonical ?? '',
      ),
  );
}
