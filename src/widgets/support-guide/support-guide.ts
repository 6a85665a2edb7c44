import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
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
import { AreaIndex } from '../../model/places/areas.js';
import {
  answer,
  back,
  nextQuestion,
  readGuideChanges,
  type Answers,
  type GuideChanges,
  type QuestionId,
} from '../../model/guide/questions.js';
import { guideResult, type GuideResult, type GuideSection } from '../../model/guide/result.js';
import { plain } from '../../text/ruby.js';
import { supportGuideText } from '../../text/catalogues/support-guide.js';
import { baseStyles } from '../../ui/base-styles.js';
import { cards } from '../../ui/cards.js';
import { ClockController } from '../../ui/clock-controller.js';
import { endingLine } from '../../ui/ending-line.js';
import { FeedEvents } from '../../ui/feed-events.js';
import { feedFrame } from '../../ui/feed-frame.js';
import { tellUnheeded } from '../../ui/filter-controller.js';
import { headingTag } from '../../ui/frame.js';
import { LanguageController } from '../../ui/language-controller.js';
import { LiveRegion } from '../../ui/live-region.js';
import { QuickExit } from '../../ui/quick-exit.js';
import { ruby } from '../../ui/ruby.js';
import { safetyStrip, safetyStyles } from '../../ui/safety-strip.js';
import { guideCard } from './guide-card.js';
import { guideQuestion } from './guide-question.js';
import { supportGuideStyles } from './support-guide.styles.js';

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
 * @csspart card - One thing that is offered
 * @csspart status - Opening status of a card
 * @csspart source - Source line of a card
 * @csspart foot - Attribution and disclaimer
 */
export class SupportGuide extends WidgetElement {
  static override styles = [baseStyles, safetyStyles, supportGuideStyles];

  /** Where 「このページからすぐに離れる」 leads; a neutral page when not set. */
  @attribute({ ...page, attribute: 'exit-url' }) exitUrl = '';

  /** Page with all windows, for 「すべての窓口を見る」. */
  @attribute({ ...page, attribute: 'windows-url' }) windowsUrl = '';

  @state() private answers: Answers = {};

