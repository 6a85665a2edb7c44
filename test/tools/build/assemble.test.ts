import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assemble } from '../../../src/tools/build/assemble.js';
import type { LoadedSource } from '../../../src/tools/build/load-sources.js';
import { createSay } from '../../../src/tools/messages/say.js';

const tools = { say: createSay('ja'), date: '2026-11-24', parseDay: (day: string) => day, parseHours: (hoursNote: string) => ({ hoursNote }) };
const build = (sources: LoadedSource[]) => assemble({ sources, answers: [], emergency: [], areaCodes: new Set(), topicIds: new Set(), publisher: 'p', tools });

type AnyRecord = Record<string, unknown>;

function sourceOf(index: number, records: AnyRecord[], config: object = {}): LoadedSource {
  const summary = { file: `${index}.csv`, kind: 'ibasho' as const, encoding: 'utf-8', rows: records.length + 2, taken: records.length, merged: 0, repaired: 0, refused: 1, empty: 1 };
  return { config: { file: `${index}.csv`, ...config }, shown: `${index}.csv`, results: [{ summary, records, findings: [] }] };
}

const record = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  name: fc.constantFrom('サロン', '女性シェルター', '食堂'),
  addressPrecision: fc.constantFrom('exact', 'hidden'),
  geo: fc.constant({ latitude: 35.4, longitude: 139.6 }),
  modified: fc.constantFrom('2026-01-01', '2026-02-02'),
  capacity: fc.constantFrom<unknown>(10, 'ten'),
}, { requiredKeys: ['id', 'name'] }) as fc.Arbitrary<AnyRecord>;

test('every row of every source is accounted for, and what is taken is what the feed holds', () => {
  fc.assert(fc.property(fc.array(fc.array(record, { maxLength: 8 }), { minLength: 1, maxLength: 4 }), (lists) => {
    const { collections, summaries } = build(lists.map((list, index) => sourceOf(index, list)));
    for (const one of summaries) {
      assert.equal(one.rows, one.taken + one.merged + one.refused + one.empty);
      assert.ok(one.taken >= 0);
    }
    const held = collections.ibasho ?? [];
    assert.equal(summaries.reduce((sum, one) => sum + one.taken, 0), held.length);
    assert.equal(new Set(held.map((one) => one['id'])).size, held.length);
    for (const one of held) {
      assert.doesNotMatch(String(one['name']), /シェルター/);
      assert.ok(one['addressPrecision'] !== 'hidden' || one['geo'] === undefined);
    }
  }));
});

test('the config tells of a whole source, the record of itself', () => {
  const { collections } = build([sourceOf(0, [{ id: 'a', name: 'あ' }, { id: 'b', name: 'い', maintainer: '窓口課', source: { name: 'もと' }, tags: ['x'] }], { name: '市の表', license: 'CC BY 4.0', verifiedOn: '2026-10-01', maintainer: '福祉課', defaults: { tags: ['demo'], areas: ['14214'] } })]);
  assert.deepEqual(collections.ibasho, [
    { tags: ['demo'], areas: ['14214'], verifiedOn: '2026-10-01', maintainer: '福祉課', id: 'a', name: 'あ', source: { name: '市の表', license: 'CC BY 4.0' } },
    { tags: ['x'], areas: ['14214'], verifiedOn: '2026-10-01', maintainer: '窓口課', id: 'b', name: 'い', source: { name: 'もと', license: 'CC BY 4.0' } },
  ]);
});

test('a source that was left out is said', () => {
  const { findings } = build([{ config: { file: 'x.csv', optional: true }, shown: 'x.csv', results: [], failed: 'gone' }, sourceOf(1, [{ id: 'a', name: 'あ' }])]);
  assert.equal(findings[0]?.code, 'source-failed');
});
