import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConsultationWindow } from '../../../src/feed/schema.js';
import { VOICELESS_CHANNELS } from '../../../src/feed/vocabulary.js';
import { windowStatus } from '../../../src/model/hours/window-status.js';
import { lineRank } from '../../../src/model/safety/line-order.js';
import { waysOn, type WaysOnContext } from '../../../src/model/matching/ways-on.js';
import { AreaIndex } from '../../../src/model/places/areas.js';
import { linesFor, safetyLines } from '../../../src/model/safety/safety-lines.js';
import { buildFeed } from '../../fixtures/feed.js';
import { trustedWindow } from '../../fixtures/trusted.js';

const NIGHT = new Date('2026-07-28T02:00:00+09:00');
const ALL_DAY = { schedule: [{ opens: '00:00', closes: '24:00' }], onHolidays: 'open' as const };
const line = (id: string, more: Partial<ConsultationWindow>) =>
  trustedWindow({ id, name: id, audiences: ['anyone'], ...more });

const PHONE = line('phone', { ...ALL_DAY, topics: ['lonely-talk'], serviceAreas: ['00'] });
const CHAT = line('chat', {
  ...ALL_DAY,
  topics: ['feeling-low'],
  serviceAreas: ['00'],
  channels: [{ id: 'chat', url: 'https://example.jp/chat' }],
});
const CHILDREN = line('children', {
  ...ALL_DAY,
  topics: ['lonely-talk'],
  serviceAreas: ['00'],
  audiences: ['child', 'teen'],
});
const CITY = line('city', { topics: ['not-sure'], serviceAreas: ['14205'] });
const OTHER_CITY = line('other city', { topics: ['not-sure'], serviceAreas: ['14382'] });
const PREFECTURE = line('prefecture', { topics: ['not-sure'], serviceAreas: ['14'] });
const ANNOUNCED = line('announced', {
  topics: ['lonely-talk', 'not-sure'],
  serviceAreas: ['00'],
  schedule: [{ opens: '00:00', closes: '24:00', from: '2024-05-02', through: '2024-05-07' }],
});
const WINDOWS = [OTHER_CITY, ANNOUNCED, CHILDREN, CITY, PREFECTURE, CHAT, PHONE];
const own = safetyLines(undefined, NIGHT);

function ways(windows = WINDOWS, more: Partial<WaysOnContext> = {}) {
  const found = waysOn(windows, {
    areas: new AreaIndex(buildFeed().areaTable!),
    area: '',
    visitor: {},
    channels: undefined,
    rankOf: (one) => lineRank(windowStatus(one, NIGHT, { feedUpdated: NIGHT }), one.hoursNote),
    lines: linesFor(own, 'anyone'),
    first: [],
    ...more,
  });
  return {
    listening: found.listening.map(({ id }) => id),
    general: found.general.map(({ id }) => id),
    byRelay: found.byRelay,
  };
}

describe('whom one can turn to when nothing fits', () => {
  it("says no more of a feed's line on a 祝日 than the line itself does", () => {
    const holiday = new Date('2026-08-11T10:00:00+09:00');
    const holidays = { from: '2026-01-01', through: '2026-12-31', dates: ['2026-08-11'] };
    const row = {
      id: 'town',
      name: '町の電話',
      channel: { id: 'phone', number: '046-000-0000' },
      verifiedOn: '2026-08-01',
    };
    const schedule = [{ days: ['tu' as const], opens: '09:00', closes: '17:00' }];
    const lines = safetyLines({ emergency: [{ ...row, role: 'talk' as const, schedule }] }, holiday);
    const { listening } = waysOn([], {
      areas: new AreaIndex([]),
      area: '',
      visitor: {},
      channels: undefined,
      rankOf: ({ id }) => (id === 'town' ? 0 : 1),
      lines: linesFor(lines, 'anyone'),
      first: [],
    });
    assert.equal(listening[0]!.id, 'town');
    const { status } = windowStatus(listening[0]!, holiday, { holidays, feedUpdated: holiday });
    assert.equal(status.kind, 'ask');
  });

  it('people who listen, then 総合相談; of no single town while none is known, nothing that answers nobody', () =>
    assert.deepEqual(ways(), {
      listening: ['chat', 'phone', 'builtin-yorisoi'],
      general: ['prefecture'],
      byRelay: false,
    }));

  it('the town’s own as soon as the town is known', () =>
    assert.deepEqual(ways(WINDOWS, { area: '14205' }).general, ['city', 'prefecture']));

  it('without voice only by text; the others by the relay service, and so named', () => {
    const { listening, general, byRelay } = ways(WINDOWS, { channels: VOICELESS_CHANNELS, area: '14205' });
    assert.deepEqual(listening, ['chat', 'builtin-ibasho-chat']);
    assert.deepEqual([general, byRelay], [['city', 'prefecture'], true]);
  });

  it('by the telephone for who chose it', () =>
    assert.deepEqual(ways(WINDOWS, { channels: ['phone'] }).listening, ['phone', 'builtin-yorisoi']));

  it('children’s lines for children alone', () => {
    assert.deepEqual(ways(WINDOWS, { visitor: { ageBand: 'under-18' } }).listening.includes('children'), true);
    assert.deepEqual(ways(WINDOWS, { visitor: { ageBand: '40-64' } }).listening.includes('children'), false);
  });

  it('our own lines where the feed has nobody, those of the topic first', () => {
    assert.deepEqual(ways([]).listening, ['builtin-yorisoi', 'builtin-ibasho-chat']);
    assert.deepEqual(ways([], { channels: VOICELESS_CHANNELS }).listening, ['builtin-ibasho-chat']);
    assert.equal(ways([], { first: linesFor(own, 'violence-home') }).listening[0], 'builtin-dv-plus');
  });

  it('a town’s own feed has its own windows, also while no town was chosen', () =>
    assert.deepEqual(ways([CITY]).general, ['city']));
});
