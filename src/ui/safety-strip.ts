import { css, html, nothing, type TemplateResult } from 'lit';
import { safeUrl, telUrl } from '../feed/safe-url.js';
import type { Feed } from '../feed/types.js';
import { admits, type Visitor } from '../model/eligibility.js';
import { isByPhone, isByText, lineStatus, linesFor, readiness, safetyLines, talkLines, type SafetyLine } from '../model/safety-lines.js';
import type { CommonText } from '../text/common/ja.js';
import type { DatesText } from '../text/dates/dates-text.js';
import { describeOpening } from '../text/opening-status/describe.js';
import type { OpeningStatusText } from '../text/opening-status/ja.js';
import { textValue } from '../text/pick-text.js';
import { plain } from '../text/ruby.js';
import type { SafetyText } from '../text/safety/ja.js';
import type { Reader } from './language-controller.js';
import { limitsOf } from './limits.js';
import { feedText, ruby, unseen } from './ruby.js';

type SafetyReader = Reader & { words: { safety: SafetyText; common: CommonText; opening: OpeningStatusText; dates: DatesText } };

export interface SafetyParts {
  /** Undefined when no feed could be loaded: our own lines stand. */
  feed: Feed | undefined;
  now: Date;
  language: SafetyReader;
  visitor: Visitor;
  onUse: () => void;
}

/** From here on a line is shut, or its time has passed. */
const SHUT = 3;

const contextOf = ({ feed, now }: SafetyParts): { holidays: Feed['holidays']; feedUpdated: Date } => ({ holidays: feed?.holidays, feedUpdated: feed?.updated ?? now });

