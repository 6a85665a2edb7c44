import { css, html, nothing, type TemplateResult } from 'lit';
import { activeFilters, type FilterName } from '../model/filters/filters.js';
import type { CommonText } from '../text/ja/common.js';
import { cardEndStyles } from './card-end.js';
import type { FilterController } from './filter-controller.js';
import type { Reader } from './language-controller.js';
import type { Later } from './later.js';
import { laterNote } from './later-note.js';
import { ruby } from './ruby.js';

/** One choice of a filter. `label` may carry ruby marks; `count` is what a press would bring. */
export interface FilterOption {
  /** Where a group holds choices of more than one filter. */
  filter?: FilterName;
  value: string;
  label: string;
  count: number;
  checked: boolean;
  /** Heading under which the option stands. */
  group?: string;
}

/** One filter as the panel draws it: chips for a few choices, a select for many, a fold for what few ask for. */
export interface FilterGroup {
  name: FilterName;
  legend: string;
  options: readonly FilterOption[];
  /** Set by the page: shown as a fact, not as a choice. */
  locked: boolean;
  control: 'chips' | 'fold' | 'select';
  /** One option alone is a choice: on or off. */
  isSwitch?: boolean;
}

/** Without `choices` there is nothing to choose from. */
export interface FilterChoices {
  choices?: TemplateResult;
  chips: unknown;
}

/**
 * The filters of a widget, with the active choices as removable chips in sight. On a phone folded, and unfolded no longer than two screens; in a
 * wide place the column beside the results, which `FilterController` unfolds. The fold is there from the start, its content is loaded later.
 */
export function filterPanel<Part>(
  later: Later<Part>,
  filters: FilterController,
  reader: Reader & { words: { common: CommonText } },
  choicesOf: (part: Part) => FilterChoices,
): TemplateResult {
  const { common } = reader.words;
  const { part } = later;
  const { choices, chips } = part
    ? choicesOf(part)
    : { choices: laterNote(later, reader), chips: placeOfChips(filters) };
  if (!choices) return html`${chips}`;
  return html`<div class="filters no-print" part="filters">
    <details>
      <summary class="button">
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M7 12h10M10 18h4" /></svg>${ruby(common.filters, reader.furigana)}
      </summary>
      <div class="filter-groups">${choices}</div>
    </details>
    ${chips}
  </div>`;
}

/** Placeholder for the chips, so that nothing below moves when they come. */
const placeOfChips = ({ value, locked }: FilterController): TemplateResult | typeof nothing =>
  activeFilters(value, locked).length > 0 ? html`<div class="active-filters"></div>` : nothing;

/** Styles of the panel and of the cards beside it; what it holds comes later, with its own. */
export const filterStyles = css`
  ${cardEndStyles}
  .filters { margin-block-end: 1em; }
  .filters summary::-webkit-details-marker { display: none; }
  .filters details[open] > summary { margin-block-end: 0.75em; }
  .filter-groups { display: grid; gap: 1em; padding: 1em; border: 1px solid var(--_hairline); border-radius: var(--_radius); background: var(--_surface); }
  @container (max-width: 30em) {
    .filter-groups { gap: 0.75em; padding: 0.75em; }
  }
  .chips, .active-filters { display: flex; flex-wrap: wrap; gap: 0.5em; }
  .active-filters { margin-block-start: 0.75em; align-items: center; min-block-size: 2.75em; }
  .count { flex: none; white-space: nowrap; font-size: 0.875em; opacity: 0.85; }
  .main { min-inline-size: 0; }
  @media screen {
  @container (min-width: 60em) {
    .columns { display: grid; grid-template-columns: 17em minmax(0, 1fr); gap: 1.5em; align-items: start; }
    .columns:not(:has(> .side > *)) { grid-template-columns: minmax(0, 1fr); }
    .columns > .side { --_beside: 1; }
    .side .filters > details[open] > summary { display: none; }
  }
  }
`;
