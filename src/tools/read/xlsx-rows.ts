/** Excel tables: the same rows as a text table would give, dates and numbers written as text. */
import { readFile } from 'node:fs/promises';
import { loadOptional } from '../files/optional-package.js';
import { UnreadableFileError, type RawRow } from './raw-rows.js';
import type { Source } from './source.js';

export interface SheetRows {
  sheet: string;
  rows: RawRow[];
  hidden: boolean;
  hiddenRows: number[];
  hiddenColumns: string[];
}

/** All sheets of a workbook in order. */
export async function xlsxSheets(source: Source): Promise<SheetRows[]> {
  const { default: readXlsx } = await loadOptional<typeof import('read-excel-file/node')>('read-excel-file/node');
  const input = typeof source === 'string' ? source : Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const sheets = await readXlsx(input).catch((error: unknown) => {
    throw new UnreadableFileError('xlsx-damaged', String(error));
  });
  // Loaded late: whoever has only CSV needs no package for workbooks.
  const { xlsxMarks } = await import('./xlsx-marks.js');
  const marks = xlsxMarks(typeof source === 'string' ? await readFile(source) : source);
  return sheets.map(({ sheet, data }, order) => {
    const { hidden, hiddenRows, hiddenColumns, struck } = marks[order] ?? {
      hidden: false,
      hiddenRows: [],
      hiddenColumns: [],
      struck: new Map<string, string>(),
    };
    const rows = (data as unknown[][]).map((cells, index) =>
      withoutStruck({ row: index + 1, cells: cells.map(cellText) }, struck),
    );
    return {
      sheet,
      rows,
      hidden,
      hiddenRows: hiddenRows.filter((row) => rows[row - 1]?.cells.some((cell) => cell !== '')),
      hiddenColumns,
    };
  });
}

/** Words that were struck out are no longer said. */
function withoutStruck(raw: RawRow, struck: ReadonlyMap<string, string>): RawRow {
  if (struck.size === 0) return raw;
  const gone: NonNullable<RawRow['struck']> = [];
  const cells = raw.cells.map((cell, column) => {
    const left = struck.get(`${raw.row}:${column}`);
    if (left === undefined || cell === '') return cell;
    gone.push({ column, value: cell });
    return left;
  });
  return gone.length > 0 ? { ...raw, cells, struck: gone } : raw;
}

/** One Excel value as a clerk sees it: dates as `YYYY-MM-DD`, times as `HH:MM`, numbers without false decimals. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value);
  return String(value);
}

function numberText(value: number): string {
  if (Number.isInteger(value)) return value.toFixed(0);
  // Sums of binary fractions: 139.58387799999998 was typed as 139.583878.
  return String(Number(value.toPrecision(12)));
}

/** Excel keeps dates without zone; the reader gives them as UTC. A day before 1900-01-02 is a time of day alone. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  // Seconds that binary fractions of a day leave behind.
  const rounded = new Date(Math.round(value.getTime() / 60_000) * 60_000);
  const iso = rounded.toISOString();
  const time = iso.slice(11, 16);
  if (
    rounded.getUTCFullYear() < 1900 ||
    (rounded.getUTCFullYear() === 1900 && rounded.getUTCMonth() === 0 && rounded.getUTCDate() === 1)
  )
    return time;
  return time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
}
