import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { eventsReader } from '../../feed/readers/events.js';
import { fetchableUrl } from '../../feed/safe-url.js';
import type { EventRecord, Feed } from '../../feed/types.js';
import { AUDIENCE_FAMILIES, EVENT_KINDS } from '../../feed/vocabulary.js';
import { attribute, oneOf, page, text, toggle, whole } from '../../internal/attributes.js';
import { TsunagariSelectEvent } from '../../internal/events.js';
import type { Agenda, AgendaEntry } from '../../model/events/agenda.js';
import { nextEventChange, standingOf } from '../../model/events/event-state.js';
import { partsOf } from '../../model/events/event-occurrences.js';
import { isSupportersOwn } from '../../model/events/meant-for.js';
import { uniteSeries } from '../../model/events/series.js';
import { ON } from '../../model/filters/filters.js';
import { eventListText, type EventListText } from '../../text/catalogues/event-list.js';
import { describeEvent } from '../../text/event-status/describe.js';
import { textValue } from '../../text/pick-text.js';
import { plain } from '../../text/ruby.js';
import { baseStyles } from '../../ui/base-styles.js';
import { cardStyles } from '../../ui/card-styles.js';
import { cards } from '../../ui/cards.js';
import { EraDates } from '../../ui/era-dates.js';
import { filterStyles } from '../../ui/filter-panel.js';
import { headingTag } from '../../ui/frame.js';
import { kindIcon } from '../../ui/kind-icon.js';
import { later } from '../../ui/later.js';
import { Pager } from '../../ui/pager.js';
import { paperPage } from '../../ui/paper-page.js';
import { searchStyles } from '../../ui/record-search.js';
import { RecordListElement } from '../../ui/record-list-element.js';
import { RecordList } from '../../ui/record-list.js';
import { ruby } from '../../ui/ruby.js';
import type { calendarMenu } from './calendar-menu.js';
import { eventCard } from './event-card.js';
import { EVENT_FACETS, EVENT_FILTERS } from './event-facets.js';
import type * as EventLater from './event-later.js';
import { eventListStyles } from './event-list.styles.js';
import { EventQuestion } from './event-question.js';
import type { ListTools } from './list-tools.js';
import type { MonthView } from './month-view.js';

type Entry = AgendaEntry<EventRecord>;

const FIRST = 10;
const DAY = 86_400_000;

const comingOf = ({ ongoing, months, undated }: Agenda<EventRecord>): Entry[] => [
  ...ongoing,
  ...months.flatMap(({ entries }) => entries),
  ...undated,
];

/** A calendar, for people or machines, has every part of a course for itself. */
const partsOrSelf = ({ event }: { event: EventRecord }): readonly EventRecord[] => partsOf(event) ?? [event];

const rest = later(() => import('./event-later.js'));

/**
 * イベント一覧: events as an agenda by month in Japan time, with filters, the state of applications and calendar files.
 *
 * @summary Agenda of events with filters and calendar export
 * @attr kind - Ids of kinds chosen at first
 * @attr topic - Ids of topics or groups of topics chosen at first, separated by spaces
 * @attr theme - Ids of themes chosen at first
 * @attr tag - Tags chosen at first
 * @attr network - Ids of partner networks chosen at first
 * @attr audience - Ids of audiences chosen at first
 * @attr service-language - Languages of the service chosen at first
 * @attr cost - `free`, `donation` or `paid`, chosen at first
 * @attr online - Shows at first only what is held online
 * @attr is-online - The same as `online`, for Svelte and Preact, which take a name that begins with "on" for an event
 * @slot - Fallback (e.g. a link to the list of events), shown until data are ready and again when loading fails
 * @fires {TsunagariReadyEvent} tsunagari-ready - The list shows its data
 * @fires {TsunagariErrorEvent} tsunagari-error - No feed could be loaded
 * @fires {TsunagariSelectEvent} tsunagari-select - A link or a calendar button of an event was used
 * @fires {TsunagariFilterChangeEvent} tsunagari-filter-change - The visitor changed the filters
 * @csspart root - The box in which everything stands
 * @csspart language - Language switch
 * @csspart notice - What must be known before reading
 * @csspart error - Message when nothing can be shown
 * @csspart filters - Filters
 * @csspart empty - What is said instead of results
 * @csspart near - What is said where the chosen area has nothing, with areas nearby
 * @csspart card - One event
 * @csspart source - Source line of a card
 * @csspart more - Button for more results
 * @csspart foot - Attribution and disclaimer
 */
