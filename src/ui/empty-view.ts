import { html, nothing, type TemplateResult } from 'lit';
import type { Publisher } from '../feed/types.js';
import type { ActiveFilter, Filters } from '../model/filters/filters.js';
import type { Loosening } from '../model/filters/loosen.js';
import type { CommonText } from '../text/ja/common.js';
import { plain } from '../text/ruby.js';
import { endingLine } from './ending-line.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

type EmptyReader = Reader & { words: { common: CommonText } };

/**
 * Shown instead of results, never a bare zero: buttons that drop a condition and say how many results that brings, then people to turn to.
 * @param labelOf name of a condition in the reader's words
 */
export function emptyView(
  reader: EmptyReader,
  ways: readonly Loosening[],
  labelOf: (one: ActiveFilter) => string,
  onLoosen: (filters: Filters) => void,
  publisher: Publisher | undefined,
): TemplateResult {
  const { common } = reader.words;
  return html`<div class="quiet-box stack" part="empty">
    <p>${ruby(ways.length > 0 ? common.noResults : common.nothingListed, reader.furigana)}</p>
    ${loosenButtons(reader, ways, labelOf, onLoosen)} ${endingLine(publisher, reader)}
  </div>`;
}

/** Buttons that drop one condition each; nothing where none may be dropped. Words typed are not repeated. */
export function loosenButtons(
  reader: EmptyReader,
  ways: readonly Loosening[],
  labelOf: (one: ActiveFilter) => string,
  onLoosen: (filters: Filters) => void,
): TemplateResult | typeof nothing {
  if (ways.length === 0) return nothing;
  const { common } = reader.words;
  const label = ({ remove, count }: Loosening): string =>
    remove.every(({ filter }) => filter === 'query')
      ? common.clearSearch(count)
      : common.loosen(common.join(remove.map((one) => plain(labelOf(one)))), count);
  return html`<p class="row">
    ${ways.map((way) => html`<button class="button" type="button" @click=${() => onLoosen(way.filters)}>${ruby(label(way), reader.furigana)}</button>`)}
  </p>`;
}
