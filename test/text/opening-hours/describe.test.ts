import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OpeningRecord } from '../../../src/model/hours/opening-hours.js';
import { en as enDates } from '../../../src/text/en/dates.js';
import { ja as jaDates } from '../../../src/text/ja/dates.js';
import { yasashii as yasashiiDates } from '../../../src/text/ja-x-yasashii/dates.js';
import { describeHours } from '../../../src/text/opening-hours/describe.js';
import { en } from '../../../src/text/en/opening-hours.js';
import { ja } from '../../../src/text/ja/opening-hours.js';
import { yasashii } from '../../../src/text/ja-x-yasashii/opening-hours.js';
import { plain } from '../../../src/text/ruby.js';
import { NOW } from '../../fixtures/feed.js';

const inJapanese = (record: OpeningRecord): string[] => describeHours(ja, jaDates, record, NOW);
const inEnglish = (record: OpeningRecord): string[] => describeHours(en, enDates, record, NOW);

describe('describeHours', () => {
  const cases: [OpeningRecord, string[], string[]][] = [
    [
      { schedule: [{ days: ['we'], weeks: [2, 4], opens: '17:00', closes: '19:00' }] },
      ['第2・第4水曜日 17:00〜19:00'],
      ['2nd and 4th Wed of the month, 17:00–19:00'],
    ],
    [
      { schedule: [{ days: ['sa'], weeks: [-1], opens: '14:00', closes: '16:00' }] },
      ['最終土曜日 14:00〜16:00'],
      ['last Sat of the month, 14:00–16:00'],
    ],
    [
      {
        schedule: [{ days: ['fr', 'mo', 'tu', 'we', 'th'], opens: '09:30', closes: '15:00' }],
        onHolidays: 'closed',
        closures: [{ yearly: '12-29/01-03' }],
      },
      ['月〜金曜日 9:30〜15:00', '祝日は休み', '12月29日〜1月3日は休み'],
      ['Mon–Fri, 9:30–15:00', 'Closed on national holidays', 'Closed: December 29–January 3'],
    ],
    [
      { schedule: [{ days: ['tu', 'th', 'sa'], opens: '15:00', closes: '20:00' }] },
      ['火・木・土曜日 15:00〜20:00'],
      ['Tue, Thu, Sat, 15:00–20:00'],
    ],
    [
      { schedule: [{ days: ['sa', 'su', 'ph'], opens: '10:00', closes: '12:00' }] },
      ['土・日曜日・祝日 10:00〜12:00'],
      ['Sat, Sun and national holidays, 10:00–12:00'],
    ],
    [
      { schedule: [{ monthDays: [15], opens: '07:00', closes: '08:30' }] },
      ['毎月15日 7:00〜8:30'],
      ['15th of every month, 7:00–8:30'],
    ],
    [
      {
        schedule: [
          { days: ['mo'], opens: '09:00', closes: '12:00' },
          { days: ['mo'], opens: '13:00', closes: '17:00' },
        ],
      },
      ['月曜日 9:00〜12:00、13:00〜17:00'],
      ['Mon, 9:00–12:00, 13:00–17:00'],
    ],
    [
      { schedule: [{ opens: '00:00', closes: '24:00' }], onHolidays: 'open' },
      ['毎日 24時間', '祝日も開いています'],
      ['Every day, 24 hours', 'Open on national holidays too'],
    ],
    [
      {
        schedule: [
          { days: ['fr'], opens: '22:00', closes: '02:00' },
          { days: ['sa'], opens: '22:00', closes: '26:30' },
        ],
      },
      ['金曜日 22:00〜翌日2:00', '土曜日 22:00〜翌日2:30'],
      ['Fri, 22:00–2:00 the next day', 'Sat, 22:00–2:30 the next day'],
    ],
    [{ schedule: [{ days: ['mo'], opens: '20:00', closes: '24:00' }] }, ['月曜日 20:00〜24:00'], ['Mon, 20:00–24:00']],
    [
      { schedule: [{ days: ['mo'], opens: '09:00', closes: '10:00', from: '2026-04-01', through: '2027-03-31' }] },
      ['月曜日（2026年4月1日〜2027年3月31日） 9:00〜10:00'],
      ['Mon (April 1, 2026–March 31, 2027), 9:00–10:00'],
    ],
    [
      {
        schedule: [{ days: ['mo'], opens: '09:00', closes: '10:00' }],
        closures: [
          { days: ['mo'], weeks: [3] },
          { date: '2026-08-10' },
          { date: '2026-12-01' },
          { date: '2026-07-01' },
        ],
      },
      ['月曜日 9:00〜10:00', '第3月曜日は休み', '8月10日（月）は休み'],
      ['Mon, 9:00–10:00', 'Closed: 3rd Mon of the month', 'Closed: Mon, August 10'],
    ],
  ];
  for (const [record, japanese, english] of cases) {
    it(japanese[0]!, () => {
      assert.deepEqual(inJapanese(record), japanese);
      assert.deepEqual(inEnglish(record), english);
      assert.equal(describeHours(yasashii, yasashiiDates, record, NOW).length, japanese.length);
    });
  }

  it('says nothing without a schedule, or when its periods are over', () => {
    assert.deepEqual(inJapanese({}), []);
    assert.deepEqual(inJapanese({ schedule: [], onHolidays: 'closed' }), []);
    assert.deepEqual(
      inJapanese({ schedule: [{ opens: '09:00', closes: '10:00', through: '2026-07-27' }], onHolidays: 'closed' }),
      [],
    );
  });

  it('is written with readings in やさしい日本語', () => {
    const [line] = describeHours(
      yasashii,
      yasashiiDates,
      { schedule: [{ days: ['we'], weeks: [2, 4], opens: '17:00', closes: '19:00' }] },
      NOW,
    );
    assert.equal(plain(line!), '2番目と 4番目の 水曜日 午後5時から 7時まで');
  });
});
