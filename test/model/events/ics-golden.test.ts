import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { toIcs, type CalendarEvent } from '../../../src/model/events/ics.js';
import { en } from '../../../src/text/en/event-status.js';
import { ja } from '../../../src/text/ja/event-status.js';
import { textValue } from '../../../src/text/pick-text.js';
import { readCalendar, valueOf } from './rfc5545.js';

/** `GOLDEN=write` writes them anew; what has changed is then looked at with `git diff`. */
const FOLDER = path.join(import.meta.dirname, 'golden');
const stamp = new Date('2026-07-28T00:00:00Z');
const event = (id: string, fields: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id,
  key: `city/${id}`,
  name: '見本の講座',
  startDate: '2026-08-05T14:00:00+09:00',
  endDate: '2026-08-05T16:00:00+09:00',
  ...fields,
});
const LONG = '見本'.repeat(150);

const FILES: Readonly<Record<string, readonly CalendarEvent[]>> = {
  'every-field': [
    event('full', {
      name: { ja: 'つながり講座; 昼,夜 \\ 「集い」', en: 'Course; day, night \\ "meeting"' },
      description: 'どなたでも。\r\n持ち物：筆記用具\n\n絵文字 👪🏽 も使えます。',
      timeNote: '開場は15分前',
      location: { name: '見本会館', address: '見本市見本町1-2; 3階' },
      onlineUrl: 'https://example.jp/会議?a=1,2;b',
      url: 'https://example.jp/講座',
      inquiry: { name: '見本課', phone: '045-000-0000', email: 'a@example.jp' },
      source: { name: '見本市' },
      modified: '2026-07-01T12:00:00Z',
      sequence: 3,
    }),
    event('bare', { endDate: undefined }),
  ],
  days: [
    event('one-day', { startDate: '2026-08-05', endDate: undefined }),
    event('three-days', { startDate: '2026-08-05', endDate: '2026-08-07' }),
    event('daily-hours', { startDate: '2026-11-10T10:00', endDate: '2026-12-20T16:00' }),
    event('whole-days', { startDate: '2026-11-10T00:00', endDate: '2026-11-12T23:59' }),
    event('night', { startDate: '2026-12-31T22:00', endDate: '2027-01-01T02:00' }),
    event('to-midnight', { startDate: '2026-08-05T22:00', endDate: '2026-08-05T24:00' }),
    event('end-before-start', { startDate: '2026-08-05T14:00', endDate: '2026-08-05T10:00' }),
    event('end-at-start', { startDate: '2026-08-05T14:00', endDate: '2026-08-05T14:00' }),
    event('first-year', { startDate: '0001-01-01', endDate: undefined }),
    event('last-year', { startDate: '9999-12-31T23:00', endDate: undefined }),
    event('last-day', { startDate: '9999-12-31', endDate: undefined, modified: '9999-12-31T23:00:00-10:00' }),
    event('until-further-notice', { startDate: '2026-08-05', endDate: '9999-12-31' }),
    event('modified-never', { modified: '9999-12-31T23:00:00-10:00' }),
    event('other-zone', { startDate: '2026-08-05T00:00:00-04:00', endDate: '2026-08-05T02:00:00-04:00' }),
    event('leap-day', { startDate: '2028-02-29', endDate: undefined }),
    event('no-day', { startDate: '2026-02-30', endDate: undefined }),
  ],
  fates: [
    event('cancelled', { eventStatus: 'cancelled' }),
    event('postponed', { eventStatus: 'postponed' }),
    event('rescheduled', { eventStatus: 'rescheduled', previousStartDate: '2026-08-01T14:00' }),
    event('moved-online', { eventStatus: 'moved-online', location: { name: '見本会館' } }),
    event('course', {
      sessions: [
        { startDate: '2026-08-05T10:00', endDate: '2026-08-05T12:00' },
        { startDate: '2026-08-12T10:00', eventStatus: 'cancelled' },
        { startDate: '2026-08-05T10:00', endDate: '2026-08-05T11:00' },
      ],
    }),
    event('course-moved', {
      sessions: [
        { startDate: '2026-08-05T10:00', endDate: '2026-08-05T12:00' },
        { startDate: '2026-08-19T10:00', endDate: '2026-08-19T12:00', previousStartDate: '2026-08-12T10:00' },
      ],
    }),
  ],
  hostile: [
    event('long', { name: LONG, description: LONG }),
    event('lines', { name: 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT', location: { name: 'b\u2028c\u0000d\u007f' } }),
    event('half', { name: '\ud83d 半分の文字', url: 'javascript:alert(1)' }),
    event('id\n"; evil', { key: 'city/id\n"; evil' }),
  ],
  many: [
    event('200', {
      sessions: Array.from({ length: 200 }, (_, day) => ({
        startDate: new Date(Date.UTC(2026, 7, 1 + day, 1)).toISOString(),
      })),
    }),
  ],
  empty: [],
};

for (const [name, events] of Object.entries(FILES))
  for (const [language, words] of [
    ['ja', ja],
    ['en', en],
  ] as const)
    test(`${name}.${language}.ics is what it was, and two readers take it`, () => {
      const file = toIcs(events, {
        stamp,
        words: words.calendar,
        text: (value) => textValue(value, language),
        ...(name !== 'hostile' && { name: '見本市のイベント' }),
      });
      const golden = path.join(FOLDER, `${name}.${language}.ics`);
      if (process.env['GOLDEN'] === 'write') writeFileSync(golden, file);
      assert.equal(file, readFileSync(golden, 'utf8'));
      const strict = readCalendar(file).components.filter(({ name: kind }) => kind === 'VEVENT');
      const loose = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
      assert.deepEqual(
        strict.map((one) => [
          valueOf(one, 'UID')?.replace(/\\(.)/gu, (_, one) => (one === 'n' ? '\n' : one)),
          valueOf(one, 'DTSTART'),
          valueOf(one, 'STATUS'),
        ]),
        loose.map((one) => [
          one.getFirstPropertyValue('uid')?.toString(),
          one.getFirstPropertyValue('dtstart')?.toString().replace(/[-:]/gu, ''),
          one.getFirstPropertyValue('status')?.toString(),
        ]),
      );
    });

test('the strict reader refuses what it must', () => {
  const good = toIcs([event('a')], { stamp, words: ja.calendar, text: (value) => textValue(value, 'ja') });
  readCalendar(good);
  for (const [from, to] of [
    ['\r\n', '\n'],
    ['UID:', 'X-UID:'],
    ['SUMMARY:', 'SUMMARY:a,b'],
    ['SUMMARY:', 'SUMMARY:a\\b'],
    ['T140000', 'T250000'],
    ['20260805', '20260832'],
    ['TZID:Asia/Tokyo', 'TZID:Asia/Osaka'],
    ['STATUS:CONFIRMED', 'STATUS:MAYBE'],
    ['END:VEVENT', 'END:VTODO'],
    ['DTEND;TZID=Asia/Tokyo:20260805T160000', 'DTEND;TZID=Asia/Tokyo:20260805T130000'],
    ['DTSTAMP:20260728T000000Z', 'DTSTAMP:20260728T000000'],
  ] as const)
    assert.throws(() => readCalendar(good.replaceAll(from, to)), /RFC 5545/u, to);
});
