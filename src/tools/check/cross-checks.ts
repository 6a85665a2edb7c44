/** What shows only when records are seen together: ids used twice, and sources that contradict each other. */
import { hoursOf, phonesOf } from './phones-of.js';
import { digitsOf, japanese, objectOf, stringOf } from '../report/unproven.js';
import type { Problem } from './guard-record.js';

/** A record with the place it came from. */
export interface Located {
  /** File or address, as the clerk knows it. */
  file: string;
  collection: string;
  /** 1-based, in its collection or table. */
  row: number;
  /** The row is one of a table that a clerk keeps, on this sheet. */
  inTable?: boolean;
  sheet?: string;
  record: Record<string, unknown>;
}

export type LocatedProblem = Problem & { at: Located };

/** Pages that say nothing about which desk is meant: an address without a path. */
function pageOf(address: string): string | undefined {
  try {
    const url = new URL(address);
    return url.pathname === '/' && url.search === ''
      ? undefined
      : `${url.host}${url.pathname.replace(/\/(index\.html?)?$/, '')}${url.search}`;
  } catch {
    return address.trim() === '' ? undefined : address.trim();
  }
}

/** The addresses and ids under which a record is known elsewhere. */
export function sameAsOf(record: Record<string, unknown>): string[] {
  const value = record['sameAs'];
  const list = Array.isArray(value) ? value : [value];
  return list
    .map(stringOf)
    .map(pageOf)
    .filter((page) => page !== undefined);
}

/** Ids that stand twice in one collection of one feed: the widgets keep one of them. */
export function duplicateIds(located: readonly Located[]): LocatedProblem[] {
  const first = new Map<string, Located>();
  const problems: LocatedProblem[] = [];
  for (const at of located) {
    const id = stringOf(at.record['id']);
    const key = `${at.collection}/${id}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, at);
    else
      problems.push({
        at,
        code: 'id-duplicate',
        level: 'refused',
        path: 'id',
        value: id,
        params: { id, name: japanese(at.record['name']), other: earlier.row },
      });
  }
  return problems;
}

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

function compare(a: Located, b: Located): LocatedProblem[] {
  const problems: LocatedProblem[] = [];
  const name = japanese(b.record['name']);
  const [phonesA, phonesB] = [phonesOf(a.record), phonesOf(b.record)];
  const digitsA = new Set(phonesA.map(digitsOf));
  if (phonesA.length > 0 && phonesB.length > 0 && !phonesB.some((phone) => digitsA.has(digitsOf(phone)))) {
    problems.push({
      at: b,
      code: 'conflicting-number',
      level: 'note',
      path: 'phone',
      value: phonesB.join(' '),
      params: { name, here: phonesB.join('、'), there: phonesA.join('、'), other: a.file, row: a.row },
    });
  }
  const [hoursA, hoursB] = [hoursOf(a.record), hoursOf(b.record)];
  if (hoursA !== '' && hoursB !== '' && folded(hoursA) !== folded(hoursB)) {
    problems.push({
      at: b,
      code: 'conflicting-hours',
      level: 'note',
      path: 'schedule',
      value: hoursB.slice(0, 60),
      params: { name, here: hoursB.slice(0, 80), there: hoursA.slice(0, 80), other: a.file, row: a.row },
    });
  }
  return problems;
}

/** Records of two sources that mean the same desk (same `sameAs`, or the same id from another file) and disagree. */
export function conflicts(located: readonly Located[]): LocatedProblem[] {
  // By collection and then by id or address: the keys are strings that the records hold anyway.
  const firsts = new Map<string, Map<string, Located>>();
  const problems: LocatedProblem[] = [];
  for (const at of located) {
    const source = objectOf(at.record['source']);
    const first = firsts.get(at.collection) ?? new Map<string, Located>();
    firsts.set(at.collection, first);
    const keys = [...sameAsOf(at.record), stringOf(at.record['id'])];
    const rivals = new Set<Located>();
    for (const key of keys) {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, at);
      else if (
        earlier.file !== at.file ||
        earlier.record['id'] !== at.record['id'] ||
        objectOf(earlier.record['source'])['url'] !== source['url']
      )
        rivals.add(earlier);
    }
    for (const rival of rivals) problems.push(...compare(rival, at));
  }
  return problems;
}
