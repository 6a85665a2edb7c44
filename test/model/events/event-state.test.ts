import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Application } from '../../../src/feed/schema.js';
import { applicationState } from '../../../src/model/events/event-application.js';
import { madeOf } from '../../../src/model/events/event-occurrences.js';
import {
  eventOccurrences,
  eventState,
  isOver,
  nextEventChange,
  standingOf,
  type DatedEvent,
  type EventState,
} from '../../../src/model/events/event-state.js';

const at = (japan: string): Date => new Date(`${japan}:00+09:00`);
const event = (fields: Partial<DatedEvent> = {}): DatedEvent => ({
  id: 'e',
  name: '養成講座',
  startDate: '2026-07-28T10:00',
  endDate: '2026-07-28T12:00',
  ...fields,
});
const state = (fields: Partial<DatedEvent>, japan: string): EventState => eventState(event(fields), at(japan));
const kind = (fields: Partial<DatedEvent>, japan: string): string => state(fields, japan).kind;

test('before, during, after, to the minute', () => {
  assert.equal(kind({}, '2026-07-28T09:59'), 'upcoming');
  assert.equal(kind({}, '2026-07-28T10:00'), 'running');
  assert.equal(kind({}, '2026-07-28T11:59'), 'running');
  assert.equal(kind({}, '2026-07-28T12:00'), 'past');
});

test('days without time last until their midnight in Japan', () => {
  const days = { startDate: '2026-07-28', endDate: '2026-07-30' };
  assert.equal(kind(days, '2026-07-27T23:59'), 'upcoming');
  assert.equal(kind(days, '2026-07-30T23:59'), 'in-period', 'at which hours, nobody says');
  assert.equal(kind(days, '2026-07-31T00:00'), 'past');
  const { endDate: _, ...open } = event({ startDate: '2026-07-28' });
  assert.equal(eventState(open, at('2026-07-28T20:00')).kind, 'running');
  assert.equal(eventState({ ...open, startDate: '2026-07-28T10:00' }, at('2026-07-28T20:00')).kind, 'running');
  assert.equal(eventState({ ...open }, at('2026-07-29T00:00')).kind, 'past');
});

test('an end before the start is no end', () => {
  const [one] = eventOccurrences(event({ endDate: '2026-07-27T12:00' }));
  assert.equal(one?.end, undefined);
  assert.deepEqual(one?.until, at('2026-07-29T00:00'));
});

test('sessions are the dates, sorted; one called off is passed over', () => {
  const sessions = [
    { startDate: '2026-08-11T10:00', endDate: '2026-08-11T12:00' },
    { startDate: '2026-07-28T10:00', endDate: '2026-07-28T12:00' },
    { startDate: '2026-08-04T10:00', endDate: '2026-08-04T12:00', eventStatus: 'cancelled' },
    { startDate: '2026-02-30T10:00' },
  ];
  assert.equal(eventOccurrences(event({ sessions })).length, 3);
  const next = (japan: string): [string, Date | undefined] => {
    const one = state({ sessions }, japan);
    return [one.kind, 'occurrence' in one ? one.occurrence?.start : undefined];
  };
  assert.deepEqual(next('2026-07-28T11:00'), ['running', at('2026-07-28T10:00')]);
  assert.deepEqual(next('2026-07-29T11:00'), ['upcoming', at('2026-08-11T10:00')]);
  assert.deepEqual(next('2026-08-11T12:00'), ['past', at('2026-08-11T10:00')]);
  assert.equal(
    kind({ sessions: [{ startDate: '2026-08-04T10:00', eventStatus: 'cancelled' }] }, '2026-07-28T10:00'),
    'cancelled',
  );
});

test('when all that is still to come was called off, that is said, under its date', () => {
  const course = {
    startDate: undefined,
    endDate: undefined,
    sessions: [{ startDate: '2026-07-20T10:00' }, { startDate: '2026-08-01T10:00', eventStatus: 'cancelled' }],
  };
  const now = state(course, '2026-07-28T10:00');
  assert.equal(now.kind, 'cancelled');
  assert.deepEqual('occurrence' in now && now.occurrence?.start, at('2026-08-01T10:00'));
  assert.equal(kind(course, '2026-07-20T09:00'), 'upcoming');
  const later = state(course, '2026-08-02T10:00');
  assert.equal(later.kind, 'past');
  assert.deepEqual('occurrence' in later && later.occurrence?.start, at('2026-07-20T10:00'), 'the one that was held');
});

