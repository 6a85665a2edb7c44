import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { areaCode } from '../feed/area-code.js';
import type { CollectionReader } from '../feed/collection-reader.js';
import { feedStore, type FeedRequest } from '../feed/feed-store.js';
import type { FeedState } from '../feed/types.js';
import { advise } from '../internal/log.js';
import { enclosingProvider, PROVIDER_TAG } from './enclosing-provider.js';
import { feedContext, type ContextWanted, type FeedContextValue } from './feed-context.js';
import { feedUrls } from './feed-urls.js';

type Host = ReactiveElement & { feed: string; area: string };

interface Options {
  /** The collections that the widget shows. */
  readers: readonly CollectionReader[];
  /** The widget works without a feed, so that a missing one is no mistake. */
  optional?: boolean;
}

/** A provider that is not upgraded by then is a mistake of the page, which the webmaster should hear of. */
const PROVIDER_WAIT_MS = 10_000;
const IDLE: FeedState = { status: 'idle' };

const hasFailures = (state: FeedState): boolean =>
  state.status === 'failed' ||
  (state.status === 'ready' && (state.rejected.length > 0 || state.sources.some((source) => source.error)));

/**
 * The one place that decides where a widget's data come from: its own `feed` attribute, else the nearest `<tsunagari-feed>`, whichever
 * of the two upgrades first. Failures are told to the webmaster once, in words.
 */
export class FeedController implements ReactiveController {
  state: FeedState = IDLE;
  readonly #host: Host;
  readonly #options: Options;
  readonly #consumer: ContextConsumer<typeof feedContext, Host>;
  #provider: FeedContextValue | undefined;
  /** Key of the current subscription; another key subscribes anew. */
  #key = '';
  #end: (() => void) | undefined;
  #request: FeedRequest | undefined;
  /** Areas chosen by the visitor whose parts are wanted too. */
  #moreAreas: readonly string[] = [];

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {
      context: feedContext,
      subscribe: true,
      callback: (value) => this.#onProvider(value),
    });
  }

  hostConnected(): void {
    void this.#awaitProvider();
    this.#connect();
  }

  hostDisconnected(): void {
    this.#disconnect();
    this.#provider = undefined;
  }

  hostUpdate(): void {
    this.#connect();
  }

  /** Loads the feeds again. */
  retry(): void {
    if (this.#request) feedStore.retry(this.#request);
    else this.#provider?.retry(this.#wanted);
  }

  /**
   * Also loads the parts of the feed for these areas, always those of the whole prefecture: the feed's host must not learn what somebody chose.
   * Without an `area` attribute everything is loaded anyway.
   */
  includeAreas(areas: readonly string[]): void {
    this.#moreAreas = areas.flatMap((area) => areaCode(area)?.slice(0, 2) ?? []);
    this.#connect();
  }

  get #wanted(): ContextWanted {
    const own = this.#host.area.split(/\s+/).flatMap((code) => areaCode(code) ?? []);
    return {
      readers: this.#options.readers,
      areas: [...new Set([...own, ...(own.length > 0 ? this.#moreAreas : [])])],
    };
  }

  #connect(): void {
    if (!this.#host.isConnected) return;
    const urls = feedUrls(this.#host.feed, this.#host.localName);
    const wanted = this.#wanted;
    const source = urls.length > 0 ? urls.join(' ') : this.#provider ? 'provider' : 'none';
    const key = `${source}|${wanted.areas.join(' ')}`;
    if (key === this.#key) return;
    this.#disconnect();
    this.#key = key;
    if (urls.length > 0) {
      this.#request = { urls, ...wanted };
      this.#end = feedStore.subscribe(this.#request, this.#onState);
    } else if (this.#provider) this.#end = this.#provider.subscribe(this.#onState, wanted);
    else {
      if (this.state !== IDLE) this.#onState(IDLE);
      this.#warnIfAlone();
    }
  }

  #disconnect(): void {
    this.#end?.();
    this.#end = undefined;
    this.#request = undefined;
    this.#key = '';
  }

  #onProvider(value: FeedContextValue): void {
    if (value === this.#provider) return;
    this.#provider = value;
    // Its own feed goes on as it is.
    if (this.#request) return;
    this.#disconnect();
    this.#connect();
  }

  readonly #onState = (state: FeedState): void => {
    if (state === this.state) return;
    this.state = state;
    if (hasFailures(state))
      void import('./tell-failures.js').then(
        ({ tellFailures }) => tellFailures(this.#host.localName, state),
        console.warn,
      );
    this.#host.requestUpdate();
  };

  /** A provider that upgrades after this widget did not hear its request: ask again. */
  async #awaitProvider(): Promise<void> {
    if (customElements.get(PROVIDER_TAG) || !enclosingProvider(this.#host)) return;
    await customElements.whenDefined(PROVIDER_TAG);
    if (this.#host.isConnected && !this.#provider) this.#consumer.hostConnected();
  }

  /** Waits for a feed that a script sets and for a provider that is not yet upgraded, before it calls a widget without one a mistake. */
  #warnIfAlone(): void {
    if (this.#options.optional) return;
    const provider = enclosingProvider(this.#host);
    setTimeout(
      () => {
        if (!this.#host.isConnected || this.#provider || this.#host.feed.trim()) return;
        advise(this.#host.localName, provider ? 'providerAsleep' : 'noFeedOrProvider', PROVIDER_TAG);
      },
      provider ? PROVIDER_WAIT_MS : 0,
    );
  }
}
