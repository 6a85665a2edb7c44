import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult, nothing } from 'lit';
import type { Geo } from '../../feed/schema.js';
import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';

/** Where the visitor is, only after a press, only on the device, forgotten with the page. */
export class NearMe implements ReactiveController {
  here: Geo | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #onChange: () => void;
  #state: 'off' | 'asking' | 'on' | 'failed' = 'off';
  #asked = 0;

  constructor(host: ReactiveControllerHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** An answer that comes after the widget has left the page is not heard. */
  hostDisconnected(): void {
    this.#asked++;
    if (this.#state === 'asking') this.#state = 'off';
  }

  render({ words, furigana }: LanguageController<IbashoMapText>): TemplateResult | typeof nothing {
    if (!('geolocation' in navigator)) return nothing;
    const note = { off: words.nearNote, asking: words.nearWait, on: words.nearNote, failed: words.nearFailed }[
      this.#state
    ];
    return html`<p class="row near no-print">
      <button class="button" type="button" aria-pressed=${String(this.#state === 'on')} aria-describedby="near-note" @click=${this.#onPress}>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 2v4M12 18v4M2 12h4M18 12h4" /></svg><span>${ruby(this.here ? words.nearOff : words.near, furigana)}</span>
      </button>
      <span class="muted" id="near-note" role="status">${ruby(note, furigana)}</span>
    </p>`;
  }

  readonly #onPress = (): void => {
    const run = ++this.#asked;
    if (this.here) {
      this.#settle('off');
      return;
    }
    this.#state = 'asking';
    this.#host.requestUpdate();
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => run === this.#asked && this.#settle('on', { latitude, longitude }),
      () => run === this.#asked && this.#settle('failed'),
      { timeout: 10_000, maximumAge: 600_000 },
    );
  };

  #settle(state: 'off' | 'on' | 'failed', here?: Geo): void {
    this.#state = state;
    this.here = here;
    this.#onChange();
    this.#host.requestUpdate();
  }
}
