import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../feed/vocabulary.js';
import type { CommonText } from '../text/ja/common.js';
import { domLanguage, LANGUAGE_NAMES } from '../text/languages.js';
import { plain } from '../text/ruby.js';
import { pageLanguage, type LanguageController } from './language-controller.js';
import { ruby, whole } from './ruby.js';

/** Lets the visitor choose the language of every widget on the page, and furigana where there are any. */
export function languageSwitch(language: LanguageController<{ common: CommonText } & object>): TemplateResult {
  const { common } = language.words;
  const chosen = language.pending ?? language.language;
  const onChange = (event: Event): void => pageLanguage.choose((event.target as HTMLSelectElement).value as Language);
  return html`<div class="language-switch" part="language">
    <label>
      <span class="visually-hidden">${whole(`${plain(common.language)} / Language`)}</span>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9" /><path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18" /></svg>
      <select @change=${onChange}>
        ${language.languages.map((one) => html`<option value=${one} lang=${domLanguage(one)} .selected=${live(one === chosen)}>${whole(LANGUAGE_NAMES[one])}</option>`)}
      </select>
    </label>
    ${
      language.language === 'ja-x-yasashii'
        ? html`<button class="button" type="button" aria-pressed=${String(language.furigana)} @click=${() => pageLanguage.setFurigana(!language.furigana)}>
          ${ruby(`${common.furigana} ${language.furigana ? common.on : common.off}`, language.furigana)}
        </button>`
        : nothing
    }
  </div>`;
}
