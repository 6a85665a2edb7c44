import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../feed/safe-url.js';
import { parseFeedDate } from '../../model/time/japan-time.js';
import { textValue } from '../../text/pick-text.js';
import { areaNames } from '../../ui/area-names.js';
import { cardEnd } from '../../ui/card-end.js';
import { cardId } from '../../ui/card-id.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import { headingTag } from '../../ui/frame.js';
import { agreedPicture, picture } from '../../ui/photo.js';
import { prose } from '../../ui/prose.js';
import { feedText, ruby, unseen } from '../../ui/ruby.js';
import type { ReportCardParts } from './report-card-parts.js';

/** One article: when and where, what it tells, and the way to read it. */
export function reportCard({
  report,
  areas,
  language,
  headingLevel,
  hasPicture,
  details,
  onPage,
}: ReportCardParts): TemplateResult {
  const { words, furigana } = language;
  const id = cardId(report.key);
  const name = textValue(report.name, language.language);
  const page = safeUrl(report.url);
  const where = areaNames(report.areas, areas, words.exchange, language);
  const published = parseFeedDate(report.publishedOn);
  const url = hasPicture && agreedPicture(report.photo);
  const summary = report.summary ?? report.description;
  return html`<article class="card report" part="card" aria-labelledby=${id} tabindex="-1" data-result>
    <div class="beside">
    ${url ? picture(url, textValue(report.photo?.alt, language.language), 'photo') : nothing}
    ${headingTag(headingLevel, 1, html`<span id=${id}>${feedText(report.name, language)}</span>${foreignMark(report.name, language)}`, 'card-title')}
    <p class="kind-line">${published ? html`<span>${unseen(ruby(words.published + words.common.colon, furigana))}${ruby(words.dates.fullDate(published.instant), furigana)}</span>` : nothing}${where ? html`<span>${ruby(where, furigana)}</span>` : nothing}</p>
    ${prose(summary, language)}
    </div>
    ${cardEnd(
      page
        ? html`<a class="button" href=${page} referrerpolicy="no-referrer" @click=${() => onPage(report.id)}>${ruby(words.read, furigana)}${unseen(name)}</a>`
        : nothing,
      details(),
      name,
      language,
    )}
  </article>`;
}
