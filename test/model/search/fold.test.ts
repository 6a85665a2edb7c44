import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fold, foldWithMap } from '../../../src/model/search/fold.js';

const SAME: readonly (readonly string[])[] = [
  ['茅ヶ崎', '茅ケ崎', '茅が崎', '茅ｹ崎'],
  ['保土ケ谷区', '保土ヶ谷区'],
  ['3ヶ所', '３ヵ所', '3カ所', '3か所', '3箇所', '3ケ所'],
  ['メール', 'ﾒｰﾙ', 'めーる', 'メ-ル', 'メ〜ル', 'メーール'],
  ['0120-279-338', '０１２０－２７９－３３８', '0120ー279ー338', '0120 279 338', '(0120)279−338'],
  ['引き籠り', '引き篭り'],
  ['渡辺', '渡邊', '渡邉'],
  ['高﨑', '髙崎'],
  ['斎藤', '齋藤'],
  ['横濱', '横浜', '橫濱'],
  ['淵野辺', '渕野辺'],
  ['ヴァイオリン', 'バイオリン', 'ばいおりん'],
  ['カフェ', 'カフエ', 'ｶﾌｪ'],
  ['パンダ', 'ﾊﾟﾝﾀﾞ', 'ハ\u309aンタ\u3099'],
  ['DV', 'ＤＶ', 'dv', ' d v '],
  ['㈱', '(株)', '株'],
  ['São Paulo', 'sao paulo', 'SÃO-PAULO'],
  ['こども・若者', 'コドモ　若者', 'こども若者'],
  ['𠮷野', '吉野'],
];

const APART: readonly (readonly [string, string])[] = [
  ['斉藤', '斎藤'],
  ['メール', '集める'],
  ['ビール', 'ビル'],
  ['ケアラー', 'がアラー'],
  ['高齢者ケア', '高齢者がア'],
  ['か', 'が'],
  ['は', 'ば'],
  ['太', '大'],
];

/** Text such as feeds hold, with everything that folding looks at. */
const japanese = fc.string({
  unit: fc.constantFrom(...'かがヶケヵカ箇月所崎茅一3ー-〜ヴァィゔぁ゛゙ﾊﾟｶﾞ籠篭邊ÃĐđß 　・。＃Ａａ𠮷👪각가ꥠ각'),
  maxLength: 40,
});

describe('fold', () => {
  for (const words of SAME)
    it(`brings together ${words.join(' ')}`, () =>
      assert.equal(new Set(words.map(fold)).size, 1, words.map(fold).join(' ')));
  for (const [left, right] of APART)
    it(`keeps apart ${left} and ${right}`, () => assert.notEqual(fold(left), fold(right)));

  it('is nothing for nothing but spaces and marks', () => assert.equal(fold('　 、。・！？ー〜「」#()\n\t\u200b'), ''));

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.oneof(japanese, fc.string({ unit: 'binary' })), (text) =>
        assert.equal(fold(fold(text)), fold(text)),
      ),
    );
  });

  it('never leaves a control character, so that separators are safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) =>
        assert.doesNotMatch(fold(text), /[\u0000-\u002f]/),
      ),
    );
  });
});

describe('foldWithMap', () => {
  it('folds as fold does, and every unit leads back into the original in order', () => {
    fc.assert(
      fc.property(japanese, (text) => {
        const { text: folded, from, to } = foldWithMap(text);
        assert.equal(folded, fold(text));
        assert.equal(from.length, folded.length);
        for (let unit = 0; unit < from.length; unit++) {
          assert.ok(from[unit]! < to[unit]! && to[unit]! <= text.length);
          if (unit > 0) assert.ok(from[unit]! >= from[unit - 1]!);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('points at the characters that were folded', () => {
    const { text, from, to } = foldWithMap('ﾊﾟﾝ・ヴァ');
    assert.equal(text, 'ぱんば');
    assert.deepEqual(from, [0, 2, 4]);
    assert.deepEqual(to, [2, 3, 6]);
  });
});
