/** The rows of one table → records, with the fate of every row on the books. A second header begins another table below the first. */
import type { MessageCode } from '../messages/ja.js';
import type { RawRow, RawTable } from '../read/raw-rows.js';
import type { ImportContext, ImportResult } from '../report/finding.js';
import { ImportReport, type PlacedRecord } from '../report/import-report.js';
import {
  callingOff,
  closingRemarks,
  namedByNote,
  noteOf,
  remarksAt,
  titledRows,
  type ClosingRemark,
} from './closing-remarks.js';
import type { Columns } from './columns.js';
import { detectKind, layoutFor, type DetectedKind } from './detect-kind.js';
import { Ditto } from './ditto.js';
import { findHeader, HEADER_WITHIN } from './find-header.js';
import type { Canonical } from './header-aliases.js';
import { isWeek } from './header-match.js';
import { importRow, type RowSetting } from './import-row.js';
import { BrokenRows } from './join-broken-rows.js';
import type { KindImporter } from './kind-importer.js';
import { importerOf } from './kinds/index.js';
import { withMerged } from './merged-cells.js';
import { isBlank } from './odd-rows.js';
import { isGathered, Memory } from './record-id.js';
import { reportColumns, SeenColumns } from './report-columns.js';
import { RowReader } from './row-reader.js';
import { reportHeaderAgain, tableAhead, type TableAhead } from './table-ahead.js';
import { dayFacts } from './table-days.js';
import { TableRow, type Privacy } from './table-row.js';
import type { ImportKind } from '../table-kinds.js';

/** Rows looked at before the kind of a table is decided. */
const SAMPLE = HEADER_WITHIN + 200;
/** Rows among which a note below the table is looked for before the first of them is imported. */
const NOTES_WITHIN = HEADER_WITHIN + 5_000;

/** What organisations tell their office: nobody's own number or address is among what may leave it. */
const OF_MEMBERS: ReadonlySet<ImportKind> = new Set(['members', 'needs', 'offers'] as const);

/** What the tables of one file share: the report, the records, and how the tables before were read. */
export class FileImport {
  readonly context: ImportContext;
  readonly report: ImportReport;
  readonly found = new Map<ImportKind, PlacedRecord[]>();
  readonly memories = new Map<ImportKind, Memory>();
  /** Columns (0-based) of the sheet that is being read which it hides. */
  hidden: ReadonlySet<number> = new Set();
  readonly #layouts: { columns: ReadonlySet<Canonical>; detected: DetectedKind }[] = [];

  constructor(context: ImportContext, report = new ImportReport(context)) {
    this.context = context;
    this.report = report;
  }

  /** Tables of one layout are of one kind: what was judged of the first holds for the others. */
  kindOf(columns: Columns, detected: DetectedKind | undefined): { detected?: DetectedKind; isNew: boolean } {
    const names = new Set(columns.list.flatMap(({ canonical }) => canonical ?? []));
    const alike = this.#layouts.find(({ columns: other }) => {
      const shared = [...names].filter((name) => other.has(name)).length;
      return shared >= 2 && shared >= Math.max(names.size, other.size) * 0.6;
    });
    if (alike && (!detected || detected.judged)) return { detected: alike.detected, isNew: false };
    if (detected) this.#layouts.push({ columns: names, detected });
    return detected ? { detected, isNew: true } : { isNew: true };
  }

  results(encoding: string): ImportResult[] {
    return this.report.results(encoding, this.found);
  }
}

/** Imports rows that are already taken apart, whatever they came from. The first of them that looks like one is the header. */
export async function importRows(
  table: Pick<RawTable, 'encoding' | 'rows'>,
  context: ImportContext,
  report: ImportReport,
): Promise<ImportResult> {
  const file = new FileImport(context, report);
  await importTables(new RowReader(table.rows), file);
  const [kind = 'unknown', placed = []] = [...file.found][0] ?? [];
  return {
    ...report.result(
      kind,
      table.encoding,
      placed.map(({ record }) => record),
    ),
    places: placed.map(({ place }) => place),
  };
}

