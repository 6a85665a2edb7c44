import { createHash } from 'node:crypto';

/** Deeper nesting than any application has is taken for an attack. */
const DEEPEST = 12;

/** JSON with its keys in order, so that the same application has the same text however it was written; undefined where it is too deep. */
export function canonical(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (depth >= DEEPEST) return undefined;
  const parts: string[] = [];
  if (Array.isArray(value)) {
    for (const one of value) {
      const text = canonical(one, depth + 1);
      if (text === undefined) return undefined;
      parts.push(text);
    }
    return `[${parts.join(',')}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const text = canonical((value as Record<string, unknown>)[key], depth + 1);
    if (text === undefined) return undefined;
    parts.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${parts.join(',')}}`;
}

/** SHA-256 in hexadecimal. */
export function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
