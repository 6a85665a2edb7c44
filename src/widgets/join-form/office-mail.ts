import type { ReactiveController } from 'lit';
import { enclosingProvider } from '../../context/enclosing-provider.js';
import type { FeedController } from '../../context/feed-controller.js';
import type { Publisher } from '../../feed/types.js';
import type { WidgetElement } from '../../internal/widget-element.js';

type Host = WidgetElement & { mail: string };

/** The office's address: the page's own, else that of the feed's publisher. A form without a feed loads nothing that reads feeds. */
export class OfficeMail implements ReactiveController {
  readonly #host: Host;
  #asked = false;
  #loading = false;
  #feed: FeedController | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get address(): string | undefined {
    const state = this.#feed?.state;
    return this.#host.mail || (state?.status === 'ready' ? state.feed.publishers[0]?.contact?.email : undefined);
  }

  /** Where the publisher of the feed can be reached otherwise: its page, its phone. */
  get publisher(): Publisher | undefined {
    return this.#feed?.state.status === 'ready' ? this.#feed.state.feed.publishers[0] : undefined;
  }

  /** Whether an address may still be loaded: until then its absence is not mentioned. */
  get pending(): boolean {
    return this.#loading || this.#feed?.state.status === 'loading' || this.#feed?.state.status === 'idle';
  }

  /** The tag may have been moved into a provider. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#asked && !this.#host.mail && (this.#host.feed.trim() || enclosingProvider(this.#host)))
      void this.#load();
  }

  async #load(): Promise<void> {
    this.#asked = this.#loading = true;
    try {
      const { FeedController } = await import('../../context/feed-controller.js');
      this.#feed = new FeedController(this.#host, { readers: [], optional: true });
    } catch {
      // Without the office's address the form still sends, or becomes a file.
    }
    this.#loading = false;
    this.#host.requestUpdate();
  }
}
