import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sharedKey } from './shared-link.js';

/** Follows a link to one window: when the page opens, and whenever its address changes. Later choices of the visitor stay. */
export class LinkFollower implements ReactiveController {
  readonly #host: ReactiveControllerHost & { share: boolean };
  readonly #onKey: (key: string) => boolean;
  #followed = '';

  /** @param onKey goes to the window; false while there are no data yet */
  constructor(host: ReactiveControllerHost & { share: boolean }, onKey: (key: string) => boolean) {
    this.#host = host;
    this.#onKey = onKey;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onAddress);
    addEventListener('popstate', this.#onAddress);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onAddress);
    removeEventListener('popstate', this.#onAddress);
  }

  hostUpdated(): void {
    if (location.hash !== this.#followed) this.#onAddress();
  }

  readonly #onAddress = (): void => {
    const key = this.#host.share ? sharedKey() : undefined;
    if (key === undefined || this.#onKey(key)) this.#followed = location.hash;
  };
}
