/** The second section of the studio: whose data these are. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { allAreas } from '../model/places/area-book.js';
import { areaLabel, areaProblem } from '../model/places/area-written.js';
import type { Settings } from './intake.js';
import { field, valueOf } from './text-field.js';

const AREAS = [...allAreas().values()].map((row) => html`<option value=${areaLabel(row)}></option>`);

export function publisherView(settings: Settings, onChange: (to: Partial<Settings>) => void): TemplateResult {
  const { name, id, phone, url, area, license } = settings;
  const put =
    (key: keyof Settings) =>
    (value: string): void =>
      onChange({ [key]: value });
  return html`<section aria-labelledby="publisher">
    <h2 id="publisher">2. だれの情報か</h2>
    ${field('発行者の名前', '例：座間市、かながわつながりネットワーク事務局', name, put('name'))}
    ${field('発行者の記号', '半角の英数字。一度決めたら変えません。例：zama', id, put('id'))}
    ${field('掲載内容の誤りを知らせる先の電話', '電話かページの、どちらかを書いてください', phone, put('phone'))}
    ${field('掲載内容の誤りを知らせるページ', '', url, put('url'))}
    <label class="field"><span>市区町村か都道府県</span> <small>表に市町村コードがない行は、ここの情報として扱います</small>
      <input list="areas" autocomplete="off" aria-describedby="area-problem" .value=${live(area)} @change=${(event: Event) => put('area')(valueOf(event))} /></label>
    <p id="area-problem" class="wrong" role="status">${areaProblem(area)}</p>
    <datalist id="areas">${AREAS}</datalist>
    ${field('使用条件（ライセンス）', '例：CC BY 4.0。決めていなければ空のまま', license, put('license'))}
  </section>`;
}
