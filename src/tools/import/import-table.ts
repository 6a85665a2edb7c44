/** Any table → records of one kind, with the fate of every row on the books. */
import { openTable } from '../read/open-table.js';
import { UnreadableFileError, type RawRow, type RawTable } from '../read/raw-rows.js';
import type { Source } from '../read/source.js';
import { closingRemarks } from './closing-remarks.js';
import { detectKind, layoutOf, type DetectedKind } from './detect-kind.js';
import { findHeader, HEADER_WITHIN, type FoundHeader } from './find-header.js';
import { canonicalOf, headerScore, matchHeaders, REPEATABLE, type Column } from './header-match.js';
import { joinBrokenRows } from './join-broken-rows.js';
import { joinColumns } from './joined-columns.js';
import type { FeedRecord, KindImporter, RowOutcome } from './kind-importer.js';
import { importerOf } from './kinds/index.js';
import { isBlank, oddRow } from './odd-rows.js';
import { hasHiddenIndex, rejoinCells } from './rejoin-cells.js';
import { readPersonal } from './repairs.js';
import { ImportReport } from '../report/import-report.js';
import { Columns, TableRow } from './table-row.js';
import type { ImportContext, ImportResult } from '../report/finding.js';

/** Rows looked at before the kind of a table is decided. */
const SAMPLE = HEADER_WITHIN + 200;

/** Imports a text table or workbook from a path or from memory. Never throws because of what the file holds. */
export async function importTable(source: Source, context: ImportContext): Promise<ImportResult> {
  const report = new ImportReport(context);
  let table: RawTable;
  try {
    table = await openTable(source, headerScore, context.onBytes);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    report.add(error.code, { level: 'refused', params: { reason: error.message } });
    return report.result('unknown', 'unknown', []);
  }
  return importRows(table, context, report);
}

/** Imports rows that are already taken apart, whatever they came from. The first of them that looks like one is the header. */
export async function importRows(table: RawTable, context: ImportContext, report: ImportReport): Promise<ImportResult> {
  if (table.otherSheets?.length)
    report.add('sheets-not-read', { params: { sheet: table.sheet, others: table.otherSheets.join('、') } });
  if (table.hiddenRows?.length)
    report.add('rows-hidden', {
      row: table.hiddenRows[0],
      params: { rows: table.hiddenRows.slice(0, 10).join('、'), count: table.hiddenRows.length },
    });
  if (table.hiddenColumns?.length)
    report.add('columns-hidden', { params: { columns: table.hiddenColumns.join('、') } });
  const rows = table.rows[Symbol.asyncIterator]();
  const sample: RawRow[] = [];
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    sample.push(next.value);
    if (sample.length >= SAMPLE) break;
  }
  const header = findHeader(sample.slice(0, HEADER_WITHIN));
  if (!header) return refuseAll('header-not-found', report, sample, rows, table.encoding);
  header.data.push(...sample.slice(HEADER_WITHIN));
  const matched = matchHeaders(header.headers, context.columns);
  if (
    hasHiddenIndex(
      header.data
        .slice(0, 50)
        .map(({ cells }) => cells)
        .filter((cells) => !isBlank(cells)),
      matched,
    )
  ) {
    report.add('index-without-header', { row: header.row });
    matched.unshift({ header: '' });
    header.headers.unshift('');
  }
  const physical = new Columns([...matched]);
  const join = joinColumns(
    matched,
    sample.filter(({ row }) => row < header.row && row >= header.row - 2).flatMap(({ cells }) => cells),
  );
  const columns = new Columns(matched);
  reportHeader(header, columns, context, report);
  const detected = kindOf(context, columns, header, report);
  if (!detected) return refuseAll('table-kind-unknown', report, header.data, rows, table.encoding, header.row);
  const remarks = closingRemarks(header.title, header.data);
  const importer = importerOf(detected.kind)({
    context,
    layout: detected.layout,
    columns,
    title: `${context.file} ${header.title}`,
    closed: remarks.map(({ words }) => words).join('\n'),
  });
  const forAll = new Set(
    ['consultationWindows', 'ibasho'].includes(detected.kind) ? remarks.map(({ row }) => row) : [],
  );
  const records: FeedRecord[] = [];
  const seen = new SeenColumns(columns.list);
  const ditto = new Ditto(columns.list, report);
  for await (const written of joinBrokenRows(chain(header.data, rows), header, physical, report)) {
    const whole = ditto.resolve(written);
    const raw = join && !isBlank(whole.cells) ? join(whole) : whole;
    if (forAll.has(raw.row) && raw.cells.filter((cell) => cell.trim() !== '').length === 1) {
      report.add('remark-for-all', { row: raw.row, value: raw.cells.find((cell) => cell.trim() !== '') });
      report.count('empty');
    } else importRow(raw, header, columns, report, importer, records);
    seen.look(raw);
  }
  reportColumns(columns, seen, header.row, report, records.length > 0);
  return report.result(detected.kind, table.encoding, records);
}

