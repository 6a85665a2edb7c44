import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hintsOf } from '../../../src/tools/judge/hints.js';
import * as words from '../../../src/tools/judge/words.js';
import { lettersOf, without } from './letters-needed.js';

const letters = lettersOf(words);
const needs = (hint: number) => (letter: string) => (hintsOf(letter) & hint) !== 0;

describe('letters without which nothing is taken away', () => {
  for (const name of [
    'TAKES',
    'SOME_DAYS_ONLY',
    'DAYS_LEFT_OUT',
    'FREQUENCY',
    'SEASON',
    'DIFFERS',
    'ASK',
    'NAMED_DAYS',
  ] as const)
    it(`${name} fits only what holds one that is enough`, () =>
      assert.deepEqual(without(words[name], needs(1), letters), []));
  it('LIMITS fits only what holds one of a limit', () =>
    assert.deepEqual(without(words.LIMITS, needs(2), letters), []));
  for (const name of ['TIMES', 'OCCASIONS'] as const)
    it(`${name} fits only what holds one of a day`, () =>
      assert.deepEqual(without(words[name], needs(4), letters), []));
  it('names and addresses hold none', () => {
    for (const text of ['駐車場は3台あります', '神奈川県横浜市中区本町1丁目2番3号', '子育てサロン'])
      assert.notEqual(hintsOf(text) & 1 || (hintsOf(text) & 6) === 6, true, text);
  });
});
