/** Imports text of any format with a pinned day, and proves that its books add up and its records are valid. */
import assert from 'node:assert/strict';
import { collections, type CollectionName } from '../../../src/feed/schema.js';
import type { ImportContext, ImportResult } from '../../../src/tools/report/finding.js';
import { createSay } from '../../../src/tools/messages/say.js';

type Importer = (text: string, encoding: string, context: ImportContext) => Promise<ImportResult>;

export async function importWith(
  importer: Importer,
  text: string,
  context: Partial<ImportContext> = {},
): Promise<ImportResult> {
  const result = await importer(text, 'utf-8', {
    file: 'test',
    publisher: 'test',
    date: '2026-07-28',
    lang: 'ja',
    say: createSay('ja'),
    ...context,
  });
  booksAddUp(result);
  return result;
}

export function booksAddUp({ summary, records, findings }: ImportResult): void {
  const { rows, taken, merged, refused, empty, repaired, kind } = summary;
  assert.equal(rows, taken + merged + refused + empty);
  assert.equal(records.length, taken);
  assert.ok(repaired <= taken + merged);
  assert.equal(new Set(records.map(({ id }) => id)).size, records.length, 'ids are unique');
  for (const { code, message, remedy } of findings) {
    assert.notEqual(message, code, `${code} has words`);
    assert.doesNotMatch(`${message}${remedy}`, /undefined|NaN|\[object/u, code);
  }
  for (const record of kind in collections ? records : []) {
    const parsed = collections[kind as CollectionName].safeParse(record);
    assert.ok(parsed.success, JSON.stringify(parsed.error?.issues));
  }
}

/** Codes of all findings, in their order. */
export const codes = (result: ImportResult): string[] => result.findings.map(({ code }) => code);
