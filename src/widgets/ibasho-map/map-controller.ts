import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { nextTask } from '../../feed/slices.js';
import { advise } from '../../internal/log.js';
import { reveal } from '../../internal/reveal.js';
import type { MapPoint } from '../../model/places/clusters.js';
import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import { plain } from '../../text/ruby.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';
import { moveButtons, zoomButtons } from './map-buttons.js';
import type { WantedOutlines } from './outline-layer.js';
import { pinNames, type NamedPlace } from './pin-names.js';
import type { MapEngine, PlaceMap } from './place-map.js';
import { isGsi, tileAttribution, tilesOf, type TileSettings } from './tile-source.js';

/** Key of the place on whose card something stands. */
const keyAt = (target: EventTarget | null): string | undefined =>
  (target as Element).closest<HTMLElement>('[data-key]')?.dataset['key'];

type Host = ReactiveControllerHost & HTMLElement & TileSettings & { map: 'auto' | 'on-demand' | 'none' };

const CANVAS = '.map-canvas';

export interface MapView {
  /** How many of the listed places are on the map. */
  count: number;
  /** These places; the same function while the same are listed. */
  points: () => readonly MapPoint[];
  /** Listed places that are not on the map. */
  missing: number;
  chosen: readonly string[];
  /** Outlines of the chosen areas, with a key that changes with the choice; undefined where there are none. */
  outlines: (WantedOutlines & { key: string }) | undefined;
  /** Name and town of a place. */
  describe: (point: MapPoint) => NamedPlace;
  onChoose: (keys: readonly string[]) => void;
}

/**
 * The map beside the list. It is loaded on a press, or, where there is room beside the list, as soon as that room is seen. Its size is fixed, so
 * that nothing moves when it comes, and the list does without it where it cannot run.
 */
