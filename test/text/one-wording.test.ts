/** The same act has the same words in every widget, in every language. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en as finderEn } from '../../src/text/en/consultation-finder.js';
import { en as mapEn } from '../../src/text/en/ibasho-map.js';
import { yasashii as finderYasashii } from '../../src/text/ja-x-yasashii/consultation-finder.js';
import { yasashii as mapYasashii } from '../../src/text/ja-x-yasashii/ibasho-map.js';
import { ja as finderJa } from '../../src/text/ja/consultation-finder.js';
import { ja as mapJa } from '../../src/text/ja/ibasho-map.js';

describe('one wording for one act', () => {
  for (const [language, finder, places] of [
    ['ja', finderJa, mapJa],
    ['ja-x-yasashii', finderYasashii, mapYasashii],
    ['en', finderEn, mapEn],
  ] as const)
    it(`to another site’s map, in ${language}`, () => {
      assert.equal(finder.map, places.route);
    });
});
