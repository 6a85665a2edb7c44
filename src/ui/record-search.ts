import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Feed, Trusted } from '../feed/types.js';
import { isEnter } from '../internal/enter-key.js';
import type { WidgetElement } from '../internal/widget-element.js';
import type { FilteredCollection } from '../model/filters/facet-values.js';
import type { SelectionOptions } from '../model/filters/record-selection.js';
import type { SearchWords } from '../model/filters/search-fields.js';
import type { AreaIndex } from '../model/places/areas.js';
import type { ViolenceTopic } from '../model/search/violence-words.js';
import type { CommonText } from '../text/ja/common.js';
import type { FilterController } from './filter-controller.js';
import type { Reader } from './language-controller.js';
import type { HardWords } from './hard-words.js';
import { Later, later } from './later.js';
import { ruby } from './ruby.js';

const FIELD = 'record-search';

const engine = later(async () => {
  const [{ recordIndex, areaNamed }, { callsForHelp, violenceTopicsIn, HardWords }] = await Promise.all([
    import('./record-index.js'),
    import('./hard-words.js'),
  ]);
  return { recordIndex, areaNamed, callsForHelp, violenceTopicsIn, HardWords };
});

/**
 * A search field whose engine is loaded later: words typed before wait for it. Words of despair are not searched: they show the lines, and the
 * list stays as it is. Words about violence show their lines and are searched as well: organisations that work on it have records here.
 */
export class RecordSearch implements ReactiveController {
  readonly #host: WidgetElement;
  readonly #filters: FilterController;
  readonly #later: Later<Awaited<ReturnType<typeof engine>>>;
  #hardWords?: HardWords;
  #isHard = false;
  #violence: readonly ViolenceTopic[] = [];

  constructor(host: WidgetElement, filters: FilterController) {
    this.#host = host;
    this.#filters = filters;
    this.#later = new Later(host, engine, () => this.#field !== null);
    host.addController(this);
  }

  hostUpdated(): void {
    const { part } = this.#later;
    const field = this.#field;
    if (!part || !field || this.#hardWords) return;
    this.#hardWords = new part.HardWords(this.#host);
    this.#onQuery(field.value);
  }

  get #field(): HTMLInputElement | null {
    return this.#host.renderRoot?.querySelector<HTMLInputElement>(`#${FIELD}`) ?? null;
  }

  /** Part of the key under which a selection is kept: it is made anew when the engine is there. */
  get key(): string {
    return this.#later.part ? 'search' : '';
  }

  /** Part of the question for announcements: words typed before the engine is there are answered only then. */
  get found(): boolean {
    return this.#later.part !== undefined && this.#filters.value.query !== '';
  }

  /** The option of a selection by which its records are searched; none while the engine is on its way. */
  option<R extends Trusted<FilteredCollection>>(words: SearchWords): Pick<SelectionOptions<R>, 'search'> {
    const { part } = this.#later;
    return part ? { search: (records: readonly R[]) => part.recordIndex(records, words) } : {};
  }

  /** Code of the area that the words name and nothing else. */
  areaNamed(areas: AreaIndex): string | undefined {
    return this.#later.part?.areaNamed(areas, this.#filters.value.query)?.code;
  }

  /**
   * Search field without name, form or history. While an IME is composing, nothing is searched. Enter leads to the results as the button at the
   * end of the panel does; where lines have come below the field it does not lead past them.
   */
  field({ words: { common }, furigana }: Reader & { words: { common: CommonText } }, feed: Feed): TemplateResult {
    const onInput = (event: Event): void => {
      if (!(event as InputEvent).isComposing) this.#onQuery((event.target as HTMLInputElement).value);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (isEnter(event) && this.#filters.value.query.trim() !== '' && this.#violence.length === 0)
        this.#filters.toResults(event);
    };
    return html`<div class="search no-print">
      <label for=${FIELD}>${ruby(common.search, furigana)}</label>
      <input
        class="field ph-no-capture" id=${FIELD} data-clarity-mask="true" data-hj-suppress data-dd-privacy="mask" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="200"
        @input=${onInput} @compositionend=${(event: Event) => this.#onQuery((event.target as HTMLInputElement).value)} @keydown=${onKey}
      />
    </div>
    ${this.#lines(feed)}`;
  }

  #lines(feed: Feed): TemplateResult | typeof nothing {
    if (this.#isHard) return this.#hardWords?.lines(feed) ?? nothing;
    return (this.#violence.length > 0 && this.#hardWords?.violenceLines(this.#violence, feed)) || nothing;
  }

  /** Empties the field where the words are given up. */
  emptyUnless(query: string): void {
    const field = this.#field;
    if (query !== '') return;
    this.#violence = [];
    if (field) field.value = '';
  }

  #onQuery(typed: string): void {
    const { part, isLost, load } = this.#later;
    // A failed load is tried again with the next letter; the list stays as it is.
    if (!part) return void (isLost && load());
    const isHard = part.callsForHelp(typed);
    const violence = part.violenceTopicsIn(typed);
    if (isHard !== this.#isHard || `${violence}` !== `${this.#violence}`) this.#host.requestUpdate();
    this.#isHard = isHard;
    this.#violence = violence;
    const query = isHard ? '' : typed;
    if (query !== this.#filters.value.query) this.#filters.replace({ ...this.#filters.value, query });
  }
}

/** Styles of the field. */
export const searchStyles = css`
  .search { margin-block-end: 0.75em; }
  .search label { font-weight: 700; display: block; }
  .search .field { margin-block-start: 0.4em; }
`;
