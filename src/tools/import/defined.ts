/** The objects as one, without keys that are undefined or empty. (Spreading one into a literal of so many keys takes twenty times as long.) */
export function defined<T extends object>(object: T, ...further: readonly object[]): T {
  const kept: Record<string, unknown> = {};
  for (const part of [object, ...further] as Record<string, unknown>[])
    for (const key in part) {
      const value = part[key];
      if (value !== undefined && value !== '') kept[key] = value;
    }
  return kept as T;
}
