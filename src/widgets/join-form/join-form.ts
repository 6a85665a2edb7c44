import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { fetchableUrl } from '../../feed/safe-url.js';
import { attribute, page, text } from '../../internal/attributes.js';
import { TsunagariSubmitEvent } from '../../internal/events.js';
import { reveal } from '../../internal/reveal.js';
import { WidgetElement } from '../../internal/widget-element.js';
import { newId, toApplication, type JoinApplication } from '../../join/application.js';
import { claimDraft, clearDraft, loadDraft, releaseDraft, saveDraft } from '../../join/draft.js';
import { FIELDS, isAsked, type Field, type JoinValues, type Step } from '../../join/fields.js';
import { repairValue, repairValues } from '../../join/repair.js';
import { sendApplication, type SendResult } from '../../join/send.js';
import { validate, type Problem } from '../../join/validate.js';
import { joinFormText } from '../../text/catalogues/join-form.js';
import { plain } from '../../text/ruby.js';
import { baseStyles } from '../../ui/base-styles.js';
import { head, headingTag, kept, root } from '../../ui/frame.js';
import { LanguageController } from '../../ui/language-controller.js';
import { LiveRegion } from '../../ui/live-region.js';
import { publisherUrl } from '../../ui/publisher-url.js';
import { ruby } from '../../ui/ruby.js';
import { controlId, joinField } from './join-fields.js';
import { joinFormStyles } from './join-form.styles.js';
import { failedSendView, otherWays, saveApplication, sentView, type OtherWay } from './join-outcome.js';
import { applicationText, joinReview } from './join-review.js';
import { OfficeMail } from './office-mail.js';

