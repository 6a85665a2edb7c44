/** Everything that can be wrong with a source. `name` is set by hand: minified class names must not reach the console or a page. */
abstract class SourceError extends Error {
  readonly url: string;

  constructor(name: string, url: string, message: string) {
    super(message);
    this.name = name;
    this.url = url;
  }
}

/** No answer: offline, host unknown, or refused by CORS, CSP or mixed content (a page cannot tell which). */
export class NetworkError extends SourceError {
  constructor(url: string) {
    super('NetworkError', url, `${url} could not be reached.`);
  }
}

export class TimeoutError extends SourceError {
  constructor(url: string, milliseconds: number) {
    super('TimeoutError', url, `${url} did not answer within ${milliseconds / 1000} seconds.`);
  }
}

export class HttpError extends SourceError {
  readonly status: number;

  constructor(url: string, status: number) {
    super('HttpError', url, `${url} answered with status ${status}. Check the address in the feed attribute.`);
    this.status = status;
  }
}

export class TooLargeError extends SourceError {
  constructor(url: string, limit: number) {
    super('TooLargeError', url, `${url} is larger than ${limit / 1_000_000} MB. Split it into parts.`);
  }
}

/** Not JSON, or JSON that is no feed. */
export class FormatError extends SourceError {
  constructor(url: string, what: string) {
    super('FormatError', url, `${url} is not a feed: ${what}`);
  }
}

export class VersionError extends SourceError {
  constructor(url: string, version: unknown) {
    super(
      'VersionError',
      url,
      `${url} is of feed version ${String(version).slice(0, 40)}; this widget reads version 1. Load a newer tsunagari.js.`,
    );
  }
}

export type FeedError = NetworkError | TimeoutError | HttpError | TooLargeError | FormatError | VersionError;

/** Whether an error is one of ours, from whichever part of the loading it came. */
export function isFeedError(error: unknown): error is FeedError {
  return error instanceof SourceError;
}

/**
 * Whether another attempt can help: the network or the host is at fault, not the file, which only its publisher can put right. Asked by name,
 * because an error may come from another version of this file on the same page.
 */
export function canPass(error: FeedError): boolean {
  const { name, status = 0 } = error as FeedError & { status?: number };
  return (
    name === 'NetworkError' ||
    name === 'TimeoutError' ||
    (name === 'HttpError' && (status >= 500 || status === 429 || status === 408))
  );
}
