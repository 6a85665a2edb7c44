import { expect, fixture } from '@open-wc/testing';
import type { OpeningStatus } from '../../src/model/hours/opening-hours.js';
import type { WindowStatus } from '../../src/model/hours/window-status.js';
import { ja as dates } from '../../src/text/ja/dates.js';
import { ja as words } from '../../src/text/ja/opening-status.js';
import { openingLine } from '../../src/ui/opening-line.js';
import { NOW } from '../fixtures/feed.js';

interface Seen {
  /** How the sign within the circle begins. */
  icon: typeof TICK | typeof HANDS | typeof MARK;
  /** It may be read on paper some days later. */
  lasts: boolean;
}
const TICK = 'M8 12.5';
const HANDS = 'M12 7v5';
const MARK = 'M12 8v5';

/** Every status and how it is seen. A status that is new has to find its icon here. */
const SEEN: { [K in OpeningStatus['kind']]: Seen & { status: Extract<OpeningStatus, { kind: K }> } } = {
  open: { status: { kind: 'open', always: false, closingSoon: false }, icon: TICK, lasts: false },
  break: { status: { kind: 'break', opensAt: NOW, lunch: true }, icon: HANDS, lasts: false },
  closed: { status: { kind: 'closed', today: 'over', doubtBefore: false }, icon: HANDS, lasts: false },
  'out-of-period': { status: { kind: 'out-of-period' }, icon: HANDS, lasts: false },
  ask: { status: { kind: 'ask' }, icon: MARK, lasts: true },
  suspended: { status: { kind: 'suspended' }, icon: HANDS, lasts: true },
  'no-hours': { status: { kind: 'no-hours' }, icon: MARK, lasts: true },
};

describe('the line that says whether it is open', () => {
  for (const { status, icon, lasts } of Object.values(SEEN))
    it(`has a sign for "${status.kind}", and says whether it lasts`, async () => {
      const seen = { status, trust: 'current', validity: 'valid' } as WindowStatus;
      const line = await fixture(openingLine(seen, words, { words: { dates }, furigana: false, language: 'ja' }, NOW));
      expect(line.querySelector('path')!.getAttribute('d')).to.contain(icon);
      expect(line.classList.contains('lasting')).to.equal(lasts);
      expect(line.classList.contains('good')).to.equal(status.kind === 'open');
    });
});
