import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { fetchableUrl } from '../../feed/safe-url.js';
import { advise } from '../../internal/log.js';
import { reveal } from '../../internal/reveal.js';
import type { MapPoint } from '../../model/places/clusters.js';
import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import { plain } from '../../text/ruby.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { ruby } from '../../ui/ruby.js';
import type { MapEngine, PlaceMap } from './place-map.js';
import type { WantedOutlines } from './outline-layer.js';
import { tileTemplate, unknownMarks } from './tile-template.js';

type Host = ReactiveControllerHost &
  HTMLElement & {
    map: 'auto' | 'on-demand' | 'none';
    tiles: string;
    tileAttribution: string;
    tileAttributionUrl: string;
  };

const GSI_TILES = 'https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png';
/** Buttons for who cannot drag: name, sign, and how much of the map they move. */
const MOVES = [
  ['moveLeft', 'M19 12H5M11 6l-6 6l6 6', -0.4, 0],
  ['moveUp', 'M12 19V5M6 11l6-6l6 6', 0, -0.4],
  ['moveDown', 'M12 5v14M6 13l6 6l6-6', 0, 0.4],
  ['moveRight', 'M5 12h14M13 6l6 6l-6 6', 0.4, 0],
] as const;
const CANVAS = '.map-canvas';
const GSI_PAGE = 'https://maps.gsi.go.jp/development/ichiran.html';

export interface MapView {
  /** The same array while the same places are listed. */
  points: readonly MapPoint[];
  /** Listed places that are not on the map. */
  missing: number;
  chosen: readonly string[];
  /** Outlines of what is chosen, and by what another choice is told; undefined where there are none. */
  outlines: (WantedOutlines & { key: string }) | undefined;
  /** Name and town of a place. */
  describe: (key: string) => { name: string; town: string };
  onChoose: (keys: readonly string[]) => void;
}

/**
 * The map beside the list: loaded on a press, or where there is room beside the list as soon as its place there is seen. It is sized by itself,
 * moves nothing when it comes, and is missed by nobody where it cannot run.
 */
