import { html, nothing, type TemplateResult } from 'lit';
import type { JoinApplication } from '../../join/application.js';
import { mailLink } from '../../join/mail.js';
import type { SendResult } from '../../join/send.js';
import { serialise } from '../../join/serialise.js';
import { saveFile } from '../../internal/save-file.js';
import { plain } from '../../text/ruby.js';
import type { Reader } from '../../ui/language-controller.js';
import { ruby, whole } from '../../ui/ruby.js';
import { applicationText, shortApplicationText } from './join-answers.js';
import type { JoinWords } from './join-words.js';

/** Arrived: the receipt, what happens next and by when, and a copy to keep. */
export function sentView(
  { receipt, by }: Extract<SendResult, { status: 'sent' }>,
  { exchange }: JoinWords,
  { furigana }: Reader,
  onKeep: () => void,
): TemplateResult {
  return html`<div class="outcome stack" part="sent">
    <p class="outcome-title" tabindex="-1" data-focus>${ruby(exchange.sentHeading, furigana)}</p>
    ${receipt ? html`<p class="receipt">${ruby(exchange.receipt(receipt), furigana)}</p>` : nothing}
    <p>${ruby(exchange.sent, furigana)}</p>
    ${by ? html`<p>${ruby(exchange.answerBy(exchange.dates.fullDate(new Date(`${by}T00:00+09:00`))), furigana)}</p>` : nothing}
    ${receipt ? html`<p>${ruby(exchange.noAnswer, furigana)}</p>` : nothing}
    <p><button class="button" type="button" @click=${onKeep}>${ruby(exchange.keepCopy, furigana)}</button></p>
  </div>`;
}

/** Why it did not arrive, that nothing is lost, and what to do. */
export function failedSendView(
  { reason, wait }: Extract<SendResult, { status: 'failed' }>,
  { exchange }: JoinWords,
  { furigana }: Reader,
  onRetry: () => void,
  onSendNew: () => void,
): TemplateResult {
  const minutes = wait ? Math.ceil(wait / 60) : reason === 'busy' ? 5 : undefined;
  return html`<div class="notice stack" role="alert">
    <p class="outcome-title" tabindex="-1" data-failed>${ruby(exchange.failedHeading, furigana)}</p>
    <p>${ruby(exchange.failed[reason], furigana)}</p>
    ${minutes ? html`<p>${ruby(exchange.wait(minutes), furigana)}</p>` : nothing}
    ${
      reason === 'reused'
        ? html`<p><button class="button" type="button" @click=${onSendNew}>${ruby(exchange.sendNew, furigana)}</button></p>
          <p class="hint muted">${ruby(exchange.sendNewHint, furigana)}</p>`
        : reason === 'client'
          ? nothing
          : html`<button class="button primary" type="button" @click=${onRetry}>${ruby(exchange.retry, furigana)}</button>`
    }
  </div>`;
}

/** How an application may leave without a receiver. */
export type OtherWay = 'mail' | 'file' | 'copied' | 'not-copied';

export interface OtherWaysParts {
  application: JoinApplication;
  words: JoinWords;
  reader: Reader;
  /** Where the office reads mail, if the page or the feed says so. */
  email: string | undefined;
  intro: string;
  onUsed: (way: OtherWay) => void;
}

/** Mail, copy and file: ways that need no server. */
export function otherWays({ application, words: all, reader, email, intro, onUsed }: OtherWaysParts): TemplateResult {
  const { furigana } = reader;
  const words = all.exchange;
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
      <summary>${ruby(all.form.review, furigana)}</summary>
      <textarea class="field" rows="10" readonly aria-label=${plain(all.form.review)} .value=${text}></textarea>
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
function saveApplication(application: JoinApplication, text: string, name: string): void {
  saveFile(`${name}.txt`, 'text/plain;charset=utf-8', `\ufeff${text}\n\n----\n${serialise(application)}\n`);
}

/** A copy of what was sent, with its receipt, for the applicant to keep. */
export function saveCopy(application: JoinApplication, receipt: string | undefined, words: JoinWords): void {
  const { exchange } = words;
  const said = receipt ? `${plain(exchange.receipt(receipt))}\n\n` : '';
  saveApplication(application, said + applicationText(application.values, words), plain(exchange.fileName));
}
