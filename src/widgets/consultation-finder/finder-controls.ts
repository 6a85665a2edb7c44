import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { CHANNELS } from '../../feed/vocabulary.js';
import { findAreas } from '../../model/places/area-search.js';
import type { AreaIndex } from '../../model/places/areas.js';
import { isChosen, ON, VOICELESS } from '../../model/filters/filters.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import type { ConsultationFinderText } from '../../text/catalogues/consultation-finder.js';
import { plain } from '../../text/ruby.js';
import type { FilterController } from '../../ui/filter-controller.js';
import { chipGroup } from '../../ui/filter-panel.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby, whole } from '../../ui/ruby.js';

export interface ControlParts {
  language: LanguageController<ConsultationFinderText>;
  filters: FilterController;
  selected: SelectedRecords;
}

/** Search field: no name, no form, no history; a composition of an IME is left in peace until it ends. */
export function searchField(
  { words, furigana }: LanguageController<ConsultationFinderText>,
  examples: readonly string[],
  onQuery: (query: string) => void,
): TemplateResult {
  const onInput = (event: Event): void => {
    if (!(event as InputEvent).isComposing) onQuery((event.target as HTMLInputElement).value);
  };
  return html`<div class="search no-print">
    <label for="finder-search">${ruby(words.common.search, furigana)}</label>
    <p class="small muted">${ruby(words.privacy, furigana)}</p>
    <input
      class="field ph-no-capture" id="finder-search" data-clarity-mask="true" data-hj-suppress data-dd-privacy="mask" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="200" placeholder=${plain(words.searchHint(examples))}
      @input=${onInput} @compositionend=${(event: Event) => onQuery((event.target as HTMLInputElement).value)}
    />
  </div>`;
}

/** Past all that can be chosen, to what there is: by keyboard it is thirty stops away. */
export function skipToResults(
  { words, furigana }: LanguageController<ConsultationFinderText>,
  onSkip: () => void,
): TemplateResult {
  return html`<p class="skip no-print"><button class="button plain" type="button" @click=${onSkip}>${ruby(words.toResults, furigana)}</button></p>`;
}

/** What most need, in sight: somebody now, and without a voice. */
export function firstChips(parts: ControlParts): TemplateResult | typeof nothing {
  const { words } = parts.language;
  return means(
    parts,
    [
      ['openNow', ON, words.openNow],
      ['channel', VOICELESS, words.voiceless],
    ],
    false,
  );
}

/** 方法: what a person can bear. */
export function meansChips(parts: ControlParts): TemplateResult | typeof nothing {
  const { channels } = parts.language.words;
  const there = parts.selected.valuesOf('channel');
  return means(
    parts,
    CHANNELS.filter((id) => there.includes(id)).map((id) => ['channel', id, channels[id]]),
    true,
  );
}

function means(
  { language, filters, selected }: ControlParts,
  choices: readonly (readonly ['openNow' | 'channel', string, string])[],
  isNamed: boolean,
): TemplateResult | typeof nothing {
  const options = choices.flatMap(([filter, value, label]) =>
    filters.locked.has(filter)
      ? []
      : {
          filter,
          value,
          label,
          count: selected.countOf(filter, value),
          checked: isChosen(filters.value, filter, value),
        },
  );
  if (options.length === 0) return nothing;
  return chipGroup({ name: 'channel', legend: language.words.means, options }, filters, language, isNamed);
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
  onArea: (code: string) => void;
  onAge: (band: string) => void;
  onLocate: () => void;
}

/** Area by region, place on a press, and age: each can be left out. */
export function placeAndAge(parts: PlaceParts): TemplateResult {
  return html`${parts.filters.locked.has('area') ? nothing : areaField(parts)} ${ageField(parts)}`;
}

function areaField(parts: PlaceParts): TemplateResult {
  const { language, filters, areas, onArea } = parts;
  const { words, furigana } = language;
  const chosen = filters.value.area[0] ?? '';
  const option = (code: string): TemplateResult =>
    html`<option value=${code} .selected=${live(code === chosen)}>${whole(plain(areas.label(code, language.language)) || code)}</option>`;
  const groups = areas.grouped();
  const isListed = chosen === '' || groups.some((group) => group.areas.some((area) => area.code === chosen));
  return html`<div class="filter-group">
    <label class="legend" for="finder-area">${ruby(words.areaChoose, furigana)}</label>
    <select class="field" id="finder-area" @change=${(event: Event) => onArea((event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${live(chosen === '')}>${whole(plain(words.areaAny))}</option>
      ${isListed ? nothing : option(chosen)}
      ${repeat(
        groups,
        ({ heading }) => heading,
        (group) =>
          html`<optgroup label=${group.heading}>${repeat(
            group.areas,
            ({ code }) => code,
            ({ code }) => option(code),
          )}</optgroup>`,
      )}
    </select>
    ${areaSearch(parts)} ${locateButton(parts)}
  </div>`;
}

/** The area in which the device is, found on a press and on the device. */
function locateButton({
  language: { words, furigana },
  canLocate,
  locateNote,
  onLocate,
}: PlaceParts): TemplateResult | typeof nothing {
  if (!canLocate) return nothing;
  return html`<button class="button plain" type="button" aria-describedby="finder-locate-note" @click=${onLocate}>${ruby(words.areaHere, furigana)}</button>
    <span class="muted" id="finder-locate-note">${ruby(locateNote || words.areaHereNote, furigana)}</span>`;
}

function ageField({ language: { words, furigana }, ageBand, onAge }: PlaceParts): TemplateResult {
  return html`<div class="filter-group">
    <label class="legend" for="finder-age">${ruby(words.age, furigana)}</label>
    <select class="field" id="finder-age" @change=${(event: Event) => onAge((event.target as HTMLSelectElement).value)}>
      ${Object.entries(words.ages).map(([band, label]) => html`<option value=${band} .selected=${live(band === ageBand)}>${whole(plain(label))}</option>`)}
    </select>
  </div>`;
}

/** An area by typing its name, kana or romaji: what fits stands below as buttons. */
function areaSearch({ language, areas, areaQuery, onAreaQuery, onArea }: PlaceParts): TemplateResult {
  const { words, furigana } = language;
  const onInput = (event: Event): void => {
    if (!(event as InputEvent).isComposing) onAreaQuery((event.target as HTMLInputElement).value);
  };
  const found = areaQuery.trim() === '' ? [] : findAreas(areas, areaQuery, 6);
  return html`<input
      class="field ph-no-capture" type="search" id="finder-area-search" data-clarity-mask="true" data-hj-suppress data-dd-privacy="mask" autocomplete="off" spellcheck="false" maxlength="60" aria-label=${plain(words.areaType)} placeholder=${plain(words.areaType)}
      @input=${onInput} @compositionend=${(event: Event) => onAreaQuery((event.target as HTMLInputElement).value)}
    />
    ${
      found.length > 0
        ? html`<div class="chips" role="group" aria-label=${plain(words.areaChoose)}>
          ${found.map(({ code }) => html`<button class="chip-button" type="button" @click=${() => onArea(code)}>${ruby(areas.label(code, language.language), furigana)}</button>`)}
        </div>`
        : nothing
    }`;
}
