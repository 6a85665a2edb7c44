/** Files that are handed over as tables and are none, or none that we can open: each is told by its name, so that a clerk knows what to do. */
import type { OtherFile } from './raw-rows.js';
import type { ZipEntry } from './zip.js';

export const isZip = (start: Uint8Array): boolean => begins(start, [0x50, 0x4b, 0x03, 0x04]);

const isOle = (start: Uint8Array): boolean => begins(start, [0xd0, 0xcf, 0x11, 0xe0]);

const MAGIC: readonly (readonly [OtherFile, readonly number[], at?: number])[] = [
  ['pdf-file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['picture-file', [0x89, 0x50, 0x4e, 0x47]],
  ['picture-file', [0xff, 0xd8, 0xff]],
  ['picture-file', [0x47, 0x49, 0x46, 0x38]],
  ['picture-file', [0x49, 0x49, 0x2a, 0x00]],
  ['picture-file', [0x4d, 0x4d, 0x00, 0x2a]],
  ['picture-file', [0x57, 0x45, 0x42, 0x50], 8],
  // HEIC of a telephone, and films.
  ['picture-file', [0x66, 0x74, 0x79, 0x70], 4],
  ['archive-file', [0x1f, 0x8b]],
  ['archive-file', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive-file', [0x52, 0x61, 0x72, 0x21]],
  ['archive-file', [0x2d, 0x6c, 0x68], 2],
  ['word-file', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** What a file is that is no text, from its first bytes; undefined for texts and workbooks. `whole`: all of it, asked for only where that tells more. */
export async function otherFile(start: Uint8Array, whole: () => Promise<Uint8Array>): Promise<OtherFile | undefined> {
  if (isOle(start)) return oleFile(await whole());
  const magic = MAGIC.find(([, bytes, at = 0]) => begins(start.subarray(at), bytes));
  if (magic) return magic[0];
  // Bitmaps begin with two letters only; then come their length and four zeros.
  if (begins(start, [0x42, 0x4d]) && start.subarray(6, 10).every((byte) => byte === 0)) return 'picture-file';
  const text = new TextDecoder('latin1').decode(start.subarray(0, 512)).replace(/^ï»¿/u, '').trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<\?xml|begin:vcalendar)/u.test(text)) return 'not-a-table';
  return isBinary(start) ? 'not-a-table' : undefined;
}

/** The old container of Office: what it holds is told by the names of its streams, which are UTF-16. */
function oleFile(bytes: Uint8Array): OtherFile {
  const holds = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'workbook-password';
  if (holds('WordDocument')) return 'word-file';
  if (holds('PowerPoint Document')) return 'slides-file';
  return 'xls-old-format';
}

/** What an archive is that is no workbook in XML. */
export function zipFile(entries: ReadonlyMap<string, ZipEntry>, mimetype: string): OtherFile {
  const has = (part: RegExp): boolean => [...entries.keys()].some((name) => part.test(name));
  if (/opendocument\.text/u.test(mimetype)) return 'word-file';
  if (/opendocument\.presentation/u.test(mimetype)) return 'slides-file';
  if (/opendocument/u.test(mimetype) || has(/^content\.xml$/u)) return 'opendocument-file';
  if (has(/^xl\/workbook\.bin$/u)) return 'xlsb-file';
  if (has(/^word\//u)) return 'word-file';
  if (has(/^ppt\//u)) return 'slides-file';
  if (has(/\.(?:iwa|numbers)$|^index\.(?:zip|apxl)$/u)) return 'numbers-file';
  return 'archive-file';
}

/** Text has hardly any control characters; UTF-16 has zeros at every other place. */
function isBinary(start: Uint8Array): boolean {
  const bytes = start.subarray(0, 4_096);
  if (begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])) return false;
  let zeros = 0;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 26) || (byte > 27 && byte < 32)) controls += 1;
  }
  return controls > bytes.length * 0.05 && controls > 8 && zeros > 0;
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
