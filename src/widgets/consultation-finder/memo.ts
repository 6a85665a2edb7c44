import type { WindowRecord } from '../../feed/types.js';
import { html, nothing, type TemplateResult } from 'lit';
import { printLines } from '../../internal/print.js';
import type { ConsultationFinderText } from '../../text/catalogues/consultation-finder.js';
import { textValue } from '../../text/pick-text.js';
import { plain } from '../../text/ruby.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby, unseen, whole } from '../../ui/ruby.js';
import { checkedWords } from '../../ui/checked-words.js';
import { channelText } from './channel-list.js';

type Language = LanguageController<ConsultationFinderText>;

/** What a memo says of one window, line by line: name first. */
function memoLines(desk: WindowRecord, language: Language): string[] {
  const { words } = language;
  return [
    textValue(desk.name, language.language),
    ...(desk.channels ?? []).map((channel) => channelText(channel, words, language.language)),
    desk.hoursNote ? `${plain(words.hours)}：${textValue(desk.hoursNote, language.language)}` : '',
    `${plain(words.common.source)}${textValue(desk.source?.name ?? desk.publisher.name ?? desk.publisher.id, language.language)}${plain(checkedWords(desk.verifiedOn, language))}`,
  ].filter(Boolean);
}

export interface MemoParts {
  windows: readonly WindowRecord[];
  language: Language;
  /** 'copied' or 'failed' after a press on copy. */
  copied: string;
  onRemove: (desk: WindowRecord) => void;
  onCopied: (result: 'copied' | 'failed') => void;
}

/** 窓口メモ: chosen windows to print on one page in large type, or to copy where printing is blocked. Kept in memory only. */
export function memo({ windows, language, copied, onRemove, onCopied }: MemoParts): TemplateResult | typeof nothing {
  if (windows.length === 0) return nothing;
  const { words, furigana } = language;
  const blocks = windows.map((desk) => memoLines(desk, language));
  const text = blocks.map((lines) => lines.join('\n')).join('\n\n');
  const copy = (): void => {
    if (!navigator.clipboard) onCopied('failed');
    else
      navigator.clipboard.writeText(text).then(
        () => onCopied('copied'),
        () => onCopied('failed'),
      );
  };
  return html`<details class="memo no-print" part="memo">
    <summary class="button">${ruby(words.memoCount(windows.length), furigana)}</summary>
    <div class="stack">
      <p class="muted">${ruby(words.memoNote, furigana)}</p>
      <ul class="memo-list">
        ${windows.map(
          (desk, at) => html`<li>
            ${blocks[at]!.map((line, index) => (index === 0 ? html`<p><strong>${whole(line)}</strong></p>` : html`<p>${whole(line)}</p>`))}
            <button class="button plain" type="button" @click=${() => onRemove(desk)}>${ruby(words.memoRemove, furigana)}${unseen(blocks[at]![0])}</button>
          </li>`,
        )}
      </ul>
      <p class="row">
        <button class="button" type="button" @click=${(event: Event) => printLines(event.target as HTMLElement, plain(words.memoTitle), blocks)}>${ruby(words.memoPrint, furigana)}</button>
        <button class="button" type="button" @click=${copy}>${ruby(words.memoCopy, furigana)}</button>
        <span role="status">${copied === 'copied' ? ruby(words.common.copied, furigana) : nothing}</span>
      </p>
      ${copied === 'failed' ? html`<p>${ruby(words.memoCopyFailed, furigana)}</p><textarea class="field" rows="8" readonly aria-label=${plain(words.memoTitle)} .value=${text}></textarea>` : nothing}
    </div>
  </details>`;
}
