/** Ids of records: the same table gives the same ids again, whatever the order of its rows. */
import { hash } from 'node:crypto';
import type { RawRow } from '../read/raw-rows.js';
import type { Columns } from './columns.js';
import { nfkc } from './repairs.js';

/** Eight hexadecimal digits that stand for these words. */
export function shortHash(...words: string[]): string {
  return hash('sha256', words.map((word) => nfkc(word).replace(/\s+/gu, '')).join('\u0000')).slice(0, 8);
}

/** A fingerprint of a row's cells, small enough to remember for every row: equal rows have equal ones. */
export function rowPrint(cells: readonly string[]): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const cell of cells) {
    for (let i = 0; i <= cell.length; i += 1) {
      const code = i === cell.length ? 0xffff : cell.charCodeAt(i);
      a = Math.imul(a ^ code, 2_654_435_761);
      b = Math.imul(b ^ code, 1_597_334_677);
    }
  }
  return (b >>> 0) * 0x20_0000 + (a >>> 11);
}

/** A number or code of the file as part of an id: half-width, without blanks and leading zeros of mere counters. */
export function idPart(value: string): string {
  if (value === '') return '';
  const plain = nfkc(value).replace(/\s+/gu, '').replace(/\.0+$/u, '');
  const counter = /^0*(\d{1,10})$/u.exec(plain);
  return (counter?.[1] ?? plain).replace(/[^\p{L}\p{N}._-]/gu, '_').slice(0, 120);
}

/**
 * `<municipality or publisher>-<kind of table>-<number>`. The kind of table keeps event 3 apart from facility 3; a long code of the
 * file's own (`KD0000500001`) is unique by itself. Without a number, a hash of what the record is.
 */
export function recordId(owner: string, layout: string, own: string, ...identity: string[]): string {
  const part = idPart(own);
  if (part === '') return `${owner}-${layout}-${shortHash(...identity)}`;
  if (part.length >= 8 || /^\P{L}*\p{L}.*[-_.]|\p{L}{3}/u.test(part))
    return part.startsWith(owner) ? part : `${owner}-${part}`;
  return `${owner}-${layout}-${part}`;
}

/** What the importer of a kind remembers over all tables of one file: ids given so far, and the rows they were given to. */
export class Memory {
  readonly ids = new IdBook();
  readonly #rows = new Map<string, unknown>();
  readonly #namesakes = new Map<string, unknown>();

  /** What was remembered of earlier rows under an id. */
  rows<T>(): Map<string, T> {
    return this.#rows as Map<string, T>;
  }

  /** What was remembered of earlier rows under a name. */
  namesakes<T>(): Map<string, T> {
    return this.#namesakes as Map<string, T>;
  }
}

/** Something remembered under a key, with what was remembered under it before: most keys have one, and no list is made for it. */
export interface Chained<T> {
  before?: T | undefined;
}

/** All that is chained to the last, oldest first; at most so many of the latest. */
export function chain<T extends Chained<T>>(last: T | undefined, most = Number.POSITIVE_INFINITY): readonly T[] {
  if (last === undefined) return NOTHING;
  const list: T[] = [];
  for (let one: T | undefined = last; one !== undefined && list.length < most; one = one.before) list.push(one);
  return list.reverse();
}
const NOTHING: readonly never[] = [];

/** Ids given so far in one table. */
export class IdBook {
  readonly #given = new Set<string>();

  has(id: string): boolean {
    return this.#given.has(id);
  }

  /** The id itself when it is free, else one made distinct by what the record is; always the same for the same record. */
  give(id: string, ...identity: string[]): { id: string; changed: boolean } {
    if (!this.#given.has(id)) {
      this.#given.add(id);
      return { id, changed: false };
    }
    const base = `${id}-${shortHash(...identity)}`;
    let next = base;
    for (let n = 2; this.#given.has(next); n += 1) next = `${base}-${n}`;
    this.#given.add(next);
    return { id: next, changed: true };
  }
}

/** Whether at least two codes stand in several rows each. */
export function isGathered(columns: Columns, data: readonly RawRow[]): boolean {
  const index = columns.list.findIndex(({ canonical }) => canonical === '自治体コード');
  const rows = new Map<string, number>();
  for (const { cells } of index < 0 ? [] : data) {
    const five = nfkc(cells[index] ?? '')
      .trim()
      .slice(0, 5);
    if (five !== '') rows.set(five, (rows.get(five) ?? 0) + 1);
  }
  return [...rows.values()].filter((count) => count >= 3).length >= 2;
}
