/** A table to be written as CSV or into a workbook: the first row names the columns. */
import { toCsv } from '../../../model/tables/write-csv.js';

export interface Sheet {
  name: string;
  rows: string[][];
}

export const csvOf = ({ rows }: Sheet): string => toCsv(rows);

/** Longest text of a cell that Excel opens. */
const LONGEST = 32_767;

/** A workbook in which every cell is text: nothing runs, no number loses its zeros. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/node');
  const cell = (value: string, head: boolean): object => ({
    value: value.slice(0, LONGEST),
    type: String,
    format: '@',
    alignVertical: 'top',
    ...(head ? { fontWeight: 'bold', backgroundColor: '#e8f1fe' } : {}),
  });
  const file = writeXlsx(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row, place) => row.map((value) => cell(value, place === 0))) as never,
      columns: (rows[0] ?? []).map((head) => ({ width: Math.max(14, head.length * 2 + 2) })),
      stickyRowsCount: 1,
    })),
  );
  return new Uint8Array(await file.toBuffer());
}
