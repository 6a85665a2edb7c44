import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { callsForHelp } from '../../../src/model/search/crisis-words.js';

/** Every word and phrase that must bring the lines. */
const WORDS = [
  '死にたい',
  'しにたい',
  '死のう',
  '死ぬしかない',
  '消えたい',
  'きえたい',
  '消えてしまいたい',
  'いなくなりたい',
  'いなくなってしまいたい',
  'いなくなっちゃいたい',
  '生きていたくない',
  '生きてる意味',
  '生きるのがつらい',
  '生きるのに疲れた',
  '終わりにしたい',
  '楽になりたい',
  '自殺',
  '自死',
  '自傷',
  'リスカ',
  'もう限界',
  'たすけて',
  '助けて',
  '自分なんかいなければ',
  'いなければよかった',
  '生まれてこなければ',
  'ODした',
  'オーバードーズ',
  'kill myself',
  'want to die',
  'end my life',
  'suicide',
  'suicidal',
  '想死',
  '不想活',
  '自杀',
  '죽고 싶',
  '자살',
  'quiero morir',
  'suicidio',
  'quero morrer',
  'gusto ko nang mamatay',
  'muốn chết',
  'tự tử',
  'อยากตาย',
  'मर्न मन',
  'ingin mati',
  'bunuh diri',
];

/** As people write them: led up to, inflected, in another script, cut by spaces. */
const SENTENCES = [
  'もう死にたい',
  'ほんとに消えたい',
  '死にたいです',
  '消えたいなあ',
  '毎日死にたい',
  '今死にたい',
  'つらくて死にたい',
  '死にたいよ、もう',
  '死にたいし、つらい',
  '死にたいと思う',
  '死にたくなる',
  '死のうと思う',
  'シニタイ',
  'ｼﾆﾀｲ',
  '死 に た い',
  '死　にたい',
  '「死にたい」',
  'もうしにたい',
  'はやくしにたい',
  'わたしはしにたい',
  'しにたいきもち',
  'しにたいどうしたらいい',
  '誰か助けて',
  'お金がなくて助けて',
  '助けてください',
  'たす けて',
  '人生終わりにしたい',
  '早く楽になりたい',
  '生きる意味がわからない',
  '生きるのがつらいです',
  'リスカしてしまう',
  '育児もう限界',
  'shinitai',
  'SINITAI',
  'shi ni tai',
  'mou shinitai',
  'jisatsu',
  'zisatu',
  'tasukete',
  'kietai',
  'I want to die',
  'i want to kill myself.',
  'Suicídio',
  'quiero morirme',
  '죽고 싶어요',
  '不想活了',
  'Muốn chết!',
  'ＯＤしちゃった',
  'またodしてしまった',
  'ODがやめられない',
  'おーばーどーずした',
  '自分なんていなければいい',
  '私がいない方がいい',
  'わたしなんか居なければ',
  '僕はいないほうがみんな楽',
  '生まれてこなければよかった',
  'うまれてこなければよかったのに',
  'I overdosed',
];

/** Somebody who stopped halfway. */
const HALF_WORDS = ['死に', '死にた', 'しにた', 'シニタ', 'shinita', '死ぬ', 'しぬ'];

const INNOCENT = [
  '死に別れ',
  'しに',
  'しにせ',
  'ためしにた',
  '必死',
  '必死に働いている',
  '必死にたいへん',
  '必死に対応',
  '死亡届',
  '死亡届の出し方',
  '死亡',
  '起死回生',
  '急死',
  '急死した父',
  '孤独死',
  '孤独死にたいする備え',
  '病死',
  '死別',
  '死後事務',
  '瀕死',
  '死産',
  '安楽死',
  '家族の死',
  '過労死',
  '話しにたいして',
  'さがしにたいへん',
  'ためしにたいけん',
  'ひっしにたいおう',
  'アイリスカフェ',
  'クリスカフェ',
  '市に対して',
  '相談',
  'methodしたい',
  'FOODする',
  'OD',
  '起立性調節障害 OD',
  '父がいなければ',
  '保証人がいなければ',
  '連れがいない方がいい',
  'ひきこもり',
  'DV',
  '助け合い',
  '助成',
  '地域の助け合い',
  '終活',
  '限界集落',
  '消費生活',
  '自立',
  '自治会',
  '思想',
  '理想',
  'rights',
  'suit',
  'line',
  'từ từ',
  'tu tu',
  'want to dine',
  'die Liebe',
  'end my lifestyle',
  '',
  '　',
];

describe('callsForHelp', () => {
  for (const word of [...WORDS, ...SENTENCES, ...HALF_WORDS])
    it(`hears ${word}`, () => assert.equal(callsForHelp(word), true));
  for (const word of INNOCENT) it(`leaves ${word || 'nothing'} alone`, () => assert.equal(callsForHelp(word), false));

  it('hears a word of the list whatever stands after it, and after a space or comma', () => {
    const around = fc.constantFrom('', '。', ' つらい', '、もう', '!!', '…');
    const before = fc.constantFrom('', 'もう ', 'ねえ、', '（', '仕事 ');
    fc.assert(
      fc.property(fc.constantFrom(...WORDS), before, around, (word, lead, tail) =>
        assert.equal(callsForHelp(lead + word + tail), true),
      ),
    );
  });

  it('leaves innocent words alone however they are combined with spaces', () => {
    const innocent = fc.array(fc.constantFrom(...INNOCENT.filter((word) => word.trim() !== '')), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(innocent, (words) => assert.equal(callsForHelp(words.join(' ')), false)),
      { numRuns: 300 },
    );
  });

  it('never throws, also for very long input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) =>
        assert.equal(typeof callsForHelp(text), 'boolean'),
      ),
    );
    assert.equal(callsForHelp('あ'.repeat(100_000)), false);
  });
});
