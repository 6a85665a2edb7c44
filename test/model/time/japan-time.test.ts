import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  dayNumberOf,
  endOf,
  fromJapanTime,
  isoDay,
  nextMidnight,
  parseFeedDate,
  toJapanTime,
} from '../../../src/model/time/japan-time.js';

test('reads calendar and clock in Japan whatever the zone of the machine', () => {
  const zone = process.env['TZ'];
  try {
    for (const other of ['Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati', 'UTC']) {
      process.env['TZ'] = other;
      const { year, month, day, weekday, minutes } = toJapanTime(new Date('2026-07-27T15:05:59Z'));
      assert.deepEqual(
        { year, month, day, weekday, minutes },
        { year: 2026, month: 7, day: 28, weekday: 2, minutes: 5 },
        other,
      );
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('agrees with Intl on every day of a century, and comes back to the same instant', () => {
  const intl = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Tokyo',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01T00:00Z'), max: new Date('2090-01-01T00:00Z'), noInvalidDate: true }),
      (instant) => {
        const { dayNumber, minutes } = toJapanTime(instant);
        assert.equal(fromJapanTime(dayNumber, minutes).getTime(), Math.floor(instant.getTime() / 60_000) * 60_000);
        assert.equal(isoDay(dayNumber), intl.format(instant));
      },
    ),
  );
});

const iso = (value: string): string | undefined => parseFeedDate(value)?.instant.toISOString();

test('reads dates of the feed', () => {
  assert.deepEqual(parseFeedDate('2026-07-28'), { instant: new Date('2026-07-27T15:00:00Z'), dateOnly: true });
  assert.deepEqual(parseFeedDate('2026-07-28T09:00'), { instant: new Date('2026-07-28T00:00:00Z'), dateOnly: false });
  assert.equal(iso('2026-07-28T09:00:30'), '2026-07-28T00:00:30.000Z');
  assert.equal(iso('2026-07-28T09:00:00.25+09:00'), '2026-07-28T00:00:00.250Z');
  assert.equal(iso('2026-07-28T09:00+0900'), '2026-07-28T00:00:00.000Z');
  assert.equal(iso('2026-07-28T09:00Z'), '2026-07-28T09:00:00.000Z');
  assert.equal(iso('2026-07-28T09:00-05:30'), '2026-07-28T14:30:00.000Z');
  assert.equal(iso('2026-07-28T24:00'), '2026-07-28T15:00:00.000Z');
  assert.equal(iso(' 2024-02-29 '), '2024-02-28T15:00:00.000Z');
});

test('does not guess at days and hours that do not exist', () => {
  for (const value of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-07-00',
    '2026-07-28T25:00',
    '2026-07-28T24:01',
    '2026-07-28T09:60',
    '2026-07-28T09:00+99:00',
    '7月28日',
    '',
    '2026/07/28',
    '2026-07-28 09:00',
  ]) {
    assert.equal(parseFeedDate(value), undefined, value);
  }
  assert.equal(parseFeedDate(undefined), undefined);
  assert.equal(parseFeedDate('2026-06-31', true)?.instant.toISOString(), '2026-06-29T15:00:00.000Z');
});

test('a date ends with its day, a moment with itself', () => {
  assert.equal(endOf(parseFeedDate('2026-07-28')!).toISOString(), '2026-07-28T15:00:00.000Z');
  assert.equal(endOf(parseFeedDate('2026-07-28T10:00')!).toISOString(), '2026-07-28T01:00:00.000Z');
  assert.equal(nextMidnight(new Date('2026-07-28T15:00:00Z')).toISOString(), '2026-07-29T15:00:00.000Z');
  assert.equal(dayNumberOf(1970, 1, 1), 0);
  assert.equal(dayNumberOf(2000, 2, 29), 11_016);
});
