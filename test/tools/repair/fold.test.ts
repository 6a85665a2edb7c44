import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nfkc } from '../../../src/tools/repair/fold.js';

describe('nfkc', () => {
  it('is NFKC for every letter, alone and beside others that may join it', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x1_0000; code += 1) {
      const letter = String.fromCharCode(code);
      for (const text of [letter, `か${letter}`, `${letter}か`, `a${letter}\u3099`, `ー${letter}`])
        if (nfkc(text) !== text.normalize('NFKC')) wrong.push(`${code.toString(16)} ${text}`);
    }
    assert.deepEqual(wrong, []);
  });
});
