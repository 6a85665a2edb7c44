import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FeedController } from '../../context/feed-controller.js';
import { areaCode } from '../../feed/area-code.js';
import { consultationWindowsReader } from '../../feed/readers/consultation-windows.js';
import { eventsReader } from '../../feed/readers/events.js';
import { ibashoReader } from '../../feed/readers/ibasho.js';
import { fetchableUrl } from '../../feed/safe-url.js';
import type { Feed } from '../../feed/types.js';
import { attribute, page } from '../../internal/attributes.js';
import { TsunagariSelectEvent } from '../../internal/events.js';
import { reveal } from '../../internal/reveal.js';
import { WidgetElement } from '../../internal/widget-element.js';
import { ageOf } from '../../model/guide/age.js';
import {
  answer,
  back,
  nextQuestion,
  readGuideChanges,
  type Answers,
  type GuideChanges,
  type QuestionId,
} from '../../model/guide/questions.js';
import { plain } from '../../text/ruby.js';
import { supportGuideText } from '../../text/catalogues/support-guide.js';
import { baseStyles } from '../../ui/base-styles.js';
import { cardStyles } from '../../ui/card-styles.js';
import { ClockController } from '../../ui/clock-controller.js';
import { FeedEvents } from '../../ui/feed-events.js';
import { feedFrame } from '../../ui/feed-frame.js';
import { headingTag } from '../../ui/frame.js';
import { LanguageController } from '../../ui/language-controller.js';
import { lifeHardBlock, lifeHardStyles } from '../../ui/life-hard-block.js';
import type { SafetyParts } from '../../ui/line-parts.js';
import { Later, later } from '../../ui/later.js';
import { laterNote } from '../../ui/later-note.js';
import { LiveRegion } from '../../ui/live-region.js';
import { QuickExit } from '../../ui/quick-exit.js';
import { ruby } from '../../ui/ruby.js';
import { safetyStrip, safetyStyles } from '../../ui/safety-strip.js';
import { guideQuestion } from './guide-question.js';
import { supportGuideStyles } from './support-guide.styles.js';

const rest = later(() => import('./guide-later.js'));

/**
 * つながりガイド: at most four questions, then places, events and windows to suit. No diagnosis; nothing is stored or sent.
 *
 * @summary Guide: a few questions, then places, events and windows to suit
 * @slot - Fallback (e.g. a link to the list of windows), shown until data are ready and again when loading fails
 * @fires {TsunagariReadyEvent} tsunagari-ready - The guide can be used
 * @fires {TsunagariErrorEvent} tsunagari-error - No feed could be loaded
 * @fires {TsunagariSelectEvent} tsunagari-select - Something that was offered was used; never says what, nor what was answered
 * @csspart root - The box in which everything stands
 * @csspart language - Language switch
 * @csspart safety - Safety strip
 * @csspart exit - Button that leaves the page
 * @csspart notice - What must be known before reading
 * @csspart error - Message when nothing can be shown
 * @csspart lines - Lines that come first for somebody who feels very hard
 * @csspart card - One thing that is offered
 * @csspart status - Opening status of a card
 * @csspart source - Source line of a card
 * @csspart foot - Attribution and disclaimer
 */
export class SupportGuide extends WidgetElement {
  static override styles = [baseStyles, cardStyles, safetyStyles, lifeHardStyles, supportGuideStyles];

  /** Where 「このページからすぐに離れる」 leads; a neutral page when not set. */
  @attribute({ ...page, attribute: 'exit-url' }) exitUrl = '';

  /** Page with all windows, for 「すべての窓口を見る」. */
  @attribute({ ...page, attribute: 'windows-url' }) windowsUrl = '';

  @state() private answers: Answers = {};

  /** 「声を出さない方法だけにする」 */
  @state() private quiet = false;

  @state() private locateNote = '';

  readonly #feed = new FeedController(this, { readers: [consultationWindowsReader, ibashoReader, eventsReader] });
  readonly #language = new LanguageController(this, supportGuideText);
  readonly #clock = new ClockController(this);
  readonly #later = new Later(this, rest, () => ['ready', 'failed'].includes(this.#feed.state.status));
  readonly #live = new LiveRegion(this);
  readonly #exit = new QuickExit(this);
  /** @internal */
  protected readonly feedEvents = new FeedEvents(
    this,
    { feed: this.#feed, language: this.#language },
    (feed) => feed.consultationWindows.length,
  );
  #moveFocus = false;

  protected override updated(): void {
    if (!this.#moveFocus) return;
    this.#moveFocus = false;
    const title = this.renderRoot.querySelector<HTMLElement>('[data-focus]');
    // What was asked for stands below the title: with the title at the bottom of a phone's screen nobody would see it.
    reveal(title, title?.closest<HTMLElement>('.question, .results'));
  }

  protected override render(): TemplateResult {
    return feedFrame(
      { host: this, feed: this.#feed, language: this.#language, live: this.#live, isPrivate: true },
      {
        ready: (feed) => this.#renderGuide(feed),
        always: (feed) => this.#renderAlways(feed),
        withoutFeed: () => this.#renderGuide(undefined),
      },
    );
  }

  /** Whether only ways without voice are wanted: by the switch, or by the answer that says the same. */
  get #withoutVoice(): boolean {
    return this.quiet || this.answers.means === 'voiceless';
  }

  /** What the feed changes in the questions. Somebody who needs ways without voice is not asked how to get in touch. */
  #changes(feed: Feed | undefined): GuideChanges {
    const changes = readGuideChanges(feed?.guide);
    return this.quiet ? { ...changes, skip: [...changes.skip, 'means'] } : changes;
  }

  #safety(feed: Feed | undefined): SafetyParts {
    return {
      feed,
      now: this.#clock.now,
      wakeAt: (instant) => this.#clock.wakeAt(instant),
      language: this.#language,
      visitor: ageOf(this.answers),
      withoutVoice: this.#withoutVoice,
      onUse: this.#onUse,
    };
  }

