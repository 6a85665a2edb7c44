import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { CHANNELS } from '../../feed/vocabulary.js';
import { findAreas } from '../../model/places/area-search.js';
import type { AreaIndex } from '../../model/places/areas.js';
import { plain } from '../../text/ruby.js';
import { ruby, whole } from '../../ui/ruby.js';
import { means, type ControlParts } from './finder-controls.js';

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

/** Choice of an area (by region, by name, by the device's position) and of an age; all optional. */
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

/** Button that finds the area of the device. The position does not leave the device. */
function locateButton({
  language: { words, furigana },
  canLocate,
  locateNote,
  onLocate,
}: PlaceParts): TemplateResult | typeof nothing {
  if (!canLocate) return nothing;
  return html`<button class="button plain" type="button" aria-describedby="finder-locate-note" @click=${onLocate}>${ruby(words.areaHere, furigana)}</button>
    <span class="muted" id="finder-locate-note" role="status">${ruby(locateNote || words.areaHereNote, furigana)}</span>`;
}

function ageField({ language: { words, furigana }, ageBand, onAge }: PlaceParts): TemplateResult {
  return html`<div class="filter-group">
    <label class="legend" for="finder-age">${ruby(words.age, furigana)}</label>
    <select class="field" id="finder-age" @change=${(event: Event) => onAge((event.target as HTMLSelectElement).value)}>
      ${Object.entries(words.ages).map(([band, label]) => html`<option value=${band} .selected=${live(band === ageBand)}>${whole(plain(label))}</option>`)}
    </select>
  </div>`;
}

/** Search for an area by name, kana or romaji; matches stand below as buttons. */
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
