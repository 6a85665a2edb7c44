import { css, html, nothing, type TemplateResult } from 'lit';
import { safeUrl, telUrl } from '../feed/safe-url.js';
import type { Feed } from '../feed/types.js';
import type { Visitor } from '../model/matching/eligibility.js';
import { isByText, lineStatus, safetyLines, talkLines, type SafetyLine } from '../model/safety/safety-lines.js';
import type { CommonText } from '../text/ja/common.js';
import type { DatesText } from '../text/dates/dates-text.js';
import { describeOpening } from '../text/opening-status/describe.js';
import type { OpeningStatusText } from '../text/ja/opening-status.js';
import { textValue } from '../text/pick-text.js';
import { plain } from '../text/ruby.js';
import type { SafetyText } from '../text/ja/safety.js';
import { headingTag } from './frame.js';
import type { Reader } from './language-controller.js';
import { limitsOf } from './eligibility-words.js';
import { feedText, ruby, unseen, whole } from './ruby.js';
import { checkedWords } from './source-line.js';

/** A reader for whom a widget has the words of safety. */
export type SafetyReader = Reader & {
  words: { safety: SafetyText; common: CommonText; opening: OpeningStatusText; dates: DatesText };
};

export interface SafetyParts {
  /** Undefined when no feed could be loaded: our own lines stand. */
  feed: Feed | undefined;
  now: Date;
  language: SafetyReader;
  visitor: Visitor;
  onUse: () => void;
}

/** What a status of a line is computed with. */
export const contextOf = ({ feed, now }: SafetyParts): { holidays: Feed['holidays']; feedUpdated: Date } => ({
  holidays: feed?.holidays,
  feedUpdated: feed?.updated ?? now,
});

/**
 * Three parts, always in this order: danger, to talk, without voice. Words, not colour; no alert.
 * @param headingLevel of the widget, below which its own heading stands
 */
export function safetyStrip(parts: SafetyParts, headingLevel: number): TemplateResult {
  const { language, now, visitor } = parts;
  const { safety } = language.words;
  const lines = safetyLines(parts.feed, now);
  const { byPhone, byText } = talkLines(lines, now, contextOf(parts), visitor);
  const [ambulance, police] = safety.danger('119', '110');
  return html`<aside class="safety" part="safety" aria-labelledby="safety-title">
    ${headingTag(headingLevel, 1, html`<span id="safety-title">${ruby(safety.heading, language.furigana)}</span>`, 'safety-title')}
    <ul>
      <li class="safety-lines">${withCall(ambulance, '119', parts)}${withCall(police, '110', parts)}</li>
      <li>
        ${ruby(safety.talk, language.furigana)}
        <span class="safety-lines">${byPhone ? shortLine(byPhone, parts) : nothing} ${byText ? shortLine(byText, parts) : nothing}</span>
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

/** A sentence whose number can be pressed. */
export function withCall(sentence: string, number: string, { language, onUse }: SafetyParts): TemplateResult {
  const [before = '', after = ''] = sentence.split(number);
  return html`<span>${ruby(before, language.furigana)}<a class="emergency" href=${telUrl(number)!} @click=${onUse}>${number}</a>${ruby(after, language.furigana)}</span>`;
}

function linkOf(line: SafetyLine): string | undefined {
  const channel = line.channel;
  return (isByText(line) ? undefined : telUrl(channel?.dial ?? channel?.number)) ?? safeUrl(channel?.url);
}

function shortLine(line: SafetyLine, parts: SafetyParts): TemplateResult {
  const { language, onUse } = parts;
  const url = linkOf(line);
  const number = line.channel?.number ?? '';
  const name = feedText(line.name, language);
  const content = html`${isByText(line) ? ruby(language.words.safety.byText, language.furigana) : ruby(language.words.safety.byPhone, language.furigana)} ${name} <b>${whole(number)}</b>`;
  return html`<span class="safety-line">${url ? html`<a href=${url} referrerpolicy="no-referrer" @click=${onUse}>${content}</a>` : content} <span class="small">${hours(line, parts)}</span></span>`;
}

/** What can be said of a line's hours: the status while its check holds, else its own sentence. */
function hours(line: SafetyLine, parts: SafetyParts): TemplateResult {
  const { language, now } = parts;
  const status = lineStatus(line, now, contextOf(parts));
  if (status.trust === 'current' && status.status.kind === 'open')
    return html`${ruby(describeOpening(language.words.opening, language.words.dates, status, now), language.furigana)}`;
  return line.hoursNote ? html`${feedText(line.hoursNote, language)}` : html``;
}

/** One line with its name, hours, number or chat, and source. */
export function lineCard(line: SafetyLine, parts: SafetyParts, forChildren = false): TemplateResult {
  const { language, onUse } = parts;
  const { words, furigana } = language;
  const url = linkOf(line);
  const label = line.channel?.number ?? plain(line.role === 'voiceless' ? words.common.website : words.safety.byText);
  const limits = forChildren ? ruby(words.safety.upTo18, furigana) : limitsOf(line.eligibility, language);
  return html`<p class="card-title"><strong>${feedText(line.name, language)}</strong> ${limits ? html`<span class="tag">${limits}</span>` : nothing}</p>
    <p class="small">${hours(line, parts)}</p>
    ${url ? html`<p><a class="button primary call" href=${url} referrerpolicy="no-referrer" @click=${onUse}><span class="number">${whole(label)}</span>${unseen(textValue(line.name, language.language))}</a></p>` : nothing}
    ${line.source ? html`<p class="small muted">${ruby(words.common.source, furigana)}${feedText(line.source.name, language)}${ruby(checkedWords(line.verifiedOn, language), furigana)}</p>` : nothing}`;
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
