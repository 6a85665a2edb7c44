import { css, html, type TemplateResult } from 'lit';
import { isByText } from '../model/safety/safety-lines.js';
import type { HardMomentLine } from '../model/safety/hard-moment.js';
import { headingTag } from './frame.js';
import { dangerLines, hardMomentOf, lineHours, lineUrl, type SafetyParts } from './line-parts.js';
import { feedText, ruby, whole } from './ruby.js';

/**
 * Three parts, always in this order: danger, to talk, without voice. Words, not colour; no alert.
 * @param headingLevel of the widget, below which its own heading stands
 */
export function safetyStrip(parts: SafetyParts, headingLevel: number): TemplateResult {
  const { language } = parts;
  const { safety } = language.words;
  const lines = hardMomentOf(parts).filter(({ isButton }) => isButton);
  return html`<aside class="safety" part="safety" aria-labelledby="safety-title">
    ${headingTag(headingLevel, 1, html`<span id="safety-title">${ruby(safety.heading, language.furigana)}</span>`, 'safety-title')}
    <ul>
      <li class="safety-lines">${dangerLines(parts)}</li>
      <li>
        ${ruby(safety.talk, language.furigana)}
        <span class="safety-lines">${lines.map((one) => shortLine(one, parts))}</span>
      </li>
      <li>
        <details>
          <summary>${ruby(safety.voiceless, language.furigana)}</summary>
          <ul class="how">${safety.voicelessHow.map((sentence) => html`<li>${ruby(sentence, language.furigana)}</li>`)}</ul>
        </details>
      </li>
    </ul>
  </aside>`;
}

function shortLine({ line }: HardMomentLine, parts: SafetyParts): TemplateResult {
  const { language, onUse } = parts;
  const { safety } = language.words;
  const url = lineUrl(line, parts);
  const number = line.channel?.number;
  const content = html`${ruby(isByText(line) ? safety.byText : safety.byPhone, language.furigana)} ${feedText(line.name, language)}${number ? html` <b>${whole(number)}</b>` : ''}`;
  return html`<span class="safety-line">${url ? html`<a href=${url} referrerpolicy="no-referrer" @click=${onUse}>${content}</a>` : content} <span class="small">${lineHours(line, parts)}</span></span>`;
}

export const safetyStyles = css`
  .safety { margin-block-end: 1.25em; padding: 0.75em 1em; border: 2px solid var(--_text); border-radius: var(--_radius); background: var(--_background); }
  .safety-title { font-size: 1em; }
  .safety > ul > li { padding-block: 0.35em; }
  .safety > ul > li + li { border-block-start: 1px solid var(--_hairline); }
  .safety details > summary { padding-block: 0.2em; min-block-size: 44px; display: list-item; list-style-position: inside; }
  .safety .how { padding-inline-start: 1.25em; list-style: disc; font-size: 0.9375em; }
  .safety-lines { display: flex; flex-wrap: wrap; gap: 0 1.25em; }
  .safety-line b { display: inline-block; text-decoration: inherit; }
  .safety-line a, a.emergency { display: inline-block; min-block-size: 44px; padding-block: max(0.3em, (44px - 1lh) / 2); font-weight: 700; }
  a.emergency { font-size: 1.125em; min-inline-size: 2.75em; text-align: center; }
  .ending { word-break: normal; margin-block-start: 1.5em; font-weight: 700; }
`;
