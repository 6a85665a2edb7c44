import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { patternsIn } from './all-patterns.js';
import { attacksOn, attackString, superLinear } from './pattern-attacks.js';
import { StepCounter } from './pattern-steps.js';

/** Rooms that can be loaded in Node; of those that need a browser the literals are read. */
const LOADED = /^src\/(?:feed|model|text|join|tools)\/(?!cli\.ts)/u;

describe('no pattern costs more than its text is long', () => {
  const slow = [
    /\s+$/u,
    /^\s+|\s+$/gu,
    /^(?:a+)+$/u,
    /^(?:\d|\d\d)+$/u,
    /<b[^>]*>/u,
    /^\s*,?\s*x/u,
    /(?<=a.*)b/u,
    /x*y*x*z/u,
    /(\d+)\s?月/u,
    /\b(?:him|her)\b.*\bhits\b/u,
    /^(?:(.{1,9})*)\1x$/u,
  ];
  for (const pattern of slow)
    it(`finds that ${String(pattern)} does`, () => {
      assert.notEqual(superLinear(pattern), undefined);
    });

  const quick = [
    /(?<!\s)\s+$/u,
    /^\d+$/u,
    /<b[^<>]*>/u,
    /^\s?,?\s?x/u,
    /\d{1,4}\s?月/u,
    /^(?=(.*?\b(?:him|her)\b))\1.*\bhits\b/u,
    /[^、。]{0,20}休/u,
    /(?:ab|cd){1,30}e/u,
  ];
  for (const pattern of quick)
    it(`finds that ${String(pattern)} does not`, () => {
      assert.equal(superLinear(pattern), undefined);
    });

  it('holds for every pattern that reads what others wrote', async () => {
    const all = await patternsIn('src', (file) => LOADED.test(file));
    assert.ok(all.length > 800, `only ${all.length} patterns were found`);
    const found = all.flatMap(({ where, pattern }) => {
      const weak = superLinear(pattern);
      return weak === undefined
        ? []
        : [
            `${where} ${String(pattern).slice(0, 200)}\n  ${JSON.stringify(weak.attack)}: ${weak.steps.join(', ')} steps`,
          ];
    });
    assert.equal(found.join('\n'), '');
  });
});

describe('the counter of steps', () => {
  it('finds what the engine finds', async () => {
    const counted = await patternsIn('src/tools/repair', (file) => /phone-|clock|dates/u.test(file));
    for (const { where, pattern } of counted) {
      const counter = new StepCounter(pattern);
      for (const attack of attacksOn(pattern).slice(0, 60)) {
        const text = attackString(attack, 12);
        pattern.lastIndex = 0;
        assert.deepEqual(counter.spanIn(text), spanOf(pattern, text), `${where} in ${JSON.stringify(text)}`);
      }
    }
  });
});

function spanOf(pattern: RegExp, text: string): [number, number] | undefined {
  const found = new RegExp(pattern.source, pattern.flags.replace(/[gy]/gu, '')).exec(text);
  return found ? [found.index, found.index + found[0].length] : undefined;
}