export class MapController implements ReactiveController {
  /** `closed`: nothing of the map is loaded. */
  #state: 'closed' | 'loading' | 'open' | 'failed' = 'closed';
  /** What the visitor pressed: an opened map also stands above the list, a closed one no longer beside it. */
  #asked: 'open' | 'closed' | undefined;
  /** Notices when the room for a map that nobody asked for comes into view; that room is hidden where it would be above the list. */
  readonly #seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.#load();
  });
  #place: Element | undefined;
  readonly #host: Host;
  readonly #language: LanguageController<IbashoMapText>;
  #engine: MapEngine | undefined;
  #map: PlaceMap | undefined;
  /** The map, once it may be given its places. */
  #ready: PlaceMap | undefined;
  #view: MapView | undefined;
  #shown: {
    points?: MapView['points'];
    words?: IbashoMapText;
    chosen?: readonly string[];
    tiles?: string;
    outlines?: string | undefined;
  } = {};
  #goTo: string | undefined;
  #images: 'awaited' | 'there' | 'failed' = 'awaited';
  /** Selector of what gets the focus after the next rendering: the button that was pressed is gone by then. */
  #focusOn: string | undefined;

  constructor(host: Host, language: LanguageController<IbashoMapText>) {
    this.#host = host;
    this.#language = language;
    host.addController(this);
  }

  /** Whether places can be shown on a map. */
  get isOffered(): boolean {
    return this.#state !== 'failed' && this.#host.map !== 'none';
  }

  /** Whether the map takes room beside the list, where there is any. */
  isShown(count: number): boolean {
    return this.isOffered && (this.#asked === 'open' || this.#isBeside(count));
  }

  /** Whether the map stands beside the list without having been asked for. */
  #isBeside(count: number): boolean {
    return this.#host.map === 'auto' && this.#asked === undefined && (count > 0 || this.#state !== 'closed');
  }

  /** Opens the map, at a place if one is named. */
  readonly open = (goTo?: string): void => {
    this.#goTo = goTo;
    this.#asked = 'open';
    if (goTo === undefined) this.#focusOn = CANVAS;
    this.#load();
  };

  /** Moves an open map to a place; the focus stays where it is. */
  goTo(key: string): void {
    this.#map?.goTo(key, false);
  }

  #load(): void {
    this.#seen.disconnect();
    if (this.#state === 'closed') this.#state = 'loading';
    this.#host.requestUpdate();
    if (this.#engine) return;
    import('./map-engine.js').then(
      (engine) => {
        this.#engine = engine;
        this.#host.requestUpdate();
      },
      (error: unknown) => this.#fail(error),
    );
  }

  readonly close = (): void => {
    this.#remove();
    this.#state = 'closed';
    this.#asked = 'closed';
    this.#focusOn = '[part~="map-button"]';
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#watch(undefined);
    this.#remove();
  }

  /** Brings the engine in step with what was just rendered. */
  hostUpdated(): void {
    // A pending update may still come after the widget was taken out: a map cannot be drawn until it is put back.
    if (!this.#host.isConnected) return;
    this.#moveFocus();
    const within = (selector: string): HTMLElement | undefined =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
    this.#watch(this.#state === 'closed' ? within('.map-area') : undefined);
    const container = within(CANVAS);
    if (this.#state === 'closed' || this.#state === 'failed' || !this.#engine) return;
    const tiles = tilesOf(this.#host);
    if (this.#map && (this.#map.container !== container || this.#shown.tiles !== tiles)) this.#remove();
    if (!container || !this.#view) return;
    try {
      if (!this.#map) this.#map = this.#create(container, tiles);
      else if (this.#map === this.#ready) this.#sync(this.#map, this.#view);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Pointer or focus of the list: highlights the pin of the place under it. */
  readonly onPoint = ({ type, target }: Event): void => {
    const isLeft = type === 'pointerleave' || type === 'focusout';
    this.#map?.point(isLeft ? undefined : keyAt(target));
  };

  /** Escape on the card of a chosen pin goes back to the map. */
  readonly onKey = (event: KeyboardEvent): void => {
    const place = keyAt(event.target);
    if (event.key !== 'Escape' || !this.#map || !place || !this.#view?.chosen.includes(place)) return;
    event.preventDefault();
    this.#map.focusOn(place);
  };

  #watch(place: Element | undefined): void {
    if (place === this.#place) return;
    this.#place = place;
    this.#seen.disconnect();
    if (place) this.#seen.observe(place);
  }

  /** The button that opens the map, the map with its controls and 出典, or both: then the width decides which of them is shown. */
  render(view: MapView): TemplateResult | typeof nothing {
    this.#view = view;
    const { words, furigana } = this.#language;
    if (this.#host.map === 'none') return nothing;
    if (this.#state === 'failed')
      return html`<p class="notice no-print" role="status" part="map-error" tabindex="-1">${ruby(words.mapFailed, furigana)}</p>`;
    const isBeside = this.#isBeside(view.count);
    const hasButton = isBeside || (this.#asked !== 'open' && view.count > 0);
    return html`${hasButton ? this.#renderButton(isBeside) : nothing}${this.isShown(view.count) ? this.#renderMap(view, isBeside) : nothing}`;
  }

  #renderButton(isBeside: boolean): TemplateResult {
    const { words, furigana } = this.#language;
    return html`<p class="row no-print ${isBeside ? 'if-narrow' : ''}">
      <button class="button" type="button" part="map-button" aria-describedby="map-note" @click=${() => this.open()}>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 21c-4-5-7-8-7-12a7 7 0 0 1 14 0c0 4-3 7-7 12zM12 7a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5" /></svg><span>${ruby(words.mapOpen, furigana)}</span>
      </button>
      <span class="muted" id="map-note">${ruby(isGsi(this.#host) ? words.mapNote : words.mapNoteOwn, furigana)}</span>
    </p>`;
  }

  #renderMap({ missing }: MapView, isBeside: boolean): TemplateResult {
    const { words, furigana } = this.#language;
    const mapOf = (): PlaceMap | undefined => this.#map;
    return html`<section class="map-area ${isBeside ? 'if-wide' : ''} ${this.#state === 'open' ? '' : 'no-print'}" part="map" aria-label=${plain(words.mapLabel)}>
      <div class="map-box ${isGsi(this.#host) ? 'by-day' : ''}">
        ${this.#state === 'closed' ? nothing : html`<div class="map-canvas" role="group" tabindex="0" aria-label=${plain(words.mapCanvas)}></div>`}
        ${this.#renderWait()}
        ${zoomButtons(words, mapOf)}
      </div>
      ${moveButtons(words, mapOf)}
      <p class="small" part="tile-attribution">${tileAttribution(this.#host, this.#language)}</p>
      <p class="small muted map-help no-print">${ruby(words.mapHelp, furigana)}</p>
      ${missing > 0 ? html`<p class="small">${ruby(words.notOnMap(missing), furigana)}</p>` : nothing}
      <p><button class="button" type="button" @click=${this.close}><span>${ruby(words.mapClose, furigana)}</span></button></p>
    </section>`;
  }

  /** A note in the map, where it moves nothing: tiles are loading, or none could be loaded. */
  #renderWait(): TemplateResult | typeof nothing {
    const { words, furigana } = this.#language;
    const isFailed = this.#images === 'failed';
    if (this.#state === 'open' && this.#images === 'there') return nothing;
    return html`<p class="map-wait small ${isFailed ? '' : 'no-print'}" role=${this.#asked || isFailed ? 'status' : nothing}>${ruby(isFailed ? words.tilesFailed : words.mapLoading, furigana)}</p>`;
  }

  #create(container: HTMLElement, tiles: string): PlaceMap {
    this.#shown = { tiles };
    this.#images = 'awaited';
    const map = this.#engine!.createMap({
      container,
      tiles,
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      namesOf: (points, count) => pinNames(points.map(this.#view!.describe), count, this.#language.words),
      onChoose: (keys) => this.#view!.onChoose(keys),
      onImages: (images) => {
        this.#images = images;
        this.#host.requestUpdate();
      },
    });
    this.#state = 'open';
    // Places come in a task of their own: in one, a thousand of them and the engine's start would hold the page.
    void nextTask().then(() => {
      if (map !== this.#map) return;
      this.#ready = map;
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
    return map;
  }

  #sync(map: PlaceMap, { points, chosen, outlines }: MapView): void {
    const { words } = this.#language;
    const shown = this.#shown;
    this.#shown = { points, words, chosen, tiles: shown.tiles, outlines: outlines?.key };
    if (shown.points !== points) map.setPoints(points());
    else if (shown.words !== words) map.rename();
    if (shown.chosen !== chosen || shown.points !== points) map.mark(chosen);
    if (shown.outlines !== outlines?.key) this.#outline(map, outlines).catch(() => undefined);
    if (this.#goTo !== undefined) map.goTo(this.#goTo);
    this.#goTo = undefined;
  }

  /** Outlines may come at any time: the map is complete without them. */
  async #outline(map: PlaceMap, wanted: MapView['outlines']): Promise<void> {
    const { boxOf, drawOutlines, wantedOutlines } = await import('./outline-layer.js');
    const outlines = wanted ? await wantedOutlines(wanted) : [];
    if (map === this.#map && this.#shown.outlines === wanted?.key)
      map.lay((within) => drawOutlines(within, outlines), boxOf(outlines));
  }

  #remove(): void {
    this.#map?.destroy();
    this.#map = undefined;
    this.#shown = {};
  }

  #moveFocus(): void {
    const target = this.#focusOn && this.#host.shadowRoot?.querySelector<HTMLElement>(this.#focusOn);
    this.#focusOn = undefined;
    if (target) reveal(target, target.closest<HTMLElement>('.map-area') ?? target);
  }

  #fail(error: unknown): void {
    this.#state = 'failed';
    if (this.#host.shadowRoot?.activeElement?.closest('.map-area')) this.#focusOn = '[part~="map-error"]';
    try {
      this.#remove();
    } catch {
      this.#map = undefined;
    }
    advise(this.#host.localName, 'noMap', String(error));
    this.#host.requestUpdate();
  }
}
