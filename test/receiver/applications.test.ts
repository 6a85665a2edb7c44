import assert from 'node:assert/strict';
import { it } from 'node:test';
import { newId } from '../../src/join/new-id.js';
import { anApplication } from './an-application.js';
import { onBothDatabases, ORIGIN, type Served } from './harness.js';

const rows = async ({ store }: Served): Promise<number> =>
  (await store.db.selectFrom('applications').select('id').execute()).length;

onBothDatabases('POST /applications', (database) => {
  it('acknowledges a stored application with a 受付番号, and the same again for the same', async () => {
    const served = await database.serve({ settings: { answerDays: 14 }, now: () => new Date('2026-11-01T16:00:00Z') });
    const application = anApplication();
    const answers = [];
    for (let n = 0; n < 3; n++) {
      const answer = await served.post(application);
      answers.push([answer.status, await answer.json()]);
    }
    const [status, body] = answers[0] as [number, { receipt: string; next: object }];
    assert.equal(status, 201);
    assert.match(body.receipt, /^KT-2026-[2-9A-HJKMNP-TV-Z]{6}$/);
    assert.deepEqual(body.next, { by: '2026-11-16' });
    assert.deepEqual(answers, [answers[0], answers[0], answers[0]]);
    assert.equal(await rows(served), 1);
  });

  it('takes a key for one application only, whatever the spelling of its JSON', async () => {
    const served = await database.serve();
    const key = { 'idempotency-key': newId() };
    const application = anApplication();
    const first = await served.post(application, key);
    const { id, language, values, version } = application;
    const respelled = await served.post(JSON.stringify({ values, version, language, id }, null, 2), key);
    assert.deepEqual([respelled.status, await respelled.json()], [201, await first.json()]);
    const other = await served.post({ ...application, values: { ...values, contactName: '別人' } }, key);
    assert.deepEqual([other.status, await other.json()], [409, { code: 'key-reused' }]);
    assert.equal(await rows(served), 1);
  });

  it('stores once what comes many times at once', async () => {
    const served = await database.serve();
    const application = anApplication();
    const receipts = await Promise.all(
      Array.from(
        { length: 12 },
        async () => ((await (await served.post(application)).json()) as { receipt: string }).receipt,
      ),
    );
    assert.equal(new Set(receipts).size, 1);
    assert.equal(await rows(served), 1);
  });

  it('names what is wrong by field, and stores nothing of it', async () => {
    const served = await database.serve();
    const answer = await served.post(anApplication({ email: 'hanako@', contactName: 'x'.repeat(101) }));
    assert.equal(answer.status, 422);
    assert.deepEqual(((await answer.json()) as { problems: unknown }).problems, [
      { field: 'contactName', code: 'too-long' },
      { field: 'email', code: 'email' },
    ]);
    assert.equal(await rows(served), 0);
  });

  it('answers the pages of the list only, and tells browsers exactly which', async () => {
    const served = await database.serve();
    for (const origin of [
      'null',
      'https://evil.example',
      `${ORIGIN}.evil.example`,
      'http://town.example.jp',
      `${ORIGIN}:8443`,
    ]) {
      const answer = await served.post(anApplication(), { origin });
      assert.equal(answer.status, 403, origin);
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
    }
    const allowed = await served.post(anApplication());
    assert.equal(allowed.headers.get('access-control-allow-origin'), ORIGIN);
    assert.equal(allowed.headers.get('access-control-allow-credentials'), null);
    const preflight = await fetch(`${served.url}/applications`, {
      method: 'OPTIONS',
      headers: { origin: ORIGIN, 'access-control-request-method': 'POST' },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-methods'), 'POST');
    assert.match(preflight.headers.get('access-control-allow-headers')!, /idempotency-key/);
    assert.equal(await rows(served), 1);
  });
});
