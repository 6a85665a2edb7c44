/** Excel tables: the same rows as a text table would give, dates and numbers written as text. Bounded by what is filled, not by what a file claims. */
import { zipFile } from './other-files.js';
import { UnreadableFileError, type RawRow } from './raw-rows.js';
import { wholeOf, type Source } from './source.js';
import { Formats, relationsOf, sharedTexts, sheetsOf, type SharedText } from './xlsx-book.js';
import { readSheet, TooManyCells, type Merge, type ParsedSheet, type SparseRow } from './xlsx-sheet.js';
import { TooMuchUnpacked, zipEntries, zipText, type Allowance, type ZipEntry } from './zip.js';

export interface SheetRows {
  sheet: string;
  /** Those that hold something, with their numbers. */
  rows: RawRow[];
  hidden: boolean;
  hiddenColumns: number[];
}

/** Bytes of XML in one workbook: 100,000 rows of a wide table take 150 MB. */
const MOST_BYTES = 640 * 1024 * 1024;
/** Places of cells, blank or not, that all rows of a sheet take at least, and how many more than are filled. */
const PLACES = 8_000_000;
const PLACES_PER_CELL = 4;
/** Blanks of merged cells that are remembered. */
const MOST_MERGED = 2_000_000;

/** All sheets of a workbook in order. `mostBytes`: of XML in all its parts together. */
export async function xlsxSheets(source: Source, mostBytes = MOST_BYTES): Promise<SheetRows[]> {
  const bytes = await wholeOf(source);
  const entries = zipEntries(bytes);
  if (!entries) throw new UnreadableFileError('xlsx-damaged', 'no directory');
  const allowance: Allowance = { bytes: mostBytes };
  try {
    return sheetsIn(bytes, entries, allowance);
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    const isLarge = error instanceof TooMuchUnpacked || error instanceof TooManyCells;
    throw new UnreadableFileError(isLarge ? 'workbook-too-large' : 'xlsx-damaged', String(error));
  }
}

function sheetsIn(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>, allowance: Allowance): SheetRows[] {
  const part = (path: string): Iterable<string> => {
    const entry = entries.get(path.toLowerCase());
    if (!entry) return [];
    if (entry.encrypted) throw new UnreadableFileError('workbook-password');
    return zipText(bytes, entry, allowance);
  };
  const main = [...relationsOf(part('_rels/.rels')).values()].find(({ type }) => type.endsWith('/officeDocument'));
  const book = resolved('', main?.target ?? 'xl/workbook.xml');
  if (!entries.has(book.toLowerCase()) || /\.bin$/u.test(book))
    throw new UnreadableFileError(zipFile(entries, [...part('mimetype')].join('').slice(0, 200)));
  const folder = book.slice(0, book.lastIndexOf('/') + 1);
  const relations = relationsOf(part(`${folder}_rels/${book.slice(folder.length)}.rels`));
  const pathOf = (id: string): string | undefined => {
    const target = relations.get(id)?.target;
    return target === undefined ? undefined : resolved(folder, target);
  };
  const { sheets, from1904 } = sheetsOf(part(book), pathOf);
  const partOf = (type: string, usual: string): string =>
    resolved(folder, [...relations.values()].find((one) => one.type.endsWith(`/${type}`))?.target ?? usual);
  const formats = new Formats(part(partOf('styles', 'styles.xml')), from1904);
  const texts: SharedText[] = sharedTexts(part(partOf('sharedStrings', 'sharedStrings.xml')));
  if (sheets.length === 0) throw new UnreadableFileError('xlsx-damaged', 'no sheets');
  return sheets.map(({ name, hidden, path }) => ({
    ...rowsOf(readSheet(part(path), texts, formats)),
    sheet: name,
    hidden,
  }));
}

/** The path of a part that another one names. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function rowsOf({ rows: sparse, merges, hiddenColumns }: ParsedSheet): Omit<SheetRows, 'sheet' | 'hidden'> {
  const width = widthFor(sparse);
  const filled = new Set<number>();
  const rows = sparse.map((row): RawRow => {
    const cells: string[] = [];
    const further: string[] = [];
    for (const [i, column] of row.columns.entries()) {
      filled.add(column);
      const text = row.texts[i] ?? '';
      if (column >= width) further.push(text);
      else {
        while (cells.length < column) cells.push('');
        cells[column] = text;
      }
    }
    if (further.length > 0) {
      while (cells.length < width) cells.push('');
      for (const text of further) cells.push(text);
    }
    return { row: row.row, cells, ...(row.struck && { struck: row.struck }), ...(row.hidden && { hidden: true }) };
  });
  addMerged(rows, merges, width);
  return {
    rows,
    hiddenColumns: [...new Set(hiddenColumns)].filter((column) => filled.has(column)),
  };
}

/** Columns that keep their place. What stands further to the right follows them without its blanks where those would be too many. */
function widthFor(rows: readonly SparseRow[]): number {
  const cells = rows.reduce((sum, { columns }) => sum + columns.length, 0);
  return Math.max(64, Math.floor(Math.max(PLACES, cells * PLACES_PER_CELL) / Math.max(1, rows.length)));
}

/** Says of every blank in merged cells what stands in the first of them. */
function addMerged(rows: readonly RawRow[], merges: readonly Merge[], width: number): void {
  let left = MOST_MERGED;
  for (const { top, left: first, bottom, right } of merges) {
    let i = firstFrom(rows, top);
    const value = rows[i]?.row === top ? (rows[i]?.cells[first] ?? '') : '';
    if (value === '') continue;
    for (; i < rows.length && (rows[i]?.row ?? 0) <= bottom && left > 0; i += 1) {
      const raw = rows[i] as RawRow;
      for (let column = first; column <= Math.min(right, width, first + 200) && left > 0; column += 1) {
        if ((raw.cells[column] ?? '') !== '') continue;
        (raw.merged ??= []).push({ column, value, from: top });
        left -= 1;
      }
    }
  }
}

function firstFrom(rows: readonly RawRow[], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
