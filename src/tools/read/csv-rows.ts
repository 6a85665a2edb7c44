/** Text tables: bytes → rows, in one pass and constant memory. */
import { decode, detectEncoding, type Encoding } from './encoding.js';
import { detectDelimiter, type Delimiter } from './delimiter.js';
import { QuoteMender } from './mend-quotes.js';
import { readBytes, type Head, type Source } from './source.js';
import type { RawRow } from './raw-rows.js';
import { wholeRecords } from './whole-records.js';

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
): AsyncGenerator<readonly RawRow[]> {
  const mender = new QuoteMender(shape);
  let parser: CsvParser | undefined;
  let row = 0;
  const rowOf = (cells: string[]): RawRow => {
    row += 1;
    return mender.mended.delete(row) ? { row, cells, mended: true } : { row, cells };
  };
  const parsed = (): RawRow[] => {
    const rows: RawRow[] = [];
    for (let cells; (cells = parser?.read() as string[] | null | undefined);) rows.push(rowOf(cells));
    return rows;
  };
  for await (const text of wellFormed(source, shape, mender, onBytes)) {
    let left = text;
    if (!parser && shape.newline === '\n') {
      const { records, end } = wholeRecords(text, shape.delimiter);
      if (records.length > 0) yield records.map(rowOf);
      left = text.slice(end);
    }
    if (left === '') continue;
    parser ??= await csvParser(shape);
    // Each chunk is parsed at once: the stream's overhead per record would cost more than the parsing.
    parser.write(left);
    yield parsed();
  }
  parser?.end();
  yield parsed();
}

type CsvParser = Awaited<ReturnType<typeof csvParser>>;

async function csvParser(shape: CsvShape) {
  const { parse } = await import('csv-parse');
  return parse({
    delimiter: shape.delimiter,
    record_delimiter: shape.newline === '\n' ? ['\r\r\n', '\r\n', '\n'] : ['\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
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
