/** Small readers of records whose shape is not yet proven. */

/** A record of any collection whose fields nobody has checked yet. */
export type AnyRecord = Record<string, unknown>;

/** The Japanese sentence of a `LocalizedText`, else its first language, else ''. */
export function japanese(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const byLanguage = value as Record<string, unknown>;
  const first = byLanguage['ja'] ?? Object.values(byLanguage)[0];
  return typeof first === 'string' ? first : '';
}

/** The value as an object, or an empty one. */
export function objectOf(value: unknown): AnyRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as AnyRecord) : {};
}

/** The value as a list, or an empty one. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text, or ''. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Digits of a phone number, with # and *; brackets, hyphens and spaces of every kind fall away. */
export function digitsOf(phone: string): string {
  return phone
    .normalize('NFKC')
    .replace(/^tel:/, '')
    .replaceAll('%23', '#')
    .replace(/[^\d#*]/g, '');
}

/** Adds all of `more` to `list`. A spread as arguments would overflow the stack with the findings of a large table. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}
