/** The first section of the studio: tables put in, what each holds, and last time's feed to compare with. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { TABLE_KINDS } from '../tools/table-kinds.js';
import { sizeOf } from './intake.js';
import { labelOf } from './labels.js';
import type { Source } from './sources.js';
import { valueOf } from './text-field.js';

/** What a table may hold; '' lets its headers decide. */
const KINDS: Readonly<Record<string, string>> = {
  '': '見出しから判断する',
  ...Object.fromEntries(TABLE_KINDS.map((kind) => [kind, labelOf(kind)])),
  answers: '照会の回答（返ってきた照会票）',
  revoked: '取り消しの表（急いで消すもの）',
};

export interface FilesParts {
  sources: readonly Source[];
  hasEarlier: boolean;
  /** A file is held over the page. */
  isOver: boolean;
  onPick: (event: Event) => void;
  onChange: (index: number, to: Partial<Source>) => void;
  onRemove: (index: number) => void;
  onForgetEarlier: () => void;
}

export function filesView(parts: FilesParts): TemplateResult {
  const { sources, hasEarlier, isOver, onPick, onForgetEarlier } = parts;
  return html`<section aria-labelledby="files">
    <h2 id="files">1. 表を入れる</h2>
    <div class="drop ${isOver ? 'over' : ''}">
      <p>Excel（.xlsx）、CSV、カレンダー（.ics）、GeoJSON のファイルを、この画面に置いてください。いくつでも入れられます。</p>
      <label class="button">ファイルを選ぶ <input type="file" multiple @change=${onPick} /></label>
    </div>
    <p class="small">
      前に保存した <code>feed.zip</code>（または <code>feed.json</code>）も入れると、何が新しくなり、変わり、なくなったかをくらべます。
    </p>
    <p class="small">返ってきた照会票（回答の書かれた .xlsx か .csv）も、もとの表といっしょに入れると、回答を取りこみます。</p>
    <p class="small">
      表がまだないときは、記入用の表からはじめられます：
      ${TABLE_KINDS.map((kind) => html`<a href=${`templates/${kind}.xlsx`} download>${KINDS[kind]}の表</a>　`)}
    </p>
    <ul class="sources">
      ${sources.map((source, index) => sourceItem(source, index, parts))}
      ${hasEarlier ? html`<li><strong>前のフィード</strong>とくらべます <button type="button" @click=${onForgetEarlier}>くらべない</button></li>` : nothing}
    </ul>
  </section>`;
}

function sourceItem(
  { file, as, verifiedOn }: Source,
  index: number,
  { onChange, onRemove }: FilesParts,
): TemplateResult {
  return html`<li>
    <strong>${file.name}</strong> <span class="small">${sizeOf(file.bytes.length)}</span>
    <label>中身 <select @change=${(event: Event) => onChange(index, { as: valueOf(event) })}>
        ${Object.entries(KINDS).map(([id, label]) => html`<option value=${id} ?selected=${id === as}>${label}</option>`)}
      </select></label>
    <label>全部をもとの情報と見比べた日（あれば）<input type="date" .value=${live(verifiedOn)} @change=${(event: Event) => onChange(index, { verifiedOn: valueOf(event) })} /></label>
    <button type="button" aria-label=${`${file.name}を外す`} @click=${() => onRemove(index)}>外す</button>
  </li>`;
}
