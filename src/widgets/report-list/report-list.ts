import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController } from '../../context/feed-controller.js';
import { reportsReader } from '../../feed/readers/reports.js';
import type { Feed } from '../../feed/types.js';
import { TsunagariFilterChangeEvent, TsunagariSelectEvent } from '../../internal/events.js';
import { ListElement } from '../../internal/list-element.js';
import type { ActiveFilter, Filters } from '../../model/filters/filters.js';
import { onlyListed } from '../../model/filters/include-exclude.js';
import type { RecordSelection, SelectedRecords } from '../../model/filters/record-selection.js';
import { currentReports } from '../../model/reports/current-reports.js';
import { isoDay, japanDayNumber, nextMidnight } from '../../model/time/japan-time.js';
import { reportListText } from '../../text/catalogues/report-list.js';
import { plain } from '../../text/ruby.js';
import { baseStyles } from '../../ui/base-styles.js';
import { cards } from '../../ui/cards.js';
import { ClockController } from '../../ui/clock-controller.js';
import { emptyView } from '../../ui/empty-view.js';
import { FeedEvents } from '../../ui/feed-events.js';
import { feedFrame } from '../../ui/feed-frame.js';
import { FilterController } from '../../ui/filter-controller.js';
import { conditionLabel } from '../../ui/filter-groups.js';
import { filterPanel, filterStyles } from '../../ui/filter-panel.js';
import { LanguageController } from '../../ui/language-controller.js';
import { LiveRegion } from '../../ui/live-region.js';
import { nearAreas } from '../../ui/near-areas.js';
import { Pager } from '../../ui/pager.js';
import { RecordSearch, searchStyles } from '../../ui/record-search.js';
import { ruby } from '../../ui/ruby.js';
import { SelectionCache } from '../../ui/selection-cache.js';
import { reportCard, type Article } from './report-card.js';
import { REPORT_FACETS, reportFilterGroups, reportLabels } from './report-filters.js';
import { reportListStyles } from './report-list.styles.js';

const FIRST = 6;

/**
 * 地域のつながり紹介: articles on how people of the region come together, the newest first.
 *
 * @summary List of articles
 * @attr topic - Ids of topics or groups of topics chosen at first, separated by spaces
 * @attr theme - Ids of themes chosen at first
 * @attr tag - Tags chosen at first
 * @attr network - Ids of partner networks chosen at first
 * @slot - Fallback (e.g. a link to the articles), shown until data are ready and again when loading fails
 * @fires {TsunagariReadyEvent} tsunagari-ready - The list shows its data
 * @fires {TsunagariErrorEvent} tsunagari-error - No feed could be loaded
 * @fires {TsunagariSelectEvent} tsunagari-select - An article was opened
 * @fires {TsunagariFilterChangeEvent} tsunagari-filter-change - The visitor changed the filters
 * @csspart root - The box in which everything stands
 * @csspart language - Language switch
 * @csspart notice - What must be known before reading
 * @csspart error - Message when nothing can be shown
 * @csspart filters - Filters
 * @csspart empty - What is said instead of results
 * @csspart near - What is said where the chosen area has nothing, with areas nearby
 * @csspart card - One article
 * @csspart source - Source line of a card
 * @csspart more - Button for more results
 * @csspart foot - Attribution and disclaimer
 */
export class ReportList extends ListElement {
  static override styles = [baseStyles, filterStyles, searchStyles, reportListStyles];

