import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FeedController } from '../../context/feed-controller.js';
import { consultationWindowsReader } from '../../feed/readers/consultation-windows.js';
import type { Feed, WindowRecord } from '../../feed/types.js';
import { isViolenceTopic } from '../../feed/vocabulary.js';
import { attribute, page, toggle } from '../../internal/attributes.js';
import { TsunagariFilterChangeEvent, TsunagariSelectEvent, type SelectAction } from '../../internal/events.js';
import { ListElement } from '../../internal/list-element.js';
import { reveal } from '../../internal/reveal.js';
import type { AgeBand } from '../../model/people/ages.js';
import type { ActiveFilter, Filters } from '../../model/filters/filters.js';
import { nextWindowChange } from '../../model/hours/window-status.js';
import { byChannel, saysHours } from '../../model/hours/opening-hours.js';
import type { SelectedRecords } from '../../model/filters/record-selection.js';
import { withBuiltinFacts } from '../../model/safety/one-record.js';
import { consultationFinderText } from '../../text/catalogues/consultation-finder.js';
import { plain } from '../../text/ruby.js';
import { baseStyles } from '../../ui/base-styles.js';
import { cardStyles } from '../../ui/card-styles.js';
import { laterInFold } from '../../ui/card-end.js';
import { cardId } from '../../ui/card-id.js';
import { cards } from '../../ui/cards.js';
import { ClockController } from '../../ui/clock-controller.js';
import { endingLine } from '../../ui/ending-line.js';
import { FeedEvents } from '../../ui/feed-events.js';
import { FilterController } from '../../ui/filter-controller.js';
import { filterPanel, filterStyles } from '../../ui/filter-panel.js';
import { feedFrame } from '../../ui/feed-frame.js';
import { headingTag } from '../../ui/frame.js';
import { LanguageController } from '../../ui/language-controller.js';
import { lifeHardBlock, lifeHardStyles } from '../../ui/life-hard-block.js';
import { Later, later } from '../../ui/later.js';
import { laterNote } from '../../ui/later-note.js';
import { LiveRegion } from '../../ui/live-region.js';
import { locate } from '../../ui/locate.js';
import { Pager } from '../../ui/pager.js';
import { MANY, PreparedFeed, type ShownFeed } from '../../ui/prepared-feed.js';
import { QuickExit } from '../../ui/quick-exit.js';
import { ruby } from '../../ui/ruby.js';
import type { SafetyParts } from '../../ui/line-parts.js';
import { safetyStrip, safetyStyles } from '../../ui/safety-strip.js';
import { consultationFinderStyles } from './consultation-finder.styles.js';
import { firstChips, searchField, skipToResults } from './finder-controls.js';
import { WINDOW_FACETS } from './finder-facets.js';
import { FinderQuestion, type Answer } from './finder-question.js';
import { LinkFollower } from './link-follower.js';
import { linkTo } from './shared-link.js';
import { topicPicker } from './topic-picker.js';
import { windowCard } from './window-card.js';

const FIRST = 6;
/** Examples of what to type. */
const EXAMPLES = 3;

const rest = later(() => import('./finder-later.js'));

/**
 * 相談窓口ファインダー: the right 相談窓口, by the means one can bear, at a time it answers.
 *
 * @summary Finder of support lines
 * @attr topic - Ids of topics or groups of topics chosen at first, separated by spaces
 * @attr channel - Ids of ways to reach somebody chosen at first; `voiceless` for all without voice
 * @attr audience - Ids of audiences chosen at first
 * @attr service-language - Languages of the service chosen at first
 * @attr network - Ids of partner networks chosen at first
 * @attr tag - Tags chosen at first
 * @attr open-now - Shows at first only what is open now
 * @slot - Fallback (e.g. a link to the list of windows), shown until data are ready and again when loading fails
 * @fires {TsunagariReadyEvent} tsunagari-ready - The finder shows its data
 * @fires {TsunagariErrorEvent} tsunagari-error - No feed could be loaded
 * @fires {TsunagariSelectEvent} tsunagari-select - A way to reach a window was used; names it only with `expose-choices`
 * @fires {TsunagariFilterChangeEvent} tsunagari-filter-change - The visitor changed the filters; carries a count, the filters only with `expose-choices`
 * @csspart root - The box in which everything stands
 * @csspart language - Language switch
 * @csspart safety - Safety strip
 * @csspart exit - Button that leaves the page
 * @csspart notice - What must be known before reading
 * @csspart error - Message when nothing can be shown
 * @csspart lines - Lines that come first when words or a topic say that living is hard
 * @csspart filters - Further filters
 * @csspart empty - What is said instead of results
 * @csspart card - One window
 * @csspart status - Opening status of a card
 * @csspart source - Source line of a card
 * @csspart memo - 窓口メモ
 * @csspart more - Button for more results
 * @csspart foot - Attribution and disclaimer
 */
