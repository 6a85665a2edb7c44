import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { isNewer, readCollection, type ReadCollection } from '../../src/feed/read-collection.js';
import { consultationWindowsReader } from '../../src/feed/readers/consultation-windows.js';
import { eventsReader } from '../../src/feed/readers/events.js';
import { ibashoReader } from '../../src/feed/readers/ibasho.js';
import { buildEvent, buildFeed, buildIbasho, buildWindow } from '../fixtures/feed.js';

const feed = parseFeed(buildFeed(), 'https://example.jp/data/feed.json');

function read(value: unknown, url?: string): ReadCollection<'events'> {
  const steps = readCollection(value, eventsReader, feed, url);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const reasons = ({ rejected }: ReadCollection<'events'>): unknown[] =>
  rejected.map(({ index, id, reason }) => [index, id, reason]);

describe('readCollection', () => {
  it('gives each record its key and whom to ask about it', () => {
    const [event] = read([buildEvent()]).records;
    assert.equal(event?.key, 'example/event-1');
    assert.equal(event?.publisher.id, 'example');
    assert.equal(event?.license, 'CC BY 4.0');
    assert.equal(event?.stale, false);
    assert.equal(read([buildEvent({ source: { name: '見本市', license: 'CC0' } })]).records[0]?.license, 'CC0');
  });

  it('leaves out bad records one by one and says which and why', () => {
    const { id: _id, ...nameless } = buildEvent();
    const result = read([
      buildEvent(),
      nameless,
      null,
      buildEvent({ id: 'b', startDate: 'あす' }),
      'x',
      buildEvent({ id: 'c', name: ' \u202e ' }),
      buildEvent({ id: 'd', name: { ja: '' } }),
      buildEvent({ id: ' ' }),
      buildEvent({ id: 'e' }),
    ]);
    assert.deepEqual(
      result.records.map(({ id }) => id),
      ['event-1', 'e'],
    );
    assert.deepEqual(reasons(result), [
      [1, undefined, 'id: is missing'],
      [2, undefined, ': expected an object'],
      [3, 'b', 'startDate: "あす" has another form than expected'],
      [4, undefined, ': expected an object'],
      [5, 'c', 'name: is empty'],
      [6, 'd', 'name: is empty'],
      [7, '', 'id: is empty'],
    ]);
  });

  it('takes null for absent, also inside lists', () => {
    const event = {
      ...buildEvent(),
      endDate: null,
      location: { name: null, address: '見本町' },
      organizers: [null, { name: '見本市', role: null }],
    };
    const { records, rejected } = read([event]);
    assert.deepEqual(rejected, []);
    assert.ok(!('endDate' in records[0]!));
    assert.deepEqual(records[0]?.organizers, [{ name: '見本市' }]);
    assert.deepEqual(reasons(read([{ ...buildEvent(), name: null }])), [[0, 'event-1', 'name: is missing']]);
  });

  it('of two records with one id keeps the newer and reports the other', () => {
    const older = buildEvent({ name: '旧', modified: '2026-07-01' });
    const newer = buildEvent({ name: '新', modified: '2026-07-02' });
    const result = read([older, buildEvent({ id: 'b' }), newer]);
    assert.deepEqual(
      result.records.map(({ name }) => name),
      ['新', 'つながりサポーター養成講座（見本）'],
    );
    assert.deepEqual(reasons(result), [[0, 'event-1', 'id: occurs twice; the newer record is kept']]);
    assert.deepEqual(reasons(read([structuredClone(newer), structuredClone(older)])), [
      [1, 'event-1', 'id: occurs twice; the newer record is kept'],
    ]);
    assert.equal(read([buildEvent({ name: '一' }), buildEvent({ name: '二' })]).records[0]?.name, '一');
  });

  it('a collection that is no list is reported, a missing one is empty', () => {
    assert.deepEqual(reasons(read({ 0: buildEvent() })), [[0, undefined, ': expected a list']]);
    assert.deepEqual(read(undefined), { records: [], rejected: [] });
    assert.deepEqual(read(null), { records: [], rejected: [] });
  });

  it('reads a part’s links against the part', () => {
    assert.equal(
      read([buildEvent({ url: 'a.html' })], 'https://example.com/parts/1.json').records[0]?.url,
      'https://example.com/parts/a.html',
    );
  });

  it('keeps a record whose forgettable members are nonsense', () => {
    const event = buildEvent({
      url: 'javascript:alert(1)',
      verifiedOn: 'いつか',
      areas: ['x'],
      location: { name: '会館', geo: { latitude: 999, longitude: 0 } },
    });
    const { records, rejected } = read([event]);
    assert.equal(rejected.length, 0);
    assert.deepEqual(records[0]?.location, { name: '会館' });
    assert.ok(!('url' in records[0]!));
  });

  it('leaves out a record whose hours would mislead', () => {
    const bad = [
      { opens: '9:00', closes: '17:00' },
      { opens: '09:00', closes: '49:00' },
      { opens: '09:00', closes: '17:00', days: ['mon'] },
      { opens: '09:00', closes: '17:00', weeks: [6] },
    ];
    for (const span of bad) {
      const steps = readCollection(
        [buildWindow({ schedule: [span as never] })],
        consultationWindowsReader,
        feed,
      ).next();
      assert.ok(
        steps.done && steps.value.records.length === 0 && steps.value.rejected[0]!.reason.startsWith('schedule.0.'),
        JSON.stringify(span),
      );
    }
  });

  it('unknown ids and members are no reason to leave a record out', () => {
    const place = {
      ...buildIbasho({ kind: 'x-new-kind', welcomes: ['x-dogs'], topics: ['unheard-of'] }),
      'x-note': { a: [1] },
    };
    const steps = readCollection([place], ibashoReader, feed).next();
    assert.ok(steps.done && steps.value.records.length === 1);
  });

  it('never throws, and counts every entry once', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.constantFrom(buildEvent({ id: 'a' }), buildEvent({ id: 'b' })).map((event) => structuredClone(event)),
          ),
        ),
        (list) => {
          const { records, rejected } = read(list);
          assert.equal(records.length + rejected.length, list.length);
        },
      ),
    );
  });

  it('reads in steps, so that nothing else has to wait for the end', () => {
    const steps = readCollection(
      Array.from({ length: 1_000 }, (_, index) => buildEvent({ id: String(index) })),
      eventsReader,
      feed,
    );
    let count = 1;
    while (!steps.next().done) count++;
    assert.ok(count >= 10);
  });
});

describe('isNewer', () => {
  it('compares moments, not letters', () => {
    assert.equal(isNewer({ modified: '2026-07-01T00:00:00Z' }, { modified: '2026-07-01T05:00:00+09:00' }), true);
    assert.equal(isNewer({ verifiedOn: '2026-07-02' }, { verifiedOn: '2026-07-01' }), true);
    assert.equal(isNewer({ modified: '2026-07-01' }, { verifiedOn: '2026-07-30' }), true);
    assert.equal(isNewer({}, {}), false);
    assert.equal(isNewer({ modified: 'x' }, { modified: '2026-07-01' }), false);
  });
});
