import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, runHere } from '../cli/run-cli.js';

const DATE = ['--date', '2026-11-24'];

const phone = (number: string) => [{ id: 'phone', number, dial: `tel:${number.replaceAll('-', '')}` }];
const FEED = {
  version: 1,
  publisher: { id: 'pref', contact: { phone: '045-000-0000' } },
  updated: '2026-11-20',
  holidays: { from: '2025-01-01', through: '2027-12-31', dates: [] },
  consultationWindows: [
    {
      id: 'w1',
      name: '福祉総合窓口',
      maintainer: '福祉課',
      verifiedOn: '2026-05-01',
      channels: phone('045-111-1111'),
      schedule: [{ days: ['mo'], opens: '09:00', closes: '17:00' }],
    },
    {
      id: 'w2',
      name: 'こころの窓口',
      maintainer: '健康課',
      verifiedOn: '2026-11-01',
      nextCheckOn: '2026-12-10',
      channels: phone('045-222-2222'),
    },
    { id: 'w3', name: 'まだ先の窓口', maintainer: '健康課', verifiedOn: '2026-11-01', channels: phone('045-333-3333') },
    {
      id: 'w4',
      name: '二つの番号の窓口',
      maintainer: '福祉課',
      verifiedOn: '2026-05-10',
      channels: [...phone('045-444-4444'), ...phone('045-444-5555')],
    },
  ],
};

const withFeed = (change: object): Promise<string> =>
  folderWith({ 'feed.json': JSON.stringify({ ...FEED, ...change }) });
const codesOf = async (folder: string): Promise<{ code: number | null; codes: string[]; messages: string }> => {
  const result = await runHere(['check', 'feed.json', '--json', ...DATE], folder);
  return {
    code: result.code,
    messages: result
      .json()
      .findings.map(({ message }) => message)
      .join('\n'),
    codes: result.json().findings.map((finding) => finding.code),
  };
};

test('the report names fields of the feed as a clerk does', async () => {
  const { stdout } = await runHere(['check', 'feed.json', ...DATE], await withFeed({}));
  assert.match(stdout, /「相談窓口の確認日」/u);
  assert.doesNotMatch(stdout, /verifiedOn|consultationWindows/u);
});

test('a sound feed ends with 0; what is overdue is only noted', async () => {
  const { code, codes } = await codesOf(await withFeed({}));
  assert.equal(code, 0);
  assert.deepEqual(codes, ['check-overdue', 'check-overdue']);
});

test('what must not be published ends with 1', async () => {
  const geo = { latitude: 35.4, longitude: 139.4 };
  const cases: [object, string][] = [
    [
      { consultationWindows: [{ id: 'x', name: '女性のためのシェルター', geo, channels: phone('045-111-1111') }] },
      'refuge-coordinates',
    ],
    [
      { consultationWindows: [{ id: 'x', name: '母子生活支援施設〇〇', address: '横浜市中区1-1' }] },
      'refuge-coordinates',
    ],
    [{ ibasho: [{ id: 'x', name: '自立援助ホーム〇〇' }] }, 'refuge-as-place'],
    [{ ibasho: [{ id: 'x', name: '〇〇の家', tags: ['女性自立支援施設'] }] }, 'refuge-as-place'],
    [{ ibasho: [{ id: 'x', name: '〇〇の家', addressPrecision: 'hidden', geo }] }, 'hidden-coordinates'],
    [{ ibasho: [{ id: 'x', name: '〇〇の家', addressPrecision: '非公開', geo }] }, 'hidden-coordinates'],
    [{ ibasho: [{ id: 'x', name: '〇〇の家', addressPrecision: 'hidden', address: '見本町9-9' }] }, 'hidden-address'],
    [{ ibasho: [{ id: 'x', name: '〇〇の家', addressPrecision: 'hidden', access: '裏口から' }] }, 'hidden-address'],
    [
      { consultationWindows: [{ id: 'x', name: '〇〇の窓口', addressPrecision: 'hidden', address: '見本町9-9' }] },
      'hidden-address',
    ],
    [{ events: [{ id: 'x', name: '見学会', location: { name: 'シェルター〇〇', geo } }] }, 'refuge-coordinates'],
    [{ consultationWindows: [{ id: 'x', name: '子供SOS', channels: phone('0570-0-78310') }] }, 'known-wrong-number'],
    [{ publisher: { id: 'pref' } }, 'publisher-contact-missing'],
    [{ updated: 'yesterday' }, 'envelope-invalid'],
    [
      {
        ibasho: [
          { id: 'x', name: 'a' },
          { id: 'x', name: 'b' },
        ],
      },
      'id-duplicate',
    ],
    [{ ibasho: [{ id: 'x', name: 'a', schedule: [{ opens: '9', closes: '17' }] }] }, 'record-invalid'],
    [{ parts: [{ collection: 'ibasho', url: 'parts/gone.json' }] }, 'part-missing'],
    [{ parts: [{ collection: 'ibasho', url: '../../etc/hosts' }] }, 'part-outside'],
  ];
  for (const [change, expected] of cases) {
    const { code, codes } = await codesOf(await withFeed(change));
    assert.equal(code, 1, expected);
    assert.ok(codes.includes(expected), `${expected} in ${codes.join(' ')}`);
  }
});

