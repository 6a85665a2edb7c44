/** What was made: how to save it, what was left out, how it looks, and what comes next. */
import { html, nothing, type TemplateResult } from 'lit';
import { widgetsFor } from '../tools/publish/widgets-for.js';
import type { Changes } from './changes.js';
import { findingsView } from './findings-view.js';
import { labelOf } from './labels.js';
import type { Made } from './work.js';

const WIDTHS = [
  ['phone', 'スマートフォン'],
  ['desktop', 'パソコン'],
] as const;

export type Width = (typeof WIDTHS)[number][0];

export interface MadeParts {
  made: Made;
  /** Files or settings have changed since it was made. */
  isOld: boolean;
  width: Width;
  /** Code of the town that the office entered. */
  area: string | undefined;
  onSave: () => void;
  onSaveOne: (name: string) => void;
  onWidth: (width: Width) => void;
}

export function madeView(parts: MadeParts): TemplateResult {
  const { made, isOld, onSave, onSaveOne } = parts;
  return html`<section aria-labelledby="made">
      <h2 id="made" tabindex="-1">3. できたもの</h2>
      ${isOld ? html`<div class="problem"><p>表か「だれの情報か」が、作ったときから変わりました。「フィードを作る」を、もう一度押してください。</p></div>` : nothing}
      <p>${countsLine(made)}</p>
      ${made.answers ? html`<p>${answersLine(made.answers)}</p>` : nothing}
      ${made.warnings.length > 0 ? html`<div class="problem">${made.warnings.map((words) => html`<p>${words}</p>`)}</div>` : nothing}
      ${made.changes ? changes(made) : nothing} ${findingsView(made.findings)}
      <h3>見え方</h3>
      ${previews(parts)}
    </section>
    <section aria-labelledby="next">
      <h2 id="next">4. 保存して、ページに出す</h2>
      <p class="go">
        <button type="button" class="primary" @click=${onSave}>全部を保存する（zip）</button>
        <button type="button" @click=${() => onSaveOne('feed.json')}>feed.json だけ保存する</button>
        <button type="button" @click=${() => onSaveOne('report.html')}>報告を保存する</button>
      </p>
      <ol>
        <li>保存した <code>feed.zip</code> を開き、中身を全部、ウェブサーバーの一つのフォルダーに置きます。自分で置けないときは、ホームページの担当に zip のまま渡してください。</li>
        <li>置いたフォルダーをブラウザーで開くと、見え方と、ページに貼るタグが出ます（<code>index.html</code>）。</li>
        <li>色や条件も選びたいときは、${builderLink(parts)}で、置いた <code>feed.json</code> のアドレスを書きます。</li>
        <li>次に直すときのために、<code>feed.zip</code> を取っておいてください。このページに表といっしょに入れると、発行者を書き直さずにすみ、前とのちがいも分かります。</li>
      </ol>
      <p class="small"><code>report.html</code> と <code>report.csv</code> は公開しなくてかまいません。<code>tsunagari.config.json</code> は、コマンド（<code>npx tsunagari-tools build</code>）で同じものを作るための設定です。</p>
    </section>`;
}

function countsLine({ rows, taken, counts }: Made): string {
  const done =
    rows === undefined
      ? '前のフィードから、選んだものを消しました。残っているもの：'
      : `${rows}行を読み、${taken}件をフィードに入れました。`;
  const each = Object.entries(counts).map(([name, count]) => `${labelOf(name)} ${count}件`);
  return `${done}${each.join('、')}。`;
}

/** What became of the answered inquiry sheets. */
function answersLine({ taken, refused, open }: NonNullable<Made['answers']>): string {
  const rest = [
    ...(refused > 0 ? [`取りこめなかった回答が${refused}件あります（下の「載らなかったもの」をご覧ください）。`] : []),
    ...(open > 0 ? [`まだ回答のない行、または、もとの表のほうが新しい行が${open}件あります。`] : []),
  ];
  return [`照会の回答を${taken}件、取りこみました。`, ...rest].join('');
}

/** The builder, with what is known already chosen. */
function builderLink({ made, area }: MadeParts): TemplateResult {
  const widget = widgetsFor(made.counts)[0]?.widget;
  const chosen = new URLSearchParams({ ...(widget ? { widget } : {}), ...(area ? { area } : {}) });
  return html`<a href=${`../builder/index.html#${chosen}`} target="_blank">埋め込みタグ作成ページ（別のタブで開きます）</a>`;
}

function changes({ changes: all = [] }: Made): TemplateResult {
  const part = (label: string, names: readonly string[]): TemplateResult | typeof nothing =>
    names.length === 0
      ? nothing
      : html`<li>${label} ${names.length}件：${names.slice(0, 10).join('、')}${names.length > 10 ? ' ほか' : ''}</li>`;
  const ofCollection = ({ collection, added, changed, gone }: Changes): TemplateResult =>
    html`<p>${labelOf(collection)}</p>
      <ul>${part('新しい', added)}${part('変わった', changed)}${part('なくなった', gone)}</ul>`;
  return html`<h3>前のフィードとのちがい</h3>
    ${all.length === 0 ? html`<p>ちがいはありません。</p>` : all.map(ofCollection)}`;
}

/** The previews load nothing: each is handed what was made. */
function previews({ made, width, onWidth }: MadeParts): TemplateResult {
  const give = (event: Event): void =>
    (event.target as HTMLIFrameElement).contentWindow?.postMessage({ made: made.files }, location.origin);
  const choice = ([id, label]: (typeof WIDTHS)[number]): TemplateResult =>
    html`<label class="check"><input type="radio" name="width" .checked=${id === width} @change=${() => onWidth(id)} /> ${label}</label>`;
  const preview = ({ widget, label }: { widget: string; label: string }): TemplateResult =>
    html`<figure>
      <figcaption>${label}</figcaption>
      <iframe title=${`${label}の見え方`} loading="lazy" src=${`preview.html?widget=${widget}`} @load=${give}></iframe>
    </figure>`;
  return html`<div class="switches" role="group" aria-label="画面の幅">
      ${WIDTHS.map(choice)}
    </div>
    <div class="previews ${width}">
      ${widgetsFor(made.counts).map(preview)}
    </div>`;
}
