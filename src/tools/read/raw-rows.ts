/** Rows of any table file, as a spreadsheet would show them. */

export interface RawRow {
  /** 1-based; blank lines and lines before the header count, a quoted line break does not. */
  row: number;
  cells: string[];
  /** The sheet hides the row. */
  hidden?: true;
  /** Quotation marks of this row were damaged and have been put right. */
  mended?: boolean;
  /** Cells (0-based) of which words are struck out, as they stood; `cells` holds what is left. */
  struck?: { column: number; value: string }[];
  /** Cells (0-based) that are blank because they are merged with a filled one, and what that one says. `from`: the row in which it stands. */
  merged?: { column: number; value: string; from: number }[];
}

/** An opened table: what kind of file it is, and its rows, once. */
export interface RawTable {
  /** `utf-8`, `utf-8-bom`, `cp932`, `euc-jp`, `iso-2022-jp`, `utf-16le`, `utf-16be` or `xlsx`. */
  encoding: string;
  /** Name of the sheet, when the file has sheets. */
  sheet?: string;
  /** The sheet is hidden: an older state is often kept there. */
  hidden?: boolean;
  /** Filled columns (0-based) that the sheet hides: whoever looks at it does not see them. */
  hiddenColumns?: number[];
  /** In pieces, as they are read: a round for every row would cost more than the row. */
  rows: AsyncIterable<readonly RawRow[]>;
}

/** What else people hand over for a table, as the code of its finding. */
export type OtherFile =
  | 'xls-old-format'
  | 'xlsb-file'
  | 'workbook-password'
  | 'opendocument-file'
  | 'numbers-file'
  | 'word-file'
  | 'slides-file'
  | 'pdf-file'
  | 'picture-file'
  | 'archive-file'
  | 'not-a-table';

/** A file that is no table we can open: `code` names the finding. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
  readonly code: 'file-unreadable' | 'file-empty' | 'xlsx-damaged' | 'workbook-too-large' | OtherFile;
  constructor(code: UnreadableFileError['code'], detail = '') {
    super(detail || code);
    this.code = code;
  }
}