export class EventList extends RecordListElement {
  static override styles = [baseStyles, cardStyles, filterStyles, searchStyles, eventListStyles];

  /** Also shows events that are meant for supporters only. */
  @attribute(toggle) supporters = false;

  /**
   * When, chosen at first: `this-week`, `weekend`, `this-month`, `next-month`, or two days as `2026-12-01/2026-12-24`, of which one may be left
   * out.
   */
  @attribute(text) period = '';

  /** Shows at first only what is held within so many days from today. */
  @attribute(whole(/^\d{1,4}$/, '日数', undefined)) days?: number;

  /** Shows what was over within so many days before today, opened. */
  @attribute(whole(/^\d{1,4}$/, '日数', undefined)) past?: number;

  /** Shows at first only what one can go to. */
  @attribute(toggle) venue = false;

  /** Shows at first only what one can apply for at this moment. */
  @attribute(toggle) accepting = false;

  /** How events are shown at first, which the visitor may change: `list`, or `month` for a calendar. */
  @attribute(oneOf('list', 'month')) view: 'list' | 'month' = 'list';

  /** Years by Japanese eras (令和8年). */
  @attribute(toggle) era = false;

  /** Address of the calendar file (.ics) that visitors can subscribe to; without it the feed's own, if it has one. */
  @attribute({ ...page, attribute: 'calendar-url' }) calendarUrl = '';

  /** Address of the page that stands, with its QR code, on a list printed for a notice board; without it the page it is on. */
  @attribute({ ...page, attribute: 'page-url' }) pageUrl = '';

  /** Writes the listed events into the page as structured data (JSON-LD of schema.org), for search engines. */
  @attribute({ ...toggle, attribute: 'json-ld' }) jsonLd = false;

  /** Whether what is over is open, once the visitor said so. */
  @state() private showPast?: boolean;

  @state() private calendarMenu?: typeof calendarMenu | 'failed';

  /** What the visitor chose instead of `view`. */
  @state() private chosenView?: 'list' | 'month';

  @state() private month?: MonthView | 'failed';

  @state() private tools?: ListTools | 'failed';

