/** Random opening hours as an office might type them, sensible and contradictory ones. */
import fc from 'fast-check';
import type { Closure, Day, OpeningSpan } from '../../../src/feed/schema.js';
import type { OracleRecord } from './opening-oracle.js';

const two = (number: number): string => String(number).padStart(2, '0');
const clock = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from * 12, max: to * 12 }).map((step) => `${two(Math.floor(step / 12))}:${two((step % 12) * 5)}`);

const DAY_MS = 86_400_000;
/** A day within the three years, 2024-01-01 to 2026-12-31. */
const dayMs = fc.integer({ min: 0, max: 1_095 }).map((day) => Date.parse('2024-01-01T00:00:00+09:00') + day * DAY_MS);

const days = fc.uniqueArray(fc.constantFrom<Day>('mo', 'tu', 'we', 'th', 'fr', 'sa', 'su', 'ph'), { maxLength: 7 });
const weeks = fc.uniqueArray(fc.constantFrom<1 | 2 | 3 | 4 | 5 | -1>(1, 2, 3, 4, 5, -1), {
  minLength: 1,
  maxLength: 2,
});
const monthDays = fc.uniqueArray(fc.constantFrom(1, 10, 15, 28, 29, 30, 31, -1), { minLength: 1, maxLength: 3 });
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });

const times = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(clock(0, 24), clock(0, 24)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<[string, string]>(
      ['00:00', '24:00'],
      ['09:00', '17:00'],
      ['22:00', '05:00'],
      ['08:00', '32:00'],
      ['00:00', '00:00'],
    ),
  },
  { weight: 1, arbitrary: fc.tuple(clock(0, 48), clock(0, 48)) },
);

const yearly = fc.constantFrom('12-29/01-03', '08-13/08-16', '02-29', '05-01', '12-31/01-01');

/** Dates that bear on the day that is looked at: a few days around it, now and then far away. */
function datesAround(midnight: number): { iso: fc.Arbitrary<string>; dateOrMoment: fc.Arbitrary<string> } {
  const iso = fc
    .oneof(
      { weight: 6, arbitrary: fc.integer({ min: -3, max: 3 }) },
      { weight: 1, arbitrary: fc.integer({ min: -500, max: 500 }) },
    )
    .map((days) => new Date(midnight + days * DAY_MS + 9 * 3_600_000).toISOString().slice(0, 10));
  return {
    iso,
    dateOrMoment: fc.oneof(
      iso,
      fc.tuple(iso, clock(0, 23)).map(([day, time]) => `${day}T${time}`),
    ),
  };
}

/** Periods that end before they begin make no sense to either side: they are left to `opening-hours.test.ts`. */
function inOrder<T extends { from?: string; through?: string }>(fields: T): T {
  const { from, through } = fields;
  if (from === undefined || through === undefined) return fields;
  const [first = '', last = ''] = [from, through].sort();
  return last.includes('T') && (first === last || `${first}T00:00` === last)
    ? { ...fields, from: first, through: first.slice(0, 10) }
    : { ...fields, from: first, through: last };
}

function recordAround(midnight: number): fc.Arbitrary<OracleRecord> {
  const { iso, dateOrMoment } = datesAround(midnight);
  const span: fc.Arbitrary<OpeningSpan> = fc
    .record({
      days: fc.option(days, { nil: undefined }),
      weeks: rarely(weeks),
      monthDays: rarely(monthDays),
      times,
      from: rarely(dateOrMoment),
      through: rarely(dateOrMoment),
    })
    .map(({ times: [opens, closes], ...rest }) => inOrder({ ...rest, opens, closes } as OpeningSpan));
  const all = { date: iso, from: dateOrMoment, through: dateOrMoment, yearly, days, weeks, monthDays };
  const closure = (
    fc.oneof(
      fc.record(all, { requiredKeys: [] }),
      // One or two fields: closures as they are really written.
      fc.record({ date: iso }),
      fc.record({ from: dateOrMoment, through: dateOrMoment }),
      fc.record({ days, weeks }, { requiredKeys: [] }),
      fc.record({ yearly }),
    ) as fc.Arbitrary<Closure>
  ).map(inOrder);
  return fc
    .record({
      schedule: fc.array(span, { minLength: 1, maxLength: 4 }),
      closures: fc.array(closure, { maxLength: 2 }),
      onHolidays: fc.constantFrom<('closed' | 'open' | 'unknown' | undefined)[]>(
        'closed',
        'open',
        'unknown',
        undefined,
      ),
    })
    .map((record) => JSON.parse(JSON.stringify(record)) as OracleRecord);
}

/** A record, and the midnight of a day in Japan on which it is looked at; fields that were not drawn are absent. */
export const scene: fc.Arbitrary<{ midnight: number; record: OracleRecord }> = dayMs.chain((midnight) =>
  recordAround(midnight).map((record) => ({ midnight, record })),
);
