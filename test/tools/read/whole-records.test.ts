import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { wholeRecords } from '../../../src/tools/read/whole-records.js';

/** Undefined where a mark is never closed, which csv-parse is not asked to read. */
function byCsvParse(text: string): string[][] | undefined {
  try {
    return parse(text, {
      record_delimiter: ['\r\r\n', '\r\n', '\n'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch {
    return undefined;
  }
}

describe('whole records', () => {
  it('are what csv-parse makes of them, and the rest is left to it', () => {
    const piece = fc.constantFrom(
      'a',
      '漢',
      '"',
      '""',
      ',',
      '\n',
      '\r\n',
      '\r',
      '\r\r\n',
      ' ',
      '"a"',
      '"a,b"',
      '"x\ny"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { records, end } = wholeRecords(text, ',');
        const all = byCsvParse(text);
        if (all) assert.deepEqual([...records, ...(byCsvParse(text.slice(end)) ?? [])], all);
      }),
      { numRuns: 3_000 },
    );
  });
  it('leave a damaged record and all behind it to csv-parse', () => {
    const { records, end } = wholeRecords('a,b\n"x" y,1\nc,d\n', ',');
    assert.deepEqual([records, end], [[['a', 'b']], 4]);
  });
  it('take nothing of a last line without its end', () => {
    assert.deepEqual(wholeRecords('a,b\nc,d', ','), { records: [['a', 'b']], end: 4 });
  });
});
