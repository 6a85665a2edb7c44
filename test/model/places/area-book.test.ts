import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkDigit } from '../../../src/feed/area-code.js';
import { allAreas, areaOf, rowsFor } from '../../../src/model/places/area-book.js';

/** 市町村 and special wards of each prefecture, in the order of their codes. */
const COUNTS = [
  ...[179, 40, 33, 35, 25, 35, 59, 44, 25, 35, 63, 54, 62, 33, 30, 15, 19, 17, 27, 77, 42, 35, 54, 29],
  ...[19, 26, 43, 41, 39, 30, 19, 19, 27, 23, 19, 24, 17, 20, 34, 60, 20, 21, 45, 18, 26, 43, 41],
];
/** Wards of the designated cities. */
const WARDS: Record<string, number> = {
  ...{ 札幌市: 10, 仙台市: 5, さいたま市: 10, 千葉市: 6, 横浜市: 18, 川崎市: 7, 相模原市: 3, 新潟市: 8, 静岡市: 3 },
  ...{ 浜松市: 3, 名古屋市: 16, 京都市: 11, 大阪市: 24, 堺市: 7, 神戸市: 9, 岡山市: 4, 広島市: 8, 北九州市: 7 },
  ...{ 福岡市: 7, 熊本市: 5 },
};

describe('the areas of Japan', () => {
  const all = [...allAreas().values()];
  it('are 47 prefectures, 1,741 municipalities and 171 wards', () => {
    const counts = Array.from({ length: 47 }, () => 0);
    const wards: Record<string, number> = {};
    for (const { parent } of all) {
      if (parent?.length === 2) counts[Number(parent) - 1] = (counts[Number(parent) - 1] ?? 0) + 1;
      const city = parent?.length === 5 ? (allAreas().get(parent)?.name ?? '') : '';
      if (city !== '') wards[city] = (wards[city] ?? 0) + 1;
    }
    assert.deepEqual(counts, COUNTS);
    assert.deepEqual(wards, WARDS);
    assert.equal(all.length, 47 + 1_741 + 171);
  });
  it('have codes of two or five digits, each once, names and readings', () => {
    assert.equal(new Set(all.map(({ code }) => code)).size, all.length);
    for (const { code, name, kana, parent } of all) {
      assert.match(code, /^(?:\d{2}|\d{2}[1-7]\d{2})$/u, name);
      assert.match(name, code.length === 2 ? /[都道府県]$/u : /[市区町村]$/u, code);
      assert.match(kana, /^[ァ-ヶー]+$/u, code);
      assert.equal(parent?.startsWith(code.slice(0, 2)) ?? code.length === 2, true, code);
    }
  });
  it('are found by code in any of its forms, and not by a wrong one', () => {
    for (const [code, name] of Object.entries({
      '141003': '横浜市',
      '14104': '横浜市中区',
      '221384': '浜松市中央区',
      '131016': '千代田区',
      '14': '神奈川県',
      '140007': '神奈川県',
    }))
      assert.equal(areaOf(code)?.name, name, code);
    for (const code of ['143210', '14999', '149993', '22131', '99', 'jp-14', ''])
      assert.equal(areaOf(code), undefined, code);
    assert.equal(checkDigit('14321'), '9');
  });
  it('come with what they lie in', () => {
    assert.deepEqual(
      rowsFor(['14104', '14301', '00', 'x']).map(({ code, parent }) => [code, parent]),
      [
        ['14', undefined],
        ['14100', '14'],
        ['14104', '14100'],
        ['14301', '14'],
      ],
    );
  });
});
