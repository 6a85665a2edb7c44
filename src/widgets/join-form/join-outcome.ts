import { html, nothing, type TemplateResult } from 'lit';
import { serialise, type JoinApplication } from '../../join/application.js';
import { mailLink } from '../../join/mail.js';
import type { SendResult } from '../../join/send.js';
import { saveFile } from '../../internal/save-file.js';
import type { JoinFormText } from '../../text/catalogues/join-form.js';
import { plain } from '../../text/ruby.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby, whole } from '../../ui/ruby.js';
import { applicationText, shortApplicationText } from './join-answers.js';
import type { JoinWords } from './join-words.js';

/** Arrived: what happens next, the receipt, and a copy to keep. */
export function sentView(
  receipt: string | undefined,
  language: LanguageController<JoinFormText>,
  onKeep: () => void,
): TemplateResult {
  const { words, furigana } = language;
  return html`<div class="outcome stack" part="sent">
    <p class="outcome-title" tabindex="-1" data-focus>${ruby(words.sentHeading, furigana)}</p>
    <p>${ruby(words.sent, furigana)}</p>
    ${receipt ? html`<p class="receipt">${ruby(words.receipt(receipt), furigana)}</p>` : nothing}
    <p><button class="button" type="button" @click=${onKeep}>${ruby(words.keepCopy, furigana)}</button></p>
  </div>`;
}

/** Why it did not arrive, and that nothing is lost. */
export function failedSendView(
  result: Extract<SendResult, { status: 'failed' }>,
  language: LanguageController<JoinFormText>,
  onRetry: () => void,
): TemplateResult {
  const { words, furigana } = language;
  return html`<div class="notice stack" role="alert">
    <p class="outcome-title" tabindex="-1" data-focus>${ruby(words.failedHeading, furigana)}</p>
    <p>${ruby(words.failed[result.reason], furigana)}</p>
    ${result.reason === 'client' ? nothing : html`<button class="button primary" type="button" @click=${onRetry}>${ruby(words.retry, furigana)}</button>`}
  </div>`;
}

/** How an application may leave without a receiver. */
export type OtherWay = 'mail' | 'file' | 'copied' | 'not-copied';

export interface OtherWaysParts {
  application: JoinApplication;
  language: LanguageController<JoinFormText>;
  all: JoinWords;
  /** Where the office reads mail, if the page or the feed says so. */
  email: string | undefined;
  intro: string;
  onUsed: (way: OtherWay) => void;
}

/** Mail, copy and file: ways that need no server. */
export function otherWays({ application, language, all, email, intro, onUsed }: OtherWaysParts): TemplateResult {
  const { words, furigana } = language;
  const text = applicationText(application.values, all);
  const mail = email
    ? mailLink(email, plain(words.mailSubject), shortApplicationText(application.values, all), plain(words.mailPaste))
    : undefined;
  const copy = html`<p>
    <button class="button" type="button" @click=${() => copyText(text, onUsed)}>${ruby(words.copy, furigana)}</button>
  </p>`;
  return html`<div class="other-ways stack">
    <p>${ruby(intro, furigana)}</p>
    ${mail && !mail.whole ? html`<p>${ruby(words.mailTooLong, furigana)}</p>${copy}` : nothing}
    ${
      mail
        ? html`<p><a class="button" href=${mail.url} @click=${() => onUsed('mail')}>${ruby(words.mail, furigana)}</a></p>
          <p class="hint muted">${ruby(words.mailHint, furigana)} ${whole(email!)}</p>`
        : nothing
    }
    <p>
      <button class="button" type="button" @click=${() => {
        saveApplication(application, text, plain(words.fileName));
        onUsed('file');
      }}>${ruby(words.file, furigana)}</button>
    </p>
    <p class="hint muted">${ruby(words.fileHint, furigana)}</p>
    ${mail && !mail.whole ? nothing : copy}
    <details>
      <summary>${ruby(words.review, furigana)}</summary>
      <textarea class="field" rows="10" readonly aria-label=${plain(words.review)} .value=${text}></textarea>
    </details>
  </div>`;
}

/** Where a page or a frame may not write to the clipboard, the text below stays to be copied by hand. */
function copyText(text: string, onUsed: (way: OtherWay) => void): void {
  const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
  written.then(
    () => onUsed('copied'),
    () => onUsed('not-copied'),
  );
}

/** Saves readable text followed by the same application as JSON, which the office's command reads. */
export function saveApplication(application: JoinApplication, text: string, name: string): void {
  saveFile(`${name}.txt`, 'text/plain;charset=utf-8', `\ufeff${text}\n\n----\n${serialise(application)}\n`);
}
