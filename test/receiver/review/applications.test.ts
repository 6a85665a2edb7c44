import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onBothDatabases } from '../harness.js';
import { openOffice, type Office } from './office.js';

const PUBLIC = {
  organization: 'みんなの食堂（見本）',
  visibility: { organization: 'public', activities: 'public' },
  needs: [
    {
      resourceKind: 'place',
      title: '月1回使える台所',
      description: '駅から歩ける所だと助かります。',
      visibility: 'public',
    },
    { resourceKind: 'people', title: '送迎の手伝い', visibility: 'office' },
  ],
} as const;
type Values = Parameters<Office['apply']>[0];

const feed = async ({ url }: Office): Promise<string> => (await fetch(`${url}/feed.json`)).text();

onBothDatabases('an application at the office', (database) => {
  it('is read, approved, and only what the applicant made public is in the feed', async () => {
    const office = await openOffice(database);
    const { id, receipt } = await office.apply(PUBLIC as unknown as Values);
    const rei = await office.as('rei');
    const list = await rei.get('/review');
    assert.ok(list.body.includes('みんなの食堂（見本）') && list.body.includes(receipt));
    const page = `/review/applications/${id}`;
    const read = await rei.get(page);
    for (const text of [
      '見本 花子',
      'hanako@example.jp',
      '045-000-0000',
      '送迎の手伝い',
      '月1回使える台所',
      '事務局のみ',
    ])
      assert.ok(read.body.includes(text), text);
    assert.equal((await rei.post(`${page}/start`, {}, page)).status, 303);
    assert.equal((await rei.post(`${page}/approve`, {}, page)).status, 403, 'a reviewer approves nothing');
    assert.ok(!(await feed(office)).includes('みんなの食堂'));
    const aki = await office.as('aki');
    const approved = await aki.post(`${page}/approve`, {}, page);
    assert.equal(approved.headers.get('location'), `${page}?done=approve`);
    const text = await feed(office);
    assert.ok(text.includes('みんなの食堂（見本）') && text.includes('月1回使える台所'));
    for (const secret of ['送迎の手伝い', '見本 花子', 'hanako@example.jp', '045-000-0000', id])
      assert.ok(!text.includes(secret), secret);
    assert.equal((await aki.post(`${page}/withdraw`, { reason: '休止' }, page)).status, 303);
    assert.ok(!(await feed(office)).includes('みんなの食堂'));
  });

  it('is approved by another person where the office wishes two', async () => {
    const office = await openOffice(database, { twoPersons: true });
    const { id } = await office.apply(PUBLIC as unknown as Values);
    const page = `/review/applications/${id}`;
    const [aki, aoi] = [await office.as('aki'), await office.as('aoi')];
    await aki.post(`${page}/start`, {}, page);
    assert.equal((await aki.post(`${page}/approve`, {}, page)).status, 409, 'not proposed');
    await aki.post(`${page}/propose`, {}, page);
    assert.equal((await aki.post(`${page}/approve`, {}, page)).status, 409, 'the same person');
    await aoi.post(
      `${page}/edit`,
      { 'hide-activities': 'on', 'text-needs-0-title': '月1回使える台所' },
      `${page}/edit`,
    );
    assert.equal((await aoi.post(`${page}/approve`, {}, page)).status, 409, 'changed after the proposal');
    await aki.post(`${page}/propose`, {}, page);
    assert.equal((await aoi.post(`${page}/approve`, {}, page)).status, 303);
    assert.ok((await feed(office)).includes('みんなの食堂'));
  });

  it('is shortened and veiled, never widened or rewritten', async () => {
    const office = await openOffice(database);
    const { id } = await office.apply(PUBLIC as unknown as Values);
    const page = `/review/applications/${id}`;
    const aki = await office.as('aki');
    await aki.post(`${page}/start`, {}, page);
    const added = await aki.post(
      `${page}/edit`,
      { 'text-needs-0-title': '月1回使える広い台所', 'text-activities-all': '' },
      `${page}/edit`,
    );
    assert.equal(added.status, 422);
    assert.equal(added.body.match(/class="problem"/g)?.length, 2);
    assert.ok(added.body.includes('月1回使える広い台所'), 'what was typed is still there');
    const saved = await aki.post(
      `${page}/edit`,
      {
        'text-activities-all': '食事を出しています。',
        'text-needs-0-title': '使える台所',
        'text-needs-0-description': '',
        'veil-needs-0': 'on',
        'hide-needs-1': '',
        'text-needs-1-title': 'x',
        'visibility-needs-1': 'public',
      },
      `${page}/edit`,
    );
    assert.equal(saved.status, 303, saved.body);
    await aki.post(`${page}/approve`, {}, page);
    const { members, needs } = JSON.parse(await feed(office)) as {
      members: unknown[];
      needs: Record<string, unknown>[];
    };
    assert.deepEqual(
      (members as { activities: string }[]).map(({ activities }) => activities),
      ['食事を出しています。'],
    );
    assert.equal(needs.length, 1);
    assert.equal(needs[0]!['name'], '使える台所');
    assert.equal(needs[0]!['veiled'], true);
    assert.equal(needs[0]!['organization'], undefined);
    assert.equal(needs[0]!['description'], undefined);
  });

  it('shows again what was taken out before the approval only by another approval', async () => {
    for (const twoPersons of [false, true]) {
      const office = await openOffice(database, { twoPersons });
      const { id } = await office.apply(PUBLIC as unknown as Values);
      const page = `/review/applications/${id}`;
      const edit = `${page}/edit`;
      const [rei, aki, aoi] = [await office.as('rei'), await office.as('aki'), await office.as('aoi')];
      const taken = { 'hide-activities': 'on', 'text-needs-0-title': '使える台所', 'veil-needs-0': 'on' };
      await rei.post(`${page}/start`, {}, page);
      assert.equal((await rei.post(edit, taken, edit)).status, 303);
      await rei.post(`${page}/propose`, {}, page);
      assert.equal((await aoi.post(`${page}/approve`, {}, page)).status, 303);
      const published = await feed(office);
      const { 'hide-activities': _, ...shown } = taken;
      const { 'veil-needs-0': __, ...unveiled } = taken;
      const wider = [shown, unveiled, { ...taken, 'text-needs-0-title': '月1回使える台所' }, {}];
      for (const fields of wider)
        for (const who of twoPersons ? [rei, aki] : [rei]) {
          const answer = await who.post(edit, fields as Record<string, string>, edit);
          assert.equal(answer.status, 403, JSON.stringify(fields));
          assert.match(answer.body, /role="alert"[^<]*もう一度公開するには、承認が必要です/);
        }
      assert.equal(await feed(office), published);
      const narrower = await rei.post(edit, { ...taken, 'text-needs-0-title': '台所' }, edit);
      assert.equal(narrower.status, 303, 'less may be shown at once, by anybody');
      assert.ok(!(await feed(office)).includes('使える台所'));
      if (!twoPersons) {
        assert.equal((await aki.post(edit, {}, edit)).status, 303);
        assert.ok((await feed(office)).includes('月1回使える台所'));
      }
    }
  });

  it('goes back with a message, is declined or deleted with a reason, and all of it is on record', async () => {
    const office = await openOffice(database);
    const { id, receipt } = await office.apply(PUBLIC as unknown as Values);
    const page = `/review/applications/${id}`;
    const aki = await office.as('aki');
    assert.equal((await aki.post(`${page}/return`, { message: ' ' }, page)).status, 422);
    await aki.post(`${page}/return`, { message: '電話番号をご確認ください。' }, page);
    assert.ok((await aki.get(page)).body.includes('電話番号をご確認ください。'));
    await aki.post(`${page}/notes`, { text: '<script>alert(1)</script> と書かれた' }, page);
    const read = await aki.get(page);
    assert.ok(read.body.includes('&lt;script&gt;alert(1)&lt;/script&gt;') && !/<script/i.test(read.body));
    const ask = `${page}/delete`;
    assert.equal((await aki.post(ask, { reason: '' }, ask)).status, 422);
    assert.equal((await aki.post(ask, { reason: '取り下げの申し出' }, ask)).status, 303);
    assert.equal((await aki.get(page)).status, 404);
    const rows = await office.store.db.selectFrom('notes').selectAll().execute();
    assert.equal(rows.length, 0);
    const audit = await aki.get('/review/audit');
    for (const text of [
      '削除した',
      receipt,
      '取り下げの申し出',
      '承認 秋',
      '差し戻した',
      '抜けや書き替えは見つかりません',
    ])
      assert.ok(audit.body.includes(text), text);
  });

  it('is not changed by somebody who read an older version', async () => {
    const office = await openOffice(database);
    const { id } = await office.apply(PUBLIC as unknown as Values);
    const page = `/review/applications/${id}`;
    const [rei, aki] = [await office.as('rei'), await office.as('aki')];
    const token = /name="token"\s+value="([^"]*)"/.exec((await aki.get(page)).body)![1]!;
    await rei.post(`${page}/start`, {}, page);
    const late = await aki.send(`${page}/return`, { token, version: '1', message: '長く書いたご案内' });
    assert.equal(late.status, 409);
    assert.ok(late.body.includes('長く書いたご案内'), 'nothing typed is lost');
  });

  it('is found by what was written in it', async () => {
    const office = await openOffice(database);
    await office.apply({ organization: '港の見本会', kind: 'company', activities: '100%手作り "市" を開く' } as Values);
    const { receipt } = await office.apply({ organization: '山の見本会' } as Values);
    const rei = await office.as('rei');
    const finds = async (query: string): Promise<string[]> => {
      const { body } = await rei.get(`/review?${query}`);
      return ['港の見本会', '山の見本会'].filter((name) => body.includes(name));
    };
    const search = (word: string): Promise<string[]> => finds(`search=${encodeURIComponent(word)}`);
    assert.deepEqual(await search('港'), ['港の見本会']);
    assert.deepEqual(await search('見本会 100%手'), ['港の見本会']);
    assert.deepEqual(await search('%"市'), []);
    assert.deepEqual(await search('"市"'), ['港の見本会']);
    assert.deepEqual(await search('_の見本会'), []);
    assert.deepEqual(await search('HANAKO'), ['港の見本会', '山の見本会']);
    assert.deepEqual(await search(receipt.toLowerCase()), ['山の見本会']);
    assert.deepEqual(await finds('kind=company'), ['港の見本会']);
    assert.deepEqual(await finds('state=waiting'), ['港の見本会', '山の見本会']);
    assert.deepEqual(await finds('state=approved&page=9999999'), []);
  });
});
