import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../feed/schema.js';
import type { CommonText } from '../text/common/ja.js';
import { pickText } from '../text/pick-text.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

/** Tells a reader of another language, in that language, that a text is there in Japanese only. */
export function foreignMark(text: Text | undefined, reader: Reader & { words: { common: CommonText } }): TemplateResult | typeof nothing {
  return pickText(text, reader.language)?.foreign ? html` <span class="tag foreign">${ruby(reader.words.common.japaneseOnly, reader.furigana)}</span>` : nothing;
}
