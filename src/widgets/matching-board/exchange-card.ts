import { html, nothing, type TemplateResult } from 'lit';
import { commonRegion } from '../../feed/regions.js';
import type { Feed } from '../../feed/types.js';
import { SECTORS } from '../../feed/vocabulary.js';
import { exchangeStatus } from '../../model/exchange/exchange-state.js';
import { areaCodes } from '../../model/places/area-codes.js';
import type { AreaIndex } from '../../model/places/areas.js';
import { freshness } from '../../model/time/freshness.js';
import { parseFeedDate } from '../../model/time/japan-time.js';
import type { MatchingBoardText } from '../../text/catalogues/matching-board.js';
import { textValue } from '../../text/pick-text.js';
import { vocabularyLabel } from '../../text/vocabulary-label.js';
import { areaNames } from '../../ui/area-names.js';
import { cardId } from '../../ui/card-id.js';
import { exchangeStatusLine, japanDate, type ExchangeRecord } from '../../ui/exchange-status-line.js';
import { fact } from '../../ui/fact.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import { headingTag } from '../../ui/frame.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { namedIds } from '../../ui/named-ids.js';
import { publisherUrl } from '../../ui/publisher-url.js';
import { feedText, ruby, unseen, whole } from '../../ui/ruby.js';
import { sourceLine } from '../../ui/source-line.js';

export interface ExchangeCardParts {
  entry: ExchangeRecord;
  side: 'needs' | 'offers';
  feed: Feed;
  areas: AreaIndex;
  now: Date;
  language: LanguageController<MatchingBoardText>;
  headingLevel: number;
  /** The page on which the office is asked; the publisher's contact where it is not set. */
  contactUrl: string | undefined;
  /** What else is said below it. */
  more: unknown;
  onContact: (id: string) => void;
}

/** Longest id that somebody can be asked to name. */
const NAMEABLE = 24;

/** One need or offer: what it is, where it stands, and how to come forward, which is always through the office. */
export function exchangeCard(parts: ExchangeCardParts): TemplateResult {
  const { entry, side, feed, areas, now, language, headingLevel } = parts;
  const { words, furigana } = language;
  const { exchange, common } = words;
  const id = cardId(`${side}-${entry.key}`);
  const kind = vocabularyLabel(entry.resourceKind ?? '', exchange.resourceKinds, [], language.language) ?? common.other;
  const where = areaNames(entry.areas, areas, exchange, language);
  const visit = side === 'needs' ? words.visitNeed : words.visitOffer;
  return html`<article class="card entry" part="card" aria-labelledby=${id} tabindex="-1" data-result>
    <p class="row"><span class="tag kind-tag">${ruby(kind, furigana)}</span>${'inexhaustible' in entry && entry.inexhaustible ? html`<span class="tag">${ruby(exchange.again, furigana)}</span>` : nothing}${entry.visit ? html`<span class="tag">${ruby(visit, furigana)}</span>` : nothing}</p>
    ${headingTag(headingLevel, 2, html`<span id=${id}>${feedText(entry.name, language)}</span>${foreignMark(entry.name, language)}`, 'card-title')}
    ${exchangeStatusLine(entry, now, feed.updated, language)}
    ${entry.description ? html`<p class="prose">${feedText(entry.description, language)}</p>` : nothing}
    <dl class="facts">
      ${fact(words.organization, organization(entry, language), language)}
      ${fact(common.area, where ? ruby(where, furigana) : nothing, language)}
      ${fact(words.period, period(entry, now, language), language)}
      ${fact(words.quantity, entry.quantity ? whole(entry.quantity) : nothing, language)}
      ${fact(words.partnerTopics, feedText(entry.partnerTopics, language), language)}
      ${fact(words.theme, namedIds(entry.themes, exchange.themes, feed.themes, language), language)}
      ${fact(words.number, entry.id.length <= NAMEABLE ? whole(entry.id) : nothing, language)}
    </dl>
    ${contact(parts)} ${parts.more}
    ${sourceLine(entry, language, freshness(entry, now, feed.updated).trust === 'old')}
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

/** Only where somebody can still come forward. */
function contact({ entry, now, language, contactUrl, onContact }: ExchangeCardParts): TemplateResult | typeof nothing {
  const url = contactUrl ?? publisherUrl(entry.publisher);
  if (!url || !['open', 'unknown'].includes(exchangeStatus(entry, japanDate(now)))) return nothing;
  return html`<p class="row no-print"><a class="button" href=${url} referrerpolicy="no-referrer" @click=${() => onContact(entry.id)}>${ruby(language.words.contact, language.furigana)}${unseen(textValue(entry.name, language.language))}</a></p>`;
}
