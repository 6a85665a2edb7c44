/** Text tables: bytes → rows, in one pass and constant memory. */
import { decode, detectEncoding, type Encoding } from './encoding.js';
import { detectDelimiter, type Delimiter } from './delimiter.js';
import { QuoteMender } from './mend-quotes.js';
import { readBytes, type Head, type Source } from './source.js';
import type { RawRow } from './raw-rows.js';

export interface CsvShape {
  encoding: Encoding;
  delimiter: Delimiter;
  newline: '\n' | '\r';
}

/** Encoding, delimiter and line ends of a text table, from its head. */
export async function csvShape(head: Head, score: (cells: readonly string[]) => number): Promise<CsvShape> {
  const encoding = await detectEncoding(head.start, head.telling, head.complete);
  let text = '';
  for await (const piece of decode(once(head.start), encoding)) text += piece;
  return {
    encoding,
    delimiter: detectDelimiter(text, score),
    newline: text.includes('\n') || !text.includes('\r') ? '\n' : '\r',
  };
}

/** The rows of a text table. Nothing in the text makes it throw; a damaged record is mended and marked. */
export async function* csvRows(
  source: Source,
  shape: CsvShape,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<RawRow> {
  const { parse } = await import('csv-parse');
  const mender = new QuoteMender(shape);
  const parser = parse({
    delimiter: shape.delimiter,
    record_delimiter: shape.newline === '\n' ? ['\r\r\n', '\r\n', '\n'] : ['\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
  let row = 0;
  const whole = function* (): Generator<RawRow> {
    for (let cells; (cells = parser.read() as string[] | null) !== null;) {
      row += 1;
      yield mender.mended.delete(row) ? { row, cells, mended: true } : { row, cells };
    }
  };
  // It parses what it is given at once; a stream's own rounds for every record would cost more than the parsing.
  for await (const text of wellFormed(source, shape, mender, onBytes)) {
    parser.write(text);
    yield* whole();
  }
  parser.end();
  yield* whole();
}

async function* wellFormed(
  source: Source,
  shape: CsvShape,
  mender: QuoteMender,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<string> {
  for await (const text of decode(readBytes(source, onBytes), shape.encoding)) {
    const mended = mender.push(text.replaceAll('\u0000', '').replaceAll('\u001a', ''));
    if (mended) yield mended;
  }
  const rest = mender.end();
  if (rest) yield rest;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
