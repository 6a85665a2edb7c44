import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partRecords, partsFor } from '../../src/feed/parts.js';
import { ibashoReader } from '../../src/feed/readers/ibasho.js';
import type { Part } from '../../src/feed/schema.js';
import { buildEvent, buildFeed, buildIbasho } from '../fixtures/feed.js';
import { A, deferred, FakeHost, isReady, listen, request, settled, type Ready } from './fake-host.js';

const part = (area: string, collection = 'events'): Part => ({
  collection,
  areas: [area],
  url: `https://example.jp/${collection}-${area}.json`,
});
const TABLE = [
  { code: '14150', name: '相模原市', parent: '14' },
  { code: '14151', name: '緑区', parent: '14150' },
];
const PARTS = ['00', '13', '14', '14150', '14151', '14205', '14361'].map((area) => part(area));
const areasOf = (parts: readonly Part[]): string[] => parts.map(({ areas }) => areas![0]!);

describe('partsFor', () => {
  it('takes the area, what encloses it, what it encloses, and the nation', () => {
    assert.deepEqual(areasOf(partsFor(PARTS, 'events', ['14205'], TABLE)), ['00', '14', '14205']);
    assert.deepEqual(areasOf(partsFor(PARTS, 'events', ['14151'], TABLE)), ['00', '14', '14150', '14151']);
    assert.deepEqual(areasOf(partsFor(PARTS, 'events', ['14150'], TABLE)), ['00', '14', '14150', '14151']);
    assert.deepEqual(areasOf(partsFor(PARTS, 'events', ['14'], TABLE)), [
      '00',
      '14',
      '14150',
      '14151',
      '14205',
      '14361',
    ]);
    assert.deepEqual(areasOf(partsFor(PARTS, 'events', ['00'], TABLE)).length, PARTS.length);
  });
  it('takes a part without areas always, and one of several areas when one fits', () => {
    const parts = [
      { collection: 'events', url: 'https://example.jp/all.json' },
      { collection: 'events', areas: ['14205', '14206'], url: 'https://example.jp/two.json' },
    ];
    assert.equal(partsFor(parts, 'events', ['14206'], []).length, 2);
    assert.equal(partsFor(parts, 'events', ['14361'], []).length, 1);
  });
  it('keeps collections apart and names a file once', () => {
    assert.deepEqual(partsFor([part('14', 'ibasho'), part('14'), part('14')], 'events', ['14'], []).length, 1);
  });
  it('without an area takes what a phone can bear', () => {
    const heavy = PARTS.map((one) => ({ ...one, bytes: 2_000_000 }));
    assert.equal(partsFor(heavy, 'events', [], TABLE).length, 2);
    assert.equal(
      partsFor(
        Array.from({ length: 5_000 }, (_, index) => part(String(index))),
        'events',
        [],
        [],
      ).length,
      100,
    );
  });
});

it('partRecords reads a list or an object that holds it', () => {
  assert.deepEqual(partRecords([1], 'events'), [1]);
  assert.deepEqual(partRecords({ version: 1, events: [1] }, 'events'), [1]);
  assert.equal(partRecords({}, 'events'), undefined);
});

