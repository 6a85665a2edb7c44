import { html, nothing, type TemplateResult } from 'lit';
import type { Provenance } from '../feed/types.js';
import { safeUrl } from '../feed/safe-url.js';
import type { Text } from '../feed/schema.js';
import type { CommonText } from '../text/common/ja.js';
import type { Reader } from './language-controller.js';
import { feedText, ruby } from './ruby.js';

type Sourced = Provenance & { source?: { name?: Text; url?: string; license?: string }; verifiedOn?: string };

/**
 * 「情報提供：〇〇市（確認日…）」 under every card.
 * @param checkedOn the date of check in the reader's words, absent when the record has none
 * @param old true when the check is more than a year ago
 */
export function sourceLine(record: Sourced, reader: Reader & { words: { common: CommonText } }, checkedOn: string | undefined, old: boolean): TemplateResult {
  const { common } = reader.words;
  const name = feedText(record.source?.name ?? record.publisher.name ?? record.publisher.id, reader);
  const url = safeUrl(record.source?.url ?? record.publisher.url ?? '');
  const license = record.source?.license;
  return html`<p class="source muted" part="source">
    ${ruby(common.source, reader.furigana)}${url ? html`<a href=${url} referrerpolicy="no-referrer">${name}</a>` : name}${ruby(
      checkedOn ? common.checked(checkedOn) : common.notChecked,
      reader.furigana,
    )}${license ? html`　${license}` : nothing}
    ${old ? html`<strong>${ruby(common.old, reader.furigana)}</strong>` : nothing}
  </p>`;
}
