import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { csvCell, plainCell, toCsv } from '../../../src/model/tables/write-csv.js';

test('whatever a cell holds, it reads back as itself and never runs as a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      '+81',
      '-5',
      '@x',
      '\t=x',
      ' =1',
      '\u3000＝1',
      '\n@x',
      '＝1',
      '"q"',
      'a\nb',
      'a,b',
      "'=x",
      "'",
    ),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
      const [row] = parse(toCsv([cells]), {
        bom: true,
        relax_column_count: true,
        record_delimiter: ['\r\n'],
      }) as string[][];
      assert.deepEqual(
        row?.map((text, index) =>
          csvCell(cells[index]).replace(/^"/, '').startsWith("'") && !String(cells[index]).startsWith("'")
            ? plainCell(text)
            : text,
        ),
        cells,
      );
      for (const text of row ?? []) assert.doesNotMatch(text, /^([\t\r\n]|\s*[=+\-@＝＋－＠])/);
    }),
  );
});
