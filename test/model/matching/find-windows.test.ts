import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConsultationWindow } from '../../../src/feed/schema.js';
import { NO_FILTERS } from '../../../src/model/filters/filters.js';
import { RecordSelection } from '../../../src/model/filters/record-selection.js';
import type { AgeBand } from '../../../src/model/people/ages.js';
import { orderWindows } from '../../../src/model/matching/find-windows.js';
import type { HarmAsked } from '../../../src/model/matching/reporting-harm.js';
import { ranksByWays } from '../../../src/model/safety/line-order.js';
import { AreaIndex } from '../../../src/model/places/areas.js';
import { trustedFeed, trustedWindow } from '../../fixtures/trusted.js';

const ALL_DAY = [{ opens: '00:00', closes: '24:00' }];
const BY_DAY = [{ opens: '09:00', closes: '17:00' }];
const NOTHING_OF_HARM: HarmAsked = { topics: [], reportsHarm: false };

function ordered(
  windows: readonly Partial<ConsultationWindow>[],
  {
    asked = NOTHING_OF_HARM,
    at = '02:00',
    area = '',
    ageBand,
    ways,
  }: { asked?: HarmAsked; at?: string; area?: string; ageBand?: AgeBand; ways?: readonly string[] } = {},
): string {
  const records = windows.map((desk) => trustedWindow({ onHolidays: 'open', serviceAreas: ['00'], ...desk }));
  const feed = trustedFeed({ consultationWindows: records });
  const areas = new AreaIndex(feed.areaTable);
  const selection = new RecordSelection(records, { areas, facets: [] });
  const found = orderWindows(selection, selection.select(NO_FILTERS), {
    rankOf: ranksByWays(records, ways, new Date(`2026-07-28T${at}:00+09:00`), {
      holidays: feed.holidays,
      feedUpdated: feed.updated,
    }),
    areas,
    area,
    visitor: ageBand ? { ageBand } : {},
    query: '',
    asked,
  });
  return found.windows.map(({ id }) => id).join(' ');
}

describe('the order of windows in the finder', () => {
  const resting = { id: 'resting', schedule: [{ ...ALL_DAY[0]!, from: '2024-05-02', through: '2024-05-07' }] };
  const closed = { id: 'closed', schedule: BY_DAY };
  const unknown = { id: 'unknown', schedule: undefined };
  const listed = { id: 'listed', schedule: ALL_DAY, verifiedOn: '2025-01-08' };
  const said = { id: 'said', schedule: undefined, hoursNote: '24時間（年中無休）' };
  const open = { id: 'open', schedule: ALL_DAY };

  it('is open, round the clock as listed, unknown, closed; between its periods last', () => {
    assert.equal(ordered([resting, closed, unknown, said, listed, open]), 'open said listed unknown closed resting');
    assert.equal(ordered([resting, listed, closed], { at: '10:00' }), 'closed listed resting');
  });

  it('puts what is made for another age after the others, open or not', () => {
    const children = { id: 'children', schedule: ALL_DAY, eligibility: { ageTo: 18 } };
    assert.equal(ordered([children, closed], { ageBand: '18-39' }), 'closed children');
    assert.equal(ordered([children, closed], { ageBand: 'under-18' }), 'children closed');
  });
});

describe('hours of a way', () => {
  const phone = { id: 'phone', number: '000-000-0001' };
  const open = { id: 'by-phone', schedule: ALL_DAY, channels: [phone, { id: 'chat', schedule: BY_DAY }] };
  const said = { id: 'as-said', schedule: ALL_DAY, channels: [phone, { id: 'chat', hoursNote: '公式ページへ' }] };
  const chat = { id: 'by-chat', schedule: ALL_DAY, channels: [{ id: 'chat' }] };

  it('count for whoever uses only that way', () => {
    assert.equal(ordered([open, said, chat]), 'by-phone as-said by-chat');
    assert.equal(ordered([open, said, chat], { ways: ['chat', 'sns'] }), 'by-chat as-said by-phone');
    assert.equal(ordered([said, open, chat], { ways: ['chat'], at: '10:00' }), 'by-phone by-chat as-said');
    assert.equal(ordered([open, said, chat], { ways: ['phone', 'chat'] }), 'by-phone as-said by-chat');
  });
});

