import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { claimDraft, clearDraft, loadDraft, releaseDraft, saveDraft, type Draft } from '../../join/draft.js';
import { newId } from '../../join/new-id.js';

/** How long typing rests before it is stored, in milliseconds. */
const REST = 400;

/** What the form does for its draft. */
export interface DraftKeeper {
  /** What is to be kept now; undefined where there is nothing. */
  snapshot: () => Omit<Draft, 'id' | 'begun'> | undefined;
  onRestored: (draft: Draft) => void;
  onNotStored: () => void;
}

/** Keeps what was typed in this tab until it is sent or deleted, and the key under which it is sent. */
export class DraftController implements ReactiveController {
  /** The same for every attempt to send the same application. */
  id = newId();
  /** When it was begun, in milliseconds. */
  #begun = Date.now();
  #language: string | undefined;
  readonly #host: HTMLElement & { action: string };
  readonly #keeper: DraftKeeper;
  #name = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement & { action: string }, keeper: DraftKeeper) {
    this.#host = host;
    this.#keeper = keeper;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#saveNow);
    this.#name = claimDraft(this.#host.id || this.#host.action || 'default');
    const draft = loadDraft(this.#name);
    if (!draft) return;
    this.id = draft.id;
    this.#begun = Math.min(draft.begun ?? this.#begun, this.#begun);
    this.#keeper.onRestored(draft);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#saveNow);
    this.#saveNow();
    releaseDraft(this.#name);
  }

  saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#saveNow, REST);
  }

  /** How long the form has been open, in seconds. */
  get seconds(): number {
    return Math.round((Date.now() - this.#begun) / 1000);
  }

  /** Sending begins: the key is stored at once, in case the tab is closed meanwhile, with the language of what is sent. */
  onAttempt(language: string): void {
    this.#language = language;
    this.#saveNow();
  }

  languageOr(language: string): string {
    return this.#language ?? language;
  }

  /** A new application gets a new key. */
  renew(): void {
    this.id = newId();
    this.#language = undefined;
    this.saveSoon();
  }

  forget(): void {
    this.renew();
    clearTimeout(this.#timer);
    clearDraft(this.#name);
    this.#begun = Date.now();
  }

  readonly #saveNow = (): void => {
    clearTimeout(this.#timer);
    const draft = this.#keeper.snapshot();
    if (draft && !saveDraft(this.#name, { id: this.id, begun: this.#begun, ...draft })) this.#keeper.onNotStored();
  };
}
