import { html, type TemplateResult } from 'lit';
import { reportsReader } from '../../feed/readers/reports.js';
import type { Feed } from '../../feed/types.js';
import { TsunagariSelectEvent } from '../../internal/events.js';
import { currentReports } from '../../model/reports/current-reports.js';
import { isoDay, japanDayNumber, nextMidnight } from '../../model/time/japan-time.js';
import { reportListText, type ReportListText } from '../../text/catalogues/report-list.js';
import { baseStyles } from '../../ui/base-styles.js';
import { cardStyles } from '../../ui/card-styles.js';
import { cards } from '../../ui/cards.js';
import { filterStyles } from '../../ui/filter-panel.js';
import { later } from '../../ui/later.js';
import { Pager } from '../../ui/pager.js';
import { RecordListElement } from '../../ui/record-list-element.js';
import { RecordList } from '../../ui/record-list.js';
import { searchStyles } from '../../ui/record-search.js';
import { ruby } from '../../ui/ruby.js';
import { reportCard } from './report-card.js';
import type { Article } from './report-card-parts.js';
import type * as ReportLater from './report-later.js';
import { REPORT_FACETS } from './report-facets.js';
import { reportListStyles } from './report-list.styles.js';

const FIRST = 6;

const rest = later(() => import('./report-later.js'));

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
export class ReportList extends RecordListElement {
  static override styles = [baseStyles, cardStyles, filterStyles, searchStyles, reportListStyles];

  /** @internal */
  protected readonly list: RecordList<Article, ReportListText, typeof ReportLater> = new RecordList(this, {
    text: reportListText,
    rest,
    readers: [reportsReader],
    filters: ['area', ...REPORT_FACETS],
    facets: REPORT_FACETS,
    size: (feed) => feed.reports.length,
    records: (feed) => currentReports(feed.reports, this.list.clock.now),
    dependsOn: () => [isoDay(japanDayNumber(this.list.clock.now))],
    searched: ({ topics }) => ({ topics }),
    onChoice: () => this.#pager.reset(),
  });
  readonly #pager = new Pager(this, FIRST);

  /** @internal */
  protected override renderReady(feed: Feed): TemplateResult {
    const { list } = this;
    const { words, furigana } = list.language;
    // Tomorrow others may be shown.
    list.clock.wakeAt(nextMidnight(list.clock.now));
    const { records } = list.selection(feed);
    const selected = list.select(feed);
    const { total } = selected;
    const found = [...selected.indices].slice(0, this.#pager.shown).map((index) => records[index]!);
    const sentence = total === 0 ? words.common.noResults : words.announce(total);
    list.settle(sentence, feed);
    const results =
      total === 0
        ? list.empty(feed, selected)
        : html`<p class="results-title">${ruby(sentence, furigana)}</p>
          ${cards(
            found,
            ({ key }) => key,
            (report) => this.#renderCard(report, feed),
          )}
          ${this.#pager.render(total, list.language)}`;
    return list.columns(
      feed,
      html`${list.search.field(list.language, feed)}${list.panel(feed, selected, total)}`,
      html`${list.near(feed, selected)} ${results}`,
    );
  }

  #renderCard(report: Article, feed: Feed): TemplateResult {
    const shown = { report, feed, now: this.list.clock.now, language: this.list.language };
    return reportCard({
      ...shown,
      areas: this.list.areas(feed),
      headingLevel: this.headingLevel,
      hasPicture: this.list.filters.isAsSet,
      details: () => this.list.inFold(({ reportDetails }) => reportDetails(shown)),
      onPage: (id) => this.dispatchEvent(new TsunagariSelectEvent('page', id)),
    });
  }
}

export * from '../../internal/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-report-list': ReportList;
  }
}
