import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { REGIONS } from '../../src/feed/regions.js';
import { areaOf } from '../../src/model/places/area-book.js';
import { towns as en } from '../../src/text/en/vocabulary/towns.js';
import { towns as yasashii } from '../../src/text/ja-x-yasashii/vocabulary/towns.js';
import { towns as ja } from '../../src/text/ja/vocabulary/towns.js';
import { plain } from '../../src/text/ruby.js';

describe('municipalities of the form', () => {
  const codes = Object.values(REGIONS).flatMap((all) => (all.length > 1 ? [...all] : []));

  it('are those of the regions, by the names that they have', () => {
    for (const towns of [ja, yasashii, en]) assert.deepEqual(Object.keys(towns), [...codes].sort());
    for (const code of codes) {
      const { name, kana } = areaOf(code)!;
      assert.equal(ja[code], name);
      assert.equal(plain(yasashii[code]!), name);
      const reading = yasashii[code]!.replace(/^.*\||\}$/g, '');
      assert.equal(
        reading.replace(/[ぁ-ゖ]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60)),
        kana,
      );
    }
  });
});
