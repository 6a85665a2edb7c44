import { css, html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { fetchableUrl } from '../feed/safe-url.js';
import { leavePage } from '../internal/left-page.js';
import { NEUTRAL_PAGE } from '../model/safety/neutral-page.js';
import type { SafetyText } from '../text/ja/safety.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

type Host = ReactiveControllerHost & HTMLElement & { exitUrl: string };

/** Presses of Shift within this many milliseconds leave the page. */
const SHIFT_WITHIN = 1_500;
const DOOR = 'M14 4H5v16h9M10 12h11M17 8l4 4l-4 4';
/** After this long without leaving, the browser has refused. */
const REFUSED_AFTER = 2_000;

/** Somebody is leaving by one of the page's widgets: the others have nothing to do. */
let leaving = false;

/**
 * 「このページからすぐに離れる」: covers the page at once, then replaces it. Works in frames (the outermost page is replaced) and after the back
 * button (the cover is still there); where the browser refuses, it says that the tab should be closed.
 */
export class QuickExit implements ReactiveController {
  readonly #host: Host;
  #shifts: number[] = [];
  /** Once left, this page is never uncovered again, whatever brings it back. */
  #left = false;
  #blocked = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey, true);
    window.addEventListener('pageshow', this.#onShow);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey, true);
    window.removeEventListener('pageshow', this.#onShow);
  }

  /** Another state of the widget may render another `<dialog>`, which is not open yet. */
  hostUpdated(): void {
    if (this.#left) this.#cover();
  }

  render(reader: Reader & { words: { safety: SafetyText } }): TemplateResult {
    const { safety } = reader.words;
    const words = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${DOOR} /></svg>${ruby(safety.exit, reader.furigana)}`;
    // The note is text rather than a description, which would be read twice. The second button is not reached by Tab: keyboards have Shift.
    return html`<div class="exit no-print" part="exit">
        <button class="button exit-button" type="button" @click=${this.leave}>${words}</button>
        <span class="muted exit-note">${ruby(safety.exitNote, reader.furigana)}<span class="exit-keys">${ruby(safety.exitKeys, reader.furigana)}</span></span>
      </div>
      <div class="exit-rail no-print"><div class="exit-foot" part="exit"><button class="button exit-button" type="button" tabindex="-1" @click=${this.leave}>${words}</button></div></div>
      <dialog class="exit-cover" aria-labelledby="exit-words" closedby="none" @cancel=${(event: Event) => event.preventDefault()} @close=${this.#cover}>
        <p id="exit-words" aria-live="polite">${ruby(this.#blocked ? safety.exitBlocked : safety.exitCover, reader.furigana)}</p>
      </dialog>`;
  }

  readonly leave = (): void => {
    if (leaving) return;
    leaving = this.#left = true;
    this.#cover();
    leavePage();
    setTimeout(this.#stay, REFUSED_AFTER);
    // Only the address of a page replaces this page: `tel:` or `mailto:` would leave it standing.
    const url = fetchableUrl(this.#host.exitUrl, document.baseURI) ?? NEUTRAL_PAGE;
    try {
      // In a frame the outermost page must go. It is replaced, so that the back button does not lead here again.
      window.top!.location.replace(url);
    } catch {
      // Where a script may not navigate the outermost page, a link sometimes may.
      const link = document.createElement('a');
      link.href = url;
      link.target = '_top';
      link.rel = 'noreferrer';
      link.click();
    }
  };

  readonly #cover = (): void => {
    const dialog = this.#host.shadowRoot?.querySelector<HTMLDialogElement>('.exit-cover');
    if (dialog && !dialog.open) dialog.showModal();
  };

  /** The browser refused to leave: the cover stays, and says that the tab should be closed. */
  readonly #stay = (): void => {
    leaving = false;
    this.#blocked = true;
    this.#host.requestUpdate();
  };

  /** A page that comes back from the back/forward cache after leaving must not show what was read. */
  readonly #onShow = (event: PageTransitionEvent): void => {
    if (event.persisted && this.#left) this.#stay();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift' || event.repeat) {
      if (event.key !== 'Shift') this.#shifts = [];
      return;
    }
    if (isTouchTyping(event)) return;
    const now = performance.now();
    this.#shifts = [...this.#shifts.filter((at) => now - at < SHIFT_WITHIN), now];
    if (this.#shifts.length < 3 && !leaving) return;
    // One exit for all widgets of the page, also for those of another version.
    event.stopImmediatePropagation();
    this.leave();
  };
}

/** Software keyboards send Shift on their own; they are there only where fingers type into a field. */
function isTouchTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  const types = target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
  return types && matchMedia('(pointer: coarse)').matches;
}

/**
 * Styles of the button and of the cover. On a phone the button goes with the reader once the one above is out of sight: it sticks to the foot of the screen
 * on a rail that begins one screen below the widget's top (never below its end, where a frame is as high as what it holds).
 */
export const exitStyles = css`
  .exit { display: flex; flex-flow: row-reverse wrap; align-items: center; gap: 0.25em 0.75em; margin-block-end: 0.75em; }
  .exit-button { background: var(--_text); color: var(--_background); border-color: var(--_text); }
  .exit-button:hover { background: var(--_text); }
  .exit-note { font-size: 0.8125em; }
  .exit-rail { display: none; }
  .exit-cover { position: fixed; inset: 0; inline-size: 100vw; block-size: 100vh; max-inline-size: none; max-block-size: none; margin: 0; padding: 2em; border: 0; background: #fff; color: #333; }
  .exit-cover::backdrop { background: #fff; }
  .root { position: relative; }
  @container (max-width: 40em) {
    .exit { gap: 0; margin-block-end: 0.5em; }
    .exit-button { inline-size: 100%; }
    .exit-note { flex: 1 1 100%; font-size: 0.75em; text-align: center; }
    .exit-keys { display: none; }
    .exit-rail { position: absolute; z-index: 1; inset: min(100vh, 100%) 0 0; display: flex; flex-direction: column; justify-content: flex-end; pointer-events: none; }
    .exit-foot { position: sticky; inset-block-end: var(--tsunagari-exit-offset, 0px); padding-block: 0.25em max(0.25em, env(safe-area-inset-bottom)); background: var(--_background); border-block-start: 1px solid var(--_hairline); pointer-events: auto; }
    .root > :last-child { margin-block-end: 4em; }
    /* While the room of the records stands empty, or nothing but a failure is below the lines, the exit above is near enough. */
    .root:is(:has(~ .root), :has(> .safety + .error)) .exit-rail { display: none; }
    .root:is(:has(~ .root), :has(> .safety + .error)) > :last-child { margin-block-end: 0; }
  }
  /* At 200 % of text it takes two lines of the screen, not three. */
  @container (max-width: 14em) {
    .exit-button { padding-block: 0.2em; line-height: 1.3; letter-spacing: 0; }
    .exit-button .icon { display: none; }
  }
  @media (forced-colors: active) {
    .exit-button { border-width: 3px; }
  }
`;
