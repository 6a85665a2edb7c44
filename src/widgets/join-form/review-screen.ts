import { html, nothing, type TemplateResult } from 'lit';
import type { JoinApplication } from '../../join/application.js';
import type { SendResult } from '../../join/send.js';
import type { JoinFormText } from '../../text/catalogues/join-form.js';
import { headingTag } from '../../ui/frame.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';
import { stepsView } from './form-frame.js';
import { failedSendView, otherWays, type OtherWay } from './join-outcome.js';
import { joinReview } from './join-review.js';
import type { JoinWords, Place } from './join-words.js';

/** What the check page needs to draw itself. */
export interface ReviewParts {
  application: JoinApplication;
  words: JoinWords;
  language: LanguageController<JoinFormText>;
  headingLevel: number;
  /** Whether the page names a receiver. */
  canSend: boolean;
  sending: boolean;
  result: SendResult | undefined;
  /** Where the office reads mail, if the page or the feed says so. */
  email: string | undefined;
  note: TemplateResult | typeof nothing;
  onSend: () => void;
  onSendNew: () => void;
  onBack: () => void;
  onChange: (place: Place) => void;
  onOtherWay: (way: OtherWay) => void;
}

/**
 * 確認画面, with all ways to the office that there are: after the answers, or right below the news that they did not arrive, whose reader must not look
 * for them at the end of a long page.
 */
export function reviewScreen(parts: ReviewParts): TemplateResult {
  const { application, words, language, canSend, sending, result, email, onSend, onOtherWay } = parts;
  const { form, exchange } = words;
  const { furigana } = language;
  const failed = result?.status === 'failed' ? result : undefined;
  const ways =
    !canSend || failed
      ? otherWays({
          application,
          words,
          reader: language,
          email,
          intro: canSend ? exchange.offlineWays : exchange.noAction,
          onUsed: onOtherWay,
        })
      : nothing;
  const end = html`${parts.note} ${ways}`;
  return html`${stepsView(4, language)} ${headingTag(parts.headingLevel, 1, html`<span tabindex="-1" data-focus>${ruby(form.review, furigana)}</span>`, 'step-title')}
    ${failed ? html`${failedSendView(failed, words, language, onSend, parts.onSendNew)} ${end}` : nothing}
    ${joinReview(application.values, words, language, parts.onChange)}
    <div class="actions">
      ${
        canSend
          ? html`<button class="button primary" type="button" aria-disabled=${String(sending)} @click=${onSend}>${ruby(sending ? exchange.sending : exchange.send, furigana)}</button>`
          : nothing
      }
      <button class="button" type="button" @click=${parts.onBack}>${ruby(form.back, furigana)}</button>
    </div>
    ${failed ? nothing : end}`;
}
