import { html, nothing, type TemplateResult } from 'lit';
import { plain } from '../../text/ruby.js';
import type { JoinExchangeText } from '../../text/catalogues/join-exchange.js';
import { ruby } from '../../ui/ruby.js';
import { boxClass, checkbox, mark, problemText, type QuestionParts } from './question-view.js';

/** One agreement, with its full text and a link to more. Only the applicant ticks it. */
export function consentView(
  parts: QuestionParts,
  exchange: JoinExchangeText,
  href: string | undefined,
): TemplateResult {
  const { question, id, label, hint, problem, language } = parts;
  const { words, furigana } = language;
  const read = exchange.readConsent[question.name as keyof typeof exchange.readConsent];
  const name = `${plain(label)}${words.common.colon}${plain(exchange.agree)}`;
  return html`<div class=${boxClass(parts, 'consent')}>
    <p class="question-title">${ruby(label, furigana)} ${mark(true, language)}</p>
    <p id="${id}-hint">${ruby(hint ?? '', furigana)}</p>
    ${read ? html`<p>${href ? html`<a href=${href} referrerpolicy="no-referrer">${ruby(read.link, furigana)}</a>` : ruby(read.ask, furigana)}</p>` : nothing}
    ${problemText(id, problem, furigana)} ${checkbox(parts, name, exchange.agree)}
  </div>`;
}
