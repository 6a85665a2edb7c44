import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EmergencyLine, OpeningSpan } from '../../../src/feed/schema.js';
import type { Feed } from '../../../src/feed/types.js';
import type { AgeBand } from '../../../src/model/people/ages.js';
import { hardMomentLines } from '../../../src/model/safety/hard-moment.js';
import { safetyLines } from '../../../src/model/safety/safety-lines.js';
import { trustedFeed, trustedWindow } from '../../fixtures/trusted.js';

const phone = (number: string) => ({ id: 'phone', number });
const hours = (opens: string, closes: string): OpeningSpan[] => [{ opens, closes }];
const row = (id: string, rest: Partial<EmergencyLine>): EmergencyLine => ({
  id,
  name: id,
  channel: phone('000-000-0001'),
  verifiedOn: '2026-07-01',
  ...rest,
  // A day without holidays matters to none of them.
  ...(rest.schedule && { onHolidays: 'open' }),
});

const CITY = row('city', { schedule: hours('09:00', '17:00') });
const PREFECTURE = row('prefecture', { schedule: hours('00:00', '24:00') });
const ELDERS = row('elders', { schedule: hours('00:00', '24:00'), eligibility: { ageFrom: 65, match: 'only' } });
const YOUNG_CHAT = row('young-chat', {
  channel: { id: 'chat', url: 'https://example.jp/chat' },
  schedule: hours('16:00', '23:00'),
  eligibility: { ageTo: 25, match: 'only' },
});
const NO_HOURS = row('no-hours', {});
const BETWEEN = row('between', {
  schedule: [{ opens: '00:00', closes: '24:00', from: '2024-05-02', through: '2024-05-07' }],
});

interface Case {
  age?: AgeBand;
  at?: string;
  feed?: readonly EmergencyLine[];
  windows?: Feed['consultationWindows'];
  withoutVoice?: boolean;
  /** `[…]` a button, `*` marked as being for children. */
  lines: string;
}

const NIGHT = '23:30';
const CASES: readonly Case[] = [
  // Without a feed.
  { lines: '[yorisoi] [ibasho-chat] child-sos*' },
  { at: NIGHT, lines: '[yorisoi] [ibasho-chat] child-sos*' },
  { withoutVoice: true, lines: '[ibasho-chat] [yorisoi] child-sos*' },
  { age: 'under-18', lines: '[child-sos] [ibasho-chat] yorisoi' },
  { age: 'under-18', at: NIGHT, withoutVoice: true, lines: '[ibasho-chat] [child-sos] yorisoi' },
  { age: '18-39', lines: '[yorisoi] [ibasho-chat]' },
  { age: '40-64', at: NIGHT, lines: '[yorisoi] [ibasho-chat]' },
  { age: '65-over', withoutVoice: true, lines: '[ibasho-chat] [yorisoi]' },
  // The prefecture's own comes third while it is open, before a child's.
  { feed: [CITY], lines: '[yorisoi] [ibasho-chat] city' },
  { feed: [CITY], at: NIGHT, lines: '[yorisoi] [ibasho-chat] child-sos*' },
  { feed: [CITY], age: '18-39', lines: '[yorisoi] [ibasho-chat] city' },
  { feed: [CITY], age: '18-39', at: NIGHT, lines: '[yorisoi] [ibasho-chat]' },
  { feed: [CITY], age: 'under-18', lines: '[child-sos] [ibasho-chat] city' },
  { feed: [CITY], age: 'under-18', at: NIGHT, lines: '[child-sos] [ibasho-chat] yorisoi' },
  { feed: [CITY], withoutVoice: true, lines: '[ibasho-chat] [yorisoi] city' },
  { feed: [PREFECTURE, CITY], lines: '[yorisoi] [ibasho-chat] prefecture' },
  // Only what the age permits; what is not known to permit it is not offered.
  { feed: [ELDERS], lines: '[yorisoi] [ibasho-chat] child-sos*' },
  { feed: [ELDERS], age: '65-over', lines: '[yorisoi] [ibasho-chat] elders' },
  { feed: [ELDERS], age: '40-64', lines: '[yorisoi] [ibasho-chat]' },
  { feed: [YOUNG_CHAT], age: 'under-18', at: '18:00', lines: '[child-sos] [ibasho-chat] young-chat' },
  { feed: [YOUNG_CHAT], age: '40-64', at: '18:00', lines: '[yorisoi] [ibasho-chat]' },
  // Neither what nobody knows to be open nor what surely is not.
  { feed: [NO_HOURS], age: '40-64', lines: '[yorisoi] [ibasho-chat]' },
  { feed: [BETWEEN], age: '40-64', lines: '[yorisoi] [ibasho-chat]' },
  { feed: [{ ...CITY, verifiedOn: '2024-01-01' }], age: '40-64', lines: '[yorisoi] [ibasho-chat]' },
  { feed: [{ ...PREFECTURE, verifiedOn: '2024-01-01' }], age: '40-64', lines: '[yorisoi] [ibasho-chat] prefecture' },
  // The feed has changed the hours of one of ours.
  {
    feed: [row('builtin-yorisoi', { channel: phone('0120-279-338'), schedule: hours('09:00', '17:00') }), PREFECTURE],
    age: '40-64',
    at: NIGHT,
    lines: '[prefecture] [ibasho-chat]',
  },
  {
    feed: [row('builtin-child-sos', { channel: phone('0120-0-78310'), schedule: hours('09:00', '17:00') })],
    age: 'under-18',
    at: NIGHT,
    lines: '[yorisoi] [ibasho-chat]',
  },
  // The feed's window is the record of the line.
  {
    windows: [trustedWindow({ id: 'w', channels: [phone('0120-279-338')], status: 'temporarily-closed' })],
    feed: [PREFECTURE],
    age: '40-64',
    lines: '[prefecture] [ibasho-chat]',
  },
  {
    windows: [trustedWindow({ id: 'w', channels: [phone('000-000-0009'), phone('0120-279-338')] })],
    at: NIGHT,
    age: '40-64',
    lines: '[yorisoi] [ibasho-chat]',
  },
];

