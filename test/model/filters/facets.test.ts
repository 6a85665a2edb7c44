import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FacetTable } from '../../../src/model/filters/facets.js';
import { has, indicesOf, intersection, recordSet, sizeOf } from '../../../src/model/filters/record-set.js';
import { byFirst, byKey, byNumber, inRanks, topK } from '../../../src/model/filters/sort.js';

type Facet = 'topic' | 'channel';
type Row = Record<Facet, string[]>;

const tableOf = (rows: readonly Row[]): FacetTable<Facet> =>
  new FacetTable(rows.length, ['topic', 'channel'], (index, facet) => rows[index]![facet]);

describe('FacetTable', () => {
  it('takes only records that carry all that is needed, and counts what one more need leaves', () => {
    const rows = [['a', 'b'], ['a'], ['b', 'c'], []].map((topic) => ({ topic, channel: [] }));
    const table = new FacetTable<Facet>(rows.length, ['topic', 'channel'], (at, facet) => rows[at]![facet], ['topic']);
    const left = (...topic: string[]): number[] => [...indicesOf(table.matching({ topic }))];
    assert.deepEqual([left(), left('a'), left('a', 'b'), left('b', 'x')], [[0, 1, 2, 3], [0, 1], [0], []]);
    assert.deepEqual(
      [...table.countsOf('topic', { topic: ['b'] })],
      [
        ['a', 1],
        ['b', 2],
        ['c', 1],
      ],
    );
  });

  const ids = (values: string[]): fc.Arbitrary<string[]> => fc.array(fc.constantFrom(...values), { maxLength: 3 });
  const row = fc.record({ topic: ids(['a', 'b', 'c']), channel: ids(['p', 'q']) });

  it('counts what a look through every record counts', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 80 }),
        ids(['a', 'b', 'x']),
        ids(['p', 'q']),
        fc.func(fc.boolean()),
        (rows, topic, channel, test) => {
          const base = recordSet(rows.length, (index) => test(index));
          const passes = (one: Row, facet: Facet, chosen: string[]): boolean =>
            chosen.length === 0 || chosen.some((id) => one[facet].includes(id));
          const inBase = rows.filter((_, index) => test(index));
          const table = tableOf(rows);
          const matching = table.matching({ topic, channel }, base);
          const total = sizeOf(matching);
          assert.equal(
            total,
            inBase.filter((one) => passes(one, 'topic', topic) && passes(one, 'channel', channel)).length,
          );
          assert.equal(indicesOf(matching).length, total);
          for (const id of ['a', 'b', 'c', 'x'])
            assert.equal(
              table.countsOf('topic', { topic, channel }, base).get(id) ?? 0,
              inBase.filter((one) => passes(one, 'channel', channel) && one.topic.includes(id)).length,
              id,
            );
          for (const id of ['p', 'q'])
            assert.equal(
              table.countsOf('channel', { topic, channel }, base).get(id) ?? 0,
              inBase.filter((one) => passes(one, 'topic', topic) && one.channel.includes(id)).length,
              id,
            );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('passes everything when nothing is chosen, and nothing for an id nobody has', () => {
    const table = tableOf(Array.from({ length: 70 }, () => ({ topic: ['a'], channel: [] })));
    assert.equal(sizeOf(table.matching({})), 70);
    assert.equal(sizeOf(table.matching({ topic: ['nobody'] })), 0);
    assert.equal(table.countsOf('topic', {}).get('a'), 70);
    assert.equal(table.countOf('topic', 'a'), 70);
    assert.deepEqual(table.ids('topic'), ['a']);
    assert.equal(sizeOf(tableOf([]).matching({})), 0);
  });

  it('keeps sets of records', () => {
    const even = recordSet(100, (index) => index % 2 === 0);
    const third = recordSet(100, (index) => index % 3 === 0);
    assert.deepEqual(
      [...indicesOf(intersection(even, third))],
      Array.from({ length: 17 }, (_, n) => n * 6),
    );
    assert.equal(sizeOf(even), 50);
    assert.ok(has(even, 64) && !has(even, 65));
    assert.deepEqual([...indicesOf(recordSet(32, (index) => index === 31))], [31]);
  });
});

describe('inRanks', () => {
  it('is sorting by the rank, equal items in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ rank: fc.integer({ min: -3, max: 3 }), id: fc.nat() })), (items) => {
        assert.deepEqual(
          inRanks(items, ({ rank }) => rank),
          [...items].sort((a, b) => a.rank - b.rank),
        );
      }),
    );
  });
});

describe('topK', () => {
  it('gives the beginning of a stable sort', () => {
    const item = fc.record({ rank: fc.integer({ min: 0, max: 4 }), name: fc.string({ maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), fc.integer({ min: 0, max: 70 }), (items, count) => {
        const compare = byFirst<{ rank: number; name: string }>(
          byNumber(({ rank }) => rank),
          byKey(({ name }) => name),
        );
        assert.deepEqual(topK(items, count, compare), [...items].sort(compare).slice(0, count));
      }),
      { numRuns: 300 },
    );
  });
});
