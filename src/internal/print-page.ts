import type { ReactiveController, ReactiveControllerHost } from 'lit';

const onPaper = new WeakSet<object>();

/** Whether a widget is being drawn for paper. */
export const isOnPaper = (host: object): boolean => onPaper.has(host);

/** Readies a widget for paper and puts it back afterwards: drawn anew for the moment of printing, with everything unfolded. */
export class PrintPage implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #media?: MediaQueryList;
  /** What we unfolded. */
  #opened: HTMLDetailsElement[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrinted);
    this.#media ??= matchMedia('print');
    this.#media.addEventListener('change', this.#onMedia);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrinted);
    this.#media?.removeEventListener('change', this.#onMedia);
  }

  /** Cards may have come with the drawing. */
  hostUpdated(): void {
    if (!isOnPaper(this.#host)) return;
    for (const folded of this.#host.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? []) {
      if (folded.closest('.no-print')) continue;
      folded.open = true;
      this.#opened.push(folded);
    }
  }

  readonly #onPrint = (): void => {
    onPaper.add(this.#host);
    this.#host.requestUpdate();
  };

  readonly #onPrinted = (): void => {
    onPaper.delete(this.#host);
    for (const opened of this.#opened.splice(0)) opened.open = false;
    this.#host.requestUpdate();
  };

  readonly #onMedia = ({ matches }: MediaQueryListEvent): void => (matches ? this.#onPrint() : this.#onPrinted());
}
