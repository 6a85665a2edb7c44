import type { ReactiveController } from 'lit';
import { dress } from '../../internal/style-sheet.js';
import type { WidgetElement } from '../../internal/widget-element.js';
import type { JoinExchangeText } from '../../text/catalogues/join-exchange.js';
import { LanguageController } from '../../ui/language-controller.js';

type Module = typeof import('./exchange-part.js');
/** The second part with its words. */
export type ExchangePart = Module & { words: JoinExchangeText };

/** The second part of the form with its words: it comes by itself as soon as the first screen is drawn. */
export class ExchangeLoader implements ReactiveController {
  readonly #host: WidgetElement;
  #part: Module | undefined;
  #language: LanguageController<JoinExchangeText> | undefined;
  #scheduled = false;
  #loading: Promise<void> | undefined;
  /** It could not be loaded; `load` tries again. */
  failed = false;

  constructor(host: WidgetElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Undefined until it can be drawn. */
  get part(): ExchangePart | undefined {
    return this.#part && this.#language?.ready ? { ...this.#part, words: this.#language.words } : undefined;
  }

  hostUpdated(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => setTimeout(() => this.load()));
  }

  /** Loads what is not there yet; again, where it failed. Settles when it can be drawn or has failed. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<void> {
    this.failed = false;
    try {
      this.#part = await import('./exchange-part.js');
      dress(this.#host, this.#part.styles);
      this.#language ??= new LanguageController(this.#host, this.#part.joinExchangeText);
    } catch {
      this.failed = true;
      this.#loading = undefined;
    }
    this.#host.requestUpdate();
  }
}
