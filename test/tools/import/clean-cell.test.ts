import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanCell, isCleanCell } from '../../../src/tools/import/clean-cell.js';

describe('a cell that needs no cleaning', () => {
  it('is given back as it is by the cleaning, wherever a letter stands in it', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x1_0000; code += 1) {
      const letter = String.fromCharCode(code);
      for (const cell of [letter, `${letter}1`, `あ${letter}`, `あ${letter}あ`])
        if (isCleanCell(cell) && cleanCell(cell).value !== cell) wrong.push(`${code.toString(16)} ${cell}`);
    }
    assert.deepEqual(wrong, []);
  });
  it('holds no letter that must be reported', () => {
    for (const cell of ['あ\ufffdあ', 'あ\ue000', '&amp;', '<br>', '="1"', "'0467", ' あ', 'あ\u3000'])
      assert.equal(isCleanCell(cell), false, cell);
    for (const cell of ['神奈川県横浜市中区本町1丁目', '045-210-1111', 'https://example.jp/?a=1', 'a\nb'])
      assert.equal(isCleanCell(cell), true, cell);
  });
});
