/** The rows of one table → records, with the fate of every row on the books. A second header begins another table below the first. */
import type { MessageCode } from '../messages/ja.js';
import type { RawRow, RawTable } from '../read/raw-rows.js';
import type { ImportContext, ImportResult } from '../report/finding.js';
import { ImportReport, type PlacedRecord } from '../report/import-report.js';
import { callingOff, closingRemarks, namedByNote, noteOf, remarksAt, titledRows } from './closing-remarks.js';
import { settleByValues } from './columns-by-values.js';
import { dateOrders } from './date-order.js';
import { detectKind, layoutFor, type DetectedKind } from './detect-kind.js';
import { Ditto } from './ditto.js';
import { findHeader, HEADER_WITHIN, type FoundHeader } from './find-header.js';
import { canonicalOf, isWeek, matchHeaders } from './header-match.js';
import type { Canonical } from './header-aliases.js';
import { importRow } from './import-row.js';
import { BrokenRows } from './join-broken-rows.js';
import { joinColumns } from './joined-columns.js';
import { importerOf } from './kinds/index.js';
import { withMerged } from './merged-cells.js';
import { isBlank } from './odd-rows.js';
import { isGathered, Memory } from './record-id.js';
import { hasHiddenIndex } from './rejoin-cells.js';
import { reportColumns, SeenColumns } from './report-columns.js';
import { RowReader } from './row-reader.js';
import { secondHeader } from './second-header.js';
import { dayFacts } from './table-days.js';
import { Columns } from './columns.js';
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
  if (!header)
    return void (await refuseAll(
      sample.some(({ cells }) => isWeek(cells)) ? 'calendar-grid' : 'header-not-found',
      file,
      rows,
    ));
  const matched = matchHeaders(header.headers, context.columns, file.hidden);
  const ends = (row: RawRow): boolean => row.row > header.row && secondHeader(row, header.row, physical) === 'new';
  let physical = new Columns([...matched]);
  const after = sample.slice(sample.findIndex(({ row }) => row === header.row) + 1 + header.preamble);
  const next = after.findIndex(ends);
  const data = next < 0 ? after : after.slice(0, next);
  const filled = data.slice(0, 50).flatMap(({ cells }) => (isBlank(cells) ? [] : [cells]));
  if (hasHiddenIndex(filled, matched)) {
    report.add('index-without-header', { row: header.row });
    matched.unshift({ header: '' });
    header.headers.unshift('');
  }
  settleByValues(matched, filled);
  physical = new Columns([...matched]);
  const joined = joinColumns(
    matched,
    sample.filter(({ row }) => row < header.row && row >= header.row - 2).flatMap(({ cells }) => cells),
    filled,
  );
  const order = dateOrders(matched, data, context.date);
  const columns = new Columns(matched);
  reportHeader(header, columns, context, report);
  for (let i = sample.length - after.length; i > 0; i -= 1) rows.take();
  const title = [context.file, report.sheet, header.title].filter(Boolean).join(' ');
  const detected = detectedKind(file, columns, data.slice(0, SAMPLE), title, header.row);
  if (!detected) return void (await refuseAll('table-kind-unknown', file, rows, header.row));
  report.turnTo(detected.kind);
  if (above !== undefined) {
    report.add('header-again', { row: header.row, value: header.headers.filter((name) => name !== '').join('、') });
    report.count('empty');
    if (header.joined) report.count('empty');
  }
  const isEvents = detected.kind === 'events';
  const nameAt = columns.list.findIndex(({ canonical }) => canonical === '名称');
  const remarks = ['consultationWindows', 'ibasho'].includes(detected.kind)
    ? closingRemarks(header.title, data, header.headers.length, [
        (context.file ?? '').replace(/^.*[\\/]|\.\w+$/gu, ''),
        report.sheet ?? '',
      ])
    : isEvents
      ? callingOff(header.title, data, header.headers.length, nameAt)
      : [];
  const titles =
    isEvents && remarks.length > 0 && data.length < NOTES_WITHIN - HEADER_WITHIN ? titledRows(data, nameAt) : [];
  const memory = file.memories.get(detected.kind) ?? new Memory();
  file.memories.set(detected.kind, memory);
  const importer = importerOf(detected.kind)({
    context,
    layout: detected.layout,
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
  const forAll = new Map(remarks.map((remark) => [remark.row, remark]));
  const placed = file.found.get(detected.kind) ?? [];
  file.found.set(detected.kind, placed);
  const before = placed.length;
  const seen = new SeenColumns(columns.list);
  const ditto = new Ditto(columns.list, report);
  // An application is a private matter anyway, and goes nowhere but to the office.
  const privacy: Privacy | undefined =
    detected.kind === 'applications'
      ? undefined
      : context.dropPersonal === true || OF_MEMBERS.has(detected.kind)
        ? 'drop'
        : 'tell';
  const setting = {
    headers: header.headers,
    headerRow: header.row,
    physical,
    columns,
    importer,
    privacy,
    kind: detected.kind,
  };
  const join = joined?.();
  let words = '';
  const { sheet } = report;
  const passed = new BrokenRows({ ...header, data }, physical, report, (written) => {
    const whole = ditto.resolve(withMerged(written, header.row));
    const ordered = order && !isBlank(whole.cells) ? order(whole, report) : whole;
    const raw = join && !isBlank(whole.cells) ? join(ordered) : ordered;
    const alone = onlyText(raw.cells);
    if (forAll.has(raw.row)) {
      const section = forAll.get(raw.row)?.section;
      const headed = section && (section.last < section.first ? 'title-row' : 'heading-for-rows');
      report.add(headed ?? (isEvents ? 'remark-for-events' : 'remark-for-all'), {
        row: raw.row,
        value: noteOf(raw.cells, header.headers.length),
      });
      report.count('empty');
    } else
      importRow(raw, setting, report, (record) =>
        placed.push({ record, place: { row: raw.row, ...(sheet === undefined ? {} : { sheet }) } }),
      );
    seen.look(raw);
    if (alone !== undefined || !isBlank(raw.cells)) words = alone ?? '';
  });
  for await (const piece of rows.until(ends))
    for (const [i, raw] of piece.entries()) {
      const alone = onlyText(raw.cells);
      const next = alone === undefined ? undefined : (piece[i + 1] ?? (await rows.peek(1))[0]);
      if (alone === undefined || !next || !ends(next)) {
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
  reportColumns(columns, seen, header.row, report, placed.length > before, OF_MEMBERS.has(detected.kind));
  return rows.ahead === undefined ? undefined : words;
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
