/** One row of a table by canonical column. Asking for a column marks it as used; what nobody asks for is reported at the end. */
import type { MessageCode } from '../messages/ja.js';
import type { RawRow } from '../read/raw-rows.js';
import type { Canonical } from './header-aliases.js';
import type { Columns, Made, ReadyCell } from './columns.js';
import type { ImportReport, Place } from '../report/import-report.js';
import { cleanCell, isCleanCell, nothingSaid } from './clean-cell.js';
import { damageOf, readPersonal, withPersonalMasked } from './repairs.js';

/** One filled cell with the header under which it stands. */
export interface Cell {
  header: string;
  value: string;
}

/** A cell with what is known of its column. */
export interface PlacedCell extends Cell {
  canonical?: Canonical | undefined;
  /** The column is the office's own: what it says may count, and is never shown. */
  isInternal: boolean;
}

const NOBODY: ReadonlySet<Canonical> = new Set();
const NO_CELLS: readonly Cell[] = [];

/** What is done about private contacts among the words of a row. */
export type Privacy = 'tell' | 'drop';

/** Columns for contacts: what stands there is meant to be found. */
const FOR_CONTACTS: ReadonlySet<Canonical | undefined> = new Set([
  '電話番号',
  'FAX番号',
  '内線番号',
  '連絡先メールアドレス',
] as const);

/** Columns of words about the thing: a mobile number among them that nobody is asked to call is somebody's own. */
const REMARKS: ReadonlySet<Canonical | undefined> = new Set([
  undefined,
  '名称',
  'サブタイトル',
  '概要',
  '説明',
  '備考',
  '日時特記事項',
  '開館時間',
  '開催条件',
  '開催頻度',
  '状態',
  '雰囲気',
  '対象者',
  '対象者備考',
  'アクセス方法',
  '場所名称',
  '集合場所',
  '住所',
  '方書',
  '設置目的',
  '料金(詳細)',
] as const);

/** What is looked at and reported while something is made of the row. */
interface Trace {
  looked: Set<number>;
  reports: [code: MessageCode, canonical: Canonical | undefined, place: Place][];
}

