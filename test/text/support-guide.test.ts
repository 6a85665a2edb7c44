import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { QUESTIONS } from '../../src/model/guide/questions.js';
import { plain, rubyRuns } from '../../src/text/ruby.js';
import { en } from '../../src/text/en/support-guide.js';
import { yasashii } from '../../src/text/ja-x-yasashii/support-guide.js';
import { ja } from '../../src/text/ja/support-guide.js';

/** Every string of a catalogue; functions are called with a sample. Words shared with other widgets are tested with theirs. */
function strings(value: unknown, sample: unknown = ['見本']): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return [String((value as (one: unknown) => unknown)(value.length > 0 ? sample : undefined))];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((one) => strings(one, sample)) : [];
}
const own = ({
  common: _c,
  dates: _d,
  opening: _o,
  regularHours: _r,
  channels: _h,
  topics: _t,
  because,
  step,
  ...rest
}: typeof ja): string[] => [...strings(rest), because(['A']), step(1)];

describe('words of the guide', () => {
  it('are those of the vocabulary, to the letter', () => {
    assert.equal(
      ja.intro,
      'あなたに合いそうな場所や窓口を、いっしょに探します。診断ではありません。答えは保存も送信もしません。いつでもやめられます。',
    );
    assert.equal(ja.questions.near, 'いまのあなたに近いものはどれですか');
    assert.equal(ja.questions.age, '年代を教えてください（年齢で使える窓口が変わるため）');
    assert.equal(ja.questions.wish, 'いま、どうなったらよいと思いますか');
    assert.deepEqual(Object.values(ja.answers.near), [
      '何かに参加したい・つながりたい',
      '少しさびしい、もやもやする',
      '困りごとがあり、相談したい',
      'とてもつらい、いま助けがほしい',
      '身近な人のことが心配',
      'わからない',
    ]);
    assert.deepEqual(Object.values(ja.answers.wish), [
      '話を聞いてほしい',
      'ふらっと行ける場所がほしい',
      '困りごとを解決したい',
      '人の役に立ちたい・参加したい',
      '手続きや制度を知りたい',
      'まだ決めていない',
    ]);
    assert.equal(ja.because([ja.answers.wish['talk']!]), '「話を聞いてほしい」を選んだ方へ');
    assert.equal(
      ja.common.ending('見本市の総合窓口'),
      'どれも合わないときは、見本市の総合窓口へ。うまく説明できなくても大丈夫です。',
    );
  });

  for (const [name, words] of [
    ['ja', ja],
    ['ja-x-yasashii', yasashii],
    ['en', en],
  ] as const) {
    it(`${name} has a word for every question and answer`, () => {
      for (const { id, answers } of Object.values(QUESTIONS)) {
        assert.ok(words.questions[id]);
        for (const one of answers) assert.ok(words.answers[id][one], `${id} ${one}`);
      }
    });

    it(`${name} names no stage, gives no score, and tells nobody what they are`, () => {
      for (const text of own(words).map(plain)) {
        assert.doesNotMatch(text, /安心|不安の蓄積|深刻化|重篤化|点数|スコア|0件|該当なし/, text);
        assert.doesNotMatch(text, /あなたは[^。]*です/, text);
        assert.doesNotMatch(text, /\bscore\b|\byou are an? \b|\bsevere\b|\bserious\b/i, text);
      }
    });
  }

  it('has a reading on every kanji of やさしい日本語', () => {
    for (const text of own(yasashii)) {
      const bare = rubyRuns(text)
        .filter((run) => run.reading === undefined)
        .map((run) => run.base)
        .join('');
      assert.doesNotMatch(bare.replace('見本', ''), /\p{Script=Han}/u, text);
    }
  });
});
