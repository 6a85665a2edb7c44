import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/** The cards of a list. One that cannot be drawn is left out: a mistake of ours must not take all the other numbers from somebody. */
export function cards<R>(records: readonly R[], keyOf: (record: R, index: number) => unknown, card: (record: R) => TemplateResult): TemplateResult {
  const drawn = (record: R): TemplateResult | typeof nothing => {
    try {
      return card(record);
    } catch (error) {
      console.error(error);
      return nothing;
    }
  };
  return html`<div class="cards">${repeat(records, keyOf, drawn)}</div>`;
}
