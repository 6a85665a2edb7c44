import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areaProblem, areasWritten } from '../../../src/model/places/area-written.js';

describe('an area written by hand', () => {
  const codes = (text: string): string[] => areasWritten(text).map(({ code }) => code);

  it('is known by its name, its code or both', () => {
    for (const text of [
      '座間市',
      ' 座間市 ',
      '神奈川県座間市',
      '座間市（神奈川県）',
      '座間市(神奈川県)',
      '142166',
      '座間市 14216',
      '座間市　１４２１６６',
    ])
      assert.deepEqual(codes(text), ['14216'], text);
    assert.deepEqual(codes('神奈川県'), ['14']);
    assert.deepEqual(codes('横浜市西区'), ['14103']);
  });

  it('asks where several have the name, and says where none has it', () => {
    assert.equal(codes('府中市').length, 2);
    assert.match(areaProblem('府中市'), /府中市（東京都） 13206、府中市（広島県） 34208/);
    assert.equal(areaProblem('府中市（広島県）'), '');
    assert.match(areaProblem('座間'), /「座間」という市区町村や都道府県は見つかりません/);
    assert.match(areaProblem('999999'), /見つかりません/);
    assert.equal(areaProblem('  '), '');
  });
});
