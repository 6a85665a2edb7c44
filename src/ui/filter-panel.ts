import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ActiveFilter, FilterName } from '../model/filters/filters.js';
import type { CommonText } from '../text/ja/common.js';
import { plain } from '../text/ruby.js';
import { cardStyles } from './card-end.js';
import type { FilterController } from './filter-controller.js';
import type { Reader } from './language-controller.js';
import { ruby, unseen, whole } from './ruby.js';

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

/** More chips than these wait behind their name. */
const FEW = 8;

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

export interface FilterPanelParts {
  groups: readonly FilterGroup[];
  filters: FilterController;
  reader: Reader & { words: { common: CommonText } };
  /** Name of a condition in force; '' for one that is not shown as a chip. */
  labelOf: (one: ActiveFilter) => string;
  /** How many results there are: the button at the end of the panel says it and leads to them. */
  count: number;
  /** Controls of the widget's own, first in the panel. */
  before?: unknown;
}

/**
 * The filters of a widget with the active choices as removable chips in sight. On a phone folded, and unfolded no longer than two screens; in a
 * wide place the column beside the results, which `FilterController` unfolds.
 */
export function filterPanel(parts: FilterPanelParts): TemplateResult {
  const { groups, reader, filters, count, before } = parts;
  const shown = groups.filter(
    (group) =>
      !group.locked &&
      (group.options.length > (group.isSwitch ? 0 : 1) || group.options.some((option) => option.checked)),
  );
  const chips = activeChips(parts);
  if (shown.length === 0 && !before) return html`${chips}`;
  return html`<div class="filters no-print" part="filters">
    <details>
      <summary class="button">
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M7 12h10M10 18h4" /></svg>${ruby(reader.words.common.filters, reader.furigana)}
      </summary>
      <div class="filter-groups">
        ${before}
        ${repeat(
          shown,
          ({ name }) => name,
          (group) => (group.control === 'select' ? selectGroup(group, parts) : chipGroup(group, filters, reader)),
        )}
        <p class="filters-end"><button class="button primary" type="button" @click=${(event: Event) => toResults(event, filters)}>${ruby(reader.words.common.showResults(count), reader.furigana)}</button></p>
      </div>
    </details>
    ${chips}
  </div>`;
}

/** Closes the panel, which may be longer than the screen, and leads to what it brought. */
function toResults({ target }: Event, filters: FilterController): void {
  (target as Element).closest('details')!.open = false;
  filters.toResults();
}

type Chips = Pick<FilterGroup, 'name' | 'legend' | 'options'> & Partial<Pick<FilterGroup, 'control'>>;

/** Choices of which several may hold; many wait behind the name of their group, of which one is open at a time. */
export function chipGroup(
  group: Chips,
  filters: FilterController,
  reader: FilterPanelParts['reader'],
  isNamed = true,
): TemplateResult {
  const { legend, options } = group;
  const headings = [...new Set(options.map((one) => one.group ?? ''))];
  const isWhole = headings.length === 1;
  const isFolded = group.control === 'fold' || !isWhole || options.length > FEW;
  return html`<fieldset class="filter-group">
    <legend class=${isNamed && !(isWhole && isFolded) ? '' : 'visually-hidden'}>${ruby(legend, reader.furigana)}</legend>
    ${
      isFolded
        ? repeat(headings, String, (heading) => {
            const members = isWhole ? options : options.filter((one) => (one.group ?? '') === heading);
            return html`<details class="fold" name="filters"><summary>${ruby(heading || legend, reader.furigana)}</summary>${chips({ ...group, options: members }, filters, reader)}</details>`;
          })
        : chips(group, filters, reader)
    }
  </fieldset>`;
}

/**
 * Each with what a press would bring. A press ticks a box before we know of it: keyed and `live`, so that a box is ticked where its choice is
 * made and nowhere else.
 */
