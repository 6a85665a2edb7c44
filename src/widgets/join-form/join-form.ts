import { html, nothing, type TemplateResult } from 'lit';
import { fetchableUrl } from '../../feed/safe-url.js';
import { attribute, page, text } from '../../internal/attributes.js';
import { TsunagariSubmitEvent } from '../../internal/events.js';
import { isLeft } from '../../internal/left-page.js';
import { reveal } from '../../internal/reveal.js';
import { WidgetElement } from '../../internal/widget-element.js';
import type { JoinApplication } from '../../join/application.js';
import type { Field, Step } from '../../join/fields.js';
import type { SendResult } from '../../join/send.js';
import type { Problem } from '../../join/validate.js';
import { joinFormText } from '../../text/catalogues/join-form.js';
import { plain } from '../../text/ruby.js';
import { baseStyles } from '../../ui/base-styles.js';
import { head, kept, root } from '../../ui/frame.js';
import { LanguageController } from '../../ui/language-controller.js';
import { LiveRegion } from '../../ui/live-region.js';
import { ruby } from '../../ui/ruby.js';
import { fieldView } from './field-view.js';
import { ExchangeLoader, type ExchangePart } from './exchange-loader.js';
import { applyView, loadingView, trapView, withoutReceiverView } from './form-frame.js';
import { joinFormStyles } from './join-form.styles.js';
import type { OtherWay } from './join-outcome.js';
import { JoinState, type Note } from './join-state.js';
import { OfficeMail } from './office-mail.js';
import { controlId } from './question-view.js';
import { stepScreen } from './step-screen.js';
import type { WorkingParts } from './working-parts.js';

