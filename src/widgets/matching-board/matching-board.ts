import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { needsReader } from '../../feed/readers/needs.js';
import { offersReader } from '../../feed/readers/offers.js';
import { safeUrl } from '../../feed/safe-url.js';
import type { Feed, Trusted } from '../../feed/types.js';
import { RESOURCE_KINDS } from '../../feed/vocabulary.js';
import { attribute, page, toggle } from '../../internal/attributes.js';
import { TsunagariSelectEvent } from '../../internal/events.js';
import { exchangeStatus, type ExchangeStatus } from '../../model/exchange/exchange-state.js';
import { activeFilters, NO_FILTERS } from '../../model/filters/filters.js';
import type { RecordSelection, SelectedRecords } from '../../model/filters/record-selection.js';
import { nextMidnight } from '../../model/time/japan-time.js';
import { matchingBoardText, type MatchingBoardText } from '../../text/catalogues/matching-board.js';
import { plain } from '../../text/ruby.js';
import { baseStyles } from '../../ui/base-styles.js';
import { cardStyles } from '../../ui/card-styles.js';
import { cards } from '../../ui/cards.js';
import { japanDate, type ExchangeRecord } from '../../ui/exchange-status-line.js';
import { filterStyles } from '../../ui/filter-panel.js';
import { headingTag } from '../../ui/frame.js';
import { later } from '../../ui/later.js';
import { Pager } from '../../ui/pager.js';
import { searchStyles } from '../../ui/record-search.js';
import { publisherUrl } from '../../ui/publisher-url.js';
import { RecordListElement } from '../../ui/record-list-element.js';
import { RecordList } from '../../ui/record-list.js';
import { ruby, unseen, whole } from '../../ui/ruby.js';
import { BOARD_FACETS } from './board-facets.js';
import type * as BoardLater from './board-later.js';
import { exchangeCard } from './exchange-card.js';
import { matchingBoardStyles } from './matching-board.styles.js';
import type { suggestions } from './suggestions.js';

const FIRST = 10;
const SIDES = ['needs', 'offers'] as const;
type Side = (typeof SIDES)[number];
type Found = Readonly<Record<Side, readonly ExchangeRecord[]>>;

/** What can still be answered comes first, what is settled last. */
const ORDER: Readonly<Record<ExchangeStatus, number>> = {
  open: 0,
  'in-talks': 1,
  unknown: 2,
  matched: 3,
  closed: 4,
  expired: 5,
};

const rest = later(() => import('./board-later.js'));

/**
 * 課題と社会資源: what organisations of the network look for and what they can give, side by side. First contact is through the office.
 *
 * @summary Board of needs and offers
 * @attr kind - Ids of kinds of resources chosen at first
 * @attr topic - Ids of topics or groups of topics chosen at first, separated by spaces
 * @attr theme - Ids of themes chosen at first
 * @attr tag - Tags chosen at first
 * @attr network - Ids of partner networks chosen at first
 * @slot - Fallback (e.g. a link to the office's page), shown until data are ready and again when loading fails
 * @fires {TsunagariReadyEvent} tsunagari-ready - The board shows its data
 * @fires {TsunagariErrorEvent} tsunagari-error - No feed could be loaded
 * @fires {TsunagariSelectEvent} tsunagari-select - The way to the office was taken
 * @fires {TsunagariFilterChangeEvent} tsunagari-filter-change - The visitor changed the filters
 * @csspart root - The box in which everything stands
 * @csspart language - Language switch
 * @csspart notice - What must be known before reading
 * @csspart error - Message when nothing can be shown
 * @csspart filters - Filters
 * @csspart empty - What is said instead of results
 * @csspart near - What is said where the chosen area has nothing, with areas nearby
 * @csspart card - One need or offer
 * @csspart suggestions - Offers that may answer a need, with reasons
 * @csspart source - Source line of a card
 * @csspart more - Button for more results
 * @csspart foot - Attribution and disclaimer
 */
export class MatchingBoard extends RecordListElement {
  static override styles = [baseStyles, cardStyles, filterStyles, searchStyles, matchingBoardStyles];

  /** Page on which the office is asked about an entry; the publisher's contact when not set. */
  @attribute({ ...page, attribute: 'contact-url' }) contactUrl = '';

  /** Says under each need which offers may answer it, and why; among public entries only. */
  @attribute(toggle) suggestions = false;

  /** The side that the visitor asked for on a phone. */
  @state() private side?: Side;

  @state() private suggest?: typeof suggestions;

