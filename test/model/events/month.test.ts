import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import holidayJp from '@holiday-jp/holiday_jp';
import type { CommunityEvent } from '../../../src/feed/schema.js';
import { eventOccurrences } from '../../../src/model/events/event-occurrences.js';
import { monthAway, nearestMonth, spansIn, stateOn, weeksOf } from '../../../src/model/events/month.js';
import { holidayName, type HolidayName } from '../../../src/model/time/holiday-name.js';
import { dayNumberOf, japanDay } from '../../../src/model/time/japan-time.js';
import { NOW } from '../../fixtures/feed.js';
import { trustedEvent } from '../../fixtures/trusted.js';

const JULY = { year: 2026, month: 7 };
const event = (id: string, startDate?: string, endDate?: string, more: Partial<CommunityEvent> = {}) =>
  trustedEvent({ id, startDate, endDate, ...more });
/** `20: a b` for each day that has something. */
const drawn = (events: ReturnType<typeof event>[], month = JULY): string[] =>
  weeksOf(month, spansIn(events, month))
    .flat()
    .flatMap((day) =>
      day?.lanes.length ? `${day.date.day}: ${day.lanes.map((span) => span?.event.id ?? '-').join(' ')}` : [],
    );

test('a month has whole weeks from Sunday, without the days of other months', () => {
  const weeks = weeksOf(JULY, []);
  assert.equal(weeks.length, 5);
  assert.deepEqual(
    weeks.map((week) => week.map((day) => day?.date.day ?? 0).join(' ')),
    ['0 0 0 1 2 3 4', '5 6 7 8 9 10 11', '12 13 14 15 16 17 18', '19 20 21 22 23 24 25', '26 27 28 29 30 31 0'],
  );
  assert.equal(weeksOf({ year: 2026, month: 2 }, []).length, 4);
  assert.equal(weeksOf({ year: 2026, month: 8 }, []).length, 6);
});

test('an event stands on each of its days, on one height through a week', () => {
  const cases: [string, ReturnType<typeof event>[], string[]][] = [
    ['one hour', [event('a', '2026-07-03T10:00', '2026-07-03T11:00')], ['3: a']],
    ['no end', [event('a', '2026-07-03T10:00')], ['3: a']],
    ['end before start', [event('a', '2026-07-03T10:00', '2026-07-01T10:00')], ['3: a']],
    ['a night', [event('a', '2026-07-03T22:00', '2026-07-04T02:00')], ['3: a']],
    ['until midnight', [event('a', '2026-07-03T22:00', '2026-07-04T00:00')], ['3: a']],
    ['whole days', [event('a', '2026-07-03', '2026-07-05')], ['3: a', '4: a', '5: a']],
    ['hours of days', [event('a', '2026-07-03T10:00', '2026-07-04T16:00')], ['3: a', '4: a']],
    ['from the month before into the next', [event('a', '2026-06-01', '2026-07-02')], ['1: a', '2: a']],
    ['written in another zone', [event('a', '2026-07-02T20:00-07:00')], ['3: a']],
    ['a stay', [event('a', '2026-07-03T13:00', '2026-07-05T11:00')], ['3: a', '4: a', '5: a']],
    ['all time', [event('a', '0001-01-01', '9999-12-31')], Array.from({ length: 31 }, (_, day) => `${day + 1}: a`)],
    ['no date', [event('a')], []],
    ['no day', [event('a', '2026-07-32')], []],
    [
      'lanes are kept, also empty ones',
      [event('short', '2026-07-14'), event('long', '2026-07-13', '2026-07-15'), event('late', '2026-07-15')],
      ['13: long', '14: long short', '15: long late'],
    ],
    [
      'a lane is free again',
      [event('a', '2026-07-13', '2026-07-14'), event('b', '2026-07-14', '2026-07-16'), event('c', '2026-07-15')],
      ['13: a', '14: a b', '15: c b', '16: - b'],
    ],
  ];
  for (const [name, events, expected] of cases) assert.deepEqual(drawn(events), expected, name);
});

test('two hundred dates of one event stand on their days', () => {
  const sessions = Array.from({ length: 200 }, (_, day) => ({
    startDate: new Date(Date.UTC(2026, 6, 1 + day)).toISOString().slice(0, 10),
  }));
  assert.equal(drawn([event('a', undefined, undefined, { sessions })]).length, 31);
});