type SentResult = Extract<SendResult, { status: 'sent' }>;
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

  readonly #office = new OfficeMail(this);
  readonly #language = new LanguageController(this, joinFormText);
  readonly #exchange = new ExchangeLoader(this);
  readonly #live = new LiveRegion(this);
  readonly #state = new JoinState(this, this.#exchange);
  #working?: WorkingParts;

  /** Also waits for the second part where the screen belongs to it, or somebody wants to go on. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const needsPart = this.#state.screen !== 1 || this.#state.isWaiting;
    if (!needsPart || this.#exchange.part || this.#exchange.failed) return done;
    await this.#exchange.load();
    // Once with the part, and once more with what was waited for.
    await super.getUpdateComplete();
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const language = this.#language;
    if (!language.ready) return html`<slot></slot>`;
    if (isLeft(this)) return html`${root({ host: this, language }, nothing)}${kept(this)}`;
    const apply = this.applyUrl ? fetchableUrl(this.applyUrl, document.baseURI) : undefined;
    return html`${root(
      { host: this, language },
      html`${head({ host: this, language }, language.words.heading)} ${this.#live.render()}
        ${this.applyUrl ? applyView(language, apply) : html`${this.#renderScreen()}${trapView()}`}`,
    )}${kept(this)}`;
  }

  #renderScreen(): TemplateResult {
    const { screen } = this.#state;
    const { part } = this.#exchange;
    if (screen === 1) return this.#renderStep(1, part);
    if (!part) return this.#renderLoading();
    if (screen !== 'review' && screen !== 'sent') return this.#renderStep(screen, part);
    const { running, result, arrived } = this.#workingWith(part).sending;
    const words = { form: this.#language.words, exchange: part.words };
    if (screen === 'sent') {
      const sent = result?.status === 'sent' ? result : ({ status: 'sent' } as SentResult);
      return part.sentView(sent, words, this.#language, () => arrived && part.saveCopy(arrived, sent.receipt, words));
    }
    return part.reviewScreen({
      application: this.#applicationBy(part),
      words,
      language: this.#language,
      headingLevel: this.headingLevel,
      canSend: this.#action !== undefined,
      sending: running,
      result,
      email: this.#office.address,
      note: this.#renderNote(),
      onSend: this.#onSend,
      onSendNew: this.#onSendNew,
      onBack: () => this.#state.go(3),
      onChange: this.#state.change,
      onOtherWay: this.#onOtherWay,
    });
  }

  #renderStep(step: Step, part?: ExchangePart): TemplateResult {
    const { headingLevel } = this;
    const { values, problems, fromReview, isWaiting, next } = this.#state;
    const language = this.#language;
    const { words } = language;
    const { pending, address: mail, publisher } = this.#office;
    return stepScreen({
      step,
      values,
      language,
      headingLevel,
      lead: html`${step === 1 && !this.#action ? withoutReceiverView(language, { mail, pending, publisher }) : nothing}${this.#renderNote()}`,
      summary: part?.summaryView(problems, { form: words, exchange: part.words }, language.furigana, this.#onProblem),
      foot: isWaiting ? this.#renderLoading() : nothing,
      toReview: step === 3 || fromReview,
      field: (field) =>
        fieldView({
          field,
          values,
          problems,
          hint: field.name === 'postalCode' && this.postalLookup ? words.postalLookup : words.hints[field.name],
          href: this.#consentPage(field.name),
          language,
          headingLevel,
          part,
          entries: part && this.#workingWith(part).entries,
          onInput: (value) => this.#state.set({ field: field.name }, value),
          onLeave: () => this.#onLeave(field),
          onEnter: next,
        }),
      onNext: next,
      onBack: () => this.#state.go((step - 1) as Step),
      onDiscard: this.#onDiscard,
    });
  }

  /** Where the second part has yet to come, or could not. */
  #renderLoading(): TemplateResult {
    return loadingView(this.#language, this.#exchange.failed, () => void this.#exchange.load());
  }

  /** The page on which one can read what is agreed to. */
  #consentPage(name: string): string | undefined {
    const address = name === 'terms' ? this.termsUrl : name === 'purpose' ? this.privacyUrl : '';
    return fetchableUrl(address, document.baseURI);
  }

  #renderNote(): TemplateResult | typeof nothing {
    const words: Readonly<Partial<Record<Note, string>>> = { ...this.#language.words, ...this.#exchange.part?.words };
    const { note } = this.#state;
    const said = note && words[note];
    return said ? html`<p class="notice" role="status">${ruby(said, this.#language.furigana)}</p>` : nothing;
  }

  /** What acts from the second part on; made once. */
  #workingWith(part: ExchangePart): WorkingParts {
    return (this.#working ??= part.workingParts(this, this.#state, (sentence) =>
      this.#live.say(plain(sentence(this.#exchange.part?.words ?? part.words)), 0),
    ));
  }

  #applicationBy(part: ExchangePart): JoinApplication {
    const { values, draft } = this.#state;
    return part.toApplication(values, draft.id, draft.languageOr(this.#language.language));
  }

  get #action(): string | undefined {
    return fetchableUrl(this.action, document.baseURI);
  }

  #onLeave(field: Field): void {
    this.#state.leave(field);
    if (field.name === 'postalCode' && this.postalLookup) void this.#fillAddress(field);
  }

  async #fillAddress(field: Field): Promise<void> {
    if (this.#exchange.failed) return;
    const isRepaired = this.#exchange.part !== undefined;
    await this.#exchange.load();
    const { part } = this.#exchange;
    if (!part) return;
    if (!isRepaired) this.#state.leave(field);
    await this.#workingWith(part).address.fill(this.postalLookup, part.lookUpAddress);
  }

  readonly #onProblem = (event: Event, problem: Problem): void => {
    event.preventDefault();
    reveal(this.renderRoot.querySelector<HTMLElement>(`#${controlId(problem)}`));
  };

  readonly #onSend = async (): Promise<void> => {
    const action = this.#action;
    const { part } = this.#exchange;
    if (!action || !part) return;
    const { sending } = this.#workingWith(part);
    if (sending.running) return;
    const all = part.validate(this.#state.values);
    if (all.length > 0) return this.#state.showProblems(all);
    this.#live.say(plain(part.words.sending), 0);
    const result = await sending.send(action, this.#applicationBy(part));
    if (result.status === 'refused') this.#state.showProblems(result.problems);
    else if (result.status === 'failed') this.#state.focusOn('[data-failed]');
    else {
      this.#state.forget();
      this.#state.go('sent');
      this.dispatchEvent(new TsunagariSubmitEvent('action', result.receipt));
    }
  };

  /** Sends a second application, for an applicant who asked for one although the office already has the first. */
  readonly #onSendNew = (): void => {
    this.#state.draft.renew();
    void this.#onSend();
  };

  readonly #onOtherWay = (way: OtherWay): void => {
    this.#state.say(AFTER[way]);
    if (way === 'mail' || way === 'file') this.dispatchEvent(new TsunagariSubmitEvent(way));
  };

  readonly #onDiscard = (): void => {
    this.#state.forget();
    this.#state.note = 'discarded';
    this.#state.go(1);
  };
}

export * from '../../internal/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-join-form': JoinForm;
  }
}
