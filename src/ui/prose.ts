import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedText } from '../feed/schema.js';
import { domLanguage } from '../text/languages.js';
import { pickText } from '../text/pick-text.js';
import { plain } from '../text/ruby.js';
import type { Reader } from './language-controller.js';
import { feedText, whole } from './ruby.js';

/** Longer texts, in characters, would push what helps (number, place, time) off a phone's screen. */
const LONG = 500;
const START = 100;

/** A description of which a folded card shows two lines; a long one waits behind its first words. */
export function prose(text: LocalizedText | undefined, reader: Reader): TemplateResult | typeof nothing {
  const picked = pickText(text, reader.language);
  if (!picked) return nothing;
  const all = html`<p class="prose clip">${feedText(text, reader)}</p>`;
  if (picked.value.length <= LONG) return all;
  const start = [...plain(picked.value).slice(0, START)].slice(0, -1).join('');
  return html`<details><summary lang=${domLanguage(picked.lang)}>${whole(`${start}…`)}</summary>${all}</details>`;
}
