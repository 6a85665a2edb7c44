import { html, nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { keyed } from 'lit/directives/keyed.js';
import type { LocalizedText } from '../feed/schema.js';
import { domLanguage } from '../text/languages.js';
import { pickText } from '../text/pick-text.js';
import { plain, rubyRuns } from '../text/ruby.js';
import type { Reader } from './language-controller.js';

/**
 * Words or a number, drawn in a new node when they change. A page's translator replaces text nodes by elements of its own: writing to the old
 * node would go unseen, and an old status would stay forever. So every text binding uses this.
 */
export const whole = (words: string | number): DirectiveResult => keyed(words, words);

const LONG_KATAKANA = /^(.*[^ァ-ー（「 ])([ァ-ー]{4,}.*)$/;

/** A name, with a place to break before its last long word in katakana. Browsers break it at a phrase of their own, or at the last letter that fits. */
export function parted(name: string): DirectiveResult {
  const [, before, after] = LONG_KATAKANA.exec(name) ?? [];
  return after ? keyed(name, html`<span>${before}<wbr />${after}</span>`) : whole(name);
}

/**
 * Catalogue text with its readings, or without them where the visitor switched furigana off. Readings are for the eye. Every reading parts a
 * sentence into pieces at which some screen readers stop; to them the whole is said once, from a box that lies over what is seen, so that a
 * finger finds it there.
 */
export function ruby(marked: string, furigana = true): DirectiveResult {
  const runs = furigana ? rubyRuns(marked) : [];
  if (runs.every((run) => run.reading === undefined)) return whole(plain(marked));
  const seen = runs.map((run) =>
    run.reading
      ? html`<ruby>${run.base}<rp aria-hidden="true">（</rp><rt aria-hidden="true">${run.reading}</rt><rp aria-hidden="true">）</rp></ruby>`
      : run.base,
  );
  // One box, so that the runs stay together where a flex row would part them.
  return keyed(
    marked,
    runs.length === 1
      ? html`<span>${seen}</span>`
      : html`<span class="read"><span aria-hidden="true">${seen}</span><span class="heard">${plain(marked)}</span></span>`,
  );
}

/** A text of the feed in the reader's language; one in another language carries its `lang` and a mark the reader understands. */
export function feedText(
  text: LocalizedText | undefined,
  reader: Reader,
): DirectiveResult | TemplateResult | typeof nothing {
  const picked = pickText(text, reader.language);
  if (!picked) return nothing;
  if (picked.lang !== reader.language)
    return html`<span lang=${domLanguage(picked.lang)}>${whole(picked.value)}</span>`;
  return picked.lang === 'ja-x-yasashii' ? ruby(picked.value, reader.furigana) : whole(picked.value);
}

/** Words for screen readers alone, e.g. the name of the record that a button belongs to. */
export function unseen(text: unknown): TemplateResult {
  return html`<span class="visually-hidden">${typeof text === 'string' ? whole(text) : text}</span>`;
}