type Screen = Step | 'review' | 'sent' | 'apply';
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

  @state() private screen: Screen = 1;
  @state() private values: JoinValues = {};
  @state() private problems: Problem[] = [];
  @state() private result?: SendResult;
  @state() private sending = false;
  @state() private note: Note | '' = '';

  readonly #office = new OfficeMail(this);
  readonly #language = new LanguageController(this, joinFormText);
  readonly #live = new LiveRegion(this);
  #id = newId();
  #focus?: string;
  #saveTimer?: ReturnType<typeof setTimeout>;
  #draftName = '';
  /** The check page asked for a change: back to it at once. */
  #fromReview = false;
  /** What was sent, for a copy to keep; gone with the page. */
  #sent?: JoinApplication;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#saveNow);
    this.#draftName = claimDraft(this.id || this.action || 'default');
    const draft = loadDraft(this.#draftName);
    if (!draft) return;
    this.#id = draft.id;
    this.values = draft.values;
    if (draft.step === 2 || draft.step === 3) this.screen = draft.step;
    this.note = 'draftRestored';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#saveNow);
    this.#saveNow();
    releaseDraft(this.#draftName);
  }

  protected override updated(_changed: PropertyValues): void {
    if (!this.#focus) return;
    reveal(this.renderRoot.querySelector<HTMLElement>(this.#focus));
    this.#focus = undefined;
  }

  protected override render(): TemplateResult {
    if (!this.#language.ready) return html`<slot></slot>`;
    const screen = this.applyUrl ? 'apply' : this.screen;
    return html`${root(
      { host: this, language: this.#language },
      html`${head({ host: this, language: this.#language }, this.#language.words.heading)} ${this.#live.render()}
        ${screen === 'apply' ? this.#renderApply() : screen === 'sent' ? this.#renderSent() : screen === 'review' ? this.#renderReview(this.#office.address) : this.#renderStep(screen)}`,
    )}${kept(this)}`;
  }

  #renderApply(): TemplateResult {
    const { words, furigana } = this.#language;
    const url = fetchableUrl(this.applyUrl, document.baseURI);
    return html`<div class="stack">
      <p>${ruby(words.intro, furigana)}</p>
      <p class="step-title">${ruby(words.applyHeading, furigana)}</p>
      <ul class="prepare">
        ${FIELDS.filter(({ step, type }) => step < 3 && type !== 'choice').map((field) => html`<li>${ruby(words.labels[field.name], furigana)}</li>`)}
      </ul>
      ${url ? html`<p><a class="button primary" href=${url} referrerpolicy="no-referrer">${ruby(words.applyLink, furigana)}</a></p>` : html`<slot></slot>`}
    </div>`;
  }

  #renderStep(step: Step): TemplateResult {
    const { words, furigana } = this.#language;
    return html`${step === 1 ? html`<div class="stack"><p>${ruby(words.intro, furigana)}</p><p class="muted">${ruby(words.time, furigana)}</p></div>` : nothing}
      ${step === 1 ? this.#renderWithoutReceiver() : nothing}
      ${this.note ? html`<p class="notice">${ruby(words[this.note], furigana)}</p>` : nothing}
      ${this.#renderSteps(step)} ${headingTag(this.headingLevel, 1, html`<span tabindex="-1" data-focus>${ruby(words.step(step, words.steps[step]!), furigana)}</span>`, 'step-title')}
      ${this.#renderSummary()}
      <div class="questions">
        ${repeat(
          FIELDS.filter((field) => field.step === step && isAsked(field, this.values)),
          ({ name }) => name,
          (field) =>
            joinField({
              field,
              values: this.values,
              problem: this.problems.find((problem) => problem.field === field.name),
              language: this.#language,
              href: this.#consentPage(field.name),
              onInput: this.#onInput,
              onLeave: this.#onLeave,
              onEnter: this.#onNext,
            }),
        )}
      </div>
      <p class="muted">${ruby(words.publicNote, furigana)}</p>
      <div class="actions">
        <button class="button primary" type="button" @click=${this.#onNext}>${ruby(step === 3 || this.#fromReview ? words.toReview : words.next, furigana)}</button>
        ${step > 1 ? html`<button class="button" type="button" @click=${() => this.#go((step - 1) as Step)}>${ruby(words.back, furigana)}</button>` : nothing}
        <button class="button plain" type="button" @click=${this.#onDiscard}>${ruby(words.discard, furigana)}</button>
      </div>`;
  }

  /** A form that cannot send says so before anybody types for a quarter of an hour. */
  #renderWithoutReceiver(): TemplateResult | typeof nothing {
    if (this.#action || this.#office.pending) return nothing;
    const { words, furigana } = this.#language;
    if (this.#office.address) return html`<p class="notice">${ruby(words.byMail, furigana)}</p>`;
    const url = publisherUrl(this.#office.publisher);
    return html`<p class="notice">
      ${ruby(words.byFile, furigana)}
      ${url ? html`<a href=${url} referrerpolicy="no-referrer">${ruby(words.officeContact, furigana)}</a>` : nothing}
    </p>`;
  }

  /** The page on which one can read what is agreed to. */
  #consentPage(name: string): string | undefined {
    const address = name === 'terms' ? this.termsUrl : name === 'purpose' ? this.privacyUrl : '';
    return fetchableUrl(address, document.baseURI);
  }

  #renderSteps(current: Screen): TemplateResult {
    const { words, furigana } = this.#language;
    const names: [Screen, string][] = [
      [1, words.steps[1]!],
      [2, words.steps[2]!],
      [3, words.steps[3]!],
      ['review', words.review],
    ];
    return html`<ol class="steps">
      ${names.map(([screen, name], index) => html`<li aria-current=${screen === current ? 'step' : nothing}>${ruby(`${index + 1}. ${name}`, furigana)}</li>`)}
    </ol>`;
  }

  #renderSummary(): TemplateResult | typeof nothing {
    if (this.problems.length === 0) return nothing;
    const { words, furigana } = this.#language;
    return html`<div class="summary" role="group" aria-labelledby="join-summary" tabindex="-1" data-summary>
      <p class="summary-title" id="join-summary">${ruby(words.errorHeading, furigana)}</p>
      <p>${ruby(words.errorCount(this.problems.length), furigana)}</p>
      <ul>
        ${this.problems.map(
          ({ field, code }) =>
            html`<li><a href="#${controlId(field)}" @click=${(event: Event) => this.#onProblem(event, field)}>${ruby(words.problems[code](words.labels[field]), furigana)}</a></li>`,
        )}
      </ul>
    </div>`;
  }

  #renderReview(email: string | undefined): TemplateResult {
    const { words, furigana } = this.#language;
    const application = toApplication(this.values, this.#id, this.#language.language);
    const failed = this.result?.status === 'failed' ? this.result : undefined;
    const canSend = this.#action !== undefined;
    return html`${this.#renderSteps('review')} ${headingTag(this.headingLevel, 1, html`<span tabindex="-1" data-focus>${ruby(words.review, furigana)}</span>`, 'step-title')}
      ${failed ? failedSendView(failed, this.#language, this.#onSend) : nothing} ${joinReview(this.values, this.#language, this.#onChange)}
      <div class="actions">
        ${
          canSend
            ? html`<button class="button primary" type="button" aria-disabled=${String(this.sending)} @click=${this.#onSend}>${ruby(this.sending ? words.sending : words.send, furigana)}</button>`
            : nothing
        }
        <button class="button" type="button" @click=${() => this.#go(3)}>${ruby(words.back, furigana)}</button>
      </div>
      ${this.note ? html`<p class="notice" role="status">${ruby(words[this.note], furigana)}</p>` : nothing}
      ${
        !canSend || failed
          ? otherWays({
              application,
              language: this.#language,
              email,
              intro: canSend ? words.offlineWays : words.noAction,
              onUsed: this.#onOtherWay,
            })
          : nothing
      }`;
  }

  #renderSent(): TemplateResult {
    return sentView(this.result?.status === 'sent' ? this.result.receipt : undefined, this.#language, this.#onKeep);
  }

  get #action(): string | undefined {
    return fetchableUrl(this.action, document.baseURI);
  }

  readonly #onInput = (field: Field, value: string | string[] | boolean): void => {
    this.values = { ...this.values, [field.name]: value };
    this.problems = this.problems.filter((problem) => problem.field !== field.name);
    this.#saveSoon();
  };

  readonly #onLeave = (field: Field): void => {
    const value = this.values[field.name];
    if (typeof value === 'string') this.values = { ...this.values, [field.name]: repairValue(field, value) };
    this.#saveSoon();
  };

  readonly #onNext = (): void => {
    const step = this.screen as Step;
    this.values = repairValues(FIELDS, this.values);
    // What was changed on the way back may ask for more elsewhere: another kind of applicant has other questions.
    const problems = validate(this.values, this.#fromReview ? undefined : step);
    if (problems.length > 0) this.#showProblemsOf(problems);
    else if (this.#fromReview) this.#go('review');
    else this.#go(step === 3 ? 'review' : ((step + 1) as Step));
  };

  readonly #onProblem = (event: Event, field: string): void => {
    event.preventDefault();
    reveal(this.renderRoot.querySelector<HTMLElement>(`#${controlId(field)}`));
  };

  readonly #onChange = (step: Step, field: Field): void => {
    this.#go(step);
    this.#fromReview = true;
    this.#focus = `#${controlId(field.name)}`;
  };

  readonly #onSend = async (): Promise<void> => {
    const action = this.#action;
    if (!action || this.sending) return;
    const all = validate(this.values);
    if (all.length > 0) {
      this.#showProblemsOf(all);
      return;
    }
    this.sending = true;
    this.#live.say(plain(this.#language.words.sending), 0);
    const application = toApplication(this.values, this.#id, this.#language.language);
    const result = await sendApplication(action, application);
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

  readonly #onOtherWay = (way: OtherWay): void => {
    this.note = AFTER[way];
    if (way === 'mail' || way === 'file') this.dispatchEvent(new TsunagariSubmitEvent(way));
  };

  readonly #onKeep = (): void => {
    const { words } = this.#language;
    if (this.#sent) saveApplication(this.#sent, applicationText(this.#sent.values, words), plain(words.fileName));
  };

  readonly #onDiscard = (): void => {
    this.#forget();
    this.problems = [];
    this.note = 'discarded';
    this.#go(1);
  };

  /** A new application gets a new key: the old one has done its work. */
  #forget(): void {
    clearTimeout(this.#saveTimer);
    clearDraft(this.#draftName);
    this.values = {};
    this.#id = newId();
  }

  #showProblemsOf(problems: Problem[]): void {
    this.screen = Math.min(
      3,
      ...problems.map((problem) => FIELDS.find((field) => field.name === problem.field)?.step ?? 3),
    ) as Step;
    this.problems = problems.filter(
      (problem) => FIELDS.find((field) => field.name === problem.field)?.step === this.screen,
    );
    this.#showProblems();
  }

  #showProblems(): void {
    this.#focus = '[data-summary]';
    this.requestUpdate();
  }

  #go(screen: Screen): void {
    this.screen = screen;
    this.#fromReview = false;
    this.problems = [];
    if (screen !== 1) this.note = '';
    this.#focus = '[data-focus]';
    this.#saveSoon();
  }

  #saveSoon(): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(this.#saveNow, 400);
  }

  readonly #saveNow = (): void => {
    clearTimeout(this.#saveTimer);
    if (this.screen === 'sent' || Object.keys(this.values).length === 0) return;
    const step = typeof this.screen === 'number' ? this.screen : 3;
    if (!saveDraft(this.#draftName, { id: this.#id, step, values: this.values })) this.note = 'draftNotStored';
  };
}

export * from '../../internal/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-join-form': JoinForm;
  }
}
