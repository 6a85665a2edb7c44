/** The template as a workbook: the table to fill in, with lists to choose from, and a sheet with the values allowed. */
import type { CommandText } from '../messages/command.ja.js';
import { dropDowns, type DropDown } from '../../model/tables/drop-downs.js';
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
const NEEDED = { ...HEAD, backgroundColor: '#ffe9b8' } as const;
const PALE = { textColor: '#666666', backgroundColor: '#f8f8fb', wrap: true, alignVertical: 'top' } as const;
/** The row below header, explanations and example. */
const FIRST_OWN_ROW = 4;
/** Rows made ready to be written in. */
const READY = 100;
const LAST_LISTED = 2_000;

/** Bytes of the .xlsx file. Every cell is text, so that Excel changes no code and no phone number. */
export async function templateXlsx(kind: ImportKind, words: CommandText, isShort = false): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/node');
  const { headers, hints, example, columns } = templateRows(kind, isShort);
  const cell = (value: string, style: object): object => ({ value, type: String, format: '@', ...style });
  const empty = Array.from({ length: READY }, () => headers.map(() => ({ value: '', type: String, format: '@' })));
  const table = [
    columns.map(({ name, required }) => cell(name, required ? NEEDED : HEAD)),
    hints.map((hint) => cell(hint, PALE)),
    example.map((value) => cell(value, PALE)),
    ...empty,
  ];
  const values: object[][] = [];
  const lists: DropDown[] = [];
  for (const [column, { name, allowed = [], several = false }] of columns.entries()) {
    if (allowed.length === 0) continue;
    // Below the header of the sheet of values.
    const first = values.length + 2;
    lists.push({
      column,
      rows: [FIRST_OWN_ROW, LAST_LISTED],
      values: `'${words.template.valuesSheet}'!$B$${first}:$B$${first + allowed.length - 1}`,
      isOpen: several,
    });
    values.push(...allowed.map((value) => [cell(name, {}), cell(value, {})]));
  }
  const widths = headers.map((header) => ({ width: Math.max(14, header.length * 2 + 2) }));
  const file = writeXlsx(
    [
      { data: table as never, sheet: words.template.tableSheet, columns: widths, stickyRowsCount: 1 },
      {
        data: [words.template.valueHeaders.slice(0, 2).map((header) => cell(header, HEAD)), ...values] as never,
        sheet: words.template.valuesSheet,
        columns: [{ width: 24 }, { width: 44 }],
        stickyRowsCount: 1,
      },
    ],
    { features: [dropDowns(lists) as never] },
  );
  return new Uint8Array(await file.toBuffer());
}
