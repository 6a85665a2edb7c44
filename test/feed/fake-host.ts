/** A host under the test's control, and a store that talks to it. */
import { FeedStore, type FeedRequest } from '../../src/feed/feed-store.js';
import type { LoadOptions } from '../../src/feed/load-feed.js';
import { eventsReader } from '../../src/feed/readers/events.js';
import type { FeedState } from '../../src/feed/types.js';

export const A = 'https://example.jp/feed.json';
export const B = 'https://example.com/feed.json';

type Answer = unknown | Error | Promise<unknown>;

/** Answers by URL: a JSON value, an Error (no connection), a number (HTTP status), a promise of one of these, or a list used up one by one. */
export class FakeHost {
  readonly asked: { url: string; cache?: RequestCache }[] = [];
  readonly answers: Record<string, Answer | Answer[]> = {};
  time = new Date('2026-07-28T10:00:00+09:00').getTime();

  constructor(answers: Record<string, Answer | Answer[]> = {}) {
    this.answers = answers;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const url = String(input);
    this.asked.push({ url, cache: init?.cache });
    const entry = this.answers[url];
    const answer = await (Array.isArray(entry) ? (entry.length > 1 ? entry.shift() : entry[0]) : entry);
    if (init?.signal?.aborted) throw new DOMException('aborted', 'AbortError');
    if (answer instanceof Error || answer === undefined) throw new TypeError('Failed to fetch');
    return typeof answer === 'number' ? new Response('', { status: answer }) : new Response(JSON.stringify(answer));
  };

  store(options: LoadOptions = {}): FeedStore {
    return new FeedStore({ fetch: this.fetch, backoff: 1, timeout: 500, now: () => new Date(this.time), ...options });
  }

  askedFor(url: string): number {
    return this.asked.filter((one) => one.url === url && one.cache !== 'force-cache').length;
  }
}

export const request = (urls: readonly string[] = [A], overrides: Partial<FeedRequest> = {}): FeedRequest => ({
  urls,
  readers: [eventsReader],
  areas: [],
  ...overrides,
});

/** Listens to a request; `until` waits for a state. */
export function listen(
  store: FeedStore,
  wanted: FeedRequest,
): { states: FeedState[]; end: () => void; until: (passes: (state: FeedState) => boolean) => Promise<FeedState> } {
  const states: FeedState[] = [];
  let wake = (): void => undefined;
  const end = store.subscribe(wanted, (state) => {
    states.push(state);
    wake();
  });
  const until = async (passes: (state: FeedState) => boolean): Promise<FeedState> => {
    while (!passes(states.at(-1)!)) await new Promise<void>((resolve) => (wake = resolve));
    return states.at(-1)!;
  };
  return { states, end, until };
}

export type Ready = Extract<FeedState, { status: 'ready' }>;
export const isReady = (state: FeedState): state is Ready => state.status === 'ready';
export const isFailed = (state: FeedState): boolean => state.status === 'failed';

/** Until everything that was begun has had its turn. */
export const settled = (milliseconds = 30): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A promise and its ends. */
export function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}
