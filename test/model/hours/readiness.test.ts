import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConsultationWindow } from '../../../src/feed/schema.js';
import { READINESS, readiness, takesNobody } from '../../../src/model/hours/readiness.js';
import { windowStatus } from '../../../src/model/hours/window-status.js';
import { NOW } from '../../fixtures/feed.js';
import { trustedFeed, trustedWindow } from '../../fixtures/trusted.js';

const ALL_DAY = [{ opens: '00:00', closes: '24:00' }];
const OLD = '2025-08-26';

interface Case {
  name: string;
  record: Partial<ConsultationWindow>;
  expected: keyof typeof READINESS;
}

/** In the order in which they are to be listed. Tuesday, 28 July 2026, 10:00. */
const CASES: readonly Case[] = [
  { name: 'open until five', record: {}, expected: 'open' },
  { name: 'open round the clock', record: { schedule: ALL_DAY, onHolidays: 'open' }, expected: 'open' },
  {
    name: 'round the clock, checked long ago',
    record: { schedule: ALL_DAY, onHolidays: 'open', verifiedOn: OLD },
    expected: 'roundTheClock',
  },
  {
    name: 'round the clock, never checked',
    record: { schedule: ALL_DAY, onHolidays: 'open', verifiedOn: undefined },
    expected: 'roundTheClock',
  },
  { name: 'listed as open at this hour, checked long ago', record: { verifiedOn: OLD }, expected: 'unknown' },
  { name: 'without hours', record: { schedule: undefined }, expected: 'unknown' },
  {
    name: 'opening at six in the evening',
    record: { schedule: [{ opens: '18:00', closes: '21:00' }] },
    expected: 'closed',
  },
  {
    name: 'listed as closed, checked long ago',
    record: { schedule: [{ opens: '18:00', closes: '21:00' }], verifiedOn: OLD },
    expected: 'closed',
  },
  {
    name: 'between its periods',
    record: { schedule: [{ opens: '00:00', closes: '24:00', from: '2024-05-02', through: '2024-05-07' }] },
    expected: 'away',
  },
  {
    name: 'between its periods, checked long ago',
    record: {
      schedule: [{ opens: '00:00', closes: '24:00', from: '2027-01-02', through: '2027-01-07' }],
      verifiedOn: OLD,
    },
    expected: 'away',
  },
  { name: 'suspended', record: { status: 'temporarily-closed' }, expected: 'away' },
  { name: 'past its date', record: { validThrough: '2026-07-27' }, expected: 'away' },
  { name: 'not valid yet', record: { validFrom: '2026-08-01' }, expected: 'away' },
];

const feed = trustedFeed();
const statusOf = (record: Partial<ConsultationWindow>) =>
  windowStatus(trustedWindow(record), NOW, { holidays: feed.holidays, feedUpdated: feed.updated });

describe('readiness', () => {
  for (const { name, record, expected } of CASES)
    it(`of what is ${name}: ${expected}`, () => assert.equal(readiness(statusOf(record)), READINESS[expected]));

  it('stands in the order open, round the clock as listed, unknown, closed, away', () => {
    const order = CASES.map(({ record }) => readiness(statusOf(record)));
    assert.deepEqual(order, [...order].sort());
  });

  it('leaves a button to all but those that surely take nobody', () => {
    for (const { name, record, expected } of CASES)
      assert.equal(takesNobody(statusOf(record)), expected === 'away', name);
  });
});