test('no event is lost and none stands twice on a day, whatever their days', () => {
  const day = fc.integer({ min: 1, max: 31 }).map((number) => `2026-07-${String(number).padStart(2, '0')}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(day, day), { maxLength: 20 }), (days) => {
      const events = days.map(([a, b], at) => event(String(at), a < b ? a : b, a < b ? b : a));
      for (const one of weeksOf(JULY, spansIn(events, JULY)).flat()) {
        if (!one) continue;
        const here = one.lanes.flatMap((span) => span?.event.id ?? []);
        const iso = `2026-07-${String(one.date.day).padStart(2, '0')}`;
        const expected = events.filter(({ startDate, endDate }) => startDate! <= iso && endDate! >= iso);
        assert.deepEqual(here.sort(), expected.map(({ id }) => id).sort());
      }
    }),
  );
});

test('months follow each other and do not leave the years that can be written', () => {
  assert.deepEqual(monthAway({ year: 2026, month: 12 }, 1), { year: 2027, month: 1 });
  assert.deepEqual(monthAway({ year: 2026, month: 1 }, -13), { year: 2024, month: 12 });
  assert.deepEqual(monthAway({ year: 1, month: 1 }, -1), { year: 1, month: 1 });
  assert.deepEqual(monthAway({ year: 9999, month: 12 }, 1), { year: 9999, month: 12 });
});

test('an empty month leads to the next with something, else to the last', () => {
  const month = (...events: ReturnType<typeof event>[]): string | undefined => {
    const found = nearestMonth(events, JULY);
    return found && `${found.year}-${found.month}`;
  };
  const [may, june, october, next] = [
    event('may', '2026-05-01'),
    event('june', '2026-06-01', '2026-06-30'),
    event('october', '2026-10-31T23:00'),
    event('next', '2027-01-01'),
  ];
  assert.equal(month(may, june, next, october), '2026-10');
  assert.equal(month(may, june), '2026-6');
  assert.equal(month(event('undated')), undefined);
});

test('what is said on a day is true of that day', () => {
  const course = event('a', undefined, undefined, {
    application: { required: false },
    sessions: [
      { startDate: '2026-07-20T10:00' },
      { startDate: '2026-07-28T09:00', endDate: '2026-07-28T12:00' },
      { startDate: '2026-08-03T10:00', eventStatus: 'cancelled' },
      { startDate: '2026-08-10T10:00' },
    ],
  });
  const kinds = (one: typeof course): string[] =>
    eventOccurrences(one).map((occurrence) => stateOn(one, occurrence, NOW).kind);
  assert.deepEqual(kinds(course), ['past', 'running', 'cancelled', 'upcoming']);
  assert.deepEqual(
    kinds({ ...course, eventStatus: 'cancelled' }),
    Array.from({ length: 4 }, () => 'cancelled'),
  );
});

test('holidays have the names of the law, in every year of the table', () => {
  const names: Readonly<Record<HolidayName, RegExp>> = {
    'new-year': /^元日$/,
    'coming-of-age': /^成人の日$/,
    foundation: /^建国記念の日$/,
    emperor: /^天皇誕生日$/,
    'spring-equinox': /^春分の日$/,
    showa: /^昭和の日$/,
    constitution: /^憲法記念日$/,
    greenery: /^みどりの日$/,
    children: /^こどもの日$/,
    marine: /^海の日$/,
    mountain: /^山の日$/,
    aged: /^敬老の日$/,
    'autumn-equinox': /^秋分の日$/,
    sports: /^スポーツの日$/,
    culture: /^文化の日$/,
    labour: /^勤労感謝の日$/,
    other: /休日/,
  };
  const all = holidayJp.between(new Date(2022, 0, 1), new Date(2035, 11, 31));
  assert.ok(all.length > 200);
  for (const { date, name } of all) {
    const day = japanDay(dayNumberOf(date.getFullYear(), date.getMonth() + 1, date.getDate())!);
    assert.match(name, names[holidayName(day)], `${day.year}-${day.month}-${day.day}`);
  }
});
