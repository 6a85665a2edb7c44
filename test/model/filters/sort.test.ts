import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { byFirst, byNumber, firstBy, inRanks } from '../../../src/model/filters/sort.js';

const item = fc.record({ a: fc.constantFrom(0, 1, Infinity), b: fc.nat(3), at: fc.nat() });

describe('firstBy', () => {
  it('is the first of all items sorted by one number after another', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const [expected] = [...items].sort(
          byFirst(
            (one, other) => Number(one.a > other.a) - Number(one.a < other.a),
            byNumber(({ b }) => b),
          ),
        );
        assert.equal(
          firstBy(
            items,
            ({ a }) => a,
            ({ b }) => b,
          ),
          expected,
        );
      }),
    );
  });

  it('asks for the next number only of what is equal so far', () => {
    const asked: number[] = [];
    firstBy([3, 1, 2, 1], Math.abs, (one) => asked.push(one));
    assert.deepEqual(asked, [1, 1]);
  });
});

describe('inRanks', () => {
  it('sorts by rank and keeps the given order of equals', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        assert.deepEqual(
          inRanks(items, ({ b }) => b),
          [...items].sort((one, other) => one.b - other.b),
        );
      }),
    );
  });
});
