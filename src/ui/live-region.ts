import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** How long typing must rest before a result is announced, in milliseconds. */
const REST = 500;

/** To repeat a sentence, the region is emptied first; how long it stays empty, in milliseconds. */
const PAUSE = 100;

/** One polite live region per widget: says one sentence when things have come to rest. */
export class LiveRegion implements ReactiveController {
  #sentence = '';
  #standing: { sentence: string; data: unknown; asked: string } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /**
   * Takes the sentence for what a rendering shows. It is announced once per question, even if the answer is the same, and when new data change
   * the answer; never because time passes. The first rendering is read in place, so it is not announced.
   * @param asked everything that makes up the question
   */
  settle(sentence: string, data: unknown, ...asked: readonly unknown[]): void {
    const before = this.#standing;
    this.#standing = { sentence, data, asked: JSON.stringify(asked) };
    if (!before) return;
    if (before.asked !== this.#standing.asked || (before.data !== data && before.sentence !== sentence))
      this.say(sentence);
  }

  /** Announces a sentence after a rest; a newer one replaces it. */
  say(sentence: string, rest = REST): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const isSaid = sentence === this.#sentence;
      this.#sentence = isSaid ? '' : sentence;
      this.#host.requestUpdate();
      if (isSaid) this.say(sentence, PAUSE);
    }, rest);
  }

  render(): TemplateResult {
    return html`<p class="visually-hidden" role="status" aria-live="polite" .textContent=${this.#sentence}></p>`;
  }
}
