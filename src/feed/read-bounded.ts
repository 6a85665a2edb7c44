import { FormatError, TooLargeError } from './feed-error.js';
import { nextTask } from './slices.js';

/** Progress below this does not count: a host that sends a byte now and then must not keep a visitor waiting for ever. */
const PROGRESS_BYTES = 8_192;
/** Bytes that are decoded in one piece: from a quarter of a megabyte on, browsers take twenty times as long for a byte. */
const PIECE_BYTES = 65_536;
/** Bytes that are decoded in one task: a large cached file arrives all at once. */
const TASK_BYTES = 1_000_000;
/** Share of unreadable letters from which a file is not UTF-8 but, say, Shift_JIS; a few may be a mistake in one record. */
const UNREADABLE_SHARE = 0.005;

/**
 * The body as text, given up as soon as it is larger than allowed. A byte order mark is taken off.
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
  if (Number(response.headers.get('content-length') ?? 0) > limit) throw new TooLargeError(url, limit);
  if (!response.body) return withinLimit(await response.text(), url, limit);
  const reader = response.body.getReader();
  const decoder = new TextDecoder('utf-8');
  let text = '';
  let bytes = 0;
  let counted = 0;
  let decoded = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return readable(text + decoder.decode(), url);
    bytes += value.byteLength;
    if (bytes > limit) {
      void reader.cancel().catch(() => undefined);
      throw new TooLargeError(url, limit);
    }
    if (bytes - counted >= PROGRESS_BYTES) {
      counted = bytes;
      onProgress();
    }
    for (let at = 0; at < value.byteLength; at += PIECE_BYTES)
      text += decoder.decode(value.subarray(at, at + PIECE_BYTES), { stream: true });
    if (bytes - decoded < TASK_BYTES) continue;
    decoded = bytes;
    await nextTask();
  }
}

function withinLimit(text: string, url: string, limit: number): string {
  if (text.length > limit) throw new TooLargeError(url, limit);
  return readable(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, url);
}

function readable(text: string, url: string): string {
  if (!text.includes('\ufffd')) return text;
  const unreadable = text.split('\ufffd').length - 1;
  if (unreadable > text.length * UNREADABLE_SHARE)
    throw new FormatError(url, 'its letters are not UTF-8 (Shift_JIS?). Save the file as UTF-8.');
  return text;
}
