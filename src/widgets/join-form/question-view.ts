import { isEnter } from '../../internal/enter-key.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Question } from '../../join/question.js';
import type { JoinFormText } from '../../text/catalogues/join-form.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';
import type { Place } from './join-words.js';

export type Answer = string | string[] | boolean;

/** What a question needs to draw itself. */
export interface QuestionParts {
  question: Question;
  /** Id of its control, unique in the widget's root. */
  id: string;
  label: string;
  hint: string | undefined;
  value: unknown;
  isRequired: boolean;
  /** What is wrong with the answer, in words. */
  problem: string | undefined;
  language: LanguageController<JoinFormText>;
  optionLabel: (option: string) => string;
  onInput: (value: Answer) => void;
  onLeave: () => void;
  onEnter: () => void;
}

/** Id of the control to which a problem belongs. */
export const controlId = ({ field, entry, part }: Place): string =>
  ['join', field, entry, part].filter((step) => step !== undefined).join('-');

/** One question with its label, hint, problem and control. */
export function questionView(parts: QuestionParts): TemplateResult {
  const { type } = parts.question;
  if (type === 'switch') return switchView(parts);
  if (parts.question.options) return choiceView(parts);
  return textView(parts);
}

/** Whether an answer is needed, behind its label. */
export function mark(isRequired: boolean, { words, furigana }: LanguageController<JoinFormText>): TemplateResult {
  return html`<span class=${isRequired ? 'mark required' : 'mark'}>${ruby(isRequired ? words.required : words.optional, furigana)}</span>`;
}

/** What is wrong, above the control. */
export function problemText(
  id: string,
  problem: string | undefined,
  furigana: boolean,
): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  return html`<p class="problem" id="${id}-problem">
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9" /><path d="M12 7v6M12 16.5v.5" /></svg>
    <span>${ruby(problem, furigana)}</span>
  </p>`;
}

function hintText({ id, hint, language }: QuestionParts): TemplateResult | typeof nothing {
  return hint ? html`<p class="hint muted" id="${id}-hint">${ruby(hint, language.furigana)}</p>` : nothing;
}

function describedBy({ id, hint, problem }: QuestionParts): string | typeof nothing {
  const ids = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** Classes of the box around a question. */
export const boxClass = ({ problem }: QuestionParts, name = ''): string =>
  `question ${name} ${problem ? 'faulty' : ''}`;

const KEYBOARD: Partial<Record<Question['type'], string>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  postal: 'numeric',
  'corporate-number': 'numeric',
};

function textView(parts: QuestionParts): TemplateResult {
  const { question, id, label, isRequired, problem, language, onInput, onLeave, onEnter } = parts;
  const value = (parts.value as string | undefined) ?? '';
  const input = (event: Event): void => onInput((event.target as HTMLInputElement).value);
  const onKey = (event: KeyboardEvent): void => {
    if (isEnter(event)) onEnter();
  };
  return html`<div class=${boxClass(parts, question.type)}>
    <label for=${id}>${ruby(label, language.furigana)} ${mark(isRequired, language)}</label>
    ${hintText(parts)} ${problemText(id, problem, language.furigana)}
    ${
      question.type === 'prose'
        ? html`<textarea class="field" id=${id} rows="4" .value=${live(value)} aria-required=${String(isRequired)} aria-invalid=${problem ? 'true' : 'false'} aria-describedby=${describedBy(parts)} @input=${input} @change=${onLeave}></textarea>`
        : html`<input
          class="field"
          id=${id}
          type=${question.type === 'date' ? 'date' : 'text'}
          inputmode=${KEYBOARD[question.type] ?? 'text'}
          autocomplete=${question.autocomplete ?? 'off'}
          .value=${live(value)}
          aria-required=${String(isRequired)}
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${describedBy(parts)}
          @input=${input}
          @change=${onLeave}
          @keydown=${onKey}
        />`
    }
  </div>`;
}

/** Whether an option is chosen. */
export const isChosen = ({ value }: QuestionParts, option: string): boolean =>
  Array.isArray(value) ? value.includes(option) : value === option;

/** What is chosen after a press. */
export function pick({ value }: QuestionParts, option: string, on: boolean): string[] {
  const others = ((value as string[] | undefined) ?? []).filter((one) => one !== option);
  return on ? [...others, option] : others;
}

/** Choices; `more` stands below them. */
export function choiceView(parts: QuestionParts, more: TemplateResult | typeof nothing = nothing): TemplateResult {
  const { question, id, label, isRequired, problem, language, optionLabel, onInput } = parts;
  const many = question.type !== 'choice';
  const change = (option: string, on: boolean): void => onInput(many ? pick(parts, option, on) : option);
  return html`<fieldset class=${boxClass(parts)}>
    <legend>
      <span>${ruby(label, language.furigana)} ${mark(isRequired, language)}</span>
      ${hintText(parts)} ${problemText(id, problem, language.furigana)}
    </legend>
    <div class="options">
      ${repeat(
        question.options!,
        (option) => option,
        (option, index) => html`<label class="option">
          <input
            type=${many ? 'checkbox' : 'radio'}
            name=${id}
            id=${index === 0 ? id : nothing}
            .checked=${live(isChosen(parts, option))}
            @change=${(event: Event) => change(option, (event.target as HTMLInputElement).checked)}
          />
          <span>${ruby(optionLabel(option), language.furigana)}</span>
        </label>`,
      )}
    </div>
    ${more}
  </fieldset>`;
}

/** A tick with its words; `name` where those do not say enough. */
export function checkbox(parts: QuestionParts, name: string | typeof nothing, label: string): TemplateResult {
  const { id, problem, value, language, onInput } = parts;
  return html`<label class="option">
    <input
      type="checkbox"
      id=${id}
      aria-label=${name}
      aria-describedby=${describedBy(parts)}
      aria-invalid=${problem ? 'true' : 'false'}
      .checked=${live(value === true)}
      @change=${(event: Event) => onInput((event.target as HTMLInputElement).checked)}
    />
    <span>${ruby(label, language.furigana)}</span>
  </label>`;
}

function switchView(parts: QuestionParts): TemplateResult {
  return html`<div class=${boxClass(parts, 'switch')}>
    ${checkbox(parts, nothing, parts.label)} ${hintText(parts)} ${problemText(parts.id, parts.problem, parts.language.furigana)}
  </div>`;
}
