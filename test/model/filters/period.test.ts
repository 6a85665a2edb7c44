import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodOf } from '../../../src/model/filters/period.js';
import { RecordSelection } from '../../../src/model/filters/record-selection.js';
import { NO_FILTERS, parsePresets, type Filters } from '../../../src/model/filters/filters.js';
import { touches } from '../../../src/model/events/event-occurrences.js';
import { AreaIndex } from '../../../src/model/places/areas.js';
import { dayNumberOf, isoDay } from '../../../src/model/time/japan-time.js';
import { trustedEvent } from '../../fixtures/trusted.js';

const day = (text: string): number => {
  const [year, month, date] = text.split('-').map(Number);
  return dayNumberOf(year!, month!, date!)!;
};
const days = (value: string, today: string): string | undefined => {
  const period = periodOf(value, day(today));
  return period && period.map((one) => (Number.isFinite(one) ? isoDay(one) : '…')).join(' ');
};

test('times in which something is looked for are days', () => {
  const cases: [string, string, string | undefined][] = [
    // Tuesday
    ['this-week', '2026-07-28', '2026-07-28 2026-08-02'],
    ['weekend', '2026-07-28', '2026-08-01 2026-08-02'],
    ['this-month', '2026-07-28', '2026-07-28 2026-07-31'],
    ['next-month', '2026-07-28', '2026-08-01 2026-08-31'],
    // Saturday, Sunday, Monday
    ['weekend', '2026-08-01', '2026-08-01 2026-08-02'],
    ['weekend', '2026-08-02', '2026-08-02 2026-08-02'],
    ['this-week', '2026-08-02', '2026-08-02 2026-08-02'],
    ['weekend', '2026-08-03', '2026-08-08 2026-08-09'],
    // The last day of a month, and of a year; a leap year
    ['this-month', '2026-12-31', '2026-12-31 2026-12-31'],
    ['next-month', '2026-12-31', '2027-01-01 2027-01-31'],
    ['next-month', '2028-01-31', '2028-02-01 2028-02-29'],
    ['days-30', '2026-07-28', '2026-07-28 2026-08-27'],
    ['days-0', '2026-07-28', '2026-07-28 2026-07-28'],
    ['2026-12-01/2026-12-24', '2026-07-28', '2026-12-01 2026-12-24'],
    ['2026-12-24/2026-12-01', '2026-07-28', '2026-12-01 2026-12-24'],
    ['2026-12-01/', '2026-07-28', '2026-12-01 …'],
    ['/2026-12-24', '2026-07-28', '… 2026-12-24'],
    ['0001-01-01/9999-12-31', '2026-07-28', '0001-01-01 9999-12-31'],
    ...['', '/', 'tomorrow', '2026-12-01', '2026-02-30/', 'days-', 'days-99999', '2026-12-01T10:00/', 'a/b/c'].map(
      (value): [string, string, undefined] => [value, '2026-07-28', undefined],
    ),
  ];
  for (const [value, today, expected] of cases) assert.equal(days(value, today), expected, `${value} on ${today}`);
});

test('presets take them, and warn of others', () => {
  const { filters, warnings } = parsePresets({ period: 'weekend 2026-12-01/2026-12-24 someday', venue: '' });
  assert.deepEqual(filters.period, ['weekend', '2026-12-01/2026-12-24']);
  assert.equal(filters.venue, true);
  assert.deepEqual(
    warnings.map(({ value }) => value),
    ['someday'],
  );
});

const TODAY = day('2026-07-28');
const hall = { location: { name: '見本市民会館' } };
const events = [
  trustedEvent({ id: 'hall', startDate: '2026-08-01T10:00', endDate: undefined, ...hall }),
  trustedEvent({ id: 'both', startDate: '2026-08-02', endDate: undefined, online: true, ...hall }),
  trustedEvent({ id: 'home', startDate: '2026-08-20', endDate: undefined, online: true, location: undefined }),
  trustedEvent({ id: 'moved', startDate: '2026-09-01', endDate: undefined, eventStatus: 'moved-online', ...hall }),
  trustedEvent({ id: 'long', startDate: '2026-06-01', endDate: '2026-12-31', location: undefined }),
  trustedEvent({ id: 'undated', startDate: undefined, endDate: undefined, ...hall }),
];
const selection = new RecordSelection(events, { areas: new AreaIndex([]), facets: ['attendance', 'kind'] });
const tests = {
  period: (event: (typeof events)[number], value: string) => touches(event, ...periodOf(value, TODAY)!),
  accepting: ({ id }: { id: string }) => id === 'hall' || id === 'home',
};
const select = (filters: Partial<Filters>) =>
  selection.select({ ...NO_FILTERS, ...filters }, undefined, undefined, undefined, tests);
const ids = (filters: Partial<Filters>): string =>
  [...select(filters).indices].map((index) => events[index]!.id).join(' ');

test('events are found by their days, by how one takes part and by whether one can apply; each by any of what is chosen', () => {
  const cases: [Partial<Filters>, string][] = [
    [{}, 'hall both home moved long undated'],
    [{ period: ['weekend'] }, 'hall both long'],
    [{ period: ['weekend', '2026-09-01/2026-09-01'] }, 'hall both moved long'],
    [{ period: ['next-month'], accepting: true }, 'hall home'],
    [{ venue: true }, 'hall both long undated'],
    [{ online: true }, 'both home moved'],
    [{ hybrid: true }, 'both'],
    [{ venue: true, online: true }, 'hall both home moved long undated'],
    [{ online: true, period: ['weekend'] }, 'both'],
  ];
  for (const [filters, expected] of cases) assert.equal(ids(filters), expected, JSON.stringify(filters));
});

test('counts say what a press brings, and what to give up brings something', () => {
  const selected = select({ period: ['weekend'], online: true });
  assert.equal(selected.countOf('period', 'weekend'), 1);
  assert.equal(selected.countOf('period', 'next-month'), 2);
  assert.equal(selected.countOf('venue', 'yes'), 3);
  assert.equal(selected.countOf('hybrid', 'yes'), 1);
  assert.equal(selected.countOf('accepting', 'yes'), 0);
  const none = select({ period: ['weekend'], online: true, accepting: true });
  assert.equal(none.total, 0);
  assert.deepEqual(
    none.loosen.map(({ remove, count }) => `${remove.map(({ filter }) => filter).join()} ${count}`),
    ['period 1', 'online 1', 'accepting 1'],
  );
});
