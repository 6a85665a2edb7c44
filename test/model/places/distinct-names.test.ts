import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { distinctNames } from '../../../src/model/places/distinct-names.js';

const cases: [what: string, forms: string[][], names: string[]][] = [
  ['nothing', [], []],
  [
    'short where that is enough',
    [
      ['中区 4', '中区・縁側 4'],
      ['西区 4', '西区・広場 4'],
    ],
    ['中区 4', '西区 4'],
  ],
  [
    'longer where two would be the same',
    [
      ['中区 4', '中区・縁側 4'],
      ['中区 4', '中区・広場 4'],
      ['中区 5', '中区・食堂 5'],
    ],
    ['中区・縁側 4', '中区・広場 4', '中区 5'],
  ],
  [
    'numbered where nothing tells them apart',
    [['サロン'], ['サロン'], ['サロン']],
    ['サロン', 'サロン (2)', 'サロン (3)'],
  ],
  [
    'not longer into a name that is taken already',
    [['サロン', 'サロン（海辺町）'], ['サロン', 'サロン（山手町）'], ['サロン（海辺町）']],
    ['サロン（海辺町）', 'サロン（山手町）', 'サロン（海辺町） (2)'],
  ],
];

describe('distinctNames', () => {
  for (const [what, forms, names] of cases) it(what, () => assert.deepEqual(distinctNames(forms), names));

  it('never gives one name twice where the forms hold no numbers of their own', () => {
    const form = fc.constantFrom('あ', 'い', 'う', 'え');
    fc.assert(
      fc.property(fc.array(fc.array(form, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (forms) => {
        const names = distinctNames(forms);
        assert.equal(new Set(names).size, forms.length);
      }),
    );
  });
});
