import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changedShare, NOTABLE, type Pixels } from '../../scripts/looks.js';

/** A screen of one colour, with a box of another in some of its rows. */
function screen({ box = [0, 0], colour = 0, width = 40, height = 80 }): Pixels {
  const data = new Uint8Array(width * height * 4).fill(255);
  data.fill(colour, box[0]! * width * 4, box[1]! * width * 4);
  return { width, height, data };
}

describe('A first screen beside the one that is kept', () => {
  const kept = screen({ box: [8, 24] });
  for (const { what, other, isOther } of [
    { what: 'the same', other: screen({ box: [8, 24] }), isOther: false },
    {
      what: 'a shade lighter, as letters of another font are',
      other: screen({ box: [8, 24], colour: 30 }),
      isOther: false,
    },
    { what: 'a box in another place', other: screen({ box: [12, 28] }), isOther: true },
    { what: 'a box in another colour', other: screen({ box: [8, 24], colour: 90 }), isOther: true },
    { what: 'a box that is gone', other: screen({}), isOther: true },
    { what: 'another size', other: screen({ box: [8, 24], height: 84 }), isOther: true },
  ])
    it(`${what}: ${isOther ? 'named' : 'not named'}`, () =>
      assert.equal(changedShare(kept, other) >= NOTABLE, isOther));

  it('tells the share of what has changed', () => assert.equal(changedShare(kept, screen({})), 16 / 80));
});
