import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The page's text size is followed from the visitor's own size up to this factor: anything larger is a title, anything smaller a trick of its
 * style sheet.
 */
const LARGEST_TEXT = 1.75;

/** Follows what page and device change while a widget stands: the device turns dark, the page's own switch makes its text larger. */
export class PageLook implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #dark?: MediaQueryList;
  #size?: string;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#dark ??= matchMedia('(prefers-color-scheme: dark)');
    this.#dark.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    this.#dark?.removeEventListener('change', this.#onChange);
  }

  /** Measures before the widget is drawn: measured afterwards, the browser would lay everything out twice, before and after the size is set. */
  hostUpdate(): void {
    const shadow = this.#host.shadowRoot;
    if (this.#size || !shadow) return;
    const drawn = shadow.querySelector<HTMLElement>('.root');
    const root = drawn ?? shadow.appendChild(document.createElement('div'));
    root.classList.add('root');
    this.#size = this.#sizeIn(root);
    if (!drawn) root.remove();
  }

  /** Every state of a widget renders a root box of its own, which needs its look again. */
  hostUpdated(): void {
    const root = this.#host.shadowRoot?.querySelector<HTMLElement>('.root');
    if (root && this.#size && !root.style.getPropertyValue('--_size')) root.style.setProperty('--_size', this.#size);
  }

  /**
   * A size that grows and shrinks with the page's text, and is never smaller than the visitor's own. A page whose text is of another size by
   * design (`html { font-size: 62.5% }`) is followed from there.
   */
  #sizeIn(root: HTMLElement): string | undefined {
    const style = getComputedStyle(root);
    const page = parseFloat(getComputedStyle(this.#host).fontSize);
    const own = parseFloat(style.fontSize);
    if (style.getPropertyValue('--tsunagari-font-size') || !(page >= 1) || !(own >= 1)) return undefined;
    const isText = page >= own && page <= own * LARGEST_TEXT;
    return `max(${own}px, ${isText ? 1 : own / page}em)`;
  }

  readonly #onChange = (): void => this.#host.requestUpdate();
}