test('cancelled and postponed win over everything, and over being past', () => {
  const application = { opens: '2026-07-01', deadline: '2026-07-20' };
  for (const word of ['cancelled', 'canceled', 'Cancelled', 'https://schema.org/EventCancelled']) {
    assert.equal(kind({ eventStatus: word, application }, '2026-07-10T10:00'), 'cancelled', word);
  }
  assert.deepEqual(state({ eventStatus: 'cancelled' }, '2026-08-10T10:00'), {
    kind: 'cancelled',
    past: true,
    occurrence: eventOccurrences(event())[0],
  });
  assert.equal(kind({ eventStatus: 'postponed', application }, '2026-07-10T10:00'), 'postponed');
  assert.equal(
    kind({ eventStatus: 'postponed', startDate: undefined, endDate: undefined }, '2026-07-10T10:00'),
    'postponed',
  );
});

test('a new date is one only when it is known', () => {
  const change = (fields: Partial<DatedEvent>): unknown => {
    const one = state(fields, '2026-07-10T10:00');
    return 'change' in one && one.change?.kind === 'rescheduled'
      ? [one.change.newStart.start, one.change.later]
      : one.kind;
  };
  assert.deepEqual(change({ eventStatus: 'postponed', previousStartDate: '2026-07-20T10:00' }), [
    at('2026-07-28T10:00'),
    true,
  ]);
  assert.deepEqual(change({ eventStatus: 'rescheduled', previousStartDate: '2026-08-20T10:00' }), [
    at('2026-07-28T10:00'),
    false,
  ]);
  assert.deepEqual(change({ eventStatus: 'rescheduled' }), [at('2026-07-28T10:00'), true]);
  assert.equal(change({ eventStatus: 'rescheduled', previousStartDate: '2026-07-28T10:00' }), 'postponed');
  assert.equal(change({ eventStatus: 'postponed', previousStartDate: '2026-07-28T10:00' }), 'postponed');
  assert.equal(kind({ eventStatus: 'rescheduled' }, '2026-08-10T10:00'), 'past');
});

test('an event moved online is still on', () => {
  const one = state({ eventStatus: 'moved-online' }, '2026-07-10T10:00');
  assert.deepEqual(one.kind === 'upcoming' && one.change, { kind: 'moved-online' });
});

test('without a readable date it is undated', () => {
  assert.equal(kind({ startDate: undefined, endDate: undefined }, '2026-07-10T10:00'), 'undated');
  assert.equal(kind({ startDate: '2026-02-30' }, '2026-07-10T10:00'), 'undated');
});

const apply = (application: Application | undefined, japan = '2026-07-10T10:00'): unknown =>
  applicationState(application, at(japan), at('2026-07-28T10:00'));
const applyKind = (application: Application | undefined, japan?: string): string =>
  (apply(application, japan) as { kind: string }).kind;

test('applications: not needed, not yet, open, closed', () => {
  const dates = { opens: '2026-07-01T09:00', deadline: '2026-07-20' };
  assert.equal(applyKind(undefined), 'unknown');
  assert.equal(applyKind({}), 'unknown');
  assert.equal(applyKind({ required: false, capacity: 20 }), 'not-needed');
  assert.equal(applyKind({ required: true }), 'required');
  assert.equal(applyKind({ url: 'https://example.jp/' }), 'required');
  assert.equal(applyKind({ note: '当日、会場の入口で' }), 'unknown', 'words alone may say anything');
  assert.equal(applyKind({ capacity: 20 }), 'unknown');
  assert.equal(applyKind(dates, '2026-07-01T08:59'), 'not-yet');
  assert.equal(applyKind(dates, '2026-07-01T09:00'), 'open');
  assert.equal(applyKind(dates, '2026-07-20T23:59'), 'open');
  assert.equal(applyKind(dates, '2026-07-21T00:00'), 'closed');
  assert.equal(applyKind({ deadline: '2026-07-20T17:00' }, '2026-07-20T16:59'), 'open');
  assert.equal(applyKind({ deadline: '2026-07-20T17:00' }, '2026-07-20T17:00'), 'closed');
  assert.equal(applyKind({ opens: '2026-07-01' }), 'open');
  assert.equal(applyKind({ opens: '2026-07-01', required: true }, '2026-07-28T10:00'), 'required');
});

