import { html, nothing, type TemplateResult } from 'lit';
import type { AreaIndex } from '../../model/places/areas.js';
import { answersOf, NO_ANSWER, type GuideChanges, type QuestionId } from '../../model/guide/questions.js';
import type { SupportGuideText } from '../../text/catalogues/support-guide.js';
import { plain } from '../../text/ruby.js';
import { headingTag } from '../../ui/frame.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';

export interface QuestionParts {
  question: QuestionId;
  /** How many were asked before; undefined for one that is only offered beside results. */
  asked: number | undefined;
  changes: GuideChanges;
  areas: AreaIndex;
  /** The prefecture or city whose towns can be chosen; all of the feed's when ''. */
  within: string;
  language: LanguageController<SupportGuideText>;
  headingLevel: number;
  onAnswer: (value: string) => void;
  onBack: () => void;
  /** Finds the town on a press; undefined where nobody could tell it. */
  onLocate: (() => void) | undefined;
  /** '' or a sentence about why the place was not found. */
  locateNote: string;
}

/** One question as a heading: its answers as large buttons, 「こたえない」 and 「もどる」 as large as they are. */
export function guideQuestion(parts: QuestionParts): TemplateResult {
  const { question, asked, changes, language, headingLevel, onAnswer, onBack } = parts;
  const { words, furigana } = language;
  const isOffered = asked === undefined;
  const title = isOffered
    ? html`${ruby(words.questions[question], furigana)}`
    : html`<span tabindex="-1" data-focus><span class="step">${ruby(words.step(asked + 1), furigana)}</span> ${ruby(words.questions[question], furigana)}</span>`;
  return html`<div class="question">
    ${headingTag(headingLevel, isOffered ? 2 : 1, title, 'question-title')}
    ${question === 'place' || question === 'home' ? areaChoice(parts) : nothing}
    <div class="answers">
      ${answersOf(question, changes).map((value) => html`<button class="tile" type="button" @click=${() => onAnswer(value)}>${ruby(words.answers[question][value] ?? value, furigana)}</button>`)}
      <button class="tile other" type="button" @click=${() => onAnswer(NO_ANSWER)}>${ruby(words.noAnswer, furigana)}</button>
      ${asked ? html`<button class="tile other" type="button" @click=${onBack}>${ruby(words.back, furigana)}</button>` : nothing}
    </div>
  </div>`;
}

/** A list to choose from and a button to answer with: arrow keys in the list must not already lead to the results. */
function areaChoice({ areas, within, language, onAnswer, onLocate, locateNote }: QuestionParts): TemplateResult {
  const { words, furigana } = language;
  const onPress = (event: Event): void => {
    const group = (event.target as HTMLElement).closest('.filter-group')!;
    const list = group.querySelector('select')!;
    if (list.value) onAnswer(list.value);
    else {
      group.querySelector<HTMLElement>('[role="status"]')!.textContent = plain(words.chooseFirst);
      list.focus();
    }
  };
  return html`<div class="filter-group row">
    <label class="legend" for="guide-area">${ruby(words.chooseArea, furigana)}</label>
    <select class="field" id="guide-area">
      <option value="">${plain(words.chooseFirst)}</option>
      ${areas.grouped(within || undefined).map(({ heading, areas: members }) => html`<optgroup label=${plain(heading)}>${members.map(({ code }) => html`<option value=${code}>${plain(areas.label(code, language.language))}</option>`)}</optgroup>`)}
    </select>
    <button class="button" type="button" @click=${onPress}>${ruby(words.searchHere, furigana)}</button>
    <p class="small" role="status"></p>
    ${
      onLocate
        ? html`<button class="button plain" type="button" aria-describedby="guide-locate-note" @click=${onLocate}>${ruby(words.areaHere, furigana)}</button>
          <span class="small muted" id="guide-locate-note" role="status">${ruby(locateNote || words.areaHereNote, furigana)}</span>`
        : nothing
    }
  </div>`;
}
