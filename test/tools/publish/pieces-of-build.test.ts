import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eventCalendars } from '../../../src/tools/publish/events-ics.js';
import { holidayTable, officialThrough } from '../../../src/tools/read/holidays.js';
import { ibashoGeoJson } from '../../../src/tools/publish/ibasho-geojson.js';
import { maskPersonal } from '../../../src/tools/publish/mask-personal.js';
import { newestDate } from '../../../src/tools/publish/newest-date.js';
import { shrunkCollections } from '../../../src/tools/publish/shrink-guard.js';
import { stableJson } from '../../../src/tools/publish/stable-json.js';
import { VERSION } from '../../../src/tools/version.js';
import packageJson from '../../../package.json' with { type: 'json' };

test('equal data gives equal JSON, whatever the order of keys, and reads back', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
      const reversed = Object.fromEntries(Object.entries(data).reverse());
      assert.equal(stableJson(data), stableJson(reversed));
      assert.deepEqual(JSON.parse(stableJson(data)), JSON.parse(JSON.stringify(data)));
    }),
  );
  assert.equal(stableJson({ b: undefined, ibasho: [], version: 1, a: 1 }), '{"version":1,"ibasho":[],"a":1}');
});

test('holidays go as far as they are official', async () => {
  assert.equal(officialThrough('2026-01-31'), '2026-12-31');
  assert.equal(officialThrough('2026-02-01'), '2027-12-31');
  const table = await holidayTable('2026-11-24');
  assert.deepEqual([table.from, table.through], ['2025-01-01', '2027-12-31']);
  assert.ok(table.dates.every((day) => day >= table.from && day <= table.through));
  assert.ok(table.dates.includes('2026-09-22'), 'a day between two holidays is one');
  assert.equal(new Set(table.dates).size, table.dates.length);
});

test('updated is the newest day told, never one after the build', () => {
  assert.equal(
    newestDate(
      [{ modified: '2026-03-01T10:00:00+09:00' }, { verifiedOn: '2026-04-01' }, { modified: '2099-01-01' }],
      ['2026-02-01', undefined],
      '2026-11-24',
    ),
    '2026-04-01',
  );
  assert.equal(newestDate([], [], '2026-11-24'), '2026-11-24');
});

test('a collection may lose 30 %, not more', () => {
  assert.deepEqual(
    shrunkCollections({ ibasho: 10, events: 10, reports: 0, members: 1 }, { ibasho: 7, events: 6, members: 0 }),
    [
      { collection: 'events', before: 10, after: 6 },
      { collection: 'members', before: 1, after: 0 },
    ],
  );
});

test('no hidden place is on the map of others, and of a district no more than about where it is', () => {
  const geo = { latitude: 35.4321, longitude: 139.6789 };
  const { features } = JSON.parse(
    ibashoGeoJson([
      { id: 'a', name: 'あ', geo },
      { id: 'b', name: 'い', geo, addressPrecision: 'hidden' },
      { id: 'c', name: 'う' },
      { id: 'd', name: 'え', geo, addressPrecision: 'district' },
      { id: 'e', name: 'お', geo, addressPrecision: '秘密' },
    ]),
  ) as { features: { id: string; geometry: { coordinates: number[] } }[] };
  assert.deepEqual(
    features.map(({ id, geometry }) => [id, ...geometry.coordinates]),
    [
      ['a', 139.6789, 35.4321],
      ['d', 139.68, 35.43],
    ],
  );
});

test('the command says the version of its package', () => assert.equal(VERSION, packageJson.version));

test("reports quote nobody's own number or address", () => {
  assert.equal(
    maskPersonal('090-1234-5678、08012345678、046-255-1111、hanako@mail.example.jp へ'),
    '090-****-****、080********、046-255-1111、***@mail.example.jp へ',
  );
});

test("one calendar for all; a cut feed has one per municipality, and supporters' events are in none", () => {
  const at = (id: string, areas: string[], kind = 'workshop') => ({
    id,
    name: `講座${id}`,
    kind,
    startDate: '2026-12-01T10:00:00+09:00',
    areas,
  });
  const events = [at('a', ['14101']), at('b', ['14204', '14101']), at('c', []), at('d', ['14204'], 'network-meeting')];
  const namesIn = (calendar: string | undefined): string[] =>
    [...(calendar ?? '').matchAll(/SUMMARY:講座(.)/g)].map(([, id]) => id ?? '');
  const cityOf = (code: string): string => (code === '14101' ? '14100' : code);
  const one = eventCalendars(events, false, cityOf, '2026-11-24', { id: 'p' });
  assert.deepEqual(
    [...one].map(([name, calendar]) => [name, namesIn(calendar)]),
    [['events.ics', ['a', 'b', 'c']]],
  );
  const cut = eventCalendars(events, true, cityOf, '2026-11-24', { id: 'p' });
  assert.deepEqual(
    [...cut].map(([name, calendar]) => [name, namesIn(calendar)]),
    [
      ['events.ics', ['c']],
      ['calendars/events-14100.ics', ['a', 'b']],
      ['calendars/events-14204.ics', ['b']],
    ],
  );
});
