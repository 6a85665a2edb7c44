import assert from 'node:assert/strict';
import { it } from 'node:test';
import { asWritten, turned } from '../../../src/model/search/plain-speech.js';

it('writes out what is said', () => {
  const pairs = {
    分からん: '分からない',
    誰もおらへん: '誰もいない',
    生きとうない: '生きたくない',
    いなくなりてえ: 'いなくなりたい',
    来んのよ: '来ないのよ',
  };
  for (const [said, written] of Object.entries(pairs)) assert.equal(asWritten(said), written);
  for (const same of ['助けてえ', 'たいへん', 'ほんとう', '料金', '本', 'きとう医院'])
    assert.equal(asWritten(same), same);
});

it('turns words round, and leaves one alone', () => {
  assert.equal(turned('もう無理、生きるの'), '生きるの もう無理');
  assert.equal(turned(' 生きるの '), undefined);
});
