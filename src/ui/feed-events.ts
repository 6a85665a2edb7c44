import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedState } from '../feed/types.js';
import { ErrorEvent, ReadyEvent } from '../internal/events.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Tells the page once per change of state that a widget shows its data, or that it cannot. */
export class FeedEvents implements ReactiveController {
  readonly #host: Host;
  readonly #state: () => FeedState;
  readonly #count: (state: Extract<FeedState, { status: 'ready' }>) => number;
  #told: FeedState | undefined;

  constructor(host: Host, state: () => FeedState, count: (state: Extract<FeedState, { status: 'ready' }>) => number) {
    this.#host = host;
    this.#state = state;
    this.#count = count;
    host.addController(this);
  }

  hostUpdated(): void {
    const state = this.#state();
    if (state === this.#told) return;
    this.#told = state;
    if (state.status === 'ready') this.#host.dispatchEvent(new ReadyEvent(this.#count(state)));
    if (state.status === 'failed') this.#host.dispatchEvent(new ErrorEvent(state.sources[0]?.error?.name ?? 'Error'));
  }
}
