/** Reading over the network with a time limit, a size limit and https only, never from the own network unless that is asked for; also after redirects. */
import { openAddress, OwnNetwork } from './open-address.js';

/** Why an address could not be read. `reason` is a code that the command puts into words. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed';
  readonly reason: 'not-https' | 'own-network' | 'timeout' | 'status' | 'too-large' | 'network';
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
  /** Host (with port) that may lie in the own network, because somebody at this machine named it. */
  ownHost?: string;
  /** For tests. */
  open?: typeof openAddress;
}

/** Defaults that no municipal table reaches: half a minute, 200 MB. */
export const FETCH_BOUNDS: FetchBounds = { timeoutSeconds: 30, maxBytes: 200 * 1024 * 1024 };

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);
const MOST_REDIRECTS = 10;

function urlOf(address: string, base?: URL): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/** The address as a URL; throws where it is neither https, nor http on this very machine (the `serve` command) that somebody at it named. */
function allowed(address: string, ownHost: string | undefined): URL {
  const url = urlOf(address);
  const isHere = url?.protocol === 'http:' && LOCAL.has(url.hostname) && url.host === ownHost;
  if (!url || (url.protocol !== 'https:' && !isHere)) throw new FetchFailed('not-https', address);
  return url;
}

/** The answer at the end of all redirects; each of them is judged like the first address. */
async function follow(
  address: string,
  bounds: FetchBounds,
  signal: AbortSignal,
): Promise<{ response: Response; url: string }> {
  let url = allowed(address, bounds.ownHost);
  for (let i = 0; i <= MOST_REDIRECTS; i += 1) {
    const response = await (bounds.open ?? openAddress)(url.href, signal, url.host === bounds.ownHost);
    const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (next === null) return { response, url: url.href };
    await response.body?.cancel();
    url = allowed(urlOf(next, url)?.href ?? next, bounds.ownHost);
  }
  throw new FetchFailed('network', `${MOST_REDIRECTS} redirects`);
}

/** Body of the address as bytes; throws `FetchFailed`. */
export async function fetchBounded(address: string, bounds: FetchBounds = FETCH_BOUNDS): Promise<Uint8Array> {
  return (await fetchAt(address, bounds)).content;
}

/** As `fetchBounded`, with the address at the end of all redirects: what the content names lies beside that. */
export async function fetchAt(
  address: string,
  bounds: FetchBounds = FETCH_BOUNDS,
): Promise<{ content: Uint8Array; url: string }> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), bounds.timeoutSeconds * 1000);
  try {
    const { response, url } = await follow(address, bounds, abort.signal);
    if (!response.ok) throw new FetchFailed('status', String(response.status));
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > bounds.maxBytes) throw new FetchFailed('too-large', String(bounds.maxBytes));
      chunks.push(chunk);
    }
    return { content: Buffer.concat(chunks), url };
  } catch (error) {
    if (error instanceof FetchFailed) throw error;
    if (error instanceof OwnNetwork) throw new FetchFailed('own-network', error.message);
    if (abort.signal.aborted) throw new FetchFailed('timeout', String(bounds.timeoutSeconds));
    const cause = (error as { cause?: Error }).cause;
    throw new FetchFailed('network', cause?.message ?? (error as Error).message);
  } finally {
    abort.abort();
    clearTimeout(timer);
  }
}

/** The host of an address that the user wrote: it may lie in the own network. */
export function hostOf(address: string): string | undefined {
  return urlOf(address)?.host;
}
