import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { areaCode } from '../feed/area-code.js';
import type { CollectionReader } from '../feed/collection-reader.js';
import { NetworkError } from '../feed/feed-error.js';
import { feedStore, type FeedRequest } from '../feed/feed-store.js';
import type { FeedState } from '../feed/types.js';
import { warn } from '../internal/log.js';
import { feedContext, type FeedContextValue } from './feed-context.js';
import { feedUrls } from './feed-urls.js';

type Host = ReactiveElement & { feed: string; area: string };

interface Options {
  /** The collections that the widget shows. */
  readers: readonly CollectionReader[];
  /** The widget can do without a feed: none is no mistake. */
  optional?: boolean;
}

/**
 * The one place that decides where a widget's data come from: its own `feed` attribute, else the nearest `<tsunagari-feed>`, whichever
 * of the two upgrades first. Failures are told to the webmaster once, in words.
 */
export class FeedController implements ReactiveController {
  state: FeedState = { status: 'idle' };
  readonly #host: Host;
  readonly #options: Options;
  #provider: FeedContextValue | undefined;
  #key = '';
  #end: (() => void) | undefined;
  #request: FeedRequest | undefined;
  /** Areas chosen by the visitor whose parts are wanted too. */
  #moreAreas: readonly string[] = [];

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    new ContextConsumer(host, {
      context: feedContext,
      subscribe: true,
      callback: (value) => {
        this.#disconnect();
        this.#provider = value;
        this.#connect();
      },
    });
  }

  hostConnected(): void {
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

  /** Wants the parts of these areas too. */
  includeAreas(areas: readonly string[]): void {
    this.#moreAreas = areas;
    this.#connect();
  }

  get #wanted(): { readers: readonly CollectionReader[]; areas: string[] } {
    const own = this.#host.area.split(/\s+/).flatMap((code) => areaCode(code) ?? []);
    return { readers: this.#options.readers, areas: [...new Set([...own, ...(own.length > 0 ? this.#moreAreas : [])])] };
  }

  #connect(): void {
    if (!this.#host.isConnected) return;
    const urls = feedUrls(this.#host.feed, this.#host.localName);
    const wanted = this.#wanted;
    const source = urls.length > 0 ? urls.join(' ') : this.#provider ? 'provider' : this.#host.feed.trim() ? 'unusable' : 'none';
    const key = `${source}|${wanted.areas.join(' ')}`;
    if (key === this.#key) return;
    this.#disconnect();
    this.#key = key;
    if (urls.length > 0) {
      this.#request = { urls, ...wanted };
      this.#end = feedStore.subscribe(this.#request, this.#onState);
    } else if (this.#provider) this.#end = this.#provider.subscribe(this.#onState, wanted);
    else if (source === 'none') void this.#warnIfAlone();
  }

  #disconnect(): void {
    this.#end?.();
    this.#end = undefined;
    this.#request = undefined;
    this.#key = '';
  }

  readonly #onState = (state: FeedState): void => {
    this.state = state;
    if (state.status === 'failed' || state.status === 'ready') this.#tell(state);
    this.#host.requestUpdate();
  };

  #tell(state: Extract<FeedState, { status: 'failed' | 'ready' }>): void {
    for (const { error } of state.sources) {
      if (!error) continue;
      const hint =
        error instanceof NetworkError || error.name === 'NetworkError'
          ? ` ${hostOf(error.url)} の応答ヘッダーに Access-Control-Allow-Origin: * があるか、このページの CSP の connect-src が許しているか、URL が正しいかを確かめてください。`
          : '';
      warn(this.#host.localName, `フィードを読み込めません。${error.message}${hint}`);
    }
    if (state.status !== 'ready' || state.rejected.length === 0) return;
    const lines = state.rejected.slice(0, 10).map((one) => `${one.collection}[${one.index}]${one.id ? ` (${one.id})` : ''} ${one.reason}`);
    warn(this.#host.localName, `${state.rejected.length}件の情報を表示していません（形式の誤り）。 / left out: ${lines.join('; ')}`);
  }

  /** Waits for a provider that is not yet upgraded before it calls a widget without a feed a mistake. */
  async #warnIfAlone(): Promise<void> {
    const provider = enclosingProvider(this.#host);
    if (provider || this.#options.optional) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!this.#host.isConnected || this.#provider || this.#host.feed.trim()) return;
    warn(this.#host.localName, 'feed 属性がありません。feed="https://…/feed.json" を書くか、<tsunagari-feed feed="…"> の中に置いてください。 / needs a feed attribute or an enclosing <tsunagari-feed>.');
  }
}

function enclosingProvider(element: Element): Element | null {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element && node.localName === 'tsunagari-feed') return node;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return null;
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
