import { html, nothing, type TemplateResult } from 'lit';
import { isEnter } from '../../internal/enter-key.js';
import { isChosen, ON, VOICELESS } from '../../model/filters/filters.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import type { ConsultationFinderText } from '../../text/catalogues/consultation-finder.js';
import { plain } from '../../text/ruby.js';
import type { FilterController } from '../../ui/filter-controller.js';
import { chipGroup } from '../../ui/filter-chips.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';

export interface ControlParts {
  language: LanguageController<ConsultationFinderText>;
  filters: FilterController;
  selected: SelectedRecords;
}

/**
 * Search field without name, form or history. While an IME is composing, nothing is searched. Enter, on a phone the key 「検索」, leads to the
 * results, which stand below the keyboard.
 */
export function searchField(
  { words, furigana }: LanguageController<ConsultationFinderText>,
  examples: readonly string[],
  onQuery: (query: string) => void,
  onEnter: () => void,
): TemplateResult {
  const onInput = (event: Event): void => {
    if (!(event as InputEvent).isComposing) onQuery((event.target as HTMLInputElement).value);
  };
  return html`<div class="search no-print">
    <label for="finder-search">${ruby(words.common.search, furigana)}</label>
    <p class="small muted">${ruby(words.privacy, furigana)}</p>
    <input
      class="field ph-no-capture" id="finder-search" data-clarity-mask="true" data-hj-suppress data-dd-privacy="mask" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="200" placeholder=${plain(words.searchHint(examples))}
      @input=${onInput} @compositionend=${(event: Event) => onQuery((event.target as HTMLInputElement).value)} @keydown=${(event: KeyboardEvent) => isEnter(event) && onEnter()}
    />
  </div>`;
}

/**
 * Skip link from the controls to the results, which are thirty Tab stops away. On a phone they are also a screen away: with the count of what
 * somebody asked for it is in sight, right below what was typed or pressed.
 */
export function skipToResults(
  { words, furigana }: LanguageController<ConsultationFinderText>,
  onSkip: () => void,
  asked?: number,
): TemplateResult {
  const label = asked === undefined ? words.toResults : words.common.showResults(asked);
  return html`<p class="skip no-print ${asked === undefined ? '' : 'asked'}"><button class="button primary" type="button" @click=${onSkip}>${ruby(label, furigana)}</button></p>`;
}

/** The two filters that most people need: open now, and ways without voice. */
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

/** Choices of how to reach somebody, each with the filter that it belongs to. */
export function means(
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
