import { html, nothing, type TemplateResult } from 'lit';
import { ownValue } from '../../feed/plain-object.js';
import { fetchableUrl, safeUrl } from '../../feed/safe-url.js';
import { textValue } from '../../text/pick-text.js';
import { areaNames } from '../../ui/area-names.js';
import { cardEnd } from '../../ui/card-end.js';
import { cardId } from '../../ui/card-id.js';
import type { ExchangeRecord } from '../../ui/exchange-status-line.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import { headingTag } from '../../ui/frame.js';
import { picture } from '../../ui/photo.js';
import { prose } from '../../ui/prose.js';
import { feedText, ruby, unseen } from '../../ui/ruby.js';
import type { MemberCardParts } from './member-card-parts.js';

/** One organisation: who it is, where it is active, how many needs and offers it has; the entries themselves are folded. */
export function memberCard(parts: MemberCardParts): TemplateResult {
  const { member, areas, language, headingLevel } = parts;
  const { words, furigana } = language;
  const id = cardId(member.key);
  const page = safeUrl(member.url);
  const logo = parts.hasPicture ? fetchableUrl(member.logo?.url) : undefined;
  const sector = member.sector ? (ownValue(words.sectors, member.sector) ?? words.common.other) : '';
  const places = member.serviceAreas?.length ? member.serviceAreas : member.areas;
  const where = areaNames(places, areas, words.exchange, language);
  const name = textValue(member.name, language.language);
  return html`<article class="card member" part="card" aria-labelledby=${id} tabindex="-1" data-result>
    <div class="beside">
    ${logo ? picture(logo, textValue(member.logo?.alt, language.language), 'logo') : nothing}
    ${headingTag(headingLevel, 2, html`<span id=${id}>${feedText(member.name, language)}</span>${foreignMark(member.name, language)}`, 'card-title')}
    <p class="kind-line">${sector ? html`<span>${ruby(sector, furigana)}</span>` : nothing}${where ? html`<span class="where">${ruby(where, furigana)}</span>` : nothing}</p>
    ${prose(member.activities ?? member.description, language)} ${counts(parts)}
    </div>
    ${cardEnd(
      page
        ? html`<a class="button" href=${page} referrerpolicy="no-referrer" @click=${() => parts.onPage(member.id)}>${ruby(words.common.website, furigana)}${unseen(name)}</a>`
        : nothing,
      parts.details({ ...parts, where }),
      name,
      language,
    )}
  </article>`;
}

/** How much it looks for and gives, where it does. */
function counts({ needs, offers, language: { words, furigana } }: MemberCardParts): TemplateResult | typeof nothing {
  const one = (label: string, { length }: readonly ExchangeRecord[]): TemplateResult | typeof nothing =>
    length > 0 ? html`<span>${ruby(label + words.common.aside(String(length)), furigana)}</span>` : nothing;
  return needs.length + offers.length > 0
    ? html`<p class="one-line">${one(words.seeks, needs)}${one(words.gives, offers)}</p>`
    : nothing;
}
