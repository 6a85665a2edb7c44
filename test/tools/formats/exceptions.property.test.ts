/** Whatever a service of HSDS or a calendar says besides its hours: it never opens more of them, and "not today" never leaves them as they were. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CommunityEvent, ConsultationWindow } from '../../../src/feed/schema.js';
import { importHsds } from '../../../src/tools/formats/hsds.js';
import { importIcal } from '../../../src/tools/formats/ical.js';
import { OFFICE_SENTENCES } from '../judge/office-sentences.js';
import { codes, importWith } from './helpers.js';

type Json = Record<string, unknown>;

const base = (): Json => ({
  id: 'a',
  organization_id: 'o',
  name: 'くらし相談',
  status: 'active',
  phones: [{ number: '045-000-1111' }],
});
const weekly = (): Json => ({ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '10:00', closes_at: '16:00' });

async function desk(service: Json): Promise<ConsultationWindow | undefined> {
  return (await importWith(importHsds, JSON.stringify([service]))).records[0] as ConsultationWindow | undefined;
}

const CLOSING =
  `8月は休みます|第3火曜日は行いません|現在休止中です|年末年始はお休みをいただきます|Closed in August|Temporarily suspended|当面の間、受け付けておりません|
職員不足のため水曜は開いていません|祝日を除く|No service on holidays|偶数月のみ|夏季は閉鎖`.split(/[|\n]+/u);
/** Where words may stand: properties of the standard, of an older one, of somebody's own, of the place. */
const SAID: Record<string, (service: Json, words: string) => void> = {
  alert: (service, words) => void (service['alert'] = words),
  description: (service, words) => void (service['description'] = words),
  wait_time: (service, words) => void (service['wait_time'] = words),
  'a property of its own': (service, words) => void (service['x_notice'] = words),
  'an attribute': (service, words) => void (service['attributes'] = [{ label: words }]),
  'a nested extension': (service, words) => void (service['extension'] = { office: { remark: words } }),
  'the notes of the hours': (service, words) => void (service['schedules'] = [{ ...weekly(), notes: words }]),
  'the place': (service, words) =>
    void (service['service_at_locations'] = [{ location: { name: '本町会館', alert: words } }]),
  'the words at the place': (service, words) =>
    void (service['service_at_locations'] = [{ description: words, location: { name: '本町会館' } }]),
};
const PARTS: readonly Json[] = [
  { bymonth: '4,5' },
  { bysetpos: '1' },
  { byhour: '10' },
  { interval: '2' },
  { count: '5' },
  { exdate: '2026-12-08' },
  { rdate: ['2026-12-09'] },
  { exceptions: [{ date: '2026-12-08' }] },
  { closures: ['2026-12-08'] },
  { byweekno: '1' },
  { byyearday: '5' },
  { valid_to: '来年3月' },
  { timezone: '-5' },
  { closes_at: '' },
];

