import type { WindowRecord } from '../../feed/types.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { WaysOn } from '../../model/matching/ways-on.js';
import type { ConsultationFinderText } from '../../text/catalogues/consultation-finder.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';

export interface WaysOnParts {
  ways: WaysOn;
  language: LanguageController<ConsultationFinderText>;
  /** Label of a topic that was asked for and that no window serves; '' for none. */
  unserved: string;
  /** Choosing an area would bring the town's own office as well. */
  mayChooseArea: boolean;
  cardsOf: (windows: readonly WindowRecord[]) => TemplateResult;
  /** Conditions to give up so that what was typed finds something: a town that the page had chosen, most often. */
  nearer: unknown;
  /** All other conditions to give up. */
  loosen: unknown;
}

/** Shown where nothing matches, or where no window serves the topic asked for: people who listen to anything, never a bare "none". */
export function waysOnView({
  ways,
  language,
  unserved,
  mayChooseArea,
  cardsOf,
  nearer,
  loosen,
}: WaysOnParts): TemplateResult {
  const { words, furigana } = language;
  const { listening, general, byRelay } = ways;
  return html`<div class="stack ways-on" part="empty">
    <p class="lead">${ruby(unserved === '' ? words.noneFits : words.unserved(unserved), furigana)}</p>
    ${nearer}
    ${cardsOf(byRelay ? listening : [...listening, ...general])} ${byRelay ? html`<p>${ruby(words.byRelay, furigana)}</p>${cardsOf(general)}` : nothing}
    ${mayChooseArea ? html`<p>${ruby(words.areaAlso, furigana)}</p>` : nothing} ${loosen}
  </div>`;
}