describe('parts in the store', () => {
  const url = (area: string): string => part(area).url;
  const feed = buildFeed({
    events: [buildEvent({ id: 'head', name: '全国' })],
    parts: [part('14'), part('14205'), part('13'), part('14', 'ibasho')],
  });
  const file = (name: string, id = name): unknown => ({
    version: 1,
    publisher: { id: 'example' },
    updated: '2026-07-27',
    events: [buildEvent({ id, name })],
  });
  const names = (state: unknown): string[] => (state as Ready).feed.events.map(({ name }) => String(name));

  it('are loaded for the asked area only, and their records join the others', async () => {
    const host = new FakeHost({
      [A]: feed,
      [url('14')]: file('県'),
      [url('14205')]: file('市'),
      [url('13')]: file('都'),
    });
    const store = host.store();
    const ready = await listen(store, request([A], { areas: ['14205'] })).until(isReady);
    assert.deepEqual(names(ready), ['全国', '県', '市']);
    assert.equal((ready as Ready).feed.events[1]?.key, 'example/県');
    assert.deepEqual(host.asked.map((one) => one.url).sort(), [A, url('14'), url('14205')].sort());
    await listen(store, request([A], { areas: ['14'] })).until(isReady);
    assert.equal(host.askedFor(url('14')), 1, 'once, however many ask');
  });

  it('a record met in two parts is one', async () => {
    const host = new FakeHost({ [A]: feed, [url('14')]: file('県', 'same'), [url('14205')]: file('市', 'same') });
    assert.deepEqual(names(await listen(host.store(), request([A], { areas: ['14205'] })).until(isReady)), [
      '全国',
      '県',
    ]);
  });

  it('a missing, broken or empty part blanks nothing and is told', async () => {
    for (const answer of [404, [], {}, 'x', { events: 'x' }]) {
      const host = new FakeHost({ [A]: feed, [url('14')]: answer, [url('14205')]: file('市') });
      const ready = (await listen(host.store(), request([A], { areas: ['14205'] })).until(isReady)) as Ready;
      assert.deepEqual(names(ready), ['全国', '市']);
      if (answer === 404)
        assert.deepEqual(
          ready.sources.map((source) => [source.url, source.status]),
          [
            [A, 'fresh'],
            [url('14'), 'failed'],
          ],
        );
      if (answer === 'x') assert.equal(ready.rejected[0]?.reason, ': expected a list');
    }
  });

  it('comes back by retry', async () => {
    const host = new FakeHost({ [A]: feed, [url('14')]: 404, [url('14205')]: file('市') });
    const store = host.store();
    const wanted = request([A], { areas: ['14205'] });
    const { until } = listen(store, wanted);
    await until(isReady);
    host.answers[url('14')] = file('県');
    store.retry(wanted);
    await until((state) => isReady(state) && state.sources.length === 1);
    assert.deepEqual(names(store.getState(wanted)), ['全国', '県', '市']);
  });

  it('a part out of the cache makes only its own records stale', async () => {
    const store = new FakeHost().store({
      fetch: async (input, init) => {
        if (String(input) === A) return new Response(JSON.stringify(feed));
        if (init?.cache === 'force-cache') return new Response(JSON.stringify(file('県')));
        throw new TypeError('Failed to fetch');
      },
    });
    const ready = (await listen(store, request([A], { areas: ['14'] })).until(isReady)) as Ready;
    assert.deepEqual(
      ready.feed.events.map(({ id, stale }) => [id, stale]),
      [
        ['head', false],
        ['県', true],
      ],
    );
    assert.deepEqual(
      ready.sources.map(({ status }) => status),
      ['fresh', 'stale', 'stale'],
    );
  });

  it('a part that keeps waiting does not hold up the rest', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const late = deferred<unknown>();
    const host = new FakeHost({ [A]: feed, [url('14')]: late.promise, [url('14205')]: file('市') });
    const { until, states } = listen(host.store({ timeout: 60_000 }), request([A], { areas: ['14205'] }));
    const turns = async (): Promise<void> => {
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    };
    await turns();
    assert.equal(states.at(-1)?.status, 'loading');
    context.mock.timers.tick(4_000);
    assert.deepEqual(names(await until(isReady)), ['全国', '市']);
    late.resolve(file('県'));
    await until((state) => names(state).length === 3);
  });

  it('one file may serve two collections', async () => {
    const both = buildFeed({
      parts: [
        { ...part('14'), url: url('14') },
        { ...part('14', 'ibasho'), url: url('14') },
      ],
    });
    const host = new FakeHost({ [A]: both, [url('14')]: { events: [buildEvent()], ibasho: [buildIbasho()] } });
    const base = request([A], { areas: ['14'] });
    const ready = (await listen(host.store(), { ...base, readers: [...base.readers, ibashoReader] }).until(
      isReady,
    )) as Ready;
    await settled();
    assert.equal(ready.feed.events.length + ready.feed.ibasho.length, 2);
  });
});
