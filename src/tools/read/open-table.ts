/** Opens whatever an office calls a table. */
import { csvRows, csvShape } from './csv-rows.js';
import { readHead, type Source } from './source.js';
import { UnreadableFileError, type RawRow, type RawTable } from './raw-rows.js';
import { xlsxSheets } from './xlsx-rows.js';

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
      for await (const { cells } of table.rows) {
        if (score(cells) >= 2) return table;
        if ((rows += 1) >= 100) break;
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
  if (startsWith(head.start, [0x50, 0x4b, 0x03, 0x04])) return openWorkbook(source);
  if (startsWith(head.start, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableFileError('xls-old-format');
  const ascii = new TextDecoder('latin1').decode(head.start.subarray(0, 512)).trimStart().toLowerCase();
  if (/^(?:ï»¿)?\s*(?:<!doctype html|<html|<\?xml|%pdf-|begin:vcalendar|\{\\rtf)/u.test(ascii))
    throw new UnreadableFileError('not-a-table');
  const shape = await csvShape(head, score);
  return [{ encoding: shape.encoding, rows: csvRows(source, shape, onBytes) }];
}

async function openWorkbook(source: Source): Promise<RawTable[]> {
  const sheets = await xlsxSheets(source);
  const filled = sheets.filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell !== '')));
  if (filled.length === 0) throw new UnreadableFileError('file-empty');
  return filled.map(({ rows, ...sheet }) => ({
    ...sheet,
    encoding: 'xlsx',
    rows: { [Symbol.asyncIterator]: () => each(rows) },
  }));
}

async function* each(rows: readonly RawRow[]): AsyncGenerator<RawRow> {
  yield* rows;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
