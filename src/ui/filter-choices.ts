import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ActiveFilter } from '../model/filters/filters.js';
import type { CommonText } from '../text/ja/common.js';
import { plain } from '../text/ruby.js';
import { chipGroup } from './filter-chips.js';
import type { FilterController } from './filter-controller.js';
import type { FilterChoices, FilterGroup, FilterOption } from './filter-panel.js';
import type { Reader } from './language-controller.js';
import { ruby, unseen, whole } from './ruby.js';

export interface FilterPanelParts {
  groups: readonly FilterGroup[];
  filters: FilterController;
  reader: Reader & { words: { common: CommonText } };
  /** Name of an active condition; '' for one that is not shown as a chip. */
  labelOf: (one: ActiveFilter) => string;
  /** How many results there are: the button at the end of the panel says it and leads to them. */
  count: number;
  /** Controls of the widget's own, first in the panel. */
  before?: unknown;
}

/** Content of the folded panel, and below it the active conditions as removable chips. */
export function filterChoices(parts: FilterPanelParts): FilterChoices {
  const { groups, reader, filters, count, before } = parts;
  const shown = groups.filter(
    (group) =>
      !group.locked &&
      (group.options.length > (group.isSwitch ? 0 : 1) || group.options.some((option) => option.checked)),
  );
  const chips = activeChips(parts);
  if (shown.length === 0 && !before) return { chips };
  const choices = html`${before}
    ${repeat(
      shown,
      ({ name }) => name,
      (group) => (group.control === 'select' ? selectGroup(group, parts) : chipGroup(group, filters, reader)),
    )}
    <p class="filters-end"><button class="button primary" type="button" @click=${filters.toResults}>${ruby(reader.words.common.showResults(count), reader.furigana)}</button></p>`;
  return { choices, chips };
}

function selectGroup(group: FilterGroup, { reader, filters }: FilterPanelParts): TemplateResult {
  const { common } = reader.words;
  const headings = [...new Set(group.options.map((option) => option.group ?? ''))];
  const chosen = group.options.find((option) => option.checked)?.value ?? '';
  const option = (one: FilterOption): TemplateResult =>
    html`<option value=${one.value} .selected=${live(one.value === chosen)}>${whole(`${plain(one.label)} (${one.count})`)}</option>`;
  return html`<label class="filter-group">
    <span class="legend">${ruby(group.legend, reader.furigana)}</span>
    <select class="field" @change=${(event: Event) => filters.choose(group.name, (event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${live(chosen === '')}>${whole(plain(common.any))}</option>
      ${repeat(headings, String, (heading) => {
        const members = repeat(
          group.options.filter((one) => (one.group ?? '') === heading),
          ({ value }) => value,
          option,
        );
        return heading ? html`<optgroup label=${plain(heading)}>${members}</optgroup>` : members;
      })}
    </select>
  </label>`;
}

/** Active conditions as removable chips; those locked by the page as plain tags. Words typed are not among them. */
function activeChips({ filters, reader, labelOf }: FilterPanelParts): TemplateResult | typeof nothing {
  const { common } = reader.words;
  const active = filters.named(labelOf);
  if (active.length === 0) return nothing;
  return html`<div class="active-filters" role="group" aria-label=${plain(common.filtersActive)}>
    ${active.map(({ filter, value, label, locked }) =>
      locked
        ? html`<span class="tag">${ruby(label, reader.furigana)}</span>`
        : html`<button class="chip-remove" type="button" @click=${() => filters.toggle(filter, value, false)}>${ruby(label, reader.furigana)} <span aria-hidden="true">×</span>${unseen(plain(common.remove))}</button>`,
    )}
    ${active.filter(({ locked }) => !locked).length > 1 ? html`<button class="button plain" type="button" @click=${filters.clear}>${ruby(common.clearFilters, reader.furigana)}</button>` : nothing}
  </div>`;
}