  /** @internal */
  protected readonly list: RecordList<EventRecord, EventListText, typeof EventLater> = new RecordList(this, {
    text: eventListText,
    rest,
    readers: [eventsReader],
    filters: EVENT_FILTERS,
    known: { kind: Object.keys(EVENT_KINDS) },
    facets: EVENT_FACETS,
    size: (feed) => feed.events.length,
    records: (feed) => feed.events.filter((event) => this.#isMeant(event)),
    // Here and not later: cards that are put together before the reader's eyes would jump, and many a feed has a course.
    unite: uniteSeries,
    dependsOn: () => [this.supporters, this.filters.audience.join(' ')],
    searched: ({ eventKinds, topics, audiences, costKinds, languageNames, common }) => ({
      kinds: eventKinds,
      topics,
      audiences,
      facts: { cost: costKinds, language: languageNames, online: { [ON]: common.online } },
      meaning: (query, rows) => this.list.rest?.understand(query, rows) ?? [],
      sense: (query) => this.list.rest?.senseOfDays(query, this.list.clock.now),
    }),
    look: (event, { updated }) => void standingOf(event, this.list.clock.now, updated),
    prepare: (selection, feed) => this.#question.prepare(selection, feed),
    select: (selection, filters, feed) => this.#question.select(selection, filters, feed),
    onChoice: () => this.#pager.reset(),
  });
  /** @internal */
  protected readonly eraDates = new EraDates(this, this.list.language);
  readonly #question = new EventQuestion(this.list.clock, this.list.filters);
  readonly #pager = new Pager(this, FIRST);
  /** What the structured data tell of, once there is something. */
  #listed?: readonly EventRecord[];
  #isTold = false;
  #monthLoad: Promise<MonthView | 'failed'> | undefined;
  protected override willUpdate(): void {
    if (this.#shownView === 'month' && !this.month) this.#loadMonth();
  }

  protected override updated(): void {
    if ((this.jsonLd && this.#listed) || this.#isTold) void this.#tell();
  }

  /** @internal */
  protected override renderReady(feed: Feed): TemplateResult {
    const { list } = this;
    const { words, furigana } = list.language;
    const selected = list.select(feed);
    const { matches } = this.#question;
    const coming = selected.total;
    const isMonth = this.#shownView === 'month' && matches.length > 0;
    const before = ({ dateFields }: typeof EventLater): TemplateResult =>
      html`${list.search.field(list.language, feed)}${list.filters.locked.has('period') ? nothing : dateFields(list.filters, list.language)}`;
    const shown = this.#agenda(feed);
    const results = isMonth
      ? (this.#renderMonth(matches, feed) ??
        html`<p class="muted month-wait" role="status">${ruby(words.common.loading, furigana)}</p>`)
      : html`${coming === 0 ? list.empty(feed, selected) : html`<p class="results-title">${ruby(words.announce(coming), furigana)}</p>`}
        ${this.#renderAgenda(shown, coming, feed)}`;
    // What another way of showing the events shows is said, too, once it stands there.
    const month = isMonth && typeof this.month === 'object' ? ` ${this.month.sentence}` : '';
    list.settle(
      (coming === 0 ? words.common.noResults : words.announce(coming)) + month,
      feed,
      this.chosenView && month !== '',
    );
    return list.columns(
      feed,
      list.panel(feed, selected, coming, before),
      html`${list.near(feed, selected)} ${matches.length > 0 ? this.#renderSwitch() : nothing} ${results} ${this.#renderTools(comingOf(shown), feed)}`,
    );
  }

  /** What is to come on the pages asked for, and what was; the first is also what the structured data tell. */
  #agenda(feed: Feed): Agenda<EventRecord> {
    const shown = this.#question.agenda(this.#pager.shown, feed);
    // Nobody's search words tell the page anything.
    if (!this.list.filters.value.query.trim()) this.#listed = comingOf(shown).flatMap(partsOrSelf);
    return shown;
  }

  #renderAgenda(
    { ongoing, months, undated, past, counts }: Agenda<EventRecord>,
    coming: number,
    feed: Feed,
  ): TemplateResult {
    const { words, furigana } = this.list.language;
    return html`${ongoing.length > 0 ? this.#renderGroup(ruby(words.ongoing, furigana), ongoing, feed) : nothing}
      ${repeat(
        months,
        ({ year, month }) => year * 12 + month,
        ({ year, month, entries }) =>
          this.#renderGroup(ruby(words.dates.month(year, month, this.list.clock.now), furigana), entries, feed),
      )}
      ${undated.length > 0 ? this.#renderGroup(ruby(words.dateUnknown, furigana), undated, feed) : nothing} ${this.#pager.render(coming, this.list.language)}
      ${this.#renderPast(past, counts.past, feed)}`;
  }

  /** Nothing while its file is on its way. */
  #renderMonth(matches: readonly EventRecord[], feed: Feed): unknown {
    const { clock, language } = this.list;
    if (!this.month || this.month === 'failed') return undefined;
    return this.month.render({
      matches,
      feed,
      now: clock.now,
      language,
      card: (entry) => this.#renderCard(entry, feed),
    });
  }

  get #shownView(): 'list' | 'month' {
    return this.month === 'failed' ? 'list' : (this.chosenView ?? this.view);
  }