describe('a service of HSDS', () => {
  it('leaves its hours in words wherever something says that it is closed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(SAID)),
        fc.constantFrom(...CLOSING, ...OFFICE_SENTENCES),
        async (place, words) => {
          const service = { ...base(), schedules: [weekly()] };
          assert.ok((await desk(service))?.schedule);
          SAID[place]!(service, words);
          const record = await desk(service);
          assert.equal(record?.schedule, undefined, `${place}: ${words} → ${JSON.stringify(record)}`);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('hears a closed door among words about money as well, and no other limit', async () => {
    const paid = async (words: string) =>
      (await desk({ ...base(), schedules: [weekly()], fees_description: words }))?.schedule;
    for (const words of ['無料。8月は休みます', '祝日は休み', '現在休止中です'])
      assert.equal(await paid(words), undefined, words);
    for (const words of ['無料', '2回目からは有料になります', '市民のみ無料']) assert.ok(await paid(words), words);
  });

  it('computes nothing of a rule with a part that is not read', async () => {
    for (const part of PARTS) {
      const record = await desk({ ...base(), schedules: [{ ...weekly(), ...part }] });
      assert.equal(record?.schedule, undefined, JSON.stringify(part));
    }
  });

  it('offers no number that is said to be out of use, or not for the public', async () => {
    for (const [description, code] of [
      ['現在使われていません', 'phone-in-doubt'],
      ['旧番号', 'phone-in-doubt'],
      ['内部用', 'phone-not-public'],
    ] as const) {
      const phones = [{ number: '045-000-1111', description }, { number: '045-000-2222' }];
      const result = await importWith(importHsds, JSON.stringify([{ ...base(), phones }]));
      const [record] = result.records as unknown as ConsultationWindow[];
      assert.deepEqual(
        record?.channels?.map(({ number }) => number),
        ['045-000-2222'],
      );
      assert.ok(codes(result).includes(code), description);
    }
  });
});

const SERIES = [
  'BEGIN:VEVENT',
  'UID:a',
  'DTSTART;TZID=Asia/Tokyo:20261201T100000',
  'DTEND;TZID=Asia/Tokyo:20261201T120000',
  'RRULE:FREQ=WEEKLY;COUNT=4',
  'SUMMARY:火曜サロン',
];
const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:t', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const daysOf = (event: CommunityEvent | undefined): string[] =>
  (event?.sessions ?? (event ? [event] : [])).flatMap((one) =>
    event?.eventStatus === 'cancelled' || one.eventStatus === 'cancelled' || !one.startDate?.includes('T')
      ? []
      : [one.startDate.slice(0, 10)],
  );

async function series(extra: readonly string[], ...changes: string[][]) {
  const text = calendar(
    ...SERIES,
    ...extra,
    'END:VEVENT',
    ...changes.flatMap((one) => ['BEGIN:VEVENT', 'UID:a', ...one, 'END:VEVENT']),
  );
  const result = await importWith(importIcal, text, { date: '2026-11-28' });
  return { days: daysOf(result.records[0] as CommunityEvent | undefined), codes: codes(result) };
}

const ALL = ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'];

describe('the exceptions of a calendar', () => {
  const exceptions = fc.constantFrom(
    'EXDATE;TZID=Asia/Tokyo:20261208T100000',
    'EXDATE;TZID=Asia/Tokyo:20261208T000000',
    'EXDATE;VALUE=DATE:20261208',
    'EXDATE:20261208T010000Z',
    'EXDATE;TZID=Asia/Tokyo:20261208T000000,20261215T000000',
    'EXRULE:FREQ=WEEKLY;INTERVAL=2',
    'EXDATE;TZID=Asia/Tokyo:20261209T100000',
    'EXDATE;TZID=Asia/Tokyo:休み',
    'EXRULE:FREQ=SOMETIMES',
    'DESCRIPTION:12月8日はお休みです',
    'DESCRIPTION:12月8日は中止します',
    'STATUS:CANCELLED',
    'DESCRIPTION:今回は中止となりました',
  );
  it('never add a day, and take one, or are told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(exceptions, { minLength: 1, maxLength: 3 }), async (extra) => {
        const { days, codes } = await series(extra);
        assert.ok(
          days.every((day) => ALL.includes(day)),
          extra.join(),
        );
        assert.ok(days.length < ALL.length || codes.includes('ics-exception-astray'), extra.join());
      }),
      { numRuns: 60 },
    );
  });

  it('that meet no day of their series are told', async () => {
    const change = (at: string, ...more: string[]): string[] => [
      `RECURRENCE-ID;TZID=Asia/Tokyo:${at}`,
      `DTSTART;TZID=Asia/Tokyo:${at}`,
      'SUMMARY:火曜サロン',
      ...more,
    ];
    for (const astray of [change('20261210T100000', 'STATUS:CANCELLED'), change('20261210T130000')])
      assert.ok((await series([], astray)).codes.includes('ics-exception-astray'));
    assert.ok((await series(['EXDATE;TZID=Asia/Tokyo:20261209T100000'])).codes.includes('ics-exception-astray'));
    for (const met of [change('20261208T100000', 'STATUS:CANCELLED'), change('20261208T000000', 'STATUS:CANCELLED')]) {
      const { days, codes } = await series([], met);
      assert.deepEqual([days, codes.includes('ics-exception-astray')], [ALL.filter((day) => day !== ALL[1]), false]);
    }
  });
});
