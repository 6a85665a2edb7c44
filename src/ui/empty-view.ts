import { html, type TemplateResult } from 'lit';
import type { CommonText } from '../text/common/ja.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

/** Said instead of results: that the choices are too narrow, or that nothing is listed at all. Never a bare zero. */
export function emptyView(reader: Reader & { words: { common: CommonText } }, filtered: boolean): TemplateResult {
  const { common } = reader.words;
  return html`<p class="notice">${ruby(filtered ? common.noResults : common.nothingListed, reader.furigana)}</p>`;
}
