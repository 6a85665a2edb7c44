import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  freshness,
  isOpenNow,
  nextWindowChange,
  windowStatus,
  type DatedRecord,
} from '../../../src/model/hours/window-status.js';
import type { OpeningRecord } from '../../../src/model/hours/opening-hours.js';
import { holidayTable } from './holiday-table.js';

const HOLIDAYS = holidayTable(2025, 2026);
const at = (japan: string): Date => new Date(`${japan}:00+09:00`);
const feedUpdated = at('2026-07-01T00:00');
const now = at('2026-07-28T10:00');
const context = { holidays: HOLIDAYS, feedUpdated };
const record: OpeningRecord & DatedRecord = {
  schedule: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '09:00', closes: '17:00' }],
  onHolidays: 'closed',
  verifiedOn: '2026-07-10',
};
const trust = (change: DatedRecord, when = now): string => freshness({ ...record, ...change }, when, feedUpdated).trust;

test('a recent check is trusted for 180 days, to the day in Japan', () => {
  assert.equal(trust({}), 'current');
  assert.equal(trust({ verifiedOn: '2026-01-29' }), 'current');
  assert.equal(trust({ verifiedOn: '2026-01-28' }), 'as-listed');
  assert.equal(trust({ verifiedOn: '2026-01-29' }, at('2026-07-28T23:59')), 'current');
  assert.equal(trust({ verifiedOn: '2026-01-29' }, at('2026-07-29T00:00')), 'as-listed');
});

test('older than a year is old', () => {
  assert.equal(trust({ verifiedOn: '2025-07-28' }), 'as-listed');
  assert.equal(trust({ verifiedOn: '2025-07-27' }), 'old');
  assert.equal(trust({ verifiedOn: '2025-07-27', stale: true }), 'old');
});

test('a stale copy, no check, a check in the future, a clock behind the feed: as listed', () => {
  assert.equal(trust({ stale: true }), 'as-listed');
  for (const verifiedOn of [undefined, '', 'おととい', '2026-02-30', '2026-08-01'])
    assert.equal(trust({ verifiedOn }), 'as-listed', verifiedOn);
  assert.equal(trust({ verifiedOn: '2026-06-01' }, at('2026-06-30T23:59')), 'as-listed');
  assert.equal(trust({ verifiedOn: '2026-06-01' }, at('2026-07-01T00:00')), 'current');
});

test('validity includes its last day', () => {
  const validity = (change: DatedRecord, when = now): string =>
    freshness({ ...record, ...change }, when, feedUpdated).validity;
  assert.equal(validity({}), 'valid');
  assert.equal(validity({ validFrom: '2026-07-29' }), 'not-yet');
  assert.equal(validity({ validThrough: '2026-07-28' }), 'valid');
  assert.equal(validity({ validThrough: '2026-07-27' }), 'expired');
});

test('only a trusted, valid, open record is open now', () => {
  assert.equal(isOpenNow(record, now, context), true);
  assert.equal(isOpenNow({ ...record }, at('2026-07-28T17:00'), context), false);
  assert.equal(isOpenNow({ ...record, stale: true }, now, context), false);
  assert.equal(isOpenNow({ ...record, verifiedOn: '2025-01-01' }, now, context), false);
  assert.equal(isOpenNow({ ...record, validThrough: '2026-07-27' }, now, context), false);
  assert.equal(isOpenNow({ ...record }, now, { feedUpdated }), false);
});

test('without a holiday table hours are those of an ordinary day, and only as listed', () => {
  const next = at('2027-07-27T10:00');
  const checked = { ...record, verifiedOn: '2027-07-01' };
  assert.deepEqual(windowStatus(checked, next, context), {
    status: { kind: 'open', always: false, closesAt: at('2027-07-27T17:00'), closingSoon: false },
    trust: 'as-listed',
    validity: 'valid',
    checkedOn: '2027-07-01',
  });
  // 祝日 make no difference to a line that never closes.
  const line = { ...checked, schedule: [{ opens: '00:00', closes: '24:00' }], onHolidays: 'open' as const };
  assert.equal(windowStatus(line, next, context).trust, 'current');
  assert.equal(isOpenNow(line, next, context), true);
  const named = {
    ...line,
    onHolidays: undefined,
    schedule: [
      { days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su', 'ph'] as const, opens: '00:00', closes: '24:00' },
    ].map((span) => ({ ...span, days: [...span.days] })),
  };
  assert.equal(isOpenNow(named, next, context), true);
  assert.equal(windowStatus({ ...line, onHolidays: undefined }, next, context).trust, 'as-listed');
});

test('on 31 December the table still holds, on 1 January it does not', () => {
  const fresh = { ...record, verifiedOn: '2026-12-01' };
  assert.equal(windowStatus(fresh, at('2026-12-31T10:00'), context).trust, 'current');
  assert.equal(windowStatus({ ...fresh }, at('2027-01-01T10:00'), context).trust, 'as-listed');
});

test('looks again when the clock reaches the date of the feed', () => {
  const early = at('2026-06-30T23:10');
  assert.deepEqual(
    nextWindowChange(record, early, { holidays: HOLIDAYS, feedUpdated: at('2026-06-30T23:20') }),
    at('2026-06-30T23:20'),
  );
  assert.deepEqual(nextWindowChange(record, early, context), at('2026-07-01T00:00'));
});

test('what was worked out holds through its minute, unless a change within it is known or the clock passes the date of the feed', () => {
  const inMinute = (seconds: string): Date => new Date(`2026-06-30T10:00:${seconds}+09:00`);
  const feedUpdated = inMinute('30');
  const behind = { ...record, verifiedOn: '2026-06-29' };
  assert.equal(windowStatus(behind, inMinute('10'), { holidays: HOLIDAYS, feedUpdated }).trust, 'as-listed');
  assert.equal(windowStatus(behind, inMinute('40'), { holidays: HOLIDAYS, feedUpdated }).trust, 'current');
  const brief = { ...record, validThrough: '2026-06-30T10:00:30' };
  assert.equal(windowStatus(brief, inMinute('10'), context).validity, 'valid');
  assert.deepEqual(nextWindowChange(brief, inMinute('20'), context), inMinute('30'));
  assert.equal(windowStatus(brief, inMinute('40'), context).validity, 'expired');
});
