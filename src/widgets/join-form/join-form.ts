import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { fetchableUrl } from '../../feed/safe-url.js';
import { attribute, page, text } from '../../internal/attributes.js';
import { TsunagariSubmitEvent } from '../../internal/events.js';
import { reveal } from '../../internal/reveal.js';
import { WidgetElement } from '../../internal/widget-element.js';
import { toApplication, type JoinApplication } from '../../join/application.js';
import { FIELDS, isAsked, type Field, type JoinValues, type Step } from '../../join/fields.js';
import { repairValue, repairValues } from '../../join/repair.js';
import type { SendResult } from '../../join/send.js';
import { validate, type Problem } from '../../join/validate.js';
import { joinFormText } from '../../text/catalogues/join-form.js';
import { plain } from '../../text/ruby.js';
import { baseStyles } from '../../ui/base-styles.js';
import { head, headingTag, kept, root } from '../../ui/frame.js';
import { LanguageController } from '../../ui/language-controller.js';
import { LiveRegion } from '../../ui/live-region.js';
import { ruby } from '../../ui/ruby.js';
import { AddressFiller } from './address-filler.js';
import { DraftController } from './draft-controller.js';
import { EntriesController } from './entries-controller.js';
import { fieldView } from './field-view.js';
import { ExchangeLoader, type ExchangePart } from './exchange-loader.js';
import { applyView, stepsView, summaryView, trapView, withoutReceiverView } from './form-frame.js';
import { joinFormStyles } from './join-form.styles.js';
import type { OtherWay } from './join-outcome.js';
import { stepOf, type JoinWords, type KnownWords, type Place } from './join-words.js';
import { OfficeMail } from './office-mail.js';
import { controlId } from './question-view.js';
import { unreadableDates } from './unreadable-dates.js';

type Screen = Step | 'review' | 'sent';
/** What the form has just to say beside its questions. */
type Note = 'draftRestored' | 'discarded' | 'draftNotStored' | 'mailed' | 'saved' | 'copied' | 'notCopied';
const AFTER: Readonly<Record<OtherWay, Note>> = {
  mail: 'mailed',
  file: 'saved',
  copied: 'copied',
  'not-copied': 'notCopied',
};

/**
 * 参加申込フォーム: join the network, with needs and offers, in three steps and a check page.
 *
 * @summary Application form to join the network
 * @slot - Fallback (e.g. a link to another way to apply), shown while the widget is not there
 * @fires {TsunagariSubmitEvent} tsunagari-submit - The application left: by the action, by mail or as a file. Its content is never in the event
 * @csspart root - The box in which everything stands
 * @csspart language - Language switch
 * @csspart sent - The message after the application arrived
 */
export class JoinForm extends WidgetElement {
  static override styles = [baseStyles, joinFormStyles];

  /** https URL of the receiver, which answers with JSON or nothing (a page is taken for a login or a firewall); without it the application goes by mail or file. */
  @attribute(page) action = '';

  /** https URL of the office's own application service; the widget then shows what to prepare and links there. */
  @attribute({ ...page, attribute: 'apply-url' }) applyUrl = '';

  /** Mail address of the office; otherwise the one of the feed's publisher. */
  @attribute(text) mail = '';

  /** Address of the office's privacy notice, linked where the use of the data is agreed to. */
  @attribute({ ...page, attribute: 'privacy-url' }) privacyUrl = '';

  /** Address of the network's terms, linked where they are agreed to. */
  @attribute({ ...page, attribute: 'terms-url' }) termsUrl = '';

  /** https URL that answers a postal code with an address as JSON, with `{code}` where the seven digits go; the address can always be typed. */
  @attribute({ ...page, attribute: 'postal-lookup' }) postalLookup = '';

  @state() private screen: Screen = 1;
  @state() private values: JoinValues = {};
  @state() private problems: Problem[] = [];
  @state() private result?: SendResult;
  @state() private sending = false;
  @state() private note: Note | '' = '';

