import { css, html, nothing, type TemplateResult } from 'lit';
import { textValue } from '../text/pick-text.js';
import { isByText } from '../model/safety/safety-lines.js';
import type { HardMomentLine } from '../model/safety/hard-moment.js';
import { headingTag } from './frame.js';
import { dangerButtons, hardMomentOf, isSure, lineHours, lineUrl, NUMBERS, type SafetyParts } from './line-parts.js';
import { feedText, parted, ruby, whole } from './ruby.js';

/**
 * Three parts, always in this order: danger, to talk, without voice. Two rows of buttons and one fold, which stay above the first topics of a
 * phone's screen. Words, not colour; no alert.
 * @param headingLevel of the widget, below which its own heading stands
 */
export function safetyStrip(parts: SafetyParts, headingLevel: number): TemplateResult {
  const { language } = parts;
  const { safety } = language.words;
  const lines = hardMomentOf(parts).filter(({ isButton }) => isButton);
  return html`<aside class="safety" part="safety" aria-labelledby="safety-title">
    ${headingTag(headingLevel, 1, html`<span id="safety-title">${ruby(safety.heading, language.furigana)}</span>`, 'safety-title')}
    <ul class="safety-ways">
      ${dangerButtons(parts).map((button) => html`<li>${button}</li>`)} ${lines.map((one) => html`<li>${lineButton(one, parts)}</li>`)}
    </ul>
    <details>
      <summary>${ruby(safety.voiceless, language.furigana)}</summary>
      <ul class="how">
        ${[...safety.danger(...NUMBERS), ...safety.voicelessHow].map((sentence) => html`<li>${ruby(sentence, language.furigana)}</li>`)}
        ${lines.map(({ line }) => html`<li>${feedText(line.name, language)}${ruby(language.words.common.colon, language.furigana)}${lineHours(line, parts)}</li>`)}
      </ul>
    </details>
  </aside>`;
}

/** The way and its number, whose line it is; when it answers where that is sure, else only in the fold. */
function lineButton({ line }: HardMomentLine, parts: SafetyParts): TemplateResult {
  const { language, onUse } = parts;
  const { safety } = language.words;
  const url = lineUrl(line, parts);
  const number = line.channel?.number;
  const content = html`<b>${ruby(isByText(line) ? safety.byText : safety.byPhone, language.furigana)}${number ? html`${' '}<span class="line-number">${whole(number)}</span>` : nothing}</b>
    <span class="line-name">${language.language === 'ja' ? parted(textValue(line.name, 'ja')) : feedText(line.name, language)}</span>${isSure(line, parts) ? html`<span class="line-name">${lineHours(line, parts)}</span>` : nothing}`;
  return url
    ? html`<a class="button" href=${url} referrerpolicy="no-referrer" @click=${onUse}>${content}</a>`
    : html`<span class="button">${content}</span>`;
}

export const safetyStyles = css`
  .safety { margin-block-end: 0.75em; padding: 0.3em 0.6em 0; border: 2px solid var(--_text); border-radius: var(--_radius); background: var(--_background); }
  .safety-title { font-size: 0.9375em; margin-block-end: 0.2em; }
  .safety-ways { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.35em; }
  .safety-ways > li { display: grid; }
  .root .safety-ways .button { flex-direction: column; gap: 0; padding: 0.1em; line-height: 1.3; word-break: normal; }
  .safety-ways b { font-size: 0.875em; letter-spacing: 0; }
  .line-number { white-space: nowrap; }
  .safety-ways .line-name { font-size: 0.8125em; font-weight: 400; word-break: keep-all; }
  .root .safety-ways a.emergency { flex-flow: wrap; gap: 0 0.4em; border-color: var(--_text); color: var(--_text); font-size: 0.875em; }
  .safety-ways .emergency b { font-size: 1.3em; }
  .safety details > summary { display: list-item; list-style-position: inside; padding-block: 0.3em; font-size: 0.8125em; line-height: 1.35; }
  .furigana .safety details > summary { padding-block: 0.7em; }
  .safety .how { padding-inline-start: 1.25em; padding-block-end: 0.5em; list-style: disc; font-size: 0.9375em; }
  .ending { margin-block-start: 1.5em; font-weight: 700; }
  @media print {
    .safety .how { font-size: 0.875em; line-height: 1.5; }
  }
  @container (min-width: 40em) {
    .safety details > summary { padding-block: calc((44px - 1lh) / 2); }
    .safety-ways { grid-template-columns: repeat(4, minmax(0, 1fr)); }
    .root .safety-ways .button { padding-block: 0.4em; }
  }
  @container (max-width: 20em) {
    .safety-title { font-size: 0.875em; letter-spacing: 0; }
    .safety-ways .line-name { font-size: 0.75em; letter-spacing: 0; }
  }
  @container (max-width: 14em) {
    .safety-ways { grid-template-columns: minmax(0, 1fr); }
  }
`;
