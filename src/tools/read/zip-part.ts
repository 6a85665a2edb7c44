/** Single files of a ZIP in memory. The reader of workbooks gives values only; what a clerk hid or struck out stands in other parts. */
import { inflateRawSync } from 'node:zlib';

/** Beyond this a sheet is no list that somebody edits by hand, and looking twice would cost too much. */
const LARGEST = 64 * 1024 * 1024;

/** The text of one file of the archive; undefined when it is not there, damaged or too large. */
export function zipPart(zip: Buffer, name: string): string | undefined {
  // The end record stands within the last 64 KiB, its comment included.
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length) return undefined;
  let at = zip.readUInt32LE(end + 16);
  for (let i = zip.readUInt16LE(end + 10); i > 0 && at + 46 <= zip.length && zip.readUInt32LE(at) === 0x02014b50; i -= 1) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + length) === name) return entryText(zip, at);
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return undefined;
}

function entryText(zip: Buffer, entry: number): string | undefined {
  const [method, packed, local] = [zip.readUInt16LE(entry + 10), zip.readUInt32LE(entry + 20), zip.readUInt32LE(entry + 42)];
  if (local + 30 > zip.length) return undefined;
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + packed);
  try {
    return (method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: LARGEST })).toString('utf8');
  } catch {
    return undefined;
  }
}
