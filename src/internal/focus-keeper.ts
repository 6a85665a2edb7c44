import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { uncover } from './reveal.js';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

const isInSight = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/**
 * What had the focus may be gone after a press: the last chosen filter, a suggestion that was taken. Focus then goes to what stood before it,
 * not to the top of the page. Wherever it goes by keyboard, it is not under a bar of the page, nor off the screen because something above it has
 * closed.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #focused: Element | null = null;
  #before: HTMLElement[] = [];
  /** Whether the visitor sees what has the focus: who has scrolled on is not called back. */
  #isSeen = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Listens on the shadow root: the host element gets no event when the focus moves inside it. */
  hostConnected(): void {
    this.#host.shadowRoot?.addEventListener('focusin', this.#onFocus);
  }

  hostDisconnected(): void {
    this.#host.shadowRoot?.removeEventListener('focusin', this.#onFocus);
  }

  hostUpdate(): void {
    const root = this.#host.shadowRoot;
    this.#focused = root?.activeElement ?? null;
    if (!root || !this.#focused) return;
    this.#isSeen = this.#focused.matches(':focus-visible') && isInSight(this.#focused);
    const all = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
    this.#before = all.slice(0, all.indexOf(this.#focused as HTMLElement)).reverse();
  }

  hostUpdated(): void {
    const focused = this.#focused;
    const root = this.#host.shadowRoot;
    this.#focused = null;
    if (this.#isSeen && focused instanceof HTMLElement && focused.isConnected)
      requestAnimationFrame(() => focused.matches(':focus') && !isInSight(focused) && uncover(focused));
    if (!root || !focused || focused.isConnected || root.activeElement) return;
    for (const one of this.#before) {
      one.focus();
      // What is folded away or gone as well takes no focus.
      if (root.activeElement === one) break;
    }
    this.#before = [];
  }

  /** Keeps the focus in sight for keyboard users: the browser scrolls it to the edge of the screen, where a bar of the page may be. */
  readonly #onFocus = (event: Event): void => {
    const [target] = event.composedPath();
    if (!(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
    // A map has a scroll of its own, which is not to be touched.
    const shown = target.closest<HTMLElement>('[part~="map"]') ?? target;
    // Screen readers focus a button and press it at once: by now the focus may be where the press has led.
    requestAnimationFrame(() => target.matches(':focus') && uncover(shown));
  };
}
