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
import { WIDGETS, type FilterField, type ValueField } from './fields.js';
import { checkbox, input, radio, select } from './form-fields.js';
import { previewView, type Ground, type Width } from './preview-view.js';
import type { Integrity } from './snippets.js';
import { snippetsView } from './snippets-view.js';

/** Fields that every widget has, whatever is chosen. */
const FEED_FIELD: ValueField = {
  name: 'feed',
  label: 'フィードのアドレス',
  hint: '事務局に聞いてください。いくつか合わせるときは、空白で区切ります',
  type: 'text',
};
const HEADING_FIELD: ValueField = {
  name: 'heading',
  label: '見出し',
  hint: '空なら、部品の見出しが出ます',
  type: 'text',
};
const FALLBACK_TEXT: ValueField = { name: 'fallback-text', label: '言葉', hint: '例：相談窓口の一覧', type: 'text' };
const FALLBACK_URL: ValueField = { name: 'fallback-url', label: 'リンク先', type: 'url' };

const BASE = new URL('../', location.href).href;
const LANGUAGES_TO_CHOOSE = {
  '': 'ページと同じ',
  ...Object.fromEntries(READY_LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]])),
};

const LEVELS = { 2: '2（h2）', 3: '3（h3）', 4: '4（h4）' };
const SCHEMES = { light: '明るい画面', dark: '暗い画面', auto: '見る人の端末に合わせる' };
const SIGNS: Readonly<Record<Finding['level'], string>> = { good: '○', note: '△', bad: '×' };

/** The page on which a webmaster makes a tag by choosing. In the light DOM: the page is ours alone. */
export class EmbedBuilder extends LitElement {
  @state() private choices: Choices = fromHash(location.hash);
  @state() private ground: Ground = 'white';
  @state() private width: Width = 'phone';
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
        ${this.#renderWidget()} ${this.#renderFeed()} ${this.#renderAreas()} ${this.#renderPresets()} ${this.#renderValues()} ${this.#renderLook()}
        ${this.#renderFallback()}
      </form>
      <div class="results">${this.#renderPreview()} ${this.#renderSnippets()}</div>
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
      ${input(FEED_FIELD, this.choices.feed, (feed) => this.#choose({ feed }))}
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
        ${areas.map((code) => this.#renderArea(code))}
      </ul>
      ${areas.length > 0 ? this.#renderLock('area') : nothing}
    </fieldset>`;
  }

  #renderArea(code: string): TemplateResult {
    const leaveOut = (): void => this.#choose({ areas: this.choices.areas.filter((one) => one !== code) });
    return html`<li>${nameOf(code)} <button type="button" aria-label=${`${nameOf(code)}を外す`} @click=${leaveOut}>×</button></li>`;
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
      ${options.map(([id, words]) => checkbox(words, chosen.includes(id), () => toggle(id)))}
      ${chosen.length > 0 ? this.#renderLock(name) : nothing}
    </details>`;
  }

  #renderLock(name: string): TemplateResult {
    const { locked } = this.choices;
    const isLocked = locked.includes(name);
    const next = isLocked ? locked.filter((one) => one !== name) : [...locked, name];
    return checkbox('見る人が変えられないようにする', isLocked, () => this.#choose({ locked: next }), 'lock');
  }

  #renderValues(): TemplateResult {
    const { values, widget } = this.choices;
    const put = (name: string, value: string): void => this.#choose({ values: { ...values, [name]: value } });
    return html`<fieldset>
      <legend>5. この部品の設定</legend>
      ${WIDGETS[widget]!.values.map((field) =>
        field.type === 'switch'
          ? checkbox(field.label, !!values[field.name], () => put(field.name, values[field.name] ? '' : 'true'))
          : input(field, values[field.name] ?? '', (value) => put(field.name, value)),
      )}
    </fieldset>`;
  }

  #renderLook(): TemplateResult {
    const { heading, headingLevel, lang, colorScheme, primary } = this.choices;
    return html`<fieldset>
      <legend>6. 見出し・言語・色</legend>
      ${input(HEADING_FIELD, heading ?? '', (value) => this.#choose({ heading: value || undefined }))}
      ${checkbox('見出しを出さない', heading === '', () => this.#choose({ heading: heading === '' ? undefined : '' }))}
      ${select('見出しの段階', headingLevel, LEVELS, (value) => this.#choose({ headingLevel: value as Choices['headingLevel'] }))}
      ${select('言語', lang, LANGUAGES_TO_CHOOSE, (value) => this.#choose({ lang: value }))}
      ${select('明るさ', colorScheme, SCHEMES, (value) => this.#choose({ colorScheme: value as Choices['colorScheme'] }))}
      ${checkbox('ボタンの色を変える', primary !== undefined, () => this.#choose({ primary: primary === undefined ? '#0017c1' : undefined }))}
      ${primary === undefined ? nothing : this.#renderColour(primary)}
    </fieldset>`;
  }

  #renderColour(primary: string): TemplateResult {
    const choose = (event: Event): void => this.#choose({ primary: (event.target as HTMLInputElement).value });
    return html`<label class="field"><span>ボタンの色</span> <input type="color" .value=${live(primary)} @input=${choose} /></label>
      ${contrastView(primary)}`;
  }

  #renderFallback(): TemplateResult {
    const { fallbackText, fallbackUrl } = this.choices;
    return html`<fieldset>
      <legend>7. 出せなかったときの案内</legend>
      <p>部品が出るまでと、読み込めなかったときに出る言葉です。電話番号か、案内のページへのリンクを書いてください。「相談窓口をさがす」と「つながりガイド」には、119・110 と、24時間話せる窓口が、はじめから入ります。</p>
      ${input(FALLBACK_TEXT, fallbackText, (value) => this.#choose({ fallbackText: value }))}
      ${input(FALLBACK_URL, fallbackUrl, (value) => this.#choose({ fallbackUrl: value }))}
    </fieldset>`;
  }

  #renderPreview(): TemplateResult {
    const { choices, width, ground } = this;
    return previewView({
      choices,
      width,
      ground,
      onWidth: (chosen) => (this.width = chosen),
      onGround: (chosen) => (this.ground = chosen),
    });
  }

  #renderSnippets(): TemplateResult {
    return snippetsView({
      choices: this.choices,
      place: { base: BASE, version: VERSION, ...(this.pinned && this.integrity ? { integrity: this.integrity } : {}) },
      isPinned: this.pinned,
      onPin: this.#pin,
      onSaid: (words) => (this.said = words),
    });
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
