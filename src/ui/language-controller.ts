import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../feed/vocabulary.js';
import { languageOf, LanguageWatch } from '../internal/language-of.js';
import { advise } from '../internal/log.js';
import { languagesOf, type Catalogue } from '../text/catalogue.js';
import { resolveLanguage } from '../text/languages.js';

/** Who is reading: what templates need to choose words and readings. */
export interface Reader {
  language: Language;
  furigana: boolean;
}

/** The visitor's own choice, shared by every widget of the page and forgotten with it. */
class PageLanguage extends EventTarget {
  language?: Language;
  furigana = true;

  choose(language: Language): void {
    this.language = language;
    this.dispatchEvent(new Event('change'));
  }

  setFurigana(on: boolean): void {
    this.furigana = on;
    this.dispatchEvent(new Event('change'));
  }
}
export const pageLanguage = new PageLanguage();

/**
 * The words of a widget in the language that applies: the visitor's choice, else the element's `lang`, its ancestors', the page's.
 * Until its first catalogue is there, `ready` is false and nothing of ours should be drawn; later, what stands stays until the other words
 * have come: fields, focus and opened details survive a change of language. If a catalogue cannot be loaded, Japanese is used.
 */
export class LanguageController<Words> implements ReactiveController, Reader {
  language: Language = 'ja';
  words: Words;
  ready = true;
  /** The language that is being loaded; the switch shows it as chosen at once. */
  pending: Language | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #catalogue: Catalogue<Words>;
  readonly #watch = new LanguageWatch(() => this.#onChange());
  #wanted: Language = 'ja';
  #drawn = false;
  #loads = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, catalogue: Catalogue<Words>) {
    this.#host = host;
    this.#catalogue = catalogue;
    this.words = catalogue.ja;
    host.addController(this);
  }

  get furigana(): boolean {
    return pageLanguage.furigana;
  }

  get languages(): Language[] {
    return languagesOf(this.#catalogue);
  }

  hostConnected(): void {
    pageLanguage.addEventListener('change', this.#onChange);
    this.#watch.start(this.#host);
    this.#resolve();
  }

  hostDisconnected(): void {
    pageLanguage.removeEventListener('change', this.#onChange);
    this.#watch.stop();
  }

  hostUpdate(): void {
    this.#resolve();
  }

  hostUpdated(): void {
    this.#drawn = this.ready;
  }

  readonly #onChange = (): void => {
    this.#host.requestUpdate();
  };

  #resolve(): void {
    const available = this.languages;
    const chosen = pageLanguage.language;
    const language =
      chosen && available.includes(chosen)
        ? chosen
        : resolveLanguage(this.#host.lang || languageOf(this.#host), available);
    this.#tellUnknown(language, available);
    if (language === this.#wanted) return;
    this.#wanted = language;
    const load = this.#catalogue.others[language];
    const run = ++this.#loads;
    if (!load) {
      this.#use(language, this.#catalogue.ja);
      return;
    }
    this.ready = this.#drawn;
    this.pending = language;
    load().then(
      (words) => run === this.#loads && this.#use(language, words),
      () => {
        if (run !== this.#loads) return;
        advise(this.#host.localName, 'noTexts', language);
        this.#use('ja', this.#catalogue.ja);
      },
    );
  }

  /** Warns of an unknown language on the tag itself; one inherited from the page is no mistake. */
  #tellUnknown(language: Language, available: readonly Language[]): void {
    const { lang, localName } = this.#host;
    if (lang.trim() && language === 'ja' && !/^ja\b/i.test(lang.trim()))
      advise(localName, 'attribute', 'lang', lang, available.join(', '));
  }

  #use(language: Language, words: Words): void {
    this.language = language;
    this.words = words;
    this.ready = true;
    this.pending = undefined;
    this.#host.requestUpdate();
  }
}
