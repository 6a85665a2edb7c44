/** Imports a table from text or bytes with a pinned day, as the tests of this room need it. */
import { importTable } from '../../../src/tools/import/import-table.js';
import type { ImportContext, ImportResult } from '../../../src/tools/report/finding.js';
import { createSay } from '../../../src/tools/messages/say.js';

export async function importText(
  table: string | Uint8Array,
  context: Partial<ImportContext> = {},
): Promise<ImportResult> {
  const bytes = typeof table === 'string' ? Buffer.from(table) : table;
  const [result] = await importTable(bytes, contextOf(context));
  return result as ImportResult;
}

/** All that a file gives: one result for every kind of record in it. */
export async function importAll(
  table: string | Uint8Array,
  context: Partial<ImportContext> = {},
): Promise<ImportResult[]> {
  return importTable(typeof table === 'string' ? Buffer.from(table) : table, contextOf(context));
}

function contextOf(context: Partial<ImportContext>): ImportContext {
  return {
    file: 'test.csv',
    publisher: 'test',
    date: '2026-07-28',
    lang: 'ja',
    say: createSay('ja'),
    ...context,
  };
}

/** Codes of all findings, each once. */
export function codesOf(result: ImportResult): string[] {
  return [...new Set(result.findings.map(({ code }) => code))];
}

export function csv(...rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map((cell) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n')}\r\n`;
}
