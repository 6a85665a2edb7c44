/** The files that somebody dropped, as the file system that the command's code reads from. In memory only: nothing is written anywhere. */
import { Buffer } from 'buffer';

const files = new Map<string, Uint8Array>();

/** Replaces all files. Paths begin with a slash. */
export function setFiles(all: Iterable<readonly [path: string, bytes: Uint8Array]>): void {
  files.clear();
  for (const [path, bytes] of all) files.set(path, bytes);
}

function bytesAt(path: string): Uint8Array {
  const bytes = files.get(path);
  if (!bytes) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
  return bytes;
}

export async function readFile(path: string, encoding?: string): Promise<Buffer | string> {
  const bytes = bytesAt(path);
  return encoding ? new TextDecoder().decode(bytes) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export async function stat(path: string): Promise<{ size: number; isDirectory(): boolean }> {
  return { size: bytesAt(path).length, isDirectory: () => false };
}

export const realpath = async (path: string): Promise<string> => path;

interface OpenFile {
  read<Into extends Uint8Array>(
    buffer: Into,
    offset: number,
    length: number,
    position?: number | null,
  ): Promise<{ buffer: Into; bytesRead: number }>;
  close(): Promise<void>;
}

export async function open(path: string): Promise<OpenFile> {
  const bytes = bytesAt(path);
  let next = 0;
  return {
    async read(buffer, offset, length, position) {
      const from = position ?? next;
      const piece = bytes.subarray(from, from + length);
      buffer.set(piece, offset);
      next = from + piece.length;
      return { buffer, bytesRead: piece.length };
    },
    async close() {},
  };
}

export async function* createReadStream(
  path: string,
  { highWaterMark }: { highWaterMark: number },
): AsyncGenerator<Uint8Array> {
  const bytes = bytesAt(path);
  for (let at = 0; at < bytes.length; at += highWaterMark) yield bytes.subarray(at, at + highWaterMark);
}
