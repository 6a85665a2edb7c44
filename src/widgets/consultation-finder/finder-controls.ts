import { html, nothing, type TemplateResult } from 'lit';
import { CHANNELS } from '../../feed/vocabulary.js';
import { findAreas } from '../../model/area-search.js';
import type { AreaIndex } from '../../model/areas.js';
import { activeFilters, VOICELESS, type ActiveFilter, type FilterName, type Filters } from '../../model/filters.js';
import type { Selection } from '../../model/record-selection.js';
import type { ConsultationFinderText } from '../../text/consultation-finder/index.js';
import { plain } from '../../text/ruby.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby, unseen } from '../../ui/ruby.js';

export interface ControlParts {
  language: LanguageController<ConsultationFinderText>;
  filters: Filters;
  locked: ReadonlySet<FilterName>;
  selected: Selection;
  onToggle: (name: FilterName, value: string, on: boolean) => void;
  onChoose: (name: FilterName, value: string) => void;
}

/** Search field: no name, no form, no history; a composition of an IME is left in peace until it ends. */
export function searchField({ words, furigana }: LanguageController<ConsultationFinderText>, onQuery: (query: string) => void): TemplateResult {
  const onInput = (event: Event): void => {
    if (!(event as InputEvent).isComposing) onQuery((event.target as HTMLInputElement).value);
  };
  return html`<div class="search no-print">
    <label for="finder-search">${ruby(words.common.search, furigana)}</label>
    <input
      class="field" id="finder-search" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="200" placeholder=${plain(words.searchHint)}
      @input=${onInput} @compositionend=${(event: Event) => onQuery((event.target as HTMLInputElement).value)}
    />
  </div>`;
}

/** 方法: what a person can bear. 「声を使わずに」 first. */
export function meansChips({ language, filters, locked, selected, onToggle }: ControlParts): TemplateResult | typeof nothing {
  if (locked.has('channel')) return nothing;
  const { words, furigana } = language;
  const there = selected.valuesOf('channel');
  const chip = (name: FilterName, value: string, label: string, checked: boolean): TemplateResult | typeof nothing => {
    const count = selected.countOf(name, value);
    if (count === 0 && !checked) return nothing;
    return html`<label class="chip"
      ><input type="checkbox" .checked=${checked} @change=${(event: Event) => onToggle(name, value, (event.target as HTMLInputElement).checked)} /><span>${ruby(label, furigana)} <span class="count">${count}</span></span></label
    >`;
  };
  return html`<fieldset class="filter-group">
    <legend>${ruby(words.means, furigana)}</legend>
    <div class="chips">
      ${chip('openNow', 'yes', words.openNow, filters.openNow)} ${chip('channel', VOICELESS, words.voiceless, filters.channel.includes(VOICELESS))}
      ${CHANNELS.filter((id) => there.includes(id)).map((id) => chip('channel', id, words.channels[id], filters.channel.includes(id)))}
    </div>
  </fieldset>`;
}

/** Every choice in force as a chip that takes it away; the words typed are not among them. */
export function activeChoices({ language, filters, locked }: ControlParts, labelOf: (one: ActiveFilter) => string, onRemove: (one: ActiveFilter) => void, onClear: () => void): TemplateResult | typeof nothing {
  const { common } = language.words;
  const active = activeFilters(filters, locked).filter((one) => one.filter !== 'query' && !(one.filter === 'topic' && one.value === 'life-hard'));
  if (active.length === 0) return nothing;
  return html`<div class="active-filters" role="group" aria-label=${plain(common.filtersActive)}>
    ${active.map((one) =>
      one.locked
        ? html`<span class="tag">${ruby(labelOf(one), language.furigana)}</span>`
        : html`<button class="chip-remove" type="button" @click=${() => onRemove(one)}>${ruby(labelOf(one), language.furigana)} <span aria-hidden="true">×</span>${unseen(plain(common.remove))}</button>`,
    )}
    ${active.filter((one) => !one.locked).length > 1 ? html`<button class="button plain" type="button" @click=${onClear}>${ruby(common.clearFilters, language.furigana)}</button>` : nothing}
  </div>`;
}

export interface PlaceParts extends ControlParts {
  /** What was typed to find an area. */
  areaQuery: string;
  onAreaQuery: (query: string) => void;
  areas: AreaIndex;
  ageBand: string;
  canLocate: boolean;
  /** '' or a sentence about why the place was not found. */
  locateNote: string;
  onAge: (band: string) => void;
  onLocate: () => void;
}

/** Area by region, place on a press, and age: each can be left out. */
export function placeAndAge(parts: PlaceParts): TemplateResult {
  const { language, filters, locked, areas, ageBand, canLocate, locateNote, onChoose, onAge, onLocate } = parts;
  const { words, furigana } = language;
  const chosen = filters.area[0] ?? '';
  const groups = areas.grouped();
  const known = groups.some((group) => group.areas.some((area) => area.code === chosen));
  return html`<div class="place-and-age">
    ${locked.has('area')
      ? nothing
      : html`<div class="filter-group">
          <label class="legend" for="finder-area">${ruby(words.areaChoose, furigana)}</label>
          <select class="field" id="finder-area" @change=${(event: Event) => onChoose('area', (event.target as HTMLSelectElement).value)}>
            <option value="" .selected=${chosen === ''}>${plain(words.areaAny)}</option>
            ${chosen !== '' && !known ? html`<option value=${chosen} .selected=${true}>${areas.label(chosen, language.language) || chosen}</option>` : nothing}
            ${groups.map(({ heading, areas: members }) => html`<optgroup label=${heading}>${members.map(({ code }) => html`<option value=${code} .selected=${code === chosen}>${areas.label(code, language.language)}</option>`)}</optgroup>`)}
          </select>
          ${areaSearch(parts)}
          ${canLocate ? html`<button class="button plain" type="button" aria-describedby="finder-locate-note" @click=${onLocate}>${ruby(words.areaHere, furigana)}</button><span class="muted" id="finder-locate-note">${ruby(locateNote || words.areaHereNote, furigana)}</span>` : nothing}
        </div>`}
    <div class="filter-group">
      <label class="legend" for="finder-age">${ruby(words.age, furigana)}</label>
      <select class="field" id="finder-age" @change=${(event: Event) => onAge((event.target as HTMLSelectElement).value)}>
        ${Object.entries(words.ages).map(([band, label]) => html`<option value=${band} .selected=${band === ageBand}>${plain(label)}</option>`)}
      </select>
    </div>
  </div>`;
}

/** An area by typing its name, kana or romaji: what fits stands below as buttons. */
function areaSearch({ language, areas, areaQuery, onAreaQuery, onChoose }: PlaceParts): TemplateResult {
  const { words, furigana } = language;
  const onInput = (event: Event): void => {
    if (!(event as InputEvent).isComposing) onAreaQuery((event.target as HTMLInputElement).value);
  };
  const found = areaQuery.trim() === '' ? [] : findAreas(areas, areaQuery, 6);
  return html`<input
      class="field" type="search" id="finder-area-search" autocomplete="off" spellcheck="false" maxlength="60" aria-label=${plain(words.areaType)} placeholder=${plain(words.areaType)}
      @input=${onInput} @compositionend=${(event: Event) => onAreaQuery((event.target as HTMLInputElement).value)}
    />
    ${found.length > 0
      ? html`<div class="chips" role="group" aria-label=${plain(words.areaChoose)}>
          ${found.map(({ code }) => html`<button class="chip-button" type="button" @click=${() => onChoose('area', code)}>${ruby(areas.label(code, language.language), furigana)}</button>`)}
        </div>`
      : nothing}`;
}
