/** Fields of the builder's form. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ValueField } from './fields.js';

/** One of a group of choices. */
export function radio(group: string, label: string, checked: boolean, choose: () => void): TemplateResult {
  return html`<label class="check"><input type="radio" name=${group} .checked=${live(checked)} @change=${choose} /> ${label}</label>`;
}

/** A choice that is on or off. */
export function checkbox(label: string, isOn: boolean, toggle: () => void, style = ''): TemplateResult {
  return html`<label class="check ${style}"><input type="checkbox" .checked=${live(isOn)} @change=${toggle} /> ${label}</label>`;
}

/** A field of one line, with its hint. */
export function input(
  { label, hint, type, name }: ValueField,
  value: string,
  put: (value: string) => void,
): TemplateResult {
  return html`<label class="field"><span>${label}</span> ${hint ? html`<small>${hint}</small>` : nothing}
    <input name=${name} type=${type} autocomplete="off" spellcheck="false" .value=${live(value)} @input=${(event: Event) => put((event.target as HTMLInputElement).value)} /></label>`;
}

/** A choice of one of few: the value of each option, and its words. */
export function select(
  label: string,
  value: string,
  options: Readonly<Record<string, string>>,
  put: (value: string) => void,
): TemplateResult {
  return html`<label class="field"><span>${label}</span>
    <select @change=${(event: Event) => put((event.target as HTMLSelectElement).value)}>
      ${Object.entries(options).map(([id, words]) => html`<option value=${id} ?selected=${id === value}>${words}</option>`)}
    </select></label>`;
}
