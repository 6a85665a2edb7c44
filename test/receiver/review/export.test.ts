import assert from 'node:assert/strict';
import { it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { countBy, fiscalYear, kindsByState } from '../../../src/receiver/review/rules/statistics.js';
import { onBothDatabases } from '../harness.js';
import { openOffice } from './office.js';

it('a 年度 begins on the first of April in Japan', () => {
  assert.equal(fiscalYear('2027-03-31T14:59:59Z'), 2026);
  assert.equal(fiscalYear('2027-03-31T15:00:00Z'), 2027);
  assert.deepEqual(
    countBy([['a', 'b'], ['a'], ['c', 'c']], (keys) => keys),
    [
      ['a', 2],
      ['b', 1],
      ['c', 1],
    ],
  );
  const entries = [
    { kind: 'place', state: 'open' },
    { kind: 'place', state: 'matched' },
  ] as const;
  assert.deepEqual(kindsByState(entries, ['open', 'in-talks', 'matched']), [['place', [1, 0, 1, 2]]]);
});

onBothDatabases('what leaves the page', (database) => {
  it('opens in a spreadsheet, runs nothing there, goes to approvers alone and is on record', async () => {
    const office = await openOffice(database);
    const { id } = await office.apply({
      organization: '=HYPERLINK("http://evil.example","見本")',
      activities: '+81 から始まる\n二行目, "引用"',
      needs: [{ resourceKind: 'place', title: '@SUM(1)' }],
    });
    const aki = await office.as('aki');
    const page = `/review/applications/${id}`;
    await aki.post(`${page}/start`, {}, page);
    await aki.post(`${page}/approve`, {}, page);
    const csv = await aki.post('/review/export', { format: 'csv', what: 'applications' });
    assert.equal(csv.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(csv.headers.get('content-disposition')!, /^attachment; /);
    assert.ok(csv.body.includes(`"'=HYPERLINK(""http://evil.example"",""見本"")"`));
    assert.ok(csv.body.includes(`"'+81 から始まる\n二行目, ""引用"""`));
    assert.ok((await aki.post('/review/export', { format: 'csv', what: 'needs' })).body.includes(",'@SUM(1),"));
    const token = /name="token"\s+value="([^"]*)"/.exec((await aki.get('/review/export')).body)![1]!;
    const xlsx = await fetch(`${office.url}/review/export`, {
      method: 'POST',
      body: new URLSearchParams({ token, format: 'xlsx' }),
      headers: { cookie: `review=${aki.cookies.get('review')}` },
    });
    const files = unzipSync(new Uint8Array(await xlsx.arrayBuffer()));
    const all = Object.values(files)
      .map((file) => strFromU8(file))
      .join('');
    assert.ok(all.includes('=HYPERLINK') && !/<f[ >]/.test(all), 'a text, not a formula');
    assert.equal((await (await office.as('rei')).post('/review/export', { format: 'csv' })).status, 403);
    const audit = (await aki.get('/review/audit')).body;
    assert.equal(audit.match(/書き出した/g)?.length, 3);
    const statistics = (await aki.get('/review/statistics')).body;
    for (const text of ['民（NPO・市民団体など）', '横浜', '場（場所・会場）', '受け付けた申込'])
      assert.ok(statistics.includes(text), text);
  });
});
