import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Feed, FeedState } from '../feed/types.js';
import { TsunagariErrorEvent, TsunagariReadyEvent } from '../internal/events.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What must be there before a widget shows anything: the feed, and the words of its language. */
interface Parts {
  feed: { state: FeedState };
  language: { ready: boolean };
}

/** Tells the page once per change of state that a widget shows its data, or that it cannot. */
export class FeedEvents implements ReactiveController {
  readonly #host: Host;
  readonly #parts: Parts;
  readonly #count: (feed: Feed) => number;
  #told: FeedState | undefined;

  constructor(host: Host, parts: Parts, count: (feed: Feed) => number) {
    this.#host = host;
    this.#parts = parts;
    this.#count = count;
    host.addController(this);
  }

  hostUpdated(): void {
    const { feed, language } = this.#parts;
    const { state } = feed;
    if (state === this.#told || !language.ready) return;
    this.#told = state;
    if (state.status === 'ready') this.#host.dispatchEvent(new TsunagariReadyEvent(this.#count(state.feed)));
    if (state.status === 'failed')
      this.#host.dispatchEvent(new TsunagariErrorEvent(state.sources[0]?.error?.name ?? 'Error'));
  }
}
