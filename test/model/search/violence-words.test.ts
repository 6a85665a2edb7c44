import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { violenceTopicsIn } from '../../../src/model/search/violence-words.js';

/** Words that must bring the windows for violence at home, as they are and as people write them. */
const AT_HOME = [
  '夫がこわい',
  '夫が怖い',
  '妻が怖い',
  '彼氏が怖い',
  '彼女が怖い',
  '親が怖い',
  'なぐられる',
  '殴られる',
  'たたかれる',
  '叩かれる',
  'けられる',
  '暴力',
  'DV',
  'モラハラ',
  '束縛',
  '監視されている',
  '無理やり',
  '夫こわい',
  '夫 怖い',
  'おっとがこわい',
  'オットガコワイ',
  '旦那さんがとても怖い',
  '夫のことが怖くて帰れない',
  '主人の機嫌が怖い',
  '元彼が怖かった',
  'パートナーが恐い',
  '息子が怖い',
  '怖い夫',
  '夫に殴られた',
  '彼に叩かれて',
  '父に蹴られた',
  '夫にけられた',
  'ぶたれた',
  '毎日怒鳴られる',
  '夫が殴る',
  '彼氏がすぐ殴ってくる',
  '父が暴れる',
  '首を絞められた',
  '殺されそう',
  '家庭内暴力',
  'ＤＶ',
  'dv 相談',
  'デートDV',
  'もらはら夫',
  'スマホを監視される',
  'むりやりされた',
  'otto ga kowai',
  'nagurareru',
  'husband hits me',
  'My husband hit me.',
  'wife hits me',
  'partner hits me',
  'my boyfriend keeps hitting me',
  'abuse',
  'abused',
  'afraid of my husband',
  'run away from my husband',
  'I want to escape from my wife',
  'he threatens us',
  'someone is stalking me',
  'scared of husband',
  'beaten by my husband',
  'domestic violence',
];

const INNOCENT = [
  '支援を受けられる',
  '受けられる',
  '続けられる',
  '助けられる',
  '見つけられる',
  '気にかけられる',
  'お化けが怖い',
  '地震が怖い',
  '人が怖い',
  '電話が怖い',
  '外に出るのが怖い',
  '怖い',
  '怖い夢',
  '夫の病気が怖い',
  '母が認知症になるのが怖い',
  '親の介護がつらい',
  '夫が亡くなった',
  '家族の世話',
  'なぐさめられる',
  '戦われる',
  '暴力団',
  '暴力団排除',
  '非暴力',
  '暴力をふるってしまう',
  '防犯カメラで監視',
  '見守り',
  'DVD',
  'advice',
  'ADV',
  '無理をしない',
  'ひきこもり',
  'drug abuse',
  'alcohol abuse',
  'husband',
  'my son is hurt',
  'parents',
  '',
  '　',
];

describe('violenceTopicsIn', () => {
  for (const words of AT_HOME)
    it(`hears ${words}`, () => assert.ok(violenceTopicsIn(words).includes('violence-home'), words));
  for (const words of INNOCENT)
    it(`leaves ${words || 'nothing'} alone`, () => assert.deepEqual(violenceTopicsIn(words), []));

  const TOPICS = [
    { words: '夫が怖い', topics: ['violence-home'] },
    { words: '親が怖い', topics: ['violence-home', 'child-safety'] },
    { words: '無理やり', topics: ['violence-home', 'sexual-harm'] },
    { words: '性暴力', topics: ['sexual-harm'] },
    { words: 'afraid of my father', topics: ['violence-home', 'child-safety'] },
  ] as const;
  for (const { words, topics } of TOPICS)
    it(`says of which kind: ${words}`, () => assert.deepEqual(violenceTopicsIn(words), topics));

  it('never throws, and gives back nothing of what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) =>
        violenceTopicsIn(text).every((one) => ['violence-home', 'sexual-harm', 'child-safety'].includes(one)),
      ),
    );
    assert.deepEqual(violenceTopicsIn('あ'.repeat(100_000)), []);
  });
});
