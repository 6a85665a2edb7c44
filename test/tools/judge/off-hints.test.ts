import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { maySpeakOfOff, offHintsOf } from '../../../src/tools/judge/off-hints.js';
import * as words from '../../../src/tools/judge/words.js';
import { lettersOf, without } from './letters-needed.js';

const needs = (hint: number) => (letters: string) => (offHintsOf(letters) & (hint | 1)) !== 0;

describe('letters without which nothing is off', () => {
  const letters = lettersOf(words);
  for (const name of [
    'OFF',
    'LATER',
    'MOVED',
    'UNFIXED',
    'OTHERWISE',
    'ALL_OVER',
    'NEXT_YEAR',
    'NOT_YET',
    'FULL',
    'NO_MORE_APPLICATIONS',
    'ONLINE',
    'ONLINE_ONLY',
    'ABOUT_DAYS',
  ] as const)
    it(`${name} fits only what holds one that is enough`, () =>
      assert.deepEqual(without(words[name], needs(1), letters), []));
  it('NOT_FOR_ALL fits only what names somebody and a limit', () => {
    assert.deepEqual(without(words.NOT_FOR_ALL, needs(2), letters), []);
    assert.deepEqual(without(words.NOT_FOR_ALL, needs(4), letters), []);
  });
  it('BEGINS_AT and HELD_ON fit only what holds a clock or a day', () => {
    assert.deepEqual(without(words.BEGINS_AT, needs(8), letters), []);
    assert.deepEqual(without(words.BEGINS_AT, needs(16), letters), []);
    assert.deepEqual(without(words.HELD_ON, needs(16), letters), []);
  });
  it('signs that NFKC makes of others count, and blanks part nothing', () => {
    for (const text of ['１２：００開始', '㊡', 'ﾅｼ', '定員 な し', 'は\u309a'])
      assert.equal(maySpeakOfOff(text), true, text);
  });
  it('names and addresses hold none', () => {
    for (const text of ['茅ヶ崎市立図書館', '神奈川県横浜市中区本町1丁目2番3号', '身近な人の話を聴きます', '12'])
      assert.equal(maySpeakOfOff(text), false, text);
  });
});
