import { html, nothing, type TemplateResult } from 'lit';
import { ownValue } from '../../feed/plain-object.js';
import { fetchableUrl, safeUrl } from '../../feed/safe-url.js';
import type { Feed, Trusted } from '../../feed/types.js';
import type { AreaIndex } from '../../model/places/areas.js';
import { freshness } from '../../model/time/freshness.js';
import type { MemberDirectoryText } from '../../text/catalogues/member-directory.js';
import { textValue } from '../../text/pick-text.js';
import { areaNames } from '../../ui/area-names.js';
import { cardEnd } from '../../ui/card-end.js';
import { cardId } from '../../ui/card-id.js';
import { contactList } from '../../ui/contact-items.js';
import { exchangeStatusLine, type ExchangeRecord } from '../../ui/exchange-status-line.js';
import { fact } from '../../ui/fact.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import { headingTag } from '../../ui/frame.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { namedIds } from '../../ui/named-ids.js';
import { prose } from '../../ui/prose.js';
import { feedText, ruby, unseen } from '../../ui/ruby.js';
import { sourceLine } from '../../ui/source-line.js';

export type Member = Trusted<'members'>;

export interface MemberCardParts {
  member: Member;
  /** What it looks for and gives, without what is over. */
  needs: readonly ExchangeRecord[];
  offers: readonly ExchangeRecord[];
  feed: Feed;
  areas: AreaIndex;
  now: Date;
  language: LanguageController<MemberDirectoryText>;
  headingLevel: number;
  /** The page with the board. */
  boardUrl: string | undefined;
  onPage: (id: string) => void;
}

/** Most entries of a member that are listed on each side. */
const ENTRIES = 10;

/** One organisation: who it is, where it is active, how many needs and offers it has; the entries themselves are folded. */
export function memberCard(parts: MemberCardParts): TemplateResult {
  const { member, feed, areas, now, language, headingLevel } = parts;
  const { words, furigana } = language;
  const id = cardId(member.key);
  const page = safeUrl(member.url);
  const logo = fetchableUrl(member.logo?.url ?? '');
  const sector = member.sector ? (ownValue(words.sectors, member.sector) ?? words.common.other) : '';
  const places = member.serviceAreas?.length ? member.serviceAreas : member.areas;
  const where = areaNames(places, areas, words.exchange, language);
  const name = textValue(member.name, language.language);
  return html`<article class="card member" part="card" aria-labelledby=${id} tabindex="-1" data-result>
    ${logo ? html`<img class="logo" src=${logo} alt=${textValue(member.logo?.alt, language.language)} width="64" height="64" loading="lazy" decoding="async" referrerpolicy="no-referrer" />` : nothing}
    ${headingTag(headingLevel, 2, html`<span id=${id}>${feedText(member.name, language)}</span>${foreignMark(member.name, language)}`, 'card-title')}
    <p class="kind-line">${sector ? html`<span>${ruby(sector, furigana)}</span>` : nothing}${where ? html`<span class="where">${ruby(where, furigana)}</span>` : nothing}</p>
    ${prose(member.activities ?? member.description, language)} ${counts(parts)}
    ${cardEnd(
      page
        ? html`<a class="button" href=${page} referrerpolicy="no-referrer" @click=${() => parts.onPage(member.id)}>${ruby(words.common.website, furigana)}${unseen(name)}</a>`
        : nothing,
      html`<dl class="facts">
          ${fact(words.areas, where ? ruby(where, furigana) : nothing, language)}
          ${fact(words.common.network, namedIds(member.networks, words.exchange.networks, feed.networks, language), language)}
          ${fact(words.theme, namedIds(member.themes, words.exchange.themes, feed.themes, language), language)}
          ${fact(words.contact, contactList(member.contact, language), language)} ${entries(parts)}
        </dl>
        ${boardLink(parts)} ${sourceLine(member, language, freshness(member, now, feed.updated).trust === 'old')}`,
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

/** What it looks for and gives, each with where it stands. */
function entries({ needs, offers, feed, now, language }: MemberCardParts): unknown[] {
  const list = (label: string, some: readonly ExchangeRecord[]): unknown =>
    fact(
      label,
      some.length === 0
        ? nothing
        : html`<ul class="stack">${some.slice(0, ENTRIES).map((entry) => html`<li>${feedText(entry.name, language)} ${exchangeStatusLine(entry, now, feed.updated, language)}</li>`)}</ul>`,
      language,
    );
  return [list(language.words.seeks, needs), list(language.words.gives, offers)];
}

/** To the page on which the entries can be answered. */
function boardLink({ needs, offers, boardUrl, language }: MemberCardParts): TemplateResult | typeof nothing {
  return boardUrl && needs.length + offers.length > 0
    ? html`<p><a href=${boardUrl} referrerpolicy="no-referrer">${ruby(language.words.seeBoard, language.furigana)}</a></p>`
    : nothing;
}