export class TableRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly #columns: Columns;
  readonly #report: ImportReport;
  readonly #privacy: Privacy | undefined;
  readonly #cleaned: (string | undefined)[] = [];
  #said: { code: MessageCode; column: string | undefined; value: string | undefined }[] | undefined;
  #trace: Trace | undefined;

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
      const indexes = this.#columns.indexes(canonical);
      for (let i = 0; i < indexes.length; i += 1) {
        const value = this.#clean(indexes[i] as number);
        if (value !== '') return value;
      }
    }
    return '';
  }

  /** All filled cells of these columns. */
  all(...canonicals: Canonical[]): readonly Cell[] {
    // Most columns that are asked for are not there: only a cell makes a list.
    let cells: Cell[] | undefined;
    for (const canonical of canonicals) {
      for (const index of this.#columns.indexes(canonical)) {
        const value = this.#clean(index);
        if (value !== '') (cells ??= []).push({ header: this.#columns.list[index]?.header ?? canonical, value });
      }
    }
    return cells ?? NO_CELLS;
  }

  /**
   * What `make` makes of this row's cells, and of nothing else but `beside`. Rows repeat each other in most of their columns: where one
   * said the same in every cell that was looked at, its answer is taken, with what was reported on the way. Nobody may change an answer.
   */
  remembered<T>(name: string, make: () => T, beside = ''): T {
    const making = this.#columns.making(name);
    if (!making.made.isWorth) return make();
    const { last } = making;
    if (last && last.beside === beside && this.#saysTheSame(last.cells, making.columns)) {
      this.#replay(last.made);
      return last.made.value as T;
    }
    const key = this.#keyOf(making.columns, beside);
    const known = making.made.find(key);
    if (known) {
      making.last = { cells: this.cells, beside, made: known };
      this.#replay(known);
      return known.value as T;
    }
    const before = this.#trace;
    const trace: Trace = { looked: new Set(), reports: [] };
    this.#trace = trace;
    const value = make();
    this.#trace = before;
    const looked = [...trace.looked];
    const fresh = looked.filter((index) => !making.columns.includes(index));
    if (fresh.length > 0) {
      // What was made before did not depend on these cells of its own rows, but nothing says that under their keys.
      making.made.forget();
      making.columns.push(...fresh);
    }
    const made = { value, looked, reports: trace.reports };
    making.made.keep(fresh.length > 0 ? this.#keyOf(making.columns, beside) : key, made);
    making.last = { cells: this.cells, beside, made };
    this.#note(made);
    return value;
  }

  #saysTheSame(cells: readonly string[], columns: readonly number[]): boolean {
    for (const index of columns) if ((cells[index] ?? '') !== (this.cells[index] ?? '')) return false;
    return true;
  }

  #keyOf(columns: readonly number[], beside: string): string {
    let key = beside;
    for (const index of columns) key += `\u0000${this.cells[index] ?? ''}`;
    return key;
  }

  #replay(made: Made): void {
    for (const index of made.looked) this.#clean(index);
    for (const [code, canonical, place] of made.reports) this.report(code, canonical, place);
  }

  /** Something else is being made around it. */
  #note({ looked, reports }: Made): void {
    for (const index of looked) this.#trace?.looked.add(index);
    for (const [code, canonical, place] of reports) this.#trace?.reports.push([code, canonical, place]);
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
    for (const { index, header, isInternal, canonical } of this.#columns.heardIn(columns, this.cells.length)) {
      const value = this.#clean(index);
      if (value !== '') cells.push({ header, value, isInternal, canonical });
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
  report(code: MessageCode, canonical?: Canonical, place: Place = {}): void {
    this.#trace?.reports.push([code, canonical, place]);
    const about = canonical === undefined ? {} : { column: this.header(canonical), value: this.text(canonical) };
    // Two fields of a record may be made of one cell; what is wrong with it is said once.
    const column = place.column ?? about.column;
    const value = place.value ?? about.value;
    this.#said ??= [];
    if (this.#said.some((said) => said.code === code && said.column === column && said.value === value)) return;
    this.#said.push({ code, column, value });
    this.#report.add(code, { row: this.number, ...about, ...place });
  }

  /** The first words of the row, by which a clerk finds it again. */
  gist(): string {
    return gistOf(this.cells);
  }

  /** Something was put right, or left out of a record that was taken. */
  repaired(code: MessageCode, canonical?: Canonical, place: Place = {}): void {
    this.report(code, canonical, { level: 'repaired', ...place });
  }

  #clean(index: number): string {
    this.#trace?.looked.add(index);
    const known = this.#cleaned[index];
    if (known !== undefined) return known;
    const raw = this.cells[index] ?? '';
    const { said, told } = raw === '' ? NOTHING : this.#ready(raw, index);
    this.#cleaned[index] = said;
    for (const one of told)
      this.#report.add(one.code, { ...one, row: this.number, column: this.#columns.list[index]?.header ?? '' });
    return said;
  }

  #ready(raw: string, index: number): ReadyCell {
    const before = this.#columns.ready(index);
    const known = before.find(raw);
    if (known) return known;
    const ready = this.#readied(raw, index);
    before.keep(raw, ready);
    return ready;
  }

  #readied(raw: string, index: number): ReadyCell {
    const isClean = isCleanCell(raw);
    const { value, changed } = isClean ? { value: raw } : cleanCell(raw);
    const told: ReadyCell['told'][number][] = [];
    if (changed) told.push({ code: changed, value: raw, level: 'repaired' });
    if (!isClean && value.includes('\ufffd')) told.push({ code: 'unreadable-character', value, level: 'repaired' });
    if (!isClean && /[\ue000-\uf8ff]/u.test(value)) told.push({ code: 'private-character', value, level: 'repaired' });
    if (nothingSaid(value)) return { said: '', told };
    const { canonical } = this.#columns.list[index] ?? {};
    // A mere number is a price under 料金, whatever day it may be the number of.
    const isRange = RANGES.has(canonical) || (NO_DAYS.has(canonical) && !/^[\d０-９]{1,9}$/u.test(value));
    const damage = canonical !== undefined && isRange && damageOf(value);
    if (damage) {
      const now = damage === 'rounded' || !RANGES.has(canonical) ? '' : rangeOf(damage.numbers);
      const code = damage === 'rounded' ? 'cell-digits-lost' : now === '' ? 'cell-was-typed' : 'range-was-typed';
      return { said: now, told: [...told, { code, value, level: 'repaired', params: { now } }] };
    }
    const privacy = FOR_CONTACTS.has(this.#columns.list[index]?.canonical) ? undefined : this.#privacy;
    if (privacy === undefined) return { said: value, told };
    const mode = privacy === 'drop' || (REMARKS.has(canonical) && 'own');
    const { text, found, isLess } = readPersonal(value, mode);
    if (found.length > 0)
      told.push({
        code: isLess ? 'personal-removed' : 'personal-data',
        value: excerpt(withPersonalMasked(value), found[0] ?? ''),
        level: isLess ? 'repaired' : 'note',
      });
    return { said: text, told };
  }
}

/** The first words of these cells, without anybody's own number. */
export function gistOf(cells: readonly string[]): string {
  const words = cells.map((cell) => cell.replace(/\s+/gu, ' ').trim()).filter((cell) => cell !== '');
  return readPersonal(words.join('、'), true).text.slice(0, 40);
}

/** Columns of numbers from and to, and of other things that are no day: a day in them was made by a spreadsheet. */
const RANGES: ReadonlySet<Canonical | undefined> = new Set([
  '定員',
  '受入年齢',
  '対象者',
  '対象者備考',
  '年齢の下限',
  '年齢の上限',
] as const);
const NO_DAYS: ReadonlySet<Canonical | undefined> = new Set([
  '料金(基本)',
  '料金(詳細)',
  '参加費_幼児',
  '参加費_小学生',
  '参加費_中学生',
  '参加費_高校生',
  '参加費_子ども',
  '参加費_大人',
  '申込数',
  '参加者数',
  '開館時間',
  '方書',
] as const);

/** Nobody writes 「12～6」. */
const rangeOf = ([from, to]: readonly [number, number]): string => (from < to ? `${from}～${to}` : '');

const NOTHING: ReadyCell = { said: '', told: [] };

/** A short cell as it is, of a long one what stands around `what`. */
function excerpt(text: string, what: string): string {
  const at = text.indexOf(what);
  return text.length <= 60 || at < 20 ? text : `…${text.slice(at - 20)}`;
}
