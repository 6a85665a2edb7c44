/** What stands in the fold of the card of a need or offer; it comes after the first entries. */
import { html, nothing, type TemplateResult } from 'lit';
import { freshness } from '../../model/time/freshness.js';
import { fact } from '../../ui/fact.js';
import { namedIds } from '../../ui/named-ids.js';
import { feedText, ruby, whole } from '../../ui/ruby.js';
import { sourceLine } from '../../ui/source-line.js';
import type { ExchangeDetailsParts } from './exchange-card-parts.js';

/** Longest id that somebody can be asked to name. */
const NAMEABLE = 24;

/** Who, where, when and how much, what else is to be known, and who says so. */
export function exchangeDetails(parts: ExchangeDetailsParts): TemplateResult {
  const { entry, side, feed, now, language, where, who, when, more } = parts;
  const { words, furigana } = language;
  const { exchange, common } = words;
  const visit = side === 'needs' ? words.visitNeed : words.visitOffer;
  const notes = [
    'inexhaustible' in entry && entry.inexhaustible ? exchange.again : '',
    entry.visit ? visit : '',
  ].filter(Boolean);
  return html`<dl class="facts">
      ${fact(words.organization, who, language)} ${fact(common.area, where ? ruby(where, furigana) : nothing, language)}
      ${fact(words.period, when, language)} ${fact(words.quantity, entry.quantity ? whole(entry.quantity) : nothing, language)}
      ${fact(words.partnerTopics, feedText(entry.partnerTopics, language), language)}
      ${fact(words.theme, namedIds(entry.themes, exchange.themes, feed.themes, language), language)}
      ${fact(words.number, entry.id.length <= NAMEABLE ? whole(entry.id) : nothing, language)}
    </dl>
    ${notes.length > 0 ? html`<p class="row">${notes.map((note) => html`<span class="tag">${ruby(note, furigana)}</span>`)}</p>` : nothing}
    ${more} ${sourceLine(entry, language, freshness(entry, now, feed.updated).trust === 'old')}`;
}