function importRow(
  raw: RawRow,
  header: FoundHeader,
  columns: Columns,
  report: ImportReport,
  importer: KindImporter,
  records: FeedRecord[],
): void {
  const struck = raw.struck ?? [];
  if (isBlank(raw.cells)) {
    if (struck.length > 0)
      report.add('row-struck', { row: raw.row, value: struck.map(({ value }) => value).join('、') });
    return report.count('empty');
  }
  for (const { column, value } of struck)
    report.add('cell-struck', { row: raw.row, column: columns.list[column]?.header, value, level: 'repaired' });
  const odd =
    oddRow(raw.cells, header.headers) ??
    (titleRow(raw.cells, columns) ? 'footnote-row' : secondHeader(raw, header) ? 'repeated-header' : undefined);
  if (odd) {
    const value = raw.cells.find((cell) => cell.trim() !== '') ?? '';
    report.add(odd, { row: raw.row, value, level: odd === 'example-row' ? 'note' : 'refused' });
    return report.count(odd === 'example-row' ? 'empty' : 'refused');
  }
  const whole = raw.cells.length > columns.list.length ? rejoinCells(raw.cells, columns.list) : undefined;
  if (whole)
    report.add('cells-rejoined', {
      row: raw.row,
      value: whole.find((cell) => !raw.cells.includes(cell)),
      level: 'repaired',
    });
  const row = new TableRow(whole ? { ...raw, cells: whole } : raw, columns, report);
  if (raw.mended) report.add('quotes-mended', { row: raw.row, value: raw.cells.join(' '), level: 'repaired' });
  const extra = row.cells.slice(columns.list.length).filter((cell) => cell.trim() !== '');
  if (extra.length > 0) report.add('cells-beyond-header', { row: raw.row, value: extra.join('、'), level: 'repaired' });
  if (onlyNumber(raw.cells, columns)) {
    report.add('only-number', { row: raw.row, value: raw.cells.filter((cell) => cell.trim() !== '').join('、') });
    return report.count('empty');
  }
  if (
    /^(?:非公開|下書き|削除済?|公開終了|掲載終了|公開しない|draft|private|deleted|unpublished)$/iu.test(
      row.text('状態'),
    )
  ) {
    row.report('not-public', '状態', { level: 'refused' });
    return report.count('refused');
  }
  const outcome = tried(importer, row);
  if (outcome.status === 'taken') records.push(outcome.record);
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

/** One filled cell in a wide table, and not under the name: the title of a section or a remark. */
function titleRow(cells: readonly string[], columns: Columns): boolean {
  const filled = cells.flatMap((cell, i) => (cell.trim() === '' ? [] : [i]));
  const canonical = columns.list[filled[0] ?? 0]?.canonical;
  return (
    filled.length === 1 &&
    columns.list.length >= 4 &&
    canonical !== '名称' &&
    canonical !== '団体名' &&
    !(canonical === 'ID' && /^[\d\s]+$/u.test(cells[filled[0] ?? 0] ?? ''))
  );
}

/** A second header right below the first, in English for instance. */
function secondHeader({ row, cells }: RawRow, header: FoundHeader): boolean {
  if (row > header.row + 2) return false;
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return filled >= 3 && headerScore(cells) >= Math.max(3, filled * 0.7);
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

function kindOf(
  context: ImportContext,
  columns: Columns,
  header: FoundHeader,
  report: ImportReport,
): DetectedKind | undefined {
  if (context.kind) return { kind: context.kind, layout: layoutFor(context.kind, columns) };
  // What the sample finds in passing is found again, and then reported, when the rows are imported.
  const silent = new ImportReport(context);
  const sample = header.data.filter(({ cells }) => !isBlank(cells)).map((raw) => new TableRow(raw, columns, silent));
  const detected = detectKind(columns, sample, `${context.file} ${header.title}`);
  columns.used.clear();
  if (detected?.judged) report.add('kind-judged', { row: header.row, params: { kind: detected.kind } });
  return detected;
}

function layoutFor(kind: DetectedKind['kind'], columns: Columns): DetectedKind['layout'] {
  if (kind === 'events') return 'event';
  if (kind === 'members') return 'member';
  if (kind === 'reports') return 'report';
  if (kind === 'applications') return 'application';
  const layout = layoutOf(columns);
  // A list of places may name topics and a form too; that makes no desk of it.
  return kind === 'ibasho' && layout === 'windows' ? 'facility' : layout;
}

async function refuseAll(
  code: string,
  report: ImportReport,
  sample: readonly RawRow[],
  rest: AsyncIterator<RawRow>,
  encoding: string,
  row?: number,
): Promise<ImportResult> {
  let refused = 0;
  for await (const { cells } of chain(sample, rest)) {
    if (!isBlank(cells)) refused += 1;
    report.count(isBlank(cells) ? 'empty' : 'refused');
  }
  report.add(code, { row, level: 'refused', params: { count: refused } });
  return report.result('unknown', encoding, []);
}

function reportHeader(header: FoundHeader, columns: Columns, context: ImportContext, report: ImportReport): void {
  if (header.joined) report.add('header-two-rows', { row: header.row });
  for (const { header: name, canonical, how } of columns.list) {
    if (how === 'guessed') report.add('header-guessed', { row: header.row, column: name, params: { canonical } });
  }
  for (const [name, wanted] of Object.entries(context.columns ?? {})) {
    if (!canonicalOf(wanted))
      report.add('mapping-target-unknown', { row: header.row, column: name, params: { canonical: wanted } });
    else if (
      !columns.list.some(
        (column) => column.how === 'mapped' && column.header.normalize('NFKC') === name.normalize('NFKC').trim(),
      )
    )
      report.add('mapping-column-missing', { column: name });
  }
}

/** 「同上」 and 「〃」 say what stands above them; a card shows no row above. */
class Ditto {
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
    if (!DITTO.test(cell) || above === '') return cell;
    this.#report.add('ditto', {
      row,
      column: this.#columns[i]?.header,
      value: cell.trim(),
      params: { now: readPersonal(above, true).text.slice(0, 60) },
    });
    return above;
  }
}

