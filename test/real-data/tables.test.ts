/**
 * Imports every table of the folder with real data, and compares the report with a count of the rows by another method.
 * `REAL_DATA=FOLDER npm run test:real-data`; without a folder nothing is tried.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import iconv from 'iconv-lite';
import { collections, type CollectionName } from '../../src/feed/schema.js';
import { importTable } from '../../src/tools/import/import-table.js';
import { createSay } from '../../src/tools/messages/say.js';

const folder = process.env['REAL_DATA'] ?? '';
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:csv|tsv|txt)$/iu.test(name) && !/(?:^|[\\/])(?:SOURCES|README)/iu.test(name))
      .sort()
  : [];

/** What is known of these files from reading them: kind of record, and rows that cannot become one. */
const EXPECTED: Readonly<Record<string, { kind: string; refused?: number }>> = {
  '130001-tokyo-kodomoshokudo.csv': { kind: 'ibasho', refused: 9 },
  '140007-kanagawa-pref-event.csv': { kind: 'events', refused: 0 },
  '142018-yokosuka-event.csv': { kind: 'events', refused: 0 },
  '142077-chigasaki-event.csv': { kind: 'events', refused: 0 },
  '222127-yaizu-care-facilities.sjis.csv': { kind: 'ibasho', refused: 0 },
  '222127-yaizu-child-rearing-support.csv': { kind: 'ibasho', refused: 0 },
  '222127-yaizu-community-center.csv': { kind: 'ibasho', refused: 0 },
  '352071-kudamatsu-event.csv': { kind: 'events' },
  '352071-kudamatsu-hospital.csv': { kind: 'consultationWindows', refused: 0 },
  '352071-kudamatsu-preschool.sjis.csv': { kind: 'ibasho', refused: 0 },
  '352110-nagato-wifi.sjis.csv': { kind: 'ibasho', refused: 0 },
  'jp-categories.csv': { kind: 'unknown', refused: 14 },
  'jp-offices-consultation.csv': { kind: 'consultationWindows', refused: 0 },
  'localgovjp-sjis.csv': { kind: 'unknown', refused: 1916 },
  'localgovjp-utf8.csv': { kind: 'unknown', refused: 1916 },
};

/** Counts records without parsing cells: a line end counts where an even number of quotation marks stands before it. The header is the first. */
function countByQuotes(bytes: Buffer): { rows: number; empty: number } {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    text = iconv.decode(bytes, 'cp932');
  }
  const lines = text.replace(/^\ufeff/u, '').split('\n');
  if (lines.at(-1) === '') lines.pop();
  let open = false;
  let rows = -1;
  let empty = 0;
  let filled = false;
  for (const line of lines) {
    filled ||= /[^\s",;\u3000]/u.test(line);
    if ((line.split('"').length - 1) % 2 === 1) open = !open;
    if (open) continue;
    rows += 1;
    if (rows > 0 && !filled) empty += 1;
    filled = false;
  }
  return { rows, empty };
}

describe(`real tables in ${folder}`, () => {
  if (files.length === 0) {
    it('skipped', (context) =>
      context.diagnostic(
        `The folder ${folder} is not there or holds no tables: nothing was tested. This is no failure.`,
      ));
    return;
  }
  for (const name of files) {
    it(name, async (context) => {
      const file = path.join(folder, name);
      const [result] = await importTable(file, {
        file: path.basename(name),
        publisher: 'test',
        date: '2026-07-28',
        lang: 'ja',
        say: createSay('ja'),
      });
      if (!result) throw new Error('no result');
      const { summary, records, findings } = result;
      context.diagnostic(JSON.stringify(summary));
      const counted = countByQuotes(readFileSync(file));
      assert.equal(summary.rows, counted.rows, 'rows');
      assert.ok(summary.empty >= counted.empty, 'empty rows');
      assert.equal(summary.rows, summary.taken + summary.merged + summary.refused + summary.empty);
      assert.equal(records.length, summary.taken);
      assert.equal(new Set(records.map(({ id }) => id)).size, records.length, 'ids are different');
      for (const { code, message, remedy } of findings)
        assert.ok(message !== code && remedy !== undefined, `no words for ${code}`);
      for (const record of records) {
        const parsed = collections[summary.kind as CollectionName].safeParse(record);
        assert.ok(parsed.success, JSON.stringify([record['id'], parsed.error?.issues]));
      }
      const expected = EXPECTED[path.basename(name)];
      if (!expected) return;
      assert.equal(summary.kind, expected.kind);
      if (expected.refused !== undefined) assert.equal(summary.refused, expected.refused);
    });
  }
});
