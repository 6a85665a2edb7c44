import { html, nothing, type TemplateResult } from 'lit';
import { commonRegion } from '../../feed/regions.js';
import { SECTORS } from '../../feed/vocabulary.js';
import { exchangeStatus } from '../../model/exchange/exchange-state.js';
import { areaCodes } from '../../model/places/area-codes.js';
import { parseFeedDate } from '../../model/time/japan-time.js';
import type { MatchingBoardText } from '../../text/catalogues/matching-board.js';
import { textValue } from '../../text/pick-text.js';
import { vocabularyLabel } from '../../text/vocabulary-label.js';
import { areaNames } from '../../ui/area-names.js';
import { cardEnd } from '../../ui/card-end.js';
import { cardId } from '../../ui/card-id.js';
import { exchangeStatusLine, japanDate, type ExchangeRecord } from '../../ui/exchange-status-line.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import { headingTag } from '../../ui/frame.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { publisherUrl } from '../../ui/publisher-url.js';
import { prose } from '../../ui/prose.js';
import { feedText, ruby, unseen, whole } from '../../ui/ruby.js';
import type { ExchangeCardParts } from './exchange-card-parts.js';

/** One need or offer: what it is, where it stands, and how to come forward, which is always through the office. */
export function exchangeCard(parts: ExchangeCardParts): TemplateResult {
  const { entry, side, feed, areas, now, language, headingLevel } = parts;
  const { words, furigana } = language;
  const { exchange, common } = words;
  const id = cardId(`${side}-${entry.key}`);
  const kind = vocabularyLabel(entry.resourceKind ?? '', exchange.resourceKinds, [], language.language) ?? common.other;
  const where = areaNames(entry.areas, areas, exchange, language);
  const name = textValue(entry.name, language.language);
  const who = organization(entry, language);
  const when = period(entry, now, language);
  return html`<article class="card entry" part="card" aria-labelledby=${id} tabindex="-1" data-result>
    ${headingTag(headingLevel, 2, html`<span id=${id}>${feedText(entry.name, language)}</span>${foreignMark(entry.name, language)}`, 'card-title')}
    <p class="kind-line"><span>${ruby(kind, furigana)}</span>${where ? html`<span>${ruby(where, furigana)}</span>` : nothing}</p>
    ${exchangeStatusLine(entry, now, feed.updated, language)} ${prose(entry.description, language)}
    <div class="one-line">${[who, when, entry.quantity ? whole(entry.quantity) : nothing].map((one) => (one === nothing ? nothing : html`<span>${one}</span>`))}</div>
    ${cardEnd(contact(parts), parts.details({ ...parts, where, who, when }), name, language)}
  </article>`;
}

/** Who it is, or what may be said of somebody who is not named. */
function organization(entry: ExchangeRecord, language: LanguageController<MatchingBoardText>): unknown {
  if (entry.organization && !entry.veiled) return feedText(entry.organization, language);
  const sector = SECTORS.find((one) => one === entry.sector);
  return entry.veiled
    ? ruby(language.words.exchange.veiled(commonRegion(areaCodes(entry.areas)), sector), language.furigana)
    : nothing;
}

function period(entry: ExchangeRecord, now: Date, { words, furigana }: LanguageController<MatchingBoardText>): unknown {
  const [from, through] = [parseFeedDate(entry.from), parseFeedDate(entry.through)];
  const day = (date: Date): string => words.dates.date(date, now);
  if (from && through)
    return ruby(
      words.dates.range(
        { start: from.instant, dateOnly: from.dateOnly, end: through.instant, endDateOnly: through.dateOnly },
        now,
      ),
      furigana,
    );
  if (through) return ruby(words.until(day(through.instant)), furigana);
  return from ? ruby(words.since(day(from.instant)), furigana) : nothing;
}

/** How to come forward; only while that is still possible. */
function contact({ entry, now, language, contactUrl, onContact }: ExchangeCardParts): TemplateResult | typeof nothing {
  const url = contactUrl ?? publisherUrl(entry.publisher);
  if (!url || !['open', 'unknown'].includes(exchangeStatus(entry, japanDate(now)))) return nothing;
  return html`<a class="button" href=${url} referrerpolicy="no-referrer" @click=${() => onContact(entry.id)}>${ruby(language.words.contact, language.furigana)}${unseen(textValue(entry.name, language.language))}</a>`;
}
