import { html, nothing, type TemplateResult } from 'lit';
import { telUrl } from '../feed/safe-url.js';
import type { Publisher } from '../feed/types.js';
import { textValue } from '../text/pick-text.js';
import type { CommonText } from '../text/ja/common.js';
import type { Reader } from './language-controller.js';
import { publisherUrl } from './publisher-url.js';
import { ruby, whole } from './ruby.js';

/** Stands for the name in a sentence, until the link takes its place. */
const NAME = '\n';

/** The last line of every path, so that none is a dead end: the publisher's general window, with its page and phone where they are known. */
export function endingLine(
  publisher: Publisher | undefined,
  { words, furigana, language }: Reader & { words: { common: CommonText } },
): TemplateResult {
  const { common } = words;
  const name = textValue(publisher?.name, language);
  if (!name) return html`<p class="ending">${ruby(common.ending(common.localOffice), furigana)}</p>`;
  const [before = '', after = ''] = common.ending(NAME).split(NAME);
  const page = publisherUrl(publisher);
  const phone = publisher?.contact?.phone;
  const call = page?.startsWith('tel:') ? undefined : telUrl(phone);
  return html`<p class="ending">${ruby(before, furigana)}${page ? html`<a href=${page} referrerpolicy="no-referrer">${whole(name)}</a>` : whole(name)}${call ? html`${' '}<a href=${call}>${whole(phone!)}</a>` : nothing}${ruby(after, furigana)}</p>`;
}
