import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Told on `document` by the widget whose exit was used; widgets of other versions hear it as well. */
const LEFT = 'tsunagari-left';
const left = new WeakSet<object>();

/** Whether somebody has left the page by the exit of a widget: nothing of what was read, chosen or typed is to stand under its cover. */
export const isLeft = (host: object): boolean => left.has(host);

/** Tells all widgets of the page that somebody leaves by the exit of one. */
export function leavePage(): void {
  document.dispatchEvent(new Event(LEFT));
}

/** Has a widget drawn anew when somebody leaves. */
export class LeftPage implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(LEFT, this.#onLeft);
  }

  hostDisconnected(): void {
    document.removeEventListener(LEFT, this.#onLeft);
  }

  readonly #onLeft = (): void => {
    left.add(this.#host);
    this.#host.requestUpdate();
  };
}
