import { html, nothing, type TemplateResult } from 'lit';
import type { Channel } from '../feed/schema.js';
import type { CommonText } from '../text/ja/common.js';
import { languageName } from '../text/languages.js';
import { fact } from './fact.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

/**
 * In which languages one can be spoken to. A text in Japanese says nothing of that, and silence reads as "they speak yours": to a reader of any other
 * language it is said that nobody knows.
 */
export function spokenFact(
  tags: readonly (string | undefined)[] | undefined,
  reader: Reader & { words: { common: CommonText } },
): TemplateResult | typeof nothing {
  const { common } = reader.words;
  const known = [...new Set(tags ?? [])].filter((tag) => tag !== undefined);
  if (known.length === 0)
    return reader.language === 'ja'
      ? nothing
      : fact(common.spoken, ruby(common.spokenUnknown, reader.furigana), reader);
  // That Japanese is spoken in Japan needs no word to who reads it.
  const names = known
    .filter((tag) => tag !== 'ja' || reader.language !== 'ja')
    .map((tag) => (tag === 'ja' ? common.japanese : languageName(tag)));
  return names.length > 0 ? fact(common.spoken, ruby(common.join(names), reader.furigana), reader) : nothing;
}

/** The same on a card of its own, for readers of other languages: for them it decides. */
export function spokenLine(
  record: { languages?: readonly string[]; channels?: readonly Channel[] },
  reader: Parameters<typeof spokenFact>[1],
): TemplateResult | typeof nothing {
  if (reader.language === 'ja') return nothing;
  return html`<dl class="facts spoken">${spokenFact(languagesOf(record), reader)}</dl>`;
}

/** Languages of a window and of the ways to reach it. */
export const languagesOf = ({
  languages = [],
  channels = [],
}: {
  languages?: readonly string[];
  channels?: readonly Channel[];
}): (string | undefined)[] => [...languages, ...channels.flatMap((channel) => channel.languages ?? [])];