  readonly #feed = new FeedController(this, { readers: [reportsReader] });
  readonly #language = new LanguageController(this, reportListText);
  readonly #clock = new ClockController(this);
  readonly #filters = new FilterController(this, ['area', ...REPORT_FACETS], () => this.#onChoice());
  readonly #search = new RecordSearch(this, this.#filters);
  readonly #cache = new SelectionCache<Article>();
  readonly #live = new LiveRegion(this);
  readonly #pager = new Pager(this, FIRST);
  protected readonly feedEvents = new FeedEvents(
    this,
    { feed: this.#feed, language: this.#language },
    (feed) => feed.reports.length,
  );

  /** The visitor's choices; setting them keeps what is locked. */
  @property({ attribute: false })
  get filters(): Filters {
    return this.#filters.value;
  }

  set filters(filters: Partial<Filters>) {
    this.#filters.value = filters;
  }

  protected override render(): TemplateResult {
    return feedFrame(
      { host: this, feed: this.#feed, language: this.#language, live: this.#live },
      {
        ready: (feed) => this.#renderReady(feed),
        choices: (feed) => this.#filters.named((one) => this.#labelOf(one, feed)),
      },
    );
  }

  #renderReady(feed: Feed): TemplateResult {
    const { words, furigana } = this.#language;
    // Tomorrow others may be shown.
    this.#clock.wakeAt(nextMidnight(this.#clock.now));
    const selection = this.#records(feed);
    const selected = this.#select(feed);
    const areas = this.#cache.areas(feed);
    const labelOf = (one: ActiveFilter): string => this.#labelOf(one, feed);
    const found = [...selected.indices].slice(0, this.#pager.shown).map((index) => selection.records[index]!);
    const panel = filterPanel({
      groups: reportFilterGroups(feed, areas, selected, this.#filters, this.#language),
      filters: this.#filters,
      reader: this.#language,
      labelOf,
      count: selected.total,
    });
    const sentence = selected.total === 0 ? words.common.noResults : words.announce(selected.total);
    this.#live.settle(plain(sentence), feed, this.#filters.value);
    return html`<div class="columns">
      <div class="side no-print">${selection.records.length > 0 ? html`${this.#search.field(this.#language, feed)}${panel}` : nothing}</div>
      <div class="main">
        ${nearAreas(areas, selected, this.#filters, this.#language, words.nothingIn)}
        ${
          selected.total === 0
            ? emptyView(this.#language, selected.loosen, labelOf, this.#onLoosen)
            : html`<p class="results-title">${ruby(sentence, furigana)}</p>
              ${cards(
                found,
                ({ key }) => key,
                (report) => this.#renderCard(report, feed),
              )}
              ${this.#pager.render(selected.total, this.#language)}`
        }
      </div>
    </div>`;
  }

  #renderCard(report: Article, feed: Feed): TemplateResult {
    return reportCard({
      report,
      feed,
      areas: this.#cache.areas(feed),
      now: this.#clock.now,
      language: this.#language,
      headingLevel: this.headingLevel,
      onPage: (id) => this.dispatchEvent(new TsunagariSelectEvent('page', id)),
    });
  }

  /** Name of a condition in force. */
  #labelOf(one: ActiveFilter, feed: Feed): string {
    return conditionLabel(one, reportLabels(this.#language.words), feed, this.#cache.areas(feed), this.#language);
  }

  #select(feed: Feed): SelectedRecords {
    return this.#records(feed).select(this.#filters.value, undefined, this.#filters.locked);
  }

  #records(feed: Feed): RecordSelection<Article> {
    const { language, words } = this.#language;
    const { now } = this.#clock;
    const key = [this.include, this.exclude, this.#search.key, language, isoDay(japanDayNumber(now))].join('|');
    return this.#cache.selection(feed, key, () => currentReports(onlyListed(feed.reports, this), now), {
      facets: REPORT_FACETS,
      ...this.#search.option<Article>({
        topics: words.topics,
        areas: this.#cache.areas(feed),
        topicRows: feed.topics,
      }),
    });
  }

  readonly #onLoosen = (filters: Filters): void => {
    this.#search.emptyUnless(filters.query);
    this.#filters.show(filters);
  };

  #onChoice(): void {
    this.#pager.reset();
    this.#feed.includeAreas(this.#filters.value.area);
    const feedState = this.#feed.state;
    const count = feedState.status === 'ready' ? this.#select(feedState.feed).total : 0;
    this.dispatchEvent(new TsunagariFilterChangeEvent(count, this.#filters.value));
  }
}

export * from '../../internal/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-report-list': ReportList;
  }
}
