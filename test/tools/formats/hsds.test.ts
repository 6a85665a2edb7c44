import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hsdsHours } from '../../../src/tools/formats/hsds-schedule.js';
import { importHsds, isHsds } from '../../../src/tools/formats/hsds.js';
import { booksAddUp, codes, importWith } from './helpers.js';

const SERVICE = {
  id: 's1',
  name: 'こころの相談',
  status: 'active',
  description: '話を聞きます',
  url: 'https://example.jp/',
  email: 'office@example.jp',
  minimum_age: 18,
  maximum_age: 100,
  eligibility_description: '市内在住の方',
  assured_date: '2026-07-01',
  last_modified: '2026-07-02T10:00:00Z',
  phones: [
    { number: '(045)123-4567', extension: '12', type: 'voice', languages: [{ code: 'eng' }] },
    { number: '045-123-4568', type: 'fax' },
  ],
  schedules: [
    {
      freq: 'WEEKLY',
      byday: 'MO,WE',
      opens_at: '09:00:00',
      closes_at: '17:00',
      valid_from: '2026-04-01',
      valid_to: '2027-03-31',
    },
  ],
  languages: [{ code: 'ja' }, { code: 'zh' }],
  service_areas: [{ name: '14100' }, { name: '近隣の町' }],
  attributes: [{ taxonomy_term: { code: 'feeling-low', name: 'x' } }],
  service_at_locations: [
    {
      location: {
        name: '市役所',
        location_type: 'physical',
        latitude: 35.4478,
        longitude: 139.6425,
        addresses: [{ address_1: '横浜市中区本町6-50-10', city: '横浜市', state_province: '神奈川県' }],
      },
    },
  ],
};

