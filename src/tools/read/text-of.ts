/** The bytes of JSON, XML and calendars as text. A file that says it is UTF-8 is read as UTF-8: one bad byte spoils one letter, not all of them. */
import { detectEncoding, utf8Score } from './encoding.js';

export interface FileText {
  text: string;
  encoding: string;
  /** Places where bytes are no letters, shown as U+FFFD. */
  holes: number;
}

/** Labels of encodings as XML declares them → as `TextDecoder` knows them. */
const DECLARED: Readonly<Record<string, string>> = {
  'euc-jp': 'euc-jp',
  'x-euc-jp': 'euc-jp',
  'iso-2022-jp': 'iso-2022-jp',
};

const TELLING = 65_536;

export async function textOf(bytes: Uint8Array): Promise<FileText> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: hasMark ? 'utf-8-bom' : 'utf-8', holes: 0 };
  } catch {
    if (hasMark) return decoded(bytes, 'utf-8', 'utf-8-bom');
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /encoding=["']([\w-]{1,40})["']/iu.exec(start)?.[1]?.toLowerCase();
  if (declared !== undefined && !/^utf-?8$/u.test(declared)) {
    const label = DECLARED[declared] ?? 'shift_jis';
    return decoded(bytes, label, label === 'shift_jis' ? 'cp932' : label);
  }
  if (declared !== undefined) {
    const { right, wrong } = utf8Score(bytes, true);
    if (right >= wrong) return decoded(bytes, 'utf-8');
  }
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const telling = bytes.subarray(first, first + TELLING);
  const found = await detectEncoding(bytes.subarray(0, TELLING), telling, first + TELLING >= bytes.length);
  return decoded(bytes, found === 'cp932' ? 'shift_jis' : found === 'utf-8-bom' ? 'utf-8' : found, found);
}

function decoded(bytes: Uint8Array, label: string, encoding = label): FileText {
  const text = new TextDecoder(label).decode(bytes);
  return { text, encoding, holes: text.match(/\ufffd+/gu)?.length ?? 0 };
}
