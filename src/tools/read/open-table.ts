/** Opens whatever an office calls a table. */
import { csvRows, csvShape } from './csv-rows.js';
import { isZip, otherFile } from './other-files.js';
import { readHead, wholeOf, type Source } from './source.js';
import { UnreadableFileError, type RawRow, type RawTable } from './raw-rows.js';

/** The table of a file; of a workbook the first sheet with a header, a hidden one only where there is no other. */
export async function openTable(
  source: Source,
  score: (cells: readonly string[]) => number,
  onBytes?: (bytes: number) => void,
): Promise<RawTable> {
  const tables = await openTables(source, score, onBytes);
  if (tables.length === 1) return tables[0] as RawTable;
  for (const hidden of [false, true])
    for (const table of tables) {
      if ((table.hidden ?? false) !== hidden) continue;
      let rows = 0;
      for await (const piece of table.rows) {
        if (piece.slice(0, 100 - rows).some(({ cells }) => score(cells) >= 2)) return table;
        if ((rows += piece.length) >= 100) break;
      }
    }
  return tables.find(({ hidden }) => !hidden) ?? (tables[0] as RawTable);
}

/**
 * The tables of a file: one, or the sheets of a workbook that hold anything (their rows may be asked for again). `score` says how much a
 * row of cells looks like a header (0: not at all); it chooses the delimiter.
 */
export async function openTables(
  source: Source,
  score: (cells: readonly string[]) => number,
  onBytes?: (bytes: number) => void,
): Promise<RawTable[]> {
  const head = await readHead(source).catch((error: unknown) => {
    throw new UnreadableFileError('file-unreadable', String(error));
  });
  if (head.start.length === 0) throw new UnreadableFileError('file-empty');
  if (isZip(head.start)) return openWorkbook(source);
  const other = await otherFile(head.start, () => wholeOf(source));
  if (other) throw new UnreadableFileError(other);
  const shape = await csvShape(head, score);
  return [{ encoding: shape.encoding, rows: csvRows(source, shape, onBytes) }];
}

async function openWorkbook(source: Source): Promise<RawTable[]> {
  // Loaded late: whoever has only CSV needs no package for workbooks.
  const { xlsxSheets } = await import('./xlsx-rows.js');
  const sheets = await xlsxSheets(source);
  const filled = sheets.filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell !== '')));
  if (filled.length === 0) throw new UnreadableFileError('file-empty');
  return filled.map(({ rows, ...sheet }) => ({
    ...sheet,
    encoding: 'xlsx',
    rows: { [Symbol.asyncIterator]: () => each(rows) },
  }));
}

async function* each(rows: readonly RawRow[]): AsyncGenerator<readonly RawRow[]> {
  yield rows;
}
