import { aTimeout, expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { render } from 'lit';
import { LiveRegion } from '../../src/ui/live-region.js';

/** What the region of a host said in turn; '' where it was emptied between. */
function region(): { live: LiveRegion; heard: string[] } {
  const heard: string[] = [];
  const box = document.createElement('div');
  const host: ReactiveControllerHost = {
    addController: (_: ReactiveController) => undefined,
    removeController: () => undefined,
    requestUpdate: () => {
      render(live.render(), box);
      heard.push(box.textContent.trim());
    },
    updateComplete: Promise.resolve(true),
  };
  const live = new LiveRegion(host);
  return { live, heard };
}

/** Twice what a rest and a pause take, in milliseconds: that nothing is said has no state to wait for. */
const LONG_ENOUGH = 1_200;

const feed = {};
const other = {};
type Step = readonly [sentence: string, data: unknown, asked: string];
const NOTHING = 'ありません。';

const CASES: readonly [what: string, steps: readonly Step[], heard: readonly string[]][] = [
  ['what stands at first is read, not told', [[NOTHING, feed, '']], []],
  [
    'another answer',
    [
      ['2件', feed, ''],
      [NOTHING, feed, 'ぞ'],
    ],
    [NOTHING],
  ],
  [
    'the same answer to another question',
    [
      ['2件', feed, ''],
      [NOTHING, feed, 'ぞ'],
      [NOTHING, feed, 'ぬ'],
    ],
    [NOTHING, '', NOTHING],
  ],
  [
    'an hour later another number is open',
    [
      ['2件。1件は受付中', feed, ''],
      ['2件', feed, ''],
    ],
    [],
  ],
  [
    'another feed with another answer',
    [
      ['2件', feed, ''],
      ['3件', other, ''],
    ],
    ['3件'],
  ],
  [
    'another feed with the same answer',
    [
      ['2件', feed, ''],
      ['2件', other, ''],
    ],
    [],
  ],
];

describe('LiveRegion', () => {
  for (const [what, steps, expected] of CASES)
    it(`says one sentence for every question: ${what}`, async () => {
      const { live, heard } = region();
      for (const [sentence, data, asked] of steps) {
        live.settle(sentence, data, asked);
        await aTimeout(LONG_ENOUGH);
      }
      expect(heard).to.deep.equal(expected);
    });

  it('says only the last of what is typed quickly', async () => {
    const { live, heard } = region();
    for (const asked of ['や', 'やち', 'やちん']) live.settle(`${asked.length}件`, feed, asked);
    await aTimeout(LONG_ENOUGH);
    expect(heard).to.deep.equal(['3件']);
  });
});
