import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDays, type OpenDay } from '../../../src/model/hours/open-days.js';

/** A Wednesday, 14:00 in Japan. */
const WEDNESDAY = new Date('2026-07-29T14:00:00+09:00');
const context = {
  feedUpdated: new Date('2026-07-28T00:00:00+09:00'),
  holidays: { from: '2026-01-01', through: '2026-12-31', dates: ['2026-08-11'] },
};
type Record = Parameters<typeof openDays>[0];
const place = (schedule: Record['schedule'], more: Partial<Record> = {}): Record => ({
  verifiedOn: '2026-07-01',
  onHolidays: 'closed',
  schedule,
  ...more,
});
const at = (record: Record, now = WEDNESDAY): readonly OpenDay[] => openDays(record, now, context);
const WEEK: OpenDay[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const sorted = (days: readonly OpenDay[]): OpenDay[] => [...days].sort();

describe('openDays', () => {
  const CASES: readonly [string, Record, readonly OpenDay[], Date?][] = [
    ['open later today', place([{ days: ['we'], opens: '17:00', closes: '19:00' }]), ['today', 'we']],
    ['open now', place([{ days: ['we'], opens: '10:00', closes: '15:00' }]), ['today', 'we']],
    ['over for today', place([{ days: ['we'], opens: '10:00', closes: '14:00' }]), ['we']],
    ['since yesterday evening', place([{ days: ['tu'], opens: '22:00', closes: '39:00' }]), ['today', 'tu']],
    ['another week of the month', place([{ days: ['we'], weeks: [2], opens: '17:00', closes: '19:00' }]), ['we']],
    ['the weekend', place([{ days: ['su'], opens: '10:00', closes: '12:00' }]), ['weekend', 'su']],
    ['every day', place([{ opens: '10:00', closes: '20:00' }]), ['today', 'weekend', ...WEEK]],
    ['a day of the month names no weekday', place([{ monthDays: [29], opens: '15:00', closes: '16:00' }]), ['today']],
    [
      'closed today by way of exception',
      place([{ days: ['we'], opens: '17:00', closes: '19:00' }], { closures: [{ date: '2026-07-29' }] }),
      ['we'],
    ],
    [
      'on 祝日 nothing is promised',
      place([{ days: ['tu'], opens: '10:00', closes: '12:00' }]),
      ['tu'],
      new Date('2026-08-11T09:00:00+09:00'),
    ],
    [
      'a 祝日 of which nothing is said',
      place([{ days: ['tu'], opens: '10:00', closes: '12:00' }], { onHolidays: 'unknown' }),
      ['tu'],
      new Date('2026-08-11T09:00:00+09:00'),
    ],
    ['resting', place([{ opens: '10:00', closes: '20:00' }], { status: 'temporarily-closed' }), []],
    ['without hours', place(undefined), []],
    [
      'hours of a period that is over',
      place([{ days: ['we'], opens: '10:00', closes: '20:00', through: '2026-06-30' }]),
      [],
    ],
    [
      'old information promises no day',
      place([{ opens: '10:00', closes: '20:00' }], { verifiedOn: '2025-12-01' }),
      WEEK,
    ],
  ];
  for (const [name, record, days, now] of CASES)
    it(`${name}: ${days.join(' ') || 'none'}`, () => assert.deepEqual(sorted(at(record, now)), sorted(days)));

  it('takes the weekend that is going on', () => {
    const sunday = place([{ days: ['su'], opens: '10:00', closes: '12:00' }]);
    const saturday = place([{ days: ['sa'], opens: '10:00', closes: '12:00' }]);
    const onSunday = new Date('2026-08-02T11:00:00+09:00');
    assert.deepEqual(at(sunday, onSunday), ['today', 'weekend', 'su']);
    assert.deepEqual(at(saturday, onSunday), ['sa']);
    assert.deepEqual(at(sunday, new Date('2026-08-02T12:00:00+09:00')), ['su']);
    assert.deepEqual(at(saturday, new Date('2026-08-01T00:00:00+09:00')), ['today', 'weekend', 'sa']);
  });

  it('asks again when time has passed', () => {
    const record = place([{ days: ['we'], opens: '10:00', closes: '15:00' }]);
    assert.deepEqual(at(record), ['today', 'we']);
    assert.deepEqual(at(record, new Date('2026-07-29T15:00:00+09:00')), ['we']);
  });
});
