/** Small tables whose headers are known beforehand (areas, topics, answered sheets): all rows at once, by column. */
import { openTable } from './open-table.js';
import type { RawRow, RawTable } from './raw-rows.js';
import type { Source } from './source.js';
import { plainCell } from '../../model/tables/write-csv.js';

export interface NamedRow<Column extends string> {
  /** As a spreadsheet shows it. */
  row: number;
  cells: Partial<Record<Column, string>>;
}

export interface NamedRows<Column extends string> {
  encoding: string;
  headers: string[];
  rows: NamedRow<Column>[];
}

/** Rows below the first header that names two columns (or `least`); undefined when there is none. Blank rows are left out. */
export async function readNamedRows<Column extends string>(
  source: Source,
  columnOf: (header: string) => Column | undefined,
  { least = 2 } = {},
): Promise<NamedRows<Column> | undefined> {
  const score = (cells: readonly string[]): number =>
    new Set(cells.map(columnOf).filter((column) => column !== undefined)).size;
  const table = await openTable(source, score);
  let columns: (Column | undefined)[] | undefined;
  let headers: string[] = [];
  const rows: NamedRow<Column>[] = [];
  for await (const { row, cells } of rowsOf(table)) {
    if (columns === undefined) {
      if (score(cells) < least) {
        if (row > 100) return undefined;
        continue;
      }
      columns = cells.map(columnOf);
      headers = [...cells];
      continue;
    }
    const named: Partial<Record<Column, string>> = {};
    for (const [index, column] of columns.entries()) {
      const value = plainCell((cells[index] ?? '').trim());
      if (column !== undefined && value !== '' && named[column] === undefined) named[column] = value;
    }
    if (Object.keys(named).length > 0) rows.push({ row, cells: named });
  }
  return columns === undefined ? undefined : { encoding: table.encoding, headers, rows };
}

async function* rowsOf({ rows }: RawTable): AsyncGenerator<RawRow> {
  for await (const piece of rows) yield* piece;
}
