import type { ReactiveControllerHost } from 'lit';
import { inSlices } from '../feed/slices.js';
import type { Feed, FeedState } from '../feed/types.js';

export interface ShownFeed {
  state: FeedState;
  retry(): void;
}

/** Fewer records are ready within a blink. */
export const MANY = 500;

/** Milliseconds of work in one slice. Slices may be long: nobody reads yet, and at every pause the browser draws the loading state again. */
const SLICE = 20;

type ReadyState = Extract<FeedState, { status: 'ready' }>;

/**
 * A feed with very many records is made ready in slices before it is shown, so that no task holds up the page. Until then stands what was shown
 * before, at first that it is loading.
 */
export class PreparedFeed implements ShownFeed {
  readonly #host: ReactiveControllerHost;
  readonly #feed: ShownFeed;
  readonly #size: (feed: Feed) => number;
  /** The steps that make a large feed ready. */
  readonly #steps: (feed: Feed) => Generator<void, void>;
  #awaited: Feed | undefined;
  #ready: Feed | undefined;
  #last: ReadyState | undefined;
  #loading: FeedState = { status: 'loading' };

  constructor(
    host: ReactiveControllerHost,
    feed: ShownFeed,
    size: (feed: Feed) => number,
    steps: (feed: Feed) => Generator<void, void>,
  ) {
    this.#host = host;
    this.#feed = feed;
    this.#size = size;
    this.#steps = steps;
  }

  get state(): FeedState {
    const { state } = this.#feed;
    if (state.status === 'loading') this.#loading = state;
    if (state.status !== 'ready') return state;
    if (state.feed !== this.#ready && state.feed !== this.#awaited) this.#prepare(state.feed);
    if (state.feed === this.#ready) return (this.#last = state);
    return this.#last ?? this.#loading;
  }

  retry(): void {
    this.#feed.retry();
  }

  #prepare(feed: Feed): void {
    if (this.#size(feed) < MANY) {
      this.#ready = feed;
      return;
    }
    this.#awaited = feed;
    // That many take longer than a blink.
    if (this.#size(feed) >= MANY * 4) this.#loading = { status: 'loading' };
    const show = (): void => {
      // Whatever failed here is reported where the feed is drawn.
      this.#ready = feed;
      this.#host.requestUpdate();
    };
    inSlices(this.#whileAwaited(feed, this.#steps(feed)), SLICE).then(show, show);
  }

  /** Runs the steps until a newer feed takes the place of this one. */
  *#whileAwaited(feed: Feed, steps: Generator<void, void>): Generator<void, void> {
    for (const _ of steps) {
      if (this.#awaited !== feed) return;
      yield;
    }
  }
}
