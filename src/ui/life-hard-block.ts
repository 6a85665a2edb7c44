import { css, html, type TemplateResult } from 'lit';
import { READINESS, readiness } from '../model/hours/readiness.js';
import { admits } from '../model/matching/eligibility.js';
import {
  isByPhone,
  isByText,
  lineStatus,
  linesFor,
  safetyLines,
  type SafetyLine,
} from '../model/safety/safety-lines.js';
import { plain } from '../text/ruby.js';
import { ruby } from './ruby.js';
import { contextOf, lineCard, withCall, type SafetyParts } from './safety-strip.js';

/** R1: the kind words, then the few lines that this person may use now. */
export function lifeHardBlock(parts: SafetyParts): TemplateResult {
  const { language } = parts;
  const { safety } = language.words;
  const [ambulance, police] = safety.danger('119', '110');
  return html`<section class="life-hard" part="lines" aria-label=${plain(safety.talk)}>
    <p>${ruby(safety.lifeHard, language.furigana)}</p>
    <ul class="cards">
      ${hardMomentLines(parts).map(({ line, marked }) => html`<li class="card">${lineCard(line, parts, marked)}</li>`)}
    </ul>
    <p class="small">${ruby(safety.busy, language.furigana)}</p>
    <p>${withCall(ambulance, '119', parts)}${withCall(police, '110', parts)}</p>
  </section>`;
}

/** One by phone and one by text, open rather than shut; one of the feed's own that is not shut; a child's line for a child, or marked as such where no age is known. */
function hardMomentLines(parts: SafetyParts): { line: SafetyLine; marked: boolean }[] {
  const { now, visitor } = parts;
  const lines = safetyLines(parts.feed, now);
  const readinessOf = (line: SafetyLine): number => readiness(lineStatus(line, now, contextOf(parts)));
  const best = (some: readonly SafetyLine[]): SafetyLine | undefined =>
    [...some].sort((a, b) => readinessOf(a) - readinessOf(b))[0];
  const general = linesFor(lines, 'anyone').filter((line) => admits(line, visitor) === 'yes');
  const [phone, text] = [best(general.filter(isByPhone)), best(general.filter(isByText))];
  const own = best(
    general.filter(
      (line) => line.uses.length === 0 && line !== phone && line !== text && readinessOf(line) < READINESS.closed,
    ),
  );
  const child = best(linesFor(lines, 'child').filter((line) => !line.uses.includes('child-safety')));
  const chosen =
    visitor.ageBand === 'under-18'
      ? [child, text, phone]
      : [phone, text, own, visitor.ageBand === undefined ? child : undefined];
  return chosen.flatMap((line) => (line ? [{ line, marked: line === child && visitor.ageBand === undefined }] : []));
}

export const lifeHardStyles = css`
  .life-hard { padding: 1em; border: 2px solid var(--_primary); border-radius: var(--_radius); margin-block-end: 1em; background: var(--_surface); }
  .life-hard > * + * { margin-block-start: 0.75em; }
`;