test('the right numbers beside the wrong ones pass', async () => {
  const { codes } = await codesOf(
    await withFeed({
      consultationWindows: [{ id: 'x', name: '法テラス', verifiedOn: '2026-11-01', channels: phone('0570-078374') }],
    }),
  );
  assert.deepEqual(codes, []);
});

test('sources that contradict each other are told with both sides', async () => {
  const folder = await withFeed({
    consultationWindows: [
      {
        id: 'a',
        name: '窓口',
        verifiedOn: '2026-11-01',
        sameAs: 'https://example.jp/desk',
        channels: phone('045-111-1111'),
        hoursNote: '平日9時から',
      },
      {
        id: 'b',
        name: '窓口',
        verifiedOn: '2026-11-01',
        sameAs: 'https://example.jp/desk/',
        channels: phone('045-999-9999'),
        hoursNote: '平日10時から',
      },
    ],
  });
  const result = await runHere(['check', 'feed.json', '--json', ...DATE], folder);
  const findings = result.json().findings;
  assert.deepEqual(
    findings.map((finding) => finding.code),
    ['conflicting-number', 'conflicting-hours'],
  );
  assert.match(findings[0]?.message ?? '', /045-999-9999.*045-111-1111/);
});

test('ids that no vocabulary and no table knows are noted', async () => {
  const { code, codes } = await codesOf(
    await withFeed({
      areaTable: [{ code: '14', name: '神奈川県' }],
      ibasho: [{ id: 'x', name: 'a', kind: 'castle', topics: ['moon'], areas: ['99999'], verifiedOn: '2026-11-01' }],
      consultationWindows: [],
    }),
  );
  assert.equal(code, 0);
  assert.deepEqual(codes, ['kind-unknown', 'topic-unknown', 'area-unknown']);
});

test('days that nobody can read, closures that do not say when and ends before starts are told', async () => {
  const { codes, messages } = await codesOf(
    await withFeed({
      consultationWindows: [
        {
          id: 'a',
          name: '窓口',
          verifiedOn: '2026/11/01',
          validThrough: '2026年度末',
          channels: phone('045-111-1111'),
          closures: [{ yearly: '13-45' }, { note: '臨時休業' }, { yearly: '12-29/01-03' }],
        },
        { id: 'b', name: '窓口', schedule: [{ opens: '9:00', closes: '17:00' }] },
      ],
      events: [
        { id: 'e', name: '催し', startDate: '2026-12-01T10:00', endDate: '2026-12-01T09:00' },
        { id: 'f', name: '催し', startDate: '2026-12-01', endDate: '2026-12-01' },
      ],
    }),
  );
  assert.deepEqual([...codes].sort(), [
    'closure-not-read',
    'closure-not-read',
    'date-not-read',
    'date-not-read',
    'event-ends-before',
    'record-invalid',
  ]);
  assert.match(messages, /09:00 の形で書きます/);
});