/** All tables that stand one below the other; each has a header of its own. */
export async function importTables(rows: RowReader, file: FileImport): Promise<void> {
  let title: string | undefined;
  do title = await importOne(rows, file, title);
  while (title !== undefined);
}

/** One table up to the next header; gives the words that stand above that, or nothing where the rows end. */
async function importOne(rows: RowReader, file: FileImport, above?: string): Promise<string | undefined> {
  const { context, report } = file;
  const sample = await rows.peek(NOTES_WITHIN);
  const header = findHeader(sample.slice(0, HEADER_WITHIN), above);
  if (!header) {
    const isGrid = sample.some(({ cells }) => isWeek(cells));
    return void (await refuseAll(isGrid ? 'calendar-grid' : 'header-not-found', file, rows));
  }
  const table = tableAhead(header, sample, file);
  const { columns, physical, data } = table;
  for (let left = table.headerRows; left > 0; left -= 1) rows.take();
  const title = [context.file, report.sheet, header.title].filter(Boolean).join(' ');
  const detected = detectedKind(file, columns, data.slice(0, SAMPLE), title, header.row);
  if (!detected) return void (await refuseAll('table-kind-unknown', file, rows, header.row));
  const { kind } = detected;
  report.turnTo(kind);
  if (above !== undefined) reportHeaderAgain(header, report);
  const remarks = remarksOn(table, kind, file);
  const importer = await importerFor(table, detected, title, remarks, file);
  const placed = file.found.get(kind) ?? [];
  file.found.set(kind, placed);
  const before = placed.length;
  const seen = new SeenColumns(columns.list);
  const mended = mending(table, report);
  const remarkAt = new Map(remarks.map((remark) => [remark.row, remark]));
  const setting: RowSetting = {
    headers: header.headers,
    headerRow: header.row,
    physical,
    columns,
    importer,
    privacy: privacyOf(kind, context),
    kind,
  };
  const { sheet } = report;
  let words = '';
  const passed = new BrokenRows({ ...header, data }, physical, report, (written) => {
    const raw = mended(written);
    const alone = onlyText(raw.cells);
    const remark = remarkAt.get(raw.row);
    if (remark) reportRemark(remark, raw, setting, report);
    else
      importRow(raw, setting, report, (record) =>
        placed.push({ record, place: { row: raw.row, ...(sheet === undefined ? {} : { sheet }) } }),
      );
    seen.look(raw);
    if (alone !== undefined || !isBlank(raw.cells)) words = alone ?? '';
  });
  for await (const piece of rows.until(table.ends))
    for (const [i, raw] of piece.entries()) {
      const alone = onlyText(raw.cells);
      const next = alone === undefined ? undefined : (piece[i + 1] ?? (await rows.peek(1))[0]);
      if (alone === undefined || !next || !table.ends(next)) {
        passed.take(raw);
        continue;
      }
      // The words right above the next header.
      passed.end();
      report.add('title-row', { row: raw.row, value: alone });
      report.count('empty');
      words = alone;
    }
  passed.end();
  reportColumns(columns, seen, header.row, report, placed.length > before, OF_MEMBERS.has(kind));
  return rows.ahead === undefined ? undefined : words;
}

/** What notes above, between and below the rows say of all of them, or of those below a heading. */
function remarksOn({ header, columns, data }: TableAhead, kind: ImportKind, file: FileImport): ClosingRemark[] {
  const { context, report } = file;
  const names = [(context.file ?? '').replace(/^.*[\\/]|\.\w+$/gu, ''), report.sheet ?? ''];
  if (kind === 'consultationWindows' || kind === 'ibasho')
    return closingRemarks(header.title, data, header.headers.length, names);
  return kind === 'events' ? callingOff(header.title, data, header.headers.length, nameAt(columns)) : [];
}

const nameAt = (columns: Columns): number => columns.list.findIndex(({ canonical }) => canonical === '名称');

