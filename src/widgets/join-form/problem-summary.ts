import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../join/validate.js';
import { ruby } from '../../ui/ruby.js';
import { problemWords, type JoinWords } from './join-words.js';
import { controlId } from './question-view.js';

/** All problems of a screen, each a way to its question. */
export function summaryView(
  problems: readonly Problem[],
  words: JoinWords,
  furigana: boolean,
  onProblem: (event: Event, problem: Problem) => void,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div class="summary" role="group" aria-labelledby="join-summary" tabindex="-1" data-summary>
    <p class="summary-title" id="join-summary">${ruby(words.exchange.errorHeading, furigana)}</p>
    <p>${ruby(words.exchange.errorCount(problems.length), furigana)}</p>
    <ul>
      ${problems.map(
        (problem) =>
          html`<li><a href="#${controlId(problem)}" @click=${(event: Event) => onProblem(event, problem)}>${ruby(problemWords(problem, words), furigana)}</a></li>`,
      )}
    </ul>
  </div>`;
}
