/** Equal texts of many records kept once: venues, organisers and addresses come again with every record, and each takes memory of its own. */
import { each } from './slices.js';

/** Fewer records are no burden. */
const MANY = 2_000;

/** Shorter texts are kept once by `JSON.parse` itself, and much longer ones are rarely equal. */
const isLong = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 10 && value.length < 1_000;

/** Puts the first of equal texts in the place of the others, in records as `JSON.parse` made them; nobody can see a difference. */
export function* keepTextsOnce(records: readonly object[]): Generator<void, void> {
  if (records.length < MANY) return;
  const texts = new Map<string, string>();
  const once = (text: string): string => {
    const first = texts.get(text);
    if (first === undefined) texts.set(text, text);
    return first ?? text;
  };
  const within = (values: Record<string, unknown>, depth: number): void => {
    for (const key of Object.keys(values)) {
      const value = values[key];
      if (isLong(value)) values[key] = once(value);
      else if (typeof value === 'object' && value !== null && depth > 0)
        within(value as Record<string, unknown>, depth - 1);
    }
  };
  yield* each(records, (record) => within(record as Record<string, unknown>, 8));
}
