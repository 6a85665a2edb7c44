/** An address for a postal code, from a service that the webmaster names. */

/** Longest answer in characters that is read at all. */
const LONGEST_ANSWER = 50_000;
/** Milliseconds after which an answer is no longer waited for: it would come too late to be of use. */
const PATIENCE = 4_000;
/** An address: letters, digits, blanks and the marks between numbers. Markup is none. */
const ADDRESS = /^[\p{L}\p{N}\p{M}\s々〆ヶ・ー－‐()（）、，,.-]{2,200}$/u;

/**
 * The URL that is asked for a postal code.
 * @param template with `{code}` where the seven digits go
 */
export function postalUrl(template: string, postalCode: string): string | undefined {
  const code = postalCode.replace('-', '');
  return /^\d{7}$/.test(code) && template.includes('{code}') ? template.replaceAll('{code}', code) : undefined;
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/**
 * The address in an answer. Understood: `{ address }`, `{ prefecture, city, town }`, and `{ results: [{ address1, address2, address3 }] }` as
 * zipcloud and others give it. Where several places share a code, only what they have in common is taken.
 */
export function addressOf(answer: unknown): string | undefined {
  const { results } = (answer ?? {}) as { results?: unknown };
  const rows = Array.isArray(results) ? results : [answer];
  const found = rows.slice(0, 50).map((row: unknown) => {
    const one = (row ?? {}) as Record<string, unknown>;
    const parts = [
      one['address'],
      one['address1'] ?? one['prefecture'],
      one['address2'] ?? one['city'],
      one['address3'] ?? one['town'],
    ];
    return parts.map(wordOf);
  });
  const [first, ...others] = found;
  if (!first) return undefined;
  let shared = '';
  for (const [place, part] of first.entries()) {
    if (others.some((one) => one[place] !== part)) break;
    shared += part;
  }
  return ADDRESS.test(shared) ? shared : undefined;
}

/** Asks for the address of a postal code. Whatever fails, it fails silently: the address can be typed. */
export async function lookUpAddress(url: string, ask: typeof fetch = fetch): Promise<string | undefined> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    const response = await ask(url, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    if (!response.ok || Number(response.headers.get('content-length')) > LONGEST_ANSWER) return undefined;
    const text = await response.text();
    return text.length > LONGEST_ANSWER ? undefined : addressOf(JSON.parse(text));
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
