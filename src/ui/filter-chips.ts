import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CommonText } from '../text/ja/common.js';
import { plain } from '../text/ruby.js';
import type { FilterController } from './filter-controller.js';
import type { FilterGroup } from './filter-panel.js';
import type { Reader } from './language-controller.js';
import { parted, ruby, unseen, whole } from './ruby.js';

type ChipReader = Reader & { words: { common: CommonText } };

/** More chips than these wait behind their name. */
const FEW = 8;

type Chips = Pick<FilterGroup, 'name' | 'legend' | 'options'> & Partial<Pick<FilterGroup, 'control'>>;

/** Chips of which several may be chosen. Large groups are folded behind their name; one of them is open at a time. */
export function chipGroup(group: Chips, filters: FilterController, reader: ChipReader, isNamed = true): TemplateResult {
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
 * Chips with the number of results that a press brings. The browser ticks a box before we hear of the press: `keyed` and `live` keep every tick
 * in step with the choices.
 */
function chips(
  { name, options }: Chips,
  { toggle }: FilterController,
  { furigana, words: { common } }: ChipReader,
): TemplateResult {
  return html`<div class="chips">
    ${repeat(
      options,
      ({ filter, value }) => `${filter} ${value}`,
      ({ filter = name, value, label, count, checked }) => html`<label class="chip ${count === 0 ? 'none' : ''}"
        ><input type="checkbox" .checked=${live(checked)} @change=${(event: Event) => toggle(filter, value, (event.target as HTMLInputElement).checked)} /><span>${label.includes('{') ? ruby(label, furigana) : parted(label)}<span class="count">${whole(count)}${unseen(plain(common.countUnit(count)))}</span></span></label
      >`,
    )}
  </div>`;
}
