/** What stands in the fold of a member's card; it comes after the first members. */
import { html, nothing, type TemplateResult } from 'lit';
import { freshness } from '../../model/time/freshness.js';
import { contactList } from '../../ui/contact-items.js';
import { exchangeStatusLine, type ExchangeRecord } from '../../ui/exchange-status-line.js';
import { fact } from '../../ui/fact.js';
import { namedIds } from '../../ui/named-ids.js';
import { feedText, ruby } from '../../ui/ruby.js';
import { sourceLine } from '../../ui/source-line.js';
import type { MemberDetailsParts } from './member-card-parts.js';

/** Most entries of a member that are listed on each side. */
const ENTRIES = 10;

/** Where it is active and with whom, whom to ask, what it looks for and gives, and who says so. */
export function memberDetails(parts: MemberDetailsParts): TemplateResult {
  const { member, feed, now, language, where } = parts;
  const { words, furigana } = language;
  return html`<dl class="facts">
      ${fact(words.areas, where ? ruby(where, furigana) : nothing, language)}
      ${fact(words.common.network, namedIds(member.networks, words.exchange.networks, feed.networks, language), language)}
      ${fact(words.theme, namedIds(member.themes, words.exchange.themes, feed.themes, language), language)}
      ${fact(words.contact, contactList(member.contact, language), language)} ${entries(parts)}
    </dl>
    ${boardLink(parts)} ${sourceLine(member, language, freshness(member, now, feed.updated).trust === 'old')}`;
}

/** What it looks for and gives, each with where it stands. */
function entries({ needs, offers, feed, now, language }: MemberDetailsParts): unknown[] {
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
function boardLink({ needs, offers, boardUrl, language }: MemberDetailsParts): TemplateResult | typeof nothing {
  return boardUrl && needs.length + offers.length > 0
    ? html`<p><a href=${boardUrl} referrerpolicy="no-referrer">${ruby(language.words.seeBoard, language.furigana)}</a></p>`
    : nothing;
}
