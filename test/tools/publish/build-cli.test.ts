import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, runCli, runHere } from '../cli/run-cli.js';
import { BUILD_FILES, CONFIG, EVENTS_CSV, PLACES_CSV } from '../cli/tables.js';

const DATE = ['--date', '2026-11-24'];

async function filesOf(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name.slice(folder.length + 1), await readFile(name, 'utf8')] as const),
    ),
  );
}

test('build writes the whole publication, and the same input gives the same bytes', async () => {
  const folder = await folderWith(BUILD_FILES);
  const first = await runHere(['build', '--out', 'a', ...DATE], folder);
  assert.equal(first.code, 0, first.stderr + first.stdout);
  await runCli(['build', 'tsunagari.config.json', '--out', 'b', ...DATE], folder);
  const [a, b] = [await filesOf(join(folder, 'a')), await filesOf(join(folder, 'b'))];
  assert.deepEqual(
    [...a.keys()],
    [
      'events.ics',
      'feed.json',
      'ibasho.geojson',
      'index.html',
      'report.csv',
      'report.html',
      'tsunagari-feed.v1.schema.json',
    ],
  );
  assert.deepEqual(a, b);
  const feed = JSON.parse(a.get('feed.json') ?? '') as Record<string, unknown> & {
    holidays: { through: string; dates: string[] };
    ibasho: unknown[];
    events: { source: unknown }[];
  };
  assert.equal(feed['version'], 1);
  assert.equal(feed['updated'], '2026-10-01', 'the newest day the sources tell of');
  assert.equal(feed.holidays.through, '2027-12-31');
  assert.ok(feed.holidays.dates.includes('2026-11-23'));
  assert.equal(feed.ibasho.length, 2);
  assert.deepEqual(feed.events[0]?.source, { name: '座間市イベント一覧' });
  assert.match(a.get('events.ics') ?? '', /SUMMARY:つながり講座/);
  assert.equal((JSON.parse(a.get('ibasho.geojson') ?? '') as { features: unknown[] }).features.length, 2);
});