test('applications: few left, full, waiting list, lots', () => {
  const places = (applied: number, more: Application = {}): Application => ({
    deadline: '2026-07-20',
    capacity: 40,
    applied,
    ...more,
  });
  assert.equal(applyKind(places(35)), 'open');
  assert.equal(applyKind(places(36)), 'few-left');
  assert.equal(applyKind({ ...places(8), capacity: 10 }), 'few-left');
  assert.equal(applyKind({ ...places(7), capacity: 10 }), 'open');
  assert.equal(applyKind({ ...places(0), capacity: 2 }), 'open');
  assert.deepEqual(apply(places(36, { asOf: '2026-07-09' })), {
    kind: 'few-left',
    asOf: { instant: at('2026-07-09T00:00'), dateOnly: true },
    deadline: { instant: at('2026-07-20T00:00'), dateOnly: true },
  });
  assert.deepEqual(apply(places(40)), { kind: 'full' });
  assert.deepEqual(apply(places(3, { full: true, waitingList: false })), { kind: 'full', waitingList: false });
  assert.deepEqual(apply(places(62, { waitingList: true })), { kind: 'full', waitingList: true });
  assert.equal(applyKind(places(62, { full: false })), 'open');
  assert.equal(applyKind(places(40), '2026-07-21T00:00'), 'closed');
});

test('an old copy or an old check makes "open" no promise', () => {
  const listed = (fields: Partial<DatedEvent>, updated = '2026-07-01T00:00'): boolean => {
    const one = eventState(event(fields), at('2026-07-10T10:00'), at(updated));
    return 'asListed' in one && one.asListed;
  };
  assert.equal(listed({}), false);
  assert.equal(listed({ verifiedOn: '2026-07-01' }), false);
  assert.equal(listed({ stale: true }), true);
  assert.equal(listed({ verifiedOn: '2025-12-01' }), true);
  assert.equal(listed({}, '2026-07-11T00:00'), true);
});

test('says when to look again', () => {
  const one = event({ application: { opens: '2026-07-10T09:00', deadline: '2026-07-20T17:00' } });
  assert.deepEqual(nextEventChange(one, at('2026-07-10T08:00')), at('2026-07-10T09:00'));
  assert.deepEqual(nextEventChange(one, at('2026-07-10T10:00')), at('2026-07-11T00:00'));
  assert.deepEqual(nextEventChange(one, at('2026-07-20T10:00')), at('2026-07-20T17:00'));
  assert.deepEqual(nextEventChange(one, at('2026-07-28T11:00')), at('2026-07-28T12:00'));
});

test('a remembered answer holds for one record until its next turn, not across a stale copy, another feed date or a clock set back', () => {
  const one = event({ startDate: '2026-07-28T13:00', endDate: '2026-07-28T15:00', verifiedOn: '2026-07-01' });
  const on = (time: string): Date => at(`2026-07-28T${time}`);
  const kinds = ['12:58', '12:59', '13:00', '14:59', '15:00', '12:59'].map(
    (time) => eventState(one, on(time), on('00:00')).kind,
  );
  assert.deepEqual(kinds, ['upcoming', 'upcoming', 'running', 'running', 'past', 'upcoming']);
  const listed = (updated: string): unknown =>
    (eventState(one, on('12:00'), on(updated)) as { asListed?: boolean }).asListed;
  assert.equal(listed('00:00'), false);
  assert.equal(listed('12:30'), true, 'a clock behind the feed');
  assert.equal(listed('00:00'), false);
  one.stale = true;
  assert.equal(listed('00:00'), true);
});

test('what is asked of thousands says what the state says, for events and for courses', () => {
  const now = at('2026-07-28T10:00');
  const days = fc.constantFrom('2026-07-27', '2026-07-28', '2026-07-28T09:00', '2026-07-29T10:00', '2026-08-01', 'x');
  const outcome = fc.constantFrom(undefined, 'cancelled', 'postponed', 'rescheduled');
  const dated = fc.record({
    id: fc.constant('e'),
    name: fc.constant('e'),
    startDate: fc.option(days, { nil: undefined }),
    sessions: fc.option(fc.array(fc.record({ startDate: days, eventStatus: outcome }), { maxLength: 4 }), {
      nil: undefined,
    }),
    eventStatus: outcome,
  });
  fc.assert(
    fc.property(dated, fc.array(dated, { minLength: 2, maxLength: 3 }), fc.boolean(), (one, parts, isCourse) => {
      const whole: DatedEvent = isCourse ? madeOf<DatedEvent>({ ...one }, parts) : one;
      const said = eventState(whole, now);
      const occurrence = 'occurrence' in said ? said.occurrence : undefined;
      assert.deepEqual(standingOf(whole, now), { occurrence, past: isOver(said) });
    }),
  );
});
