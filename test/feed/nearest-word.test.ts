import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearestWord } from '../../src/feed/nearest-word.js';

describe('the word that was probably meant', () => {
  const WORDS = ['build', 'check', 'template', 'lang'];
  const CASES: { word: string; most?: number; expected: string | undefined }[] = [
    { word: 'build', expected: 'build' },
    { word: 'biuld', expected: 'build' },
    { word: 'chekc', expected: 'check' },
    { word: 'templat', expected: 'template' },
    { word: 'lan', expected: 'lang' },
    { word: 'la', expected: undefined },
    { word: 'import', expected: undefined },
    { word: 'checkers', most: 1, expected: undefined },
    { word: '', expected: undefined },
  ];
  for (const { word, most, expected } of CASES)
    it(`for "${word}"`, () => assert.equal(nearestWord(word, WORDS, most), expected));
});
