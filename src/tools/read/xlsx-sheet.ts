/** One sheet of a workbook → its filled rows, in one pass. Rows and cells that only carry a format cost nothing. */
import { LONGEST_CELL, plainText, readTags, TextCollector, type Formats, type SharedText } from './xlsx-book.js';
import { attributeOf } from './xml-tags.js';

export interface SparseRow {
  row: number;
  columns: number[];
  texts: string[];
  struck?: { column: number; value: string }[];
  hidden?: true;
}

/** Corners of merged cells: 1-based rows, 0-based columns. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface ParsedSheet {
  rows: SparseRow[];
  merges: Merge[];
  /** 0-based. */
  hiddenColumns: number[];
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;
/** Filled cells beyond which a workbook is no list. */
const MOST_CELLS = 12_000_000;
const MOST_MERGES = 100_000;

/** More cells are filled than can be held. */
export class TooManyCells extends Error {
  override readonly name = 'TooManyCells';
}

class SheetReader {
  readonly parsed: ParsedSheet = { rows: [], merges: [], hiddenColumns: [] };
  readonly #texts: readonly SharedText[];
  readonly #formats: Formats;
  readonly #inline = new TextCollector();
  #cells = 0;
  #row = 0;
  #rowHidden = false;
  #filled: SparseRow | undefined;
  #column = -1;
  #type = '';
  #style = 0;
  #value = '';
  #inValue = false;
  #inInline = false;

  constructor(texts: readonly SharedText[], formats: Formats) {
    this.#texts = texts;
    this.#formats = formats;
  }

  open(name: string, tag: string): void {
    if (this.#inInline) return this.#inline.open(name, tag);
    if (name === 'c') this.#beginCell(tag);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'row') this.#beginRow(tag);
    else if (name === 'is') {
      this.#inInline = true;
      this.#inline.begin();
    } else if (name === 'mergeCell') this.#merge(attributeOf(tag, 'ref'));
    else if (name === 'col') this.#hiddenColumn(tag);
  }

  close(name: string): void {
    if (name === 'is') this.#inInline = false;
    else if (this.#inInline) this.#inline.close(name);
    else if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
  }

  text(text: string): void {
    if (this.#inInline) this.#inline.text(text);
    else if (this.#inValue && this.#value.length < LONGEST_CELL) this.#value += text;
  }

  #beginRow(tag: string): void {
    // The number is optional: without one a row follows the row before.
    const written = Number(attributeOf(tag, 'r'));
    this.#row = written >= 1 && written <= LAST_ROW ? Math.floor(written) : this.#row + 1;
    // Hidden by hand, by a filter, by a folded group: or drawn with no height at all.
    this.#rowHidden = /^(?:1|true)$/u.test(attributeOf(tag, 'hidden')) || /^0(?:\.0+)?$/u.test(attributeOf(tag, 'ht'));
    this.#filled = undefined;
    this.#column = -1;
  }

  #beginCell(tag: string): void {
    const at = attributeOf(tag, 'r');
    const column = at === '' ? -1 : columnOf(at);
    this.#column = column < 0 ? this.#column + 1 : column;
    this.#type = attributeOf(tag, 't');
    this.#style = Number(attributeOf(tag, 's') || 0);
    this.#value = '';
    this.#inValue = false;
    this.#inline.begin();
  }

  #endCell(): void {
    const { text, left } = this.#said();
    if (this.#column > LAST_COLUMN || text === '' || text.trim() === '') return;
    this.#cells += 1;
    if (this.#cells > MOST_CELLS) throw new TooManyCells();
    this.#filled ??= { row: this.#row, columns: [], texts: [] };
    const kept = this.#formats.isStruck(this.#style) ? '' : (left ?? text);
    this.#filled.columns.push(this.#column);
    this.#filled.texts.push(kept);
    if (kept !== text) (this.#filled.struck ??= []).push({ column: this.#column, value: text });
  }

  #said(): SharedText {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return (value === '' ? undefined : this.#texts[Number(value)]) ?? { text: '' };
      case 'inlineStr':
        return this.#inline.take();
      case 'str':
      case 'e':
        return { text: plainText(value) };
      case 'b':
        return { text: value.trim() === '' ? '' : value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE' };
      case 'd':
        return { text: isoText(value.trim()) };
      default: {
        const plain = value.trim();
        if (plain === '') return this.#inline.take();
        const number = Number(plain);
        return { text: Number.isFinite(number) ? this.#formats.numberText(number, this.#style) : plainText(plain) };
      }
    }
  }

  #endRow(): void {
    if (this.#filled) {
      this.parsed.rows.push(this.#filled);
      if (this.#rowHidden) this.#filled.hidden = true;
    }
    this.#filled = undefined;
  }

  #merge(ref: string): void {
    const [from = '', to = ''] = ref.split(':');
    const [left, right] = [columnOf(from), columnOf(to)];
    const [top, bottom] = [rowOf(from), rowOf(to)];
    if (left < 0 || right < left || bottom < top || top < 1 || this.parsed.merges.length >= MOST_MERGES) return;
    this.parsed.merges.push({ top, left, bottom, right });
  }

  #hiddenColumn(tag: string): void {
    if (!/^(?:1|true)$/u.test(attributeOf(tag, 'hidden'))) return;
    const [min, max] = [Number(attributeOf(tag, 'min')), Number(attributeOf(tag, 'max'))];
    // Everything right of the table is often hidden in one piece.
    if (!(min >= 1) || !(max - min <= 100) || this.parsed.hiddenColumns.length > 500) return;
    for (let column = min; column <= max; column += 1) this.parsed.hiddenColumns.push(column - 1);
  }
}

/** Sheets keep days as numbers; a few programs write them as ISO 8601. */
function isoText(value: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)?T?(\d\d:\d\d)?/u.exec(value) ?? [];
  if (day === undefined) return time ?? value;
  return time === undefined || time === '00:00' ? day : `${day} ${time}`;
}

/** `AB12` → 27; -1 where no column is named. */
function columnOf(ref: string): number {
  let column = 0;
  for (let i = 0; i < ref.length && i < 4; i += 1) {
    const code = ref.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column > LAST_COLUMN + 1 ? -1 : column - 1;
}

const rowOf = (ref: string): number => Number(/\d{1,7}$/u.exec(ref.slice(0, 12))?.[0] ?? 0);

/** `27` → `AB`. */
export function lettersOf(column: number): string {
  return column > 25
    ? lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26)
    : String.fromCharCode(65 + column);
}

export function readSheet(pieces: Iterable<string>, texts: readonly SharedText[], formats: Formats): ParsedSheet {
  const reader = new SheetReader(texts, formats);
  readTags(pieces, reader);
  reader.parsed.rows.sort((a, b) => a.row - b.row);
  return reader.parsed;
}
