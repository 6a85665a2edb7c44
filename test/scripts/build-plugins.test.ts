import assert from 'node:assert/strict';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { escapeNonAscii } from '../../scripts/build-plugins.js';
import { flatTypes } from '../../scripts/flat-types.js';

/** One for all runs: to make a new one each time took longer than all else here. */
const context = createContext();
const run = (code: string): unknown => runInContext(code, context);

describe('a file in ASCII', () => {
  it('says the same in strings, templates and regular expressions', () => {
    const code = '["町", `村${1}`, "😀", /[ぁ-ん]/.test("あ")]';
    const escaped = escapeNonAscii(code);
    assert.match(escaped, /^[\0-\x7f]*$/);
    assert.equal(run(`JSON.stringify(${escaped})`), JSON.stringify(['町', '村1', '😀', true]));
  });

  it('reads back any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => run(escapeNonAscii(JSON.stringify(text))) === text));
  });
});

describe('types written out', () => {
  const [[, text] = []] = flatTypes(path.resolve(import.meta.dirname, '../..'), ['src/feed/schema.ts']);

  it('names no package and leaves nothing open', () => {
    assert.ok(text);
    assert.doesNotMatch(text, /\bz\.|import|\bany\b/);
  });

  it('keeps the words of unions and the optional mark', () => {
    assert.match(text!, /export type CommunityEvent = /);
    assert.match(text!, /'ja-x-yasashii'\?: string \| undefined/);
  });
});
