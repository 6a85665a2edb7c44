import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { REGIONS, type RegionId } from '../../feed/regions.js';
import type { JoinExchangeText } from '../../text/catalogues/join-exchange.js';
import { ruby } from '../../ui/ruby.js';
import { choiceView, isChosen, pick, type QuestionParts } from './question-view.js';

/** Regions, and on a press the municipalities in each. A region of one city needs no second name. */
export function areasView(parts: QuestionParts, words: JoinExchangeText): TemplateResult {
  const { furigana } = parts.language;
  const regions = Object.entries(REGIONS).filter(([, codes]) => codes.length > 1) as [RegionId, readonly string[]][];
  const isOpen = Object.keys(words.towns).some((code) => isChosen(parts, code));
  return choiceView(
    parts,
    html`<details class="towns" ?open=${isOpen}>
      <summary>${ruby(words.townsTitle, furigana)}</summary>
      ${regions.map(([region, codes]) => townsView(parts, words, region, codes))}
    </details>`,
  );
}

function townsView(
  parts: QuestionParts,
  words: JoinExchangeText,
  region: RegionId,
  codes: readonly string[],
): TemplateResult {
  const { id, language, onInput } = parts;
  const { furigana } = language;
  return html`<div role="group" aria-labelledby="${id}-${region}">
    <p class="town-region" id="${id}-${region}">${ruby(words.regions[region]!, furigana)}</p>
    <div class="options">
      ${codes.map((code) => {
        const change = ({ target }: Event): void => onInput(pick(parts, code, (target as HTMLInputElement).checked));
        return html`<label class="option">
          <input type="checkbox" name=${id} .checked=${live(isChosen(parts, code))} @change=${change} />
          <span>${ruby(words.towns[code]!, furigana)}</span>
        </label>`;
      })}
    </div>
  </div>`;
}
