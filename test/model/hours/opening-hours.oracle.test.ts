import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Holidays } from '../../../src/feed/schema.js';
import { nextChange, openingStatus, type OpeningStatus } from '../../../src/model/hours/opening-hours.js';
import { holidayTable } from './holiday-table.js';
import { answerAt, type Answer, type OracleRecord } from './opening-oracle.js';
import { scene } from './schedule-arbitrary.js';

const MINUTE = 60_000;
const YEARS = holidayTable(2024, 2026);
/** The last of the three years has no table. */
const WITHOUT_2026 = holidayTable(2024, 2025);
const table = fc.constantFrom<(Holidays | undefined)[]>(YEARS, YEARS, WITHOUT_2026, undefined);

const answerOf = ({ kind }: OpeningStatus): Answer => (kind === 'open' ? 'open' : kind === 'ask' ? 'maybe' : 'closed');

function assertSame(record: OracleRecord, holidays: Holidays | undefined, ms: number): void {
  const status = openingStatus(record, new Date(ms), holidays);
  const expected = answerAt(record, holidays, ms);
  if (answerOf(status) !== expected) {
    assert.fail(
      `${new Date(ms + 9 * 60 * MINUTE).toISOString().slice(0, 16)} in Japan: ${JSON.stringify(status)}, oracle says ${expected}, for ${JSON.stringify(record)}`,
    );
  }
}

test('every minute of random days agrees with the oracle, for random schedules', () => {
  fc.assert(
    fc.property(scene, table, ({ record, midnight }, holidays) => {
      for (let minute = 0; minute < 1_440; minute++) assertSame(record, holidays, midnight + minute * MINUTE);
    }),
    { numRuns: 400 },
  );
});

test('the announced end and the announced opening are true, minute by minute', () => {
  fc.assert(
    fc.property(scene, table, fc.integer({ min: 0, max: 1_439 }), ({ record, midnight }, holidays, minute) => {
      const now = midnight + minute * MINUTE;
      const status = openingStatus(record, new Date(now), holidays);
      if (status.kind === 'open') {
        const end = status.always ? now + 7 * 1_440 * MINUTE : status.closesAt?.getTime();
        if (end === undefined) return;
        for (let at = now; at < end; at += MINUTE)
          assert.equal(answerAt(record, holidays, at), 'open', new Date(at).toISOString());
        if (!status.always) assert.notEqual(answerAt(record, holidays, end), 'open', 'open beyond the announced end');
      } else if ('opensAt' in status && status.opensAt) {
        const opens = status.opensAt.getTime();
        assert.equal(answerAt(record, holidays, opens), 'open', 'not open at the announced opening');
        const seen = Math.min(opens, now + 5 * 1_440 * MINUTE);
        let doubt = false;
        for (let at = now; at < seen; at += MINUTE) {
          const answer = answerAt(record, holidays, at);
          assert.notEqual(answer, 'open', 'opens earlier than announced');
          doubt ||= answer === 'maybe';
        }
        if (doubt && status.kind === 'closed')
          assert.equal(status.doubtBefore, true, 'a doubtful opening before the announced one is not told');
      } else if (status.kind === 'closed' || status.kind === 'out-of-period') {
        for (let at = now; at < now + 3 * 1_440 * MINUTE; at += MINUTE)
          assert.notEqual(answerAt(record, holidays, at), 'open', 'no opening announced');
      }
    }),
    { numRuns: 400 },
  );
});

let strangers = 0;
/** The same hours as a record of which no earlier answer is remembered: valid since a moment long ago that no other has. */
function stranger(record: OracleRecord): OracleRecord & { validFrom: string } {
  return { ...record, validFrom: `1900-01-01T00:00:00.${String(strangers++).padStart(9, '0')}` };
}

