import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../src/text/en/dates.js';
import type { ReadyLanguage } from '../../../src/text/catalogue.js';
import type { DateRange, DatesText } from '../../../src/text/dates/dates-text.js';
import { yasashii } from '../../../src/text/ja-x-yasashii/dates.js';
import { ja } from '../../../src/text/ja/dates.js';
import { plain } from '../../../src/text/ruby.js';

const at = (japan: string): Date => new Date(`${japan}:00+09:00`);
const now = at('2026-07-28T10:00');
const range = (start: string, end?: string): DateRange => ({
  start: at(start.length === 10 ? `${start}T00:00` : start),
  dateOnly: start.length === 10,
  end: end === undefined ? undefined : at(end.length === 10 ? `${end}T00:00` : end),
  endDateOnly: end?.length === 10,
});

test('Japanese days and times, the year only where it is another', () => {
  assert.equal(ja.date(at('2026-07-28T00:00'), now), '7月28日（火）');
  assert.equal(ja.date(at('2027-01-10T00:00'), now), '2027年1月10日（日）');
  assert.equal(ja.shortDate(at('2026-01-15T00:00'), now), '1月15日');
  assert.equal(ja.fullDate(at('2026-07-28T23:59')), '2026年7月28日');
  assert.equal(ja.dateTime(at('2026-07-28T09:00'), now), '7月28日（火）9:00');
  assert.equal(ja.time(at('2026-07-28T00:05')), '0:05');
  assert.equal(ja.endTime(at('2026-07-29T00:00')), '24:00');
  assert.equal(ja.endDateTime(at('2026-07-29T00:00'), now), '7月28日（火）24:00');
  assert.equal(ja.month(2026, 8, now), '8月');
  assert.equal(ja.month(2027, 1, now), '2027年1月');
});

test('the current year is that of Japan', () => {
  assert.equal(ja.date(at('2027-01-01T09:00'), new Date('2026-12-31T16:00:00Z')), '1月1日（金）');
});

test('ranges', () => {
  const write = (start: string, end?: string): string => ja.range(range(start, end), now);
  assert.equal(write('2026-07-28T10:00'), '7月28日（火）10:00');
  assert.equal(write('2026-07-28T10:00', '2026-07-28T12:30'), '7月28日（火）10:00〜12:30');
  assert.equal(write('2026-07-28T22:00', '2026-07-29T00:00'), '7月28日（火）22:00〜24:00');
  assert.equal(write('2026-07-28T22:00', '2026-07-29T05:00'), '7月28日（火）22:00〜翌日5:00');
  assert.equal(write('2026-07-28T10:00', '2026-07-29T16:00'), '7月28日（火）10:00〜7月29日（水）16:00');
  assert.equal(en.range(range('2026-07-28T22:00', '2026-07-29T05:00'), now).includes('29'), true);
  assert.equal(
    plain(yasashii.range(range('2026-07-28T22:00', '2026-07-29T05:00'), now)),
    '7月28日（火） 午後10時から つぎの 日の 午前5時まで',
  );
  const easy = (end: string): string => plain(yasashii.range(range('2026-07-28T10:00', end), now));
  assert.equal(easy('2026-07-28T11:30'), '7月28日（火） 午前10時から 11時30分まで', 'the half of the day is said once');
  assert.equal(easy('2026-07-28T12:00'), '7月28日（火） 午前10時から 昼12時まで');
  assert.equal(easy('2026-07-28T15:00'), '7月28日（火） 午前10時から 午後3時まで');
  assert.equal(easy('2026-07-29T11:00'), '7月28日（火） 午前10時から 7月29日（水） 午前11時まで');
  assert.equal(write('2026-07-28', '2026-07-30'), '7月28日（火）〜7月30日（木）');
  assert.equal(write('2026-07-28', '2026-07-28'), '7月28日（火）');
  assert.equal(write('2026-12-31', '2027-01-03'), '12月31日（木）〜2027年1月3日（日）');
  assert.equal(write('2027-01-03', '2027-01-05'), '2027年1月3日（日）〜1月5日（火）');
  assert.equal(write('2026-07-28T10:00', '2026-07-30'), '7月28日（火）10:00〜7月30日（木）');
  assert.equal(write('2026-07-28T10:00', '2026-07-27T10:00'), '7月28日（火）10:00');
});

