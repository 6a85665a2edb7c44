import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { readAhead, type Early } from '../../src/feed/early-answer.js';
import {
  canPass,
  FormatError,
  HttpError,
  isFeedError,
  NetworkError,
  TimeoutError,
  TooLargeError,
  VersionError,
  type FeedError,
} from '../../src/feed/feed-error.js';
import { loadFeed, type Loaded, type LoadOptions } from '../../src/feed/load-feed.js';
import { parseFeed, type ParsedFeed } from '../../src/feed/parse-feed.js';
import { LARGEST } from '../../src/feed/read-body.js';
import { buildFeed } from '../fixtures/feed.js';

const BODY = JSON.stringify(buildFeed());
/** Long enough for a busy machine; tests of giving up set a shorter time. */
const FAST: LoadOptions = { timeout: 3_000, backoff: 5, now: () => new Date('2026-07-28T10:00:00+09:00') };

let server: Server;
let origin: string;
let requests: IncomingMessage[] = [];
let answer: (request: IncomingMessage, response: ServerResponse, count: number) => void;

before(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    answer(request, response, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => (requests = []));

const json = (response: ServerResponse, body: string | Buffer = BODY): void =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end(body);
const load = (options: LoadOptions = {}, path = '/feed.json'): Promise<Loaded<ParsedFeed>> =>
  loadFeed(origin + path, parseFeed, (feed) => feed.updated, { ...FAST, ...options });
async function failure(options?: LoadOptions): Promise<FeedError> {
  try {
    await load(options);
  } catch (error) {
    assert.ok(isFeedError(error), String(error));
    return error;
  }
  throw new Error('it did not fail');
}

describe('loadFeed', () => {
  it('gives the feed and its final URL after a redirect', async () => {
    answer = (request, response) =>
      request.url === '/feed.json' ? response.writeHead(302, { location: '/moved/feed.json' }).end() : json(response);
    const loaded = await load();
    assert.equal(loaded.url, `${origin}/moved/feed.json`);
    assert.equal(loaded.value.url, loaded.url);
    assert.equal(loaded.stale, false);
  });

  const ahead = (response: Response) => (): Early => ({ answer: Promise.resolve(readAhead(response, {})) });

  it('takes an answer that was asked for before, as its first attempt only', async () => {
    answer = (_request, response) => json(response);
    const loaded = await load({ early: ahead(new Response(BODY)) });
    assert.deepEqual([loaded.stale, requests.length], [false, 0]);
    let taken = 0;
    const early = (): Early => (taken++, { answer: Promise.reject(new TypeError('no network')) });
    assert.equal((await load({ early })).stale, false, 'what failed is asked for again');
    assert.deepEqual([taken, requests.length], [1, 1]);
  });

  for (const { what, body, name } of [
    { what: 'no JSON', body: '<!doctype html><p>404', name: 'FormatError' },
    { what: 'letters that are not UTF-8', body: new Uint8Array([...BODY].map(() => 0x82)), name: 'FormatError' },
    { what: 'more than a feed may be', body: ' '.repeat(LARGEST + 1), name: 'TooLargeError' },
  ])
    it(`tells of an answer that was read before the widget was there: ${what}`, async () => {
      answer = (_request, response) => response.writeHead(404).end();
      await assert.rejects(load({ early: ahead(new Response(body)) }), { name });
    });

  it('goes on waiting for an answer whose body comes slowly', async () => {
    const pieces = [...BODY.padEnd(40_000)].join('').match(/[^]{1,10000}/g)!;
    const slow = new ReadableStream({
      async pull(control) {
        await new Promise((resolve) => setTimeout(resolve, 150));
        const piece = pieces.shift();
        if (piece === undefined) control.close();
        else control.enqueue(new TextEncoder().encode(piece));
      },
    });
    const loaded = await load({ early: ahead(new Response(slow)), timeout: 300 });
    assert.deepEqual([loaded.stale, requests.length], [false, 0]);
  });

  it('does not wait for ever for an answer that was asked for before', async () => {
    answer = (_request, response) => json(response);
    const stopped = new Response(new ReadableStream({ start: (control) => control.enqueue(new Uint8Array(10)) }));
    const never = (): Early => ({ answer: new Promise<never>(() => undefined) });
    for (const early of [never, ahead(stopped)]) assert.equal((await load({ early, timeout: 300 })).stale, false);
    const abort = new AbortController();
    const waiting = load({ early: never, signal: abort.signal });
    abort.abort(new Error('gone'));
    await assert.rejects(waiting, /gone/);
  });

  it('asks in the way that a preload hint asks, without telling the page', async () => {
    let init: RequestInit | undefined;
    await load({ fetch: async (_url, given) => ((init = given), new Response(BODY)) });
    assert.equal(init?.credentials, 'same-origin');
    assert.equal(init?.referrerPolicy, 'no-referrer');
    assert.equal(init?.cache, 'default');
  });

  it('takes off a byte order mark', async () => {
    answer = (_request, response) => json(response, `\ufeff${BODY}`);
    assert.equal((await load()).value.publisher.id, 'example');
  });

  it('names a web page that stands where the feed should', async () => {
    answer = (_request, response) => json(response, '<!doctype html><html lang="ja"><title>404</title>');
    const error = await failure();
    assert.equal(error.name, 'FormatError');
    assert.match(error.message, /HTML/);
    assert.equal(error.url, `${origin}/feed.json`);
  });

  it('tells cut-off JSON, an empty file and another encoding', async () => {
    answer = (_request, response) => json(response, BODY.slice(0, 200));
    assert.match((await failure()).message, /not valid JSON/);
    answer = (_request, response) => json(response, '');
    assert.match((await failure()).message, /empty/);
    answer = (_request, response) => json(response, Buffer.from(BODY.replace(/[^\x20-\x7e]/g, '\u00e0'), 'latin1'));
    assert.match((await failure()).message, /UTF-8/);
  });

  it('one unreadable letter is no reason to lose all', async () => {
    answer = (_request, response) =>
      json(
        response,
        Buffer.concat([Buffer.from(`${BODY.slice(0, -1)},"x-note":"`), Buffer.from([0xff]), Buffer.from('"}')]),
      );
    assert.equal((await load()).value.publisher.id, 'example');
  });

  it('does not ask again where the file is at fault', async () => {
    answer = (_request, response) => json(response, '{}');
    assert.equal((await failure()).name, 'FormatError');
    assert.equal(requests.length, 2, 'the file and its copy');
    requests = [];
    answer = (_request, response) => response.writeHead(404).end();
    const error = await failure();
    assert.equal(error.name, 'HttpError');
    assert.match(error.message, /404/);
    assert.equal(requests.length, 2);
  });

  it('knows which failures pass by themselves, whichever copy of the code they come from', () => {
    const { name, message, url } = new HttpError('https://feed.example/', 503);
    for (const error of [
      new NetworkError(url),
      new TimeoutError(url, 1),
      new HttpError(url, 408),
      new HttpError(url, 429),
      { name, message, url, status: 503 } as HttpError,
    ])
      assert.equal(canPass(error), true, error.name);
    for (const error of [
      new HttpError(url, 404),
      new HttpError(url, 403),
      new TooLargeError(url, 1),
      new FormatError(url, ''),
      new VersionError(url, 2),
    ])
      assert.equal(canPass(error), false, error.name);
  });

  it('asks once more after an answer that may pass', async () => {
    answer = (_request, response, count) => (count === 1 ? response.writeHead(503).end() : json(response));
    assert.equal((await load()).stale, false);
    assert.equal(requests.length, 2);
    requests = [];
    answer = (_request, response, count) => (count === 1 ? response.destroy() : json(response));
    assert.equal((await load()).stale, false);
    requests = [];
    answer = (_request, response, count) => (count === 1 ? undefined : json(response));
    assert.equal((await load({ timeout: 700 })).stale, false);
    assert.equal(requests.length, 2);
  });

  it('gives up on a host that does not answer', async () => {
    answer = () => undefined;
    const error = await failure({ timeout: 700 });
    assert.equal(error.name, 'TimeoutError');
    assert.equal(requests.length, 3);
  });

  it('gives up on a body that stops, or drips', async () => {
    answer = (_request, response) =>
      void response.writeHead(200, { 'content-length': BODY.length * 4 }).write(BODY.slice(0, 100));
    assert.equal((await failure({ timeout: 400 })).name, 'TimeoutError');
    answer = (request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 10);
      request.on('close', () => clearInterval(drip));
      response.on('close', () => clearInterval(drip));
    };
    assert.equal((await failure({ timeout: 400 })).name, 'TimeoutError');
  });

  it('waits for a slow body as long as it comes', async () => {
    const big = JSON.stringify({ ...buildFeed(), 'x-filler': 'x'.repeat(200_000) });
    answer = (_request, response) => {
      response.writeHead(200);
      let sent = 0;
      const flow = setInterval(() => {
        response.write(big.slice(sent, (sent += 20_000)));
        if (sent < big.length) return;
        clearInterval(flow);
        response.end();
      }, 40);
    };
    assert.equal((await load({ timeout: 600 })).stale, false);
    assert.equal(requests.length, 1);
  });

  it('a body cut off in the middle is a network error', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': 10_000 });
      response.write(BODY.slice(0, 100));
      setTimeout(() => response.destroy(), 5);
    };
    assert.equal((await failure()).name, 'NetworkError');
  });

  it('stops at the size limit, announced or not', async () => {
    answer = (_request, response) => json(response, Buffer.alloc(50_000, ' '));
    const announced = await failure({ limit: 20_000 });
    assert.equal(announced.name, 'TooLargeError');
    assert.match(announced.message, /0\.02 MB/);
    assert.equal(requests.length, 1);
    answer = (_request, response) => {
      response.writeHead(200);
      const flood = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(10_000, ' ')));
      };
      response.on('drain', flood);
      flood();
    };
    assert.equal((await failure({ limit: 20_000 })).name, 'TooLargeError');
  });

  it('a host that cannot be reached is a network error', async () => {
    server.closeAllConnections();
    await assert.rejects(
      loadFeed('http://localhost:1/feed.json', parseFeed, () => undefined, FAST),
      { name: 'NetworkError' },
    );
  });

  it('can be aborted, before, meanwhile and between attempts', async () => {
    answer = () => undefined;
    for (const wait of [0, 20]) {
      const abort = new AbortController();
      const loading = load({ signal: abort.signal });
      if (wait) setTimeout(() => abort.abort(new Error('no longer wanted')), wait);
      else abort.abort(new Error('no longer wanted'));
      await assert.rejects(loading, /no longer wanted/);
    }
    answer = (_request, response) => response.writeHead(503).end();
    const abort = new AbortController();
    const loading = load({ signal: abort.signal, backoff: 10_000 });
    setTimeout(() => abort.abort(new Error('no longer wanted')), 50);
    await assert.rejects(loading, /no longer wanted/);
    assert.ok(requests.length <= 3);
  });
});

