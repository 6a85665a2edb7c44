import { html, nothing, type TemplateResult } from 'lit';
import { answersOf, NO_ANSWER, type GuideChanges, type QuestionId } from '../../model/guide/questions.js';
import type { SupportGuideText } from '../../text/catalogues/support-guide.js';
import { headingTag } from '../../ui/frame.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';

export interface QuestionParts {
  question: QuestionId;
  /** How many were asked before; undefined for one that is only offered beside results. */
  asked: number | undefined;
  changes: GuideChanges;
  language: LanguageController<SupportGuideText>;
  headingLevel: number;
  onAnswer: (value: string) => void;
  onBack: () => void;
  /** What stands above the answers: the areas to choose from, where the question is for one. */
  choice: unknown;
}

/** One question as a heading: its answers as large buttons, 「こたえない」 and 「もどる」 as large as they are. */
export function guideQuestion(parts: QuestionParts): TemplateResult {
  const { question, asked, changes, language, headingLevel, onAnswer, onBack, choice } = parts;
  const { words, furigana } = language;
  const isOffered = asked === undefined;
  const title = isOffered
    ? html`${ruby(words.questions[question], furigana)}`
    : html`<span tabindex="-1" data-focus><span class="step">${ruby(words.step(asked + 1), furigana)}</span> ${ruby(words.questions[question], furigana)}</span>`;
  return html`<div class="question">
    ${headingTag(headingLevel, isOffered ? 2 : 1, title, 'question-title')}
    ${choice}
    <div class="answers">
      ${answersOf(question, changes).map((value) => html`<button class="tile" type="button" @click=${() => onAnswer(value)}>${ruby(words.answers[question][value] ?? value, furigana)}</button>`)}
      <button class="tile other" type="button" @click=${() => onAnswer(NO_ANSWER)}>${ruby(words.noAnswer, furigana)}</button>
      ${asked ? html`<button class="tile other" type="button" @click=${onBack}>${ruby(words.back, furigana)}</button>` : nothing}
    </div>
  </div>`;
}