test('the report can be read without scripts and worked through in Excel', async () => {
  const folder = await folderWith({
    ...BUILD_FILES,
    'places.csv': `${PLACES_CSV}\n142140,P3,=HYPERLINK("http://x"),シェルター,座間市1,35.49,139.41,046-255-4444,,2026-10-01`,
  });
  await runHere(['build', '--out', 'out', ...DATE], folder);
  const html = await readFile(join(folder, 'out/report.html'), 'utf8');
  assert.match(html, /<html lang="ja">/);
  assert.doesNotMatch(html, /<script|<link|src=|href=/);
  const csv = await readFile(join(folder, 'out/report.csv'), 'utf8');
  assert.equal(csv.charCodeAt(0), 0xfeff);
  for (const line of csv.split('\r\n'))
    for (const cell of line.split(',')) assert.doesNotMatch(cell.replace(/^"/, ''), /^[=+@]/);
});

test('a feed is not replaced by one that lost too much, unless somebody says so', async () => {
  const folder = await folderWith({
    ...BUILD_FILES,
    'places.csv': [PLACES_CSV, '142140,P3,三つめ,サロン・茶話会,座間市3,35.4,139.4,,,2026-10-01'].join('\n'),
  });
  assert.equal((await runHere(['build', '--out', 'out', ...DATE], folder)).code, 0);
  const good = await readFile(join(folder, 'out/feed.json'), 'utf8');
  await writeFile(join(folder, 'places.csv'), PLACES_CSV);
  const held = await runHere(['build', '--out', 'out', ...DATE], folder);
  assert.equal(held.code, 1);
  assert.match(held.stdout, /居場所: 3件 → 2件/);
  assert.equal(await readFile(join(folder, 'out/feed.json'), 'utf8'), good);
  assert.equal(
    (JSON.parse(await readFile(join(folder, 'out/feed.next.json'), 'utf8')) as { ibasho: unknown[] }).ibasho.length,
    2,
  );
  assert.match(await readFile(join(folder, 'out/report.html'), 'utf8'), /3件 → 2件/);
  const forced = await runHere(['build', '--out', 'out', '--force', ...DATE], folder);
  assert.equal(forced.code, 0);
  assert.equal((await readdir(join(folder, 'out'))).includes('feed.next.json'), false);
  assert.notEqual(await readFile(join(folder, 'out/feed.json'), 'utf8'), good);
});

test('a collection that disappears is held back too, and told in JSON', async () => {
  const folder = await folderWith(BUILD_FILES);
  await runHere(['build', '--out', 'out', ...DATE], folder);
  await writeFile(join(folder, 'tsunagari.config.json'), JSON.stringify({ ...CONFIG, sources: [CONFIG.sources[0]] }));
  const held = await runHere(['build', '--out', 'out', '--json', ...DATE], folder);
  assert.equal(held.code, 1);
  assert.deepEqual(
    [held.json()['shrunk'], held.json()['replaced']],
    [[{ collection: 'ibasho', before: 2, after: 0 }], false],
  );
});

test('mistakes in the config are named, all at once', async () => {
  const bad: [unknown, RegExp][] = [
    [{ ...CONFIG, sorces: [] }, /sorces/],
    [{ ...CONFIG, sources: [{ file: 'a.csv', url: 'https://x.example/a.csv' }] }, /file か url/],
    [{ ...CONFIG, sources: [{ url: 'http://x.example/a.csv' }] }, /https/],
    [{ ...CONFIG, publisher: { id: 'zama' } }, /連絡先/],
    [{ ...CONFIG, areas: 'no.csv' }, /no\.csv が見つかりません/],
    [{ ...CONFIG, outlines: 'x/feed.json' }, /重なります/],
    [{ ...CONFIG, sources: [{ file: 'gone.csv' }] }, /gone\.csv が見つかりません/],
  ];
  const folder = await folderWith(BUILD_FILES);
  for (const [config, message] of bad) {
    await writeFile(join(folder, 'c.json'), JSON.stringify(config));
    const { code, stderr } = await runHere(['build', 'c.json', '--out', 'out', ...DATE], folder);
    assert.equal(code, 2, stderr);
    assert.match(stderr, message);
  }
  await writeFile(join(folder, 'c.json'), '{');
  assert.equal((await runHere(['build', 'c.json', '--out', 'out'], folder)).code, 2);
  assert.deepEqual(await readdir(folder).then((names) => names.includes('out')), false, 'nothing was written');
});

test('an optional source that is gone costs its records only, and is said', async () => {
  const folder = await folderWith({
    ...BUILD_FILES,
    'tsunagari.config.json': JSON.stringify({
      ...CONFIG,
      sources: [...CONFIG.sources, { file: 'gone.csv', optional: true }],
    }),
  });
  const result = await runHere(['build', '--out', 'out', '--json', ...DATE], folder);
  assert.equal(result.code, 1);
  assert.ok(result.json().findings.some((finding) => finding.code === 'source-failed' && finding.file === 'gone.csv'));
});

test('tables of the envelope are read from what an office keeps', async () => {
  const folder = await folderWith({
    ...BUILD_FILES,
    'tsunagari.config.json': JSON.stringify({
      ...CONFIG,
      areas: 'areas.csv',
      topics: 'topics.csv',
      emergency: 'lines.csv',
      outlines: 'kanagawa.topojson',
    }),
    'areas.csv':
      '全国地方公共団体コード,名称,カナ,ローマ字,親,地域,緯度,経度\n140007,神奈川県,カナガワケン,Kanagawa,,,,\n142140,座間市,ザマシ,Zama,14,県央,35.4886,139.4078\n',
    'topics.csv': 'ID,表示名,グループ,非表示\nx-zama,座間のこと,other,\ndisaster,,other,はい\n',
    'lines.csv':
      'ID,区分,名称,電話番号,受付時間,受付時間_英字,無料,出典,確認日\ntel-9110,danger,警察相談,#9110,,,,神奈川県警察,2024-02-01\nyorisoi,talk,よりそいホットライン,0120-279-338,24時間,24 hours a day,はい,厚生労働省,2026-07-27\n',
    'kanagawa.topojson': '{"type":"Topology"}',
  });
  const result = await runHere(['build', '--out', 'out', ...DATE], folder);
  assert.equal(result.code, 0, result.stderr + result.stdout);
  const feed = JSON.parse(await readFile(join(folder, 'out/feed.json'), 'utf8')) as {
    areaTable: unknown[];
    topics: unknown[];
    emergency: { channel: { dial: string }; schedule?: unknown[]; hoursNote?: unknown }[];
    outlines: string;
  };
  assert.deepEqual(feed.areaTable[1], {
    code: '14214',
    name: '座間市',
    kana: 'ザマシ',
    romaji: 'Zama',
    parent: '14',
    region: '県央',
    geo: { latitude: 35.4886, longitude: 139.4078 },
  });
  assert.deepEqual(feed.topics, [
    { id: 'x-zama', label: '座間のこと', group: 'other' },
    { id: 'disaster', group: 'other', hidden: true },
  ]);
  assert.equal(feed.emergency[0]?.channel.dial, 'tel:%239110');
  assert.deepEqual(feed.emergency[1]?.schedule, [
    { days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su', 'ph'], opens: '00:00', closes: '24:00' },
  ]);
  assert.deepEqual(feed.emergency[1]?.hoursNote, { ja: '24時間', en: '24 hours a day' });
  assert.equal(feed.outlines, 'kanagawa.topojson');
});

test('a finished feed can be a source, and what two sources hold is joined by id', async () => {
  const folder = await folderWith({
    ...BUILD_FILES,
    'tsunagari.config.json': JSON.stringify({
      ...CONFIG,
      sources: [...CONFIG.sources, { file: 'other.json', as: 'feed', publisher: 'pref' }],
    }),
  });
  await runHere(['import', 'events.csv', '--publisher', 'zama', '--out', 'other.json'], folder);
  const result = await runHere(['build', '--out', 'out', '--json', ...DATE], folder);
  const { files, counts } = result.json() as unknown as {
    files: Record<string, unknown>[];
    counts: Record<string, number>;
  };
  assert.equal(counts['events'], 2);
  const other = files.find((file) => file['file'] === 'other.json');
  assert.deepEqual([other?.['rows'], other?.['taken'], other?.['merged']], [2, 0, 2]);
});

test('a large feed is cut into parts that check finds whole', async () => {
  const rows = Array.from(
    { length: 120 },
    (_, i) =>
      `${i % 2 === 0 ? '142140' : '141003'},Q${i},居場所 ${i},サロン・茶話会,住所${i},35.4${i % 10},139.4,046-255-2222,${'説明'.repeat(60)},2026-10-01`,
  );
  const folder = await folderWith({
    ...BUILD_FILES,
    'places.csv': [PLACES_CSV.split('\n')[0], ...rows].join('\n'),
    'events.csv': EVENTS_CSV,
    'tsunagari.config.json': JSON.stringify({ ...CONFIG, partsAbove: 20_000 }),
  });
  const result = await runHere(['build', '--out', 'out', '--json', ...DATE], folder);
  assert.equal(result.code, 0, result.stdout + result.stderr);
  const feed = JSON.parse(await readFile(join(folder, 'out/feed.json'), 'utf8')) as {
    ibasho?: unknown[];
    events: unknown[];
    parts: { collection: string; areas: string[]; url: string; count: number; bytes: number }[];
  };
  assert.equal(feed.ibasho, undefined);
  assert.equal(feed.events.length, 2, 'a small collection stays');
  assert.deepEqual(
    feed.parts.map((part) => [part.collection, part.areas, part.count]),
    [
      ['ibasho', ['14100'], 60],
      ['ibasho', ['14214'], 60],
    ],
  );
  for (const part of feed.parts) {
    assert.match(part.url, /^parts\/ibasho-\d{5}\.[0-9a-f]{12}\.json$/);
    assert.equal(Buffer.byteLength(await readFile(join(folder, 'out', part.url))), part.bytes);
  }
  const checked = await runHere(['check', 'out/feed.json', '--json', ...DATE], folder);
  assert.equal(checked.code, 0, checked.stdout);
  assert.equal(checked.json().files.find((file) => file['kind'] === 'ibasho')?.['taken'], 120);
  await writeFile(join(folder, 'out', feed.parts[0]?.url ?? ''), '{"ibasho":[]}');
  const broken = await runHere(['check', 'out/feed.json', '--json', ...DATE], folder);
  assert.equal(broken.code, 1);
  assert.ok(broken.json().findings.some((finding) => finding.code === 'part-count'));
});

test('records that name no area are of the town of the config, whose name comes along', async () => {
  const places = '名称,住所,電話番号\nひだまり,堀内1-1,875-3615\nこもれび,神奈川県横浜市中区本町1,045-000-1111\n';
  const windows = '窓口名,電話番号\n福祉課,0467-82-1111\n';
  const config = (more: Record<string, unknown>): string =>
    JSON.stringify({
      publisher: { id: 'minato', contact: { phone: '046-876-1111' } },
      ...more,
      sources: [
        { file: 'places.csv', as: 'ibasho' },
        { file: 'windows.csv', as: 'consultationWindows' },
      ],
    });
  const folder = await folderWith({
    'places.csv': places,
    'windows.csv': windows,
    'with.json': config({ area: '143014' }),
    'without.json': config({}),
    'wrong.json': config({ area: '143210' }),
  });
  const without = await runHere(['build', 'without.json', '--out', 'a', '--json', ...DATE], folder);
  const told = without.json().findings.filter(({ code }) => code === 'areas-missing');
  assert.deepEqual(
    told.map(({ file, message }) => [file, String(message).slice(0, 10)]),
    [
      ['places.csv', '1件に地域がありませ'],
      ['windows.csv', '1件に地域がありませ'],
    ],
  );
  const result = await runHere(['build', 'with.json', '--out', 'b', '--json', ...DATE], folder);
  assert.ok(!result.json().findings.some(({ code }) => code === 'areas-missing'));
  assert.match(JSON.stringify(result.json().findings), /046-875-3615/u);
  const feed = JSON.parse(await readFile(join(folder, 'b/feed.json'), 'utf8')) as Record<
    string,
    Record<string, unknown>[]
  >;
  assert.deepEqual(
    feed['ibasho']?.map(({ areas }) => areas),
    [['14301'], ['14104']],
  );
  assert.deepEqual(feed['consultationWindows']?.[0]?.['serviceAreas'], ['14301']);
  assert.deepEqual(
    feed['areaTable']?.map(({ code, name }) => [code, name]),
    [
      ['14', '神奈川県'],
      ['14100', '横浜市'],
      ['14104', '横浜市中区'],
      ['14301', '葉山町'],
    ],
  );
  const wrong = await runHere(['build', 'wrong.json', '--out', 'c', ...DATE], folder);
  assert.equal(wrong.code, 2);
  assert.match(wrong.stderr, /area: 自治体のコードではありません/u);
});