export class MapController implements ReactiveController {
  /** `closed`: nothing of it was loaded yet. */
  #state: 'closed' | 'loading' | 'open' | 'failed' = 'closed';
  /** The visitor pressed: it stands there also where it is above the list, or no longer where it was beside it. */
  #asked: 'open' | 'closed' | undefined;
  /** Sees the place of a map that nobody has asked for; hidden where it would be above the list. */
  readonly #seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.#load();
  });
  #place: Element | undefined;
  readonly #host: Host;
  readonly #language: LanguageController<IbashoMapText>;
  #engine: MapEngine | undefined;
  #map: PlaceMap | undefined;
  #view: MapView | undefined;
  #shown: {
    points?: readonly MapPoint[];
    words?: IbashoMapText;
    chosen?: readonly string[];
    tiles?: string;
    outlines?: string | undefined;
  } = {};
  #goTo: string | undefined;
  #images: 'awaited' | 'there' | 'failed' = 'awaited';
  /** What gets the focus once it is drawn: a button that was pressed has gone by then. */
  #focusOn: string | undefined;

  constructor(host: Host, language: LanguageController<IbashoMapText>) {
    this.#host = host;
    this.#language = language;
    host.addController(this);
  }

  /** Whether places can be shown on it. */
  get isOffered(): boolean {
    return this.#state !== 'failed' && this.#host.map !== 'none';
  }

  /** Whether it takes room beside the list, where there is any. */
  isShown(points: readonly MapPoint[]): boolean {
    return this.isOffered && (this.#asked === 'open' || this.#isBeside(points));
  }

  /** It stands beside the list though nobody has asked for it. */
  #isBeside(points: readonly MapPoint[]): boolean {
    return this.#host.map === 'auto' && this.#asked === undefined && (points.length > 0 || this.#state !== 'closed');
  }

  /** Opens the map, at a place if one is named. */
  readonly open = (goTo?: string): void => {
    this.#goTo = goTo;
    this.#asked = 'open';
    if (goTo === undefined) this.#focusOn = CANVAS;
    this.#load();
  };

  /** Where the map is there, it goes to a place; the focus stays where it is. */
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
    // What is on its way when the widget is taken out comes still: there is no room to draw a map in until it is put back.
    if (!this.#host.isConnected) return;
    this.#moveFocus();
    const within = (selector: string): HTMLElement | undefined =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
    this.#watch(this.#state === 'closed' ? within('.map-area') : undefined);
    const container = within(CANVAS);
    if (this.#state === 'closed' || this.#state === 'failed' || !this.#engine) return;
    const tiles = this.#tiles();
    if (this.#map && (this.#map.container !== container || this.#shown.tiles !== tiles)) this.#remove();
    if (!container || !this.#view) return;
    try {
      this.#map ??= this.#create(container, tiles);
      this.#sync(this.#map, this.#view);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The list tells which place somebody looks at. */
  readonly onPoint = ({ type, target }: Event): void => {
    const isLeft = type === 'pointerleave' || type === 'focusout';
    this.#map?.point(isLeft ? undefined : (target as Element).closest<HTMLElement>('[data-key]')?.dataset['key']);
  };

  #watch(place: Element | undefined): void {
    if (place === this.#place) return;
    this.#place = place;
    this.#seen.disconnect();
    if (place) this.#seen.observe(place);
  }

  /** The button that opens the map, the map with its controls and 出典, or both, of which the room that there is shows one. */
  render(view: MapView): TemplateResult | typeof nothing {
    this.#view = view;
    const { words, furigana } = this.#language;
    if (this.#host.map === 'none') return nothing;
    if (this.#state === 'failed')
      return html`<p class="notice no-print" role="status" part="map-error" tabindex="-1">${ruby(words.mapFailed, furigana)}</p>`;
    const isBeside = this.#isBeside(view.points);
    const hasButton = isBeside || (this.#asked !== 'open' && view.points.length > 0);
    return html`${hasButton ? this.#renderButton(isBeside) : nothing}${this.isShown(view.points) ? this.#renderMap(view, isBeside) : nothing}`;
  }

  #renderButton(isBeside: boolean): TemplateResult {
    const { words, furigana } = this.#language;
    return html`<p class="row no-print ${isBeside ? 'if-narrow' : ''}">
      <button class="button" type="button" part="map-button" aria-describedby="map-note" @click=${() => this.open()}>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 21c-4-5-7-8-7-12a7 7 0 0 1 14 0c0 4-3 7-7 12zM12 7a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5" /></svg><span>${ruby(words.mapOpen, furigana)}</span>
      </button>
      <span class="muted" id="map-note">${ruby(this.#tiles() === GSI_TILES ? words.mapNote : words.mapNoteOwn, furigana)}</span>
    </p>`;
  }

  #renderMap({ missing }: MapView, isBeside: boolean): TemplateResult {
    const { words, furigana } = this.#language;
    return html`<section class="map-area ${isBeside ? 'if-wide' : ''} ${this.#state === 'open' ? '' : 'no-print'}" part="map" aria-label=${plain(words.mapLabel)}>
      <div class="map-box ${this.#tiles() === GSI_TILES ? 'by-day' : ''}">
        ${this.#state === 'closed' ? nothing : html`<div class="map-canvas" role="group" tabindex="0" aria-label=${plain(words.mapCanvas)}></div>`}
        ${this.#renderWait()}
        <div class="map-buttons no-print">
          ${control(words.zoomIn, 'M12 5v14M5 12h14', () => this.#map?.zoomBy(1))} ${control(words.zoomOut, 'M5 12h14', () => this.#map?.zoomBy(-1))}
          ${control(words.zoomFit, 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5', () => this.#map?.fit())}
        </div>
      </div>
      <p class="row no-print">${MOVES.map(([name, path, right, down]) => control(words[name], path, () => this.#map?.moveBy(right, down)))}</p>
      <p class="small" part="tile-attribution">${this.#renderAttribution()}</p>
      <p class="small muted map-help no-print">${ruby(words.mapHelp, furigana)}</p>
      ${missing > 0 ? html`<p class="small">${ruby(words.notOnMap(missing), furigana)}</p>` : nothing}
      <p><button class="button" type="button" @click=${this.close}><span>${ruby(words.mapClose, furigana)}</span></button></p>
    </section>`;
  }

  /** In the map, where it moves nothing: until the first image is there, or that none comes. */
  #renderWait(): TemplateResult | typeof nothing {
    const { words, furigana } = this.#language;
    const isFailed = this.#images === 'failed';
    if (this.#state === 'open' && this.#images === 'there') return nothing;
    return html`<p class="map-wait small ${isFailed ? '' : 'no-print'}" role=${this.#asked || isFailed ? 'status' : nothing}>${ruby(isFailed ? words.tilesFailed : words.mapLoading, furigana)}</p>`;
  }

  #renderAttribution(): TemplateResult {
    const { words, furigana } = this.#language;
    const own = this.#tiles() !== GSI_TILES;
    const name = ruby(own ? this.#host.tileAttribution : words.gsi, furigana);
    const url = own ? fetchableUrl(this.#host.tileAttributionUrl, document.baseURI) : GSI_PAGE;
    return html`${ruby(words.tilesBy, furigana)}${url ? html`<a href=${url} referrerpolicy="no-referrer">${name}</a>` : name}`;
  }

  /** The page's own tiles where they are fit to be used, else those of 地理院. */
  #tiles(): string {
    const { tiles, localName } = this.#host;
    if (!tiles) return GSI_TILES;
    const url = tileTemplate(tiles);
    const marks = unknownMarks(tiles);
    if (marks.length > 0) advise(localName, 'tileMarks', tiles, marks.join(' '));
    else if (!url) advise(localName, 'tiles', tiles);
    return url ?? GSI_TILES;
  }

  #create(container: HTMLElement, tiles: string): PlaceMap {
    this.#shown = { tiles };
    this.#images = 'awaited';
    const map = this.#engine!.createMap({
      container,
      tiles,
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      namesOf: (keys, count) => this.#namesOf(keys, count),
      onChoose: (keys) => this.#view!.onChoose(keys),
      onImages: (images) => {
        this.#images = images;
        this.#host.requestUpdate();
      },
    });
    this.#state = 'open';
    this.#host.requestUpdate();
    return map;
  }

  /** A place by its name, then with its town; a group by the town of most of its places, then with one of them. */
  #namesOf(keys: readonly string[], count: number): string[] {
    const { words } = this.#language;
    const places = keys.map(this.#view!.describe);
    const { name } = places[0]!;
    const town = mostly(places.map((place) => place.town));
    if (count === 1) return town ? [name, name + plain(words.common.aside(town))] : [name];
    const about = town ? [town, plain(words.common.join([town, name]))] : [name];
    return about.map((near) => plain(words.group(count, near)));
  }

  #sync(map: PlaceMap, { points, chosen, outlines }: MapView): void {
    const { words } = this.#language;
    const shown = this.#shown;
    this.#shown = { points, words, chosen, tiles: shown.tiles, outlines: outlines?.key };
    if (shown.points !== points) map.setPoints(points);
    else if (shown.words !== words) map.rename();
    if (shown.chosen !== chosen || shown.points !== points) map.mark(chosen);
    if (shown.outlines !== outlines?.key) this.#outline(map, outlines).catch(() => undefined);
    if (this.#goTo !== undefined) map.goTo(this.#goTo);
    this.#goTo = undefined;
  }

  /** They come when they come: the map is whole without. */
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

function control(label: string, path: string, onPress: () => void): TemplateResult {
  return html`<button class="map-control" type="button" aria-label=${plain(label)} title=${plain(label)} @click=${onPress}><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg></button>`;
}

/** The word that comes most often, the first of equals. */
function mostly(words: readonly string[]): string {
  const times = (word: string): number => words.filter((one) => one === word).length;
  return words.reduce((best, word) => (times(word) > times(best) ? word : best), words[0] ?? '');
}
