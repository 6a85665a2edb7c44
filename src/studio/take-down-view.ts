/** Records to withdraw at once. They are chosen by name, since nobody at an office knows the ids that were made for its rows. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { foldName } from '../tools/publish/fold-name.js';
import { phonesOf } from '../tools/check/phones-of.js';
import { digitsOf, japanese, stringOf, type AnyRecord } from '../tools/report/unproven.js';
import type { Collections } from './changes.js';
import { labelOf } from './labels.js';

/** A row of the table of withdrawals, and its name on the page. */
export interface Withdrawn {
  id: string;
  phone?: string;
  shown: string;
}

/** At most so many records are listed for what was typed. */
const SHOWN = 20;

export interface TakeDownParts {
  /** The records of the feed that was made, or of last time's; undefined where there is neither. */
  records: Collections | undefined;
  wanted: string;
  withdrawn: readonly Withdrawn[];
  /** Last time's feed is loaded and no table: records can be removed from it directly. */
  onMend: (() => void) | undefined;
  onWanted: (wanted: string) => void;
  onWithdrawn: (withdrawn: readonly Withdrawn[]) => void;
}

/** The withdrawals that a feed of ours lists, as rows. */
export const withdrawnOf = (rows: unknown): Withdrawn[] =>
  (Array.isArray(rows) ? (rows as AnyRecord[]) : []).map((row) => {
    const [id, phone] = [stringOf(row['id']), stringOf(row['phone'])];
    return { id, ...(phone ? { phone } : {}), shown: phone || id };
  });

export function takeDownView(parts: TakeDownParts): TemplateResult {
  const { records, wanted, withdrawn, onMend, onWanted, onWithdrawn } = parts;
  return html`<details class="take-down" ?open=${withdrawn.length > 0}>
    <summary>急いで消すとき（まちがった電話番号、閉まった窓口など）</summary>
    <p>消すものを選んで作り直すと、フィードから消えます。ほかのフィードや、見る人の端末に残っている古い写しでも隠れます。</p>
    ${
      records
        ? html`<label class="field"><span>消したいものの名前か電話番号</span>
            <input autocomplete="off" .value=${live(wanted)} @input=${(event: Event) => onWanted((event.target as HTMLInputElement).value)} /></label>
            ${found(records, parts)}`
        : html`<p>前に保存した <code>feed.zip</code>（または <code>feed.json</code>）を入れると、ここで選べます。表しかないときは、先にフィードを作ってください。</p>`
    }
    ${
      withdrawn.length === 0
        ? nothing
        : html`<p><strong>消すもの</strong></p>
            <ul class="sources">
              ${withdrawn.map((one) => withdrawnItem(one, () => onWithdrawn(withdrawn.filter((other) => other !== one))))}
            </ul>
            ${
              onMend
                ? html`<p class="go"><button type="button" class="primary" @click=${onMend}>前のフィードから消す</button></p>
                    <p class="small">表がなくても、前のフィードから消したものだけを作れます。保存した zip の中身を、公開しているフォルダーに上書きしてください。</p>`
                : html`<p class="small">「フィードを作る」を押すと、消したものができます。もとの表を直したら、「取りやめる」で外してください。</p>`
            }`
    }
  </details>`;
}

function found(records: Collections, { wanted, withdrawn, onWithdrawn }: TakeDownParts): TemplateResult {
  const [name, digits] = [foldName(wanted), digitsOf(wanted)];
  if (name === '') return html`<p class="small">名前の一部だけでもさがせます。</p>`;
  const hits = Object.entries(records).flatMap(([collection, list]) =>
    list
      .filter(
        (record) =>
          foldName(japanese(record['name'])).includes(name) ||
          (digits.length > 3 && phonesOf(record).some((phone) => digitsOf(phone).includes(digits))),
      )
      .map((record) => ({ collection, record })),
  );
  if (hits.length === 0) return html`<p>見つかりません。表にある名前か、電話番号で書いてください。</p>`;
  const add = (one: Withdrawn): void => {
    if (!withdrawn.some(({ id, phone }) => id === one.id && phone === one.phone)) onWithdrawn([...withdrawn, one]);
  };
  return html`<ul class="sources">
      ${hits.slice(0, SHOWN).map(({ collection, record }) => {
        const [id, shown] = [stringOf(record['id']), japanese(record['name'])];
        return html`<li>
          <strong>${shown}</strong> <span class="small">${labelOf(collection)}</span>
          <button type="button" aria-label=${`${shown}を記録ごと消す`} @click=${() => add({ id, shown })}>記録ごと消す</button>
          ${phonesOf(record).map((phone) => html`<button type="button" aria-label=${`${shown}の${phone}だけ消す`} @click=${() => add({ id, phone, shown: `${shown} ${phone}` })}>${phone} だけ消す</button>`)}
        </li>`;
      })}
    </ul>
    ${hits.length > SHOWN ? html`<p>ほか${hits.length - SHOWN}件あります。もう少しくわしく書いてください。</p>` : nothing}`;
}

function withdrawnItem({ shown, phone }: Withdrawn, onKeep: () => void): TemplateResult {
  return html`<li>${shown}（${phone ? 'この番号だけ' : '記録ごと'}）
    <button type="button" aria-label=${`${shown}を消すのを取りやめる`} @click=${onKeep}>取りやめる</button></li>`;
}
