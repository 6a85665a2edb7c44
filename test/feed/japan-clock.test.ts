import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayInJapan, inJapan, isElsewhere } from '../../src/feed/japan-clock.js';

describe('Japan’s clock', () => {
  for (const [moment, japan] of [
    ['2026-07-28T06:00:00Z', '2026-07-28T15:00:00.000'],
    ['2026-07-28T15:00:00Z', '2026-07-29T00:00:00.000'],
    ['2026-12-31T14:59:59.999Z', '2026-12-31T23:59:59.999'],
    ['2026-12-31T15:00:00Z', '2027-01-01T00:00:00.000'],
  ] as const)
    it(`shows ${japan} at ${moment}`, () => {
      assert.equal(inJapan(new Date(moment)), japan);
      assert.equal(dayInJapan(Date.parse(moment)), japan.slice(0, 10));
    });

  it('counts days over the end of a month', () => {
    assert.equal(dayInJapan(new Date('2028-02-28T15:30:00Z'), 1), '2028-03-01');
    assert.equal(dayInJapan(new Date('2028-02-28T14:30:00Z'), 1), '2028-02-29');
  });

  it('is elsewhere on a device that counts other minutes', () => {
    const on = (offset: number): Date => Object.assign(new Date(0), { getTimezoneOffset: () => offset });
    assert.deepEqual(
      [-540, -345, 300].map((offset) => isElsewhere(on(offset))),
      [false, true, true],
    );
  });
});
