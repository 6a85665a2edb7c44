import { FormatError, TooLargeError } from './feed-error.js';
import { readBody } from './read-body.js';

/** Share of unreadable letters from which a file is not UTF-8 but, say, Shift_JIS; a few may be a mistake in one record. */
const UNREADABLE_SHARE = 0.005;

/**
 * The body as readable text.
 * @param limit bytes, after decompression
 * @param onProgress called whenever enough of the body arrived to go on waiting
 * @throws TooLargeError, FormatError
 */
export async function readBounded(
  response: Response,
  url: string,
  limit: number,
  onProgress: () => void,
): Promise<string> {
  return readable(await readBody(response, limit, onProgress), url, limit);
}

/**
 * The text of a body, once it is known to be one.
 * @param text undefined where the body is larger than the limit
 * @throws TooLargeError, FormatError
 */
export function readable(text: string | undefined, url: string, limit: number): string {
  if (text === undefined) throw new TooLargeError(url, limit);
  if (!text.includes('\ufffd')) return text;
  const unreadable = text.split('\ufffd').length - 1;
  if (unreadable > text.length * UNREADABLE_SHARE)
    throw new FormatError(url, 'its letters are not UTF-8 (Shift_JIS?). Save the file as UTF-8.');
  return text;
}
