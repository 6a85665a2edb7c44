import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serveStatic, type StaticServer } from '../../scripts/serve-static.js';

const folder = mkdtempSync(path.join(tmpdir(), 'served-'));
const outside = mkdtempSync(path.join(tmpdir(), 'secret-'));
let server: StaticServer;

/** Status of a path sent as it is: fetch() would tidy it first. */
const rawStatus = (address: string): Promise<number> =>
  new Promise(
    (resolve, reject) =>
      void get({ port: new URL(server.url).port, path: address }, (response) =>
        resolve(response.resume().statusCode!),
      ).on('error', reject),
  );

before(async () => {
  mkdirSync(path.join(folder, 'sub'));
  writeFileSync(path.join(folder, 'sub/index.html'), '<p>町');
  writeFileSync(path.join(folder, 'feed.json'), '{}');
  writeFileSync(path.join(outside, 'secret.txt'), 'secret');
  server = await serveStatic({
    folders: { '/': folder, '/dist/': path.join(folder, 'sub') },
    route: (name) =>
      name === '/made'
        ? { body: 'made', status: 203, headers: { 'content-type': 'text/html; charset=shift_jis' } }
        : undefined,
  });
});
after(() => server.close());

describe('the static server of tests, stories and npm start', () => {
  it('answers with type and CORS', async () => {
    const response = await fetch(`${server.url}/feed.json`);
    assert.deepEqual(
      [response.status, response.headers.get('content-type'), response.headers.get('access-control-allow-origin')],
      [200, 'application/json; charset=utf-8', '*'],
    );
  });

  it('opens index.html of a folder', async () =>
    assert.equal(await (await fetch(`${server.url}/sub/`)).text(), '<p>町'));
  it('takes the longest matching prefix', async () =>
    assert.equal(await (await fetch(`${server.url}/dist/index.html`)).text(), '<p>町'));

  it('lets code make an answer, with its own status and charset', async () => {
    const response = await fetch(`${server.url}/made`);
    assert.deepEqual(
      [response.status, response.headers.get('content-type'), await response.text()],
      [203, 'text/html; charset=shift_jis', 'made'],
    );
  });

  it('says 404 for what is not there', async () => assert.equal((await fetch(`${server.url}/nothing.js`)).status, 404));

  for (const way of ['..', '%2e%2e', '..%2f..', '%5c..']) {
    it(`does not leave its folder by ${way}`, async () =>
      assert.equal(await rawStatus(`/${way}/${path.basename(outside)}/secret.txt`), 404));
  }

  it('survives an address that cannot be decoded', async () =>
    assert.ok([400, 404].includes(await rawStatus('/%E0%A4%A'))));

  it('is not there for the rest of the network', async () => {
    const port = new URL(server.url).port;
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) await assert.rejects(fetch(`http://${address}:${port}/feed.json`), address);
  });

  it('takes another port when the wanted one is taken', async () => {
    const port = Number(new URL(server.url).port);
    const second = await serveStatic({ port, folders: { '/': folder } });
    assert.notEqual(second.url, server.url);
    assert.equal((await fetch(`${second.url}/feed.json`)).status, 200);
    await second.close();
  });
});