describe('importHsds', () => {
  it('makes a window of a service', async () => {
    const { records, summary } = await importWith(importHsds, JSON.stringify(SERVICE));
    assert.equal(summary.taken, 1);
    const record = records[0] as Record<string, unknown>;
    assert.equal(record['name'], 'こころの相談');
    assert.deepEqual(record['eligibility'], {
      ageFrom: 18,
      residence: '近隣の町',
      note: '市内在住の方',
      match: 'only',
    });
    assert.deepEqual(record['schedule'], [
      { days: ['mo', 'we'], opens: '09:00', closes: '17:00', from: '2026-04-01', through: '2027-03-31' },
    ]);
    assert.deepEqual(record['channels'], [
      { id: 'phone', number: '045-123-4567', dial: 'tel:0451234567', label: '内線 12', languages: ['en'] },
      { id: 'fax', number: '045-123-4568' },
      { id: 'email', url: 'mailto:office@example.jp' },
      { id: 'in-person' },
    ]);
    assert.deepEqual(record['serviceAreas'], ['14100']);
    assert.deepEqual(record['topics'], ['feeling-low']);
    assert.deepEqual(record['languages'], ['ja', 'zh-Hans']);
    assert.equal(record['address'], '神奈川県横浜市中区本町6-50-10');
    assert.deepEqual(record['geo'], { latitude: 35.4478, longitude: 139.6425 });
    assert.deepEqual([record['verifiedOn'], record['modified']], ['2026-07-01', '2026-07-02']);
  });

  it('reads lists, pages of an API and services at a location', async () => {
    const { service_at_locations: places, ...service } = SERVICE;
    for (const json of [
      [SERVICE],
      { contents: [SERVICE], total_items: 1 },
      { services: [SERVICE] },
      { id: 'l1', ...places[0], phones: [{ number: '045-999-9999' }], service },
    ]) {
      assert.ok(isHsds(json));
      assert.equal((await importWith(importHsds, JSON.stringify(json))).summary.taken, 1);
    }
    const { records } = await importWith(
      importHsds,
      JSON.stringify({ id: 'l1', ...places[0], phones: [{ number: '045-999-9999' }], service }),
    );
    assert.equal((records[0]?.['channels'] as { number: string }[])[0]?.number, '045-999-9999');
  });

  it('is not taken in by other JSON', () => {
    for (const json of [
      null,
      [],
      {},
      { name: 'x' },
      [{ id: 1, name: 'x' }],
      { type: 'FeatureCollection', features: [] },
      'text',
      { contents: 'x' },
    ])
      assert.equal(isHsds(json), false);
  });

  it('never shows where a shelter is', async () => {
    const { records } = await importWith(importHsds, JSON.stringify({ ...SERVICE, name: '女性シェルター' }));
    assert.deepEqual(
      [records[0]?.['address'], records[0]?.['geo'], records[0]?.['addressPrecision']],
      [undefined, undefined, 'hidden'],
    );
  });

  it('leaves out what is defunct, rests what is inactive, joins what stands there twice', async () => {
    const result = await importWith(
      importHsds,
      JSON.stringify([
        { ...SERVICE, status: 'defunct' },
        { ...SERVICE, id: 's2', status: 'inactive' },
        SERVICE,
        SERVICE,
        { ...SERVICE, name: '' },
      ]),
    );
    assert.deepEqual([result.summary.taken, result.summary.merged, result.summary.refused], [2, 1, 2]);
    assert.equal(result.records[0]?.['status'], 'temporarily-closed');
    assert.deepEqual(
      codes(result).filter((code) => code !== 'phone-folded'),
      ['hsds-defunct', 'duplicate-row', 'name-missing'],
    );
  });

  it('computes no hours where anything it says takes time from them, and names the words', async () => {
    const place = SERVICE.service_at_locations[0]!.location;
    const differing = [{ freq: 'WEEKLY', byday: 'MO', opens_at: '13:00', closes_at: '15:00' }];
    for (const change of [
      { alert: '8月は職員研修のため電話を受けられません' },
      { alert: 'Closed until further notice' },
      { description: '話を聞きます。<b>第3水曜は休みです。</b>' },
      { application_process: '当面の間、受付を停止しています' },
      { phones: [{ number: '045-123-4567', description: '水曜は不在' }] },
      { schedules: [{ ...SERVICE.schedules[0], exdate: ['2026-12-23'] }] },
      { schedules: [{ ...SERVICE.schedules[0], notes: '祝日を除く' }] },
      { holiday_schedules: [{ closed: true, start_date: '2026-12-29', end_date: '2027-01-03' }] },
      { service_at_locations: [{ location: { ...place, description: '12月は改修工事で閉館' } }] },
      { service_at_locations: [{ location: place, schedules: differing }] },
    ]) {
      const { records, findings } = await importWith(importHsds, JSON.stringify({ ...SERVICE, ...change }));
      const what = JSON.stringify(change);
      assert.equal(records[0]?.['schedule'], undefined, what);
      assert.ok(
        findings.some(({ code, level }) => code === 'hsds-hours-as-words' && level === 'repaired'),
        what,
      );
    }
    const { records } = await importWith(importHsds, JSON.stringify({ ...SERVICE, alert: 'どなたでもどうぞ' }));
    assert.notEqual(records[0]?.['schedule'], undefined);
  });

  it('counts every service once, whatever it holds', async () => {
    const noise = fc.record(
      {
        phones: fc.jsonValue(),
        schedules: fc.jsonValue(),
        service_at_locations: fc.jsonValue(),
        languages: fc.jsonValue(),
        minimum_age: fc.jsonValue(),
        url: fc.jsonValue(),
        status: fc.jsonValue(),
        contacts: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(noise, { minLength: 1, maxLength: 5 }), async (list) => {
        const services = list.map((one, i) => ({
          id: `n${i}`,
          name: `名${i}`,
          organization: {},
          eligibility_description: '',
          ...one,
        }));
        const result = await importWith(importHsds, JSON.stringify(services));
        booksAddUp(result);
        assert.equal(result.summary.rows, services.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('hsdsHours', () => {
  it('computes what the feed can say', () => {
    const base = { opens_at: '10:00', closes_at: '12:00' };
    assert.deepEqual(hsdsHours([{ ...base, freq: 'MONTHLY', byday: '2TU,4TU' }]).schedule, [
      { days: ['tu'], weeks: [2, 4], opens: '10:00', closes: '12:00' },
    ]);
    assert.deepEqual(hsdsHours([{ ...base, freq: 'MONTHLY', bymonthday: '10,-1' }]).schedule, [
      { monthDays: [10, -1], opens: '10:00', closes: '12:00' },
    ]);
    assert.deepEqual(hsdsHours([{ freq: 'DAILY', opens_at: '00:00', closes_at: '23:59' }]).schedule, [
      { opens: '00:00', closes: '24:00' },
    ]);
  });

  it('computes nothing where the words take something away, and says the times beside them', () => {
    const monday = { freq: 'MONTHLY', byday: '1MO,3MO', opens_at: '10:00', closes_at: '12:00' };
    assert.deepEqual(hsdsHours([{ ...monday, description: '祝日は休み' }]), {
      unread: true,
      hoursNote: '第1・第3月 10:00～12:00\n祝日は休み',
    });
    assert.deepEqual(hsdsHours([{ ...monday, description: '予約は前日まで' }]).schedule, [
      { days: ['mo'], weeks: [1, 3], opens: '10:00', closes: '12:00' },
    ]);
  });

  it('says in words what cannot be computed', () => {
    const clocks = { opens_at: '10:00:00', closes_at: '12:00:00' };
    for (const [rule, words] of [
      [{ freq: 'WEEKLY', interval: 2, byday: 'TU' }, '隔週 火 10:00～12:00'],
      [{ freq: 'MONTHLY', interval: '3', byday: '2SA' }, '3か月に1回 第2土 10:00～12:00'],
      [{ freq: 'MONTHLY', byday: '1MO,-1FR' }, '毎月 第1月・最終金 10:00～12:00'],
      [{ freq: 'WEEKLY', byday: 'MO', exdate: '2026-12-28' }, '月 10:00～12:00 除く日：2026-12-28'],
      [{ freq: 'WEEKLY', byday: 'MO', count: 3, timezone: '+09:00' }, '月 10:00～12:00 回数：3'],
    ] as const) {
      const { schedule, hoursNote } = hsdsHours([{ ...rule, ...clocks }]);
      assert.deepEqual([schedule, hoursNote], [undefined, words]);
    }
  });

  it('computes nothing rather than a part, and keeps the words', () => {
    const good = { freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '12:00' };
    for (const bad of [
      { interval: 2 },
      { byweekno: '1' },
      { count: 3 },
      { byday: '1MO' },
      { freq: 'YEARLY' },
      { byday: '' },
      { opens_at: '' },
      { opens_at: '10:00Z' },
      { timezone: '1' },
      { bymonthday: '3' },
      { valid_to: 'soon' },
      { closes_at: '10:00' },
    ]) {
      const { schedule, unread, hoursNote } = hsdsHours([good, { ...good, ...bad, description: '休みあり' }]);
      assert.deepEqual([schedule, unread], [undefined, true], JSON.stringify(bad));
      assert.match(hoursNote ?? '', /^月 10:00～12:00\n.+\n休みあり$/u, JSON.stringify(bad));
    }
  });
});

describe('a number of which the prose of a service says that nobody can call it', () => {
  it('is none, and told', async () => {
    const result = await importWith(
      importHsds,
      JSON.stringify({ ...SERVICE, alert: '電話番号は現在使われていません。' }),
    );
    assert.equal(JSON.stringify(result.records).includes('tel:'), false);
    assert.ok(codes(result).includes('phone-in-doubt'));
  });
});
