/** What is equal in many records kept once: ids, days, prices, venues and addresses come again with every record, and each takes memory of its own. */
import { each, inSlices } from './slices.js';

/** Fewer records are no burden. */
const MANY = 2_000;

/** What is much longer is rarely equal. */
const LONGEST = 1_000;

type Members = Record<string, unknown>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/**
 * Puts the first of equal texts, lists and objects in the place of the others, in records as `JSON.parse` made them. Nobody can see a difference as
 * long as nobody changes them.
 */
export function* equalOnce(records: readonly object[]): Generator<void, void> {
  const texts = new Map<string, unknown>();
  const parts = new Map<string, unknown>();
  const once = (kept: Map<string, unknown>, key: string, value: unknown): unknown => {
    const first = kept.get(key);
    if (first === undefined) kept.set(key, value);
    return first ?? value;
  };
  /** @returns whether it is small enough to be looked for as a whole; what leads back to itself never is */
  const within = (values: Members, depth: number): boolean => {
    if (depth === 0) return false;
    let isSmall = true;
    for (const key of Object.keys(values)) {
      const value = values[key];
      if (typeof value === 'string' && value.length < LONGEST) values[key] = once(texts, value, value);
      else if (isObject(value)) {
        const written = within(value, depth - 1) ? JSON.stringify(value) : '';
        if (written === '' || written.length > LONGEST) isSmall = false;
        else values[key] = once(parts, written, value);
      }
    }
    return isSmall;
  };
  yield* each(records, (record) => within(record as Members, 8));
}

const tidied = new WeakSet<readonly object[]>();

/** Once all is drawn, the memory of very many records is tidied, in slices. */
export function tidy(records: readonly object[]): void {
  if (records.length < MANY || tidied.has(records)) return;
  tidied.add(records);
  void inSlices(equalOnce(records));
}
