/** Which pages may send applications: exact origins, nothing by likeness. */

const ALLOWED_HEADERS = 'content-type, idempotency-key, accept';

/** CORS headers for an origin of the list; undefined for any other, `null` among them. */
export function corsHeaders(origin: string, allowed: readonly string[]): Record<string, string> | undefined {
  if (origin === 'null' || !allowed.includes(origin)) return undefined;
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'retry-after',
    vary: 'origin',
    'cross-origin-resource-policy': 'cross-origin',
  };
}

/** Headers of the answer to a preflight. */
export function preflightHeaders(): Record<string, string> {
  return {
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': ALLOWED_HEADERS,
    'access-control-max-age': '600',
  };
}

/** An origin as browsers write it, or undefined where the text is none: a path or a `*` would allow more than was meant. */
export function toOrigin(text: string): string | undefined {
  try {
    const { origin, protocol, pathname, search, hash, username } = new URL(text);
    const isPlain = pathname === '/' && search === '' && hash === '' && username === '';
    return isPlain && /^https?:$/.test(protocol) ? origin : undefined;
  } catch {
    return undefined;
  }
}
