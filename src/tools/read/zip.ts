/** Archives, read within bounds: their directory, and single parts piece by piece. Nothing is believed of what an archive says of its sizes. */
import { Inflate } from 'fflate';

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  encrypted: boolean;
  /** Where the local header begins, and how many bytes the packed part has. */
  offset: number;
  packed: number;
}

const END_LENGTH = 22;
/** Bytes unpacked at a time: a small piece may become a thousand times as large. */
const PIECE = 8_192;
/** More parts than any workbook has. */
const MOST_ENTRIES = 65_535;

/** The parts by name (lower case, `/`); undefined when the bytes are no archive or end before their directory. */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let count = 0; count < MOST_ENTRIES && at + 46 <= bytes.length; count += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder()
      .decode(bytes.subarray(at + 46, at + 46 + nameLength))
      .replaceAll('\\', '/')
      .toLowerCase();
    entries.set(name, {
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The directory's end stands last, before a remark of at most 64 KB. */
function endOfDirectory(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 65_535);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

/** Bytes that may still be unpacked from one file, over all its parts. */
export interface Allowance {
  bytes: number;
}

/** More was packed than is allowed. */
export class TooMuchUnpacked extends Error {
  override readonly name = 'TooMuchUnpacked';
}

/** The text of a part, piece by piece. Throws `TooMuchUnpacked`, or another error where the part is damaged. */
export function* zipText(bytes: Uint8Array, entry: ZipEntry, allowance: Allowance): Generator<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  const decoder = new TextDecoder(encodingOf(packed, entry.method));
  let out: Uint8Array[] = [];
  const inflate = new Inflate((piece) => out.push(piece));
  for (let at = 0; at < packed.length; at += PIECE) {
    const piece = packed.subarray(at, at + PIECE);
    if (entry.method === 8) inflate.push(piece, at + PIECE >= packed.length);
    else out.push(piece);
    for (const plain of out) {
      allowance.bytes -= plain.length;
      if (allowance.bytes < 0) throw new TooMuchUnpacked();
      if (plain.length > 0) yield decoder.decode(plain, { stream: true });
    }
    out = [];
  }
  yield decoder.decode();
}

/** Parts are UTF-8; of one that is stored as it is, a byte order mark of UTF-16 can be seen. */
function encodingOf(packed: Uint8Array, method: number): string {
  return method === 0 && packed[0] === 0xff && packed[1] === 0xfe ? 'utf-16le' : 'utf-8';
}
