/** What stands around the questions: the steps, and words for forms that cannot send. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Publisher } from '../../feed/types.js';
import { FIELDS } from '../../join/fields.js';
import type { JoinFormText } from '../../text/catalogues/join-form.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { publisherUrl } from '../../ui/publisher-url.js';
import { ruby } from '../../ui/ruby.js';

type Language = LanguageController<JoinFormText>;

/** Where one is. `current`: 1 to 3, or 4 for the check page. */
export function stepsView(current: number, { words, furigana }: Language): TemplateResult {
  const names = [words.steps[1]!, words.steps[2]!, words.steps[3]!, words.review];
  return html`<ol class="steps">
    ${names.map((name, index) => html`<li aria-current=${index + 1 === current ? 'step' : nothing}>${ruby(`${index + 1}. ${name}`, furigana)}</li>`)}
  </ol>`;
}

/**
 * A form that cannot send says so before anybody types for a quarter of an hour. Where the feed is asked for the office's address, the room of the
 * longest answer is kept from the start: nothing moves under the finger when it comes.
 */
export function withoutReceiverView(
  { words, furigana }: Language,
  { mail, pending, publisher }: { mail: string | undefined; pending: boolean; publisher: Publisher | undefined },
): TemplateResult {
  const url = publisherUrl(publisher);
  const byFile = ruby(words.byFile, furigana);
  const contact = ruby(words.officeContact, furigana);
  const said = mail
    ? ruby(words.byMail, furigana)
    : html`${byFile} ${url ? html`<a href=${url} referrerpolicy="no-referrer">${contact}</a>` : nothing}`;
  return html`<div class="answer">
    ${pending || publisher ? html`<p class="notice room">${byFile} ${contact}</p>` : nothing}
    ${pending ? nothing : html`<p class="notice">${said}</p>`}
  </div>`;
}

/** In place of a screen whose part has yet to come, or could not. */
export function loadingView({ words, furigana }: Language, failed: boolean, onRetry: () => void): TemplateResult {
  if (!failed) return html`<p class="muted" role="status" data-loading>${ruby(words.common.loading, furigana)}</p>`;
  return html`<div class="notice stack" role="alert" data-loading>
    <p>${ruby(words.partFailed, furigana)}</p>
    <button class="button primary" type="button" @click=${onRetry}>${ruby(words.common.retry, furigana)}</button>
  </div>`;
}

/** Where the office has a service of its own: what to prepare, and the way there. */
export function applyView({ words, furigana }: Language, url: string | undefined): TemplateResult {
  return html`<div class="stack">
    <p>${ruby(words.intro, furigana)}</p>
    <p class="step-title">${ruby(words.applyHeading, furigana)}</p>
    <ul class="prepare">
      ${FIELDS.filter(({ step, type }) => step < 3 && type !== 'choice').map((field) => html`<li>${ruby(words.labels[field.name], furigana)}</li>`)}
    </ul>
    ${url ? html`<p><a class="button primary" href=${url} referrerpolicy="no-referrer">${ruby(words.applyLink, furigana)}</a></p>` : html`<slot></slot>`}
  </div>`;
}

/**
 * A field that no person sees or reaches, by eye, ear, keyboard or password manager; whoever fills it in is a program.
 */
export function trapView(): TemplateResult {
  return html`<div class="trap" aria-hidden="true">
    <input type="text" tabindex="-1" autocomplete="off" data-trap data-1p-ignore data-bwignore data-lpignore="true" data-form-type="other" />
  </div>`;
}
