/** Opens whatever an office calls a table. */
import { csvRows, csvShape } from './csv-rows.js';
import { readHead, type Source } from './source.js';
import { UnreadableFileError, type RawRow, type RawTable } from './raw-rows.js';
import { xlsxSheets } from './xlsx-rows.js';

/** `score` says how much a row of cells looks like a header (0: not at all); it chooses the delimiter and the sheet. */
export async function openTable(
  source: Source,
  score: (cells: readonly string[]) => number,
  onBytes?: (bytes: number) => void,
): Promise<RawTable> {
  const head = await readHead(source).catch((error: unknown) => {
    throw new UnreadableFileError('file-unreadable', String(error));
  });
  if (head.start.length === 0) throw new UnreadableFileError('file-empty');
  if (startsWith(head.start, [0x50, 0x4b, 0x03, 0x04])) return openWorkbook(source, score);
  if (startsWith(head.start, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableFileError('xls-old-format');
  const ascii = new TextDecoder('latin1').decode(head.start.subarray(0, 512)).trimStart().toLowerCase();
  if (/^(?:ï»¿)?\s*(?:<!doctype html|<html|<\?xml|%pdf-|begin:vcalendar|\{\\rtf)/u.test(ascii))
    throw new UnreadableFileError('not-a-table');
  const shape = await csvShape(head, score);
  return { encoding: shape.encoding, rows: csvRows(source, shape, onBytes) };
}

async function openWorkbook(source: Source, score: (cells: readonly string[]) => number): Promise<RawTable> {
  const sheets = await xlsxSheets(source);
  const filled = sheets.filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell !== '')));
  if (filled.length === 0) throw new UnreadableFileError('file-empty');
  // An older state is often kept on a hidden sheet in front.
  filled.sort((a, b) => Number(a.hidden) - Number(b.hidden));
  const withHeader = filled.find(({ rows }) => rows.slice(0, 100).some(({ cells }) => score(cells) >= 2));
  const chosen = withHeader ?? filled[0];
  return {
    encoding: 'xlsx',
    sheet: chosen?.sheet,
    otherSheets: filled.filter((sheet) => sheet !== chosen).map(({ sheet }) => sheet),
    hiddenRows: chosen?.hiddenRows ?? [],
    hiddenColumns: chosen?.hiddenColumns ?? [],
    rows: each(chosen?.rows ?? []),
  };
}

async function* each(rows: readonly RawRow[]): AsyncGenerator<RawRow> {
  yield* rows;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