  #renderSwitch(): TemplateResult {
    const { words, furigana } = this.list.language;
    const shown = this.#shownView;
    return html`<div class="views no-print" role="group" aria-label=${plain(words.views.label)}>
      ${(['list', 'month'] as const).map((view) => html`<button class="button" type="button" aria-pressed=${String(view === shown)} @click=${() => this.#showView(view)}>${ruby(words.views[view], furigana)}</button>`)}
      ${this.month === 'failed' ? html`<p role="status">${ruby(words.common.failed, furigana)}</p>` : nothing}
    </div>`;
  }

  #showView(view: 'list' | 'month'): void {
    this.chosenView = view;
    // Tried again with every press.
    if (this.month === 'failed') delete this.month;
  }

  #loadMonth(): void {
    void (this.#monthLoad ??= import('./month-view.js').then(
      ({ MonthView }) => new MonthView(this, this.list.live),
      () => 'failed' as const,
    )).then((month) => {
      this.month = month;
      if (month === 'failed') this.#monthLoad = undefined;
    });
  }

  async #tell(): Promise<void> {
    this.#isTold = true;
    const { writeJsonLd, removeJsonLd } = await import('./structured-data.js').catch(() => ({}) as never);
    if (!this.jsonLd) removeJsonLd?.(this);
    else if (this.#listed)
      writeJsonLd?.(this, this.#listed, {
        now: this.list.clock.now,
        text: (value) => textValue(value, this.list.language.language),
      });
    this.#isTold = this.jsonLd;
  }

  #renderGroup(title: unknown, entries: readonly Entry[], feed: Feed): TemplateResult {
    return html`<section>
      ${headingTag(this.headingLevel, 1, title, 'month-title')}
      ${cards(
        entries,
        ({ event }) => event.key,
        (entry) => this.#renderCard(entry, feed),
      )}
    </section>`;
  }

  #renderPast(newest: readonly Entry[], total: number, feed: Feed): TemplateResult | typeof nothing {
    const { words, furigana } = this.list.language;
    const since = this.past === undefined ? -Infinity : this.list.clock.now.getTime() - this.past * DAY;
    const entries = newest.filter(({ occurrence }) => occurrence!.until.getTime() >= since);
    const count = this.past === undefined ? total : entries.length;
    const isOpen = this.showPast ?? this.past !== undefined;
    if (count === 0) return nothing;
    return html`<p class="no-print">
        <button class="button" type="button" aria-expanded=${String(isOpen)} @click=${() => (this.showPast = !isOpen)}>${ruby(isOpen ? words.hidePast : words.showPast(count), furigana)}</button>
      </p>
      ${isOpen ? this.#renderGroup(ruby(words.past, furigana), entries, feed) : nothing}`;
  }

  #renderTools(entries: readonly Entry[], feed: Feed): TemplateResult | typeof nothing {
    const { language, filters, clock } = this.list;
    const { words, furigana } = language;
    const calendar = this.calendarUrl ? fetchableUrl(this.calendarUrl, document.baseURI) : feed.calendar;
    if (!calendar && entries.length === 0) return nothing;
    const parts = {
      feed,
      calendar,
      page: paperPage(this.pageUrl),
      heading: plain(this.heading || words.heading),
      entries,
      conditions: filters.named((one) => this.list.labelOf(one, feed)).map(({ label }) => label),
      lasting: ({ state }: Entry) =>
        describeEvent(words.status, words.dates, state, clock.now).flatMap((one) => (one.lasts ? [one.words] : [])),
      now: clock.now,
      language,
    };
    return html`<details class="tools no-print" @toggle=${this.#onTools}>
      <summary>${ruby(words.tools(calendar !== undefined), furigana)}</summary>
      ${this.tools === 'failed' ? html`<p role="status">${ruby(words.common.failed, furigana)}</p>` : this.tools?.render(parts)}
    </details>`;
  }

  #renderCard(entry: Entry, feed: Feed): TemplateResult {
    this.list.clock.wakeAt(nextEventChange(entry.event, this.list.clock.now));
    return eventCard({
      entry,
      now: this.list.clock.now,
      feedUpdated: feed.updated,
      language: this.list.language,
      headingLevel: this.headingLevel,
      icon: kindIcon(this.list.rest?.kindIcons, entry.event.kind),
      onCalendar: this.#onCalendar,
      calendarMenu: this.calendarMenu,
      details: (parts) => this.list.inFold(({ eventDetails }) => eventDetails(parts)),
      onSelect: (action, id) => this.dispatchEvent(new TsunagariSelectEvent(action, id)),
    });
  }

  /** Supporters' events are shown only where the page asks for them. */
  #isMeant(event: EventRecord): boolean {
    if (
      this.supporters ||
      this.list.filters.value.audience.some((id) => (AUDIENCE_FAMILIES.supporter as readonly string[]).includes(id))
    )
      return true;
    return !isSupportersOwn(event);
  }

  readonly #onTools = async (): Promise<void> => {
    if (!this.tools || this.tools === 'failed')
      this.tools = await import('./list-tools.js').then(
        ({ ListTools }) => new ListTools(this),
        () => 'failed',
      );
  };

  readonly #onCalendar = async (): Promise<void> => {
    this.calendarMenu = await import('./calendar-menu.js').then(
      (module) => module.calendarMenu,
      () => 'failed',
    );
  };
}

export * from '../../internal/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-event-list': EventList;
  }
}
