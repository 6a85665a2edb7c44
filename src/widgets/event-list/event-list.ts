import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FeedController } from '../../context/feed-controller.js';
import { eventsReader } from '../../feed/readers/events.js';
import type { EventRecord, Feed } from '../../feed/types.js';
import { AUDIENCE_FAMILIES, EVENT_KINDS } from '../../feed/vocabulary.js';
import { attribute, oneOf, text, toggle, whole } from '../../internal/attributes.js';
import { TsunagariFilterChangeEvent, TsunagariSelectEvent } from '../../internal/events.js';
import { ListElement } from '../../internal/list-element.js';
import { agenda, type AgendaEntry } from '../../model/events/agenda.js';
import { eventState, isOver, nextEventChange } from '../../model/events/event-state.js';
import { partsOf } from '../../model/events/event-occurrences.js';
import { isSupportersOwn } from '../../model/events/meant-for.js';
import type { ActiveFilter, Filters } from '../../model/filters/filters.js';
import { onlyListed } from '../../model/filters/include-exclude.js';
import type { RecordSelection, SelectedRecords } from '../../model/filters/record-selection.js';
import { eventListText } from '../../text/catalogues/event-list.js';
import { textValue } from '../../text/pick-text.js';
import { plain } from '../../text/ruby.js';
import { baseStyles } from '../../ui/base-styles.js';
import { cards } from '../../ui/cards.js';
import { ClockController } from '../../ui/clock-controller.js';
import { emptyView } from '../../ui/empty-view.js';
import { FeedEvents } from '../../ui/feed-events.js';
import { FilterController } from '../../ui/filter-controller.js';
import { conditionLabel } from '../../ui/filter-groups.js';
import { filterPanel, filterStyles } from '../../ui/filter-panel.js';
import { SelectionCache } from '../../ui/selection-cache.js';
import { feedFrame } from '../../ui/feed-frame.js';
import { headingTag } from '../../ui/frame.js';
import { KindIcons } from '../../ui/kind-icon.js';
import { LanguageController } from '../../ui/language-controller.js';
import { LiveRegion } from '../../ui/live-region.js';
import { nearAreas } from '../../ui/near-areas.js';
import { Pager } from '../../ui/pager.js';
import { RecordSearch, searchStyles } from '../../ui/record-search.js';
import { ruby } from '../../ui/ruby.js';
import type { calendarMenu } from './calendar-menu.js';
import { Courses } from './courses.js';
import { eventCard } from './event-card.js';
import {
  dateFields,
  EVENT_FACETS,
  EVENT_FILTERS,
  eventFilterGroups,
  eventLabels,
  eventTests,
} from './event-filters.js';
import { eventListStyles } from './event-list.styles.js';
import type { MonthView } from './month-view.js';

type Entry = AgendaEntry<EventRecord>;

const FIRST = 10;
/** Most past events that are listed; the newest are the ones people look for. */
const PAST = 50;
const DAY = 86_400_000;

/** A calendar, for people or machines, has every part of a course for itself. */
const partsOrSelf = ({ event }: { event: EventRecord }): readonly EventRecord[] => partsOf(event) ?? [event];

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
export class EventList extends ListElement {
  static override styles = [baseStyles, filterStyles, searchStyles, eventListStyles];

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

  /** Writes the listed events into the page as structured data (JSON-LD of schema.org), for search engines. */
  @attribute({ ...toggle, attribute: 'json-ld' }) jsonLd = false;

  /** Whether what is over is open, once the visitor said so. */
  @state() private showPast?: boolean;

  @state() private calendarMenu?: typeof calendarMenu | 'failed';

  /** What the visitor chose instead of `view`. */
  @state() private chosenView?: 'list' | 'month';

  @state() private month?: MonthView | 'failed';