  readonly #feed = new FeedController(this, { readers: [consultationWindowsReader, ibashoReader, eventsReader] });
  readonly #language = new LanguageController(this, supportGuideText);
  readonly #clock = new ClockController(this);
  readonly #live = new LiveRegion(this);
  readonly #exit = new QuickExit(this);
  protected readonly feedEvents = new FeedEvents(
    this,
    { feed: this.#feed, language: this.#language },
    (feed) => feed.consultationWindows.length,
  );
  #index?: { feed: Feed; areas: AreaIndex };
  #moveFocus = false;

  protected override willUpdate(): void {
    tellUnheeded(this, ['area']);
  }

  protected override updated(): void {
    if (!this.#moveFocus) return;
    this.#moveFocus = false;
    const title = this.renderRoot.querySelector<HTMLElement>('[data-focus]');
    // What was asked for stands below the title: with the title at the bottom of a phone's screen nobody would see it.
    reveal(title, title?.closest<HTMLElement>('.question, .results'));
  }

  protected override render(): TemplateResult {
    return feedFrame(
      { host: this, feed: this.#feed, language: this.#language, live: this.#live },
      {
        ready: (feed) => this.#renderGuide(feed),
        always: (feed) => this.#renderAlways(feed),
        withoutFeed: () => this.#renderGuide(undefined),
      },
    );
  }

  #renderAlways(feed: Feed | undefined): TemplateResult {
    return html`${this.#exit.render(this.#language)} ${safetyStrip({ feed, now: this.#clock.now, language: this.#language, visitor: {}, onUse: this.#onUse }, this.headingLevel)}`;
  }

  #renderGuide(feed: Feed | undefined): TemplateResult {
    const { words, furigana } = this.#language;
    const changes = readGuideChanges(feed?.guide);
    const question = nextQuestion(this.answers, changes);
    const asked = Object.keys(this.answers).length;
    return html`${asked === 0 ? html`<p>${ruby(words.intro, furigana)}</p>` : nothing}
      ${this.answers.near === 'very-hard' ? nothing : html`<p class="help-now no-print"><button class="button" type="button" @click=${() => this.#onAnswer('near', 'very-hard')}>${ruby(words.helpNow, furigana)}</button></p>`}
      ${
        question
          ? guideQuestion({
              question,
              asked,
              changes,
              areas: this.#areas(feed),
              language: this.#language,
              onAnswer: (value) => this.#onAnswer(question, value),
              onBack: this.#onBack,
            })
          : this.#renderResult(feed, changes)
      }`;
  }

  #renderResult(feed: Feed | undefined, changes: GuideChanges): TemplateResult {
    const { words, furigana } = this.#language;
    const result = guideResult({
      answers: this.answers,
      situation: { language: this.#language.language },
      feed,
      now: this.#clock.now,
      areas: this.#areas(feed),
      area: areaCode(this.area.split(/\s+/)[0] ?? '') ?? '',
      changes,
    });
    const because = result.because.map(
      ({ question, answer: value }) =>
        words.answers[question][value] ?? this.#areas(feed).label(value, this.#language.language),
    );
    const windows = fetchableUrl(this.windowsUrl, document.baseURI);
    return html`<div class="results">
      ${headingTag(this.headingLevel, 1, html`<span tabindex="-1" data-focus>${ruby(words.results, furigana)}</span>`, 'section-title')}
      ${because.length > 0 ? html`<p class="muted">${ruby(words.because(because), furigana)}</p>` : nothing}
      ${result.notes.map((note) => html`<p class="notice">${ruby(words.safety[note], furigana)}</p>`)}
      ${result.sections.map((section) => this.#renderSection(section, feed))} ${this.#renderOffered(result, feed, changes)}
      ${endingLine(result.publisher, this.#language)}
      <p class="row no-print">
        <button class="button" type="button" @click=${this.#onBack}>${ruby(words.again, furigana)}</button>
        <button class="button plain" type="button" @click=${this.#onRestart}>${ruby(words.restart, furigana)}</button>
        ${windows ? html`<a class="button plain" href=${windows} referrerpolicy="no-referrer">${ruby(words.allWindows, furigana)}</a>` : nothing}
      </p>
    </div>`;
  }

  #renderSection(section: GuideSection, feed: Feed | undefined): TemplateResult {
    const { words, furigana } = this.#language;
    const voiceless = this.answers.means === 'voiceless' && section.heading !== 'phones';
    const parts = { feed, now: this.#clock.now, language: this.#language, visitor: {}, onUse: this.#onUse, voiceless };
    const items = html`${section.widened ? html`<p class="muted">${ruby(words.widened[section.widened], furigana)}</p>` : nothing}
      ${cards(
        section.items,
        (_item, index) => index,
        (item) => guideCard(item, parts),
      )}`;
    const title = ruby(words.headings[section.heading], furigana);
    if (section.folded) return html`<details class="section"><summary>${title}</summary>${items}</details>`;
    return html`<section class="section">${headingTag(this.headingLevel, 2, title, 'section-title')}${items}</section>`;
  }

  #renderOffered(
    { offered }: GuideResult,
    feed: Feed | undefined,
    changes: GuideChanges,
  ): TemplateResult | typeof nothing {
    if (!offered) return nothing;
    const { words, furigana } = this.#language;
    return html`<div class="section">
      ${offered === 'age' ? html`<p>${ruby(words.offered.age, furigana)}</p>` : nothing}
      ${guideQuestion({ question: offered, asked: 1, changes, areas: this.#areas(feed), language: this.#language, onAnswer: (value) => this.#onAnswer(offered, value), onBack: this.#onBack })}
    </div>`;
  }

  #areas(feed: Feed | undefined): AreaIndex {
    if (!feed) return new AreaIndex([]);
    if (this.#index?.feed !== feed) this.#index = { feed, areas: new AreaIndex(feed.areaTable) };
    return this.#index.areas;
  }

  readonly #onAnswer = (question: QuestionId, value: string): void => {
    if (value === '') return;
    this.answers = answer(this.answers, question, value);
    this.#turn();
  };

  readonly #onBack = (): void => {
    this.answers = back(this.answers);
    this.#turn();
  };

  readonly #onRestart = (): void => {
    this.answers = {};
    this.#turn();
  };

  #turn(): void {
    const { words } = this.#language;
    const { state } = this.#feed;
    const question = nextQuestion(
      this.answers,
      readGuideChanges(state.status === 'ready' ? state.feed.guide : undefined),
    );
    this.#moveFocus = true;
    this.#live.say(plain(question ? words.questions[question] : words.announceResults), 100);
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
