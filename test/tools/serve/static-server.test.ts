import assert from 'node:assert/strict';
import { once } from 'node:events';
import { symlink } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createStaticServer, pathWithin } from '../../../src/tools/serve/static-server.js';
import { folderWith } from '../cli/run-cli.js';

async function served(): Promise<{ folder: string; base: string; port: number }> {
  const outside = await folderWith({ 'secret.txt': 'secret' });
  const folder = await folderWith({
    'feed.json': '{}',
    'index.html': '<p>',
    '.env': 'x',
    'sub/a.csv': 'a',
    'parts/x.0123456789ab.json': '{}',
  });
  await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'));
  const server = createStaticServer(folder).listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { folder, port, base: `http://127.0.0.1:${port}` };
}

test('files are served with their type and to every origin', async () => {
  const { base } = await served();
  const feed = await fetch(`${base}/feed.json?x=1`);
  assert.equal(feed.status, 200);
  assert.equal(feed.headers.get('access-control-allow-origin'), '*');
  assert.match(feed.headers.get('content-type') ?? '', /application\/json/);
  assert.equal(await (await fetch(base)).text(), '<p>');
  assert.equal(
    (await fetch(`${base}/feed.json`, { headers: { 'if-none-match': feed.headers.get('etag') ?? '' } })).status,
    304,
  );
  assert.match((await fetch(`${base}/parts/x.0123456789ab.json`)).headers.get('cache-control') ?? '', /immutable/);
  assert.equal((await fetch(`${base}/feed.json`, { method: 'POST' })).status, 405);
  assert.equal((await fetch(`${base}/nothing`)).status, 404);
  assert.equal((await fetch(`${base}/sub`)).status, 404, 'no listing');
});

test('nothing outside the folder is served', async () => {
  const { folder, port } = await served();
  const raw = (path: string): Promise<number> =>
    new Promise((done) =>
      request(
        { host: '127.0.0.1', port, path },
        (response) => (response.resume(), done(response.statusCode ?? 0)),
      ).end(),
    );
  for (const path of [
    '/../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/link.txt',
    '/.env',
    '/%00',
    '/%',
    '/sub/..%5c..%5cx',
  ])
    assert.equal(await raw(path), 404, path);
  assert.equal(await pathWithin(folder, '/sub/a.csv'), join(folder, 'sub/a.csv'));
});
