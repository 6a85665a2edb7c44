import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAhead, type Early } from '../../src/feed/early-answer.js';
import { consultationWindowsReader } from '../../src/feed/readers/consultation-windows.js';
import { ibashoReader } from '../../src/feed/readers/ibasho.js';
import { windowStatus } from '../../src/model/hours/window-status.js';
import { buildEvent, buildFeed, buildIbasho, buildWindow, NOW } from '../fixtures/feed.js';
import { A, B, deferred, FakeHost, isFailed, isReady, listen, request, settled, type Ready } from './fake-host.js';

const feed = buildFeed({ events: [buildEvent()], ibasho: [buildIbasho()] });
const other = buildFeed({
  publisher: { id: 'other', name: '見本市' },
  events: [buildEvent({ id: 'event-2', name: '夏の茶話会（見本）' })],
});
const names = (state: unknown): string[] => (state as Ready).feed.events.map(({ name }) => String(name));

describe('FeedStore', () => {
  it('goes from loading to ready', async () => {
    const host = new FakeHost({ [A]: feed });
    const { states, until } = listen(host.store(), request());
    const ready = (await until(isReady)) as Ready;
    assert.deepEqual(
      states.map(({ status }) => status),
      ['loading', 'ready'],
    );
    assert.equal(ready.feed.events[0]?.key, 'example/event-1');
    assert.deepEqual(ready.sources, [
      { url: A, status: 'fresh', updated: new Date('2026-07-27T09:00:00+09:00'), error: undefined },
    ]);
  });

  describe('what the loader has read before the widget came', () => {
    const statesWith = async (file: object, host = new FakeHost()): Promise<string[]> => {
      const read: Early = {};
      const answer = readAhead(new Response(JSON.stringify(file)), read);
      await answer.body;
      const early = (url: string): Early => (url === A ? { ...read, answer: Promise.resolve(answer) } : {});
      const { states, until } = listen(host.store({ early, backoff: 20 }), request([A]));
      await until(({ status }) => status !== 'loading');
      return states.map((state) => (state.status === 'loading' && state.isAtHand ? 'at hand' : state.status));
    };

    it('is at hand until it is shown', async () => {
      assert.deepEqual(await statesWith(feed), ['at hand', 'ready']);
    });

    it('is not believed to be quick where it is long', async () => {
      const read: Early = {};
      await readAhead(new Response(JSON.stringify({ ...feed, attribution: '長'.repeat(500_000) })), read).body;
      assert.equal(read.isRead, false);
    });

    it('is not where parts of it must still be fetched', async () => {
      const host = new FakeHost({ 'https://example.jp/more.json': [buildEvent({ id: 'more' })] });
      const parts = [{ collection: 'events', url: 'https://example.jp/more.json' }];
      assert.deepEqual(await statesWith({ ...feed, parts }, host), ['at hand', 'loading', 'ready']);
    });

    it('is not once it turned out to be no feed, while an older copy is looked for', async () => {
      assert.deepEqual(await statesWith({ version: 1 }), ['at hand', 'loading', 'failed']);
    });
  });

  it('is loading once it takes longer than a blink, and at once where it is tried again', async () => {
    const host = new FakeHost({ [A]: [deferred().promise, feed] });
    const store = host.store({ timeout: 60_000 });
    const { states, until } = listen(store, request());
    assert.deepEqual(states, [{ status: 'loading', isAtHand: true }]);
    assert.deepEqual(await until((state) => state.status === 'loading' && !state.isAtHand), { status: 'loading' });
    store.retry(request());
    await until(isReady);
    assert.deepEqual(
      states.slice(1).map((state) => state.status === 'loading' && state.isAtHand),
      [undefined, false],
    );
  });

  it('without URLs stays idle', () => {
    const { states } = listen(new FakeHost().store(), request([]));
    assert.deepEqual(states, [{ status: 'idle' }]);
  });

  it('sends one request per URL however many widgets ask, and reads only what is asked', async () => {
    const host = new FakeHost({ [A]: feed, [B]: other });
    const store = host.store();
    const all = [
      listen(store, request()),
      listen(store, request()),
      listen(store, request([A, B])),
      listen(store, request([A], { readers: [ibashoReader] })),
    ];
    const [one, two, , places] = await Promise.all(all.map(({ until }) => until(isReady)));
    assert.equal(host.askedFor(A), 1);
    assert.equal(host.askedFor(B), 1);
    assert.equal(one, two, 'equal requests share one state');
    assert.equal((one as Ready).feed.ibasho.length, 0);
    assert.equal((places as Ready).feed.events.length, 0);
    assert.equal((places as Ready).feed.ibasho.length, 1);
  });

  it('a state stays the same object until something it is made of changes', async () => {
    const host = new FakeHost({ [A]: feed, [B]: other });
    const store = host.store();
    const events = listen(store, request());
    const first = await events.until(isReady);
    await listen(store, request([A], { readers: [ibashoReader] })).until(isReady);
    await listen(store, request([A, B])).until(isReady);
    await settled();
    assert.equal(store.getState(request()), first);
    assert.equal(events.states.length, 2);
  });

  it('shows what is there when one of several feeds fails', async () => {
    const host = new FakeHost({ [A]: new Error('offline'), [B]: other });
    const ready = (await listen(host.store(), request([A, B])).until(isReady)) as Ready;
    assert.deepEqual(
      ready.sources.map(({ url, status, error }) => [url, status, error?.name]),
      [
        [A, 'failed', 'NetworkError'],
        [B, 'fresh', undefined],
      ],
    );
    assert.deepEqual(names(ready), ['夏の茶話会（見本）']);
  });

  it('fails when none is there, and comes back by retry', async () => {
    const host = new FakeHost({ [A]: 404 });
    const store = host.store();
    const { until, states } = listen(store, request());
    const failed = await until(isFailed);
    assert.equal(failed.status === 'failed' && failed.sources[0]?.error?.name, 'HttpError');
    host.answers[A] = feed;
    store.retry(request());
    assert.equal(states.at(-1)?.status, 'loading');
    await until(isReady);
  });

  it('a failure is forgotten when nobody listens any more: the next widget asks again', async () => {
    const host = new FakeHost({ [A]: 404 });
    const store = host.store();
    const first = listen(store, request());
    await first.until(isFailed);
    first.end();
    await settled();
    host.answers[A] = feed;
    await listen(store, request()).until(isReady);
    assert.equal(host.askedFor(A), 2);
  });

  it('a good feed is kept: a widget that is moved or comes later asks nobody', async () => {
    const host = new FakeHost({ [A]: feed });
    const store = host.store();
    const first = listen(store, request());
    await first.until(isReady);
    first.end();
    const moved = listen(store, request());
    assert.equal(moved.states[0]?.status, 'ready', 'at once');
    await settled();
    assert.equal(host.askedFor(A), 1);
  });

  it('a widget that is moved while loading does not load twice', async () => {
    const reply = deferred<unknown>();
    const host = new FakeHost({ [A]: reply.promise });
    const store = host.store();
    listen(store, request()).end();
    const again = listen(store, request());
    await settled();
    reply.resolve(feed);
    await again.until(isReady);
    assert.equal(host.askedFor(A), 1);
  });

  it('loading ends when nobody waits any more', async () => {
    let signal: AbortSignal | null | undefined;
    const host = new FakeHost();
    const store = host.store({
      fetch: (_url, init) => ((signal = init?.signal), new Promise<Response>(() => undefined)),
    });
    listen(store, request()).end();
    await settled();
    assert.equal(signal?.aborted, true);
  });

  it('an older reply never replaces a newer one', async () => {
    const slow = deferred<unknown>();
    const host = new FakeHost({ [A]: [slow.promise, buildFeed({ events: [buildEvent({ name: '新しい' })] })] });
    const store = host.store();
    const { until } = listen(store, request());
    store.retry(request());
    assert.deepEqual(names(await until(isReady)), ['新しい']);
    slow.resolve(buildFeed({ events: [buildEvent({ name: '古い' })] }));
    await settled();
    assert.deepEqual(names(store.getState(request())), ['新しい']);
  });

  it('what is shown stays while a newer answer is fetched and read', async () => {
    const host = new FakeHost({ [A]: feed });
    const store = host.store();
    const { until, states } = listen(store, request());
    await until(isReady);
    host.answers[A] = buildFeed({ updated: '2026-07-28', events: [buildEvent({ name: '新しい' })] });
    store.retry(request());
    await until((state) => isReady(state) && names(state)[0] === '新しい');
    assert.deepEqual(
      states.map(({ status }) => status),
      ['loading', 'ready', 'ready'],
    );
    assert.equal(host.asked.at(-1)?.cache, 'no-cache');
  });

  it('a failed renewal keeps what is shown and marks it stale', async () => {
    const host = new FakeHost({ [A]: feed });
    const store = host.store();
    const { until } = listen(store, request());
    const fresh = await until(isReady);
    host.answers[A] = new Error('offline');
    store.retry(request());
    const stale = (await until((state) => isReady(state) && state !== fresh)) as Ready;
    assert.equal(stale.sources[0]?.status, 'stale');
    assert.equal(stale.sources[0]?.error?.name, 'NetworkError');
    assert.equal(stale.feed.events[0]?.stale, true);
    host.answers[A] = feed;
    store.retry(request());
    const healed = (await until((state) => isReady(state) && state.sources[0]?.status === 'fresh')) as Ready;
    assert.equal(healed.feed.events[0]?.stale, false);
  });

  it('says of no window that it is open on the word of a feed that could not be renewed', async () => {
    const allDay = buildWindow({ id: 'w', verifiedOn: '2026-07-20', schedule: [{ opens: '00:00', closes: '24:00' }] });
    const windows = request([A], { readers: [consultationWindowsReader] });
    const host = new FakeHost({ [A]: buildFeed({ consultationWindows: [allDay] }) });
    const store = host.store();
    const { until } = listen(store, windows);
    const trust = ({ feed: { consultationWindows, holidays, updated } }: Ready): string =>
      windowStatus(consultationWindows[0]!, NOW, { holidays, feedUpdated: updated }).trust;
    const fresh = (await until(isReady)) as Ready;
    assert.equal(trust(fresh), 'current');
    host.answers[A] = new Error('offline');
    store.retry(windows);
    assert.equal(trust((await until((state) => isReady(state) && state !== fresh)) as Ready), 'as-listed');
  });

  it('the last good copy is shown as stale, and does not replace a newer feed', async () => {
    const host = new FakeHost();
    const copy = buildFeed({ updated: '2026-07-26', events: [buildEvent({ name: '控え' })] });
    let online = false;
    const store = host.store({
      fetch: async (_url, init) => {
        if (init?.cache === 'force-cache') return new Response(JSON.stringify(copy));
        if (online) return new Response(JSON.stringify(feed));
        throw new TypeError('Failed to fetch');
      },
    });
    const { until } = listen(store, request());
    const stale = (await until(isReady)) as Ready;
    assert.equal(stale.sources[0]?.status, 'stale');
    assert.equal(stale.feed.events[0]?.stale, true);
    online = true;
    store.retry(request());
    await until((state) => isReady(state) && state.sources[0]?.status === 'fresh');
    online = false;
    store.retry(request());
    const again = await until((state) => isReady(state) && state.sources[0]?.status === 'stale');
    assert.deepEqual(names(again), ['つながりサポーター養成講座（見本）']);
  });

  it('fetches anew what failed or is older than half an hour when the page is looked at again', async () => {
    const host = new FakeHost({ [A]: feed, [B]: 500 });
    const store = host.store();
    await listen(store, request([A, B])).until(isReady);
    const before = [host.askedFor(A), host.askedFor(B)] as const;
    host.time += 29 * 60_000;
    store.refreshOld();
    await settled();
    assert.equal(host.askedFor(A), before[0]);
    assert.ok(host.askedFor(B) > before[1], 'what failed is tried again');
    host.time += 2 * 60_000;
    store.refreshOld();
    await settled();
    assert.equal(host.askedFor(A), before[0] + 1);
  });

  it('renews a stale feed as soon as the device is online again', async () => {
    const host = new FakeHost({ [A]: feed });
    const store = host.store();
    const { until } = listen(store, request());
    await until(isReady);
    host.answers[A] = new Error('offline');
    store.retry(request());
    await until((state) => isReady(state) && state.sources[0]?.status === 'stale');
    host.answers[A] = feed;
    store.refreshOld();
    await until((state) => isReady(state) && state.sources[0]?.status === 'fresh');
  });

  it('a listener that throws stops neither the others nor the store', async (context) => {
    const said = context.mock.method(console, 'error', () => undefined);
    const host = new FakeHost({ [A]: feed });
    const store = host.store();
    let calls = 0;
    store.subscribe(request(), () => {
      if (calls++ > 0) throw new Error('of the listener');
    });
    await listen(store, request()).until(isReady);
    assert.equal(said.mock.callCount(), 1);
  });

  it('one function that listens twice ends each time on its own', async () => {
    const host = new FakeHost({ [A]: feed });
    const store = host.store();
    let calls = 0;
    const listener = (): void => void calls++;
    const end = store.subscribe(request(), listener);
    store.subscribe(request(), listener);
    end();
    end();
    await listen(store, request()).until(isReady);
    await settled();
    assert.equal(calls, 3, 'twice at once, and once when ready');
  });

  it('a feed that is no feed fails by name, with all its siblings unharmed', async () => {
    const bodies: Record<string, string> = {
      html: '<!doctype html>',
      array: '[]',
      text: '"feed"',
      number: '5',
      cut: '{"version":1,',
      later: '{"version":2}',
    };
    for (const [name, body] of Object.entries(bodies)) {
      const store = new FakeHost().store({
        fetch: async (url) => new Response(String(url) === A ? body : JSON.stringify(other)),
      });
      const ready = (await listen(store, request([A, B])).until(isReady)) as Ready;
      assert.equal(ready.sources[0]?.error?.name, name === 'later' ? 'VersionError' : 'FormatError', name);
      assert.equal(ready.feed.events.length, 1);
    }
  });

  it('the deepest nesting harms nothing but its own record', async () => {
    const deep = `${'{"a":['.repeat(100_000)}1${']}'.repeat(100_000)}`;
    const body = JSON.stringify(feed).replace(
      '"events":[',
      `"x-deep":${deep},"events":[{"id":"deep","name":"深い","tags":[${deep}]},{"id":"deep-2","name":"深い","x-deep":${deep}},`,
    );
    const store = new FakeHost().store({ fetch: async () => new Response(body) });
    const ready = (await listen(store, request()).until(isReady)) as Ready;
    assert.deepEqual(
      ready.feed.events.map(({ id }) => id),
      ['deep-2', 'event-1'],
    );
    assert.deepEqual(
      ready.rejected.map(({ id, reason }) => [id, reason]),
      [['deep', 'tags.0: expected a text']],
    );
  });

  it('ten thousand records arrive whole, and the loop turns in between', async () => {
    const events = Array.from({ length: 10_000 }, (_, index) => buildEvent({ id: `event-${index}` }));
    const host = new FakeHost({ [A]: buildFeed({ events }) });
    let turns = 0;
    const turning = setInterval(() => turns++, 0);
    const ready = (await listen(host.store(), request()).until(isReady)) as Ready;
    clearInterval(turning);
    assert.equal(ready.feed.events.length, 10_000);
    assert.ok(turns > 1);
  });
});
