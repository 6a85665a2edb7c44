import { html, nothing, type TemplateResult } from 'lit';
import type { AreaIndex } from '../../model/places/areas.js';
import { answersOf, NO_ANSWER, type GuideChanges, type QuestionId } from '../../model/guide/questions.js';
import type { SupportGuideText } from '../../text/catalogues/support-guide.js';
import { plain } from '../../text/ruby.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby, whole } from '../../ui/ruby.js';

export interface QuestionParts {
  question: QuestionId;
  /** How many were asked before. */
  asked: number;
  changes: GuideChanges;
  areas: AreaIndex;
  language: LanguageController<SupportGuideText>;
  onAnswer: (value: string) => void;
  onBack: () => void;
}

/** One question: its answers as large buttons, 「こたえない」 and 「もどる」 always there. */
export function guideQuestion({
  question,
  asked,
  changes,
  areas,
  language,
  onAnswer,
  onBack,
}: QuestionParts): TemplateResult {
  const { words, furigana } = language;
  return html`<div class="question" role="group" aria-labelledby="guide-question">
    <p class="muted">${ruby(words.step(asked + 1), furigana)}</p>
    <p class="question-title" id="guide-question" tabindex="-1" data-focus>${ruby(words.questions[question], furigana)}</p>
    <div class="answers">
      ${answersOf(question, changes).map((value) => html`<button class="tile" type="button" @click=${() => onAnswer(value)}>${ruby(words.answers[question][value] ?? value, furigana)}</button>`)}
    </div>
    ${question === 'place' ? areaChoice(areas, language, onAnswer) : nothing}
    <p class="row">
      <button class="button" type="button" @click=${() => onAnswer(NO_ANSWER)}>${ruby(words.noAnswer, furigana)}</button>
      ${asked > 0 ? html`<button class="button plain" type="button" @click=${onBack}>${ruby(words.back, furigana)}</button>` : nothing}
    </p>
  </div>`;
}

/** Chosen by the list, answered by the button: arrow keys in a list must not lead on to the results. */
function areaChoice(
  areas: AreaIndex,
  language: LanguageController<SupportGuideText>,
  onAnswer: (value: string) => void,
): TemplateResult {
  const { words, furigana } = language;
  const onPress = (event: Event): void => {
    const list = (event.target as HTMLElement).closest('.filter-group')!.querySelector('select')!;
    if (list.value) onAnswer(list.value);
    else list.focus();
  };
  return html`<div class="filter-group row">
    <label class="legend" for="guide-area">${ruby(words.chooseArea, furigana)}</label>
    <select class="field" id="guide-area">
      <option value=""></option>
      ${areas.grouped().map(({ heading, areas: members }) => html`<optgroup label=${plain(heading)}>${members.map(({ code }) => html`<option value=${code}>${whole(areas.label(code, language.language))}</option>`)}</optgroup>`)}
    </select>
    <button class="button" type="button" @click=${onPress}>${ruby(words.searchHere, furigana)}</button>
  </div>`;
}
