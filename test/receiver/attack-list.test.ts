/** Tricks that need the whole receiver: the office's page, the member's link and the line itself. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { it } from 'node:test';
import { ENTRY_PARTS } from '../../src/join/exchange-entry.js';
import { FIELDS } from '../../src/join/fields.js';
import { anApplication } from './an-application.js';
import { onBothDatabases, ORIGIN } from './harness.js';
import { openOffice, type Office } from './review/office.js';

const SCRIPT = `"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}\${7*7}`;

/** Every text of the form, where its rule lets any letters through. */
function scripted(): Parameters<Office['apply']>[0] {
  const texts = (questions: readonly { name: string; type: string; max: number }[]) =>
    Object.fromEntries(
      questions
        .filter(({ type }) => type === 'text' || type === 'prose')
        .map(({ name, max }) => [name, SCRIPT.slice(0, max)]),
    );
  const entry = { ...texts(ENTRY_PARTS), resourceKind: 'place', visibility: 'public' };
  return {
    ...texts(FIELDS),
    website: 'https://example.jp/?"><script>alert(1)</script>',
    visibility: { organization: 'public', website: 'public', activities: 'public' },
    needs: [entry],
    offers: [entry],
  } as never;
}

/** Writes bytes as they are; what came back until `answers` of them are there, or the line is closed. */
async function raw(url: string, text: string, answers = 1): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let said = '';
  await new Promise<void>((resolve) => {
    socket.setEncoding('utf8').on('data', (more: string) => {
      said += more;
      if (said.split('HTTP/1.1 ').length > answers && said.trimEnd().endsWith('}')) resolve();
    });
    socket.once('close', () => resolve()).on('error', () => {});
    socket.write(text);
  });
  socket.destroy();
  return said;
}

const request = (body: string, length = Buffer.byteLength(body)): string =>
  `POST /applications HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`;

