import type { CollectionReader } from './collection-reader.js';
import { earlyAnswer } from './early-answer.js';
import { FeedSource, type Wanted } from './feed-source.js';
import type { LoadOptions } from './load-feed.js';
import { mergeFeeds } from './merge-feeds.js';
import type { FeedState } from './types.js';

/** What a widget asks of the store. */
export interface FeedRequest extends Wanted {
  /** Absolute URLs in the order of precedence. */
  urls: readonly string[];
  readers: readonly CollectionReader[];
  areas: readonly string[];
}

type Listener = (state: FeedState) => void;

interface View {
  request: FeedRequest;
  state: FeedState;
  /** What the state was made of. */
  inputs: readonly unknown[];
  listeners: Set<Listener>;
}

/** A tab that becomes visible after this long gets fresh feeds. */
const REFRESH_AFTER_MS = 30 * 60_000;

const IDLE: FeedState = { status: 'idle' };
const LOADING: FeedState = { status: 'loading' };
const AT_HAND: FeedState = { status: 'loading', isAtHand: true };

const keyOf = ({ urls, readers, areas }: FeedRequest): string =>
  `${urls.join(' ')}|${readers
    .map((reader) => reader.name)
    .sort()
    .join(' ')}|${areas.join(' ')}`;

/**
 * URLs → FeedState: one request per URL and page however many widgets ask, each collection read once, state objects that change only when
 * something changed. A source nobody listens to any more is forgotten unless it is good.
 */
export class FeedStore {
  readonly #sources = new Map<string, FeedSource>();
  readonly #views = new Map<string, View>();
  readonly #options: LoadOptions;

  constructor(options: LoadOptions = {}) {
    this.#options = options;
  }

  /** The state of a request as far as it is known. */
  getState(request: FeedRequest): FeedState {
    return this.#views.get(keyOf(request))?.state ?? startOf(request);
  }

  /** Calls `listener` now and at every change. @returns a function that ends this */
  subscribe(request: FeedRequest, listener: Listener): () => void {
    const key = keyOf(request);
    let view = this.#views.get(key);
    if (!view) {
      view = { request, state: startOf(request), inputs: [], listeners: new Set() };
      this.#views.set(key, view);
    }
    // One function may listen twice, and each time ends on its own.
    const own: Listener = (state) => listener(state);
    const { listeners } = view;
    listeners.add(own);
    this.#refresh(view, false);
    own(view.state);
    return () => {
      listeners.delete(own);
      if (listeners.size > 0) return;
      if (this.#views.get(key)?.listeners === listeners) this.#views.delete(key);
      // Later, because an element that is only moved in its page listens again at once.
      setTimeout(() => this.#forget(request.urls), 0);
    };
  }

  /** Loads the sources of a request again. */
  retry(request: FeedRequest): void {
    for (const url of request.urls) {
      const source = this.#sources.get(url);
      if (source) void source.load();
      else this.#sourceOf(url);
    }
    this.#views.forEach((view) => this.#refresh(view, true));
  }

  /** Loads again whatever failed, is stale or older than half an hour; for a page that became visible, or came back online. */
  refreshOld(now = (this.#options.now?.() ?? new Date()).getTime()): void {
    this.#sources.forEach((source) => {
      if (source.status !== 'loading' && (source.error !== undefined || now - source.loadedAt > REFRESH_AFTER_MS))
        void source.load();
    });
  }

  #sourceOf(url: string): FeedSource {
    let source = this.#sources.get(url);
    if (!source) {
      source = new FeedSource(url, this.#options, () =>
        this.#views.forEach((view) => view.request.urls.includes(url) && this.#refresh(view, true)),
      );
      this.#sources.set(url, source);
      void source.load();
    }
    return source;
  }

  #forget(urls: readonly string[]): void {
    for (const url of urls) {
      const source = this.#sources.get(url);
      let wanted = false;
      this.#views.forEach((view) => (wanted ||= view.request.urls.includes(url)));
      if (wanted || !source || source.status === 'ready') continue;
      source.stop();
      this.#sources.delete(url);
    }
  }

  #refresh(view: View, tell: boolean): void {
    const { request } = view;
    if (request.urls.length === 0) return;
    const sources = request.urls.map((url) => this.#sourceOf(url));
    const complete = sources.map((source) => source.prepare(request));
    const waiting = waitingFor(sources, complete, request);
    const inputs = [...complete, waiting, ...sources.flatMap((source) => source.inputs(request))];
    if (inputs.length === view.inputs.length && inputs.every((input, index) => input === view.inputs[index])) return;
    view.inputs = inputs;
    const state = waiting ?? stateOf(request, sources, complete);
    // While a newer answer is read, what is shown stays: it must not vanish under a visitor's eyes.
    if (state === view.state || (state.status === 'loading' && view.state.status === 'ready')) return;
    view.state = state;
    if (tell) view.listeners.forEach((listener) => tellSafely(listener, state));
  }
}

/** A listener that throws must keep neither the others nor the store from going on. */
function tellSafely(listener: Listener, state: FeedState): void {
  try {
    listener(state);
  } catch (error) {
    console.error(error);
  }
}

function startOf(request: FeedRequest): FeedState {
  return request.urls.length > 0 ? LOADING : IDLE;
}

/** What a view is told until there is enough to show; undefined once there is. */
function waitingFor(
  sources: readonly FeedSource[],
  complete: readonly boolean[],
  request: FeedRequest,
): FeedState | undefined {
  const hasGood = sources.some((source, index) => source.feed && complete[index]);
  const isWaiting = sources.some(
    (source, index) => (source.status === 'loading' || !complete[index]) && !(hasGood && source.slow),
  );
  if (!isWaiting) return undefined;
  return sources.every((source) => source.isAtHand(request)) ? AT_HAND : LOADING;
}

function stateOf(request: FeedRequest, sources: readonly FeedSource[], complete: readonly boolean[]): FeedState {
  const good = sources.filter((source, index) => source.feed && complete[index]);
  const states = sources.filter((source) => source.status !== 'loading').flatMap((source) => source.states(request));
  if (good.length === 0) return { status: 'failed', sources: states };
  const feed = mergeFeeds(
    good.map((source) => ({
      feed: source.feed!,
      lists: new Map(request.readers.map(({ name }) => [name, source.lists(name, request.areas)])),
    })),
  );
  return { status: 'ready', feed, rejected: good.flatMap((source) => source.rejected(request)), sources: states };
}

/** The store of the page. */
export const feedStore = new FeedStore({ early: earlyAnswer });

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && feedStore.refreshOld());
  addEventListener('online', () => feedStore.refreshOld());
}