test('nothing changes before the instant at which it is said to change', () => {
  fc.assert(
    fc.property(
      scene,
      table,
      fc.integer({ min: 0, max: 1_439 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
      ({ record, midnight }, holidays, minute, shares) => {
        const now = midnight + minute * MINUTE;
        const change = nextChange(record, new Date(now), holidays).getTime();
        assert.ok(change > now, 'the change lies ahead');
        const status = openingStatus(record, new Date(now), holidays);
        for (const share of [...shares, 1]) {
          const at = new Date(Math.min(change - 1, Math.floor(now + share * (change - now))));
          assert.deepEqual(openingStatus(stranger(record), at, holidays), status, at.toISOString());
        }
      },
    ),
    { numRuns: 400 },
  );
});

const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr'] as const;
const REAL: Record<string, OracleRecord> = {
  'weekdays with lunch break, shut on 祝日 and over New Year': {
    schedule: [
      { days: [...WEEKDAYS], opens: '09:00', closes: '12:00' },
      { days: [...WEEKDAYS], opens: '13:00', closes: '17:15' },
    ],
    onHolidays: 'closed',
    closures: [{ yearly: '12-29/01-03' }],
  },
  'weekdays, 祝日 not mentioned': { schedule: [{ days: [...WEEKDAYS], opens: '09:00', closes: '21:00' }] },
  'round the clock on three days, else from six': {
    schedule: [
      { days: ['mo', 'th', 'fr'], opens: '00:00', closes: '24:00' },
      { days: ['tu', 'we', 'sa', 'su'], opens: '06:00', closes: '24:00' },
    ],
    onHolidays: 'open',
  },
  'afternoons, and on the 10th until the next morning': {
    schedule: [
      { opens: '16:00', closes: '21:00' },
      { monthDays: [10], opens: '08:00', closes: '32:00' },
    ],
    onHolidays: 'open',
  },
  '祝日 with hours of their own': {
    schedule: [
      { days: [...WEEKDAYS], opens: '09:00', closes: '21:00' },
      { days: ['sa', 'su', 'ph'], opens: '09:00', closes: '17:00' },
    ],
  },
  'second and last Saturday': {
    schedule: [{ days: ['sa'], weeks: [2, -1], opens: '13:00', closes: '16:00' }],
    onHolidays: 'open',
  },
  'last day of the month, closed on 29 February': {
    schedule: [{ monthDays: [-1], opens: '10:00', closes: '15:00' }],
    onHolidays: 'open',
    closures: [{ yearly: '02-29' }],
  },
  'announced periods only': {
    schedule: [
      { opens: '00:00', closes: '24:00', from: '2024-05-02T10:00', through: '2024-05-07T10:00' },
      { opens: '00:00', closes: '24:00', from: '2025-12-28T00:00', through: '2026-01-04T08:00' },
    ],
    onHolidays: 'open',
  },
  nights: { schedule: [{ days: ['fr', 'sa'], opens: '22:00', closes: '05:00' }], onHolidays: 'closed' },
  'shut on the third Monday and on 祝日': {
    schedule: [{ opens: '09:00', closes: '20:30' }],
    onHolidays: 'open',
    closures: [{ days: ['mo'], weeks: [3] }, { days: ['ph'] }],
  },
};

for (const [name, record] of Object.entries(REAL)) {
  test(`three years, every quarter of an hour: ${name}`, () => {
    const start = Date.parse('2024-01-01T00:00:00+09:00');
    const end = Date.parse('2027-01-01T00:00:00+09:00');
    for (const holidays of [YEARS, WITHOUT_2026]) {
      const first = holidays === YEARS ? start : Date.parse('2025-12-20T00:00:00+09:00');
      for (let ms = first; ms < end; ms += 15 * MINUTE) {
        assertSame(record, holidays, ms);
        // The minute before a quarter is where an end that is one minute off would show.
        if (ms % (60 * MINUTE) === 0) assertSame(record, holidays, ms - MINUTE);
      }
    }
  });
}
