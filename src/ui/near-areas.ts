import { html, nothing, type TemplateResult } from 'lit';
import { withOnly, type Filters } from '../model/filters/filters.js';
import type { SelectedRecords } from '../model/filters/record-selection.js';
import type { AreaIndex } from '../model/places/areas.js';
import { nearestAreas } from '../model/places/nearest-areas.js';
import type { CommonText } from '../text/ja/common.js';
import type { FilterController } from './filter-controller.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

/**
 * Shown where the chosen town has nothing, even if something online is listed: nearby towns that have something, as buttons with the number of
 * results. Nothing where the town has something, or where none was chosen.
 * @param nothingIn the sentence, by the town's name and whether more than the town was chosen
 */
export function nearAreas(
  areas: AreaIndex,
  selected: SelectedRecords,
  filters: Pick<FilterController, 'value' | 'locked' | 'show'>,
  reader: Reader & { words: { common: CommonText } },
  nothingIn: (town: string, hasMore: boolean) => string,
): TemplateResult | typeof nothing {
  const { value, locked, show } = filters;
  const { words, furigana, language } = reader;
  const countOf = (code: string): number => selected.countOf('area', code);
  const [town] = value.area;
  if (town?.length !== 5 || value.area.some((code) => countOf(code) > 0)) return nothing;
  const near = locked.has('area') ? [] : nearestAreas(town, areas, countOf);
  return html`<div class="notice stack" part="near">
    <p>${ruby(nothingIn(areas.label(town, language), hasMore(value)), furigana)}</p>
    ${
      near.length > 0
        ? html`<p class="row">
          <span>${ruby(words.common.nearby, furigana)}</span>
          ${near.map(({ code, count }) => html`<button class="button" type="button" @click=${() => show(withOnly(value, 'area', code))}>${ruby(words.common.seeArea(areas.label(code, language), count), furigana)}</button>`)}
        </p>`
        : nothing
    }
  </div>`;
}

const hasMore = ({ area: _area, ...rest }: Filters): boolean =>
  Object.values(rest).some((chosen) => (Array.isArray(chosen) ? chosen.length > 0 : Boolean(chosen)));
