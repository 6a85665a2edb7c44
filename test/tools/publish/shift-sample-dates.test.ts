import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { shiftSampleDates, weeksBetween } from '../../../src/tools/publish/shift-sample-dates.js';

const dayNumber = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;

describe('weeksBetween', () => {
  it('counts whole weeks from the Monday of the table, also backwards', () => {
    assert.equal(weeksBetween('2026-01-05', '2026-01-05'), 0);
    assert.equal(weeksBetween('2026-01-05', '2026-01-11'), 0);
    assert.equal(weeksBetween('2026-01-05', '2026-01-12'), 1);
    assert.equal(weeksBetween('2026-01-05', '2026-11-24'), 46);
    assert.equal(weeksBetween('2026-01-05', '2026-01-04'), -1);
  });
});

describe('shiftSampleDates', () => {
  const sample = {
    id: 'S01',
    name: '冬の会（サンプル）',
    description: '2026-01-10 に集まります',
    startDate: '2026-01-10T13:30:00+09:00',
    sessions: [{ startDate: '2026-01-10', endDate: '2026-01-11' }],
    application: { opens: '2025-12-01', deadline: '2026-01-08T17:00:00+09:00', asOf: '2026-01-01' },
    schedule: [{ days: ['sa'], opens: '10:00', closes: '12:00', from: '2026-01-01' }],
    closures: [{ date: '2026-01-10' }],
    verifiedOn: '2025-12-19',
    listingConsent: { by: 'サンプル', on: '2025-12-01' },
  };

  it('moves every day of a sample, wherever it stands, and keeps times and zone', () => {
    const moved = shiftSampleDates(sample, 46);
    assert.equal(moved.startDate, '2026-11-28T13:30:00+09:00');
    assert.deepEqual(moved.sessions, [{ startDate: '2026-11-28', endDate: '2026-11-29' }]);
    assert.deepEqual(moved.application, {
      opens: '2026-10-19',
      deadline: '2026-11-26T17:00:00+09:00',
      asOf: '2026-11-19',
    });
    assert.equal(moved.verifiedOn, '2026-11-06');
    assert.equal(moved.listingConsent.on, '2026-10-19');
  });

  it('leaves words, hours of the day and schedules alone', () => {
    const moved = shiftSampleDates(sample, 46);
    assert.equal(moved.description, sample.description);
    assert.deepEqual(moved.schedule, sample.schedule);
    assert.deepEqual(moved.closures, sample.closures);
  });

  it('never moves what is not plainly a sample', () => {
    const real = { ...sample, name: 'つながりサポーター養成講座［試行］' };
    assert.equal(shiftSampleDates(real, 46), real);
  });

  it('does not touch the record it was given', () => {
    const before = structuredClone(sample);
    shiftSampleDates(sample, 3);
    assert.deepEqual(sample, before);
  });

  it('keeps weekdays and distances, for any build day', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.integer({ min: -500, max: 1500 }), (startDate, endDate, weeks) => {
        const moved = shiftSampleDates({ name: 'サンプル', startDate, endDate }, weeks);
        assert.equal(dayNumber(moved.startDate) - dayNumber(startDate), weeks * 7);
        assert.equal(dayNumber(moved.endDate) - dayNumber(moved.startDate), dayNumber(endDate) - dayNumber(startDate));
      }),
    );
  });
});