test('hours of several days', () => {
  const weeks = { ...range('2026-11-10T10:00', '2026-12-20T16:00'), daily: { opens: 600, closes: 960 } };
  assert.equal(ja.range(weeks, now), '11月10日〜12月20日、10:00〜16:00');
  assert.equal(en.range(weeks, now), 'November 10–December 20, 10:00–16:00 each day');
  assert.equal(plain(yasashii.range(weeks, now)), '11月10日から 12月20日まで、午前10時から 午後4時まで');
  const opening = { ...range('2026-11-10T10:00', '2026-12-20'), daily: { opens: 600 } };
  assert.equal(ja.range(opening, now), '11月10日〜12月20日、10:00から');
  const days = { ...range('2026-07-31T22:00', '2026-08-03T00:00'), daily: { opens: 1320, closes: 1440 } };
  assert.equal(
    ja.range(days, now),
    '7月31日（金）〜8月2日（日）、22:00〜24:00',
    'a few days are told by their weekday',
  );
  const newYear = { ...range('2026-12-20T10:00', '2027-01-20T16:00'), daily: { opens: 600, closes: 960 } };
  assert.equal(ja.range(newYear, now), '12月20日〜2027年1月20日、10:00〜16:00');
});

test('やさしい日本語 reads every kanji, and days by their own names', () => {
  assert.equal(yasashii.date(at('2026-07-28T00:00'), now), '7{月|がつ}28{日|にち}（{火|か}）');
  assert.equal(yasashii.date(at('2026-08-20T00:00'), now), '8{月|がつ}{20日|はつか}（{木|もく}）');
  assert.equal(
    yasashii.dateTime(at('2026-08-01T13:30'), now),
    '8{月|がつ}{1日|ついたち}（{土|ど}） {午後|ごご}1{時|じ}30{分|ぷん}',
  );
  assert.equal(yasashii.time(at('2026-08-01T09:15')), '{午前|ごぜん}9{時|じ}15{分|ふん}');
  assert.equal(yasashii.time(at('2026-08-01T12:00')), '{昼|ひる}12{時|じ}');
  assert.equal(plain(yasashii.endTime(at('2026-08-02T00:00'))), '夜12時');
  for (let day = 0; day < 400; day++) {
    const instant = new Date(now.getTime() + day * 86_400_000 + day * 61_000);
    const marked = yasashii.range({ start: instant, end: new Date(instant.getTime() + 90 * 60_000) }, now);
    assert.equal(/[一-鿿]/.test(marked.replace(/\{[^{}|]+\|[^{}|]+\}/g, '')), false, marked);
  }
});

test('English', () => {
  assert.equal(en.dateTime(at('2026-07-28T09:00'), now), 'Tue, July 28, 9:00');
  assert.equal(en.date(at('2027-01-10T00:00'), now), 'Sun, January 10, 2027');
  assert.equal(en.range(range('2026-07-28T10:00', '2026-07-28T12:30'), now), 'Tue, July 28, 10:00–12:30');
  assert.equal(en.month(2027, 1, now), 'January 2027');
  assert.equal(en.fullDate(at('2026-07-28T00:00')), 'July 28, 2026');
});

/** The words of days in every language; one that is forgotten does not compile. */
const EVERY: Readonly<Record<ReadyLanguage, DatesText>> = { ja, 'ja-x-yasashii': yasashii, en };

for (const [language, dates] of Object.entries(EVERY)) {
  test(`${language} writes day, month and time, in Japan’s calendar and western digits`, () => {
    const late = new Date('2026-07-27T15:30:00Z');
    assert.match(plain(dates.dateTime(late, now)), /28/);
    assert.match(plain(dates.fullDate(late)), /2026/);
    assert.match(plain(dates.month(2027, 1, now)), /2027/);
    assert.match(plain(dates.range(range('2026-07-28', '2026-07-30'), now)), /28[^]*30/);
    assert.match(plain(dates.date(at('2027-07-28T00:00'), now)), /2027/);
  });

  test(`${language} has a weekday alone as it stands within a date`, () => {
    const weekday = plain(dates.weekday(at('2026-07-28T00:30')));
    assert.ok(weekday.length > 0 && weekday.length < 12, weekday);
    assert.ok(plain(dates.date(at('2026-07-28T00:30'), now)).includes(weekday), weekday);
  });
}

test('a weekday is that of Japan', () => {
  assert.equal(ja.weekday(at('2026-07-28T23:59')), '火');
});
