import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hintsOf } from '../../../src/tools/judge/hints.js';
import * as words from '../../../src/tools/judge/words.js';
import { treeOf, type Node, type Sequence } from '../patterns/pattern-tree.js';

/** Letters of ordinary text: whoever lets one of them in lets nearly everything in. */
const letters = new Set(
  Object.values(words).flatMap((one) => [...(typeof one === 'string' ? one : one.source)].flatMap(bothCases)),
);
for (let code = 32; code < 127; code += 1) letters.add(String.fromCharCode(code));

function bothCases(letter: string): string[] {
  return [letter, letter.toLowerCase(), letter.toUpperCase()];
}

/** Whether whatever fits this part of a pattern holds a letter with one of the hints. */
function needs(node: Node, hint: number): boolean {
  if (node.kind === 'letter')
    return (
      !['龘', '欝', 'ぱ', '\u{1f600}'].every(node.fits) &&
      [...letters].filter(node.fits).every((letter) => (hintsOf(letter) & hint) !== 0)
    );
  if (node.kind === 'sequence') return node.items.some((item) => needs(item, hint));
  if (node.kind === 'group') return node.options.every((option) => needs(option, hint));
  return node.kind === 'repeat' && node.min > 0 && needs(node.body, hint);
}

function without(pattern: RegExp, hint: number): string[] {
  const { options } = treeOf(pattern);
  return options.filter((option) => !needs(option, hint)).map(written);
}

function written(option: Sequence): string {
  return option.items.map((item) => (item.kind === 'letter' ? (item.samples[0] ?? '') : `<${item.kind}>`)).join('');
}

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
    it(`${name} fits only what holds one that is enough`, () => assert.deepEqual(without(words[name], 1), []));
  it('LIMITS fits only what holds one of a limit', () => assert.deepEqual(without(words.LIMITS, 2), []));
  for (const name of ['TIMES', 'OCCASIONS'] as const)
    it(`${name} fits only what holds one of a day`, () => assert.deepEqual(without(words[name], 4), []));
  it('names and addresses hold none', () => {
    for (const text of ['駐車場は3台あります', '神奈川県横浜市中区本町1丁目2番3号', '子育てサロン'])
      assert.notEqual(hintsOf(text) & 1 || (hintsOf(text) & 6) === 6, true, text);
  });
});
