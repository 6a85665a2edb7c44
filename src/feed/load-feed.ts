import {
  FormatError,
  HttpError,
  NetworkError,
  TimeoutError,
  TooLargeError,
  VersionError,
  canPass,
  isFeedError,
  type FeedError,
} from './feed-error.js';
import type { Early, EarlyAnswer } from './early-answer.js';
import { LARGEST, LONG, readBody } from './read-body.js';
import { readable } from './read-bounded.js';
import { inSlices } from './slices.js';

export interface LoadOptions {
  fetch?: typeof fetch;
  /** An answer that was requested earlier; it serves as the first attempt. */
  early?: (url: string) => Early;
  /** Milliseconds without progress after which an attempt is given up. */
  timeout?: number;
  /** Largest body in bytes. */
  limit?: number;
  /** Milliseconds before the second attempt. */
  backoff?: number;
  signal?: AbortSignal;
  /** The time, for the age of a copy. */
  now?: () => Date;
  /** How the browser's cache is asked: `default` when a page loads, `no-cache` when somebody asks for the newest. */
  cache?: RequestCache;
}

/** A loaded and parsed file. `stale`: it is the browser's last good copy, because the host gave none. */
export interface Loaded<T> {
  value: T;
  /** The final URL, after redirects. */
  url: string;
  stale: boolean;
  /** Why the newest could not be had, when `stale`. */
  error?: FeedError;
}

const DEFAULT_TIMEOUT = 10_000;
/** The last good copy is not used when it is older. */
const COPY_HOLDS_MS = 7 * 86_400_000;
/** A copy is on the device: whoever waits longer asks a host that does not answer. */
const COPY_TIMEOUT = 3_000;

/** Turns JSON into a trusted value; throws FormatError or VersionError. */
type Parse<T> = (json: unknown, url: string) => T;

/**
 * Fetches a file, at most twice, then once more from the browser's HTTP cache (the last good copy): nothing of ours is stored.
 * @param updatedOf the moment the value was made, for the age of a copy whose `Date` header cannot be read: other origins hide it
 * @throws FeedError; an aborted `signal` rejects with its reason
 */
export async function loadFeed<T>(
  url: string,
  parse: Parse<T>,
  updatedOf: (value: T) => Date | undefined,
  options: LoadOptions = {},
): Promise<Loaded<T>> {
  let failure: FeedError | undefined;
  for (let attempt = 0; attempt < 2; attempt++) {
    if (attempt > 0) await pause(options.backoff ?? 1_000, options.signal);
    try {
      const { value, finalUrl } = await attemptLoad(
        url,
        parse,
        attempt > 0 ? { ...options, early: undefined } : options,
      );
      return { value, url: finalUrl, stale: false };
    } catch (error) {
      if (options.signal?.aborted) throw options.signal.reason;
      failure = isFeedError(error) ? error : new NetworkError(url);
      if (!canPass(failure)) break;
    }
  }
  // The cache would return a file that is too new or too large unchanged.
  const copy =
    failure instanceof VersionError || failure instanceof TooLargeError
      ? undefined
      : await lastGoodCopy(url, parse, updatedOf, options);
  if (copy) return { ...copy, stale: true, error: failure };
  throw failure;
}

async function lastGoodCopy<T>(
  url: string,
  parse: Parse<T>,
  updatedOf: (value: T) => Date | undefined,
  options: LoadOptions,
): Promise<{ value: T; url: string } | undefined> {
  try {
    const timeout = Math.min(options.timeout ?? DEFAULT_TIMEOUT, COPY_TIMEOUT);
    const { value, finalUrl, date } = await attemptLoad(url, parse, {
      ...options,
      early: undefined,
      cache: 'force-cache',
      timeout,
    });
    const made = date ?? updatedOf(value);
    const now = (options.now ?? (() => new Date()))();
    return made && now.getTime() - made.getTime() > COPY_HOLDS_MS ? undefined : { value, url: finalUrl };
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return undefined;
  }
}

async function attemptLoad<T>(
  url: string,
  parse: Parse<T>,
  options: LoadOptions,
): Promise<{ value: T; finalUrl: string; date?: Date }> {
  const { timeout = DEFAULT_TIMEOUT, limit = LARGEST, signal, cache = 'default' } = options;
  const abort = new AbortController();
  let late = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rearm = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      late = true;
      abort.abort();
    }, timeout);
  };
  // Signals are combined by hand: AbortSignal.any is missing in Safari 16.4.
  const onAbort = (): void => abort.abort();
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted) abort.abort();
  rearm();
  try {
    // Like `omit`, `same-origin` sends no cookies to other hosts; unlike `omit`, it matches the page's `<link rel="preload" crossorigin>`, so
    // that the file is fetched once.
    const answer: Promise<Partial<EarlyAnswer> & { response: Response }> =
      options.early?.(url).answer ??
      (options.fetch ?? fetch)(url, {
        cache,
        credentials: 'same-origin',
        referrerPolicy: 'no-referrer',
        signal: abort.signal,
      }).then((response) => ({ response }));
    // A request that somebody else started does not react to our signal.
    const givenUp = new Promise<never>((_, reject) =>
      abort.signal.addEventListener('abort', () => reject(abort.signal.reason as Error)),
    );
    const early = await Promise.race([answer, givenUp]);
    const { response } = early;
    if (!response.ok) throw new HttpError(url, response.status);
    early.onProgress = rearm;
    const body = early.body ?? readBody(response, limit, rearm).then((text) => ({ text, json: undefined }));
    const { text, json } = await Promise.race([body, givenUp]);
    const written = readable(text, url, limit);
    rearm();
    const finalUrl = response.url || url;
    const header = Date.parse(response.headers.get('date') ?? '');
    return {
      value: parsed(parse, json ?? (await toJson(written, url)), url, finalUrl),
      finalUrl,
      date: Number.isNaN(header) ? undefined : new Date(header),
    };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw late ? new TimeoutError(url, timeout) : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    // Whatever ended the attempt, the rest of the body must not go on loading.
    abort.abort();
  }
}

async function toJson(text: string, url: string): Promise<unknown> {
  try {
    if (text.length < LONG) return JSON.parse(text);
    const parts = await import('./parse-slices.js').catch(() => undefined);
    return parts ? await inSlices(parts.parseSlices(text)) : JSON.parse(text);
  } catch (error) {
    if (/^\s*<(!doctype|html|head|body|\?xml|!--)/i.test(text))
      throw new FormatError(url, 'it is a web page (HTML), not JSON. The address may lead to an error page.');
    if (text.trim() === '') throw new FormatError(url, 'it is empty.');
    throw new FormatError(
      url,
      `it is not valid JSON, perhaps cut off (${error instanceof Error ? error.message.slice(0, 120) : 'unreadable'}).`,
    );
  }
}

/** Any exception while a file is read is the file's fault, not the network's. */
function parsed<T>(parse: Parse<T>, json: unknown, url: string, finalUrl: string): T {
  try {
    return parse(json, finalUrl);
  } catch (error) {
    throw isFeedError(error) ? error : new FormatError(url, String(error).slice(0, 120));
  }
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
    if (signal?.aborted) cancelled();
    signal?.addEventListener('abort', cancelled);
  });
}