export class ConsultationFinder extends ListElement {
  static override styles = [
    baseStyles,
    cardStyles,
    filterStyles,
    safetyStyles,
    lifeHardStyles,
    consultationFinderStyles,
  ];

  /** Where 「このページからすぐに離れる」 leads; a neutral page when not set. */
  @attribute({ ...page, attribute: 'exit-url' }) exitUrl = '';

  /** Lets events carry what was chosen. Off, so that a page's analytics learn nothing about anybody. */
  @attribute({ ...toggle, attribute: 'expose-choices' }) exposeChoices = false;

  /** Lets visitors copy a link that opens this page at one window. Off, so that no address tells what somebody looked at. */
  @attribute(toggle) share = false;

  @state() private memoKeys: readonly string[] = [];
  @state() private copied = '';
  @state() private locateNote = '';
  @state() private areaQuery = '';
  @state() private shown?: string;
  /** A link leads to a window that is no longer there. */
  @state() private isGone = false;

  readonly #feed = new FeedController(this, { readers: [consultationWindowsReader] });
  readonly #language = new LanguageController(this, consultationFinderText);
  readonly #clock = new ClockController(this);
  readonly #filters = new FilterController(this, ['area', 'openNow', ...WINDOW_FACETS], () => this.#onChoice());
  readonly #shown: ShownFeed = new PreparedFeed(
    this,
    this.#feed,
    (feed) => feed.consultationWindows.length,
    (feed) => this.#question.prepare(withBuiltinFacts(feed)),
  );
  readonly #later = new Later(
    this,
    rest,
    () => this.#shown.state.status === 'ready',
    () => this.#prepareShown(),
  );
  readonly #live = new LiveRegion(this);
  readonly #pager = new Pager(this, FIRST);
  readonly #exit = new QuickExit(this);
  #isWhole = false;
  /** @internal */
  protected readonly feedEvents = new FeedEvents(
    this,
    { feed: this.#shown, language: this.#language },
    (feed) => feed.consultationWindows.length,
  );
  readonly #question = new FinderQuestion(this, {
    filters: this.#filters,
    clock: this.#clock,
    language: this.#language,
    later: this.#later,
  });

  constructor() {
    super();
    new LinkFollower(this, this.#onLink);
  }

  /** The visitor's choices; setting them keeps what is locked. */
  @property({ attribute: false })
  get filters(): Filters {
    return this.#filters.value;
  }

  set filters(filters: Partial<Filters>) {
    this.#filters.value = filters;
  }

  protected override updated(): void {
    if (this.#isWhole || !this.#later.part) return;
    this.#isWhole = true;
    void this.#question.learnWords();
    // Answer what was typed before the second stage was loaded.
    if (this.#question.query) this.#onChoice();
  }

  /** Nobody waits for the counts of thousands, nor is held up by them. */
  #prepareShown(): Generator<void, void> | undefined {
    const { state } = this.#feed;
    const isMany = state.status === 'ready' && state.feed.consultationWindows.length >= MANY;
    return isMany ? this.#question.prepareRest(withBuiltinFacts(state.feed)) : undefined;
  }

  protected override render(): TemplateResult {
    return feedFrame(
      { host: this, feed: this.#shown, language: this.#language, live: this.#live, isPrivate: true },
      {
        ready: (feed) => this.#renderReady(withBuiltinFacts(feed)),
        always: (feed) => this.#renderAlways(feed),
        choices: (feed) => this.#choices(feed),
      },
    );
  }

  /** Exit and safety strip stand in every state, also when the feed failed. */
  #renderAlways(feed: Feed | undefined): TemplateResult {
    return html`${this.#exit.render(this.#language)} ${safetyStrip(this.#safety(feed), this.headingLevel)}`;
  }

  #safety(feed: Feed | undefined): SafetyParts {
    return {
      feed,
      now: this.#clock.now,
      wakeAt: (instant) => this.#clock.wakeAt(instant),
      language: this.#language,
      visitor: this.#question.visitor,
      withoutVoice: this.#question.wantsNoVoice,
      onUse: () => this.#onUse('line'),
    };
  }

  #renderReady(feed: Feed): TemplateResult {
    const { words, furigana } = this.#language;
    const { isCrisis, isDiscreet, ageBand, visitor } = this.#question;
    const answer = this.#question.answer(feed);
    const { windows, open, selected } = answer;
    const isEmpty = selected.total === 0;
    this.#later.part?.tidy(feed.consultationWindows);
    this.#live.settle(
      plain(isCrisis ? words.announceLines : isEmpty ? words.noneFits : words.announce(selected.total, open)),
      feed,
      this.#filters.value,
      this.#question.isWaiting || this.#question.query,
      ageBand,
    );
    return html`${this.#renderControls(feed, selected)}
      <div class="columns">
        <div class="side no-print">${this.#renderFilters(feed, selected)}</div>
        <div class="main">
          ${isDiscreet ? html`<p class="kind">${ruby(words.safety.traces, furigana)}</p>` : nothing} ${visitor.ageBand === 'under-18' ? html`<p class="kind">${ruby(words.safety.under18, furigana)}</p>` : nothing}
          ${this.isGone ? html`<p class="notice gone">${ruby(words.notListed, furigana)}</p>` : nothing}
          <div class="results" tabindex="-1">
            ${answer.waysOn || isEmpty ? this.#renderWaysOn(answer, feed) : nothing} ${isEmpty ? nothing : this.#renderResults(answer, feed)}
          </div>
          ${this.#pager.render(windows.length, this.#language)} ${this.#renderMemo(feed)} ${endingLine(feed.publishers[0], this.#language)}
        </div>
      </div>`;
  }

  #renderResults(answer: Answer, feed: Feed): TemplateResult {
    const { words, furigana } = this.#language;
    const { isCrisis } = this.#question;
    const title = isCrisis ? words.otherWindows : words.results(answer.selected.total);
    return html`${headingTag(this.headingLevel, 1, ruby(title, furigana), 'results-title')} ${this.#renderCards(this.#listed(answer), feed)}`;
  }

  #renderWaysOn({ unserved, selected, waysOn }: Answer, feed: Feed): TemplateResult {
    const { part } = this.#later;
    if (!part || !waysOn) return laterNote(this.#later, this.#language);
    const labelOf = (one: ActiveFilter): string => this.#labelOf(one, feed);
    const topic = unserved.find((one) => one !== 'life-hard');
    const loosen = (keepsWords: boolean): unknown =>
      part.loosenButtons(
        this.#language,
        selected.loosen.filter(
          ({ remove, filters }) =>
            (filters.query !== '') === keepsWords && !remove.some(({ value }) => value === 'life-hard'),
        ),
        labelOf,
        this.#onLoosen,
      );
    return part.waysOnView({
      ways: waysOn,
      language: this.#language,
      unserved: topic ? plain(labelOf({ filter: 'topic', value: topic, locked: false })) : '',
      mayChooseArea: this.#filters.value.area.length === 0 && !this.#filters.locked.has('area'),
      cardsOf: (windows) => this.#renderCards(windows, feed),
      nearer: loosen(true),
      loosen: loosen(false),
    });
  }

  #renderCards(windows: readonly WindowRecord[], feed: Feed): TemplateResult {
    const { words, furigana } = this.#language;
    const hasPhone = windows.some(({ channels = [] }) => channels.some(({ id }) => id === 'phone'));
    return html`${hasPhone ? html`<p class="muted busy">${ruby(words.safety.busy, furigana)}</p>` : nothing}
    ${cards(
      windows,
      (desk) => desk.key,
      (desk) => this.#renderCard(desk, feed),
    )}`;
  }

  /**
   * Search field and topics. Lines for somebody in despair stand right below what was typed or pressed: on a phone the end of the controls is
   * two screens away.
   */
  #renderControls(feed: Feed, selected: SelectedRecords): TemplateResult {
    const { isCrisis, isWaiting, query } = this.#question;
    const filters = this.#filters.value;
    const isTyped = query.trim() !== '';
    // Nobody in despair is shown a count.
    const asked = isCrisis || isWaiting ? undefined : selected.total;
    const isLocked = this.#filters.locked.has('topic');
    const isChosen = filters.topic.includes('life-hard');
    const lines = isCrisis ? lifeHardBlock(this.#safety(feed)) : nothing;
    const { hintWords } = this.#language.words;
    const examples = hintWords.flatMap(([topic, word]) => (this.#question.serves(topic, feed) ? [word] : []));
    // Nothing stands between words of despair and the lines for them.
    return html`<div class="controls no-print">${searchField(this.#language, examples.slice(0, EXAMPLES), this.#onQuery, () => isTyped && !isCrisis && this.#onSkip())}</div>
      ${isChosen ? nothing : lines}
      <div class="controls no-print">
        ${skipToResults(this.#language, this.#onSkip, isTyped ? asked : undefined)}
        ${topicPicker({
          feed,
          filters,
          locked: isLocked,
          language: this.#language,
          countOf: (topic) => selected.countOf('topic', topic),
          onChoose: (value) => this.#filters.choose('topic', value),
        })}
        ${filters.topic.length === 0 || isLocked || isTyped || isCrisis ? nothing : skipToResults(this.#language, this.#onSkip, asked)}
      </div>
      ${isChosen ? lines : nothing}`;
  }

  /** The filters that most people need, and the rest in the folded panel, so that a phone shows the first window below it. */
  #renderFilters(feed: Feed, selected: SelectedRecords): TemplateResult {
    const { isCrisis, ageBand, cache } = this.#question;
    const controls = { language: this.#language, filters: this.#filters, selected };
    return html`${firstChips(controls)}
    ${filterPanel(this.#later, this.#filters, this.#language, (part) =>
      part.filterChoices({
        groups: part.windowFilterGroups(feed, selected, this.#filters, this.#language),
        filters: this.#filters,
        reader: this.#language,
        // Somebody in despair reads neither the words "life is hard" once more nor a count of results.
        labelOf: (one) => (one.value === 'life-hard' ? '' : this.#labelOf(one, feed)),
        count: isCrisis ? 0 : selected.total,
        before: html`${part.placeAndAge({
          ...controls,
          areas: cache.areas(feed),
          ageBand,
          areaQuery: this.areaQuery,
          canLocate: feed.outlines !== undefined && 'geolocation' in navigator,
          locateNote: this.locateNote,
          onAreaQuery: (query) => (this.areaQuery = query),
          onArea: this.#onArea,
          onAge: this.#onAge,
          onLocate: () => void this.#onLocate(feed),
        })} ${part.meansChips(controls)}`,
      }),
    )}`;
  }

  /** Chosen conditions for the printed page, without topics of violence. */
  #choices(feed: Feed): readonly { label: string }[] {
    const { ageBand, isDiscreet } = this.#question;
    const active = this.#filters.named((one) =>
      one.value === 'life-hard' || (isDiscreet && one.filter === 'topic') ? '' : this.#labelOf(one, feed),
    );
    const age = ageBand && this.#language.words.ages[ageBand];
    return age ? [...active, { label: age }] : active;
  }

  /** Name of an active condition. */
  #labelOf(one: ActiveFilter, feed: Feed): string {
    const { part } = this.#later;
    return part
      ? part.conditionLabel(
          one,
          part.finderLabels(this.#language.words),
          feed,
          this.#question.cache.areas(feed),
          this.#language,
        )
      : '';
  }

  /** The first page, and before it the window that was asked for by a link or instead of a closed one. */
  #listed({ windows, selection }: Answer): WindowRecord[] {
    const page = windows.slice(0, this.#pager.shown);
    const shown = selection.records.find((desk) => desk.key === this.shown);
    return shown && !page.includes(shown) ? [shown, ...page] : page;
  }

  #renderCard(desk: WindowRecord, feed: Feed): TemplateResult {
    const { conditions, wantsNoVoice, isDiscreet, cache } = this.#question;
    const withOwn = (desk.channels ?? []).filter((channel) => channel.lastAccepted !== undefined || saysHours(channel));
    for (const one of [desk, ...withOwn.map((channel) => byChannel(desk, channel))])
      this.#clock.wakeAt(
        nextWindowChange(one, this.#clock.now, { holidays: feed.holidays, feedUpdated: feed.updated }),
      );
    return windowCard({
      desk,
      feed,
      areas: cache.areas(feed),
      area: this.#question.placeOf(feed),
      now: this.#clock.now,
      language: this.#language,
      headingLevel: this.headingLevel,
      query: conditions.query,
      highlight: this.#later.part?.highlight,
      voiceless: wantsNoVoice,
      ways: this.#question.ways,
      // Discreet also where the window was found by words, or merely stands in the list.
      discreet: isDiscreet || (desk.topics ?? []).some(isViolenceTopic),
      inMemo: this.memoKeys.includes(desk.key),
      substitutes: this.#question.substitutes(desk, feed),
      canShare: this.share,
      qrCode: this.#later.part?.qrCode,
      details: (parts) => laterInFold(this.#later, this.#language, ({ windowDetails }) => windowDetails(parts)),
      onMemo: this.#onMemo,
      onShare: this.#onShare,
      onUse: (action) => this.#onUse(action, desk),
      onShow: this.#onShow,
    });
  }

  #renderMemo(feed: Feed): TemplateResult | typeof nothing {
    const { part } = this.#later;
    if (this.memoKeys.length === 0) return nothing;
    if (!part) return laterNote(this.#later, this.#language);
    const windows = this.memoKeys.flatMap((key) => feed.consultationWindows.find((desk) => desk.key === key) ?? []);
    return part.memo({
      windows,
      language: this.#language,
      copied: this.copied,
      onRemove: this.#onMemo,
      onCopied: (result) => (this.copied = result),
    });
  }

  readonly #onQuery = (query: string): void => {
    if (query === this.#question.query) return;
    this.#question.query = query;
    this.#onChoice();
  };

  readonly #onArea = (code: string): void => {
    this.areaQuery = '';
    this.#emptyField('#finder-area-search');
    this.#filters.choose('area', code);
  };

  readonly #onAge = (band: string): void => {
    this.#question.ageBand = band as AgeBand | '';
    this.#onChoice();
  };

  readonly #onLoosen = (filters: Filters): void => {
    if (filters.query === '') {
      this.#question.query = '';
      this.#emptyField('#finder-search');
    }
    this.#filters.replace({ ...filters, query: '' });
  };

  async #onLocate(feed: Feed): Promise<void> {
    const code = await locate(feed.outlines!);
    this.locateNote = code === undefined ? this.#language.words.areaHereFailed : '';
    if (code !== undefined) this.#onArea(code);
  }

  #emptyField(selector: string): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>(selector);
    if (field) field.value = '';
  }

  #onChoice(): void {
    this.#pager.reset();
    this.shown = undefined;
    this.isGone = false;
    this.#feed.includeAreas(this.#filters.value.area);
    const { state } = this.#shown;
    if (state.status !== 'ready' || this.#question.isCrisis || this.#question.isWaiting) return;
    this.dispatchEvent(
      new TsunagariFilterChangeEvent(
        this.#question.answer(withBuiltinFacts(state.feed)).selected.total,
        this.exposeChoices ? this.#filters.value : undefined,
      ),
    );
  }

  readonly #onMemo = (desk: WindowRecord): void => {
    this.copied = '';
    this.memoKeys = this.memoKeys.includes(desk.key)
      ? this.memoKeys.filter((key) => key !== desk.key)
      : [...this.memoKeys, desk.key];
  };

  readonly #onShare = (desk: WindowRecord): void => {
    navigator.clipboard?.writeText(linkTo(desk.key)).then(
      () => this.#live.say(plain(this.#language.words.common.copied), 0),
      () => undefined,
    );
  };

  readonly #onShow = (desk: WindowRecord): void => {
    this.shown = desk.key;
    void this.updateComplete.then(() =>
      reveal(this.renderRoot.querySelector(`#${cardId(desk.key)}`)?.closest<HTMLElement>('[data-result]')),
    );
  };

  readonly #onSkip = (): void => reveal(this.renderRoot.querySelector<HTMLElement>('.results'));

  /** Somebody followed a link to one window. */
  readonly #onLink = (key: string): boolean => {
    const { state } = this.#shown;
    if (state.status !== 'ready') return false;
    const desk = this.#question.answer(withBuiltinFacts(state.feed)).selection.records.find((one) => one.key === key);
    this.isGone = desk === undefined;
    if (desk) this.#onShow(desk);
    else this.#live.say(plain(this.#language.words.notListed), 0);
    return true;
  };

  #onUse(action: SelectAction, desk?: WindowRecord): void {
    this.dispatchEvent(
      this.exposeChoices ? new TsunagariSelectEvent(action, desk?.id) : new TsunagariSelectEvent('use'),
    );
  }
}

export * from '../../internal/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-consultation-finder': ConsultationFinder;
  }
}