  readonly #office = new OfficeMail(this);
  readonly #language = new LanguageController(this, joinFormText);
  readonly #exchange = new ExchangeLoader(this);
  readonly #live = new LiveRegion(this);
  readonly #draft = new DraftController(this, {
    snapshot: () =>
      this.screen === 'sent' || Object.keys(this.values).length === 0
        ? undefined
        : { step: typeof this.screen === 'number' ? this.screen : 3, values: this.values },
    onRestored: ({ values, step }) => {
      this.values = values;
      if (step === 2 || step === 3) this.screen = step;
      this.note = 'draftRestored';
    },
    onNotStored: () => {
      this.note = 'draftNotStored';
    },
  });
  readonly #entries = new EntriesController(
    () => this.values,
    (place, value, focus) => {
      this.#set(place, value);
      if (focus) this.#focus = focus;
    },
    (list, count) => {
      const words = this.#exchange.part?.words;
      if (words) this.#live.say(plain(words.lists[list].added(count)), 0);
    },
  );
  readonly #address = new AddressFiller(
    () => this.values,
    (address) => {
      this.#set({ field: 'address' }, address);
      this.#live.say(plain(this.#exchange.part?.words.addressFound ?? ''), 0);
    },
  );
  #focus?: string;
  /** The check page asked for a change: back to it at once. */
  #fromReview = false;
  /** What was sent, for a copy to keep; gone with the page. */
  #sent?: JoinApplication;

  /** A screen of the second part is there when that part is. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (this.screen === 1 || this.#exchange.part || this.#exchange.failed) return done;
    await this.#exchange.load();
    return super.getUpdateComplete();
  }

  protected override updated(_changed: PropertyValues): void {
    if (!this.#focus) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focus);
    // What has yet to be loaded takes the focus when it is there.
    if (!target && this.screen !== 1 && !this.#exchange.part) return;
    reveal(target);
    this.#focus = undefined;
  }

  protected override render(): TemplateResult {
    const language = this.#language;
    if (!language.ready) return html`<slot></slot>`;
    const apply = this.applyUrl ? fetchableUrl(this.applyUrl, document.baseURI) : undefined;
    return html`${root(
      { host: this, language },
      html`${head({ host: this, language }, language.words.heading)} ${this.#live.render()}
        ${this.applyUrl ? applyView(language, apply) : html`${this.#renderScreen()}${trapView()}`}`,
    )}${kept(this)}`;
  }

  #renderScreen(): TemplateResult {
    const { screen } = this;
    if (screen === 1) return this.#renderStep(1);
    const part = this.#exchange.part;
    if (!part) return this.#renderLoading();
    if (screen === 'review')
      return part.reviewScreen({
        application: this.#application,
        words: this.#wordsOf(part),
        language: this.#language,
        headingLevel: this.headingLevel,
        canSend: this.#action !== undefined,
        sending: this.sending,
        result: this.result,
        email: this.#office.address,
        note: this.#renderNote(),
        onSend: this.#onSend,
        onSendNew: this.#onSendNew,
        onBack: () => this.#go(3),
        onChange: this.#onChange,
        onOtherWay: this.#onOtherWay,
      });
    if (screen !== 'sent') return this.#renderStep(screen, part);
    const result =
      this.result?.status === 'sent' ? this.result : ({ status: 'sent' } as Extract<SendResult, { status: 'sent' }>);
    return part.sentView(
      result,
      this.#wordsOf(part),
      this.#language,
      () => this.#sent && part.saveCopy(this.#sent, result.receipt, this.#wordsOf(part)),
    );
  }

  #renderLoading(): TemplateResult {
    const { words, furigana } = this.#language;
    if (!this.#exchange.failed) return html`<p class="muted" role="status">${ruby(words.common.loading, furigana)}</p>`;
    return html`<div class="notice stack" role="alert">
      <p>${ruby(words.partFailed, furigana)}</p>
      <button class="button primary" type="button" @click=${() => this.#exchange.load()}>${ruby(words.common.retry, furigana)}</button>
    </div>`;
  }

  #renderStep(step: Step, part?: ExchangePart): TemplateResult {
    const { words, furigana } = this.#language;
    const { pending, address, publisher } = this.#office;
    return html`${step === 1 ? html`<div class="stack"><p>${ruby(words.intro, furigana)}</p><p class="muted">${ruby(words.time, furigana)}</p></div>` : nothing}
      ${step === 1 && !this.#action && !pending ? withoutReceiverView(this.#language, address, publisher) : nothing}
      ${this.#renderNote()} ${stepsView(step, this.#language)}
      ${headingTag(this.headingLevel, 1, html`<span tabindex="-1" data-focus>${ruby(words.step(step, words.steps[step]!), furigana)}</span>`, 'step-title')}
      ${summaryView(this.problems, this.#words, furigana, this.#onProblem)}
      <div class="questions">
        ${repeat(
          FIELDS.filter((field) => field.step === step && isAsked(field, this.values)),
          ({ name }) => name,
          (field) =>
            fieldView({
              field,
              values: this.values,
              problems: this.problems,
              hint: field.name === 'postalCode' && this.postalLookup ? words.postalLookup : words.hints[field.name],
              href: this.#consentPage(field.name),
              language: this.#language,
              headingLevel: this.headingLevel,
              part,
              entries: this.#entries,
              onInput: (value) => this.#set({ field: field.name }, value),
              onLeave: () => this.#onLeave(field),
              onEnter: this.#onNext,
            }),
        )}
      </div>
      <div class="actions">
        <button class="button primary" type="button" @click=${this.#onNext}>${ruby(step === 3 || this.#fromReview ? words.toReview : words.next, furigana)}</button>
        ${step > 1 ? html`<button class="button" type="button" @click=${() => this.#go((step - 1) as Step)}>${ruby(words.back, furigana)}</button>` : nothing}
        <button class="button plain" type="button" @click=${this.#onDiscard}>${ruby(words.discard, furigana)}</button>
      </div>`;
  }

  /** The page on which one can read what is agreed to. */
  #consentPage(name: string): string | undefined {
    const address = name === 'terms' ? this.termsUrl : name === 'purpose' ? this.privacyUrl : '';
    return fetchableUrl(address, document.baseURI);
  }

  #renderNote(): TemplateResult | typeof nothing {
    const words: Readonly<Partial<Record<Note, string>>> = { ...this.#language.words, ...this.#exchange.part?.words };
    const said = this.note && words[this.note];
    return said ? html`<p class="notice" role="status">${ruby(said, this.#language.furigana)}</p>` : nothing;
  }

  get #words(): KnownWords {
    const exchange = this.#exchange.part?.words;
    return { form: this.#language.words, ...(exchange && { exchange }) };
  }

  #wordsOf(part: ExchangePart): JoinWords {
    return { form: this.#language.words, exchange: part.words };
  }

  get #application(): JoinApplication {
    return toApplication(this.values, this.#draft.id, this.#draft.languageOr(this.#language.language));
  }

  get #action(): string | undefined {
    return fetchableUrl(this.action, document.baseURI);
  }

  #set(place: Place, value: unknown): void {
    this.values = { ...this.values, [place.field]: value };
    this.problems = this.problems.filter(
      ({ field, entry, part }) =>
        field !== place.field || (place.part !== undefined && (entry !== place.entry || part !== place.part)),
    );
    this.#draft.saveSoon();
  }

  readonly #onLeave = (field: Field): void => {
    const value = this.values[field.name];
    if (typeof value === 'string') this.values = { ...this.values, [field.name]: repairValue(field, value) };
    this.#draft.saveSoon();
    const ask = this.#exchange.part?.lookUpAddress;
    if (field.name === 'postalCode' && ask) void this.#address.fill(this.postalLookup, ask);
  };

  readonly #onNext = (): void => {
    const step = this.screen as Step;
    const unreadable = unreadableDates(this.renderRoot);
    if (unreadable.length > 0) return this.#showProblemsOf(unreadable);
    this.values = repairValues(FIELDS, this.values);
    // What was changed on the way back may ask for more elsewhere: another kind of applicant has other questions.
    const problems = validate(this.values, this.#fromReview ? undefined : step);
    if (problems.length > 0) this.#showProblemsOf(problems);
    else this.#go(this.#fromReview || step === 3 ? 'review' : ((step + 1) as Step));
  };

  readonly #onProblem = (event: Event, problem: Problem): void => {
    event.preventDefault();
    reveal(this.renderRoot.querySelector<HTMLElement>(`#${controlId(problem)}`));
  };

  readonly #onChange = (place: Place): void => {
    this.#go(stepOf(place));
    this.#fromReview = true;
    this.#focus = `#${controlId(place)}`;
  };

  readonly #onSend = async (): Promise<void> => {
    const action = this.#action;
    const part = this.#exchange.part;
    if (!action || !part || this.sending) return;
    const all = validate(this.values);
    if (all.length > 0) return this.#showProblemsOf(all);
    this.sending = true;
    this.#live.say(plain(part.words.sending), 0);
    const application = this.#application;
    this.#draft.onAttempt(application.language);
    const trap = this.renderRoot.querySelector<HTMLInputElement>('[data-trap]')?.value ?? '';
    const result = await part.sendApplication(action, application, { signs: { trap, seconds: this.#draft.seconds } });
    this.sending = false;
    this.result = result;
    if (result.status === 'refused') this.#showProblemsOf(result.problems);
    else if (result.status === 'failed') this.#focus = '[data-focus]';
    else {
      this.#sent = application;
      this.#forget();
      this.#go('sent');
      this.dispatchEvent(new TsunagariSubmitEvent('action', result.receipt));
    }
  };

  /** The office has the first one; whoever wants a second one says so. */
  readonly #onSendNew = (): void => {
    this.#draft.renew();
    void this.#onSend();
  };

  readonly #onOtherWay = (way: OtherWay): void => {
    this.note = AFTER[way];
    if (way === 'mail' || way === 'file') this.dispatchEvent(new TsunagariSubmitEvent(way));
  };

  readonly #onDiscard = (): void => {
    this.#forget();
    this.problems = [];
    this.note = 'discarded';
    this.#go(1);
  };

  #forget(): void {
    this.#draft.forget();
    this.values = {};
  }

  #showProblemsOf(problems: Problem[]): void {
    this.screen = Math.min(3, ...problems.map(stepOf)) as Step;
    this.problems = problems.filter((problem) => stepOf(problem) === this.screen);
    this.#focus = '[data-summary]';
    this.requestUpdate();
  }

  #go(screen: Screen): void {
    this.screen = screen;
    this.#fromReview = false;
    this.problems = [];
    this.#entries.removed = undefined;
    if (screen !== 1) this.note = '';
    this.#focus = '[data-focus]';
    this.#draft.saveSoon();
  }
}

export * from '../../internal/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-join-form': JoinForm;
  }
}
