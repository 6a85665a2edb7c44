/** Which encoding the bytes of a table are in. Offices publish UTF-8 with and without BOM, CP932, and what Excel calls Unicode text. */

export type Encoding = 'iso-2022-jp' | 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'cp932' | 'euc-jp';

/**
 * The encoding of a file from its first bytes and the first stretch above ASCII. A byte order mark decides; then valid UTF-8;
 * then whichever Japanese encoding leaves fewer holes. `complete`: the stretch ends where the file ends.
 */
export async function detectEncoding(start: Uint8Array, telling: Uint8Array, complete: boolean): Promise<Encoding> {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8-bom';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const wide = utf16ByZeros(start);
  if (wide) return wide;
  if (!telling.some((byte) => byte >= 0x80)) return includesEscape(start) ? 'iso-2022-jp' : 'utf-8';
  const utf8 = utf8Score(telling, complete);
  // A UTF-8 file with a few broken bytes is still UTF-8: no other encoding produces whole sequences of three bytes by chance.
  if (utf8.wrong === 0 || (utf8.threes >= 3 && utf8.wrong <= utf8.threes * 0.3)) return 'utf-8';
  // Rows in another encoding were pasted below: the header decides, and those rows are reported as unreadable.
  if (firstLineIsUtf8(telling)) return 'utf-8';
  const { default: iconv } = await import('iconv-lite');
  const cp932 = japaneseScore(iconv.decode(Buffer.from(telling), 'cp932'));
  const asEuc = iconv.decode(Buffer.from(telling), 'euc-jp');
  const eucJp = hasKana(asEuc) || OFFICE_WORDS.test(asEuc) ? japaneseScore(asEuc) : Number.NEGATIVE_INFINITY;
  return eucJp > cp932 ? 'euc-jp' : 'cp932';
}

/** Commas, digits and line ends of UTF-16 text carry a zero byte; no other text here has any. */
function utf16ByZeros(bytes: Uint8Array): Encoding | undefined {
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 4_096);
  for (let i = 0; i < length; i += 1) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd < length * 0.02 || length < 4) return undefined;
  if (odd > even * 4) return 'utf-16le';
  if (even > odd * 4) return 'utf-16be';
  return undefined;
}

/** ESC $ B or ESC $ @ begins kanji in seven bits (JIS), as mail programs write them. */
function includesEscape(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte, i) => byte === 0x1b && bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x42 || bytes[i + 2] === 0x40),
  );
}

/** Whole sequences only, and Japanese when read: half-width kana of CP932 may look whole, but give no kanji. */
function firstLineIsUtf8(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const end = bytes.findIndex((byte, i) => i > first && (byte === 0x0a || byte === 0x0d));
  const line = bytes.subarray(first, end < 0 ? bytes.length : end);
  return (
    utf8Score(line, true).wrong === 0 &&
    (new TextDecoder().decode(line).match(/[\u3040-\u30ff\u4e00-\u9fff]/gu)?.length ?? 0) >= 4
  );
}

/** Sequences of bytes that are letters of UTF-8 above ASCII, those of three bytes among them, and bytes that are none. */
export function utf8Score(bytes: Uint8Array, complete: boolean): { right: number; threes: number; wrong: number } {
  let right = 0;
  let threes = 0;
  let wrong = 0;
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i] ?? 0;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0;
    if (length > 1 && i + length > bytes.length && !complete) break;
    let whole = length > 0;
    for (let j = 1; j < length; j += 1) whole &&= ((bytes[i + j] ?? 0) & 0xc0) === 0x80;
    if (!whole) {
      wrong += 1;
      i += 1;
      continue;
    }
    if (length > 1) right += 1;
    if (length === 3) threes += 1;
    i += length;
  }
  return { right, threes, wrong };
}

/** Kana and common kanji speak for a decoding; holes and half-width kana (what EUC read as CP932 looks like) against it. */
function japaneseScore(text: string): number {
  let score = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    if (code === 0xfffd) score -= 10;
    else if (code >= 0xff61 && code <= 0xff9f) score -= 0.5;
    else if (code >= 0x3040 && code <= 0x30ff) score += 2;
    else if (code >= 0x4e00 && code <= 0x9fff) score += 1;
    else if (code >= 0xe000 && code <= 0xf8ff) score -= 5;
  }
  return score;
}

/** Headers of tables without any kana; only bytes of EUC are read as these. */
const OFFICE_WORDS = /(?:電話番号|所在地|住所|名称|施設名|開催日|会場|行事名)[^\x00-\x7f]{0,9}[,\t"]/u;

/** Half-width kana of CP932 read as EUC gives kanji after kanji; real Japanese is never without kana. */
function hasKana(text: string): boolean {
  const japanese = text.match(/[^\x00-\x7f]/gu)?.length ?? 0;
  return (text.match(/[\u3040-\u30ff]/gu)?.length ?? 0) >= japanese * 0.03;
}

/**
 * Bytes → text, piece by piece; broken bytes become U+FFFD and the byte order mark is dropped. A stray first half of a letter of CP932 that
 * makes a letter with the byte behind it is no broken byte: nothing in the bytes tells it from a letter that was meant.
 */
export async function* decode(pieces: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  if (encoding === 'cp932' || encoding === 'euc-jp') {
    const { default: iconv } = await import('iconv-lite');
    const decoder = iconv.getDecoder(encoding);
    for await (const piece of pieces)
      yield decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    yield decoder.end() ?? '';
    return;
  }
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding);
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
