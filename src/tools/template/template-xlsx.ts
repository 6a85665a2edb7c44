/** The template as a workbook: the table to fill in, and a sheet with the values allowed. */
import type { CommandText } from '../messages/command.ja.js';
import { templateRows } from './template-rows.js';
import type { ImportKind } from '../table-kinds.js';

const HEAD = {
  fontWeight: 'bold',
  backgroundColor: '#e8f1fe',
  wrap: true,
  alignVertical: 'top',
  borderColor: '#666666',
  borderStyle: 'thin',
} as const;
const PALE = { textColor: '#666666', backgroundColor: '#f8f8fb', wrap: true, alignVertical: 'top' } as const;

/** Bytes of the .xlsx file. Every cell is text, so that Excel changes no code and no phone number. */
export async function templateXlsx(kind: ImportKind, words: CommandText): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/node');
  const { headers, hints, example, columns } = templateRows(kind);
  const cell = (value: string, style: object): object => ({ value, type: String, format: '@', ...style });
  const empty = Array.from({ length: 30 }, () => headers.map(() => ({ value: '', type: String, format: '@' })));
  const table = [
    headers.map((header) => cell(header, HEAD)),
    hints.map((hint) => cell(hint, PALE)),
    example.map((value) => cell(value, PALE)),
    ...empty,
  ];
  const values = columns.flatMap((column) =>
    (column.allowed ?? []).map((value) => [cell(column.name, {}), cell(value, {})]),
  );
  const widths = headers.map((header) => ({ width: Math.max(14, header.length * 2 + 2) }));
  const file = writeXlsx([
    { data: table as never, sheet: words.template.tableSheet, columns: widths, stickyRowsCount: 1 },
    {
      data: [words.template.valueHeaders.slice(0, 2).map((header) => cell(header, HEAD)), ...values] as never,
      sheet: words.template.valuesSheet,
      columns: [{ width: 24 }, { width: 44 }],
      stickyRowsCount: 1,
    },
  ]);
  return new Uint8Array(await file.toBuffer());
}
