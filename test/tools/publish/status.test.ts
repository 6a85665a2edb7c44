import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { statusFigures } from '../../../src/tools/publish/status-figures.js';
import { COLLECTIONS, type WholeFeed } from '../../../src/tools/read/whole-feed.js';
import { folderWith, runHere } from '../cli/run-cli.js';

const whole = (records: Partial<WholeFeed['records']>, envelope: Record<string, unknown> = {}): WholeFeed => ({
  envelope,
  records: {
    ...(Object.fromEntries(COLLECTIONS.map((name) => [name, []])) as unknown as WholeFeed['records']),
    ...records,
  },
  partProblems: [],
});
const window = (id: string, serviceAreas: string[], more: object = {}): object => ({
  id,
  name: id,
  serviceAreas,
  topics: ['money'],
  source: { name: '県の一覧' },
  verifiedOn: '2026-10-01',
  ...more,
});

test('counts by municipality: a ward is its city, what is wider stands apart, what has ended is not there', () => {
  const feed = whole({
    consultationWindows: [
      window('a', ['14104']),
      window('b', ['14205', '14207']),
      window('c', ['14']),
      window('d', ['14205'], { validThrough: '2026-01-01' }),
    ],
    ibasho: [{ id: 'p', name: 'p', areas: ['14205'], verifiedOn: '2025-01-01', source: { name: '町の紙' } }],
    events: [
      { id: 'e', name: 'e', areas: ['14205'], startDate: '2026-12-01T10:00' },
      { id: 'f', name: 'f', areas: ['14205'], startDate: '2026-11-01T10:00' },
    ],
  });
  const { totals, municipalities, wider, topics, stale } = statusFigures([feed], '2026-11-24', 30, '未定');
  const of = (code: string) => municipalities.find((one) => one.code === code)!;
  assert.deepEqual([totals.consultationWindows, totals.events], [3, 1]);
  assert.equal(municipalities.length, 33, 'all of Kanagawa, since one window is for it');
  assert.equal(of('14100').counts.consultationWindows, 1);
  assert.deepEqual(
    [of('14205').counts.consultationWindows, of('14205').counts.ibasho, of('14205').groups.living],
    [1, 1, 1],
  );
  assert.equal(wider.counts.consultationWindows, 1);
  assert.ok(topics.includes('bereavement') && !topics.includes('money'));
  assert.deepEqual(
    stale.map(({ name, last }) => [name, last]),
    [
      ['', ''],
      ['町の紙', '2025-01-01'],
    ],
  );
});

test('a feed of one town speaks of that town', () => {
  const feed = whole(
    { ibasho: [{ id: 'p', name: 'p', areas: ['14216'] }] },
    {
      areaTable: [
        { code: '14', name: '神奈川県' },
        { code: '14216', name: '座間市' },
      ],
    },
  );
  assert.deepEqual(
    statusFigures([feed], '2026-11-24', 30, '').municipalities.map(({ name }) => name),
    ['座間市'],
  );
});

test('the page says in words what is missing, with tables that can be read aloud, and nothing is loaded', async () => {
  const feed = {
    version: 1,
    publisher: { id: 'zama', name: '座間市 <b>' },
    updated: '2026-11-01',
    consultationWindows: [window('くらしの窓口', ['14216'], { nextCheckOn: '2026-11-01', maintainer: '福祉課' })],
    ibasho: [{ id: 'p', name: 'ひろば', areas: ['14216'], verifiedOn: '2026-11-20', source: { name: '県の一覧' } }],
  };
  const folder = await folderWith({ 'feed.json': JSON.stringify(feed), 'no.json': '[]' });
  const args = ['status', 'feed.json', '--out', 'status.html', '--date', '2026-11-24'];
  const { code, stdout, stderr } = await runHere(args, folder);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /1件/u);
  const html = await readFile(join(folder, 'status.html'), 'utf8');
  assert.match(html, /2026-11-01（過ぎています）/u);
  assert.match(html, /<th scope="row">座間市<\/th>/u);
  assert.match(html, /居場所がまだない市区町村：0/u);
  assert.equal(html.match(/<table>/gu)?.length, html.match(/<caption>/gu)?.length);
  assert.doesNotMatch(html, /<script|<link|src=|<b>/u);
  const wrong = await runHere(['status', 'no.json', '--out', 's.html'], folder);
  assert.deepEqual([wrong.code, /フィードではありません/u.test(wrong.stderr)], [2, true]);
});
