import { html, nothing, type TemplateResult } from 'lit';
import { serialise, type JoinApplication } from '../../join/application.js';
import type { SendResult } from '../../join/send.js';
import { safeUrl } from '../../feed/safe-url.js';
import { saveFile } from '../../internal/save-file.js';
import type { JoinFormText } from '../../text/catalogues/join-form.js';
import { plain } from '../../text/ruby.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby, whole } from '../../ui/ruby.js';
import { applicationText } from './join-review.js';

/** Longest `mailto:` that common mail programs take whole. */
const LONGEST_MAILTO = 1_900;

/** Arrived: what happens next, and the receipt. */
export function sentView(receipt: string | undefined, language: LanguageController<JoinFormText>): TemplateResult {
  const { words, furigana } = language;
  return html`<div class="outcome stack" part="sent">
    <p class="outcome-title" tabindex="-1" data-focus>${ruby(words.sentHeading, furigana)}</p>
    <p>${ruby(words.sent, furigana)}</p>
    ${receipt ? html`<p class="receipt">${ruby(words.receipt(receipt), furigana)}</p>` : nothing}
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

export interface OtherWaysParts {
  application: JoinApplication;
  language: LanguageController<JoinFormText>;
  /** Where the office reads mail, if the page or the feed says so. */
  email: string | undefined;
  intro: string;
  onUsed: (way: 'mail' | 'file') => void;
}

/** Mail and file: ways that need no server. */
export function otherWays({ application, language, email, intro, onUsed }: OtherWaysParts): TemplateResult {
  const { words, furigana } = language;
  const text = applicationText(application.values, words);
  const mail = email ? mailUrl(email, plain(words.mailSubject), text) : undefined;
  return html`<div class="other-ways stack">
    <p>${ruby(intro, furigana)}</p>
    ${
      mail
        ? html`<p><a class="button" href=${mail} @click=${() => onUsed('mail')}>${ruby(words.mail, furigana)}</a></p>
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
    <details>
      <summary>${ruby(words.review, furigana)}</summary>
      <textarea class="field" rows="10" readonly aria-label=${plain(words.review)} .value=${text}></textarea>
    </details>
  </div>`;
}

function mailUrl(email: string, subject: string, text: string): string | undefined {
  const url = (body: string): string =>
    `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  let body = text;
  while (url(body).length > LONGEST_MAILTO && body.length > 0)
    body = `${body.slice(0, Math.floor(body.length * 0.9) - 1)}…`.replace(/……$/, '…');
  return safeUrl(url(body));
}

/** Saves readable text followed by the same application as JSON, which the office's command reads. */
function saveApplication(application: JoinApplication, text: string, name: string): void {
  saveFile(`${name}.txt`, 'text/plain;charset=utf-8', `\ufeff${text}\n\n----\n${serialise(application)}\n`);
}
