import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { readCollection } from '../../src/feed/read-collection.js';
import { membersReader } from '../../src/feed/readers/members.js';
import { publish, unpublish } from '../../src/receiver/publications/publish.js';
import { anApplication } from './an-application.js';
import { onBothDatabases, type Served } from './harness.js';

const ON = new Date('2026-11-01T00:00:00Z');

async function publishOne(served: Served, extra: object = {}): Promise<string> {
  await served.post(anApplication());
  const { id } = await served.store.db
    .selectFrom('applications')
    .select('id')
    .orderBy('received_at', 'desc')
    .executeTakeFirstOrThrow();
  const member = { id, name: 'みんなの食堂（見本）', contact: { phone: '045-000-0000' }, ...extra };
  const needs = [
    { id: `${id}-need-1`, name: '調理の手', resourceKind: 'people', visibility: 'public' },
    { id: `${id}-need-2`, name: '内輪の悩み', resourceKind: 'money', visibility: 'members' },
  ];
  await served.store.db.transaction().execute((queries) => publish(queries, id, { member, needs, offers: [] }, ON));
  return id;
}

onBothDatabases('GET /feed.json', (database) => {
  it('is a feed from the first day, and holds what was published and nothing else', async () => {
    const served = await database.serve();
    const address = `${served.url}/feed.json`;
    const read = async () => {
      const answer = await fetch(address);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
      return parseFeed(await answer.json(), address);
    };
    assert.deepEqual((await read()).raw['members'], []);
    const id = await publishOne(served);
    const feed = await read();
    const reading = readCollection(feed.raw['members'], membersReader, feed);
    let step = reading.next();
    while (!step.done) step = reading.next();
    assert.deepEqual(
      step.value.records.map((member) => member.name),
      ['みんなの食堂（見本）'],
    );
    assert.deepEqual(step.value.rejected, []);
    assert.doesNotMatch(JSON.stringify(feed.raw), /045-000|内輪|hanako|花子|KT-/);
    assert.deepEqual(
      (feed.raw['needs'] as { id: string }[]).map((need) => need.id),
      [`${id}-need-1`],
    );
  });

  it('is sent once, and again only when it has changed', async () => {
    const served = await database.serve();
    const id = await publishOne(served);
    const etag = (await fetch(`${served.url}/feed.json`)).headers.get('etag')!;
    const ask = (tag: string) => fetch(`${served.url}/feed.json`, { headers: { 'if-none-match': tag } });
    assert.equal((await ask(`"other", W/${etag}`)).status, 304);
    assert.equal((await fetch(`${served.url}/feed.json`, { method: 'HEAD' })).headers.get('etag'), etag);
    await served.store.db.transaction().execute((queries) => unpublish(queries, id, ON));
    const after = await ask(etag);
    assert.equal(after.status, 200);
    const feed = (await after.json()) as { members: unknown[]; revoked: { id: string }[] };
    assert.deepEqual(feed.members, []);
    assert.deepEqual(feed.revoked.map((one) => one.id).sort(), [id, `${id}-need-1`]);
  });
});
