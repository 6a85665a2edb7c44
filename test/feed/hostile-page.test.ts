/** The store where an old library has changed the language: what pages do to prototypes must not reach a visitor. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { FeedStore } from '../../src/feed/feed-store.js';
import { consultationWindowsReader } from '../../src/feed/readers/consultation-windows.js';
import { eventsReader } from '../../src/feed/readers/events.js';
import { ibashoReader } from '../../src/feed/readers/ibasho.js';
import { buildEvent, buildFeed, buildIbasho, buildWindow } from '../fixtures/feed.js';
import { A, B, isReady, listen, request, type Ready } from './fake-host.js';

/** Names that old libraries add, and names that our own schemas use: none may be taken for a member of ours. */
const INHERITED = [
  'extend',
  'clone',
  'each',
  'keys',
  'toJSON',
  'anyOf',
  'enum',
  'const',
  'items',
  'required',
  'pattern',
  'minLength',
  'maximum',
  '$ref',
  'stale',
  'parent',
  'demo',
  'parts',
  'revoked',
  'events',
];

async function onHostilePage(run: () => Promise<void>): Promise<void> {
  const { bind } = Function.prototype;
  const { from } = Array;
  const add = (target: object, name: string, value: unknown): void =>
    void Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  for (const name of INHERITED) add(Object.prototype, name, () => 'of the page');
  add(Array.prototype, 'remove', () => undefined);
  add(Array.prototype, 'toJSON', () => 'of the page');
  add(String.prototype, 'toJSON', () => 'of the page');
  Function.prototype.bind = () => () => undefined;
  Array.from = () => [];
  try {
    await run();
  } finally {
    for (const name of INHERITED) delete (Object.prototype as Record<string, unknown>)[name];
    for (const prototype of [Array.prototype, String.prototype] as unknown as Record<string, unknown>[]) {
      delete prototype.toJSON;
      delete prototype.remove;
    }
    Function.prototype.bind = bind;
    Array.from = from;
  }
}

it('loads, checks, cleans and merges', async () => {
  const bodies: Record<string, string> = {
    [A]: JSON.stringify(
      buildFeed({
        events: [buildEvent(), { id: 'bad' } as never],
        consultationWindows: [buildWindow()],
        ibasho: [buildIbasho()],
      }),
    ),
    [B]: JSON.stringify(
      buildFeed({
        publisher: { id: 'partner' },
        events: [buildEvent({ id: 'p', name: '夏の茶話会（見本）', endDate: null as never })],
      }),
    ),
  };
  const answer = (url: string): Response =>
    ({
      ok: true,
      status: 200,
      url,
      headers: { get: () => null },
      body: null,
      text: () => Promise.resolve(bodies[url]!),
    }) as unknown as Response;
  let ready: Ready | undefined;
  await onHostilePage(async () => {
    const store = new FeedStore({
      fetch: (url) => Promise.resolve(answer(String(url))),
      now: () => new Date('2026-07-28T10:00:00+09:00'),
    });
    const wanted = request([A, B], { readers: [eventsReader, consultationWindowsReader, ibashoReader] as never });
    ready = (await listen(store, wanted).until((state) => state.status !== 'loading')) as Ready;
  });
  assert.ok(isReady(ready!));
  assert.deepEqual(
    ready.feed.events.map(({ key, stale }) => [key, stale]),
    [
      ['example/event-1', false],
      ['partner/p', false],
    ],
  );
  assert.deepEqual(ready.feed.consultationWindows[0]?.channels, buildWindow().channels);
  assert.deepEqual(ready.feed.ibasho[0]?.geo, buildIbasho().geo);
  assert.deepEqual(
    ready.rejected.map(({ index, reason }) => [index, reason]),
    [[1, 'name: is missing']],
  );
  assert.equal(ready.feed.demo, false);
});
