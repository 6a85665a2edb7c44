import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import { ROUTES } from '../../../src/receiver/review/routes.js';
import { mayEnter, type Role } from '../../../src/receiver/review/rules/roles.js';
import { onBothDatabases } from '../harness.js';
import { openOffice, PASSWORD, type Visitor } from './office.js';

const tokenIn = (body: string): string => /name="token"\s+value="([^"]*)"/.exec(body)?.[1] ?? '';

onBothDatabases('the door of the review page', (database) => {
  it('lets each role through where the table says, and nobody else, on every route', async () => {
    const office = await openOffice(database);
    const { id } = await office.apply();
    const visitors: [Role | undefined, Visitor][] = [
      [undefined, office.visitor()],
      ['reviewer', await office.as('rei')],
      ['approver', await office.as('aki')],
    ];
    for (const { method, path, access } of ROUTES) {
      // These would end the sessions that the others need.
      if (path.startsWith('/logout')) continue;
      const at = `/review${path === '/' ? '' : path}`.replace(':id', id);
      for (const [role, visitor] of visitors) {
        const from = role ? '/review/account' : '/review/login';
        const answer = method === 'GET' ? await visitor.get(at) : await visitor.post(at, {}, from);
        const what = `${method} ${at} as ${role ?? 'nobody'}: ${answer.status}`;
        if (mayEnter(access, role)) assert.ok(![401, 403].includes(answer.status) || path === '/login', what);
        else if (role) assert.equal(answer.status, 403, what);
        else if (method === 'POST') assert.equal(answer.status, 401, what);
        else assert.equal(answer.headers.get('location'), '/review/login', what);
      }
    }
  });

  it('says nothing of what is there to who is not logged in', async () => {
    const office = await openOffice(database);
    const { id } = await office.apply();
    const nobody = office.visitor();
    for (const path of [
      '',
      '/',
      '/nowhere',
      `/applications/${id}`,
      '/applications/../audit',
      '/%2e%2e/audit',
      '/audit%00',
    ]) {
      const answer = await nobody.get(`/review${path}`);
      assert.ok([303, 404, 400].includes(answer.status), `${path}: ${answer.status}`);
      assert.ok(!answer.body.includes('見本'), path);
    }
    const rei = await office.as('rei');
    for (const path of ['nowhere', 'applications/00000000-0000-4000-8000-000000000000', "applications/'%20or%201=1"])
      assert.equal((await rei.get(`/review/${path}`)).status, 404, path);
  });

  it('takes a change from its own pages alone', async () => {
    const office = await openOffice(database);
    const { id } = await office.apply();
    const rei = await office.as('rei');
    const page = `/review/applications/${id}`;
    const fields = { token: tokenIn((await rei.get(page)).body), version: '1' };
    const other = tokenIn((await (await office.as('ryo')).get(page)).body);
    const foreign: [string, Record<string, string>, Record<string, string>][] = [
      ['another site', fields, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
      ['no origin at all, but another site', fields, { origin: office.url, 'sec-fetch-site': 'cross-site' }],
      ['a frame without origin', fields, { origin: 'null', 'sec-fetch-site': 'cross-site' }],
      ['a neighbour', fields, { 'sec-fetch-site': 'same-site' }],
      ['no token', { version: '1' }, {}],
      ["somebody else's token", { ...fields, token: other }, {}],
      ['JSON', fields, { 'content-type': 'application/json' }],
      ['plain text', fields, { 'content-type': 'text/plain' }],
    ];
    for (const [what, sent, headers] of foreign) {
      const { status } = await rei.send(`${page}/start`, sent, headers);
      assert.ok([403, 415].includes(status), `${what}: ${status}`);
    }
    assert.equal((await rei.get(`${page}/start`)).status, 404, 'nothing is changed by opening an address');
    assert.equal((await rei.send(`${page}/start`, { ...fields, text: 'あ'.repeat(40_000) })).status, 413);
    const row = await office.store.db.selectFrom('applications').select('state').executeTakeFirstOrThrow();
    assert.equal(row.state, 'new');
    assert.equal((await rei.send(`${page}/start`, fields)).status, 303);
  });

  it('gives a new session at each login, ends it, and ends all of them', async () => {
    const office = await openOffice(database);
    const visitor = office.visitor();
    await visitor.get('/review/login');
    const before = visitor.cookies.get('review');
    const login = await visitor.login('rei');
    assert.equal(login.status, 303);
    const cookie = login.headers.get('set-cookie')!;
    assert.match(cookie, /^review=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const first = visitor.cookies.get('review')!;
    assert.notEqual(first, before);
    assert.equal((await visitor.get('/review')).status, 200);
    const second = await office.as('rei');
    await second.post('/review/logout');
    assert.equal((await second.get('/review')).status, 303);
    assert.equal((await visitor.get('/review')).status, 200, 'the other one goes on');
    second.cookies.set('review', 'x'.repeat(43));
    assert.equal((await second.get('/review')).status, 303, 'a made-up token opens nothing');
    const third = await office.as('rei');
    await third.post('/review/logout-everywhere');
    assert.equal((await visitor.get('/review')).status, 303);
    visitor.cookies.set('review', first);
    assert.equal((await visitor.get('/review')).status, 303, 'an ended session stays ended');
    const rows = await office.store.db.selectFrom('sessions').selectAll().execute();
    assert.ok(!JSON.stringify(rows).includes(first), 'tokens do not stand in the database');
  });

  it('over https its cookie goes nowhere else', async () => {
    const office = await openOffice(database);
    const visitor = office.visitor({ 'x-forwarded-proto': 'https' });
    const cookie = (await visitor.login('rei')).headers.get('set-cookie')!;
    assert.match(cookie, /^__Host-review=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    assert.equal((await visitor.get('/review')).status, 200);
  });

  it('ends a session that nobody uses, and every one after a day of work', async () => {
    let now = Date.parse('2026-12-01T00:00:00Z');
    const office = await openOffice(database, undefined, { now: () => new Date(now) });
    const [idle, busy] = [await office.as('rei'), await office.as('ryo')];
    const { id } = await office.apply();
    const token = tokenIn((await idle.get('/review/account')).body);
    for (let minutes = 0; minutes < 600; minutes += 30) {
      assert.equal((await busy.get('/review')).status, 200, `${minutes} min`);
      now += 30 * 60_000;
    }
    now += 1;
    assert.equal((await busy.get('/review')).status, 303);
    const late = await idle.send(`/review/applications/${id}/notes`, { token, text: '長いメモ' });
    assert.equal(late.status, 401);
    assert.ok(late.body.includes('長いメモ'), 'nothing typed is lost');
    assert.equal((await idle.get('/review')).status, 303);
  });

  it('tells by nothing whether a name is known, and waits longer with every wrong try', async () => {
    let now = Date.parse('2026-12-01T00:00:00Z');
    const office = await openOffice(database, undefined, { now: () => new Date(now) });
    const attempt = async (name: string, password: string) => {
      const { status, body, headers } = await office.visitor().login(name, password);
      return [status, body.replaceAll(/value="[^"]*"/g, ''), headers.get('retry-after')];
    };
    for (let tries = 0; tries < 7; tries++)
      assert.deepEqual(
        await attempt('rei', 'まちがったことば'),
        await attempt('nobody', 'まちがったことば'),
        `try ${tries}`,
      );
    const [status, , retry] = await attempt('rei', PASSWORD);
    assert.deepEqual([status, retry], [429, '15'], 'even the right one has to wait');
    assert.equal((await office.visitor().login('ryo')).status, 303, 'others are not kept out');
    now += 15_000;
    assert.equal((await office.visitor().login('REI')).status, 303, 'and then it is right, in capitals too');
    assert.equal((await attempt('rei', 'x'))[0], 401, 'the count began anew');
  });

  it('counts tries that come at once', async () => {
    const office = await openOffice(database);
    const visitor = office.visitor();
    const token = tokenIn((await visitor.get('/review/login')).body);
    const tries = Array.from({ length: 12 }, () =>
      visitor.send('/review/login', { token, name: 'rei', password: 'まちがったことば' }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 401).length, 5, String(statuses));
  });

  it('shuts out who has left, also from where they still are', async () => {
    const office = await openOffice(database);
    const rei = await office.as('rei');
    await office.store.db.updateTable('users').set({ disabled_at: '2026-12-01' }).where('name', '=', 'rei').execute();
    assert.equal((await rei.get('/review')).status, 303);
    assert.equal((await office.visitor().login('rei')).status, 401);
  });

  it('changes a password for who knows the old one, and ends the other sessions', async () => {
    const office = await openOffice(database);
    const [here, there] = [await office.as('rei'), await office.as('rei')];
    const fresh = 'はなとかぜの朝の電車とパン';
    const change = (current: string, one: string, two = one) =>
      here.post('/review/account/password', { current, fresh: one, again: two });
    assert.equal((await change('x', fresh)).status, 422);
    assert.equal((await change(PASSWORD, fresh, 'y')).status, 422);
    assert.equal((await change(PASSWORD, 'みじかい')).status, 422);
    assert.equal((await change(PASSWORD, fresh)).status, 303);
    assert.equal((await here.get('/review')).status, 200);
    assert.equal((await there.get('/review')).status, 303);
    assert.equal((await office.visitor().login('rei', fresh)).status, 303);
  });

  it('counts wrong tries of the old password too: a screen left open is no way to guess it', async () => {
    const office = await openOffice(database);
    const rei = await office.as('rei');
    const guess = (current: string) =>
      rei.post('/review/account/password', {
        current,
        fresh: 'はなとかぜの朝の電車とパン',
        again: 'はなとかぜの朝の電車とパン',
      });
    const statuses = [];
    for (let tries = 0; tries < 6; tries++) statuses.push((await guess(`まちがったことば${tries}`)).status);
    assert.deepEqual(statuses, [422, 422, 422, 422, 422, 429]);
    assert.equal((await guess(PASSWORD)).status, 429, 'even the right one has to wait');
    assert.equal((await rei.get('/review')).status, 200);
  });

  it('sends pages that run nothing, frame nothing and stay in no cache', async () => {
    const office = await openOffice(database);
    const { id } = await office.apply({
      organization: '<script>alert(1)</script>',
      activities: '"><img src=x onerror=alert(1)> \' & </textarea><svg/onload=1>',
      website: 'https://example.jp/?a=1&b="x',
      visibility: { organization: 'public', activities: 'public' },
    });
    const aki = await office.as('aki');
    const page = `/review/applications/${id}`;
    await aki.post(`${page}/start`, {}, page);
    for (const path of ['/review', page, `${page}/edit`, `${page}/delete`, '/review/audit', '/review/account']) {
      const { status, headers, body } = await aki.get(path);
      assert.equal(status, 200, path);
      for (const tag of body.match(/<[^>]*>/g)!)
        assert.ok(!/^<(script|img|svg|iframe|object)|\son\w+=|\sstyle=/i.test(tag.replaceAll(/"[^"]*"/g, '')), tag);
      assert.ok(!/(href|action)="(?!\/review|https:|#)/.test(body), 'leads nowhere else');
      const policy = headers.get('content-security-policy')!;
      for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
        assert.ok(policy.includes(part), part);
      assert.ok(!/script-src|unsafe|\*/.test(policy));
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('referrer-policy'), 'same-origin');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('x-robots-tag') ?? '', /noindex/);
    }
  });

  it('keeps its record from everybody, also from who can write to the database', async () => {
    const office = await openOffice(database);
    const aki = await office.as('aki');
    const { db } = office.store;
    const attempts = [
      db.updateTable('audit').set({ who: 'x' }).where('number', '=', 1),
      db.deleteFrom('audit').where('number', '=', 1),
    ];
    for (const attempt of attempts) await assert.rejects(attempt.execute(), /append-only/);
    await aki.get('/review/audit');
    // Somebody with the rights of an operator takes the guard away first: the chain tells.
    const drop =
      database.kind === 'sqlite' ? 'drop trigger audit_no_update' : 'drop trigger audit_append_only on audit';
    await sql.raw(drop).execute(db);
    await db.updateTable('audit').set({ who: 'だれか' }).where('number', '=', 1).execute();
    assert.ok((await aki.get('/review/audit')).body.includes('1番の記録が、前の記録とつながりません'));
  });
});
