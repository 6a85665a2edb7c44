/** A JSON object: not null, not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own value under a key: a feed may well name `toString`, which every object inherits. */
export function ownValue<V>(table: Readonly<Record<string, V>> | undefined, key: string | undefined): V | undefined {
  return table && key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/**
 * The same JSON value without members that are null: many writers say "absent" that way.
 * @param depth how deep to look; what is deeper stays as it is, so that absurd nesting cannot exhaust the stack
 */
export function withoutNulls(value: unknown, depth = 8): unknown {
  if (depth === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    for (let index = 0; index < value.length; index++)
      if (value[index] !== null) list.push(withoutNulls(value[index], depth - 1));
    return list;
  }
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== null)
      Object.defineProperty(kept, key, {
        value: withoutNulls(member, depth - 1),
        enumerable: true,
        writable: true,
        configurable: true,
      });
  }
  return kept;
}
