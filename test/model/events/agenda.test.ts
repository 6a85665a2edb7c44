import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agenda, type AgendaEntry } from '../../../src/model/events/agenda.js';
import type { DatedEvent } from '../../../src/model/events/event-state.js';

const now = new Date('2026-07-28T10:00:00+09:00');
const event = (id: string, startDate: string | undefined, more: Partial<DatedEvent> = {}): DatedEvent => ({
  id,
  name: id,
  startDate,
  ...more,
});
const ids = (entries: readonly AgendaEntry[]): string[] => entries.map(({ event: { id } }) => id);
const months = (events: readonly DatedEvent[], limits = {}): unknown =>
  agenda(events, now, limits).months.map(({ year, month, entries }) => [year, month, ...ids(entries)]);

const EVENTS = [
  event('next-year', '2027-01-10T10:00'),
  event('august', '2026-08-05'),
  event('today-later', '2026-07-28T15:00'),
  event('today-running', '2026-07-28T09:00', { endDate: '2026-07-28T17:00' }),
  event('exhibition', '2026-07-01', { endDate: '2026-08-31' }),
  event('week', '2026-07-25', { endDate: '2026-07-29' }),
  event('july-past', '2026-07-10T10:00'),
  event('last-year', '2025-07-10T10:00'),
  event('someday', undefined),
];

test('by month in Japan, soonest first; ongoing ones apart; past newest first', () => {
  const all = agenda(EVENTS, now);
  assert.deepEqual(months(EVENTS), [
    [2026, 7, 'today-running', 'today-later'],
    [2026, 8, 'august'],
    [2027, 1, 'next-year'],
  ]);
  assert.deepEqual(ids(all.ongoing), ['week', 'exhibition']);
  assert.deepEqual(ids(all.past), ['july-past', 'last-year']);
  assert.deepEqual(ids(all.undated), ['someday']);
  assert.deepEqual(all.counts, { ongoing: 2, upcoming: 4, undated: 1, past: 2 });
});

test('the month is that of Japan', () => {
  assert.deepEqual(months([event('first', '2026-07-31T15:30:00Z')]), [[2026, 8, 'first']]);
});

test('limits take the first ones and leave the counts', () => {
  const few = agenda(EVENTS, now, { coming: 3, past: 1 });
  assert.deepEqual(
    [...ids(few.ongoing), ...few.months.flatMap(({ entries }) => ids(entries))],
    ['week', 'exhibition', 'today-running'],
  );
  assert.deepEqual(ids(few.past), ['july-past']);
  assert.deepEqual(few.counts, { ongoing: 2, upcoming: 4, undated: 1, past: 2 });
});

test('an event with sessions stands under its next one', () => {
  const course = event('course', undefined, {
    sessions: [{ startDate: '2026-07-01T10:00' }, { startDate: '2026-08-01T10:00' }],
  });
  assert.deepEqual(months([course]), [[2026, 8, 'course']]);
});

test('a cancelled event stays under its date, then goes to the past', () => {
  const gone = (startDate: string): DatedEvent => event('gone', startDate, { eventStatus: 'cancelled' });
  assert.deepEqual(months([gone('2026-08-01T10:00')]), [[2026, 8, 'gone']]);
  assert.deepEqual(ids(agenda([gone('2026-07-01T10:00')], now).past), ['gone']);
});
