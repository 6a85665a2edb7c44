import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, runHere } from '../cli/run-cli.js';
import { BUILD_FILES, CONFIG } from '../cli/tables.js';

const DATE = ['--date', '2026-11-24'];

async function buildWith(table: string): Promise<{ out: string; read: (name: string) => Promise<string> }> {
  const folder = await folderWith({
    ...BUILD_FILES,
    'tsunagari.config.json': JSON.stringify({ ...CONFIG, revoked: 'revoked.csv' }),
    'revoked.csv': table,
  });
  const { stdout } = await runHere(['build', '--out', 'a', '--max-lines', '0', ...DATE], folder);
  return { out: stdout, read: (name) => readFile(join(folder, 'a', name), 'utf8') };
}

interface Feed {
  ibasho: { id: string; contact?: { phone?: string }; channels?: { number?: string }[] }[];
  events?: { id: string }[];
  revoked: unknown[];
}
const feedOf = async (read: (name: string) => Promise<string>): Promise<Feed> =>
  JSON.parse(await read('feed.json')) as Feed;

test('what is withdrawn by its name is in no file, and the feed tells it by its id alone', async () => {
  const { out, read } = await buildWith('名称\nひだまりサロン\nつながり講座\n');
  const feed = await feedOf(read);
  assert.deepEqual(
    feed.ibasho.map(({ id }) => id),
    ['zama-facility-P2'],
  );
  assert.deepEqual(feed.revoked, [{ id: 'zama-facility-P1' }, { id: 'zama-event-1' }]);
  for (const name of ['feed.json', 'ibasho.geojson', 'events.ics'])
    assert.doesNotMatch(await read(name), /ひだまりサロン|つながり講座/);
  assert.match(out, /「ひだまりサロン」は、フィードにも、カレンダーや地図のデータにも載せていません（1件）/);
});

test('a number is withdrawn alone, also where Excel has taken its zero', async () => {
  const { out, read } = await buildWith('id,phone\nx,462552222\n');
  const feed = await feedOf(read);
  assert.equal(feed.ibasho.length, 2);
  assert.doesNotMatch(await read('feed.json'), /046-255-2222/);
  assert.match(await read('feed.json'), /046-255-3333/);
  assert.deepEqual(feed.revoked, [{ id: 'x', phone: '0462552222' }]);
  assert.match(out, /番号 0462552222 を除いて載せました（1件）/);
});

test('a name or id that hits nothing is said, and nothing is published of a name', async () => {
  const { out, read } = await buildWith('id,名称\n,ひみつの家\nw-99,\n');
  assert.deepEqual((await feedOf(read)).revoked, [{ id: 'w-99' }]);
  assert.match(out, /「ひみつの家」という名前の記録がないので、何も消していません/);
  assert.match(out, /「w-99」は、いまの表にはありません/);
});

test('a number that still stands in a sentence is said', async () => {
  const folder = await folderWith({
    ...BUILD_FILES,
    'tsunagari.config.json': JSON.stringify({ ...CONFIG, revoked: 'revoked.csv' }),
    'events.csv': BUILD_FILES['events.csv'].replace('畑を見ます', '畑を見ます。当日は046-255-1111へ'),
    'revoked.csv': 'phone\n046-255-1111\n',
  });
  const { stdout } = await runHere(['build', '--out', 'a', '--max-lines', '0', ...DATE], folder);
  assert.match(stdout, /046-255-1111 が、説明などの文に残っています（1件）/);
});

test('what was withdrawn on purpose holds no feed back', async () => {
  const folder = await folderWith(BUILD_FILES);
  await runHere(['build', '--out', 'a', ...DATE], folder);
  await writeFile(
    join(folder, 'tsunagari.config.json'),
    JSON.stringify({ ...CONFIG, revoked: 'revoked.json', sources: CONFIG.sources }),
  );
  await writeFile(
    join(folder, 'revoked.json'),
    JSON.stringify([{ id: 'zama-facility-P1' }, { id: 'zama/zama-facility-P2' }]),
  );
  const { stdout } = await runHere(['build', '--out', 'a', ...DATE], folder);
  const feed = JSON.parse(await readFile(join(folder, 'a', 'feed.json'), 'utf8')) as Feed;
  assert.equal(feed.ibasho, undefined, stdout);
  assert.equal(feed.revoked.length, 2);
});
