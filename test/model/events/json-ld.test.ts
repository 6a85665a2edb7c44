import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CommunityEvent } from '../../../src/feed/schema.js';
import { eventsJsonLd, scriptText } from '../../../src/model/events/json-ld.js';
import { textValue } from '../../../src/text/pick-text.js';
import { buildEvent, NOW } from '../../fixtures/feed.js';

type Thing = Record<string, unknown>;
const texts = { now: NOW, text: (value: CommunityEvent['name'] | undefined) => textValue(value, 'ja') };
const graph = (...events: CommunityEvent[]): Thing[] => eventsJsonLd(events, texts)['@graph'] as unknown as Thing[];
const thing = (fields: Partial<CommunityEvent> = {}): Thing => graph(buildEvent(fields))[0]!;
const schema = (name: string): string => `https://schema.org/${name}`;

test('an event is told with its time in Japan, its place, who holds it and how to apply', () => {
  assert.deepEqual(
    thing({ url: 'https://example.jp/event', lecturers: ['見本太郎', { name: '見本花子', title: '保健師' }] }),
    {
      '@type': 'Event',
      name: 'つながりサポーター養成講座（見本）',
      description: '身近な人の変化に気づき、声をかけ、つなぐための基本を学びます。',
      startDate: '2026-08-05T14:00:00+09:00',
      endDate: '2026-08-05T16:00:00+09:00',
      eventStatus: schema('EventScheduled'),
      eventAttendanceMode: schema('OfflineEventAttendanceMode'),
      location: { '@type': 'Place', name: '見本市民会館', address: '神奈川県藤沢市見本町2-2' },
      url: 'https://example.jp/event',
      organizer: { '@type': 'Organization', name: '見本市' },
      performer: [
        { '@type': 'Person', name: '見本太郎' },
        { '@type': 'Person', name: '見本花子' },
      ],
      maximumAttendeeCapacity: 60,
      offers: {
        '@type': 'Offer',
        url: 'https://example.jp/apply',
        availability: schema('InStock'),
        validFrom: '2026-07-01T09:00:00+09:00',
        validThrough: '2026-07-31',
      },
    },
  );
});

test('what became of an event, and whether one goes there or takes part from home', () => {
  const cases: [Partial<CommunityEvent>, string, string, unknown][] = [
    [{}, 'EventScheduled', 'Offline', undefined],
    [{ eventStatus: 'cancelled' }, 'EventCancelled', 'Offline', undefined],
    [{ eventStatus: '中止' }, 'EventCancelled', 'Offline', undefined],
    [{ eventStatus: 'postponed' }, 'EventPostponed', 'Offline', undefined],
    [
      { eventStatus: 'postponed', previousStartDate: '2026-08-01T10:00' },
      'EventRescheduled',
      'Offline',
      '2026-08-01T10:00:00+09:00',
    ],
    [{ eventStatus: 'rescheduled', previousStartDate: '2026-08-01' }, 'EventRescheduled', 'Offline', '2026-08-01'],
    [{ eventStatus: 'moved-online' }, 'EventMovedOnline', 'Online', undefined],
    [{ onlineUrl: 'https://example.jp/live' }, 'EventScheduled', 'Mixed', undefined],
    [{ online: true, location: undefined }, 'EventScheduled', 'Online', undefined],
    [
      { sessions: [{ startDate: '2026-08-05', eventStatus: 'cancelled' }], startDate: undefined, endDate: undefined },
      'EventCancelled',
      'Offline',
      undefined,
    ],
  ];
  for (const [fields, status, mode, previous] of cases) {
    const told = thing(fields);
    assert.equal(told['eventStatus'], schema(status), JSON.stringify(fields));
    assert.equal(told['eventAttendanceMode'], schema(`${mode}EventAttendanceMode`), JSON.stringify(fields));
    assert.equal(told['previousStartDate'], previous, JSON.stringify(fields));
  }
  const moved = thing({ eventStatus: 'moved-online', onlineUrl: 'https://example.jp/live' });
  assert.deepEqual(moved['location'], { '@type': 'VirtualLocation', url: 'https://example.jp/live' });
});

