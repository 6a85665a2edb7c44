import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { createSay } from '../../../src/tools/messages/say.js';
import { fetchAt, FETCH_BOUNDS, type FetchBounds } from '../../../src/tools/files/fetch-bounded.js';
import { openAddress } from '../../../src/tools/files/open-address.js';
import { wholeFeed } from '../../../src/tools/read/whole-feed.js';
import { folderWith, runHere } from '../cli/run-cli.js';
import { BUILD_FILES, CONFIG } from '../cli/tables.js';

const DATE = ['--date', '2026-11-24'];
const MAP = JSON.stringify({ type: 'FeatureCollection', features: [] });

async function built(
  config: object,
  files: Record<string, string> = {},
): Promise<{ code: number | null; said: string }> {
  const folder = await folderWith({ ...BUILD_FILES, ...files });
  await mkdir(join(folder, 'office'));
  await writeFile(join(folder, 'secret.json'), MAP);
  await symlink(join(folder, 'secret.json'), join(folder, 'office/link.json'));
  for (const [name, content] of Object.entries({ ...BUILD_FILES, ...files }))
    await writeFile(join(folder, 'office', name), content);
  await writeFile(join(folder, 'office/tsunagari.config.json'), JSON.stringify({ ...CONFIG, ...config }));
  const { code, stdout, stderr } = await runHere(
    ['build', 'office/tsunagari.config.json', '--out', 'out', ...DATE],
    folder,
  );
  return { code, said: stdout + stderr };
}

test('outlines are a map in the folder of the config, and nothing else is published in their name', async () => {
  assert.equal((await built({ outlines: 'map.json' }, { 'map.json': MAP })).code, 0);
  for (const [outlines, why] of [
    ['../secret.json', /同じフォルダー/],
    ['link.json', /同じフォルダー/],
    ['none.json', /none\.json/],
    ['notes.json', /地図の形/],
    ['events.csv', /地図の形/],
  ] as const) {
    const { code, said } = await built({ outlines }, { 'notes.json': '{"phone":"x"}' });
    assert.equal(code, 2, outlines);
    assert.match(said, why, outlines);
  }
});

const FEED = {
  version: 1,
  publisher: { id: 'north', name: '北町' },
  updated: '2026-11-01',
  events: [],
  parts: [{ collection: 'events', areas: ['14205'], url: 'https://10.0.0.1/part.json', count: 1, bytes: 10 }],
};

test('a feed on the network leads no further than to the public', async () => {
  const whole = await wholeFeed(FEED, 'https://example.jp/feed.json', FETCH_BOUNDS);
  assert.deepEqual(whole.partProblems, [
    { url: 'https://10.0.0.1/part.json', reason: 'missing', why: 'own-network', detail: '10.0.0.1' },
  ]);
  assert.match(
    createSay('ja')('part-missing', { url: 'x', reason: 'own-network', detail: '10.0.0.1' }).message,
    /庁内や手元の機器/u,
  );
});

test('parts lie beside the address at the end of all redirects', async () => {
  const opened: string[] = [];
  const open: FetchBounds['open'] = async (address) => {
    opened.push(address);
    return address.includes('old.example.jp')
      ? new Response(null, { status: 301, headers: { location: 'https://new.example.jp/2026/feed.json' } })
      : new Response('{}');
  };
  const { url } = await fetchAt('https://old.example.jp/feed.json', { ...FETCH_BOUNDS, open });
  assert.equal(url, 'https://new.example.jp/2026/feed.json');
  const parts = [{ collection: 'events', areas: [], url: 'parts/a.json', count: 0, bytes: 2 }];
  await wholeFeed({ ...FEED, parts }, url, { ...FETCH_BOUNDS, open });
  assert.equal(opened.at(-1), 'https://new.example.jp/2026/parts/a.json');
});

test('parts of a feed share one limit', async () => {
  const opened: string[] = [];
  const open: FetchBounds['open'] = async (address) => {
    opened.push(address);
    return new Response(JSON.stringify({ events: [{ id: address, name: 'x' }] }));
  };
  const parts = ['a', 'b', 'c'].map((url) => ({ collection: 'events', areas: [], url, count: 1, bytes: 10 }));
  const { records, partProblems } = await wholeFeed({ ...FEED, parts }, 'https://example.jp/feed.json', {
    ...FETCH_BOUNDS,
    maxBytes: 130,
    open,
  });
  assert.equal(records.events.length, 2);
  assert.deepEqual(
    partProblems.map(({ url, why }) => [url, why]),
    [['c', 'too-large']],
  );
});

test('a source in the own network is read only where the config says that it lies there', async () => {
  const server = createServer((_request, answer) => answer.end('x')).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/events.csv`;
  try {
    const { code, said } = await built({ sources: [{ url }] });
    assert.equal(code, 2);
    assert.match(said, /庁内や手元の機器を指すアドレスです（127\.0\.0\.1）/);
    // That the connection is tried (and is none of TLS) shows that the address was let through.
    assert.match((await built({ sources: [{ url, ownNetwork: true }] })).said, /つながりません/);
    await assert.rejects(openAddress(url, AbortSignal.timeout(5000), false), { name: 'OwnNetwork' });
  } finally {
    server.close();
  }
});
