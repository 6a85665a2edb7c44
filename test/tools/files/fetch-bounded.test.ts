import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchBounded, mayFetch, type FetchBounds, type FetchFailed } from '../../../src/tools/files/fetch-bounded.js';

const answering = (body: BodyInit | null, init: ResponseInit = {}, url = 'https://example.jp/x'): FetchBounds => ({
  timeoutSeconds: 5,
  maxBytes: 10,
  fetch: async () => Object.defineProperty(new Response(body, init), 'url', { value: url }),
});
const reasonOf = (bounds: FetchBounds, address = 'https://example.jp/x') =>
  fetchBounded(address, bounds).then(
    () => 'fine',
    (error: unknown) => (error as FetchFailed).reason,
  );

test('only https is read, and http of this machine', () => {
  assert.deepEqual(
    [
      'https://a.jp/',
      'http://localhost:1/',
      'http://127.0.0.1/',
      'http://a.jp/',
      'file:///etc/passwd',
      'ftp://a.jp/',
      'x',
    ].map(mayFetch),
    [true, true, true, false, false, false, false],
  );
});

test('what goes wrong has a name', async () => {
  assert.equal(await reasonOf(answering('0123456789')), 'fine');
  assert.equal(await reasonOf(answering('01234567890')), 'too-large');
  assert.equal(await reasonOf(answering('x', { status: 404 })), 'status');
  assert.equal(await reasonOf(answering('x'), 'http://example.jp/'), 'not-https');
  assert.equal(await reasonOf(answering('x', {}, 'http://elsewhere.example/')), 'not-https', 'a redirect to http');
  assert.equal(
    await reasonOf({ timeoutSeconds: 5, maxBytes: 10, fetch: () => Promise.reject(new TypeError('fetch failed')) }),
    'network',
  );
  const never: typeof fetch = (_address, init) =>
    new Promise((_done, fail) => init?.signal?.addEventListener('abort', () => fail(new Error('aborted'))));
  assert.equal(await reasonOf({ timeoutSeconds: 0.01, maxBytes: 10, fetch: never }), 'timeout');
});
