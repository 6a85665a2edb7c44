import { FormatError, HttpError, NetworkError, TimeoutError, TooLargeError, VersionError, type FeedError } from './feed-error.js';

export interface LoadOptions {
  fetch?: typeof fetch;
  /** Milliseconds without any progress after which an attempt is given up. */
  timeout?: number;
  /** Largest body in bytes. */
  limit?: number;
  /** Milliseconds before the second attempt. */
  backoff?: number;
  signal?: AbortSignal;
  now?: () => Date;
}

/** A loaded and parsed file. `stale`: it is the browser's last good copy, because the host gave none. */
export interface Loaded<T> {
  value: T;
  url: string;
  stale: boolean;
  /** Why the newest could not be had, when `stale`. */
  error?: FeedError;
}

export const DEFAULT_TIMEOUT = 10_000;
export const DEFAULT_LIMIT = 20_000_000;
/** The last good copy is not used when it is older. */
const COPY_HOLDS_MS = 7 * 86_400_000;

/**
 * Fetches a file, at most twice, then once more from the browser's HTTP cache (DESIGN §4, last good copy): nothing of ours is stored.
 * @param parse turns JSON into a trusted value; throws FormatError or VersionError
 * @param updatedOf the moment the value was made, for the age of a copy whose `Date` header cannot be read
 * @throws FeedError; an aborted `signal` rejects with its reason
 */
export async function loadFeed<T>(url: string, parse: (json: unknown, url: string) => T, updatedOf: (value: T) => Date | undefined, options: LoadOptions = {}): Promise<Loaded<T>> {
  let failure: FeedError | undefined;
  for (let attempt = 0; attempt < 2; attempt++) {
    if (attempt > 0) await pause(options.backoff ?? 1_000, options.signal);
    try {
      const { value, finalUrl } = await attemptLoad(url, 'no-cache', parse, options);
      return { value, url: finalUrl, stale: false };
    } catch (error) {
      if (options.signal?.aborted) throw error;
      failure = toFeedError(error, url);
      if (!isWorthRetrying(failure)) break;
    }
  }
  const copy = failure instanceof VersionError || failure instanceof TooLargeError ? undefined : await lastGoodCopy(url, parse, updatedOf, options);
  if (copy) return { ...copy, stale: true, error: failure };
  throw failure;
}

async function lastGoodCopy<T>(url: string, parse: (json: unknown, url: string) => T, updatedOf: (value: T) => Date | undefined, options: LoadOptions): Promise<{ value: T; url: string } | undefined> {
  try {
    const { value, finalUrl, date } = await attemptLoad(url, 'force-cache', parse, options);
    const made = date ?? updatedOf(value);
    const now = (options.now ?? (() => new Date()))();
    return made && now.getTime() - made.getTime() > COPY_HOLDS_MS ? undefined : { value, url: finalUrl };
  } catch {
    return undefined;
  }
}

async function attemptLoad<T>(url: string, cache: RequestCache, parse: (json: unknown, url: string) => T, options: LoadOptions): Promise<{ value: T; finalUrl: string; date?: Date }> {
  const timeout = options.timeout ?? DEFAULT_TIMEOUT;
  const abort = new AbortController();
  let late = false;
  let timer: ReturnType<typeof setTimeout>;
  const progress = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      late = true;
      abort.abort();
    }, timeout);
  };
  const onAbort = (): void => abort.abort();
  options.signal?.addEventListener('abort', onAbort);
  if (options.signal?.aborted) abort.abort();
  progress();
  try {
    const response = await (options.fetch ?? fetch)(url, { cache, credentials: 'omit', referrerPolicy: 'no-referrer', signal: abort.signal });
    if (!response.ok) throw new HttpError(url, response.status);
    const text = await readBounded(response, url, options.limit ?? DEFAULT_LIMIT, progress);
    const finalUrl = response.url || url;
    const header = response.headers.get('date');
    return { value: parse(toJson(text, url), finalUrl), finalUrl, date: header ? new Date(header) : undefined };
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason;
    if (late) throw new TimeoutError(url, timeout);
    throw error;
  } finally {
    clearTimeout(timer!);
    options.signal?.removeEventListener('abort', onAbort);
  }
}

/** The body as text, given up as soon as it is larger than allowed. */
async function readBounded(response: Response, url: string, limit: number, progress: () => void): Promise<string> {
  if (Number(response.headers.get('content-length') ?? 0) > limit) throw new TooLargeError(url, limit);
  if (!response.body) {
    const text = await response.text();
    if (text.length > limit) throw new TooLargeError(url, limit);
    return text;
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder('utf-8');
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    progress();
    bytes += value.byteLength;
    if (bytes > limit) {
      void reader.cancel().catch(() => undefined);
      throw new TooLargeError(url, limit);
    }
    text += decoder.decode(value, { stream: true });
  }
}

function toJson(text: string, url: string): unknown {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return JSON.parse(body);
  } catch (error) {
    if (/^\s*<(!doctype|html|\?xml)/i.test(body)) throw new FormatError(url, 'it is a web page (HTML), not JSON. The address may lead to an error page.');
    throw new FormatError(url, `it is not valid JSON (${error instanceof Error ? error.message.slice(0, 120) : 'unreadable'}).`);
  }
}

function toFeedError(error: unknown, url: string): FeedError {
  if (error instanceof Error && 'url' in error) return error as FeedError;
  return new NetworkError(url);
}

function isWorthRetrying(error: FeedError): boolean {
  return error instanceof NetworkError || error instanceof TimeoutError || (error instanceof HttpError && (error.status >= 500 || error.status === 429));
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      signal?.removeEventListener('abort', cancelled);
      resolve();
    }
    function cancelled(): void {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    }
    signal?.addEventListener('abort', cancelled);
  });
}