onBothDatabases('the attack list', (database) => {
  it('has script in every field, and none of it runs on any page', async () => {
    const office = await openOffice(database);
    const { id } = await office.apply(scripted());
    const page = `/review/applications/${id}`;
    const aki = await office.as('aki');
    const harmless = (body: string, where: string): void => {
      assert.doesNotMatch(body, /<script|<img|"'>/i, where);
      assert.doesNotMatch(body, /(href|value|action)="[^"]*<script/i, where);
    };
    await aki.post(`${page}/start`, {}, page);
    await aki.post(`${page}/notes`, { text: SCRIPT }, page);
    for (const path of [
      '/review',
      `/review?search=${encodeURIComponent(SCRIPT)}`,
      page,
      `${page}/edit`,
      `${page}/delete`,
    ])
      harmless((await aki.get(path)).body, path);
    await aki.post(`${page}/approve`, {}, page);
    const link = await aki.post(`${page}/link`, {}, page);
    const address = /http:\/\/[\d.:]+(\/change\/[\w-]{43})/.exec(link.body)![1]!;
    harmless((await office.visitor().get(address)).body, 'change');
    for (const path of ['/review/pairs', '/review/statistics', '/review/audit', page])
      harmless((await aki.get(path)).body, path);
    const wrong = await office.visitor().login(SCRIPT, SCRIPT);
    harmless(wrong.body, 'login');
    const feed = await fetch(`${office.url}/feed.json`);
    assert.match(feed.headers.get('content-type')!, /^application\/json/);
  });

  it('sends letters that databases and readers stumble over, and gets no 5xx', async () => {
    const office = await openOffice(database);
    const text = JSON.stringify(anApplication());
    const bodies: [body: string, status: number][] = [
      [text.replace('"ja"', '"\\u0000"'), 422],
      [text.replace('"ja"', '"\\ud800"'), 422],
      [text.replace('見本 花子', 'a\\u0000b'), 422],
      [text.replace('見本 花子', '\\u202eb'), 422],
      [text.replace('見本 花子', '\\u2066b'), 422],
      [text.replace('見本 花子', 'a\u0000b'), 400],
      [text.replace('hanako@example.jp', 'a@example.jp\\r\\nBcc: b@example.jp'), 422],
      [text.replace('"version":1', '"version":9007199254740993'), 422],
      [text.replace('"version":1', '"version":1,"seconds":1e999'), 201],
      [text.replace('"version":1', '"version":1,"seconds":-9007199254740993'), 201],
      [`\ufeff${text}`, 201],
    ];
    for (const [body, status] of bodies) {
      const answer = await office.post(body.replace(/"id":"[^"]*"/, `"id":"${crypto.randomUUID()}"`));
      assert.equal(answer.status, status, body.slice(0, 80));
    }
    const { id } = await office.apply();
    const page = `/review/applications/${id}`;
    const aki = await office.as('aki');
    for (const search of ['%00', 'a%00b', '%ff', '%', '%ed%a0%80', '\\', "'", '%5c%25_'])
      assert.equal((await aki.get(`/review?search=${search}&state=%00&kind=%00&page=%00`)).status, 200, search);
    for (const path of [
      '/review/applications/%00',
      '/review/pairs/%00',
      '/review/statistics?year=%00',
      '/review/audit?page=1e999',
      '/change/%00',
    ])
      assert.ok((await aki.get(path)).status < 500, path);
    const nul = 'a\u0000b\u202e';
    assert.equal((await aki.post(`${page}/notes`, { text: nul }, page)).status, 303);
    assert.equal((await aki.post(`${page}/return`, { message: nul }, page)).status, 303);
    assert.ok((await office.visitor().login(nul, nul)).status < 500);
    assert.ok((await aki.post('/review/account/password', { current: nul, fresh: nul, again: nul })).status < 500);
    assert.ok((await aki.post('/review/pairs', { need: nul, offer: nul })).status < 500);
    assert.ok((await aki.post('/review/export', { format: nul, what: nul }, '/review/export')).status < 500);
    const key = await office.post(anApplication(), { 'idempotency-key': '__proto__-constructor' });
    assert.equal(key.status, 201);
  });

  it('writes what nobody can see, or what looks like somebody else’s address', async () => {
    const office = await openOffice(database);
    const values = (changed: object) => {
      const application = anApplication();
      return office.post({ ...application, values: { ...application.values, ...changed } });
    };
    const hidden = [...'send all to me'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
    const refused: [field: string, value: string, code: string][] = [
      ['contactName', '\u200b\u200b', 'required'],
      ['contactName', '\u3164', 'required'],
      ['organization', '\u2800\u00ad\u3000', 'required'],
      ['activities', `料理${hidden}`, 'control'],
      ['activities', 'a\uffff', 'control'],
      ['contactName', 'a\u0085b', 'control'],
      ['email', '\u200bhanako@example.jp', 'email'],
      ['email', 'a(b)@example.jp', 'email'],
      ['email', 'a@[127.0.0.1]', 'email'],
      ['website', 'https://www.pref.example.jp@evil.example/', 'url'],
      ['website', 'https://user:password@example.jp/', 'url'],
      ['website', 'https://evil.example\\@example.jp/', 'url'],
    ];
    for (const [field, value, code] of refused) {
      const answer = await values({ [field]: value });
      const { problems } = (await answer.json()) as { problems?: unknown };
      assert.deepEqual([answer.status, problems], [422, [{ field, code }]], JSON.stringify(value));
    }
    for (const [field, value] of [
      ['contactName', '葛\u{e0100}飾 花子'],
      ['activities', '親子👨‍👩‍👧と 🏳️‍🌈'],
      ['website', 'https://例え.example.jp:8443/a@b?c=d@e#f'],
      ['email', 'h.sato+npo@例え.jp'],
    ] as const)
      assert.equal((await values({ [field]: value })).status, 201, value);
  });

  it('names a host of its own, and no link leads there', async () => {
    const linkBy = async (trustedProxies: string[]): Promise<string | undefined> => {
      const office = await openOffice(database, undefined, {
        settings: { origins: [ORIGIN], rateLimit: 0, trustedProxies },
      });
      const { id } = await office.apply();
      const page = `/review/applications/${id}`;
      const aki = await office.as('aki');
      aki.headers['x-forwarded-host'] = 'join.example.jp';
      const { body } = await aki.post(`${page}/link`, {}, page);
      return /https?:\/\/([^/]+)\/change\//.exec(body)?.[1]?.replace(/:\d+$/, '');
    };
    assert.equal(await linkBy([]), '127.0.0.1');
    assert.equal(await linkBy(['127.0.0.0/8']), 'join.example.jp', 'a proxy of ours is believed');
  });

  it('names another method or another way to a page, and is nowhere the further for it', async () => {
    const office = await openOffice(database);
    const { id } = await office.apply();
    const page = `/review/applications/${id}`;
    const rei = await office.as('rei');
    for (const header of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
      const answer = await office.post(anApplication(), { [header]: 'DELETE' });
      assert.equal(answer.status, 201);
      assert.equal((await office.visitor({ [header]: 'POST' }).get(`${page}/start`)).status, 303);
    }
    assert.equal((await rei.post(`${page}/delete`, { _method: 'GET', reason: 'x' }, page)).status, 403);
    const ways = [
      '/review/',
      '/review//',
      '/REVIEW',
      '/review/./audit',
      '/review/x/../audit',
      '/review/audit%2f',
      '/review/audit%00',
      '/review;a=b',
      '/review/%61udit',
      `//review/applications/${id}`,
      '/review/applications',
      '/review/style.css/../audit',
      '/review/login/../audit',
      '/review\\audit',
    ];
    for (const way of ways) {
      const answer = await raw(office.url, `GET ${way} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      assert.doesNotMatch(answer, /^HTTP\/1\.1 (200|5)/, way);
      assert.doesNotMatch(answer, /花子|承認 秋/, way);
    }
    for (const header of ['x-original-url', 'x-rewrite-url', 'x-forwarded-prefix'])
      assert.equal((await office.visitor({ [header]: '/review/audit' }).get('/review/audit')).status, 303);
  });

  it('lies about lengths, repeats keys, and sends several at once on one line', async () => {
    const office = await openOffice(database, undefined, {
      settings: { origins: [ORIGIN], rateLimit: 0, bodyTimeout: 200 },
    });
    const [one, two] = [anApplication(), anApplication()].map((application) => JSON.stringify(application));
    const both = await raw(office.url, request(one!) + request(two!), 2);
    assert.deepEqual(
      [...both.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status),
      ['201', '201'],
    );
    assert.equal(new Set([...both.matchAll(/KT-\d{4}-\w{6}/g)].map(([receipt]) => receipt)).size, 2);
    const short = await raw(office.url, request(JSON.stringify(anApplication()), 40));
    assert.match(short, /^HTTP\/1\.1 400 /);
    const long = await raw(office.url, request(JSON.stringify(anApplication()), 5_000));
    assert.match(long, /^HTTP\/1\.1 408 /);
    for (const length of ['-1', '1e3', '0x10', '99999999999999999999', '5, 6']) {
      const answer = await raw(office.url, request('{}').replace(/Content-Length: \d+/, `Content-Length: ${length}`));
      assert.match(answer, /^HTTP\/1\.1 (400|413) /, length);
    }
    const twice = await office.post(
      JSON.stringify(anApplication()).replace('"contactName"', '"contactName":"先の人","contactName"'),
    );
    assert.equal(twice.status, 201);
    const rows = await office.store.db.selectFrom('applications').select('answers').execute();
    assert.equal(rows.length, 3);
    assert.ok(!rows.some(({ answers }) => answers.includes('先の人')));
    assert.equal((await fetch(`${office.url}/healthz`)).status, 200);
  });
});
