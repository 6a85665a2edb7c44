import { zipSync } from 'fflate';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { allAreas, areaOf } from '../model/places/area-book.js';
import { widgetsFor } from '../tools/publish/widgets-for.js';
import { TABLE_KINDS } from '../tools/table-kinds.js';
import { labelOf } from './labels.js';
import type { DroppedFile, Made } from './work.js';
import type { Said } from './worker.js';

/** What a table may hold; found from its headers where nobody says. */
const KINDS: Readonly<Record<string, string>> = {
  '': '見出しから判断する',
  ...Object.fromEntries(TABLE_KINDS.map((kind) => [kind, labelOf(kind)])),
};
const LEVELS = [
  ['refused', '載らなかったもの'],
  ['repaired', '直して載せたもの'],
  ['note', '知っておくとよいこと'],
] as const;
/** Findings of one level that the page lists; the report has all. */
const SHOWN = 30;
/** Bytes, some two hundred thousand rows: beyond that a browser takes minutes, and an old machine's ends. */
const LARGEST = 30_000_000;

interface Source {
  file: DroppedFile;
  as: string;
  verifiedOn: string;
}

/** The page on which the office makes its feed without a command line. In the light DOM: the page is ours alone. */
export class FeedStudio extends LitElement {
  @state() private sources: readonly Source[] = [];
  @state() private earlier?: string;
  @state() private publisher = { name: '', id: '', phone: '', url: '' };
  @state() private area = '';
  @state() private license = '';
  @state() private progress?: { shown: string; done: number };
  @state() private made?: Made;
  @state() private problem = '';
  @state() private said = '';
  @state() private over = false;
  #worker?: Worker;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#worker?.terminate();
  }

  protected override render(): TemplateResult {
    return html`${this.#renderFiles()}${this.#renderPublisher()}
      <p class="go">
        <button type="button" class="primary" ?disabled=${this.sources.length === 0 || !!this.progress} @click=${this.#make}>フィードを作る</button>
        ${this.progress ? html`<progress max="1" .value=${this.progress.done} aria-label="進みぐあい"></progress> <span>${this.progress.shown}</span>` : nothing}
      </p>
      ${this.problem ? html`<div class="problem" role="alert"><p>${this.problem}</p></div>` : nothing} ${this.made ? this.#renderMade(this.made) : nothing}
      <p class="said" role="status">${this.said}</p>`;
  }

  #renderFiles(): TemplateResult {
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      this.over = false;
      void this.#take(event.dataTransfer?.files);
    };
    const over = (event: DragEvent): void => {
      event.preventDefault();
      this.over = true;
    };
    return html`<section aria-labelledby="files">
      <h2 id="files">1. 表を入れる</h2>
      <div class="drop ${this.over ? 'over' : ''}" @drop=${drop} @dragover=${over} @dragleave=${() => (this.over = false)}>
        <p>Excel（.xlsx）、CSV、カレンダー（.ics）、GeoJSON のファイルを、ここに置いてください。いくつでも入れられます。</p>
        <label class="button">ファイルを選ぶ <input type="file" multiple @change=${this.#pick} /></label>
      </div>
      <p class="small">
        前に作った <code>feed.json</code> も入れると、何が新しくなり、変わり、なくなったかをくらべます。表がまだないときは、記入用の表からはじめられます：
        ${TABLE_KINDS.map((kind) => html`<a href=${`templates/${kind}.xlsx`} download>${KINDS[kind]}の表</a>　`)}
      </p>
      <ul class="sources">
        ${this.sources.map((source, index) => this.#renderSource(source, index))}
        ${this.earlier === undefined ? nothing : html`<li><strong>前のフィード</strong>とくらべます <button type="button" @click=${() => (this.earlier = undefined)}>くらべない</button></li>`}
      </ul>
    </section>`;
  }

  #renderSource({ file, as, verifiedOn }: Source, index: number): TemplateResult {
    const change = (to: Partial<Source>): void => {
      this.sources = this.sources.map((one, at) => (at === index ? { ...one, ...to } : one));
    };
    return html`<li>
      <strong>${file.name}</strong> <span class="small">${sizeOf(file.bytes.length)}</span>
      <label>中身 <select @change=${(event: Event) => change({ as: valueOf(event) })}>
          ${Object.entries(KINDS).map(([id, label]) => html`<option value=${id} ?selected=${id === as}>${label}</option>`)}
        </select></label>
      <label>全部をもとの情報と見比べた日（あれば）<input type="date" .value=${live(verifiedOn)} @change=${(event: Event) => change({ verifiedOn: valueOf(event) })} /></label>
      <button type="button" aria-label=${`${file.name}を外す`} @click=${() => (this.sources = this.sources.filter((_, at) => at !== index))}>外す</button>
    </li>`;
  }

  #renderPublisher(): TemplateResult {
    const { name, id, phone, url } = this.publisher;
    const put = (change: Partial<FeedStudio['publisher']>): void => {
      this.publisher = { ...this.publisher, ...change };
    };
    return html`<section aria-labelledby="publisher">
      <h2 id="publisher">2. だれの情報か</h2>
      ${field('発行者の名前', '例：座間市、かながわつながりネットワーク事務局', name, (value) => put({ name: value }))}
      ${field('発行者の記号', '半角の英数字。一度決めたら変えません。例：zama', id, (value) => put({ id: value.trim() }))}
      ${field('掲載内容の誤りを知らせる先の電話', '電話かページの、どちらかを書いてください', phone, (value) => put({ phone: value }))}
      ${field('掲載内容の誤りを知らせるページ', '', url, (value) => put({ url: value }))}
      <label class="field"><span>市区町村か都道府県</span> <small>表に市町村コードがない行は、ここの情報として扱います</small>
        <input list="areas" autocomplete="off" .value=${live(this.area)} @change=${(event: Event) => (this.area = valueOf(event))} /></label>
      <datalist id="areas">${[...allAreas().values()].map((row) => html`<option value=${`${row.name} ${row.code}`}></option>`)}</datalist>
      ${field('使用条件（ライセンス）', '例：CC BY 4.0。決めていなければ空のまま', this.license, (value) => (this.license = value))}
    </section>`;
  }

  #renderMade(made: Made): TemplateResult {
    return html`<section aria-labelledby="made">
      <h2 id="made" tabindex="-1">3. できたもの</h2>
      <p>${made.rows}行を読み、${made.taken}件をフィードに入れました。${Object.entries(made.counts)
        .map(([name, count]) => `${labelOf(name)} ${count}件`)
        .join('、')}。</p>
      ${made.warnings.length > 0 ? html`<div class="problem">${made.warnings.map((words) => html`<p>${words}</p>`)}</div>` : nothing}
      <p class="go">
        <button type="button" class="primary" @click=${() => this.#save(made)}>全部を保存する（zip）</button>
        <button type="button" @click=${() => save('feed.json', made.files.get('feed.json')!)}>feed.json だけ保存する</button>
        <button type="button" @click=${() => save('report.html', made.files.get('report.html')!)}>報告を保存する</button>
      </p>
      <p class="small">zip の中身を、ウェブサーバーの一つのフォルダーに、そのまま置いてください。<code>tsunagari.config.json</code> は、コマンド（<code>npx tsunagari-tools build</code>）で同じものを作るための設定です。</p>
      ${made.changes ? this.#renderChanges(made) : nothing} ${LEVELS.map(([level, label]) => this.#renderFindings(made, level, label))}
      <h3>見え方</h3>
      <div class="previews">
        ${widgetsFor(made.counts).map(({ widget, label }) => html`<figure><figcaption>${label}</figcaption><iframe title=${`${label}の見え方`} src=${`preview.html?widget=${widget}`} @load=${(event: Event) => this.#feedPreview(event, made)}></iframe></figure>`)}
      </div>
    </section>`;
  }

  #renderChanges({ changes = [] }: Made): TemplateResult {
    const part = (label: string, names: readonly string[]): TemplateResult | typeof nothing =>
      names.length === 0
        ? nothing
        : html`<li>${label} ${names.length}件：${names.slice(0, 10).join('、')}${names.length > 10 ? ' ほか' : ''}</li>`;
    return html`<h3>前のフィードとのちがい</h3>
      ${changes.length === 0 ? html`<p>ちがいはありません。</p>` : changes.map((one) => html`<p>${labelOf(one.collection)}</p><ul>${part('新しい', one.added)}${part('変わった', one.changed)}${part('なくなった', one.gone)}</ul>`)}`;
  }

  #renderFindings(
    { findings }: Made,
    level: (typeof LEVELS)[number][0],
    label: string,
  ): TemplateResult | typeof nothing {
    const found = findings.filter((one) => one.level === level);
    if (found.length === 0) return nothing;
    return html`<details ?open=${level === 'refused'}>
      <summary>${label}（${found.length}）</summary>
      <ul class="findings ${level}">
        ${found.slice(0, SHOWN).map(({ file, sheet, row, column, message, remedy }) => html`<li><span class="place">${[file, sheet, row ? `${row}行目` : '', column ? `「${column}」` : ''].filter(Boolean).join(' ')}</span> ${message}${remedy ? html`<br /><span class="small">${remedy}</span>` : nothing}</li>`)}
      </ul>
      ${found.length > SHOWN ? html`<p>ほか${found.length - SHOWN}件は、報告にあります。</p>` : nothing}
    </details>`;
  }

  readonly #pick = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.#take(input.files).then(() => (input.value = ''));
  };

  async #take(files: FileList | null | undefined): Promise<void> {
    this.problem = '';
    for (const file of files ?? []) {
      if (file.size > LARGEST) {
        this.problem = `${file.name}（${sizeOf(file.size)}）は、このページで読める大きさ（${sizeOf(LARGEST)}）を超えています。年度や種類で表を分けるか、コマンド（npx tsunagari-widgets build）で作ってください。`;
        continue;
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (/\.json$/i.test(file.name) && isFeedText(bytes)) this.earlier = new TextDecoder().decode(bytes);
      else
        this.sources = [...this.sources, { file: { name: this.#freeName(file.name), bytes }, as: '', verifiedOn: '' }];
    }
    this.said = `${this.sources.length}個の表が入っています。`;
  }

  /** Two files of one name are two sources. */
  #freeName(name: string): string {
    const taken = (one: string): boolean => this.sources.some(({ file }) => file.name === one);
    let free = name;
    for (let count = 2; taken(free); count += 1) free = name.replace(/(\.[^.]*)?$/, `（${count}）$1`);
    return free;
  }

  #config(): unknown {
    const { name, id, phone, url } = this.publisher;
    const area = areaOf(/(\d{2,6})\s*$/.exec(this.area)?.[1] ?? '')?.code;
    const contact = { ...(phone.trim() ? { phone: phone.trim() } : {}), ...(url.trim() ? { url: url.trim() } : {}) };
    return {
      publisher: {
        id,
        ...(name.trim() ? { name: name.trim() } : {}),
        ...(Object.keys(contact).length > 0 ? { contact } : {}),
      },
      ...(area ? { area } : {}),
      ...(this.license.trim() ? { license: this.license.trim() } : {}),
      sources: this.sources.map(({ file, as, verifiedOn }) => ({
        file: file.name,
        ...(as ? { as } : {}),
        ...(verifiedOn ? { verifiedOn } : {}),
      })),
    };
  }

  readonly #make = (): void => {
    this.made = undefined;
    this.problem = '';
    if (!/^[a-z\d][a-z\d-]{0,59}$/i.test(this.publisher.id)) {
      this.problem = '「発行者の記号」を、半角の英数字で書いてください（例：zama）。';
      return;
    }
    this.progress = { shown: '', done: 0 };
    this.#worker?.terminate();
    this.#worker = new Worker(new URL('worker.js', location.href), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<Said>) => this.#hear(data);
    this.#worker.onerror = () =>
      this.#hear({ type: 'problem', words: '読みこみの途中で止まりました。ファイルを一つずつ試してください。' });
    const date = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
    const before = this.earlier;
    this.#worker.postMessage({
      files: this.sources.map(({ file }) => file),
      config: this.#config(),
      date,
      ...(before === undefined ? {} : { before }),
    });
  };

  #hear(said: Said): void {
    if (said.type === 'progress') {
      this.progress = said;
      return;
    }
    this.progress = undefined;
    if (said.type === 'problem') this.problem = said.words;
    else {
      this.made = said.made;
      this.said = 'フィードができました。';
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('#made')?.focus());
    }
  }

  #save(made: Made): void {
    const encoder = new TextEncoder();
    const entries = [...made.files].map(
      ([name, content]) => [name, typeof content === 'string' ? encoder.encode(content) : content] as const,
    );
    save('feed.zip', zipSync(Object.fromEntries(entries)));
  }

  /** The preview reads nothing from anywhere: it is given what was made. */
  #feedPreview(event: Event, { files }: Made): void {
    (event.target as HTMLIFrameElement).contentWindow?.postMessage({ made: files }, location.origin);
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
const sizeOf = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} KB`;

function isFeedText(bytes: Uint8Array): boolean {
  try {
    const json = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown> | null;
    return json?.['version'] === 1 && typeof json['publisher'] === 'object';
  } catch {
    return false;
  }
}

function field(label: string, hint: string, value: string, put: (value: string) => void): TemplateResult {
  return html`<label class="field"><span>${label}</span> ${hint ? html`<small>${hint}</small>` : nothing}
    <input autocomplete="off" .value=${live(value)} @input=${(event: Event) => put(valueOf(event))} /></label>`;
}

function save(name: string, content: string | Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content as BlobPart]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

customElements.define('feed-studio', FeedStudio);
