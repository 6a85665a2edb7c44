/** What somebody sends who means no good, or whose line is bad. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { it } from 'node:test';
import fc from 'fast-check';
import { joinApplication } from '../../src/join/application-schema.js';
import { anApplication } from './an-application.js';
import { onBothDatabases, ORIGIN, type Served } from './harness.js';
import { mutated } from './mutations.js';

const rows = async ({ store }: Served): Promise<number> =>
  (await store.db.selectFrom('applications').select('id').execute()).length;

/** Writes bytes as they are and reads until the server closes or `until` has come. */
async function raw(url: string, parts: readonly string[], pause = 0): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => {});
  for (const part of parts) {
    if (socket.destroyed) break;
    socket.write(part);
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  await closed;
  return answer;
}

const head = (headers: string): string =>
  `POST /applications HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\nContent-Type: application/json\r\n${headers}\r\n`;

onBothDatabases('an attacker', (database) => {
  it('is refused in every other kind of body', async () => {
    const served = await database.serve();
    const body = JSON.stringify(anApplication());
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=shift_jis',
      'application/jsonp',
      '',
    ];
    for (const type of types) assert.equal((await served.post(body, { 'content-type': type })).status, 415, type);
    assert.equal((await served.post(body, { 'content-encoding': 'gzip' })).status, 415);
    for (const type of ['application/json; charset=UTF-8', 'Application/JSON;charset="utf-8"'])
      assert.equal((await served.post(anApplication(), { 'content-type': type })).status, 201, type);
    assert.equal(await rows(served), 2);
  });

  it('is told nothing but a code for what is no application', async () => {
    const served = await database.serve();
    const texts = [
      '',
      '{',
      'null',
      '[]',
      '1',
      '"a"',
      '{"a":1}{',
      `{"version":1,"values":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
      '['.repeat(60_000),
      `{"a":${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}}`,
    ];
    for (const text of texts) {
      const answer = await served.post(text);
      assert.ok([400, 422].includes(answer.status), `${answer.status} ${text.slice(0, 40)}`);
      assert.doesNotMatch(await answer.text(), /at |node_modules|Error/);
    }
    const bytes = await fetch(`${served.url}/applications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN },
      body: new Uint8Array([0x7b, 0x22, 0x83, 0x65, 0x22, 0x3a, 0x31, 0x7d]),
    });
    assert.equal(bytes.status, 400);
    assert.equal(await rows(served), 0);
  });

  it('changes nobody’s prototype and adds no field', async () => {
    const served = await database.serve();
    const { values, ...rest } = anApplication();
    const text = JSON.stringify({ ...rest, values: { ...values, admin: true } }).replace(
      '"values":{',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"values":{"__proto__":{"polluted":1},"contactName":"先","contactName":"後",',
    );
    const answer = await served.post(text);
    assert.ok([201, 422].includes(answer.status));
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    for (const { answers } of await served.store.db.selectFrom('applications').select('answers').execute())
      assert.doesNotMatch(answers, /polluted|admin/);
  });

  it('is cut off when too much comes, announced or not', async () => {
    const served = await database.serve();
    const announced = await raw(served.url, [head('Content-Length: 70000\r\n')]);
    assert.match(announced, /^HTTP\/1\.1 413 /);
    assert.match(announced, new RegExp(`access-control-allow-origin: ${ORIGIN}`, 'i'));
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    const streamed = await raw(
      served.url,
      [head('Transfer-Encoding: chunked\r\n'), ...Array<string>(400).fill(chunk)],
      1,
    );
    assert.match(streamed, /^HTTP\/1\.1 413 /);
    const whole = JSON.stringify(anApplication()).replace('{', `{"pad":"${'x'.repeat(70_000)}",`);
    assert.equal((await served.post(whole)).status, 413);
    assert.equal(await rows(served), 0);
  });

  it('does not hold a connection by dribbling', async () => {
    const served = await database.serve({ settings: { bodyTimeout: 150 } });
    const answer = await raw(served.url, [head('Content-Length: 500\r\n'), '{"version"']);
    assert.match(answer, /^HTTP\/1\.1 408 /);
  });

  it('finds no other method and no other path', async () => {
    const served = await database.serve();
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await fetch(`${served.url}/applications`, { method, headers: { origin: ORIGIN } });
      assert.equal(answer.status, 405, method);
      assert.equal(answer.headers.get('allow'), 'POST, OPTIONS');
    }
    for (const path of [
      '/',
      '/..%2f..%2fetc/passwd',
      '//applications/',
      '/applications/1',
      '/feed.json/../../x',
      '/%00',
      '/.env',
      `/${'a'.repeat(8_000)}`,
    ]) {
      const answer = await raw(served.url, [`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`]);
      assert.match(answer, /^HTTP\/1\.1 404 /, path.slice(0, 40));
      assert.doesNotMatch(answer, /root:|node_modules/);
    }
    const long = await raw(served.url, [`GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`]);
    assert.match(long, /^HTTP\/1\.1 (431|414) /);
    const smuggled = await raw(served.url, [head('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n') + '0\r\n\r\n']);
    assert.match(smuggled, /^HTTP\/1\.1 400 /);
  });

  it('sends no key that is none', async () => {
    const served = await database.serve();
    for (const key of ['', 'short', 'x'.repeat(300), 'with space inside'])
      assert.equal((await served.post(anApplication(), { 'idempotency-key': key })).status, 400, key);
    assert.equal(await rows(served), 0);
  });

  it('is slowed down by address, and by no address that it makes up', async () => {
    let moment = Date.parse('2026-11-01T00:05:00Z');
    const served = await database.serve({ settings: { rateLimit: 3 }, now: () => new Date(moment) });
    const statuses = [];
    for (let n = 0; n < 5; n++)
      statuses.push((await served.post(anApplication(), { 'x-forwarded-for': `203.0.113.${n}` })).status);
    assert.deepEqual(statuses, [201, 201, 201, 429, 429]);
    const refused = await served.post(anApplication());
    assert.equal(refused.headers.get('retry-after'), '300');
    assert.equal(refused.headers.get('access-control-allow-origin'), ORIGIN);
    const kept = JSON.stringify([
      await served.store.db.selectFrom('rates').selectAll().execute(),
      await served.store.db.selectFrom('applications').selectAll().execute(),
    ]);
    assert.doesNotMatch(kept, /127\.0\.0\.1|203\.0\.113/);
    moment += 300_000;
    assert.equal((await served.post(anApplication())).status, 201);
    const behind = await database.serve({ settings: { rateLimit: 1, trustedProxies: ['127.0.0.0/8'] } });
    const from = async (address: string) => (await behind.post(anApplication(), { 'x-forwarded-for': address })).status;
    assert.deepEqual(
      [
        await from('203.0.113.1'),
        await from('9.9.9.9, 203.0.113.1'),
        await from('2001:db8::1'),
        await from('2001:db8::2'),
        await from('2001:db8:1::1'),
      ],
      [201, 429, 201, 429, 201],
    );
  });

  it('gets no answer of 5xx and nothing stored that the schema refuses, whatever it changes', async () => {
    const served = await database.serve();
    await fc.assert(
      fc.asyncProperty(mutated, async ({ body, headers }) => {
        const answer = await served.post(body, headers);
        await answer.arrayBuffer();
        assert.ok(answer.status < 500, `${answer.status} ${body}`);
      }),
      // `npm run soak` sends a hundred thousand.
      { numRuns: 300 },
    );
    for (const { id, language, answers } of await served.store.db.selectFrom('applications').selectAll().execute())
      assert.ok(
        joinApplication.safeParse({ version: 1, id, language, values: JSON.parse(answers) as unknown }).success,
        answers,
      );
  });

  it('learns from every answer how little it may do with it', async () => {
    const served = await database.serve();
    for (const path of ['/healthz', '/readyz', '/applications', '/feed.json', '/nothing']) {
      const { headers } = await fetch(served.url + path);
      assert.match(headers.get('content-security-policy')!, /default-src 'none'.*frame-ancestors 'none'/, path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('x-powered-by'), null);
    }
  });
});
