import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHoursProse } from '../../../src/tools/repair/schedule-prose.js';

const ALL = { opens: '00:00', closes: '24:00' };
const DAYTIME = { opens: '10:00', closes: '16:00', from: '2026-12-01', through: '2026-12-28' };

describe('hours of announced days', () => {
  for (const text of [
    '2024年5月2日10:00～5月7日10:00',
    '2024年5月2日（木）10時〜5月7日（火）10時',
    '令和6年5月2日10時～5月7日10時',
  ])
    it(`hold from the first hour to the last: ${text}`, () => {
      assert.deepEqual(readHoursProse(text), {
        schedule: [
          { ...ALL, opens: '10:00', from: '2024-05-02', through: '2024-05-02' },
          { ...ALL, from: '2024-05-03', through: '2024-05-06' },
          { ...ALL, closes: '10:00', from: '2024-05-07', through: '2024-05-07' },
        ],
        onHolidays: 'open',
      });
    });

  it('leave no day between where there is none', () => {
    assert.deepEqual(readHoursProse('2026年7月28日18:00～7月29日6:00').schedule, [
      { opens: '18:00', closes: '24:00', from: '2026-07-28', through: '2026-07-28' },
      { opens: '00:00', closes: '06:00', from: '2026-07-29', through: '2026-07-29' },
    ]);
  });

  for (const text of [
    '2026年12月1日～12月28日 10:00～16:00',
    '令和8年12月1日（火）～12月28日（月）10時～16時',
    '2026/12/1～2026/12/28 10:00-16:00',
  ])
    it(`hold on each of the days: ${text}`, () => {
      assert.deepEqual(readHoursProse(text), { schedule: [DAYTIME], onHolidays: 'open' });
    });

  for (const text of [
    '12月1日～12月28日 10:00～16:00',
    '2026年12月1日～12月28日',
    '2026年12月ごろ 10:00～16:00',
    '2026年12月1日～12月28日 10:00～16:00（予定）',
    '2026年12月1日、5日 10:00～16:00',
  ])
    it(`are not computed where a year, a time or a day is open: ${text}`, () => {
      assert.deepEqual(readHoursProse(text), {});
    });
});
