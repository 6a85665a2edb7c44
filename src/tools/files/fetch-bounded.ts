/** Reading over the network with a time limit, a size limit and https only, also after redirects. */

/** Why an address could not be read. `reason` is a code that the command puts into words. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed';
  readonly reason: 'not-https' | 'timeout' | 'status' | 'too-large' | 'network';
  readonly detail: string;

  constructor(reason: FetchFailed['reason'], detail: string) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}

export interface FetchBounds {
  timeoutSeconds: number;
  maxBytes: number;
  /** For tests. */
  fetch?: typeof fetch;
}

/** Defaults that a municipal table never meets: half a minute, 200 MB. */
export const FETCH_BOUNDS: FetchBounds = { timeoutSeconds: 30, maxBytes: 200 * 1024 * 1024 };

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** https, or http on this very machine (the `serve` command). */
export function mayFetch(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL.has(url.hostname));
}

/** Body of the address as bytes; throws `FetchFailed`. */
export async function fetchBounded(address: string, bounds: FetchBounds = FETCH_BOUNDS): Promise<Uint8Array> {
  if (!mayFetch(address)) throw new FetchFailed('not-https', address);
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), bounds.timeoutSeconds * 1000);
  try {
    const response = await (bounds.fetch ?? fetch)(address, {
      signal: abort.signal,
      redirect: 'follow',
      headers: { accept: '*/*' },
    });
    if (response.url !== '' && !mayFetch(response.url)) throw new FetchFailed('not-https', response.url);
    if (!response.ok) throw new FetchFailed('status', String(response.status));
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > bounds.maxBytes) throw new FetchFailed('too-large', String(bounds.maxBytes));
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof FetchFailed) throw error;
    if (abort.signal.aborted) throw new FetchFailed('timeout', String(bounds.timeoutSeconds));
    const cause = (error as { cause?: Error }).cause;
    throw new FetchFailed('network', cause?.message ?? (error as Error).message);
  } finally {
    abort.abort();
    clearTimeout(timer);
  }
}