/** Three parts, always in this order: danger, to talk, without voice. Words, not colour; no alert. */
export function safetyStrip(parts: SafetyParts): TemplateResult {
  const { language, now, visitor } = parts;
  const { safety } = language.words;
  const lines = safetyLines(parts.feed, now);
  const { byPhone, byText } = talkLines(lines, now, contextOf(parts), visitor);
  const [ambulance, police] = safety.danger('119', '110');
  return html`<aside class="safety" part="safety" aria-label=${plain(safety.heading)}>
    <p class="safety-title">${ruby(safety.heading, language.furigana)}</p>
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
function withCall(sentence: string, number: string, { language, onUse }: SafetyParts): TemplateResult {
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
  const content = html`${isByText(line) ? ruby(language.words.safety.byText, language.furigana) : ruby(language.words.safety.byPhone, language.furigana)} ${name} <b>${number}</b>`;
  return html`<span class="safety-line">${url ? html`<a href=${url} referrerpolicy="no-referrer" @click=${onUse}>${content}</a>` : content} <span class="small">${hours(line, parts)}</span></span>`;
}

/** What can be said of a line's hours: the status while its check holds, else its own sentence. */
function hours(line: SafetyLine, parts: SafetyParts): TemplateResult {
  const { language, now } = parts;
  const status = lineStatus(line, now, contextOf(parts));
  if (status.trust === 'current' && status.status.kind === 'open') return html`${ruby(describeOpening(language.words.opening, language.words.dates, status, now), language.furigana)}`;
  return line.hoursNote ? html`${feedText(line.hoursNote, language)}` : html``;
}

/** R1: the kind words, then the few lines that this person may use now. */
export function lifeHardBlock(parts: SafetyParts): TemplateResult {
  const { language } = parts;
  const { safety } = language.words;
  return html`<section class="life-hard" part="lines" aria-label=${plain(language.words.safety.talk)}>
    <p>${ruby(safety.lifeHard, language.furigana)}</p>
    <ul class="cards">
      ${hardMomentLines(parts).map(({ line, marked }) => html`<li class="card">${lineCard(line, parts, marked)}</li>`)}
    </ul>
    <p class="small">${ruby(safety.busy, language.furigana)}</p>
    <p>${withCall(safety.danger('119', '110')[0], '119', parts)}${withCall(safety.danger('119', '110')[1], '110', parts)}</p>
  </section>`;
}

/** One by phone and one by text, open rather than shut; one of the feed's own that is not shut; a child's line for a child, or marked as such where no age is known. */
function hardMomentLines(parts: SafetyParts): { line: SafetyLine; marked: boolean }[] {
  const { now, visitor } = parts;
  const lines = safetyLines(parts.feed, now);
  const readinessOf = (line: SafetyLine): number => readiness(lineStatus(line, now, contextOf(parts)));
  const best = (some: readonly SafetyLine[]): SafetyLine | undefined => [...some].sort((a, b) => readinessOf(a) - readinessOf(b))[0];
  const general = linesFor(lines, 'anyone').filter((line) => admits(line, visitor) === 'yes');
  const [phone, text] = [best(general.filter(isByPhone)), best(general.filter(isByText))];
  const own = best(general.filter((line) => line.uses.length === 0 && line !== phone && line !== text && readinessOf(line) < SHUT));
  const child = best(linesFor(lines, 'child').filter((line) => !line.uses.includes('child-safety')));
  const chosen = visitor.ageBand === 'under-18' ? [child, text, phone] : [phone, text, own, visitor.ageBand === undefined ? child : undefined];
  return chosen.flatMap((line) => (line ? [{ line, marked: line === child && visitor.ageBand === undefined }] : []));
}

/** One line with its name, hours, number or chat, and source. */
export function lineCard(line: SafetyLine, parts: SafetyParts, forChildren = false): TemplateResult {
  const { language, onUse } = parts;
  const { words, furigana } = language;
  const url = linkOf(line);
  const label = line.channel?.number ?? plain(words.safety.byText);
  const checked = line.verifiedOn ? words.common.checked(words.dates.fullDate(new Date(`${line.verifiedOn}T00:00:00+09:00`))) : words.common.notChecked;
  const limits = forChildren ? ruby(words.safety.upTo18, furigana) : limitsOf(line.eligibility, language);
  return html`<p class="card-title"><strong>${feedText(line.name, language)}</strong> ${limits ? html`<span class="tag">${limits}</span>` : nothing}</p>
    <p class="small">${hours(line, parts)}</p>
    ${url ? html`<p><a class="button primary call" href=${url} referrerpolicy="no-referrer" @click=${onUse}><span class="number">${label}</span>${unseen(textValue(line.name, language.language))}</a></p>` : nothing}
    ${line.source ? html`<p class="small muted">${ruby(words.common.source, furigana)}${feedText(line.source.name, language)}${ruby(checked, furigana)}</p>` : nothing}`;
}

export const safetyStyles = css`
  .safety { margin-block-end: 1.25em; padding: 0.75em 1em; border: 2px solid var(--_text); border-radius: var(--_radius); background: var(--_background); }
  .safety-title { font-weight: 700; }
  .safety > ul > li { padding-block: 0.35em; }
  .safety > ul > li + li { border-block-start: 1px solid var(--_hairline); }
  .safety details > summary { padding-block: 0.2em; min-block-size: 44px; display: list-item; list-style-position: inside; }
  .safety .how { padding-inline-start: 1.25em; list-style: disc; font-size: 0.9375em; }
  .safety-lines { display: flex; flex-wrap: wrap; gap: 0 1.25em; }
  .safety-line b { display: inline-block; text-decoration: inherit; }
  .safety-line a, a.emergency { display: inline-block; min-block-size: 44px; padding-block: max(0.3em, (44px - 1lh) / 2); font-weight: 700; }
  a.emergency { font-size: 1.125em; min-inline-size: 2.75em; text-align: center; }
  .life-hard { padding: 1em; border: 2px solid var(--_primary); border-radius: var(--_radius); margin-block-end: 1em; background: var(--_surface); }
  .life-hard > * + * { margin-block-start: 0.75em; }
`;
