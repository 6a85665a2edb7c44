/**
 * Imports every calendar, GeoJSON and HSDS file of the folder with real data, and compares the report with counts by another method.
 * `REAL_DATA=FOLDER npm run test:real-data`; without a folder nothing is tried.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { collections, type CollectionName } from '../../src/feed/schema.js';
import { importAny } from '../../src/tools/formats/import-any.js';
import { createSay } from '../../src/tools/messages/say.js';
import { readHoursProse } from '../../src/tools/repair/schedule-prose.js';

const folder = process.env['REAL_DATA'] ?? '';
const all = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .sort()
  : [];
const files = all.filter((name) => /\.(?:ics|geojson|topojson|json|rss|xml|atom)$/iu.test(name));

/** Entries of a file, counted without the importers. */
function count(file: string): number | undefined {
  const text = readFileSync(file, 'utf8');
  if (/\.ics$/iu.test(file))
    return text.split(/\r\n|\n|\r/u).filter((line) => line.trim().toUpperCase() === 'BEGIN:VEVENT').length;
  if (/\.(?:rss|xml|atom)$/iu.test(file)) return text.match(/<(?:item|entry)[\s>]/gu)?.length ?? 0;
  const json = JSON.parse(text) as { features?: unknown[]; type?: string; name?: string };
  if (json.type === 'FeatureCollection') return json.features?.length;
  return /hsds/iu.test(path.basename(file)) ? 1 : undefined;
}

describe('real calendars, GeoJSON, HSDS and news', () => {
  if (files.length === 0) {
    it(`there is no folder with real data (${folder}): nothing to try`, () =>
      console.log(`実データのフォルダ ${folder} がないため、実データの試験は行いません。`));
    return;
  }
  for (const file of files) {
    it(path.relative(folder, file), async () => {
      const [result] = await importAny(file, {
        file: path.basename(file),
        publisher: 'test',
        date: '2024-03-01',
        lang: 'ja',
        say: createSay('ja'),
      });
      assert.ok(result);
      const { kind, rows, taken, merged, refused, empty, repaired } = result.summary;
      console.log(
        `${path.basename(file)}: ${kind} ${rows}件 = 取込${taken} + まとめ${merged} + 不可${refused} + 空${empty}（修正${repaired}）`,
      );
      assert.equal(rows, taken + merged + refused + empty);
      assert.equal(result.records.length, taken);
      const expected = count(file);
      if (expected !== undefined) assert.equal(rows, expected, 'every entry is accounted for');
      for (const record of kind in collections ? result.records : []) {
        const parsed = collections[kind as CollectionName].safeParse(record);
        assert.ok(parsed.success, JSON.stringify(parsed.error?.issues));
      }
      for (const { code, message } of result.findings) assert.notEqual(message, code, `${code} has words`);
    });
  }
});

describe('opening hours of the real consultation windows', () => {
  const file = all.find((name) => path.basename(name) === 'jp-offices-consultation.csv');
  if (!file) {
    it('are not there: nothing to try', () =>
      console.log('jp-offices-consultation.csv がないため、受付時間の試験は行いません。'));
    return;
  }
  it('are computed where they name their days, and never on days that they do not name', () => {
    const rows = (
      parse(readFileSync(file), { columns: true, bom: true, relax_column_count: true }) as Record<string, string>[]
    ).filter((row) => row['openingHours']);
    let withDays = 0;
    let computed = 0;
    for (const row of rows) {
      const [prose = '', closed = ''] = [row['openingHours'], row['closedDays']];
      const named = /[月火水木金土日]曜|[月火水木金土]|平日|毎日|365日/u.test(`${prose} ${closed}`);
      const { schedule } = readHoursProse(prose, closed);
      if (named) withDays += 1;
      if (!schedule) continue;
      computed += 1;
      assert.ok(named, `${prose} | ${closed}`);
      const weekend = schedule.some(({ days }) => !days || days.includes('su'));
      assert.ok(!weekend || /日曜|・日|日、|毎日|365日|土日/u.test(prose), `open on Sundays: ${prose} | ${closed}`);
    }
    console.log(
      `受付時間のある${rows.length}件のうち${computed}件を計算（曜日の書かれた${withDays}件の${Math.round((computed / withDays) * 100)}%）`,
    );
    assert.ok(computed / withDays > 0.9, 'most of what names its days is understood');
  });
});
