import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../feed/schema.js';
import { domLanguage } from '../text/languages.js';
import { pickText } from '../text/pick-text.js';
import { rubyRuns } from '../text/ruby.js';
import type { Reader } from './language-controller.js';

/**
 * Catalogue text with its readings, or without them where the visitor switched furigana off. Readings are for the eye: a screen reader says
 * the base text, once.
 */
export function ruby(marked: string, furigana = true): TemplateResult {
  const runs = rubyRuns(marked);
  if (runs.every((run) => run.reading === undefined)) return html`${marked}`;
  // One box, so that the runs stay together where a flex row would part them.
  return html`<span>${runs.map((run) =>
    run.reading && furigana
      ? html`<ruby>${run.base}<rp aria-hidden="true">（</rp><rt aria-hidden="true">${run.reading}</rt><rp aria-hidden="true">）</rp></ruby>`
      : run.base,
  )}</span>`;
}

/** A text of the feed in the reader's language; one in another language carries its `lang` and a mark the reader understands. */
export function feedText(text: Text | undefined, reader: Reader): TemplateResult | typeof nothing {
  const picked = pickText(text, reader.language);
  if (!picked) return nothing;
  if (picked.lang === reader.language)
    return html`${picked.lang === 'ja-x-yasashii' ? ruby(picked.value, reader.furigana) : picked.value}`;
  return html`<span lang=${domLanguage(picked.lang)}>${picked.value}</span>`;
}

/** Words for screen readers alone, e.g. the name of the record that a button belongs to. */
export function unseen(text: unknown): TemplateResult {
  return html`<span class="visually-hidden">${text}</span>`;
}
