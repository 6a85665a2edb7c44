import { css, html, nothing, type TemplateResult } from 'lit';
import type { Feed, Trusted } from '../feed/types.js';
import type { WidgetElement } from '../internal/widget-element.js';
import type { FilteredCollection } from '../model/filters/facet-values.js';
import type { SelectionOptions } from '../model/filters/record-selection.js';
import type { SearchWords } from '../model/filters/search-fields.js';
import type { CommonText } from '../text/ja/common.js';
import type { FilterController } from './filter-controller.js';
import type { Reader } from './language-controller.js';
import type { callsForHelp, HardWords } from './hard-words.js';
import type { recordIndex } from './record-index.js';
import { ruby } from './ruby.js';

const FIELD = 'record-search';

/**
 * A search field whose engine comes when somebody goes to it: who only reads loads none of it. Words that call for help are not searched: they
 * bring the lines, and the list stays as it is.
 */
export class RecordSearch {
  readonly #host: WidgetElement;
  readonly #filters: FilterController;
  #index?: typeof recordIndex;
  #callsForHelp?: typeof callsForHelp;
  #hardWords?: HardWords;
  #isHard = false;

  constructor(host: WidgetElement, filters: FilterController) {
    this.#host = host;
    this.#filters = filters;
  }

  /** Part of the key under which a selection is kept: it is made anew when the engine is there. */
  get key(): string {
    return this.#index ? 'search' : '';
  }

  /** Asked together with the filters: words typed before the engine is there have their answer only then. */
  get found(): boolean {
    return this.#index !== undefined && this.#filters.value.query !== '';
  }

  /** The option of a selection by which its records are searched; none while the engine is on its way. */
  option<R extends Trusted<FilteredCollection>>(words: SearchWords): Pick<SelectionOptions<R>, 'search'> {
    const index = this.#index;
    return index ? { search: (records: readonly R[]) => index(records, words) } : {};
  }

  /** No name, no form, no history; a composition of an IME is left in peace until it ends. */
  field({ words: { common }, furigana }: Reader & { words: { common: CommonText } }, feed: Feed): TemplateResult {
    const onInput = (event: Event): void => {
      if (!(event as InputEvent).isComposing) this.#onQuery((event.target as HTMLInputElement).value);
    };
    return html`<div class="search no-print">
      <label for=${FIELD}>${ruby(common.search, furigana)}</label>
      <input
        class="field ph-no-capture" id=${FIELD} data-clarity-mask="true" data-hj-suppress data-dd-privacy="mask" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="200"
        @focus=${this.#load} @input=${onInput} @compositionend=${(event: Event) => this.#onQuery((event.target as HTMLInputElement).value)}
      />
    </div>
    ${this.#isHard && this.#hardWords ? this.#hardWords.lines(feed) : nothing}`;
  }

  /** Empties the field where the words are given up. */
  emptyUnless(query: string): void {
    const field = this.#host.shadowRoot?.querySelector<HTMLInputElement>(`#${FIELD}`);
    if (query === '' && field) field.value = '';
  }

  #onQuery(typed: string): void {
    if (!this.#callsForHelp) return void this.#load();
    const isHard = this.#callsForHelp(typed);
    if (isHard !== this.#isHard) this.#host.requestUpdate();
    this.#isHard = isHard;
    const query = isHard ? '' : typed;
    if (query !== this.#filters.value.query) this.#filters.replace({ ...this.#filters.value, query });
  }

  readonly #load = async (): Promise<void> => {
    if (this.#index) return;
    try {
      const [{ recordIndex }, hard] = await Promise.all([import('./record-index.js'), import('./hard-words.js')]);
      if (this.#index) return;
      this.#index = recordIndex;
      this.#callsForHelp = hard.callsForHelp;
      this.#hardWords = new hard.HardWords(this.#host);
      this.#host.requestUpdate();
      // What was typed meanwhile.
      this.#onQuery(this.#host.shadowRoot?.querySelector<HTMLInputElement>(`#${FIELD}`)?.value ?? '');
    } catch {
      // Tried again with the next letter; the list stays as it is.
    }
  };
}

/** Styles of the field. */
export const searchStyles = css`
  .search { margin-block-end: 0.75em; }
  .search label { font-weight: 700; display: block; }
  .search .field { margin-block-start: 0.4em; }
`;