const DITTO = /^[\s\u3000]*(?:同\s*上|上に?同じ|〃|″)[\s\u3000]*$/u;

/** Which columns hold anything, and an example of it: told at the end about columns that went nowhere. */
class SeenColumns {
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

/** Where nothing was `taken`, only what is not known may be the reason. */
function reportColumns(columns: Columns, seen: SeenColumns, row: number, report: ImportReport, taken: boolean): void {
  const unused: string[] = [];
  const first = new Map<string, string>();
  for (const [i, { header, canonical, how }] of columns.list.entries()) {
    const params = { filled: seen.filled[i] ?? 0 };
    const value = seen.example[i] || undefined;
    const before = canonical && first.get(canonical);
    if (canonical && !before) first.set(canonical, header);
    if (before && params.filled > 0 && !REPEATABLE.has(canonical) && columns.used.has(canonical))
      report.add('column-second', { row, column: header, value, params: { ...params, other: before } });
    // An empty column is nobody's loss.
    if (!canonical && how !== 'joined' && params.filled > 0)
      report.add('column-unknown', { row, column: header, value, params });
    else if (
      canonical &&
      canonical !== 'CKAN番号' &&
      canonical !== 'LinkData主語' &&
      params.filled > 0 &&
      !columns.used.has(canonical)
    )
      unused.push(header);
  }
  if (taken && unused.length > 0) report.add('columns-unused', { row, params: { value: unused.join('、') } });
}

async function* chain(first: readonly RawRow[], rest: AsyncIterator<RawRow>): AsyncGenerator<RawRow> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
