import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { drawn } from './render-safely.js';

/** The cards of a list, without one that cannot be drawn. */
export function cards<R>(
  records: readonly R[],
  keyOf: (record: R, index: number) => unknown,
  card: (record: R) => TemplateResult,
): TemplateResult {
  return html`<div class="cards">${repeat(records, keyOf, (record) => drawn(() => card(record)))}</div>`;
}
