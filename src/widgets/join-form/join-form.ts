import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { fetchableUrl } from '../../feed/safe-url.js';
import { attribute, page, text } from '../../internal/attributes.js';
import { TsunagariSubmitEvent } from '../../internal/events.js';
import { reveal } from '../../internal/reveal.js';
import { WidgetElement } from '../../internal/widget-element.js';
import { toApplication, type JoinApplication } from '../../join/application.js';
import { ENTRY_PARTS, type EntryList, type ExchangeEntry, type PartName } from '../../join/exchange-entry.js';
import { FIELDS, isAsked, isEntryList, isRequired, type Field, type JoinValues, type Step } from '../../join/fields.js';
import { repairValue, repairValues } from '../../join/repair.js';
import { sendApplication, type SendResult } from '../../join/send.js';
import { validate, type Problem } from '../../join/validate.js';
import { joinExchangeText } from '../../text/catalogues/join-exchange.js';
import { joinFormText } from '../../text/catalogues/join-form.js';
import { plain } from '../../text/ruby.js';
import { baseStyles } from '../../ui/base-styles.js';
import { head, headingTag, kept, root } from '../../ui/frame.js';
import { LanguageController } from '../../ui/language-controller.js';
import { LiveRegion } from '../../ui/live-region.js';
import { publisherUrl } from '../../ui/publisher-url.js';
import { ruby } from '../../ui/ruby.js';
import { DraftController } from './draft-controller.js';
import { entriesView, entryId, type RemovedEntry } from './entries-view.js';
import { applicationText } from './join-answers.js';
import { joinFormStyles } from './join-form.styles.js';
import { failedSendView, otherWays, saveApplication, sentView, type OtherWay } from './join-outcome.js';
import { joinReview, type Place } from './join-review.js';
import { optionLabel, problemWords, stepOf, type JoinWords } from './join-words.js';
import { levelsView } from './levels-view.js';
import { controlId, questionView, type Answer } from './question-view.js';
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

  @state() private removed?: RemovedEntry;

  readonly #office = new OfficeMail(this);
  readonly #language = new LanguageController(this, joinFormText);
  readonly #exchange = new LanguageController(this, joinExchangeText);
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
  #focus?: string;
  /** The check page asked for a change: back to it at once. */
  #fromReview = false;
  /** What was sent, for a copy to keep; gone with the page. */
  #sent?: JoinApplication;

  protected override updated(_changed: PropertyValues): void {
    if (!this.#focus) return;
    reveal(this.renderRoot.querySelector<HTMLElement>(this.#focus));
    this.#focus = undefined;
  }

  protected override render(): TemplateResult {
    if (!this.#language.ready || !this.#exchange.ready) return html`<slot></slot>`;
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
          (field) => this.#renderField(field),
        )}
      </div>
      <p class="muted">${ruby(words.publicNote, furigana)}</p>
      <div class="actions">
        <button class="button primary" type="button" @click=${this.#onNext}>${ruby(step === 3 || this.#fromReview ? words.toReview : words.next, furigana)}</button>
        ${step > 1 ? html`<button class="button" type="button" @click=${() => this.#go((step - 1) as Step)}>${ruby(words.back, furigana)}</button>` : nothing}
        <button class="button plain" type="button" @click=${this.#onDiscard}>${ruby(words.discard, furigana)}</button>
      </div>`;
  }

  get #words(): JoinWords {
    return { form: this.#language.words, exchange: this.#exchange.words };
  }

  #renderField(field: Field): TemplateResult {
    const { name } = field;
    const language = this.#language;
    const words = this.#words;
    if (isEntryList(name))
      return entriesView({
        list: name,
        entries: this.values[name] ?? [],
        problems: this.problems,
        removed: this.removed,
        words,
        language,
        headingLevel: this.headingLevel,
        onInput: this.#onPart,
        onLeave: this.#onPartLeft,
        onAdd: this.#onAdd,
        onRemove: this.#onRemove,
        onUndo: this.#onUndo,
      });
    if (field.type === 'levels')
      return levelsView(this.values, words, language, (levels) => this.#set({ field: name }, levels));
    const problem = this.problems.find((one) => one.field === name);
    return questionView({
      question: field,
      id: controlId({ field: name }),
      label: words.form.labels[name],
      hint: words.form.hints[name],
      value: this.values[name],
      isRequired: isRequired(field, this.values),
      problem: problem && problemWords(problem, words),
      language,
      optionLabel: (option) => optionLabel(field, option, words),
      href: this.#consentPage(name),
      onInput: (value) => this.#set({ field: name }, value),
      onLeave: () => this.#onLeave(field),
      onEnter: this.#onNext,
    });
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
          (problem) =>
            html`<li><a href="#${controlId(problem)}" @click=${(event: Event) => this.#onProblem(event, problem)}>${ruby(problemWords(problem, this.#words), furigana)}</a></li>`,
        )}
      </ul>
    </div>`;
  }

  #renderReview(email: string | undefined): TemplateResult {
    const { words, furigana } = this.#language;
    const application = toApplication(this.values, this.#draft.id, this.#language.language);
    const failed = this.result?.status === 'failed' ? this.result : undefined;
    const canSend = this.#action !== undefined;
    return html`${this.#renderSteps('review')} ${headingTag(this.headingLevel, 1, html`<span tabindex="-1" data-focus>${ruby(words.review, furigana)}</span>`, 'step-title')}
      ${failed ? failedSendView(failed, this.#language, this.#onSend) : nothing} ${joinReview(this.values, this.#words, this.#language, this.#onChange)}
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
              all: this.#words,
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
  };

  readonly #onPart = (list: EntryList, index: number, part: PartName, value: Answer): void => {
    const entries = this.values[list]!.map((entry, at) => (at === index ? { ...entry, [part]: value } : entry));
    this.#set({ field: list, entry: index, part }, entries);
  };

  readonly #onPartLeft = (list: EntryList, index: number, part: PartName): void => {
    const value = this.values[list]![index]![part];
    const question = ENTRY_PARTS.find(({ name }) => name === part)!;
    if (typeof value === 'string') this.#onPart(list, index, part, repairValue(question, value));
  };

  readonly #onAdd = (list: EntryList): void => {
    const entries: ExchangeEntry[] = [...(this.values[list] ?? []), {}];
    this.removed = undefined;
    this.#set({ field: list }, entries);
    this.#focus = `#${entryId(list, entries.length - 1)}`;
    this.#live.say(plain(this.#exchange.words.lists[list].added(entries.length)), 0);
  };

  readonly #onRemove = (list: EntryList, index: number): void => {
    const entries = this.values[list]!;
    this.removed = { list, index, entry: entries[index]! };
    this.#set(
      { field: list },
      entries.filter((_entry, at) => at !== index),
    );
    this.#focus = '[data-undo]';
  };

  readonly #onUndo = (): void => {
    const { list, index, entry } = this.removed!;
    this.removed = undefined;
    this.#set({ field: list }, [...this.values[list]!.slice(0, index), entry, ...this.values[list]!.slice(index)]);
    this.#focus = `#${entryId(list, index)}`;
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
    if (!action || this.sending) return;
    const all = validate(this.values);
    if (all.length > 0) {
      this.#showProblemsOf(all);
      return;
    }
    this.sending = true;
    this.#live.say(plain(this.#language.words.sending), 0);
    const application = toApplication(this.values, this.#draft.id, this.#language.language);
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
    if (this.#sent) saveApplication(this.#sent, applicationText(this.#sent.values, this.#words), plain(words.fileName));
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
    this.removed = undefined;
    this.#draft.saveSoon();
  }
}

export * from '../../internal/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-join-form': JoinForm;
  }
}
