import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeSources, type SourcedRecord } from '../../../src/tools/publish/merge-sources.js';
import { differences } from '../../../src/tools/publish/unite-copies.js';

let order = 0;
const from = (collection: string, record: Record<string, unknown>, source = ++order): SourcedRecord => ({
  file: `${source}.csv`,
  order: source,
  publisher: 'p',
  collection,
  row: 1,
  record,
});
const event = (change: object) => ({
  id: 'e1',
  name: '講座',
  startDate: '2026-12-01T10:00:00+09:00',
  location: { name: '会館' },
  organizers: [{ name: '座間市', role: '主催' }],
  ...change,
});

test('the newest copy of an id wins; without days the first source', () => {
  const { kept, merged } = mergeSources([
    from('ibasho', { id: 'a', modified: '2026-01-01', name: 'サロン', url: 'old' }),
    from('ibasho', { id: 'a', modified: '2026-02-01', name: 'サ ロ ン', url: 'new' }),
    from('events', { id: 'a', name: 'another collection' }),
  ]);
  assert.deepEqual(
    kept.map((one) => one.record['name']),
    ['サ ロ ン', 'another collection'],
  );
  assert.equal(merged[0]?.away.record['url'], 'old');
  assert.equal(
    mergeSources([
      from('ibasho', { id: 'a', name: 'x', url: 'first' }),
      from('ibasho', { id: 'a', name: 'x', url: 'second' }),
    ]).kept[0]?.record['url'],
    'first',
  );
});

test('the same event of two sources is one: organisers united, a cancellation wins', () => {
  const { kept } = mergeSources([
    from('events', event({ modified: '2026-11-01' })),
    from(
      'events',
      event({
        id: 'other',
        name: '講 座！',
        eventStatus: 'cancelled',
        organizers: [
          { name: '大和市', role: '共催' },
          { name: '座間市', role: '主催' },
        ],
      }),
    ),
  ]);
  assert.equal(kept.length, 1);
  assert.equal(kept[0]?.record['eventStatus'], 'cancelled');
  assert.deepEqual(kept[0]?.record['organizers'], [
    { name: '座間市', role: '主催' },
    { name: '大和市', role: '共催' },
  ]);
});

test('likeness joins nothing: another place, another start, places and windows, rows of one source', () => {
  const apart: SourcedRecord[][] = [
    [from('events', event({})), from('events', event({ id: 'e2', location: { name: '公民館' } }))],
    [from('events', event({})), from('events', event({ id: 'e2', startDate: '2026-12-02T10:00:00+09:00' }))],
    [
      from('ibasho', { id: 'a', name: 'サロン', address: '1' }),
      from('ibasho', { id: 'b', name: 'サロン', address: '1' }),
    ],
    [from('events', event({}), 900), from('events', event({ id: 'e2' }), 900)],
  ];
  for (const pair of apart) assert.equal(mergeSources(pair).kept.length, 2);
});

test('sameAs joins copies of two sources, but not through a page that lists many', () => {
  const page = 'https://example.jp/desk';
  assert.equal(
    mergeSources([from('ibasho', { id: 'a', sameAs: page }), from('ibasho', { id: 'b', sameAs: [page] })]).kept.length,
    1,
  );
  assert.equal(
    mergeSources([
      from('ibasho', { id: 'a', sameAs: page }, 800),
      from('ibasho', { id: 'b', sameAs: page }, 800),
      from('ibasho', { id: 'c', sameAs: page }, 801),
    ]).kept.length,
    3,
  );
});

test('an equal number alone joins nothing: both stay, under different ids that every build gives again', () => {
  const two = (): SourcedRecord[] => [
    from('events', event({ id: 'zama-event-1' })),
    from('events', event({ id: 'zama-event-1', name: '視察会', startDate: '2026-12-09T10:00:00+09:00' })),
  ];
  const { kept, renamed, merged } = mergeSources(two());
  assert.deepEqual([kept.length, merged.length, renamed.length], [2, 0, 1]);
  assert.deepEqual(
    mergeSources(two()).kept.map((one) => one.record['id']),
    kept.map((one) => one.record['id']),
  );
  assert.equal(
    mergeSources([
      from('ibasho', { id: 'a', name: '旧名', contact: { phone: '045-111-1111' } }),
      from('ibasho', { id: 'a', name: '新名', contact: { phone: '045(111)1111' } }),
    ]).kept.length,
    1,
    'a renamed place keeps its number',
  );
});

test('another publisher may use the same id for something else', () => {
  const other = { ...from('ibasho', { id: 'a', name: '二つめ' }), publisher: 'q' };
  assert.deepEqual(
    mergeSources([from('ibasho', { id: 'a', name: '一つめ' }), other]).kept.map((one) => one.record['id']),
    ['a', 'q.a'],
  );
});

test('bad news of any copy counts: of one day, of applications, of a place that rests', () => {
  const session = { startDate: '2026-12-01T10:00:00+09:00' };
  const [joined] = mergeSources([
    from('events', event({ modified: '2026-11-20', sessions: [session, { startDate: '2026-12-08T10:00:00+09:00' }] })),
    from('events', event({ sessions: [{ ...session, eventStatus: 'cancelled' }], application: { full: true } })),
  ]).kept;
  assert.deepEqual(joined?.record['sessions'], [
    { ...session, eventStatus: 'cancelled' },
    { startDate: '2026-12-08T10:00:00+09:00' },
  ]);
  assert.deepEqual(joined?.record['application'], { full: true });
  const later = mergeSources([
    from('events', event({ eventStatus: 'postponed' })),
    from('events', event({ eventStatus: 'cancelled' })),
  ]).kept[0];
  assert.equal(later?.record['eventStatus'], 'cancelled');

  const place = { id: 'a', name: 'サロン', schedule: [{ days: ['tu'], opens: '10:00', closes: '12:00' }] };
  const of = (first: object, second: object) =>
    mergeSources([from('ibasho', { ...place, ...first }), from('ibasho', { ...place, ...second })]).kept[0]?.record;
  assert.equal(of({}, { status: 'temporarily-closed' })?.['status'], 'temporarily-closed');
  assert.deepEqual(of({}, { closures: [{ yearly: '12-15' }] })?.['closures'], [{ yearly: '12-15' }]);
  const words = of({}, { schedule: undefined, hoursNote: '毎週火曜日 10:00～12:00 8月は行いません' });
  assert.deepEqual([words?.['schedule'], words?.['hoursNote']], [undefined, '毎週火曜日 10:00～12:00 8月は行いません']);
  assert.notEqual(of({}, { schedule: undefined, hoursNote: '火曜の午前' })?.['schedule'], undefined);
  const other = [{ days: ['tu', 'we'], opens: '11:00', closes: '13:00' }];
  assert.deepEqual(of({}, { schedule: other })?.['schedule'], [{ days: ['tu'], opens: '11:00', closes: '12:00' }]);
  assert.deepEqual(of({ modified: '2026-11-20' }, { schedule: other })?.['schedule'], place.schedule);
  assert.equal(of({}, { schedule: [{ days: ['sa'], opens: '10:00', closes: '12:00' }] })?.['schedule'], undefined);
  assert.deepEqual(differences(place, { ...place, schedule: other, status: 'closed' }), ['hours', 'state']);
  assert.deepEqual(differences(place, { ...place, schedule: undefined }), []);
  const reopened = of({ modified: '2026-11-20' }, { modified: '2026-10-01', status: 'temporarily-closed' });
  assert.equal(reopened?.['status'], undefined, 'what was changed later knows of the reopening');
});