  #renderAlways(feed: Feed | undefined): TemplateResult {
    return html`${this.#exit.render(this.#language)} ${safetyStrip(this.#safety(feed), this.headingLevel)}`;
  }

  #renderGuide(feed: Feed | undefined): TemplateResult {
    const { words, furigana } = this.#language;
    const changes = this.#changes(feed);
    const question = nextQuestion(this.answers, changes);
    const asked = Object.keys(this.answers).length;
    return html`${asked === 0 ? html`<p class="small">${ruby(words.intro, furigana)}</p>` : nothing}
      <div class="always no-print">
        <label class="switch">
          <input type="checkbox" .checked=${live(this.#withoutVoice)} @change=${this.#onQuiet} />
          <span>${ruby(words.quiet, furigana)}</span>
        </label>
        ${this.answers.near === 'very-hard' ? nothing : html`<button class="button help-now" type="button" @click=${() => this.#onAnswer('near', 'very-hard')}>${ruby(words.helpNow, furigana)}</button>`}
      </div>
      ${question ? this.#renderQuestion(question, asked, feed, changes) : this.#renderResult(feed, changes)}`;
  }

  #renderQuestion(
    question: QuestionId,
    asked: number | undefined,
    feed: Feed | undefined,
    changes: GuideChanges,
  ): TemplateResult {
    return guideQuestion({
      question,
      asked,
      changes,
      choice: question === 'place' || question === 'home' ? this.#renderChoice(question, feed) : nothing,
      language: this.#language,
      headingLevel: this.headingLevel,
      onAnswer: (value) => this.#onAnswer(question, value),
      onBack: this.#onBack,
    });
  }

  #renderChoice(question: QuestionId, feed: Feed | undefined): TemplateResult {
    const { part } = this.#later;
    if (!part) return laterNote(this.#later, this.#language);
    return part.areaChoice({
      feed,
      within: this.#area,
      language: this.#language,
      onAnswer: (value) => this.#onAnswer(question, value),
      onLocate: feed?.outlines && 'geolocation' in navigator ? () => void this.#onLocate(question, feed) : undefined,
      locateNote: this.locateNote,
    });
  }

  /** The first area that the page has set. */
  get #area(): string {
    return areaCode(this.area.split(/\s+/)[0] ?? '') ?? '';
  }

  #renderResult(feed: Feed | undefined, changes: GuideChanges): TemplateResult {
    const { words, furigana } = this.#language;
    const results = this.#later.part?.guideResults({
      answers: this.answers,
      situation: { language: this.#language.language, withoutVoice: this.quiet },
      feed,
      changes,
      area: this.#area,
      language: this.#language,
      headingLevel: this.headingLevel,
      safety: this.#safety(feed),
      question: (offered) => this.#renderQuestion(offered, undefined, feed, changes),
    });
    const windows = fetchableUrl(this.windowsUrl, document.baseURI);
    return html`<div class="results">
      ${headingTag(this.headingLevel, 1, html`<span tabindex="-1" data-focus>${ruby(words.results, furigana)}</span>`, 'section-title')}
      ${results ?? this.#renderWaiting(feed)}
      <p class="row no-print">
        <button class="button" type="button" @click=${this.#onBack}>${ruby(words.again, furigana)}</button>
        <button class="button plain" type="button" @click=${this.#onRestart}>${ruby(words.restart, furigana)}</button>
        ${windows ? html`<a class="button plain" href=${windows} referrerpolicy="no-referrer">${ruby(words.allWindows, furigana)}</a>` : nothing}
      </p>
    </div>`;
  }

  /** Until the second stage is loaded: somebody in despair has the lines at once. */
  #renderWaiting(feed: Feed | undefined): TemplateResult {
    return html`${this.answers.near === 'very-hard' ? lifeHardBlock(this.#safety(feed)) : nothing} ${laterNote(this.#later, this.#language)}`;
  }

  readonly #onAnswer = (question: QuestionId, value: string): void => {
    if (value === '') return;
    this.answers = answer(this.answers, question, value);
    this.#turn();
  };

  async #onLocate(question: QuestionId, feed: Feed): Promise<void> {
    const code = await this.#later.part?.areaHere(feed, this.#area);
    this.locateNote = code === undefined ? this.#language.words.areaHereFailed : '';
    if (code !== undefined) this.#onAnswer(question, code);
  }

  readonly #onBack = (): void => {
    this.answers = back(this.answers);
    this.#turn();
  };

  readonly #onRestart = (): void => {
    this.answers = {};
    this.#turn();
  };

  readonly #onQuiet = (event: Event): void => {
    this.quiet = (event.target as HTMLInputElement).checked;
    if (!this.quiet && this.answers.means === 'voiceless') this.answers = answer(this.answers, 'means', 'any');
    // The focus stays on the switch: what changes below it has to be said.
    const { state } = this.#feed;
    const changes = this.#changes(state.status === 'ready' ? state.feed : undefined);
    if (!nextQuestion(this.answers, changes)) this.#live.say(plain(this.#language.words.announceResults));
  };

  /** Moves the focus to the heading of what comes next, which is read from there on, so that no announcement is needed. */
  #turn(): void {
    this.#moveFocus = true;
  }

  readonly #onUse = (): void => {
    this.dispatchEvent(new TsunagariSelectEvent('use'));
  };
}

export * from '../../internal/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-support-guide': SupportGuide;
  }
}
