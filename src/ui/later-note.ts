import { html, type TemplateResult } from 'lit';
import type { CommonText } from '../text/ja/common.js';
import type { Reader } from './language-controller.js';
import type { Later } from './later.js';
import { ruby } from './ruby.js';

/** Stands where something comes later: that it is on its way, or that it is lost and can be fetched again. */
export function laterNote(
  later: Pick<Later<unknown>, 'isLost' | 'load'>,
  { words: { common }, furigana }: Reader & { words: { common: CommonText } },
): TemplateResult {
  if (!later.isLost) return html`<p class="muted">${ruby(common.loading, furigana)}</p>`;
  return html`<div class="stack" role="status">
    <p>${ruby(common.partLost, furigana)}</p>
    <p><button class="button" type="button" @click=${later.load}>${ruby(common.retry, furigana)}</button></p>
  </div>`;
}
