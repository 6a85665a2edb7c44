import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { importTable } from '../../../src/tools/import/import-table.js';
import type { ImportResult } from '../../../src/tools/report/finding.js';
import { createSay } from '../../../src/tools/messages/say.js';
import { templateCsv, templateRows } from '../../../src/tools/template/template-rows.js';
import { templateXlsx } from '../../../src/tools/template/template-xlsx.js';
import { ja } from '../../../src/tools/messages/command.ja.js';
import { toCsv } from '../../../src/model/tables/write-csv.js';
import { IMPORT_KINDS } from '../../../src/tools/table-kinds.js';

const context = (kind: (typeof IMPORT_KINDS)[number]) => ({
  file: 't.csv',
  kind,
  publisher: 'zama',
  date: '2026-11-24',
  lang: 'ja' as const,
  say: createSay('ja'),
});

async function only(...given: Parameters<typeof importTable>): Promise<ImportResult> {
  const [result, ...others] = await importTable(...given);
  assert.equal(others.length, 0);
  return result as ImportResult;
}

for (const kind of IMPORT_KINDS) {
  test(`${kind}: what the example shows can be imported, and every header is known`, async () => {
    const { headers, hints, example } = templateRows(kind);
    const filled = example.map((cell, index) => (index === 0 ? 'A1' : cell));
    const { summary, findings } = await only(
      new TextEncoder().encode(toCsv([headers, hints, example, filled])),
      context(kind),
    );
    assert.deepEqual([summary.rows, summary.taken, summary.refused, summary.empty], [3, 1, 0, 2]);
    const bad = findings.filter((finding) => finding.level !== 'note' || finding.code.startsWith('column-'));
    assert.deepEqual(
      bad.map((finding) => `${finding.code} ${finding.column ?? ''} ${finding.value ?? ''}`),
      [],
    );
  });

  test(`${kind}: the workbook reads back as the CSV does`, async () => {
    const { summary, findings } = await only(await templateXlsx(kind, ja), context(kind));
    assert.deepEqual([summary.encoding, summary.taken, summary.refused], ['xlsx', 0, 0]);
    assert.deepEqual(
      findings.filter((finding) => finding.level === 'refused'),
      [],
    );
  });
}

test('the explanations tell every value that a column may hold', () => {
  for (const kind of IMPORT_KINDS) {
    const [headers, hints] = parse(templateCsv(kind), { bom: true }) as string[][];
    for (const column of templateRows(kind).columns) {
      const hint = hints?.[headers?.indexOf(column.name) ?? -1] ?? '';
      for (const value of column.allowed ?? []) assert.ok(hint.includes(value), `${kind} ${column.name} ${value}`);
      if (column.required) assert.ok(hint.includes('必須'), `${kind} ${column.name}`);
    }
  }
});
