import { nextTask } from './slices.js';

/** Largest file of a feed that is read, in bytes. */
export const LARGEST = 20_000_000;
/** From so many characters on, JSON is read in slices: a phone would hold the page for longer than a blink. */
export const LONG = 1_500_000;

/** Progress below this does not count: a host that sends a byte now and then must not keep a visitor waiting for ever. */
const PROGRESS_BYTES = 8_192;
/** Bytes that are decoded in one piece: from a quarter of a megabyte on, browsers take twenty times as long for a byte. */
const PIECE_BYTES = 65_536;
/** Bytes that are decoded in one task: a large cached file arrives all at once. */
const TASK_BYTES = 1_000_000;

/**
 * The body as text, without a byte order mark; undefined as soon as it is larger than allowed.
 * @param limit bytes, after decompression
 * @param onProgress called whenever enough of the body arrived to go on waiting
 */
export async function readBody(response: Response, limit: number, onProgress: () => void): Promise<string | undefined> {
  if (Number(response.headers.get('content-length')) > limit) return undefined;
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = reader ? '' : await response.text();
  let bytes = text.length;
  let counted = 0;
  let decoded = 0;
  for (;;) {
    if (bytes > limit) {
      reader?.cancel().catch(() => {});
      return undefined;
    }
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done) return text + decoder.decode();
    bytes += value!.byteLength;
    if (bytes - counted >= PROGRESS_BYTES) {
      counted = bytes;
      onProgress();
    }
    for (let at = 0; bytes <= limit && at < value!.byteLength; at += PIECE_BYTES) {
      text += decoder.decode(value!.subarray(at, at + PIECE_BYTES), { stream: true });
      if ((decoded += PIECE_BYTES) < TASK_BYTES) continue;
      decoded = 0;
      await nextTask();
    }
  }
}