test('days, hours of days, several dates and no date at all', () => {
  const days = (fields: Partial<CommunityEvent>): unknown[] => {
    const { startDate, endDate, eventSchedule, subEvent } = thing(fields);
    return [startDate, endDate, (eventSchedule as Thing | undefined)?.['startTime'], (subEvent as Thing[])?.length];
  };
  const none = undefined;
  const cases: [Partial<CommunityEvent>, unknown[]][] = [
    [{ startDate: '2026-07-20', endDate: '2026-08-31' }, ['2026-07-20', '2026-08-31', none, none]],
    [{ startDate: '2026-07-20T10:00', endDate: '2026-08-31T16:00' }, ['2026-07-20', '2026-08-31', '10:00', none]],
    [{ startDate: '2026-07-20T10:00', endDate: none }, ['2026-07-20T10:00:00+09:00', none, none, none]],
    [{ startDate: '2026-07-20T10:00', endDate: '2026-07-19T10:00' }, ['2026-07-20T10:00:00+09:00', none, none, none]],
    [
      { startDate: none, endDate: none, sessions: [{ startDate: '2026-08-01T10:00' }, { startDate: '2026-08-08' }] },
      ['2026-08-01T10:00:00+09:00', none, none, 2],
    ],
    [
      { startDate: none, endDate: none, eventStatus: 'postponed', previousStartDate: '2026-08-01' },
      ['2026-08-01', none, none, none],
    ],
    [{ startDate: '0001-01-01', endDate: '9999-12-31' }, ['0001-01-01', '9999-12-31', none, none]],
    // Another zone is told in Japan's.
    [{ startDate: '2026-03-08T01:30-08:00', endDate: none }, ['2026-03-08T18:30:00+09:00', none, none, none]],
  ];
  for (const [fields, expected] of cases) assert.deepEqual(days(fields), expected, JSON.stringify(fields));
  assert.deepEqual(graph(buildEvent({ startDate: undefined, endDate: undefined }), buildEvent({ name: ' ' })), []);
  const weekly = Array.from({ length: 200 }, (_, week) => ({
    startDate: new Date(Date.UTC(2026, 7, 1 + 7 * week)).toISOString().slice(0, 10),
  }));
  assert.equal((thing({ startDate: none, endDate: none, sessions: weekly })['subEvent'] as Thing[]).length, 60);
});

test('who lends a name does not hold the event, and a price is told only where it is known', () => {
  const joint = thing({
    organizers: [
      { name: '県', role: '主催' },
      { name: '市', role: '共催' },
      { name: '新聞社', role: '後援' },
    ],
    cost: [{ free: true }],
  });
  assert.deepEqual(
    (joint['organizer'] as Thing[]).map(({ name }) => name),
    ['県', '市'],
  );
  assert.equal((joint['contributor'] as Thing)['name'], '新聞社');
  assert.equal(joint['isAccessibleForFree'], true);
  assert.equal((joint['offers'] as Thing)['price'], 0);
  const some = thing({ cost: [{ free: true, note: 'こども' }, { free: false }] });
  assert.equal(some['isAccessibleForFree'], undefined);
  assert.equal((some['offers'] as Thing)['price'], undefined);
});

test('addresses that are none of the web stand nowhere', () => {
  const told = JSON.stringify(
    thing({
      url: 'javascript:alert(1)',
      onlineUrl: 'data:text/html,x',
      application: { url: 'tel:0000000001' },
      flyer: { url: 'https://example.jp/flyer.pdf' },
      organizers: [{ name: '見本市', url: 'javascript:1' }],
    }),
  );
  assert.doesNotMatch(told, /javascript:|data:|tel:|\.pdf/);
});

test('nothing that a feed holds can end the script, and the JSON is the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const name = `</script><!--<script>&\u2028${words}`;
      const written = scriptText(eventsJsonLd([buildEvent({ name })], texts));
      assert.doesNotMatch(written, /[<>&\u2028\u2029]/);
      const read = JSON.parse(written) as { '@graph': Thing[] };
      assert.equal(read['@graph'][0]!['name'], name.trim());
    }),
  );
});

test('of several dates the one that has moved says so', () => {
  const { subEvent } = thing({
    sessions: [{ startDate: '2026-08-05T10:00' }, { startDate: '2026-08-19T10:00', previousStartDate: '2026-08-12' }],
  });
  assert.deepEqual(
    (subEvent as Thing[]).map((one) => [one['eventStatus'], one['previousStartDate']]),
    [
      [schema('EventScheduled'), undefined],
      [schema('EventRescheduled'), '2026-08-12T10:00:00+09:00'],
    ],
  );
});

test('what is said of one date alone stands at that date', () => {
  const of = (sessions: CommunityEvent['sessions']): unknown[] => {
    const { description, subEvent } = thing({ description: 'お茶の会', sessions });
    return [description, (subEvent as Thing[] | undefined)?.map((one) => one['description'])];
  };
  const moved = { startDate: '2026-08-12T10:00', note: '会場：別館' };
  assert.deepEqual(of([{ startDate: '2026-08-05T10:00' }, moved]), ['お茶の会', [undefined, '会場：別館']]);
  assert.deepEqual(of([moved]), ['会場：別館\nお茶の会', undefined]);
});
