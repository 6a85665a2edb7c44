import { html, nothing, type TemplateResult } from 'lit';
import { ownValue } from '../../feed/plain-object.js';
import { fetchableUrl, safeUrl } from '../../feed/safe-url.js';
import type { Feed, Trusted } from '../../feed/types.js';
import type { AreaIndex } from '../../model/places/areas.js';
import { freshness } from '../../model/time/freshness.js';
import type { MemberDirectoryText } from '../../text/catalogues/member-directory.js';
import { textValue } from '../../text/pick-text.js';
import { areaNames } from '../../ui/area-names.js';
import { cardId } from '../../ui/card-id.js';
import { contactList } from '../../ui/contact-items.js';
import { exchangeStatusLine, type ExchangeRecord } from '../../ui/exchange-status-line.js';
import { fact } from '../../ui/fact.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import { headingTag } from '../../ui/frame.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { namedIds } from '../../ui/named-ids.js';
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

/** One organisation: who it is, where it is active, what it looks for and can give. */
export function memberCard(parts: MemberCardParts): TemplateResult {
  const { member, feed, areas, now, language, headingLevel } = parts;
  const { words, furigana } = language;
  const id = cardId(member.key);
  const of = unseen(textValue(member.name, language.language));
  const page = safeUrl(member.url);
  const logo = fetchableUrl(member.logo?.url ?? '');
  const sector = member.sector ? (ownValue(words.sectors, member.sector) ?? words.common.other) : '';
  const places = member.serviceAreas?.length ? member.serviceAreas : member.areas;
  const where = areaNames(places, areas, words.exchange, language);
  return html`<article class="card member" part="card" aria-labelledby=${id} tabindex="-1" data-result>
    ${logo ? html`<img class="logo" src=${logo} alt=${textValue(member.logo?.alt, language.language)} width="64" height="64" loading="lazy" decoding="async" referrerpolicy="no-referrer" />` : nothing}
    ${headingTag(headingLevel, 2, html`<span id=${id}>${feedText(member.name, language)}</span>${foreignMark(member.name, language)}`, 'card-title')}
    ${sector ? html`<p class="row"><span class="tag">${ruby(sector, furigana)}</span></p>` : nothing}
    ${member.activities || member.description ? html`<p class="prose">${feedText(member.activities ?? member.description, language)}</p>` : nothing}
    <dl class="facts">
      ${fact(words.areas, where ? ruby(where, furigana) : nothing, language)}
      ${fact(words.common.network, namedIds(member.networks, words.exchange.networks, feed.networks, language), language)}
      ${fact(words.theme, namedIds(member.themes, words.exchange.themes, feed.themes, language), language)}
      ${fact(words.contact, contactList(member.contact, language), language)}
    </dl>
    ${page ? html`<p class="row no-print"><a class="button" href=${page} referrerpolicy="no-referrer" @click=${() => parts.onPage(member.id)}>${ruby(words.common.website, furigana)}${of}</a></p>` : nothing}
    ${exchange(parts)} ${sourceLine(member, language, freshness(member, now, feed.updated).trust === 'old')}
  </article>`;
}

/** What it looks for and gives, each with where it stands. */
function exchange(parts: MemberCardParts): TemplateResult | typeof nothing {
  const { needs, offers, member, boardUrl, feed, now, language } = parts;
  const { words, furigana } = language;
  if (needs.length + offers.length === 0) return nothing;
  const list = (label: string, entries: readonly ExchangeRecord[]): unknown =>
    fact(
      label,
      entries.length === 0
        ? nothing
        : html`<ul class="stack">${entries.slice(0, ENTRIES).map((entry) => html`<li>${feedText(entry.name, language)} ${exchangeStatusLine(entry, now, feed.updated, language)}</li>`)}</ul>`,
      language,
    );
  return html`<details>
    <summary>${ruby(words.common.join([...(needs.length > 0 ? [words.seeks] : []), ...(offers.length > 0 ? [words.gives] : [])]), furigana)}${unseen(textValue(member.name, language.language))}</summary>
    <div class="stack">
      <dl class="facts">${list(words.seeks, needs)} ${list(words.gives, offers)}</dl>
      ${boardUrl ? html`<p><a href=${boardUrl} referrerpolicy="no-referrer">${ruby(words.seeBoard, furigana)}</a></p>` : nothing}
    </div>
  </details>`;
}
