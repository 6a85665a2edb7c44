import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { dayNumberOf, isoDay, japanDay } from '../../../src/model/time/japan-time.js';
import { parseRule, ruleDays } from '../../../src/tools/formats/rrule.js';

const day = (date: string): number =>
  dayNumberOf(...(date.split('-').map(Number) as [number, number, number])) as number;
const START = '2026-01-01';

function days(rule: string, start = START, from = start, through = '2028-12-31', most = 500): string[] {
  const parsed = parseRule(rule);
  assert.ok(parsed, rule);
  return ruleDays(parsed, day(start), { from: day(from), through: day(through), most }).days.map(isoDay);
}

/** The library's own expansion, for rules on which it can be trusted. */
function byLibrary(rule: string, start: string, through: string): string[] {
  const { year, month, day: date } = japanDay(day(start));
  const iterator = ICAL.Recur.fromString(rule).iterator(
    new ICAL.Time({ year, month, day: date, isDate: true }, ICAL.Timezone.localTimezone),
  );
  const found: string[] = [];
  for (let next = iterator.next(); next && next.toString() <= through && found.length < 500; next = iterator.next())
    found.push(next.toString());
  return found;
}

describe('ruleDays', () => {
  it('knows the rules that offices use', () => {
    assert.deepEqual(days('FREQ=MONTHLY;BYDAY=2TU,4TU;COUNT=4', '2026-01-13'), [
      '2026-01-13',
      '2026-01-27',
      '2026-02-10',
      '2026-02-24',
    ]);
    assert.deepEqual(days('FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', '2026-01-30'), ['2026-01-30', '2026-02-27', '2026-03-27']);
    assert.deepEqual(days('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=4', '2026-01-05'), [
      '2026-01-05',
      '2026-01-08',
      '2026-01-19',
      '2026-01-22',
    ]);
    assert.deepEqual(days('FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', '2026-01-31'), [
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
    ]);
    assert.deepEqual(days('FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '2026-01-31'), [
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
    ]);
    assert.deepEqual(days('FREQ=YEARLY;COUNT=2', '2024-02-29', '2024-02-29', '2032-12-31'), [
      '2024-02-29',
      '2028-02-29',
    ]);
    assert.deepEqual(days('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', '2026-01-30'), [
      '2026-01-30',
      '2026-02-27',
      '2026-03-31',
    ]);
    assert.deepEqual(days('FREQ=YEARLY;BYMONTH=5;BYDAY=2SU;COUNT=2', '2026-05-10'), ['2026-05-10', '2027-05-09']);
    assert.deepEqual(days('FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=2', '2026-12-28', '2026-12-28', '2029-12-31'), [
      '2026-12-28',
      '2027-01-04',
    ]);
  });

  it('gives only the window, yet counts from the beginning', () => {
    assert.deepEqual(days('FREQ=DAILY;COUNT=10', START, '2026-01-08'), ['2026-01-08', '2026-01-09', '2026-01-10']);
    assert.equal(days('FREQ=DAILY', '1990-01-01', '2026-01-01', '2026-01-05').length, 5);
  });

  it('says when there is more than is kept', () => {
    const rule = parseRule('FREQ=DAILY');
    assert.ok(rule);
    const { days: kept, complete } = ruleDays(rule, day(START), {
      from: day(START),
      through: day('2026-12-31'),
      most: 10,
    });
    assert.deepEqual([kept.length, complete], [10, false]);
  });

  it('refuses what repeats within a day or is no rule', () => {
    for (const rule of [
      'FREQ=HOURLY',
      'FREQ=MINUTELY',
      'FREQ=SECONDLY',
      'FREQ=DAILY;COUNT=0',
      'FREQ=WEEKLY;BYDAY=XX',
      'FREQ=MONTHLY;BYMONTHDAY=32',
      'FREQ=MONTHLY;BYMONTHDAY=0',
      '',
      'FREQ=FOO',
      // An end that cannot be read is not no end.
      'FREQ=WEEKLY;UNTIL=',
    ])
      assert.equal(parseRule(rule), undefined, rule);
  });

  it('agrees with ical.js where that is right', () => {
    const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
    const interval = fc.integer({ min: 1, max: 4 });
    const rule = fc.oneof(
      interval.map((i) => `FREQ=DAILY;INTERVAL=${i}`),
      fc
        .tuple(interval, fc.uniqueArray(weekday, { minLength: 1, maxLength: 4 }))
        .map(([i, list]) => `FREQ=WEEKLY;INTERVAL=${i};BYDAY=${list.join(',')}`),
      fc
        .tuple(interval, fc.constantFrom(1, 2, 3, 4, -1), weekday)
        .map(([i, nth, one]) => `FREQ=MONTHLY;INTERVAL=${i};BYDAY=${nth}${one}`),
      fc
        .tuple(interval, fc.integer({ min: 1, max: 28 }))
        .map(([i, date]) => `FREQ=MONTHLY;INTERVAL=${i};BYMONTHDAY=${date}`),
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 2, 3, 4, -1), weekday)
        .map(([month, nth, one]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${one}`),
    );
    fc.assert(
      fc.property(
        rule,
        fc.integer({ min: 0, max: 800 }),
        fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
        (text, offset, count) => {
          const whole = count === undefined ? text : `${text};COUNT=${count}`;
          // The library drops a start that its rule does not name; we begin where both agree.
          const start = byLibrary(text, isoDay(day(START) + offset), '2040-12-31')[0];
          if (start === undefined) return;
          assert.deepEqual(
            days(whole, start, start, '2031-12-31'),
            byLibrary(whole, start, '2031-12-31'),
            `${whole} from ${start}`,
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives a day neither twice nor out of order, whatever the rule', () => {
    const part = fc.record({
      freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      month: fc.option(fc.integer({ min: 1, max: 12 })),
      date: fc.option(fc.integer({ min: -31, max: 31 }).filter((n) => n !== 0)),
      by: fc.option(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.constantFrom('MO', 'WE', 'SU'))),
      position: fc.option(fc.constantFrom(1, 2, -1)),
    });
    fc.assert(
      fc.property(part, ({ freq, month, date, by, position }) => {
        const text = [
          `FREQ=${freq}`,
          month && `BYMONTH=${month}`,
          date && `BYMONTHDAY=${date}`,
          by && `BYDAY=${by[0] || ''}${by[1]}`,
          position && `BYSETPOS=${position}`,
        ]
          .filter(Boolean)
          .join(';');
        const found = days(text);
        assert.equal(found[0], START);
        assert.deepEqual(found, [...new Set(found)].sort());
      }),
      { numRuns: 200 },
    );
  });
});
