import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CommonText } from '../text/ja/common.js';
import { reveal } from '../internal/reveal.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

type Host = ReactiveControllerHost & HTMLElement & { limit?: number };

/** First results on a phone, where more at once would only tire. */
const ON_PHONES = 3;
/** Results per step after the first page. */
const STEP = 20;

/** How many results are on the page, and 「もっと見る」: focus moves to the first new result, nothing moves under it. */
export class Pager implements ReactiveController {
  readonly #host: Host;
  readonly #first: number;
  readonly #within: string;
  #extra = 0;
  #focusAt: number | undefined;

  /**
   * @param first results shown at first where the page sets no `limit`; fewer on a phone
   * @param within selector of the part of the widget that holds these results, where it has several lists
   */
  constructor(host: Host, first: number, within = '') {
    this.#host = host;
    this.#within = within;
    this.#first = matchMedia('(max-width: 480px)').matches ? ON_PHONES : first;
    host.addController(this);
  }

  get shown(): number {
    const limit = this.#host.limit;
    return (limit !== undefined && limit >= 1 ? Math.floor(limit) : this.#first) + this.#extra;
  }

  /** Back to the first page, e.g. after the filters changed. */
  reset(): void {
    this.#extra = 0;
  }

  hostUpdated(): void {
    if (this.#focusAt === undefined) return;
    const target = this.#host.shadowRoot?.querySelectorAll<HTMLElement>(`${this.#within} [data-result]`)[this.#focusAt];
    this.#focusAt = undefined;
    reveal(target);
  }

  render(total: number, reader: Reader & { words: { common: CommonText } }): TemplateResult | typeof nothing {
    if (total <= this.shown) return nothing;
    const { words, furigana } = reader;
    const left = total - this.shown;
    return html`<p class="more-line">
      <button class="button more" type="button" part="more" @click=${this.#more}>
        <span class="no-print">${ruby(words.common.more(left), furigana)}</span><span class="print-only">${ruby(words.common.morePrinted(left), furigana)}</span>
      </button>
    </p>`;
  }

  readonly #more = (): void => {
    this.#focusAt = this.shown;
    this.#extra += STEP;
    this.#host.requestUpdate();
  };
}