  /** @internal */
  protected readonly list: RecordList<ExchangeRecord, MatchingBoardText, typeof BoardLater> = new RecordList(this, {
    text: matchingBoardText,
    rest,
    readers: [needsReader, offersReader],
    filters: ['area', ...BOARD_FACETS],
    known: { kind: RESOURCE_KINDS },
    facets: BOARD_FACETS,
    size: (feed) => feed.needs.length + feed.offers.length,
    records: (feed) => [...feed.needs, ...feed.offers].filter((one) => exchangeStatus(one, this.#today) !== 'expired'),
    dependsOn: () => [this.#today],
    searched: ({ topics, exchange }) => ({ topics, kinds: exchange.resourceKinds }),
    onChoice: () => SIDES.forEach((side) => this.#pagers[side].reset()),
  });
  readonly #pagers: Readonly<Record<Side, Pager>> = {
    needs: new Pager(this, FIRST, '.needs'),
    offers: new Pager(this, FIRST, '.offers'),
  };
  protected override willUpdate(): void {
    if (this.suggestions && !this.suggest)
      void import('./suggestions.js').then(
        (module) => (this.suggest = module.suggestions),
        () => undefined,
      );
  }

  /** @internal */
  protected override renderReady(feed: Feed): TemplateResult {
    const { list } = this;
    const { words, furigana } = list.language;
    // Some of it is over tomorrow.
    list.clock.wakeAt(nextMidnight(list.clock.now));
    const selected = list.select(feed);
    const found = this.#found(feed, list.selection(feed), selected);
    const isEmpty = selected.total === 0;
    list.settle(isEmpty ? words.common.noResults : words.announce(found.needs.length, found.offers.length), feed);
    const results = isEmpty
      ? html`${list.empty(feed, selected)}${selected.loosen.length === 0 ? this.#renderContact(feed) : nothing}`
      : html`${this.#renderSwitch(found)}
        <div class="board">${SIDES.map((side) => this.#renderSide(side, found, feed))}</div>`;
    const columns = list.columns(
      feed,
      html`${list.search.field(list.language, feed)}${list.panel(feed, selected, selected.total)}`,
      html`${list.near(feed, selected)} ${results}`,
    );
    return html`<p class="intro">${ruby(words.intro, furigana)}</p>${columns}`;
  }

  get #today(): string {
    return japanDate(this.list.clock.now);
  }

  /** On a phone one of the two is shown: the one asked for, else the first that has anything. */
  #sideShown(found: Found): Side {
    return this.side ?? SIDES.find((side) => found[side].length > 0) ?? 'needs';
  }

  #renderSwitch(found: Found): TemplateResult {
    const { words } = this.list.language;
    return html`<div class="sides row" role="group" aria-label=${plain(words.show)}>
      ${SIDES.map(
        (side) =>
          html`<button class="button" type="button" aria-pressed=${String(this.#sideShown(found) === side)} @click=${() => (this.side = side)}>
          <span>${this.#nameOf(side, found)}</span>
        </button>`,
      )}
    </div>`;
  }

  /** The name of a side with its number of entries; no number where it is empty. */
  #nameOf(side: Side, found: Found): TemplateResult {
    const { words, furigana } = this.list.language;
    const count = found[side].length;
    return html`${ruby(words.exchange[side], furigana)}${count > 0 ? html`<span class="count">${whole(count)}${unseen(plain(words.common.countUnit(count)))}</span>` : nothing}`;
  }

  #renderSide(side: Side, found: Found, feed: Feed): TemplateResult {
    const { words, furigana } = this.list.language;
    const pager = this.#pagers[side];
    const entries = found[side];
    return html`<section class="${side} ${this.#sideShown(found) === side ? '' : 'off'}">
      ${headingTag(this.headingLevel, 1, this.#nameOf(side, found), 'side-title')}
      ${entries.length === 0 ? html`<p class="muted">${ruby(side === 'needs' ? words.noNeeds : words.noOffers, furigana)}</p>${this.#renderWayOn(feed)}` : nothing}
      ${cards(
        entries.slice(0, pager.shown),
        ({ key }) => key,
        (entry) => this.#renderCard(entry, side, feed),
      )}
      ${pager.render(entries.length, this.list.language)}
    </section>`;
  }

  /** What to do where a side is empty: drop the conditions if there are any, else ask the office, which knows more than is published. */
  #renderWayOn(feed: Feed): TemplateResult | typeof nothing {
    const { words, furigana } = this.list.language;
    const isNarrowed = activeFilters(this.list.filters.value, this.list.filters.locked).some(({ locked }) => !locked);
    return isNarrowed
      ? html`<p><button class="button" type="button" @click=${() => this.list.loosen(NO_FILTERS)}>${ruby(words.common.clearFilters, furigana)}</button></p>`
      : this.#renderContact(feed);
  }

  #renderContact(feed: Feed): TemplateResult | typeof nothing {
    const url = safeUrl(this.contactUrl, document.baseURI) ?? publisherUrl(feed.publishers[0]);
    return url
      ? html`<p><a class="button" href=${url} referrerpolicy="no-referrer">${ruby(this.list.language.words.contact, this.list.language.furigana)}</a></p>`
      : nothing;
  }

  #renderCard(entry: ExchangeRecord, side: Side, feed: Feed): TemplateResult {
    const now = this.list.clock.now;
    const areas = this.list.areas(feed);
    return exchangeCard({
      entry,
      side,
      feed,
      areas,
      now,
      language: this.list.language,
      headingLevel: this.headingLevel,
      contactUrl: safeUrl(this.contactUrl, document.baseURI),
      more:
        side === 'needs' && this.suggestions
          ? (this.suggest?.(entry as Trusted<'needs'>, feed, areas, japanDate(now), now, this.list.language) ?? nothing)
          : nothing,
      details: (parts) => this.list.inFold(({ exchangeDetails }) => exchangeDetails(parts)),
      onContact: (id) => this.dispatchEvent(new TsunagariSelectEvent('page', id)),
    });
  }

  /** The entries found, separated into the two sides: open ones first, else in the order of the search or the feed. */
  #found(feed: Feed, { records }: RecordSelection<ExchangeRecord>, { indices }: SelectedRecords): Found {
    const on = this.#today;
    const needs = new Set<ExchangeRecord>(feed.needs);
    const ordered = [...indices]
      .map((index) => records[index]!)
      .sort((a, b) => ORDER[exchangeStatus(a, on)] - ORDER[exchangeStatus(b, on)]);
    return { needs: ordered.filter((one) => needs.has(one)), offers: ordered.filter((one) => !needs.has(one)) };
  }
}

export * from '../../internal/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-matching-board': MatchingBoard;
  }
}
