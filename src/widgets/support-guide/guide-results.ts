import { html, nothing, type TemplateResult } from 'lit';
import type { Feed } from '../../feed/types.js';
import type { Answers, GuideChanges, Offered } from '../../model/guide/questions.js';
import { guideResult, type GuideSection, type GuideSituation } from '../../model/guide/result.js';
import type { SupportGuideText } from '../../text/catalogues/support-guide.js';
import { endingLine } from '../../ui/ending-line.js';
import { headingTag } from '../../ui/frame.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { lifeHardBlock } from '../../ui/life-hard-block.js';
import type { SafetyParts } from '../../ui/line-parts.js';
import { drawn } from '../../ui/render-safely.js';
import { ruby } from '../../ui/ruby.js';
import { areasOf } from './guide-area.js';
import { guideCard } from './guide-card.js';

export interface ResultsParts {
  answers: Answers;
  situation: GuideSituation;
  feed: Feed | undefined;
  /** What the feed changes in the questions. */
  changes: GuideChanges;
  /** The first area that the page has set, '' for none. */
  area: string;
  language: LanguageController<SupportGuideText>;
  headingLevel: number;
  safety: SafetyParts;
  /** A question whose answer is not waited for. */
  question: (offered: Offered) => TemplateResult;
}

/** What the guide answers with: why, the notes for this visitor, the sections, and the questions that may be answered besides. */
export function guideResults(parts: ResultsParts): TemplateResult {
  const { answers, situation, feed, changes, area, language, safety } = parts;
  const areas = areasOf(feed);
  const { words, furigana } = language;
  const result = guideResult({ answers, situation, feed, now: safety.now, areas, area, changes });
  const isHard = result.rules.includes('R1');
  const because = result.because.map(
    ({ question, answer: value }) => words.answers[question][value] ?? areas.label(value, language.language),
  );
  const sections = result.sections.map((section) => sectionView(section, result.area, parts));
  const first = result.somebodyFirst ? 1 : 0;
  const busy = html`<p class="small muted">${ruby(words.safety.busy, furigana)}</p>`;
  return html`${isHard ? lifeHardBlock(safety) : nothing}
    ${because.length > 0 && !isHard ? html`<p class="muted">${ruby(words.because(because), furigana)}</p>` : nothing}
    ${result.notes.map((note) => (note === 'lifeHard' ? nothing : html`<p class="kind">${ruby(words.safety[note], furigana)}</p>`))}
    ${sections.slice(0, first)} ${isHard || safety.withoutVoice ? nothing : busy} ${result.asksHome ? offeredQuestion('home', parts) : nothing} ${sections.slice(first)}
    ${result.offered ? offeredQuestion(result.offered, parts) : nothing} ${endingLine(result.publisher, language)}`;
}

function sectionView(
  { rule, heading, widened, items, folded }: GuideSection,
  area: string,
  { answers, feed, language, headingLevel, safety }: ResultsParts,
): TemplateResult | typeof nothing {
  // The block of lines above has them, and danger.
  if (rule === 'R1' && (heading === 'talk-now' || heading === 'danger')) return nothing;
  const { words, furigana } = language;
  const isForPhones = heading === 'phones';
  const cardParts = {
    ...safety,
    language,
    areas: areasOf(feed),
    area,
    headingLevel,
    noPhones: safety.withoutVoice && !isForPhones,
    textFirst: (safety.withoutVoice || answers.means === 'text') && !isForPhones,
  };
  const cards = html`${widened ? html`<p class="muted">${ruby(words.widened[widened], furigana)}</p>` : nothing}
    <ul class="cards">
      ${items.map((item, at) => html`<li>${drawn(() => guideCard(item, { ...cardParts, id: `guide-${rule}-${heading}-${at}` }))}</li>`)}
    </ul>`;
  const title = ruby(words.headings[heading], furigana);
  if (folded) return html`<details class="section"><summary>${title}</summary>${cards}</details>`;
  return html`<section class="section">${headingTag(headingLevel, 2, title, 'section-title')}${cards}</section>`;
}

/** A question below or between the results, which go on without an answer. */
function offeredQuestion(offered: Offered, { question, language: { words, furigana } }: ResultsParts): TemplateResult {
  return html`<div class="section no-print">
    ${question(offered)}
    <p class="small muted">${ruby(words.offered[offered], furigana)}</p>
  </div>`;
}
