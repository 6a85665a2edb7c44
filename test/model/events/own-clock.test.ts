import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { onOwnClock } from '../../../src/model/events/own-clock.js';
import { eventOccurrences } from '../../../src/model/events/event-occurrences.js';
import { ja } from '../../../src/text/ja/dates.js';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});
const now = new Date('2026-01-01T00:00:00Z');
const said = (startDate: string, endDate?: string): string | undefined => {
  const own = onOwnClock(eventOccurrences({ startDate, endDate })[0]!);
  return own && ja.range(own, now);
};

test('a time in Japan on the clocks of the world, summer time included', () => {
  for (const [name, start, end, own] of [
    ['Asia/Tokyo', '2026-12-05T10:00', '2026-12-05T12:00', undefined],
    ['Asia/Seoul', '2026-12-05T10:00', '2026-12-05T12:00', undefined],
    ['Asia/Kathmandu', '2026-12-05T10:00', '2026-12-05T12:00', '12月5日（土）6:45〜8:45'],
    ['Pacific/Auckland', '2026-12-05T21:30', '2026-12-05T22:30', '12月6日（日）1:30〜2:30'],
    ['Pacific/Auckland', '2026-07-05T21:30', '2026-07-05T22:30', '7月6日（月）0:30〜1:30'],
    ['Australia/Lord_Howe', '2026-12-05T10:00', undefined, '12月5日（土）12:00'],
    ['America/New_York', '2026-12-05T10:00', '2026-12-05T12:00', '12月4日（金）20:00〜22:00'],
    ['America/New_York', '2026-07-05T10:00', '2026-07-05T12:00', '7月4日（土）21:00〜23:00'],
    // The night in which the clocks go back: an hour passes twice.
    ['America/New_York', '2026-11-01T14:30', '2026-11-01T16:30', '11月1日（日）1:30〜2:30'],
    ['Europe/London', '2026-07-05T10:00', '2026-07-05', '7月5日（日）2:00'],
    ['Pacific/Kiritimati', '2026-12-05T10:00', '2026-12-05T12:00', '12月5日（土）15:00〜17:00'],
  ] as const) {
    process.env['TZ'] = name;
    assert.equal(said(start, end), own, `${name} ${start}`);
  }
});

test('days without an hour of their own are days everywhere', () => {
  process.env['TZ'] = 'Asia/Kathmandu';
  assert.equal(said('2026-12-05'), undefined);
  assert.equal(said('2026-12-05T10:00', '2026-12-20T16:00'), undefined);
});

test('the first and the last year are years', () => {
  process.env['TZ'] = 'America/New_York';
  assert.match(said('9999-12-31T23:30') ?? '', /^9999年12月31日/u);
  assert.ok(said('0001-01-01T10:00'));
});