/** What makes records of this table's rows. It knows the records of the tables before that are of the same kind. */
async function importerFor(
  { columns, data, joined }: TableAhead,
  { kind, layout }: DetectedKind,
  title: string,
  remarks: readonly ClosingRemark[],
  { context, memories }: FileImport,
): Promise<KindImporter> {
  const namesEvents = kind === 'events' && remarks.length > 0 && data.length < NOTES_WITHIN - HEADER_WITHIN;
  const titles = namesEvents ? titledRows(data, nameAt(columns)) : [];
  const memory = memories.get(kind) ?? new Memory();
  memories.set(kind, memory);
  return importerOf(kind)({
    context,
    layout,
    columns,
    title,
    ...remarksAt(remarks),
    namedBy: (sentence) => namedByNote(sentence, titles),
    days: await dayFacts(columns.list, joined ? data.map(joined()) : data, {
      today: context.date,
      title,
      from: context.countFrom,
    }),
    memory,
    isGathered: isGathered(columns, data),
  });
}

/** A row as the table as a whole shows it to be meant: repeated and merged cells filled, days in their order, parts of a column joined. */
function mending({ header, columns, joined, ordered }: TableAhead, report: ImportReport): (row: RawRow) => RawRow {
  const ditto = new Ditto(columns.list, report);
  const join = joined?.();
  return (written) => {
    const whole = ditto.resolve(withMerged(written, header.row));
    if (isBlank(whole.cells)) return whole;
    const inOrder = ordered ? ordered(whole, report) : whole;
    return join ? join(inOrder) : inOrder;
  };
}

/** What is done with private numbers and addresses. An application is a private matter anyway, and goes nowhere but to the office. */
function privacyOf(kind: ImportKind, { dropPersonal }: ImportContext): Privacy | undefined {
  if (kind === 'applications') return undefined;
  return dropPersonal === true || OF_MEMBERS.has(kind) ? 'drop' : 'tell';
}

/** A row that is a note is no record: says so. */
function reportRemark(
  { section }: ClosingRemark,
  raw: RawRow,
  { kind, headers }: RowSetting,
  report: ImportReport,
): void {
  const headed = section && (section.last < section.first ? 'title-row' : 'heading-for-rows');
  report.add(headed ?? (kind === 'events' ? 'remark-for-events' : 'remark-for-all'), {
    row: raw.row,
    value: noteOf(raw.cells, headers.length),
  });
  report.count('empty');
}

/** The only text of a row that has one. */
function onlyText(cells: readonly string[]): string | undefined {
  let found: string | undefined;
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    if (found !== undefined) return undefined;
    found = cell;
  }
  return found;
}

function detectedKind(
  file: FileImport,
  columns: Columns,
  data: readonly RawRow[],
  title: string,
  row: number,
): DetectedKind | undefined {
  const { context, report } = file;
  if (context.kind) return { kind: context.kind, layout: layoutFor(context.kind, columns) };
  const { detected, isNew } = file.kindOf(columns, kindOf(context, columns, data, title));
  if (detected?.judged && isNew) report.add('kind-judged', { row, params: { kind: detected.kind } });
  return detected;
}

/** The kind of a table from its columns, first rows and title; nothing is reported. */
export function kindOf(
  context: ImportContext,
  columns: Columns,
  data: readonly RawRow[],
  title: string,
): DetectedKind | undefined {
  // What the sample finds in passing is found again, and then reported, when the rows are imported.
  const silent = new ImportReport(context);
  const sample = data.filter(({ cells }) => !isBlank(cells)).map((raw) => new TableRow(raw, columns, silent));
  const detected = detectKind(columns, sample, title);
  columns.forget();
  return detected;
}

/** Nothing can be made of these rows: all are counted, and the reason is said once. */
async function refuseAll(code: MessageCode, { report }: FileImport, rows: RowReader, row?: number): Promise<void> {
  let refused = 0;
  report.turnTo('unknown');
  for await (const piece of rows.until(() => false))
    for (const { cells } of piece) {
      if (!isBlank(cells)) refused += 1;
      report.count(isBlank(cells) ? 'empty' : 'refused');
    }
  report.add(code, { row, level: 'refused', params: { count: refused } });
}