function linesOf({ age, at = '10:00', feed = [], windows = [], withoutVoice = false }: Case) {
  const now = new Date(`2026-07-28T${at}:00+09:00`);
  const { holidays, updated } = trustedFeed();
  return hardMomentLines(safetyLines({ emergency: [...feed], consultationWindows: windows }, now), {
    now,
    holidays,
    feedUpdated: updated,
    visitor: age ? { ageBand: age } : {},
    withoutVoice,
  });
}

describe('hardMomentLines', () => {
  for (const one of CASES) {
    const { age = 'any age', at = '10:00', feed = [], windows = [], withoutVoice, lines } = one;
    const where = [...feed, ...windows].map(({ id }) => id).join(', ') || 'no feed';
    it(`${age}, ${at}, ${where}${withoutVoice ? ', without voice' : ''}: ${lines}`, () => {
      const shown = linesOf(one).map(({ line, isButton, forChildren }) => {
        const name = line.id.replace('builtin-', '') + (forChildren ? '*' : '');
        return isButton ? `[${name}]` : name;
      });
      assert.equal(shown.join(' '), lines);
    });
  }

  it('is never more than three, begins with the buttons, and never without somebody', () => {
    const feeds = [[], [CITY], [PREFECTURE], [ELDERS, YOUNG_CHAT], [NO_HOURS, BETWEEN, CITY, PREFECTURE]];
    for (const feed of feeds)
      for (const age of [undefined, 'under-18', '18-39', '40-64', '65-over'] as const)
        for (let hour = 0; hour < 24; hour++)
          for (const withoutVoice of [true, false]) {
            const lines = linesOf({
              ...(age && { age }),
              at: `${String(hour).padStart(2, '0')}:30`,
              feed,
              withoutVoice,
              lines: '',
            });
            assert.deepEqual(
              lines.map(({ isButton }) => isButton),
              [true, true, false].slice(0, lines.length),
            );
            assert.ok(lines.length === 2 || lines.length === 3);
            assert.equal(new Set(lines.map(({ line }) => line)).size, lines.length);
          }
  });
});
