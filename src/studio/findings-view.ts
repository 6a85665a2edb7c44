/** What the importers found, each kind once: hundreds of rows with the same fault must not hide the one that is different. */
import { html, nothing, type TemplateResult } from 'lit';
import { byCode, type Finding } from '../tools/report/finding.js';

const LEVELS = [
  ['refused', '載らなかったもの'],
  ['repaired', '直して載せたもの'],
  ['note', '知っておくとよいこと'],
] as const;
/** Findings of one kind that stand open, and that the page has at all; the report has all. */
const OPEN = 3;
const MOST = 100;

/** The findings of all levels, the lost records open. */
export function findingsView(all: readonly Finding[]): TemplateResult[] {
  return LEVELS.map(([level, label]) => {
    const found = all.filter((one) => one.level === level);
    if (found.length === 0)
      return level === 'refused' ? html`<p>載らなかったものは、ありません。</p>` : html`${nothing}`;
    return html`<details ?open=${level === 'refused'}>
      <summary>${label}（${found.length}）</summary>
      <div class="findings ${level}">${[...byCode(found).values()].map(kindOf)}</div>
    </details>`;
  });
}

function kindOf(group: readonly Finding[]): TemplateResult {
  // What to do is mostly the same for all; a number to propose is each one's own.
  const [{ remedy } = { remedy: '' }] = group;
  const isShared = group.every((one) => one.remedy === remedy);
  const list = (some: readonly Finding[]): TemplateResult => html`<ul>${some.map((one) => line(one, !isShared))}</ul>`;
  const folded = group.slice(OPEN, MOST);
  const missing = group.length - OPEN - folded.length;
  return html`<div class="kind">
    ${list(group.slice(0, OPEN))}
    ${folded.length > 0 ? html`<details><summary>同じことが、ほか${group.length - OPEN}か所</summary>${list(folded)}${missing > 0 ? html`<p class="small">残りの${missing}か所は、報告（report.csv）にあります。</p>` : nothing}</details>` : nothing}
    ${isShared && remedy ? html`<p class="small">→ ${remedy}</p>` : nothing}
  </div>`;
}

function line({ file, sheet, row, column, message, remedy }: Finding, withRemedy: boolean): TemplateResult {
  const place = [file, sheet, row ? `${row}行目` : '', column ? `「${column}」` : ''].filter(Boolean).join(' ');
  return html`<li><span class="place">${place}</span> ${message}${withRemedy && remedy ? html`<br /><span class="small">→ ${remedy}</span>` : nothing}</li>`;
}
