import { html, nothing, type TemplateResult } from 'lit';
import type { Provenance } from '../feed/types.js';
import { safeUrl } from '../feed/safe-url.js';
import type { LocalizedText } from '../feed/schema.js';
import type { CommonText } from '../text/ja/common.js';
import type { DatesText } from '../text/dates/dates-text.js';
import { checkedWords } from './checked-words.js';
import type { Reader } from './language-controller.js';
import { feedText, ruby, whole } from './ruby.js';

type Sourced = Provenance & { source?: { name?: LocalizedText; url?: string; license?: string }; verifiedOn?: string };
type SourceReader = Reader & { words: { common: CommonText; dates: Pick<DatesText, 'fullDate'> } };

/**
 * 「情報提供：〇〇市（確認日…）」 under every card.
 * @param old true when the check is more than a year ago
 */
export function sourceLine(record: Sourced, reader: SourceReader, old: boolean): TemplateResult {
  const { common } = reader.words;
  const name = feedText(record.source?.name ?? record.publisher.name ?? record.publisher.id, reader);
  const url = safeUrl(record.source?.url ?? record.publisher.url);
  const license = record.source?.license;
  return html`<p class="source muted" part="source">
    ${ruby(common.source, reader.furigana)}${url ? html`<a href=${url} referrerpolicy="no-referrer">${name}</a>` : name}${ruby(checkedWords(record.verifiedOn, reader), reader.furigana)}${license ? html`　${whole(license)}` : nothing}
    ${old ? html`<strong>${ruby(common.old, reader.furigana)}</strong>` : nothing}
  </p>`;
}
