/** Sets of records as bits in machine words: 10,000 records are 313 words. */

/** Bits of a word. */
export const WORD = 32;

/** Records that are taken in at one step. */
export const STEP = 128;

/** A set of records, one bit each. */
export type RecordSet = Uint32Array;

/** Records of the base that are in all other sets too. */
export function intersect(base: RecordSet, sets: readonly RecordSet[]): RecordSet {
  const result = base.slice();
  for (const set of sets) for (let word = 0; word < result.length; word++) result[word]! &= set[word]!;
  return result;
}

function bitsIn(word: number): number {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many records are in a set. */
export function sizeOf(set: RecordSet): number {
  let count = 0;
  for (let word = 0; word < set.length; word++) count += bitsIn(set[word]!);
  return count;
}

/** How many records are in both sets; faster than to make the set of them. */
export function sizeOfBoth(left: RecordSet, right: RecordSet): number {
  let count = 0;
  for (let word = 0; word < left.length; word++) {
    const both = left[word]! & right[word]!;
    if (both !== 0) count += bitsIn(both);
  }
  return count;
}

/** The set of records for which a test holds. */
export function recordSet(size: number, holds: (index: number) => boolean): RecordSet {
  const set = new Uint32Array(Math.ceil(size / WORD));
  take(set, 0, size, holds);
  return set;
}

/** The same in steps, for slices. */
export function* recordSetInSteps(size: number, holds: (index: number) => boolean): Generator<void, RecordSet> {
  const set = new Uint32Array(Math.ceil(size / WORD));
  for (let from = 0; from < size; from += STEP) {
    take(set, from, Math.min(from + STEP, size), holds);
    yield;
  }
  return set;
}

function take(set: RecordSet, from: number, until: number, holds: (index: number) => boolean): void {
  for (let index = from; index < until; index++) if (holds(index)) set[index >>> 5]! |= 1 << (index & 31);
}

/** The set of the records at these positions. */
export function setOf(size: number, indices: Uint32Array): RecordSet {
  const set = new Uint32Array(Math.ceil(size / WORD));
  for (let at = 0; at < indices.length; at++) set[indices[at]! >>> 5]! |= 1 << (indices[at]! & 31);
  return set;
}

/** Records in both sets. */
export function intersection(left: RecordSet, right: RecordSet): RecordSet {
  return intersect(left, [right]);
}

/** Records in either set. */
export function union(left: RecordSet, right: RecordSet): RecordSet {
  return left.map((word, index) => word | right[index]!);
}

/** Positions of a set's records, ascending. */
export function indicesOf(set: RecordSet): Uint32Array {
  const indices = new Uint32Array(sizeOf(set));
  let next = 0;
  for (let word = 0; word < set.length; word++) {
    for (let rest = set[word]!; rest !== 0; rest &= rest - 1)
      indices[next++] = word * WORD + (31 - Math.clz32(rest & -rest));
  }
  return indices;
}

/** True when a record is in a set. */
export function has(set: RecordSet, index: number): boolean {
  return ((set[index >>> 5]! >>> (index & 31)) & 1) === 1;
}
