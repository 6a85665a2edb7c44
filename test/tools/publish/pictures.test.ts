import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { cutIntoParts } from '../../../src/tools/publish/parts.js';
import { folderWith, runHere } from '../cli/run-cli.js';
import { CONFIG } from '../cli/tables.js';

const DATE = ['--date', '2026-11-24'];
const table = (...rows: string[]): string =>
  [
    '全国地方公共団体コード,ID,名称,種別,住所,電話番号,画像,画像の説明,画像の承諾',
    ...rows.map(
      (row, index) => `142140,P${index + 1},会${index + 1},サロン・茶話会,座間市緑ケ丘1-1-1,046-255-2222,${row}`,
    ),
  ].join('\n');
const config = JSON.stringify({ ...CONFIG, sources: [{ file: 'places.csv', as: 'ibasho' }] });

test('pictures that lie beside the tables are published beside the feed, those without consent are not', async () => {
  const folder = await folderWith({
    'tsunagari.config.json': config,
    'places.csv': table('images/tea.svg,お茶,はい', 'images/private.svg,人,いいえ', 'images/gone.svg,なし,はい'),
    'images/tea.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'images/private.svg': '<svg/>',
  });
  const { code, stdout, stderr } = await runHere(['build', '--out', 'a', ...DATE], folder);
  assert.equal(code, 0, stderr + stdout);
  assert.deepEqual(await readdir(join(folder, 'a/images')), ['tea.svg']);
  assert.equal(await readFile(join(folder, 'a/images/tea.svg'), 'utf8'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  assert.match(stdout, /ファイルが1件、設定ファイルのフォルダーにありません（images\/gone\.svg）/u);
});

test('a part of the feed lies one folder below its pictures', () => {
  const photo = (url: string) => ({ url, alt: '', consent: true });
  const records = ['images/a.jpg', 'https://example.jp/b.jpg'].flatMap((url, one) =>
    Array.from({ length: 30 }).map((_, at) => ({
      id: `r${one}-${at}`,
      name: '会',
      areas: ['14204'],
      photo: photo(url),
    })),
  );
  const { parts } = cutIntoParts(
    { ibasho: records },
    { publisher: 'p', date: '2026-11-24', cityOf: (code) => code, above: 500 },
  );
  const urls = parts.flatMap(({ entry, content }) =>
    (JSON.parse(content.toString()) as { ibasho: { photo: { url: string } }[] }).ibasho.map(
      (record) => new URL(record.photo.url, new URL(entry.url, 'https://example.jp/feed/feed.json')).href,
    ),
  );
  assert.deepEqual([...new Set(urls)].sort(), ['https://example.jp/b.jpg', 'https://example.jp/feed/images/a.jpg']);
});
