import { css, html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { safeUrl } from '../feed/safe-url.js';
import type { SafetyText } from '../text/safety/ja.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

type Host = ReactiveControllerHost & HTMLElement & { exitUrl: string };

/** Where the exit leads when the page does not say: 気象庁, a page that anybody may be looking at. */
const NEUTRAL = 'https://www.jma.go.jp/';
/** Presses of Shift within this many milliseconds leave the page. */
const SHIFT_WITHIN = 1_500;
/** After this long without leaving, the browser has refused. */
const REFUSED_AFTER = 2_000;

let leaving = false;

/**
 * 「このページからすぐに離れる」: covers the page at once, then replaces it. Works in frames (the outermost page is replaced) and after the back
 * button (the cover is still there); where the browser refuses, it says that the tab should be closed.
 */
export class QuickExit implements ReactiveController {
  readonly #host: Host;
  #shifts: number[] = [];
  #blocked = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Software keyboards send Shift on their own: no shortcut where fingers type.
    if (!matchMedia('(pointer: coarse)').matches) document.addEventListener('keydown', this.#onKey, true);
    window.addEventListener('pageshow', this.#onShow);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey, true);
    window.removeEventListener('pageshow', this.#onShow);
  }

  render(reader: Reader & { words: { safety: SafetyText } }): TemplateResult {
    const { safety } = reader.words;
    return html`<div class="exit no-print" part="exit">
        <button class="button exit-button" type="button" @click=${this.leave} aria-describedby="exit-note">${ruby(safety.exit, reader.furigana)}</button>
        <span class="muted exit-note" id="exit-note">${ruby(safety.exitNote, reader.furigana)}</span>
      </div>
      <dialog class="exit-cover" @cancel=${(event: Event) => event.preventDefault()}>
        <p>${ruby(this.#blocked ? safety.exitBlocked : safety.exitCover, reader.furigana)}</p>
      </dialog>`;
  }

  readonly leave = (): void => {
    this.#cover();
    if (leaving) return;
    leaving = true;
    const url = safeUrl(this.#host.exitUrl || NEUTRAL, document.baseURI) ?? NEUTRAL;
    setTimeout(() => {
      leaving = false;
      this.#blocked = true;
      this.#host.requestUpdate();
    }, REFUSED_AFTER);
    if (window.top === window) {
      location.replace(url);
      return;
    }
    // In a frame the page around it must go; a link is allowed where a script is not.
    const link = document.createElement('a');
    link.href = url;
    link.target = '_top';
    link.rel = 'noreferrer';
    link.click();
  };

  #cover(): void {
    const dialog = this.#host.shadowRoot?.querySelector<HTMLDialogElement>('.exit-cover');
    if (dialog && !dialog.open) dialog.showModal();
  }

  /** A page that comes back from the back/forward cache after leaving must not show what was read. */
  readonly #onShow = (event: PageTransitionEvent): void => {
    const dialog = this.#host.shadowRoot?.querySelector<HTMLDialogElement>('.exit-cover');
    if (event.persisted && dialog?.open) {
      this.#blocked = true;
      this.#host.requestUpdate();
    }
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift' || event.repeat) {
      if (event.key !== 'Shift') this.#shifts = [];
      return;
    }
    const now = performance.now();
    this.#shifts = [...this.#shifts.filter((at) => now - at < SHIFT_WITHIN), now];
    if (this.#shifts.length >= 3) this.leave();
  };
}

/** Styles of the button and of the cover. */
export const exitStyles = css`
  .exit { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 0.25em 0.75em; margin-block-end: 0.75em; }
  .exit-button { background: var(--_text); color: var(--_background); border-color: var(--_text); }
  .exit-button:hover { background: var(--_text); }
  .exit-note { font-size: 0.8125em; }
  .exit-cover { position: fixed; inset: 0; inline-size: 100vw; block-size: 100vh; max-inline-size: none; max-block-size: none; margin: 0; padding: 2em; border: 0; background: #fff; color: #333; }
  .exit-cover::backdrop { background: #fff; }
  @container (max-width: 26em) {
    .exit { justify-content: stretch; }
    .exit-button { inline-size: 100%; }
  }
`;
