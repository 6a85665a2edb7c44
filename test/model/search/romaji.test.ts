import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold } from '../../../src/model/search/fold.js';
import { kanaSkeleton, readRomaji, romajiSkeleton } from '../../../src/model/search/romaji.js';

describe('readRomaji', () => {
  const readings: readonly (readonly [string, string])[] = [
    ['yokosuka', 'よこすか'],
    ['hikikomori', 'ひきこもり'],
    ['shinjuku', 'しんじゅく'],
    ['sinzyuku', 'しんじゅく'],
    ['tsuzuki', 'つずき'],
    ['tuduki', 'つづき'],
    ['kekkon', 'けっこん'],
    ['matchi', 'まっち'],
    ["kon'in", 'こんいん'],
    ['konin', 'こにん'],
    ['annai', 'あんない'],
    ['shimbun', 'しんぶん'],
    ['hon', 'ほん'],
    ['soudan', 'そうだん'],
    ['Fujisawa', 'ふじさわ'],
    ['huzisawa', 'ふじさわ'],
  ];
  for (const [latin, kana] of readings)
    it(`reads ${latin} as ${kana}`, () => assert.equal(readRomaji(latin)?.kana, fold(kana)));

  it('keeps the beginning of a syllable still being typed', () => {
    assert.equal(readRomaji('yokosuk')?.kana, 'よこす');
    assert.equal(readRomaji('yokosuk')?.rest, 'k');
  });

  for (const word of ['DV', 'line', 'text', '0120', 'ひきこもり', '', 'a'])
    it(`does not take ${word || 'nothing'} for Japanese`, () => assert.equal(readRomaji(word), undefined));

  const loose: readonly (readonly [string, string])[] = [
    ['kohoku', 'こうほく'],
    ['chuo', 'ちゅうおう'],
    ['Chūō', 'ちゅうおう'],
    ['osaka', 'おおさか'],
    ['konin', 'こんいん'],
    ['konyaku', 'こんやく'],
    ['senta', 'せんたー'],
  ];
  for (const [latin, kana] of loose)
    it(`finds ${kana} by ${latin}`, () => assert.match(fold(kana), readRomaji(latin)!.pattern));
});

describe('skeletons', () => {
  const places: readonly (readonly string[])[] = [
    ['ちゅうおう', 'Chūō', 'chuo', 'chuuou', 'tyuuou'],
    ['こうほく', 'kohoku', 'kouhoku', 'KŌHOKU'],
    ['ふじさわ', 'fujisawa', 'huzisawa'],
    ['つづき', 'tsuzuki', 'tuduki', 'tuzuki'],
    ['ほどがや', 'Hodogaya', 'hodogaya'],
    ['おおいそ', 'Oiso', 'ooiso', 'ōiso'],
    ['なんぶ', 'nambu', 'nanbu'],
    ['じょうほく', 'johoku', 'zyouhoku', 'jouhoku'],
  ];
  for (const [kana, ...spellings] of places) {
    it(`meets for ${kana}`, () => {
      for (const spelling of spellings) assert.equal(romajiSkeleton(spelling), kanaSkeleton(kana!), spelling);
    });
  }
});