describe('last good copy', () => {
  /** A host that fails, and a browser that still has the copy. */
  function withCopy(copy: () => Response, asked: (RequestCache | undefined)[] = []): LoadOptions {
    return {
      fetch: async (_url, init) => {
        asked.push(init?.cache);
        if (init?.cache !== 'force-cache') throw new TypeError('Failed to fetch');
        return copy();
      },
    };
  }
  const dated = (date: string): Response => new Response(BODY, { headers: { date: new Date(date).toUTCString() } });

  it('is asked for once after two failures, and is marked stale with the reason', async () => {
    const asked: (RequestCache | undefined)[] = [];
    const loaded = await load(withCopy(() => new Response(BODY), asked));
    assert.deepEqual(asked, ['default', 'default', 'force-cache']);
    assert.equal(loaded.stale, true);
    assert.equal(loaded.error?.name, 'NetworkError');
  });

  it('is not used when older than seven days, by its Date header or else by the feed’s own date', async () => {
    assert.equal((await load(withCopy(() => dated('2026-07-21T10:00:00+09:00')))).stale, true);
    await assert.rejects(load(withCopy(() => dated('2026-07-21T09:59:58+09:00'))), { name: 'NetworkError' });
    const old = JSON.stringify(buildFeed({ updated: '2026-07-20' }));
    await assert.rejects(load(withCopy(() => new Response(old))), { name: 'NetworkError' });
    const held = new Response(old, { headers: { date: 'Mon, 27 Jul 2026 00:00:00 GMT' } });
    assert.equal((await load(withCopy(() => held))).stale, true);
  });

  it('a broken copy leaves the first reason standing', async () => {
    await assert.rejects(load(withCopy(() => new Response('<html>'))), { name: 'NetworkError' });
  });

  it('is not asked for when the feed is there but of a later version', async () => {
    const asked: unknown[] = [];
    await assert.rejects(
      load({
        fetch: async (_url, init) => (
          asked.push(init?.cache),
          new Response(JSON.stringify({ ...buildFeed(), version: 2 }))
        ),
      }),
      { name: 'VersionError' },
    );
    assert.deepEqual(asked, ['default']);
  });
});