describe('where no trouble was named', () => {
  const one = { id: 'one', schedule: ALL_DAY, topics: ['violence-home'] };
  const any = { id: 'any', schedule: ALL_DAY, topics: ['lonely-talk', 'money'] };
  const closed = { id: 'closed', schedule: BY_DAY, topics: ['not-sure'] };

  it('those for any trouble lead among equals', () => {
    assert.equal(ordered([closed, one, any]), 'any one closed');
    assert.equal(ordered([one, any], { asked: { topics: ['violence-home'], reportsHarm: false } }), 'one any');
    assert.equal(ordered([one, any], { area: '14' }), 'any one');
  });

  it('a town’s own come after those of prefecture and nation until an area is known', () => {
    const town = { ...any, id: 'town', serviceAreas: ['14130'] };
    const unsaid = { ...any, id: 'unsaid', serviceAreas: undefined };
    const prefecture = { ...any, id: 'prefecture', serviceAreas: ['14'] };
    const nation = { ...one, id: 'nation', topics: ['work'] };
    assert.equal(ordered([town, unsaid, nation, prefecture]), 'prefecture nation town unsaid');
    assert.equal(ordered([nation, town, prefecture], { area: '14130' }), 'town prefecture nation');
    const asked = { topics: ['lonely-talk'], reportsHarm: false };
    assert.equal(ordered([town, prefecture], { asked }), 'prefecture town');
    const closed = { ...prefecture, schedule: BY_DAY };
    assert.equal(ordered([town, closed], { asked }), 'prefecture town', 'whose door it is comes before when it opens');
  });

  it('no line against violence leads, also where it alone is surely open', () => {
    const listed = { ...any, id: 'listed', verifiedOn: '2025-01-08' };
    const work = { id: 'work', schedule: ALL_DAY, topics: ['work'] };
    assert.equal(ordered([one, closed, listed]), 'listed one closed');
    assert.equal(ordered([one, closed, listed, work]), 'work listed one closed');
  });
});

describe('a line that takes reports of harm', () => {
  const line = (name: string, number = '000-000-0002'): Partial<ConsultationWindow> => ({
    id: 'report',
    name,
    channels: [{ id: 'phone', number }],
    schedule: ALL_DAY,
  });
  const other = { id: 'other', schedule: BY_DAY };
  const CHILD: HarmAsked = { topics: ['child-safety'], reportsHarm: true };
  const HOME: HarmAsked = { topics: ['violence-home'], reportsHarm: false };
  const GROUP: HarmAsked = { topics: ['safety'], reportsHarm: false };
  const PARENTING: HarmAsked = { topics: ['pregnancy-parenting'], reportsHarm: false };

  for (const [name, number, asked, leads] of [
    ['いちはやく（見本）', '189', NOTHING_OF_HARM, false],
    ['いちはやく（見本）', '１８９', PARENTING, false],
    ['いちはやく（見本）', '189', HOME, false],
    ['いちはやく（見本）', '189', CHILD, true],
    ['子ども虐待の電話（見本）', undefined, PARENTING, false],
    ['子ども虐待の電話（見本）', undefined, CHILD, true],
    ['高齢者虐待の届出（見本）', undefined, { topics: ['elder-care', 'carer'], reportsHarm: false }, false],
    ['高齢者虐待の届出（見本）', undefined, HOME, true],
    ['高齢者虐待の届出（見本）', undefined, GROUP, true],
    ['子育ての電話（見本）', undefined, PARENTING, true],
  ] as const)
    it(`${leads ? 'leads' : 'does not lead'}: ${name} ${number ?? ''}, ${asked.topics.join() || 'nothing chosen'}`, () => {
      assert.equal(ordered([line(name, number), other], { asked }), leads ? 'report other' : 'other report');
    });
});
