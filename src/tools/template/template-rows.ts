/** An empty table that `import` reads back: headers of the standard, how to write each column, one example, and the values allowed. */
import { SHORT_COLUMNS, TEMPLATE_COLUMNS, type TemplateColumn } from '../import/template-columns.js';
import { toCsv } from '../../model/tables/write-csv.js';
import type { ImportKind } from '../table-kinds.js';

/** First cells of rows that explain: `import` passes over every row that begins with this word. */
const EXPLAINS = '記入例';

export interface TemplateRows {
  headers: string[];
  /** How to write each column; its first cell marks the row as an explanation. */
  hints: string[];
  example: string[];
  columns: readonly TemplateColumn[];
}

function hintOf(column: TemplateColumn): string {
  const parts = [
    column.required === true ? '※必須' : '',
    column.hint ?? '',
    column.allowed === undefined
      ? ''
      : `${column.allowed.join('／')}${column.several === true ? '（いくつでも ; で区切る）' : '（どれか一つ）'}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** What must be filled in comes first; the number stays in front of all. */
function columnsOf(kind: ImportKind, isShort: boolean): readonly TemplateColumn[] {
  const all = TEMPLATE_COLUMNS[kind].filter(({ name }) => !isShort || SHORT_COLUMNS[kind].includes(name));
  return [...all.filter(({ required }) => required), ...all.filter(({ required }) => !required)];
}

/** Rows of the template of one kind; `isShort`: only the ten columns that most offices have. */
export function templateRows(kind: ImportKind, isShort = false): TemplateRows {
  const columns = columnsOf(kind, isShort);
  const [first, ...rest] = columns.map(hintOf);
  return {
    headers: columns.map((column) => column.name),
    hints: [`${EXPLAINS}の書き方${first === '' || first === undefined ? '' : `（${first}）`}`, ...rest],
    example: columns.map((column) => column.example),
    columns,
  };
}

/** The template as CSV: headers, one row of explanations, one example. */
export function templateCsv(kind: ImportKind, isShort = false): string {
  const { headers, hints, example } = templateRows(kind, isShort);
  return toCsv([headers, hints, example]);
}
