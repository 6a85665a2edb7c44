import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Feed } from '../../feed/types.js';
import type { Geo } from '../../feed/schema.js';
import type { WidgetElement } from '../../internal/widget-element.js';
import type { AreaIndex } from '../../model/places/areas.js';
import { namedPoint } from '../../model/matching/near-ibasho.js';
import type { StartPoint } from '../../model/places/start-points.js';
import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';
import type { NearPlace } from './near-place.js';

/**
 * The point from which distances are counted: the visitor's position, asked for only after a press, or a place they name. It stays on the device
 * and is forgotten with the page.
 */
export class NearMe implements ReactiveController {
  here: Geo | undefined;
  readonly #host: WidgetElement;
  readonly #onChange: () => void;
  #state: 'off' | 'asking' | 'on' | 'failed' = 'off';
  #asked = 0;
  /** The place that the visitor named; undefined where the device gave the position. */
  #start: StartPoint | undefined;
  #places: NearPlace | 'closed' | 'loading' | 'failed' = 'closed';

  constructor(host: WidgetElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** Ignores a position that arrives after the widget has left the page. */
  hostDisconnected(): void {
    this.#asked++;
    if (this.#state === 'asking') this.#state = 'off';
  }

  /** Name of the point from which distances are counted. */
  from({ words }: { words: IbashoMapText }): string {
    return this.#start && typeof this.#places === 'object' ? this.#places.nameOf(this.#start) : words.here;
  }

  /**
   * Both ways to say where one is, behind one button.
   * @param town code of the town that is chosen, '' for none
   */
  render(language: LanguageController<IbashoMapText>, feed: Feed, areas: AreaIndex, town: string): TemplateResult {
    const { words, furigana } = language;
    const places = this.#places;
    return html`<details class="near no-print" @toggle=${this.#onToggle}>
      <summary class="button">
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 2v4M12 18v4M2 12h4M18 12h4" /></svg>${ruby(words.near, furigana)}
      </summary>
      ${'geolocation' in navigator || this.here ? this.#renderButton(language) : nothing}
      ${typeof places === 'object' ? places.render(feed, areas, town, this.#start) : places === 'failed' ? html`<p role="status">${ruby(words.common.failed, furigana)}</p>` : nothing}
    </details>`;
  }

  #renderButton(language: LanguageController<IbashoMapText>): TemplateResult {
    const { words, furigana } = language;
    const note = { off: words.nearNote, asking: words.nearWait, on: words.nearNote, failed: words.nearFailed }[
      this.#state
    ];
    return html`<p class="row">
      <button class="button" type="button" aria-pressed=${String(this.#state === 'on')} aria-describedby="near-note" @click=${this.#onPress}>
        ${ruby(this.here ? words.nearOff : words.nearHere, furigana)}
      </button>
      <span class="muted" id="near-note" role="status">${ruby(this.#start ? words.nearFrom(this.from(language)) : note, furigana)}</span>
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

  readonly #onToggle = ({ target }: Event): void => {
    if (!(target as HTMLDetailsElement).open || typeof this.#places === 'object' || this.#places === 'loading') return;
    this.#places = 'loading';
    import('./near-place.js')
      .then(
        ({ NearPlace }) => {
          this.#places = new NearPlace(this.#host, namedPoint, (start) => {
            this.#asked++;
            this.#settle(start ? 'on' : 'off', start?.geo, start);
          });
        },
        () => {
          this.#places = 'failed';
        },
      )
      .finally(() => this.#host.requestUpdate());
  };

  #settle(state: 'off' | 'on' | 'failed', here?: Geo, start?: StartPoint): void {
    this.#state = state;
    this.here = here;
    this.#start = start;
    this.#onChange();
    this.#host.requestUpdate();
  }
}
