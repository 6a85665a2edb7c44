/** What one can do with the whole list of places: print it for a notice board. */
import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetElement } from '../../internal/widget-element.js';
import { placeNoticeText, type PlaceNoticeText } from '../../text/catalogues/place-notice.js';
import { LanguageController } from '../../ui/language-controller.js';
import { paperPage } from '../../ui/paper-page.js';
import { ruby } from '../../ui/ruby.js';
import type { PlaceToolParts } from './place-tool-parts.js';

export class PlaceTools {
  readonly #host: WidgetElement;
  readonly #words: LanguageController<PlaceNoticeText>;
  #hasFailed = false;

  constructor(host: WidgetElement) {
    this.#host = host;
    this.#words = new LanguageController(host, placeNoticeText);
  }

  render(parts: PlaceToolParts): TemplateResult | typeof nothing {
    const { words, furigana } = this.#words;
    const count = parts.places.length;
    if (count === 0) return nothing;
    const note = paperPage(parts.pageUrl) ? words.printNote : words.printNoteWithoutCode;
    return html`<details class="tools no-print">
      <summary>${ruby(words.tools, furigana)}</summary>
      <div class="stack">
        <p>${ruby(note(count), furigana)}</p>
        <p><button class="button" type="button" @click=${(event: Event) => this.#print(event.currentTarget as HTMLElement, parts)}>${ruby(words.print, furigana)}</button></p>
        <p role="status">${this.#hasFailed ? ruby(words.failed, furigana) : nothing}</p>
      </div>
    </details>`;
  }

  async #print(button: HTMLElement, parts: PlaceToolParts): Promise<void> {
    try {
      const { printPlaces } = await import('./print-places.js');
      this.#hasFailed = !printPlaces(button, parts, this.#words.words);
    } catch {
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  }
}
