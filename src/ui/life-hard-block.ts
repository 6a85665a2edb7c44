import { css, html, nothing, type TemplateResult } from 'lit';
import { revealBelow } from '../internal/reveal.js';
import type { HardMomentLine } from '../model/safety/hard-moment.js';
import type { LineUse } from '../model/safety/builtin-lines.js';
import { withBuiltinFacts } from '../model/safety/one-record.js';
import { isByText, linesFor, rankOf, safetyLines } from '../model/safety/safety-lines.js';
import { plain } from '../text/ruby.js';
import {
  contextOf,
  dangerButtons,
  hardMomentOf,
  lineHours,
  lineSource,
  lineUrl,
  NUMBERS,
  watch,
  type SafetyParts,
} from './line-parts.js';
import { onceDrawn } from './once-drawn.js';
import { feedText, ruby, whole } from './ruby.js';

/** For a person in despair: first the few lines that can be used now, as buttons; then the kind words, and danger. */
export function lifeHardBlock(parts: SafetyParts): TemplateResult {
  return block(hardMomentOf(parts), parts.language.words.safety.lifeHard, parts);
}

/** For a person who is afraid of somebody or was hurt, in the same place: the lines for that, those that answer first. */
export function violenceBlock(uses: readonly LineUse[], parts: SafetyParts): TemplateResult {
  const { feed, now, language } = parts;
  const own = safetyLines(feed && withBuiltinFacts(feed), now);
  const lines = [...new Set(uses.flatMap((use) => linesFor(own, use)))].sort(
    (a, b) => rankOf(a, now, contextOf(parts)) - rankOf(b, now, contextOf(parts)),
  );
  watch(lines, parts);
  return block(
    lines.map((line, at) => ({ line, isButton: at < 2, forChildren: false })),
    language.words.safety.traces,
    parts,
  );
}

function block(lines: readonly HardMomentLine[], kind: string, parts: SafetyParts): TemplateResult {
  const { language } = parts;
  const { safety } = language.words;
  return html`<section class="life-hard" part="lines" aria-label=${plain(safety.talk)} ${onceDrawn(keepInSight)}>
    <ul class="hard-lines">
      ${lines.map((one) => html`<li class=${one.isButton ? 'hard-button' : ''}>${lineButton(one, parts)}</li>`)}
    </ul>
    <p class="kind">${ruby(kind, language.furigana)}</p>
    <p>${safety.danger(...NUMBERS).map((sentence) => ruby(sentence, language.furigana))}</p>
    <ul class="hard-lines">
      ${dangerButtons(parts).map((button) => html`<li class="danger-button">${button}</li>`)}
    </ul>
    <p class="small">${ruby(safety.busy, language.furigana)}</p>
    <ul class="small muted">${lines.map(({ line }) => html`<li>${feedText(line.name, language)} ${lineSource(line, language)}</li>`)}</ul>
  </section>`;
}

function lineButton({ line, isButton, forChildren }: HardMomentLine, parts: SafetyParts): TemplateResult {
  const { language, onUse } = parts;
  const { safety } = language.words;
  const number = line.channel?.number;
  const words = html`<span class="way">${ruby(isByText(line) ? safety.byText : safety.byPhone, language.furigana)}</span>
    <strong class="line-name">${feedText(line.name, language)}</strong>
    ${forChildren ? html`<span class="tag">${ruby(safety.upTo18, language.furigana)}</span>` : nothing}
    ${number ? html`<span class="number">${whole(number)}</span>` : nothing}
    <span class="small">${lineHours(line, parts)}</span>`;
  const url = lineUrl(line, parts);
  return url
    ? html`<a class="button call ${isButton ? 'primary' : ''}" href=${url} referrerpolicy="no-referrer" @click=${onUse}>${words}</a>`
    : html`<span class="button call">${words}</span>`;
}

/**
 * Where it comes while somebody types, a phone's keyboard covers half of the screen: the field goes to the top, so that the buttons below it
 * are seen. Only once: it must not jump with every further key.
 */
function keepInSight(block: Element): void {
  // Not yet on the page: the template is still being filled.
  queueMicrotask(() => {
    const root = block.getRootNode();
    const field = root instanceof ShadowRoot ? root.activeElement : null;
    const lines = block.querySelector('.hard-lines');
    if (lines && field instanceof HTMLInputElement) revealBelow(field, lines);
  });
}

export const lifeHardStyles = css`
  .life-hard { padding: 0.75em; border: 2px solid var(--_primary); border-radius: var(--_radius); margin-block-end: 1em; background: var(--_surface); }
  .life-hard > * + * { margin-block-start: 0.75em; }
  .hard-lines { display: grid; grid-template-columns: 1fr 1fr; gap: 0.5em; }
  .hard-lines > li { grid-column: 1 / -1; display: grid; }
  .hard-lines > :is(.hard-button, .danger-button) { grid-column: auto; }
  .hard-lines .button { flex-direction: column; gap: 0.1em; padding: 0.4em 0.25em; justify-content: start; }
  .root .hard-lines a.emergency { flex-flow: wrap; justify-content: center; gap: 0 0.4em; border-color: var(--_text); color: var(--_text); font-size: 0.875em; }
  .hard-lines .emergency b { font-size: 1.3em; }
  .hard-lines .line-name { font-size: 0.8125em; word-break: keep-all; }
  .hard-lines .number { font-size: 1.125em; }
  .hard-lines .small { font-weight: 400; }
`;
