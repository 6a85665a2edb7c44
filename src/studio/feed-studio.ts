import { zipSync } from 'fflate';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { areaProblem } from '../model/places/area-written.js';
import type { StudioConfig } from './answers.js';
import type { Collections } from './changes.js';
import { filesView } from './files-view.js';
import { NO_SETTINGS, readDropped, type Dropped, type Settings } from './intake.js';
import { madeView, type Width } from './made-view.js';
import { publisherView } from './publisher-view.js';
import { recordsOf } from './records.js';
import { areaCodeOf, configOf, tablesOf, withSource, type Source } from './sources.js';
import { takeDownView, withdrawnOf, type Withdrawn } from './take-down-view.js';
import type { Made, Order } from './work.js';
import type { Said } from './worker.js';

/** The page on which the office makes its feed without a command line. In the light DOM: the page is ours alone. */
export class FeedStudio extends LitElement {
  @state() private sources: readonly Source[] = [];
  @state() private earlier?: string;
  @state() private settings: Settings = NO_SETTINGS;
  @state() private progress?: { shown: string; done: number };
  @state() private made?: Made;
  @state() private problem = '';
  @state() private said = '';
  @state() private over = false;
  @state() private width: Width = 'phone';
  /** Records to withdraw, chosen now or last time. */
  @state() private withdrawn: readonly Withdrawn[] = [];
  @state() private wanted = '';
  /** The office has saved what was made. */
  @state() private isSaved = true;
  #worker?: Worker;
  /** The state from which `made` was made. */
  #order?: {
    sources: readonly Source[];
    settings: Settings;
    before: string | undefined;
    withdrawn: readonly Withdrawn[];
  };
  #records?: { of: Made | string; records: Collections };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The browser would open a file that is dropped beside the field, and everything entered would be lost: so the whole page accepts files. */
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('drop', this.#onDrop);
    addEventListener('dragover', this.#onOver);
    addEventListener('dragleave', this.#onLeave);
    addEventListener('beforeunload', this.#onLeavePage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('drop', this.#onDrop);
    removeEventListener('dragover', this.#onOver);
    removeEventListener('dragleave', this.#onLeave);
    removeEventListener('beforeunload', this.#onLeavePage);
    this.#worker?.terminate();
  }

  protected override render(): TemplateResult {
    return html`${this.#renderFiles()}${publisherView(this.settings, this.#onSettings)}${this.#renderTakeDown()}
      <p class="go">
        <button type="button" class="primary" ?disabled=${tablesOf(this.sources).length === 0 || !!this.progress} @click=${this.#make}>フィードを作る</button>
        ${this.progress ? html`<progress max="1" .value=${this.progress.done} aria-label="進みぐあい"></progress> <span>${this.progress.shown}</span>` : nothing}
      </p>
      ${this.problem ? html`<div class="problem" role="alert"><p>${this.problem}</p></div>` : nothing} ${this.made ? this.#renderMade(this.made) : nothing}
      <p class="said" role="status">${this.said}</p>`;
  }

  #renderFiles(): TemplateResult {
    return filesView({
      sources: this.sources,
      hasEarlier: this.earlier !== undefined,
      isOver: this.over,
      onPick: this.#pick,
      onChange: (index, to) => (this.sources = this.sources.map((one, at) => (at === index ? { ...one, ...to } : one))),
      onRemove: (index) => (this.sources = this.sources.filter((_, at) => at !== index)),
      onForgetEarlier: () => (this.earlier = undefined),
    });
  }

  #renderTakeDown(): TemplateResult {
    return takeDownView({
      records: this.#known(),
      wanted: this.wanted,
      withdrawn: this.withdrawn,
      onMend: this.sources.length === 0 && this.earlier !== undefined ? () => this.#mend() : undefined,
      onWanted: (wanted) => (this.wanted = wanted),
      onWithdrawn: (withdrawn) => (this.withdrawn = withdrawn),
    });
  }

  /** The records that the page knows: those it has made, else those of last time's feed. */
  #known(): Collections | undefined {
    const of = this.made ?? this.earlier;
    if (of === undefined) return undefined;
    if (this.#records?.of !== of)
      this.#records = { of, records: recordsOf(typeof of === 'string' ? new Map([['feed.json', of]]) : of.files) };
    return this.#records.records;
  }

  #renderMade(made: Made): TemplateResult {
    const of = this.#order;
    return madeView({
      made,
      isOld:
        of?.sources !== this.sources ||
        of.settings !== this.settings ||
        of.before !== this.earlier ||
        of.withdrawn !== this.withdrawn,
      width: this.width,
      area: areaCodeOf(this.settings),
      onSave: () => this.#save(made),
      onSaveOne: (name) => this.#saveOne(name),
      onWidth: (width) => (this.width = width),
    });
  }

  readonly #onSettings = (to: Partial<Settings>): void => {
    this.settings = { ...this.settings, ...to };
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    void this.#take(event.dataTransfer?.files);
  };

  readonly #onOver = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  readonly #onLeave = (event: DragEvent): void => {
    if (!event.relatedTarget) this.over = false;
  };

  readonly #onLeavePage = (event: BeforeUnloadEvent): void => {
    if (!this.isSaved) event.preventDefault();
  };

  readonly #pick = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.#take(input.files).then(() => (input.value = ''));
  };

  async #take(files: FileList | null | undefined): Promise<void> {
    const problems: string[] = [];
    for (const file of files ?? []) {
      const dropped = await readDropped(file);
      if (dropped.type === 'problem') problems.push(dropped.words);
      else if (dropped.type === 'earlier') this.#remember(dropped);
      else this.sources = withSource(this.sources, dropped.file);
    }
    this.problem = problems.join('\n');
    const there = [
      ...(this.sources.length > 0 ? [`${this.sources.length}個の表`] : []),
      ...(this.earlier === undefined ? [] : ['前のフィード']),
    ];
    this.said = there.length > 0 ? `${there.join('と、')}が入っています。` : '';
  }

  /** Takes from last time's settings whatever has not been filled in yet. */
  #remember({ feed, settings }: Extract<Dropped, { type: 'earlier' }>): void {
    if (feed !== undefined) {
      this.earlier = feed;
      const known = new Set(this.withdrawn.map(({ id, phone }) => `${id}\n${phone ?? ''}`));
      const more = withdrawnOf((JSON.parse(feed) as Record<string, unknown>)['revoked']);
      this.withdrawn = [...this.withdrawn, ...more.filter(({ id, phone }) => !known.has(`${id}\n${phone ?? ''}`))];
    }
    for (const [name, value] of Object.entries(settings) as [keyof Settings, string][])
      if (this.settings[name].trim() === '') this.settings = { ...this.settings, [name]: value };
  }

  /** What the settings still lack, as a sentence. It is asked before anything starts, so that what was made before is not lost. */
  #missing(): string {
    if (!/^[a-z\d][a-z\d-]{0,59}$/i.test(this.settings.id.trim()))
      return '「発行者の記号」を、半角の英数字で書いてください（例：zama）。';
    return areaProblem(this.settings.area);
  }

  readonly #make = (): void => {
    this.problem = this.#missing();
    if (!this.problem) this.#send(configOf(this.settings, this.sources));
  };

  /** Removes the chosen records from last time's feed; no tables are needed for that. */
  #mend(): void {
    this.problem = '';
    this.#send();
  }

  /** @param config absent where nothing but last time's feed is mended */
  #send(config?: StudioConfig): void {
    this.made = undefined;
    this.progress = { shown: '', done: 0 };
    this.#worker?.terminate();
    this.#worker = new Worker(new URL('worker.js', location.href), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<Said>) => this.#hear(data);
    this.#worker.onerror = () =>
      this.#hear({ type: 'problem', words: '読みこみの途中で止まりました。ファイルを一つずつ試してください。' });
    const date = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
    const before = this.earlier;
    const { sources, settings, withdrawn } = this;
    this.#order = { sources, settings, before, withdrawn };
    this.#worker.postMessage({
      files: sources.map(({ file }) => file),
      ...(config === undefined ? {} : { config }),
      date,
      script: new URL('../tsunagari.js', location.href).href,
      ...(before === undefined ? {} : { before }),
      withdrawn: withdrawn.map(({ id, phone }) => ({ id, ...(phone === undefined ? {} : { phone }) })),
      withdrawnIn: sources.filter(({ as }) => as === 'revoked').map(({ file }) => file.name),
    } satisfies Order);
  }

  #hear(said: Said): void {
    if (said.type === 'progress') {
      this.progress = said;
      return;
    }
    this.progress = undefined;
    if (said.type === 'problem') this.problem = said.words;
    else {
      this.made = said.made;
      this.isSaved = false;
      const names = said.made.withdrawnNames;
      const named = this.withdrawn.map((one) => ({ ...one, shown: names.get(one.shown) ?? one.shown }));
      if (this.#order!.withdrawn === this.withdrawn) this.#order!.withdrawn = named;
      this.withdrawn = named;
      this.said = 'フィードができました。';
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('#made')?.focus());
    }
  }

  #saveOne(name: string): void {
    save(name, this.made!.files.get(name)!);
    if (name === 'feed.json') this.isSaved = true;
  }

  #save(made: Made): void {
    const encoder = new TextEncoder();
    const entries = [...made.files].map(
      ([name, content]) => [name, typeof content === 'string' ? encoder.encode(content) : content] as const,
    );
    save('feed.zip', zipSync(Object.fromEntries(entries)));
    this.isSaved = true;
  }
}

function save(name: string, content: string | Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content as BlobPart]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

customElements.define('feed-studio', FeedStudio);
