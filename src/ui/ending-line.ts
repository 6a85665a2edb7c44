import { html, nothing, type TemplateResult } from 'lit';
import { telUrl } from '../feed/safe-url.js';
import type { Publisher } from '../feed/types.js';
import { textValue } from '../text/pick-text.js';
import type { SafetyText } from '../text/ja/safety.js';
import type { Reader } from './language-controller.js';
import { publisherUrl } from './publisher-url.js';
import { ruby, whole } from './ruby.js';

/** Stands for the name in a sentence, until the link takes its place. */
const NAME = '\n';

/** End of every path, never a dead one: the publisher's general window, with its page and its phone where they are known. */
export function endingLine(
  publisher: Publisher | undefined,
  { words, furigana, language }: Reader & { words: { safety: SafetyText } },
): TemplateResult {
  const { safety } = words;
  const name = textValue(publisher?.name, language);
  if (!name) return html`<p class="ending">${ruby(safety.ending(safety.localOffice), furigana)}</p>`;
  const [before = '', after = ''] = safety.ending(NAME).split(NAME);
  const page = publisherUrl(publisher);
  const phone = publisher?.contact?.phone;
  const call = page?.startsWith('tel:') ? undefined : telUrl(phone);
  return html`<p class="ending">${ruby(before, furigana)}${page ? html`<a href=${page} referrerpolicy="no-referrer">${whole(name)}</a>` : whole(name)}${call ? html`${' '}<a href=${call}>${whole(phone!)}</a>` : nothing}${ruby(after, furigana)}</p>`;
}
