import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../feed/vocabulary.js';
import { eraDates } from '../text/catalogues/dates-era.js';
import type { DatesText } from '../text/dates/dates-text.js';
import type { LanguageController } from './language-controller.js';

type Host = ReactiveControllerHost & { era: boolean };

/** Years by eras where the page asks for them: the dates among a widget's words are replaced, and given back when it no longer does. */
export class EraDates<Words extends { dates: DatesText }> implements ReactiveController {
  readonly #host: Host;
  readonly #reader: LanguageController<Words>;
  readonly #loaded = new Map<Language, DatesText | undefined>();
  #plain: Words | undefined;
  #era: Words | undefined;

  /** @param reader whose words are replaced before every rendering; it must have been created before this controller */
  constructor(host: Host, reader: LanguageController<Words>) {
    this.#host = host;
    this.#reader = reader;
    host.addController(this);
  }

  hostUpdate(): void {
    const reader = this.#reader;
    if (this.#era && reader.words === this.#era) reader.words = this.#plain!;
    if (!this.#host.era || !reader.ready) return;
    if (!this.#loaded.has(reader.language)) this.#load(reader.language);
    const dates = this.#loaded.get(reader.language);
    if (!dates) return;
    if (this.#plain !== reader.words) this.#era = { ...reader.words, dates };
    this.#plain = reader.words;
    reader.words = this.#era!;
  }

  #load(language: Language): void {
    this.#loaded.set(language, undefined);
    eraDates[language]?.().then(
      (dates) => {
        this.#loaded.set(language, dates);
        this.#host.requestUpdate();
      },
      // Western years stay, which are right as well.
      () => this.#loaded.delete(language),
    );
  }
}
