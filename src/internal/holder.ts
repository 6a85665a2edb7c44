import { adoptStyles, css, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { holderOf } from './holder-place.js';

/** The page's own emergency lines, where the widget's box above them says them already; in the tag itself base-styles says the same. */
const LINES_ARE_SAID = css`.said::slotted([data-tsunagari-lines]) { display: none; }`;

/** Shows the content of the holder while the widget shows its own: it does so by a slot beside its box. */
export class HolderController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #fallback: HTMLElement | null | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const root = holderOf(this.#host)?.shadowRoot;
    this.#fallback = root?.querySelector<HTMLElement>('slot:not([name])');
    if (root) adoptStyles(root, [LINES_ARE_SAID]);
    if (this.#fallback && this.#host.shadowRoot?.firstElementChild) this.hostUpdated();
  }

  hostDisconnected(): void {
    if (this.#fallback) {
      this.#fallback.hidden = false;
      this.#fallback.classList.remove('said');
    }
    // A pending update may still come after disconnection; it must do nothing.
    this.#fallback = undefined;
  }

  hostUpdated(): void {
    if (!this.#fallback) return;
    const parts = [...(this.#host.shadowRoot?.children ?? [])];
    const at = parts.findIndex(({ localName }) => localName === 'slot');
    this.#fallback.hidden = at < 0;
    this.#fallback.classList.toggle('said', at > 0);
  }
}
