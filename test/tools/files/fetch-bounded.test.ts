import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fetchBounded, type FetchBounds, type FetchFailed } from '../../../src/tools/files/fetch-bounded.js';

const BOUNDS: FetchBounds = { timeoutSeconds: 5, maxBytes: 10 };
const answering = (body: BodyInit | null, init: ResponseInit = {}): FetchBounds => ({
  ...BOUNDS,
  open: async () => new Response(body, init),
});
/** Answers the first request by sending it on, and tells which addresses were opened. */
function sendingTo(location: string, ownHost?: string): { bounds: FetchBounds; opened: [string, boolean][] } {
  const opened: [string, boolean][] = [];
  const open: FetchBounds['open'] = async (address, _signal, own) => {
    opened.push([address, own]);
    return opened.length === 1 ? new Response(null, { status: 302, headers: { location } }) : new Response('fine');
  };
  return { bounds: { ...BOUNDS, open, ...(ownHost === undefined ? {} : { ownHost }) }, opened };
}
const reasonOf = (bounds: FetchBounds, address = 'https://example.jp/x') =>
  fetchBounded(address, bounds).then(
    () => 'fine',
    (error: unknown) => (error as FetchFailed).reason,
  );

test('only https is read, and http of this machine where somebody named it', async () => {
  const open: FetchBounds['open'] = async () => new Response('x');
  const reasons = async (address: string, ownHost?: string): Promise<string> =>
    reasonOf({ ...BOUNDS, open, ...(ownHost === undefined ? {} : { ownHost }) }, address);
  assert.equal(await reasons('https://a.jp/'), 'fine');
  assert.equal(await reasons('http://localhost:1/', 'localhost:1'), 'fine');
  assert.equal(await reasons('http://127.0.0.1/', '127.0.0.1'), 'fine');
  for (const address of ['http://localhost:1/', 'http://a.jp/', 'file:///etc/passwd', 'ftp://a.jp/', 'x'])
    assert.equal(await reasons(address), 'not-https', address);
  assert.equal(await reasons('http://a.jp/', 'a.jp'), 'not-https');
});

test('what goes wrong has a name', async () => {
  assert.equal(await reasonOf(answering('0123456789')), 'fine');
  assert.equal(await reasonOf(answering('01234567890')), 'too-large');
  assert.equal(await reasonOf(answering('x', { status: 404 })), 'status');
  assert.equal(await reasonOf(answering('x'), 'http://example.jp/'), 'not-https');
  assert.equal(await reasonOf(sendingTo('http://elsewhere.example/').bounds), 'not-https', 'a redirect to http');
  assert.equal(await reasonOf({ ...BOUNDS, open: () => Promise.reject(new TypeError('failed')) }), 'network');
  const never: FetchBounds['open'] = (_address, signal) =>
    new Promise((_done, fail) => signal.addEventListener('abort', () => fail(new Error('aborted'))));
  assert.equal(await reasonOf({ ...BOUNDS, timeoutSeconds: 0.01, open: never }), 'timeout');
});

test('redirects are followed one by one, and not for ever', async () => {
  const { bounds, opened } = sendingTo('../y');
  assert.equal(await reasonOf(bounds), 'fine');
  assert.deepEqual(opened, [
    ['https://example.jp/x', false],
    ['https://example.jp/y', false],
  ]);
  const round: FetchBounds['open'] = async () => new Response(null, { status: 301, headers: { location: '/x' } });
  assert.equal(await reasonOf({ ...BOUNDS, open: round }), 'network');
});

test('leave to look into the own network ends at the host that it was given for', async () => {
  const { bounds, opened } = sendingTo('https://10.0.0.2/y', '10.0.0.1');
  await reasonOf(bounds, 'https://10.0.0.1/x');
  assert.deepEqual(opened, [
    ['https://10.0.0.1/x', true],
    ['https://10.0.0.2/y', false],
  ]);
});

test('nobody but the clerk leads into the own network', async () => {
  for (const address of [
    'https://localhost:1/',
    'https://127.0.0.1:1/',
    'https://2130706433:1/',
    'https://0x7f.1:1/',
    'https://[::1]:1/',
    'https://[::ffff:127.0.0.1]:1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
  ]) {
    assert.equal(await reasonOf(BOUNDS, address), 'own-network', address);
    const first = sendingTo(address).bounds;
    const { openAddress } = await import('../../../src/tools/files/open-address.js');
    let count = 0;
    const open: FetchBounds['open'] = (...given) =>
      (count += 1) === 1 && first.open ? first.open(...given) : openAddress(...given);
    assert.equal(await reasonOf({ ...BOUNDS, open }), 'own-network', `redirect to ${address}`);
  }
});

async function served(listener: RequestListener, use: (host: string) => Promise<void>): Promise<void> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  try {
    await use(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a server of this machine answers who typed its address', async () => {
  await served(
    ({ url }, answer) => {
      if (url === '/moved') answer.writeHead(302, { location: '/plain' }).end();
      else if (url === '/zipped') answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('012345'));
      else if (url === '/bomb') answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('0'.repeat(99_999)));
      else if (url === '/plain') answer.end('plain');
      else answer.writeHead(404).end('none');
    },
    async (host) => {
      const bounds = { ...BOUNDS, ownHost: host };
      const textOf = async (path: string) =>
        new TextDecoder().decode(await fetchBounded(`http://${host}${path}`, bounds));
      assert.equal(await textOf('/moved'), 'plain');
      assert.equal(await textOf('/zipped'), '012345');
      assert.equal(await reasonOf(bounds, `http://${host}/bomb`), 'too-large');
      assert.equal(await reasonOf(bounds, `http://${host}/nothing`), 'status');
      assert.equal(await reasonOf({ ...BOUNDS, ownHost: 'other.example' }, `http://${host}/plain`), 'not-https');
    },
  );
});
