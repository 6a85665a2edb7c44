import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collections, type CollectionName } from '../../../src/feed/schema.js';
import { TEMPLATE_COLUMNS } from '../../../src/tools/import/template-columns.js';
import { csv, importText } from './helpers.js';
import type { ImportKind } from '../../../src/tools/table-kinds.js';

describe('the example of every template', () => {
  for (const [kind, columns] of Object.entries(TEMPLATE_COLUMNS) as [
    ImportKind,
    (typeof TEMPLATE_COLUMNS)[ImportKind],
  ][]) {
    it(`${kind}: is passed over as it stands, and read whole once it has a number`, async () => {
      const headers = columns.map(({ name }) => name);
      const example = columns.map((column) => column.example);
      const untouched = await importText(csv(headers, example));
      assert.deepEqual([untouched.summary.kind, untouched.summary.empty, untouched.summary.taken], [kind, 1, 0]);
      const { summary, records, findings } = await importText(csv(headers, ['1', ...example.slice(1)]));
      assert.deepEqual([summary.kind, summary.taken, summary.repaired], [kind, 1, 0]);
      assert.deepEqual(
        findings.filter(({ code }) => code !== 'columns-unused').map(({ code, column }) => `${code} ${column}`),
        [],
      );
      if (kind !== 'applications') assert.ok(collections[kind as CollectionName].safeParse(records[0]).success);
    });
  }
  it('every value allowed is understood', async () => {
    for (const [kind, columns] of Object.entries(TEMPLATE_COLUMNS) as [
      ImportKind,
      (typeof TEMPLATE_COLUMNS)[ImportKind],
    ][]) {
      for (const column of columns) {
        for (const value of column.allowed ?? []) {
          const row = columns.map(({ name, example }) =>
            name === 'ID' ? '1' : name === column.name ? value : example,
          );
          const { findings } = await importText(
            csv(
              columns.map(({ name }) => name),
              row,
            ),
            { kind },
          );
          assert.deepEqual(
            findings
              .filter(({ code }) => ['word-unknown', 'status-unknown'].includes(code))
              .map(({ code }) => `${kind} ${column.name} ${value}: ${code}`),
            [],
          );
        }
      }
    }
  });
});
