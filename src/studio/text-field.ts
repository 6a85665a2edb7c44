/** A text field of the studio's form. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** A field of one line, with its hint. */
export function field(label: string, hint: string, value: string, put: (value: string) => void): TemplateResult {
  return html`<label class="field"><span>${label}</span> ${hint ? html`<small>${hint}</small>` : nothing}
    <input autocomplete="off" .value=${live(value)} @input=${(event: Event) => put(valueOf(event))} /></label>`;
}