  readonly #feed = new FeedController(this, { readers: [eventsReader] });
  readonly #courses = new Courses(this, this.#feed);
  readonly #language = new LanguageController(this, eventListText);
  readonly #clock = new ClockController(this);
  readonly #filters = new FilterController(this, EVENT_FILTERS, () => this.#onChoice(), {
    kind: Object.keys(EVENT_KINDS),
  });
  readonly #search = new RecordSearch(this, this.#filters);
  readonly #icons = new KindIcons(this, () => import('./kind-icons.js'));
  readonly #cache = new SelectionCache<EventRecord>();
  readonly #live = new LiveRegion(this);
  readonly #pager = new Pager(this, FIRST);
  /** What the structured data tell of, once there is something. */
  #listed?: readonly EventRecord[];
  #isTold = false;
  #monthLoad: Promise<MonthView | 'failed'> | undefined;
  protected readonly feedEvents = new FeedEvents(
    this,
    { feed: this.#courses, language: this.#language },
    (feed) => feed.events.length,
  );

  /** The visitor's choices; setting them keeps what is locked. */
  @property({ attribute: false })
  get filters(): Filters {
    return this.#filters.value;
  }

  set filters(filters: Partial<Filters>) {
    this.#filters.value = filters;
  }

  protected override willUpdate(): void {
    if (this.#shownView === 'month' && !this.month) this.#loadMonth();
  }

  protected override updated(): void {
    if ((this.jsonLd && this.#listed) || this.#isTold) void this.#tell();
  }

  protected override render(): TemplateResult {
    return feedFrame(
      { host: this, feed: this.#courses, language: this.#language, live: this.#live },
      {
        ready: (feed) => this.#renderReady(feed),
        choices: (feed) => this.#filters.named((one) => this.#labelOf(one, feed)),
      },
    );
  }

  #renderReady(feed: Feed): TemplateResult {
    const { words, furigana } = this.#language;
    const selection = this.#records(feed);
    const selected = this.#select(feed);
    const matches = [...selected.indices].map((index) => selection.records[index]!);
    const limits = { coming: this.#pager.shown, past: PAST };
    const { ongoing, months, undated, past, counts } = agenda(matches, this.#clock.now, limits, feed.updated);
    const coming = selected.total;
    // Nobody's search words tell the page anything.
    if (!this.#filters.value.query.trim())
      this.#listed = [...ongoing, ...months.flatMap(({ entries }) => entries), ...undated].flatMap(partsOrSelf);
    const areas = this.#cache.areas(feed);
    const labelOf = (one: ActiveFilter): string => this.#labelOf(one, feed);
    const filters = filterPanel({
      groups: eventFilterGroups(feed, areas, selected, this.#filters, this.#language),
      filters: this.#filters,
      reader: this.#language,
      labelOf,
      count: coming,
      before: html`${this.#search.field(this.#language, feed)}${this.#filters.locked.has('period') ? nothing : dateFields(this.#filters, this.#language)}`,
    });
    this.#live.settle(plain(coming === 0 ? words.common.noResults : words.announce(coming)), feed, this.#filters.value);
    const frame = (list: unknown): TemplateResult => html`<div class="columns">
      <div class="side no-print">${selection.records.length > 0 ? filters : nothing}</div>
      <div class="main">${nearAreas(areas, selected, this.#filters, this.#language, words.nothingIn)} ${matches.length > 0 ? this.#renderSwitch() : nothing} ${list}</div>
    </div>`;
    if (this.#shownView === 'month' && matches.length > 0 && this.month !== 'failed')
      return frame(
        this.month?.render({
          events: matches.flatMap((event) => partsOrSelf({ event })),
          feed,
          now: this.#clock.now,
          language: this.#language,
          card: (entry) => this.#renderCard(entry, feed),
        }) ?? html`<p class="muted" role="status">${ruby(words.common.loading, furigana)}</p>`,
      );
    return frame(html`${coming === 0 ? emptyView(this.#language, selected.loosen, labelOf, this.#filters.show) : nothing}
      ${coming > 0 ? html`<p class="results-title">${ruby(words.announce(coming), furigana)}</p>` : nothing}
      ${ongoing.length > 0 ? this.#renderGroup(ruby(words.ongoing, furigana), ongoing, feed) : nothing}
      ${repeat(
        months,
        ({ year, month }) => year * 12 + month,
        ({ year, month, entries }) =>
          this.#renderGroup(ruby(words.dates.month(year, month, this.#clock.now), furigana), entries, feed),
      )}
      ${undated.length > 0 ? this.#renderGroup(ruby(words.dateUnknown, furigana), undated, feed) : nothing} ${this.#pager.render(coming, this.#language)}
      ${this.#renderPast(past, counts.past, feed)}`);
  }

  get #shownView(): 'list' | 'month' {
    return this.month === 'failed' ? 'list' : (this.chosenView ?? this.view);
  }

  #renderSwitch(): TemplateResult {
    const { words, furigana } = this.#language;
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
      ({ MonthView }) => new MonthView(this, this.#live),
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
        now: this.#clock.now,
        text: (value) => textValue(value, this.#language.language),
      });
    this.#isTold = this.jsonLd;
  }

  /** Name of a condition in force. */
  #labelOf(one: ActiveFilter, feed: Feed): string {
    return conditionLabel(
      one,
      eventLabels(this.#language.words, this.#filters.value.period, this.#clock.now),
      feed,
      this.#cache.areas(feed),
      this.#language,
    );
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
    const { words, furigana } = this.#language;
    const since = this.past === undefined ? -Infinity : this.#clock.now.getTime() - this.past * DAY;
    const entries = newest.filter(({ occurrence }) => occurrence!.until.getTime() >= since);
    const count = this.past === undefined ? total : entries.length;
    const isOpen = this.showPast ?? this.past !== undefined;
    if (count === 0) return nothing;
    return html`<p class="no-print">
        <button class="button" type="button" aria-expanded=${String(isOpen)} @click=${() => (this.showPast = !isOpen)}>${ruby(isOpen ? words.hidePast : words.showPast(count), furigana)}</button>
      </p>
      ${isOpen ? this.#renderGroup(ruby(words.past, furigana), entries, feed) : nothing}`;
  }

  #renderCard(entry: Entry, feed: Feed): TemplateResult {
    this.#clock.wakeAt(nextEventChange(entry.event, this.#clock.now));
    return eventCard({
      entry,
      now: this.#clock.now,
      feedUpdated: feed.updated,
      language: this.#language,
      headingLevel: this.headingLevel,
      icon: this.#icons.render(entry.event.kind),
      onCalendar: this.#onCalendar,
      calendarMenu: this.calendarMenu,
      onSelect: (action, id) => this.dispatchEvent(new TsunagariSelectEvent(action, id)),
    });
  }

  /** What the choices bring. Counted is what is still to come: what is over stands behind a button of its own. */
  #select(feed: Feed): SelectedRecords {
    const { value, locked } = this.#filters;
    const now = this.#clock.now;
    return this.#records(feed).select(
      value,
      undefined,
      locked,
      (event) => !isOver(eventState(event, now, feed.updated)),
      eventTests(now, feed.updated),
    );
  }

  #records(feed: Feed): RecordSelection<EventRecord> {
    const { words, language } = this.#language;
    const { audience } = this.#filters.value;
    const key = [this.include, this.exclude, this.supporters, audience.join(' '), this.#search.key, language].join('|');
    const records = (): readonly EventRecord[] =>
      this.#courses.unite(onlyListed(feed.events, this).filter((event) => this.#isMeant(event)));
    return this.#cache.selection(feed, key, records, {
      facets: EVENT_FACETS,
      ...this.#search.option<EventRecord>({
        kinds: words.eventKinds,
        topics: words.topics,
        audiences: words.audiences,
        topicRows: feed.topics,
        areas: this.#cache.areas(feed),
      }),
    });
  }

  /** Supporters' events are shown only where the page asks for them. */
  #isMeant(event: EventRecord): boolean {
    if (
      this.supporters ||
      this.#filters.value.audience.some((id) => (AUDIENCE_FAMILIES.supporter as readonly string[]).includes(id))
    )
      return true;
    return !isSupportersOwn(event);
  }

  #onChoice(): void {
    this.#pager.reset();
    this.#search.emptyUnless(this.#filters.value.query);
    this.#feed.includeAreas(this.#filters.value.area);
    const state = this.#feed.state;
    const count = state.status === 'ready' ? this.#select(state.feed).total : 0;
    this.dispatchEvent(new TsunagariFilterChangeEvent(count, this.#filters.value));
  }

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
