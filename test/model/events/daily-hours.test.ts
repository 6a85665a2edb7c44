import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dailyHours } from '../../../src/model/events/daily-hours.js';
import { eventOccurrences, eventState, nextEventChange } from '../../../src/model/events/event-state.js';
import { parseFeedDate } from '../../../src/model/time/japan-time.js';

const hours = (start: string, end?: string): string => {
  const daily = dailyHours(parseFeedDate(start)!, parseFeedDate(end));
  return daily ? `${daily.opens / 60}–${daily.closes === undefined ? '?' : daily.closes / 60}` : 'one span';
};

describe('dailyHours', () => {
  for (const [start, end, right] of [
    ['2026-11-10T10:00', '2026-12-20T16:00', '10–16'],
    ['2026-11-10T10:00:00+09:00', '2026-11-11T16:00:00+09:00', '10–16'],
    ['2026-11-10T01:00:00Z', '2026-12-20T07:00:00Z', '10–16'],
    ['2026-11-10T22:00', '2026-11-12T00:00', '22–24'],
    ['2026-11-10T10:00', '2026-12-20', '10–?'],
    ['2026-11-10T22:00', '2026-11-11T02:00', 'one span'],
    ['2026-11-10T22:00', '2026-11-11T00:00', 'one span'],
    ['2026-11-10T13:00', '2026-11-12T11:00', 'one span'],
    ['2026-11-10T10:00', '2026-11-11T10:00', 'one span'],
    ['2026-11-10T10:00', '2026-11-10T16:00', 'one span'],
    ['2026-11-10T10:00', '2026-11-10', 'one span'],
    ['2026-11-10', '2026-12-20', 'one span'],
    ['2026-11-10', '2026-12-20T16:00', 'one span'],
    ['2026-11-10T10:00', undefined, 'one span'],
  ] as const)
    it(`${start} to ${end}: ${right}`, () => assert.equal(hours(start, end), right));
});

describe('an event of several days with hours', () => {
  const at = (japan: string): Date => new Date(`${japan}:00+09:00`);
  const event = { id: 'e', name: '絵画展', startDate: '2026-11-10T10:00', endDate: '2026-12-20T16:00' };

  it('goes on in its hours only', () => {
    for (const [moment, kind] of [
      ['2026-11-10T09:59', 'upcoming'],
      ['2026-11-10T10:00', 'running'],
      ['2026-11-10T16:00', 'in-period'],
      ['2026-11-30T03:00', 'in-period'],
      ['2026-11-30T15:59', 'running'],
      ['2026-12-20T15:59', 'running'],
      ['2026-12-20T16:00', 'past'],
    ] as const)
      assert.equal(eventState({ ...event }, at(moment)).kind, kind, moment);
  });

  it('turns with its hours', () => {
    const turns = (from: string): Date => nextEventChange(event, at(from));
    assert.deepEqual(turns('2026-11-30T03:00'), at('2026-11-30T10:00'));
    assert.deepEqual(turns('2026-11-30T10:00'), at('2026-11-30T16:00'));
    assert.deepEqual(turns('2026-11-30T16:00'), at('2026-12-01T00:00'));
  });

  it('is never said to go on where words say more of its times, a closing hour is missing, or it lasts for days', () => {
    const noon = at('2026-11-30T12:00');
    assert.equal(eventState({ ...event, timeNote: '月曜休館' }, noon).kind, 'in-period');
    assert.equal(eventState({ ...event, endDate: '2026-12-20' }, noon).kind, 'in-period');
    assert.equal(eventState({ ...event, startDate: '2026-11-10T17:00' }, noon).kind, 'in-period');
    assert.equal(
      eventState({ ...event, startDate: '2026-11-29T22:00', endDate: '2026-11-30T13:00' }, noon).kind,
      'running',
    );
  });

  it('has whole days where its hours are the whole day', () => {
    const [one] = eventOccurrences({ startDate: '2026-11-10T00:00', endDate: '2026-11-12T23:59' });
    assert.deepEqual([one!.dateOnly, one!.endDateOnly, one!.daily], [true, true, undefined]);
    assert.deepEqual([one!.end, one!.until], [at('2026-11-12T00:00'), at('2026-11-13T00:00')]);
  });

  it('may be one of several sessions', () => {
    const sessions = [
      { startDate: '2026-11-10T10:00', endDate: '2026-11-14T16:00' },
      { startDate: '2026-11-17T10:00' },
    ];
    assert.deepEqual(
      eventOccurrences({ sessions }).map(({ daily }) => daily),
      [{ opens: 600, closes: 960 }, undefined],
    );
  });
});
