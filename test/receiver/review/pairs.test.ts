import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onBothDatabases } from '../harness.js';
import { openOffice, type Office } from './office.js';

const feed = async ({ url }: Office): Promise<Record<string, string>> => {
  const { needs, offers } = (await (await fetch(`${url}/feed.json`)).json()) as Record<
    'needs' | 'offers',
    { name: string; state: string }[]
  >;
  return Object.fromEntries([...needs, ...offers].map(({ name, state }) => [name, state]));
};

async function approve(office: Office, values: Parameters<Office['apply']>[0]): Promise<void> {
  const { id } = await office.apply({ visibility: { organization: 'public' }, serviceAreas: ['ken-o'], ...values });
  const aki = await office.as('aki');
  const page = `/review/applications/${id}`;
  await aki.post(`${page}/start`, {}, page);
  assert.equal((await aki.post(`${page}/approve`, {}, page)).status, 303);
}

onBothDatabases('needs and offers at the office', (database) => {
  it('are brought together with reasons in words, and the way of the pair is what the public reads', async () => {
    const office = await openOffice(database);
    await approve(office, {
      organization: '見本食堂',
      needs: [
        {
          resourceKind: 'place',
          title: '月1回の台所',
          visibility: 'public',
          from: '2026-01-01',
          through: '2036-12-31',
        },
        { resourceKind: 'money', title: '立ち上げの資金' },
      ],
    });
    await approve(office, {
      organization: '見本ホール',
      kind: 'company',
      offers: [
        { resourceKind: 'place', title: '調理室', visibility: 'public', from: '2026-04-01' },
        { resourceKind: 'place', title: '会議室', visibility: 'public', inexhaustible: true },
      ],
    });
    const rei = await office.as('rei');
    const { body } = await rei.get('/review/pairs');
    for (const text of ['同じ資源：場', '同じ地域：県央', '期間が重なります', '調理室', '立ち上げの資金', '見本ホール'])
      assert.ok(body.includes(text), text);
    assert.ok(body.indexOf('合う相手がまだいない課題') < body.indexOf('立ち上げの資金'), 'nobody answers it yet');

    const offered = (name: string): Record<string, string> => {
      const section = body.split('<section class="pair">').find((part) => part.includes(`社会資源：${name}`))!;
      const value = (field: string): string => new RegExp(`name="${field}"\\s+value="([^"]*)"`).exec(section)![1]!;
      return { need: value('need'), offer: value('offer') };
    };
    const made = await rei.post('/review/pairs', offered('調理室'), '/review/pairs');
    const page = made.headers.get('location')!.replace(/\?.*/, '');
    assert.equal((await rei.post('/review/pairs', offered('調理室'), '/review/pairs')).status, 409);
    assert.deepEqual(await feed(office), { 月1回の台所: 'open', 調理室: 'open', 会議室: 'open' });

    const move = (state: string, outcome = '') => rei.post(`${page}/state`, { state, outcome }, page);
    assert.equal((await move('made', 'x')).status, 409, 'nobody was asked yet');
    assert.equal((await move('asked')).status, 303);
    assert.deepEqual(await feed(office), { 月1回の台所: 'in-talks', 調理室: 'in-talks', 会議室: 'open' });
    assert.equal((await move('arranging')).status, 303);
    assert.equal((await move('made')).status, 422, 'the outcome is asked for');
    assert.equal((await rei.post(`${page}/notes`, { text: '双方に電話した' }, page)).status, 303);
    assert.equal((await move('made', '毎月第1土曜に借りる')).status, 303);
    assert.deepEqual(await feed(office), { 月1回の台所: 'matched', 調理室: 'matched', 会議室: 'open' });
    const read = await rei.get(page);
    for (const text of ['成立', '毎月第1土曜に借りる', '双方に電話した', '同じ地域：県央'])
      assert.ok(read.body.includes(text), text);
    assert.equal((await move('arranging')).status, 303, 'a slip is taken back');
    assert.equal((await move('dropped', '日が合わなかった')).status, 303);
    assert.deepEqual(await feed(office), { 月1回の台所: 'open', 調理室: 'open', 会議室: 'open' });

    const again = await rei.post('/review/pairs', offered('会議室'), '/review/pairs');
    const second = again.headers.get('location')!.replace(/\?.*/, '');
    for (const state of ['asked', 'made']) await rei.post(`${second}/state`, { state, outcome: '借りる' }, second);
    assert.equal((await feed(office))['会議室'], 'open', 'it can be given again');
    const close = /\/review\/entries\/(o-[0-9a-f]+)\/close/.exec((await rei.get(second)).body)![0];
    await rei.post(close, {}, second);
    assert.equal((await feed(office))['会議室'], 'closed');
    const audit = await (await office.as('aki')).get('/review/audit');
    for (const text of ['組を提案にした', '組の状況を変えた', '成立', '募集を終えた', '確認 玲'])
      assert.ok(audit.body.includes(text), text);
  });

  it('of people who have not been approved are nobody’s business yet', async () => {
    const office = await openOffice(database);
    await office.apply({ needs: [{ resourceKind: 'place', title: '内緒の課題', visibility: 'public' }] });
    const rei = await office.as('rei');
    assert.ok(!(await rei.get('/review/pairs')).body.includes('内緒の課題'));
    assert.equal((await rei.post('/review/pairs', { need: 'n-1', offer: 'o-1' }, '/review/pairs')).status, 404);
  });
});
