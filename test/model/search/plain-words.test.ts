import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callsForHelp } from '../../../src/model/search/crisis-words.js';
import { plainWords } from '../../../src/model/search/plain-words.js';
import { violenceTopicsIn } from '../../../src/model/search/violence-words.js';

const DESPAIR = [
  '死にたい',
  '死 に た い',
  'もうしにたい',
  'シニタイ',
  'ｼﾆﾀｲ',
  '死にたくて眠れない',
  '死のうと思う',
  '死んでしまいたい',
  '死んじゃいたい',
  '死ぬしかない',
  '消えたい',
  'きえたい',
  '消えてしまいたい',
  'いなくなりたい',
  '生きていたくない',
  '生きるのがつらい',
  '生きてるのがしんどい',
  '生きていけない',
  '自殺',
  '自傷がやめられない',
  'リスカ',
  '誰か殺してください',
  '首を吊りたい',
  '飛び降り',
  'もう限界',
  'もう無理',
  '助けて',
  'たすけてください',
  'I want to die',
  'i wanna die',
  'kill myself',
  'suicide',
  '想死',
  '不想活了',
  '죽고 싶어',
  'quiero morir',
  'quero morrer',
  'gusto ko nang mamatay',
  'muốn chết',
];
const VIOLENCE = ['暴力', 'DV', 'ＤＶ相談', '夫に殴られる', '彼になぐられた', 'モラハラ', 'domestic violence'];
const ORDINARY = [
  '',
  '家賃',
  '必死',
  '必死に働く',
  '死亡届',
  '急死した父',
  '孤独死',
  '探しにたいへん',
  '自殺対策',
  '自殺予防講座',
  '自死遺族',
  '自死遺族の会',
  '助けてくれる人',
  '手伝ってもらいたい',
  'もう無理なく続ける',
  '暴力団',
  '非暴力',
  'DVDを借りる',
  '受けられる給付',
  'ひっこし',
  '介護',
];

describe('what is heard before the rules have come', () => {
  for (const words of DESPAIR)
    it(`hears ${words}, as the rules do`, () => {
      assert.equal(plainWords.callsForHelp(words), true);
      assert.equal(callsForHelp(words), true);
    });
  for (const words of VIOLENCE)
    it(`hears ${words}, as the rules do`, () => {
      assert.deepEqual(plainWords.violenceTopicsIn(words), ['violence-home']);
      assert.ok(violenceTopicsIn(words).includes('violence-home'));
    });
  for (const words of ORDINARY)
    it(`takes ${words || 'nothing'} for an ordinary search`, () => {
      assert.equal(plainWords.callsForHelp(words), false);
      assert.deepEqual(plainWords.violenceTopicsIn(words), []);
      assert.equal(callsForHelp(words), false, 'the rules agree');
    });
});
