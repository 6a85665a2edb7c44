import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { FIELDS, isAsked, type Field, type JoinValues, type Step } from '../../join/fields.js';
import type { JoinFormText } from '../../text/catalogues/join-form.js';
import { headingTag } from '../../ui/frame.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';
import { stepsView } from './form-frame.js';

/** What a screen of questions needs to draw itself. */
export interface StepParts {
  step: Step;
  values: JoinValues;
  language: LanguageController<JoinFormText>;
  headingLevel: number;
  /** What stands above the first question. */
  lead: unknown;
  /** What is wrong with the answers. */
  summary: unknown;
  /** What stands above the buttons. */
  foot: unknown;
  /** Whether the check page comes next. */
  toReview: boolean;
  field: (field: Field) => TemplateResult;
  onNext: () => void;
  onBack: () => void;
  onDiscard: () => void;
}

/** One of the three screens of questions. */
export function stepScreen(parts: StepParts): TemplateResult {
  const { step, values, language } = parts;
  const { words, furigana } = language;
  return html`${step === 1 ? html`<div class="stack"><p>${ruby(words.intro, furigana)}</p><p class="muted">${ruby(words.time, furigana)}</p></div>` : nothing}
    ${parts.lead} ${stepsView(step, language)}
    ${headingTag(parts.headingLevel, 1, html`<span tabindex="-1" data-focus>${ruby(words.step(step, words.steps[step]!), furigana)}</span>`, 'step-title')}
    ${parts.summary}
    <div class="questions">
      ${repeat(
        FIELDS.filter((field) => field.step === step && isAsked(field, values)),
        ({ name }) => name,
        parts.field,
      )}
    </div>
    ${parts.foot}
    <div class="actions">
      <button class="button primary" type="button" @click=${parts.onNext}>${ruby(parts.toReview ? words.toReview : words.next, furigana)}</button>
      ${step > 1 ? html`<button class="button" type="button" @click=${parts.onBack}>${ruby(words.back, furigana)}</button>` : nothing}
      <button class="button plain" type="button" @click=${parts.onDiscard}>${ruby(words.discard, furigana)}</button>
    </div>`;
}
