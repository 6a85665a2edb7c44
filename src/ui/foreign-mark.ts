import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedText } from '../feed/schema.js';
import type { CommonText } from '../text/ja/common.js';
import { domLanguage, languageName } from '../text/languages.js';
import { pickText } from '../text/pick-text.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

/** Tells a reader of another language, in that language, that a text is in Japanese; of any other language its own name. */
export function foreignMark(
  text: LocalizedText | undefined,
  reader: Reader & { words: { common: CommonText } },
): TemplateResult | typeof nothing {
  const picked = pickText(text, reader.language);
  if (!picked?.foreign) return nothing;
  return html`${' '}<span class="tag foreign">${ruby(domLanguage(picked.lang) === 'ja' ? reader.words.common.japaneseOnly : languageName(picked.lang), reader.furigana)}</span>`;
}
