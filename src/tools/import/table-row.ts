/** One row of a table by canonical column. Asking for a column marks it as used; what nobody asks for is reported at the end. */
import type { RawRow } from '../read/raw-rows.js';
import type { Canonical } from './header-aliases.js';
import type { Column } from './header-match.js';
import type { ImportReport, Place } from '../report/import-report.js';
import { cleanCell, nothingSaid } from './clean-cell.js';
import { readPersonal, withPersonalMasked } from './repairs.js';

/** One filled cell with the header under which it stands. */
export interface Cell {
  header: string;
  value: string;
}

/** A cell with what is known of its column. */
export interface PlacedCell extends Cell {
  canonical?: Canonical;
  /** The column is the office's own: what it says may count, and is never shown. */
  isInternal: boolean;
}

/** The columns of a file, and which of them an importer has looked at. */
export class Columns {
  readonly list: readonly Column[];
  readonly used = new Set<Canonical>();
  readonly #indexes = new Map<Canonical, number[]>();

  constructor(list: readonly Column[]) {
    this.list = list;
    for (const [index, { canonical }] of list.entries()) {
      if (!canonical) continue;
      const indexes = this.#indexes.get(canonical);
      if (indexes) indexes.push(index);
      else this.#indexes.set(canonical, [index]);
    }
  }

  has(canonical: Canonical): boolean {
    return this.#indexes.has(canonical);
  }

  indexes(canonical: Canonical): readonly number[] {
    this.used.add(canonical);
    return this.#indexes.get(canonical) ?? [];
  }
}

const NOBODY: ReadonlySet<Canonical> = new Set();

/** What is done about private contacts among the words of a row. */
export type Privacy = 'tell' | 'drop';

/** Columns for contacts: what stands there is meant to be found. */
const FOR_CONTACTS: ReadonlySet<Canonical | undefined> = new Set([
  '電話番号',
  'FAX番号',
  '内線番号',
  '連絡先メールアドレス',
] as const);

export class TableRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly #columns: Columns;
  readonly #report: ImportReport;
  readonly #privacy: Privacy | undefined;
  readonly #cleaned = new Map<number, string>();
  readonly #said = new Set<string>();

  constructor(raw: RawRow, columns: Columns, report: ImportReport, privacy?: Privacy) {
    this.number = raw.row;
    this.cells = raw.cells;
    this.#columns = columns;
    this.#report = report;
    this.#privacy = privacy;
  }

  has(canonical: Canonical): boolean {
    return this.#columns.has(canonical);
  }

  /** The first filled cell of these columns, trimmed, entities decoded; `''` when all are blank or say nothing (「-」, 「N/A」). */
  text(...canonicals: Canonical[]): string {
    for (const canonical of canonicals) {
      for (const index of this.#columns.indexes(canonical)) {
        const value = this.#clean(index);
        if (value !== '') return value;
      }
    }
    return '';
  }

  /** All filled cells of these columns. */
  all(...canonicals: Canonical[]): Cell[] {
    return canonicals.flatMap((canonical) =>
      this.#columns
        .indexes(canonical)
        .map((index) => ({ header: this.#columns.list[index]?.header ?? canonical, value: this.#clean(index) }))
        .filter(({ value }) => value !== ''),
    );
  }

  /** Filled cells of columns that no importer knows, and of those beyond the header. The office's own are not among them. */
  unknown(): Cell[] {
    return this.heard(NOBODY).filter(({ isInternal }) => !isInternal);
  }

  /**
   * Filled cells of these columns and of all that nobody knows: what they say may still take hours or days away. Hearing uses no column up.
   */
  heard(columns: ReadonlySet<Canonical>): PlacedCell[] {
    const cells: PlacedCell[] = [];
    for (let i = 0; i < this.cells.length; i += 1) {
      const { canonical, header = '', how } = this.#columns.list[i] ?? {};
      if (how === 'joined' || (canonical !== undefined && !columns.has(canonical))) continue;
      const value = this.#clean(i);
      if (value !== '')
        cells.push({
          header,
          value,
          isInternal: how === 'withheld',
          ...(canonical === undefined ? {} : { canonical }),
        });
    }
    return cells;
  }

  /** The header under which the file has this column. */
  header(canonical: Canonical): string {
    const filled = this.#columns.indexes(canonical);
    const index = filled.find((i) => this.#clean(i) !== '') ?? filled[0];
    return index === undefined ? canonical : (this.#columns.list[index]?.header ?? canonical);
  }

  /** A finding about this row; with a canonical column its header and value go with it. */
  report(code: string, canonical?: Canonical, place: Place = {}): void {
    const about = canonical === undefined ? {} : { column: this.header(canonical), value: this.text(canonical) };
    // Two fields of a record may be made of one cell; what is wrong with it is said once.
    const once = `${code} ${place.column ?? about.column ?? ''} ${place.value ?? about.value ?? ''}`;
    if (this.#said.has(once)) return;
    this.#said.add(once);
    this.#report.add(code, { row: this.number, ...about, ...place });
  }

  /** The first words of the row, by which a clerk finds it again. */
  gist(): string {
    return readPersonal(
      this.cells
        .map((cell) => cell.replace(/\s+/gu, ' ').trim())
        .filter((cell) => cell !== '')
        .join('、'),
      true,
    ).text.slice(0, 40);
  }

  /** Something was put right, or left out of a record that was taken. */
  repaired(code: string, canonical?: Canonical, place: Place = {}): void {
    this.report(code, canonical, { level: 'repaired', ...place });
  }

  #clean(index: number): string {
    const known = this.#cleaned.get(index);
    if (known !== undefined) return known;
    const { value, changed } = cleanCell(this.cells[index] ?? '');
    const column = this.#columns.list[index]?.header ?? '';
    if (changed)
      this.#report.add(changed, { row: this.number, column, value: this.cells[index] ?? '', level: 'repaired' });
    if (value.includes('\ufffd'))
      this.#report.add('unreadable-character', { row: this.number, column, value, level: 'repaired' });
    if (/[\ue000-\uf8ff]/u.test(value))
      this.#report.add('private-character', { row: this.number, column, value, level: 'repaired' });
    const said = nothingSaid(value) ? '' : this.#withoutPrivate(value, index);
    this.#cleaned.set(index, said);
    return said;
  }

  /** The cell, told or freed of private addresses and mobile numbers. */
  #withoutPrivate(value: string, index: number): string {
    const column = this.#columns.list[index];
    if (this.#privacy === undefined || FOR_CONTACTS.has(column?.canonical)) return value;
    const { text, found } = readPersonal(value, this.#privacy === 'drop');
    if (found.length > 0)
      this.#report.add(this.#privacy === 'drop' ? 'personal-removed' : 'personal-data', {
        row: this.number,
        column: column?.header,
        value: excerpt(withPersonalMasked(value), found[0] ?? ''),
        level: this.#privacy === 'drop' ? 'repaired' : 'note',
      });
    return text;
  }
}

/** A short cell as it is, of a long one what stands around `what`. */
function excerpt(text: string, what: string): string {
  const at = text.indexOf(what);
  return text.length <= 60 || at < 20 ? text : `…${text.slice(at - 20)}`;
}
