/** What a person names at the command line: a file, or an address. */
import { resolve } from 'node:path';
import { fetchAt, FetchFailed, FETCH_BOUNDS, hostOf, type FetchBounds } from '../files/fetch-bounded.js';
import { CannotRun } from '../report/cannot-run.js';
import { requireFile } from './options.js';
import type { CommandContext } from './context.js';

const isAddress = (value: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(value);

/** An address typed by the user may lie in the local network; one to which it redirects may not. */
export function boundsOf(value: string): FetchBounds {
  const ownHost = hostOf(value);
  return ownHost === undefined ? FETCH_BOUNDS : { ...FETCH_BOUNDS, ownHost };
}

/** The content of an address, or the path of a file: a large table is read piece by piece. */
export async function contentOf(
  value: string,
  { io, words }: CommandContext,
): Promise<{ content: string | Uint8Array; base: string }> {
  if (isAddress(value)) {
    try {
      const { content, url } = await fetchAt(value, boundsOf(value));
      return { content, base: url };
    } catch (error) {
      if (error instanceof FetchFailed)
        throw new CannotRun(`fetch-${error.reason}`, words.fetchFailed(value, error.reason, error.detail));
      throw error;
    }
  }
  const path = resolve(io.cwd, value);
  await requireFile(path, value, words);
  return { content: path, base: path };
}
