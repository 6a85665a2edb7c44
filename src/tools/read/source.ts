/** The bytes of one input: from a path (streamed) or already in memory. */
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';

export type Source = string | Uint8Array;

const PIECE = 65_536;

/** What the first bytes tell, and whether they are all there is. */
export interface Head {
  /** From the start of the file. */
  start: Uint8Array;
  /** A stretch that holds the first bytes above ASCII; the same as `start` where those already do. */
  telling: Uint8Array;
  /** The file ends within `start`. */
  complete: boolean;
}

/** All bytes of the source in order, piece by piece; can be asked for again. `onBytes` hears how many have been read so far. */
export async function* readBytes(source: Source, onBytes?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  if (typeof source === 'string') {
    let bytes = 0;
    for await (const piece of createReadStream(source, { highWaterMark: PIECE })) {
      yield piece as Uint8Array;
      onBytes?.((bytes += (piece as Uint8Array).length));
    }
    return;
  }
  for (let at = 0; at < source.length; at += PIECE) yield source.subarray(at, at + PIECE);
}

/** The whole source at once. */
export async function wholeOf(source: Source): Promise<Uint8Array> {
  return typeof source === 'string' ? readFile(source) : source;
}

/** Reads just enough to tell what the file is: a bounded head, and where that is plain ASCII the first stretch that is not. */
export async function readHead(source: Source): Promise<Head> {
  if (typeof source !== 'string') {
    const start = source.subarray(0, PIECE);
    const first = source.findIndex((byte) => byte >= 0x80);
    return {
      start,
      telling: first < PIECE ? start : source.subarray(first, first + PIECE),
      complete: source.length <= PIECE,
    };
  }
  const file = await open(source, 'r');
  try {
    const start = await readPiece(file);
    let telling = start;
    let last = start;
    while (last.length === PIECE && !last.some((byte) => byte >= 0x80)) {
      last = await readPiece(file);
      if (last.some((byte) => byte >= 0x80)) telling = last.subarray(last.findIndex((byte) => byte >= 0x80));
    }
    return { start, telling, complete: start.length < PIECE };
  } finally {
    await file.close();
  }
}

async function readPiece(file: Awaited<ReturnType<typeof open>>): Promise<Uint8Array> {
  const buffer = new Uint8Array(PIECE);
  let filled = 0;
  while (filled < PIECE) {
    const { bytesRead } = await file.read(buffer, filled, PIECE - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
