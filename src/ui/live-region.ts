import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** How long typing must rest before a result is announced, in milliseconds. */
const REST = 500;

/** One polite live region per widget: says one sentence when things have come to rest, and never the same sentence twice in a row. */
export class LiveRegion implements ReactiveController {
  #sentence = '';
  #standing: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** What a rendering shows. Announced only when it differs from the rendering before: what stands when the page opens is read, not told. */
  settle(sentence: string): void {
    const before = this.#standing;
    this.#standing = sentence;
    if (before !== undefined && before !== sentence) this.say(sentence);
  }

  /** Announces a sentence after a rest; a newer one replaces it. */
  say(sentence: string, rest = REST): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (sentence === this.#sentence) return;
      this.#sentence = sentence;
      this.#host.requestUpdate();
    }, rest);
  }

  render(): TemplateResult {
    return html`<p class="visually-hidden" role="status" aria-live="polite" .textContent=${this.#sentence}></p>`;
  }
}