test('--due lists what falls due, one sheet or one per maintainer', async () => {
  const folder = await withFeed({});
  const one = await runHere(['check', 'feed.json', '--due', '30', '--out', '照会.csv', ...DATE], folder);
  assert.match(one.stdout, /3件（担当 2）/);
  const sheet = await readFile(join(folder, '照会.csv'), 'utf8');
  assert.deepEqual(
    sheet
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(',').slice(0, 3).join(',')),
    ['\uFEFF担当,種別,ID', '健康課,相談窓口,w2', '福祉課,相談窓口,w1', '福祉課,相談窓口,w4'],
  );
  await runHere(['check', 'feed.json', '--due', '30', '--out', '照会', ...DATE], folder);
  assert.deepEqual((await readdir(join(folder, '照会'))).sort(), ['照会_健康課.xlsx', '照会_福祉課.xlsx']);
  const none = await runHere(['check', 'feed.json', '--due', '0', '--out', 'x.csv', '--date', '2026-05-02'], folder);
  assert.match(none.stdout, /ありません/);
});

test('--due → answered → import: answers change the feed, and the checks are no longer due', async () => {
  const folder = await withFeed({});
  await runHere(['check', 'feed.json', '--due', '30', '--out', '照会.csv', ...DATE], folder);
  const [header, w2, w1, w4] = (await readFile(join(folder, '照会.csv'), 'utf8'))
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  const answer = (row: string[] | undefined, cells: string[]): string =>
    [...(row ?? []).slice(0, 9), ...cells].join(',');
  const answered = [
    header?.join(','),
    answer(w2, ['変更なし', '', '', '', '2026/11/20', '佐藤']),
    answer(w1, ['修正あり', '045-111-9999', '平日 9時から', '', '令和8年11月21日', '鈴木']),
    answer(w4, ['修正あり', '045-444-0000', '', '', '2026-11-21', '鈴木']),
  ].join('\r\n');
  await writeFile(join(folder, '回答.csv'), answered);
  assert.equal((await runHere(['import', '回答.csv'], folder)).code, 2, 'a feed is needed');
  const result = await runHere(
    ['import', '回答.csv', '--base', 'feed.json', '--out', 'feed.json', '--json', ...DATE],
    folder,
  );
  assert.equal(result.code, 1, 'the answer about two numbers is not understood');
  assert.deepEqual(result.json().files[0], {
    file: '回答.csv',
    kind: 'inquiry',
    encoding: 'utf-8-bom',
    rows: 3,
    taken: 2,
    merged: 0,
    repaired: 0,
    refused: 1,
    empty: 0,
  });
  assert.ok(result.json().findings.some((finding) => finding.code === 'answer-number-count' && finding.row === 4));
  const { consultationWindows } = JSON.parse(await readFile(join(folder, 'feed.json'), 'utf8')) as {
    consultationWindows: Record<string, unknown>[];
  };
  const [one, two, , four] = consultationWindows;
  assert.equal(one?.['verifiedOn'], '2026-11-21');
  assert.deepEqual(one?.['channels'], [{ id: 'phone', number: '045-111-9999', dial: 'tel:0451119999' }]);
  assert.equal(two?.['verifiedOn'], '2026-11-20');
  assert.equal(two?.['nextCheckOn'], undefined, 'the check that was planned has been made');
  assert.deepEqual(four, FEED.consultationWindows[3]);
});

test('a table can be checked before it becomes a feed', async () => {
  const folder = await folderWith({
    'p.csv': '名称,種別,住所,緯度,経度,電話番号\nDVシェルターA,そのほか,横浜市1,35.4,139.6,045-111-1111',
  });
  const result = await runHere(['check', 'p.csv', '--as', 'ibasho', '--json'], folder);
  assert.equal(result.code, 1);
  assert.ok(
    result.json().findings.some((finding) => finding.code === 'refuge-as-place' && finding.value === 'DVシェルターA'),
  );
});
