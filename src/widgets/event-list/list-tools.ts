/** What one can do with the whole list: subscribe to its calendar, print it for a notice board. Loaded when somebody opens them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetElement } from '../../internal/widget-element.js';
import { subscribeLinks, SUBSCRIPTIONS } from '../../model/events/subscribe-links.js';
import { eventToolsText, type EventToolsText } from '../../text/catalogues/event-tools.js';
import { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';
import type { ToolParts } from './tool-parts.js';

const ADDRESS = 'calendar-address';

export class ListTools {
  readonly #host: WidgetElement;
  readonly #words: LanguageController<EventToolsText>;
  #hasFailed = false;

  constructor(host: WidgetElement) {
    this.#host = host;
    this.#words = new LanguageController(host, eventToolsText);
  }

  render(parts: ToolParts): TemplateResult {
    const { words, furigana } = this.#words;
    const note = parts.page ? words.printNote : words.printNoteWithoutCode;
    return html`<div class="stack">
      ${parts.calendar ? this.#subscribe(parts.calendar) : nothing}
      ${
        parts.entries.length > 0
          ? html`<p>${ruby(note(parts.entries.length), furigana)}</p>
            <p><button class="button" type="button" @click=${(event: Event) => this.#print(event.currentTarget as HTMLElement, parts)}>${ruby(words.print, furigana)}</button></p>
            <p role="status">${this.#hasFailed ? ruby(words.failed, furigana) : nothing}</p>`
          : nothing
      }
    </div>`;
  }

  #subscribe(calendar: string): TemplateResult {
    const { words, furigana } = this.#words;
    const links = subscribeLinks(calendar);
    return html`<p>${ruby(words.subscribeNote, furigana)}${ruby(words.all, furigana)}</p>
      <ul class="row" aria-label=${words.subscribe.replace(/\{([^{|}]*)\|[^{}]*\}/g, '$1')}>
        ${SUBSCRIPTIONS.map((service) => html`<li><a class="button" href=${links[service]} referrerpolicy="no-referrer">${ruby(words.services[service], furigana)}</a></li>`)}
      </ul>
      <p class="small">${ruby(words.servicesNote, furigana)}</p>
      <p><label for=${ADDRESS}>${ruby(words.address, furigana)}</label><input class="field" id=${ADDRESS} readonly .value=${calendar} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} /></p>`;
  }

  async #print(button: HTMLElement, parts: ToolParts): Promise<void> {
    try {
      const { printNotice } = await import('./print-notice.js');
      this.#hasFailed = !printNotice(button, parts, this.#words.words);
    } catch {
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  }
}
