import type { CollectionReader } from './collection-reader.js';
import { FeedSource, type Wanted } from './feed-source.js';
import type { LoadOptions } from './load-feed.js';
import { mergeFeeds } from './merge-feeds.js';
import type { CollectionName, RecordOf } from './schema.js';
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
  listeners: Set<Listener>;
}

/** A tab that becomes visible after this long gets fresh feeds. */
const REFRESH_AFTER_MS = 30 * 60_000;

const keyOf = ({ urls, readers, areas }: FeedRequest): string => `${urls.join(' ')}|${readers.map((reader) => reader.name).sort().join(' ')}|${areas.join(' ')}`;

/**
 * URLs → FeedState: one request per URL and page however many widgets ask, each collection read once, state objects that change only when
 * something changed. A source nobody listens to any more is forgotten when it failed, and kept while it is good.
 */
export class FeedStore {
  readonly #sources = new Map<string, FeedSource>();
  readonly #views = new Map<string, View>();
  readonly #options: LoadOptions;

  constructor(options: LoadOptions = {}) {
    this.#options = options;
  }

  /** The state of a request as far as it is known; 'idle' when nobody asked yet. */
  getState(request: FeedRequest): FeedState {
    return this.#views.get(keyOf(request))?.state ?? { status: request.urls.length > 0 ? 'loading' : 'idle' };
  }

  /** Calls `listener` now and at every change. @returns a function that ends this */
  subscribe(request: FeedRequest, listener: Listener): () => void {
    const key = keyOf(request);
    let view = this.#views.get(key);
    if (!view) {
      view = { request, state: { status: request.urls.length > 0 ? 'loading' : 'idle' }, listeners: new Set() };
      this.#views.set(key, view);
    }
    view.listeners.add(listener);
    for (const url of request.urls) this.#sourceOf(url);
    this.#refresh(view, false);
    listener(view.state);
    return () => {
      view.listeners.delete(listener);
      if (view.listeners.size > 0) return;
      this.#views.delete(key);
      this.#forgetFailed(request.urls);
    };
  }

  /** Loads the sources of a request again. */
  retry(request: FeedRequest): void {
    for (const url of request.urls) {
      const source = this.#sources.get(url);
      if (!source) this.#sourceOf(url);
      else void source.load();
    }
    this.#views.forEach((view) => this.#refresh(view, true));
  }

  /** Loads again whatever is older than half an hour; for a page that became visible. */
  refreshOld(now = Date.now()): void {
    this.#sources.forEach((source) => {
      if (source.status !== 'loading' && now - source.loadedAt > REFRESH_AFTER_MS) void source.load();
    });
  }

  #sourceOf(url: string): FeedSource {
    let source = this.#sources.get(url);
    if (!source) {
      source = new FeedSource(url, this.#options, () => this.#views.forEach((view) => view.request.urls.includes(url) && this.#refresh(view, true)));
      this.#sources.set(url, source);
      void source.load();
    }
    return source;
  }

  #forgetFailed(urls: readonly string[]): void {
    for (const url of urls) {
      let wanted = false;
      this.#views.forEach((view) => (wanted ||= view.request.urls.includes(url)));
      if (!wanted && this.#sources.get(url)?.status === 'failed') this.#sources.delete(url);
    }
  }

  #refresh(view: View, tell: boolean): void {
    const state = this.#stateOf(view.request);
    if (state.status === view.state.status && (state.status === 'loading' || state.status === 'idle')) return;
    // While a newer answer is read, what is shown stays: it must not vanish under a visitor's eyes.
    if (state.status === 'loading' && view.state.status === 'ready') return;
    view.state = state;
    if (tell) view.listeners.forEach((listener) => listener(state));
  }

  #stateOf(request: FeedRequest): FeedState {
    const { urls, readers, areas } = request;
    if (urls.length === 0) return { status: 'idle' };
    const sources = urls.map((url) => this.#sourceOf(url));
    const complete = sources.map((source) => source.prepare(request));
    const good = sources.filter((source, index) => source.feed && complete[index]);
    const waiting = sources.some((source, index) => (source.status === 'loading' || !complete[index]) && !(good.length > 0 && source.slow));
    if (waiting) return { status: 'loading' };
    const states = sources.filter((source) => source.status !== 'loading').flatMap((source) => source.states(request));
    if (good.length === 0) return { status: 'failed', sources: states };
    const feed = mergeFeeds(
      good.map((source) => ({
        feed: source.feed!,
        stale: source.stale,
        collections: new Map<CollectionName, RecordOf[CollectionName][]>(readers.map((reader) => [reader.name, source.records(reader.name, areas)])),
      })),
    );
    return { status: 'ready', feed, rejected: good.flatMap((source) => source.rejected(request)), sources: states };
  }
}

/** The store of the page. */
export const feedStore = new FeedStore();

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && feedStore.refreshOld());
}
