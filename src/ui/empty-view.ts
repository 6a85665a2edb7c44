import { html, nothing, type TemplateResult } from 'lit';
import type { ActiveFilter, Filters } from '../model/filters/filters.js';
import type { Loosening } from '../model/filters/loosen.js';
import type { CommonText } from '../text/ja/common.js';
import { plain } from '../text/ruby.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

/**
 * Said instead of results, never a bare zero: which condition to give up, as buttons that say what each would bring.
 * @param labelOf name of a condition in the reader's words
 */
export function emptyView(
  reader: Reader & { words: { common: CommonText } },
  ways: readonly Loosening[],
  labelOf: (one: ActiveFilter) => string,
  onLoosen: (filters: Filters) => void,
): TemplateResult {
  const { common } = reader.words;
  return html`<div class="notice stack" part="empty">
    <p>${ruby(ways.length > 0 ? common.noResults : common.nothingListed, reader.furigana)}</p>
    ${
      ways.length > 0
        ? html`<p class="row">
          ${ways.map(({ remove, filters, count }) => html`<button class="button" type="button" @click=${() => onLoosen(filters)}>${ruby(common.loosen(common.join(remove.map((one) => plain(labelOf(one)))), count), reader.furigana)}</button>`)}
        </p>`
        : nothing
    }
  </div>`;
}
