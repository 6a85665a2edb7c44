import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { isRequired, type Field, type JoinValues } from '../../join/fields.js';
import type { Problem } from '../../join/validate.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';
import type { JoinFormText } from '../../text/catalogues/join-form.js';
import { plain } from '../../text/ruby.js';

/** What a field needs to draw itself. */
export interface FieldParts {
  field: Field;
  values: JoinValues;
  problem: Problem | undefined;
  language: LanguageController<JoinFormText>;
  /** Page that explains what is agreed to. */
  href?: string | undefined;
  onInput: (field: Field, value: string | string[] | boolean) => void;
  onLeave: (field: Field) => void;
  onEnter: () => void;
}

/** Id of the control of a field, unique in the widget's root. */
export const controlId = (name: string): string => `join-${name}`;

/** Words for one choice of a field. */
export function optionLabel(field: Field, option: string, words: JoinFormText): string {
  if (field.name === 'publish') return words.publishOptions[option] ?? option;
  if (field.name === 'needKinds' || field.name === 'offerKinds')
    return words.resourceKinds[option as keyof typeof words.resourceKinds] ?? option;
  return words.options[option] ?? option;
}

/** One question with its label, hint, problem and control. */
export function joinField(parts: FieldParts): TemplateResult {
  const { field } = parts;
  if (field.type === 'consent') return consentField(parts);
  if (field.type === 'choice' || field.type === 'choices') return choiceField(parts);
  return textField(parts);
}

function mark({ field, values, language }: FieldParts): TemplateResult {
  const required = isRequired(field, values);
  return html`<span class=${required ? 'mark required' : 'mark'}>${ruby(required ? language.words.required : language.words.optional, language.furigana)}</span>`;
}

function problemText({ field, problem, language }: FieldParts): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  const words = language.words;
  return html`<p class="problem" id="${controlId(field.name)}-problem">
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9" /><path d="M12 7v6M12 16.5v.5" /></svg>
    <span>${ruby(words.problems[problem.code](words.labels[field.name]), language.furigana)}</span>
  </p>`;
}

function hintText({ field, language }: FieldParts): TemplateResult | typeof nothing {
  const hint = language.words.hints[field.name];
  return hint
    ? html`<p class="hint muted" id="${controlId(field.name)}-hint">${ruby(hint, language.furigana)}</p>`
    : nothing;
}

function describedBy({ field, problem, language }: FieldParts): string | typeof nothing {
  const ids = [
    language.words.hints[field.name] && `${controlId(field.name)}-hint`,
    problem && `${controlId(field.name)}-problem`,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

const KEYBOARD: Partial<Record<Field['type'], string>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  postal: 'numeric',
  'corporate-number': 'numeric',
};

function textField(parts: FieldParts): TemplateResult {
  const { field, values, problem, language, onInput, onLeave, onEnter } = parts;
  const id = controlId(field.name);
  const value = (values[field.name] as string | undefined) ?? '';
  const input = (event: Event): void => onInput(field, (event.target as HTMLInputElement).value);
  const onKey = (event: KeyboardEvent): void => {
    // Safari ends the composition before it tells of the key that ended it; that key has the number 229.
    if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) onEnter();
  };
  return html`<div class="question ${problem ? 'faulty' : ''}">
    <label for=${id}>${ruby(language.words.labels[field.name], language.furigana)} ${mark(parts)}</label>
    ${hintText(parts)} ${problemText(parts)}
    ${
      field.type === 'prose'
        ? html`<textarea class="field" id=${id} rows="4" .value=${live(value)} aria-invalid=${problem ? 'true' : 'false'} aria-describedby=${describedBy(parts)} @input=${input} @change=${() => onLeave(field)}></textarea>`
        : html`<input
          class="field"
          id=${id}
          type="text"
          inputmode=${KEYBOARD[field.type] ?? 'text'}
          autocomplete=${field.autocomplete ?? 'off'}
          .value=${live(value)}
          aria-required=${String(isRequired(field, values))}
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${describedBy(parts)}
          @input=${input}
          @change=${() => onLeave(field)}
          @keydown=${onKey}
        />`
    }
  </div>`;
}

function choiceField(parts: FieldParts): TemplateResult {
  const { field, values, problem, language, onInput } = parts;
  const chosen = values[field.name];
  const many = field.type === 'choices';
  const isChosen = (option: string): boolean => (Array.isArray(chosen) ? chosen.includes(option) : chosen === option);
  const change = (option: string, on: boolean): void => {
    if (!many) onInput(field, option);
    else
      onInput(
        field,
        field.options!.filter((one) => (one === option ? on : isChosen(one))),
      );
  };
  return html`<fieldset class="question ${problem ? 'faulty' : ''}">
    <legend>
      <span>${ruby(language.words.labels[field.name], language.furigana)} ${mark(parts)}</span>
      ${hintText(parts)} ${problemText(parts)}
    </legend>
    <div class="options">
      ${repeat(
        field.options!,
        (option) => option,
        (option, index) => html`<label class="option">
          <input
            type=${many ? 'checkbox' : 'radio'}
            name=${controlId(field.name)}
            id=${index === 0 ? controlId(field.name) : nothing}
            .checked=${live(isChosen(option))}
            @change=${(event: Event) => change(option, (event.target as HTMLInputElement).checked)}
          />
          <span>${ruby(optionLabel(field, option, language.words), language.furigana)}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}

function consentField(parts: FieldParts): TemplateResult {
  const { field, values, problem, language, href, onInput } = parts;
  const { words, furigana } = language;
  const read = words.readConsent[field.name];
  const id = controlId(field.name);
  return html`<div class="question consent ${problem ? 'faulty' : ''}">
    <p class="question-title">${ruby(words.labels[field.name], furigana)} ${mark(parts)}</p>
    <p id="${id}-hint">${ruby(words.hints[field.name] ?? '', furigana)}</p>
    ${read ? html`<p>${href ? html`<a href=${href} referrerpolicy="no-referrer">${ruby(read.link, furigana)}</a>` : ruby(read.ask, furigana)}</p>` : nothing}
    ${problemText(parts)}
    <label class="option">
      <input
        type="checkbox"
        id=${id}
        aria-label="${plain(words.labels[field.name])}${words.common.colon}${plain(words.agree)}"
        aria-describedby=${describedBy(parts)}
        aria-invalid=${problem ? 'true' : 'false'}
        .checked=${live(values[field.name] === true)}
        @change=${(event: Event) => onInput(field, (event.target as HTMLInputElement).checked)}
      />
      <span>${ruby(words.agree, furigana)}</span>
    </label>
  </div>`;
}
