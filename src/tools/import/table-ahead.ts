/** The table that comes next: its header, what its columns mean, and the rows below it that are looked at before the first of them is imported. */
import type { RawRow } from '../read/raw-rows.js';
import type { ImportContext } from '../report/finding.js';
import type { ImportReport } from '../report/import-report.js';
import { Columns } from './columns.js';
import { settleByValues } from './columns-by-values.js';
import { dateOrders } from './date-order.js';
import type { FoundHeader } from './find-header.js';
import { canonicalOf, matchHeaders } from './header-match.js';
import { joinColumns } from './joined-columns.js';
import { isBlank } from './odd-rows.js';
import { hasHiddenIndex } from './rejoin-cells.js';
import { secondHeader } from './second-header.js';

export interface TableAhead {
  header: FoundHeader;
  /** How many rows of the sample stand before the first row of data. */
  headerRows: number;
  /** The columns as the file has them. */
  physical: Columns;
  /** With those that are read out of several. */
  columns: Columns;
  /** Rows of the sample up to the next header. */
  data: readonly RawRow[];
  /** Makes what adds those columns to a row, from the first row on; undefined where there are none. */
  joined: ReturnType<typeof joinColumns>;
  /** Writes days with their year first; undefined where the order of no column is proved. */
  ordered: ReturnType<typeof dateOrders>;
  /** Whether a row is the header of another table. */
  ends(row: RawRow): boolean;
}

/** How many rows tell what a column holds. */
const FILLED_WITHIN = 50;

/**
 * Settles what every column means, and reports it.
 * @param sample the rows from the one on that was to be read next; `header` stands among them
 * @param hidden columns (0-based) that the sheet hides
 */
export function tableAhead(
  header: FoundHeader,
  sample: readonly RawRow[],
  { context, report, hidden }: { context: ImportContext; report: ImportReport; hidden: ReadonlySet<number> },
): TableAhead {
  const matched = matchHeaders(header.headers, context.columns, hidden);
  const endsBelow =
    (columns: Columns) =>
    (row: RawRow): boolean =>
      row.row > header.row && secondHeader(row, header.row, columns) === 'new';
  const headerRows = sample.findIndex(({ row }) => row === header.row) + 1 + header.preamble;
  const after = sample.slice(headerRows);
  const next = after.findIndex(endsBelow(new Columns([...matched])));
  const data = next < 0 ? after : after.slice(0, next);
  const filled = data.slice(0, FILLED_WITHIN).flatMap(({ cells }) => (isBlank(cells) ? [] : [cells]));
  if (hasHiddenIndex(filled, matched)) {
    report.add('index-without-header', { row: header.row });
    matched.unshift({ header: '' });
    header.headers.unshift('');
  }
  settleByValues(matched, filled);
  const physical = new Columns([...matched]);
  const above = sample.filter(({ row }) => row < header.row && row >= header.row - 2).flatMap(({ cells }) => cells);
  const joined = joinColumns(matched, above, filled);
  const ordered = dateOrders(matched, data, context.date);
  const columns = new Columns(matched);
  reportHeader(header, columns, context, report);
  return { header, headerRows, physical, columns, data, joined, ordered, ends: endsBelow(physical) };
}

/** A header below other rows is a row of the file like any other: it is counted. */
export function reportHeaderAgain({ row, headers, joined }: FoundHeader, report: ImportReport): void {
  report.add('header-again', { row, value: headers.filter((name) => name !== '').join('、') });
  report.count('empty');
  if (joined) report.count('empty');
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
