import { html, nothing, type TemplateResult } from 'lit';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

/** One line of a card's `<dl class="facts">`; nothing where there is nothing to say. */
export function fact(label: string, value: unknown, { furigana }: Reader): TemplateResult | typeof nothing {
  return value === nothing || value === undefined || value === ''
    ? nothing
    : html`<dt>${ruby(label, furigana)}</dt><dd>${value}</dd>`;
}
