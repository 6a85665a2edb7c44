import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assemble } from '../../../src/tools/publish/assemble.js';
import type { LoadedSource } from '../../../src/tools/publish/load-sources.js';
import { createSay } from '../../../src/tools/messages/say.js';

type AnyRecord = Record<string, unknown>;

const tools = {
  say: createSay('ja'),
  date: '2026-11-24',
  parseDay: (day: string) => day,
  parseHours: (hoursNote: string) => ({ hoursNote }),
};
const build = (sources: LoadedSource[], areaTable: AnyRecord[] = []) =>
  assemble({ sources, answers: [], emergency: [], areaTable, topicIds: new Set(), publisher: 'p', tools });

function sourceOf(index: number, records: AnyRecord[], config: object = {}): LoadedSource {
  const summary = {
    file: `${index}.csv`,
    kind: 'ibasho' as const,
    encoding: 'utf-8',
    rows: records.length + 2,
    taken: records.length,
    merged: 0,
    repaired: 0,
    refused: 1,
    empty: 1,
  };
  return {
    config: { file: `${index}.csv`, ...config },
    shown: `${index}.csv`,
    results: [{ summary, records, findings: [] }],
  };
}

const record = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constantFrom('サロン', '女性シェルター', '食堂'),
    addressPrecision: fc.constantFrom('exact', 'hidden'),
    geo: fc.constant({ latitude: 35.4, longitude: 139.6 }),
    modified: fc.constantFrom('2026-01-01', '2026-02-02'),
    capacity: fc.constantFrom<unknown>(10, 'ten'),
  },
  { requiredKeys: ['id', 'name'] },
) as fc.Arbitrary<AnyRecord>;

test('every row of every source is accounted for, and what is taken is what the feed holds', () => {
  fc.assert(
    fc.property(fc.array(fc.array(record, { maxLength: 8 }), { minLength: 1, maxLength: 4 }), (lists) => {
      const { collections, summaries } = build(lists.map((list, index) => sourceOf(index, list)));
      for (const one of summaries) {
        assert.equal(one.rows, one.taken + one.merged + one.refused + one.empty);
        assert.ok(one.taken >= 0);
      }
      const held = collections.ibasho ?? [];
      assert.equal(
        summaries.reduce((sum, one) => sum + one.taken, 0),
        held.length,
      );
      assert.equal(new Set(held.map((one) => one['id'])).size, held.length);
      for (const one of held) {
        assert.doesNotMatch(String(one['name']), /シェルター/);
        assert.ok(one['addressPrecision'] !== 'hidden' || one['geo'] === undefined);
      }
    }),
  );
});

test('the config tells of a whole source, the record of itself', () => {
  const { collections } = build([
    sourceOf(
      0,
      [
        { id: 'a', name: 'あ' },
        { id: 'b', name: 'い', maintainer: '窓口課', source: { name: 'もと' }, tags: ['x'] },
      ],
      {
        name: '市の表',
        license: 'CC BY 4.0',
        verifiedOn: '2026-10-01',
        maintainer: '福祉課',
        defaults: { tags: ['demo'], areas: ['14214'] },
      },
    ),
  ]);
  assert.deepEqual(collections.ibasho, [
    {
      tags: ['demo'],
      areas: ['14214'],
      verifiedOn: '2026-10-01',
      maintainer: '福祉課',
      id: 'a',
      name: 'あ',
      source: { name: '市の表', license: 'CC BY 4.0' },
    },
    {
      tags: ['x'],
      areas: ['14214'],
      verifiedOn: '2026-10-01',
      maintainer: '窓口課',
      id: 'b',
      name: 'い',
      source: { name: 'もと', license: 'CC BY 4.0' },
    },
  ]);
});

test('a source that was left out is said', () => {
  const { findings } = build([
    { config: { file: 'x.csv', optional: true }, shown: 'x.csv', results: [], failed: 'gone' },
    sourceOf(1, [{ id: 'a', name: 'あ' }]),
  ]);
  assert.equal(findings[0]?.code, 'source-failed');
});

test('a table with the code of the prefecture in every row: the address tells the municipality', () => {
  const table = [
    ['14', '神奈川県'],
    ['14100', '横浜市'],
    ['14108', '横浜市金沢区'],
    ['14207', '茅ヶ崎市'],
    ['14362', '大井町'],
    ['13206', '府中市'],
    ['34208', '府中市'],
  ].map(([code, name]) => ({ code, name }));
  const areas = (record: AnyRecord, config: object = {}): unknown =>
    build([sourceOf(0, [{ id: 'a', name: 'サロン', ...record }], config)], table).collections.ibasho?.[0]?.['areas'];
  assert.deepEqual(areas({ areas: ['14'], address: '横浜市金沢区西柴3-17' }), ['14108']);
  assert.deepEqual(areas({ areas: ['14'], address: '〒253-0000 神奈川県 茅ケ崎市１－２' }), ['14207']);
  assert.deepEqual(areas({ address: '神奈川県足柄上郡大井町金子1' }), ['14362']);
  assert.deepEqual(areas({ areas: ['14'], address: '横浜市' }), ['14100']);
  assert.deepEqual(areas({ address: '東京都府中市1' }), ['13206']);
  // Nothing is guessed: another prefecture, a name that two cities have, a quarter that may be anywhere, a code of its own, a feed of somebody else.
  assert.deepEqual(areas({ areas: ['14'], address: '東京都横浜市1' }), ['14']);
  assert.equal(areas({ address: '府中市宮西町1' }), undefined);
  assert.equal(areas({ address: '大井町1-2' }), undefined);
  assert.deepEqual(areas({ areas: ['14201'], address: '横浜市金沢区1' }), ['14201']);
  assert.deepEqual(areas({ areas: ['14'], address: '横浜市金沢区1' }, { as: 'feed' }), ['14']);
  const { findings } = build(
    [
      sourceOf(0, [
        { id: 'a', name: 'サロン', areas: ['14'], address: '横浜市1' },
        { id: 'b', name: 'サロン', areas: ['14'], address: '横浜市2' },
      ]),
    ],
    table,
  );
  assert.deepEqual(
    findings.filter(({ code }) => code === 'areas-by-address').map(({ message }) => message.includes('2件')),
    [true],
  );
});

test('themes and networks are found by the names that clerks write; an unknown theme is told', () => {
  const themes = [{ id: 'food', label: { ja: '食の支援・分かち合い', en: 'Food' } }];
  const networks = [{ id: 'minato', label: '港ネット', name: '港の居場所ネットワーク' }];
  const record = {
    id: 'a',
    name: 'サロン',
    themes: ['食の支援（分かち合い）', 'food', '話の聴き方'],
    networks: ['港ネット', '港の居場所ネットワーク'],
  };
  const { collections, findings } = assemble({
    sources: [sourceOf(0, [record])],
    answers: [],
    emergency: [],
    areaTable: [],
    themes,
    networks,
    topicIds: new Set(),
    publisher: 'p',
    tools,
  });
  assert.deepEqual(
    [collections.ibasho?.[0]?.['themes'], collections.ibasho?.[0]?.['networks']],
    [['food', '話の聴き方'], ['minato']],
  );
  assert.deepEqual(
    findings
      .filter(({ code }) => code === 'theme-unknown')
      .map(({ value, message }) => [value, message.includes('サロン')]),
    [['話の聴き方', true]],
  );
});
