/** Unknown JSON looked at carefully: nothing is believed to be there. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The objects of a list; of a single object that list alone; of anything else none. */
export function objectsOf(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.map(asObject).filter((one) => one !== undefined);
  const one = asObject(value);
  return one ? [one] : [];
}

/** Trimmed text of a string or number; `''` when there is none. */
export function textIn(object: JsonObject | undefined, ...keys: readonly string[]): string {
  for (const key of keys) {
    const value = object?.[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return '';
}

export function numberIn(object: JsonObject | undefined, key: string): number | undefined {
  const value = object?.[key];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/u.test(value.trim()) ? Number(value) : undefined;
}