function chips(
  { name, options }: Chips,
  { toggle }: FilterController,
  { furigana, words: { common } }: FilterPanelParts['reader'],
): TemplateResult {
  return html`<div class="chips">
    ${repeat(
      options,
      ({ filter, value }) => `${filter} ${value}`,
      ({ filter = name, value, label, count, checked }) => html`<label class="chip ${count === 0 ? 'none' : ''}"
        ><input type="checkbox" .checked=${live(checked)} @change=${(event: Event) => toggle(filter, value, (event.target as HTMLInputElement).checked)} /><span>${ruby(label, furigana)}<span class="count">${whole(count)}${unseen(plain(common.countUnit(count)))}</span></span></label
      >`,
    )}
  </div>`;
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

/** Every choice in force as a chip that takes it away, those of the page as a fact; the words typed are not among them. */
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

/** Styles of the panel, of its chips and of the cards beside it. */
export const filterStyles = css`
  ${cardStyles}
  .filters { margin-block-end: 1em; }
  .filters summary::-webkit-details-marker { display: none; }
  .filters summary.button { color: var(--_primary); text-decoration: none; }
  .filters details[open] > summary { margin-block-end: 0.75em; }
  .fold { border-block-start: 1px solid var(--_hairline); }
  .fold > summary { color: var(--_text); text-decoration: none; font-weight: 700; }
  .fold > .chips { padding-block: 0.25em 0.75em; }
  /* On a phone the panel is no longer than two screens, whichever of its folds is open. */
  @container (max-width: 30em) {
    .fold > .chips { max-block-size: 16em; overflow-y: auto; }
  }
  .filter-groups { display: grid; gap: 1em; padding: 1em; border: 1px solid var(--_hairline); border-radius: var(--_radius); background: var(--_surface); }
  .filters-end { position: sticky; inset-block-end: 0; z-index: 1; margin-block-end: -1em; padding-block: 0.5em 1em; background: var(--_surface); }
  .filters-end .button { inline-size: 100%; }
  .chips, .active-filters { display: flex; flex-wrap: wrap; gap: 0.5em; }
  .active-filters { margin-block-start: 0.75em; align-items: center; }
  .chip { position: relative; display: inline-flex; cursor: pointer; }
  .chip input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: pointer; }
  .chip > span { display: flex; gap: 0.4em; align-items: baseline; padding: 0.625em 0.9em; border: 1px solid var(--_border); border-radius: var(--_chip-radius); background: var(--_background); line-height: 1.4; }
  .chip.none > span { border-style: dashed; color: var(--_muted); }
  .chip:hover > span { background: var(--_tint); }
  .chip input:checked + span { border-color: var(--_primary); background: var(--_primary); color: var(--_on-primary); font-weight: 700; }
  .chip input:checked + span::before { content: '✓ ' / ''; }
  .chip input:focus-visible + span { outline: 0.25em solid #000; outline-offset: 0.125em; box-shadow: 0 0 0 0.125em #ffd43d; }
  .dark .chip input:focus-visible + span { outline-color: #fff; }
  .count { flex: none; white-space: nowrap; font-size: 0.875em; opacity: 0.85; }
  .chip-remove { min-block-size: 2.75em; padding: 0.25em 0.9em; border: 1px solid var(--_primary); border-radius: var(--_chip-radius); background: var(--_tint); color: var(--_text); line-height: 1.4; }
  .main { min-inline-size: 0; }
  @media screen {
  @container (min-width: 60em) {
    .columns { display: grid; grid-template-columns: 17em minmax(0, 1fr); gap: 1.5em; align-items: start; }
    .columns:not(:has(> .side > *)) { grid-template-columns: minmax(0, 1fr); }
    .columns > .side { --_beside: 1; }
    .side .filters > details[open] > summary, .side .filters-end { display: none; }
    .main .cards { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--_space); align-items: start; }
    .main .cards > * + * { margin-block-start: 0; }
  }
  }
`;
