import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { VERSION } from '../internal/version.js';
import { allAreas } from '../model/places/area-book.js';
import { areaLabel, areaProblem, areasWritten } from '../model/places/area-written.js';
import { READY_LANGUAGES } from '../text/catalogue.js';
import { LANGUAGE_NAMES } from '../text/languages.js';
import { fromHash, toHash, type Choices } from './choices.js';
import { contrastView } from './contrast-view.js';
import { diagnose, diagnoseFile, type Finding } from './diagnose.js';
import { WIDGETS, type FilterField } from './fields.js';
import { input, radio, select } from './form-fields.js';
import * as snippets from './snippets.js';
import type { Integrity, Place } from './snippets.js';

const BASE = new URL('../', location.href).href;
const LANGUAGES_TO_CHOOSE = {
  '': 'ページと同じ',
  ...Object.fromEntries(READY_LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]])),
};

const GROUNDS = [
  ['white', '白い背景'],
  ['grey', '灰色の背景'],
  ['dark', '暗い背景'],
] as const;
const WIDTHS = [
  ['phone', 'スマートフォン（360 px）'],
  ['desktop', 'パソコン'],
] as const;
const SIGNS: Readonly<Record<Finding['level'], string>> = { good: '○', note: '△', bad: '×' };

/** The page on which a webmaster makes a tag by choosing. In the light DOM: the page is ours alone. */
export class EmbedBuilder extends LitElement {
  @state() private choices: Choices = fromHash(location.hash);
  @state() private ground = 'white';
  @state() private width = 'phone';
  @state() private pinned = false;
  @state() private integrity?: Integrity;
  @state() private findings: readonly Finding[] = [];
  @state() private said = '';
  /** What is wrong with the area that was typed. */
  @state() private areaProblem = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#reread);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#reread);
  }

  readonly #reread = (): void => {
    if (toHash(this.choices) !== location.hash.slice(1)) this.choices = fromHash(location.hash);
  };

  #choose(change: Partial<Choices>): void {
    this.choices = { ...this.choices, ...change };
    window.history.replaceState(null, '', `#${toHash(this.choices)}`);
  }

  protected override render(): TemplateResult {
    return html`<div class="columns">
      <form class="choices" @submit=${(event: Event) => event.preventDefault()}>
        ${this.#renderWidget()}${this.#renderFeed()}${this.#renderAreas()}${this.#renderPresets()}${this.#renderValues()}${this.#renderLook()}${this.#renderFallback()}
      </form>
      <div class="results">${this.#renderPreview()}${this.#renderSnippets()}</div>
      <p class="said" role="status">${this.said}</p>
    </div>`;
  }

  #renderWidget(): TemplateResult {
    return html`<fieldset>
      <legend>1. 何を出しますか</legend>
      ${Object.entries(WIDGETS).map(([name, { label }]) => radio('widget', label, this.choices.widget === name, () => this.#choose({ widget: name })))}
    </fieldset>`;
  }

  #renderFeed(): TemplateResult {
    return html`<fieldset>
      <legend>2. どのフィードを読みますか</legend>
      ${input({ name: 'feed', label: 'フィードのアドレス', hint: '事務局に聞いてください。いくつか合わせるときは、空白で区切ります', type: 'text' }, this.choices.feed, (feed) => this.#choose({ feed }))}
      <p>
        <button type="button" ?disabled=${!this.choices.feed.trim()} @click=${this.#diagnose}>フィードを診断する</button>
        <label class="file">ファイルを診断する <input type="file" accept=".json,application/json" @change=${this.#diagnoseFile} /></label>
      </p>
      <ul class="findings">
        ${this.findings.map(({ level, words }) => html`<li class=${level}><span aria-hidden="true">${SIGNS[level]}</span> ${words}</li>`)}
      </ul>
    </fieldset>`;
  }

  #renderAreas(): TemplateResult {
    const { areas } = this.choices;
    const add = (event: Event): void => {
      const field = event.currentTarget as HTMLInputElement;
      this.areaProblem = areaProblem(field.value);
      const [area] = areasWritten(field.value);
      if (!area || this.areaProblem) return;
      field.value = '';
      if (!areas.includes(area.code)) this.#choose({ areas: [...areas, area.code] });
    };
    return html`<fieldset>
      <legend>3. どの地域の情報を出しますか</legend>
      <label class="field"><span>市区町村か都道府県の名前</span> <small>選ばなければ、すべての地域です</small>
        <input list="areas" autocomplete="off" aria-describedby="area-problem" @change=${add} /></label>
      <p id="area-problem" class="wrong" role="status">${this.areaProblem}</p>
      <datalist id="areas">${AREAS}</datalist>
      <ul class="chosen">
        ${areas.map((code) => html`<li>${nameOf(code)} <button type="button" aria-label=${`${nameOf(code)}を外す`} @click=${() => this.#choose({ areas: areas.filter((one) => one !== code) })}>×</button></li>`)}
      </ul>
      ${areas.length > 0 ? this.#renderLock('area') : nothing}
    </fieldset>`;
  }

  #renderPresets(): TemplateResult | typeof nothing {
    const { filters } = WIDGETS[this.choices.widget]!;
    if (filters.length === 0) return nothing;
    return html`<fieldset>
      <legend>4. はじめから選んでおく条件</legend>
      <p>選ばなければ、すべてが出ます。見る人は、あとから変えられます。</p>
      ${filters.map((filter) => this.#renderPreset(filter))}
    </fieldset>`;
  }

  #renderPreset({ name, label, options }: FilterField): TemplateResult {
    const chosen = this.choices.presets[name] ?? [];
    const toggle = (id: string): void =>
      this.#choose({
        presets: {
          ...this.choices.presets,
          [name]: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id],
        },
      });
    return html`<details>
      <summary>${label}${chosen.length > 0 ? `（${chosen.length}個）` : ''}</summary>
      ${options.map(([id, words]) => html`<label class="check"><input type="checkbox" .checked=${live(chosen.includes(id))} @change=${() => toggle(id)} /> ${words}</label>`)}
      ${chosen.length > 0 ? this.#renderLock(name) : nothing}
    </details>`;
  }

  #renderLock(name: string): TemplateResult {
    const { locked } = this.choices;
    const isLocked = locked.includes(name);
    const next = isLocked ? locked.filter((one) => one !== name) : [...locked, name];
    return html`<label class="check lock"><input type="checkbox" .checked=${live(isLocked)} @change=${() => this.#choose({ locked: next })} /> 見る人が変えられないようにする</label>`;
  }

  #renderValues(): TemplateResult {
    const { values, widget } = this.choices;
    const put = (name: string, value: string): void => this.#choose({ values: { ...values, [name]: value } });
    return html`<fieldset>
      <legend>5. この部品の設定</legend>
      ${WIDGETS[widget]!.values.map((field) =>
        field.type === 'switch'
          ? html`<label class="check"><input type="checkbox" .checked=${live(!!values[field.name])} @change=${() => put(field.name, values[field.name] ? '' : 'true')} /> ${field.label}</label>`
          : input(field, values[field.name] ?? '', (value) => put(field.name, value)),
      )}
    </fieldset>`;
  }

  #renderLook(): TemplateResult {
    const { heading, headingLevel, lang, colorScheme, primary } = this.choices;
    return html`<fieldset>
      <legend>6. 見出し・言語・色</legend>
      ${input({ name: 'heading', label: '見出し', hint: '空なら、部品の見出しが出ます', type: 'text' }, heading ?? '', (value) => this.#choose({ heading: value || undefined }))}
      <label class="check"><input type="checkbox" .checked=${live(heading === '')} @change=${() => this.#choose({ heading: heading === '' ? undefined : '' })} /> 見出しを出さない</label>
      ${select('見出しの段階', headingLevel, { 2: '2（h2）', 3: '3（h3）', 4: '4（h4）' }, (value) => this.#choose({ headingLevel: value as Choices['headingLevel'] }))}
      ${select('言語', lang, LANGUAGES_TO_CHOOSE, (value) => this.#choose({ lang: value }))}
      ${select('明るさ', colorScheme, { light: '明るい画面', dark: '暗い画面', auto: '見る人の端末に合わせる' }, (value) => this.#choose({ colorScheme: value as Choices['colorScheme'] }))}
      <label class="check"><input type="checkbox" .checked=${live(primary !== undefined)} @change=${() => this.#choose({ primary: primary === undefined ? '#0017c1' : undefined })} /> ボタンの色を変える</label>
      ${primary === undefined ? nothing : html`<label class="field"><span>ボタンの色</span> <input type="color" .value=${live(primary)} @input=${(event: Event) => this.#choose({ primary: (event.target as HTMLInputElement).value })} /></label>${contrastView(primary)}`}
    </fieldset>`;
  }

  #renderFallback(): TemplateResult {
    const { fallbackText, fallbackUrl } = this.choices;
    return html`<fieldset>
      <legend>7. 出せなかったときの案内</legend>
      <p>部品が出るまでと、読み込めなかったときに出る言葉です。電話番号か、案内のページへのリンクを書いてください。「相談窓口をさがす」と「つながりガイド」には、119・110 と、24時間話せる窓口が、はじめから入ります。</p>
      ${input({ name: 'fallback-text', label: '言葉', hint: '例：相談窓口の一覧', type: 'text' }, fallbackText, (value) => this.#choose({ fallbackText: value }))}
      ${input({ name: 'fallback-url', label: 'リンク先', type: 'url' }, fallbackUrl, (value) => this.#choose({ fallbackUrl: value }))}
    </fieldset>`;
  }

  #renderPreview(): TemplateResult {
    return html`<section aria-labelledby="preview-heading">
      <h2 id="preview-heading">見え方</h2>
      <div class="switches" role="group" aria-label="画面の幅">
        ${WIDTHS.map(([id, label]) => radio('width', label, this.width === id, () => (this.width = id)))}
      </div>
      <div class="switches" role="group" aria-label="ページの背景">
        ${GROUNDS.map(([id, label]) => radio('ground', label, this.ground === id, () => (this.ground = id)))}
      </div>
      ${
        this.choices.feed.trim() || this.choices.widget === 'join-form'
          ? html`<iframe class=${this.width} title="見え方" src=${`preview.html#${toHash(this.choices)}&ground=${this.ground}`}></iframe>`
          : html`<p>フィードのアドレスを書くと、ここに出ます。</p>`
      }
    </section>`;
  }

  #renderSnippets(): TemplateResult {
    const { choices } = this;
    const place: Place = {
      base: BASE,
      version: VERSION,
      ...(this.pinned && this.integrity ? { integrity: this.integrity } : {}),
    };
    return html`<section aria-labelledby="snippets-heading">
      <h2 id="snippets-heading">貼り付ける文</h2>
      ${this.#renderSnippet('スクリプト（1ページに1回）', snippets.scriptLines(choices, place))}
      <p><code>modulepreload</code> の行は、部品が1種類だけのページで、早く出すためのものです。2種類以上を置くページでは外してください。</p>
      <label class="check"><input type="checkbox" .checked=${live(this.pinned)} @change=${this.#pin} /> ファイルの中身を固定する（SRI）。版を上げるたびに、この行も貼りかえます</label>
      ${this.#renderSnippet('タグ（出したい所に）', snippets.tagLines(choices))}
      ${this.#renderSnippet('ページの CSS', snippets.styleLines(choices))}
      ${this.#renderSnippet('知らないタグが消える CMS では', snippets.holderLines(choices))}
      ${this.#renderSnippet('WordPress では（プラグインを入れてあるとき）', snippets.shortcodeLines(choices))}
      ${this.#renderSnippet('スクリプトを置けない CMS では（iframe）', snippets.frameLines(choices, place))}
      ${this.#renderSnippet('どれも使えないときは（リンクだけ）', snippets.linkLines(choices, place))}
      <h3>サーバーの担当に渡す行</h3>
      ${this.#renderSnippet('ページの CSP に足すもの', snippets.policyLines(choices, place))}
      ${this.#renderSnippet('部品とフィードの配信元が付ける応答ヘッダー', snippets.HEADER_LINES)}
    </section>`;
  }

  #renderSnippet(label: string, lines: string): TemplateResult {
    const copy = (): void => {
      const done = (words: string): void => void (this.said = words);
      navigator.clipboard?.writeText(lines).then(
        () => done(`「${label}」をコピーしました。`),
        () => done('コピーできませんでした。文を選んでコピーしてください。'),
      );
    };
    return html`<div class="snippet">
      <p><strong>${label}</strong> <button type="button" aria-label=${`「${label}」をコピーする`} @click=${copy}>コピー</button></p>
      <pre tabindex="0" role="region" aria-label=${label}><code>${lines}</code></pre>
    </div>`;
  }

  readonly #diagnose = async (): Promise<void> => {
    this.said = '読んでいます…';
    this.findings = [];
    const found: Finding[] = [];
    for (const address of this.choices.feed.trim().split(/\s+/))
      found.push(...(await diagnose(address, { fetch: fetch.bind(window), now: new Date(), page: location.href })));
    this.findings = found;
    this.said = '診断が終わりました。';
  };

  readonly #diagnoseFile = async (event: Event): Promise<void> => {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) return;
    this.findings = await diagnoseFile(file, location.href, new Date());
    this.said = '診断が終わりました。';
  };

  readonly #pin = async (): Promise<void> => {
    this.pinned = !this.pinned;
    if (!this.pinned || this.integrity) return;
    const answer = await fetch(`${BASE}integrity.json`)
      .then((response) => response.json() as Promise<{ integrity: Integrity }>)
      .catch(() => undefined);
    this.integrity = answer?.integrity;
    if (!answer) this.said = 'integrity.json を読めませんでした。固定せずに作ります。';
  };
}

const nameOf = (code: string): string => allAreas().get(code)?.name ?? code;

const AREAS = [...allAreas().values()].map((row) => html`<option value=${areaLabel(row)}></option>`);

customElements.define('embed-builder', EmbedBuilder);
