/** The map itself, drawn by Leaflet; loaded only when somebody asks for it. Only this file and its styles know Leaflet. */
import type { LatLng } from 'leaflet';
import { inSlices } from '../../feed/slices.js';
import { uncover } from '../../internal/reveal.js';
import { distinctNames } from '../../model/places/distinct-names.js';
import { finish, PlaceClusters, type Box, type MapPoint, type Spot } from '../../model/places/clusters.js';
import { DivIcon, leafletCss, Map as LeafletMap, Marker, TileLayer } from './leaflet/parts.js';
import { engineCss } from './map-engine.styles.js';
import type { MapEngine, PlaceMap, PlaceMapParts, Surface } from './place-map.js';

/** Deepest zoom of 地理院タイル. */
const DEEPEST = 18;
/** A first look never goes nearer than a neighbourhood. */
const FIRST_LOOK = 15;
/** Kanagawa, for a map without places. */
const HOME = { center: [35.41, 139.34] as [number, number], zoom: 9 };
const PIN = 44;
/** The corner where the buttons stand over the map. */
const BUTTONS = { inline: 56, block: 158 };
/** Pixels that a press may wander before it counts as dragging the map. */
const PRESS = 6;
/** How many places of a group are looked at to name it. */
const SAMPLE = 12;
/** From so many places on they are grouped in slices, so that no task holds the page. */
const MANY = 5_000;
/** Metres by which the view may be off after a resize and still count as not moved by the visitor. */
const STILL = 50;
/** How many tiles must fail, with none loaded, before the visitor is told. */
const FAILURES = 3;
/** How long none may come before the visitor is told; one that comes later takes the words back. */
const PATIENCE_MS = 10_000;

/** Places as pins and groups on tiles. Every pin is a button with a name; nothing is built from HTML strings. */
class LeafletMapOfPlaces implements PlaceMap {
  readonly container: HTMLElement;
  readonly #parts: PlaceMapParts;
  readonly #map: LeafletMap;
  readonly #sheet = new CSSStyleSheet();
  /** Remembered, because the container may have left it by the time the map is taken down. */
  readonly #root: ShadowRoot | Document;
  readonly #observer: ResizeObserver;
  readonly #pins = new Map<string, { marker: Marker; button: HTMLButtonElement; spot: Spot }>();
  #clusters = new PlaceClusters([], DEEPEST);
  /** Keys of chosen places, and which of the points they are. */
  #chosen: ReadonlySet<string> = new Set();
  #chosenAt: readonly number[] = [];
  /** Places that are being looked at, to be shown next. */
  #awaited: PlaceClusters | undefined;
  /** The zoom for which they are being grouped. */
  #grouping: { clusters: PlaceClusters; zoom: number } | undefined;
  /** The zoom whose pins stand. */
  #drawnAt = HOME.zoom;
  #isDrawn = true;
  #isGone = false;
  /** What waits for the places, and what for their pins. */
  #onPlaces: (() => void)[] = [];
  #onPins: (() => void)[] = [];
  #pointed: HTMLButtonElement | undefined;
  #isFitted = false;
  /** The view after the last `fit`. */
  #fittedAt: { center: LatLng; zoom: number } | undefined;
  #takeOff: (() => void) | undefined;
  #tiles: TileLayer | undefined;
  /** A box that belongs into the view besides the places. */
  #frame: Box | undefined;

  constructor(parts: PlaceMapParts) {
    this.#parts = parts;
    this.container = parts.container;
    this.#sheet.replaceSync(leafletCss + engineCss);
    this.#root = parts.container.getRootNode() as ShadowRoot | Document;
    this.#root.adoptedStyleSheets = [this.#sheet, ...this.#root.adoptedStyleSheets];
    this.#map = new LeafletMap(parts.container, {
      minZoom: 4,
      maxZoom: DEEPEST,
      zoomAnimation: parts.motion,
      fadeAnimation: parts.motion,
      markerZoomAnimation: parts.motion,
      inertia: parts.motion,
    });
    this.#map.setView(HOME.center, HOME.zoom, { animate: false });
    // Leaflet listens to keys after a focus event, and the focus may have been here before.
    if (parts.container.matches(':focus')) parts.container.dispatchEvent(new FocusEvent('focus'));
    this.#map.on('moveend', () => this.#draw());
    this.#observer = new ResizeObserver(() => this.#onResize());
    this.#observer.observe(parts.container);
  }

  setPoints(points: readonly MapPoint[]): void {
    const clusters = new PlaceClusters(points, DEEPEST);
    this.#awaited = clusters;
    this.#take(clusters.prepare(), () => {
      if (this.#awaited === clusters) this.#show(clusters);
    });
  }

  #show(clusters: PlaceClusters): void {
    this.#awaited = undefined;
    this.#clusters = clusters;
    this.#chosenAt = clusters.positionsOf(this.#chosen);
    this.#clear();
    // No tiles before: those of the view without places would be fetched for nothing.
    this.#tiles ??= this.#tilesFrom(this.#parts.tiles);
    this.fit();
    if (!this.#map.hasLayer(this.#tiles)) this.#tiles.addTo(this.#map);
    runAll(this.#onPlaces);
  }

  /** Takes steps over all places: at once, or in slices where there are many. Nothing follows on a map that is gone. */
  #take<T>(steps: Generator<unknown, T>, then: (value: T) => void): void {
    const { points } = this.#awaited ?? this.#clusters;
    if (points.length < MANY) then(finish(steps));
    else
      void inSlices(steps).then((value) => {
        if (!this.#isGone) then(value);
      });
  }

  mark(keys: readonly string[]): void {
    this.#chosen = new Set(keys);
    this.#chosenAt = this.#clusters.positionsOf(this.#chosen);
    this.#markPins();
  }

  point(key: string | undefined): void {
    this.#pointed?.classList.remove('pointed');
    this.#pointed = key === undefined ? undefined : this.#pinOf(key);
    this.#pointed?.classList.add('pointed');
  }

  focusOn(key: string): void {
    uncover(this.container);
    (this.#pinOf(key) ?? this.container).focus({ preventScroll: true });
  }

  goTo(key: string, takesFocus = true): void {
    if (this.#awaited) {
      this.#onPlaces.push(() => this.goTo(key, takesFocus));
      return;
    }
    const point = this.#clusters.points.find((one) => one.key === key);
    if (!point) return;
    this.#isFitted = true;
    if (takesFocus) {
      uncover(this.container);
      this.#onceMoved(() => this.#pinOf(key)?.focus({ preventScroll: true }));
    }
    const zoom = Math.max(this.#map.getZoom(), this.#clusters.zoomToSee(key));
    this.#map.setView([point.latitude, point.longitude], zoom, { animate: this.#parts.motion });
  }

  /** After the next move, when its pins stand. */
  #onceMoved(action: () => void): void {
    this.#map.once('moveend', () => {
      if (this.#isDrawn) action();
      else this.#onPins.push(action);
    });
  }

  lay(draw: (surface: Surface) => () => void, frame: Box | undefined): void {
    const map = this.#map;
    this.#takeOff?.();
    this.#takeOff = draw({
      pane: map.getPane('overlayPane')!,
      at: (longitude, latitude) => map.latLngToLayerPoint([latitude, longitude]),
      onZoom: (listener) => {
        map.on('zoomend viewreset', listener);
        return () => map.off('zoomend viewreset', listener);
      },
    });
    this.#frame = frame;
    const { center, zoom } = this.#fittedAt ?? {};
    if (center && zoom === this.#map.getZoom() && this.#map.getCenter().distanceTo(center) < STILL) this.fit();
  }

  rename(): void {
    this.#name();
  }

  zoomBy(steps: number): void {
    this.#map.setZoom(this.#map.getZoom() + steps, { animate: this.#parts.motion });
  }

  moveBy(right: number, down: number): void {
    const { clientWidth, clientHeight } = this.container;
    this.#map.panBy([right * clientWidth, down * clientHeight], { animate: this.#parts.motion });
  }

  fit(): void {
    this.#isFitted = this.#hasSize;
    const box = around(this.#clusters.box(), this.#frame);
    if (!box || !this.#isFitted) {
      this.#draw();
      return;
    }
    // Padding for a pin on every side, less of it on a narrow page.
    const air = Math.min(PIN, this.container.clientWidth / 8);
    this.#fitTo(box, air * 0.75, air * 1.2);
    this.#draw();
    if (!this.#isCovered()) return;
    this.#fitTo(box, air * 0.75, BUTTONS.inline + PIN / 2);
    this.#draw();
  }

  #fitTo([west, south, east, north]: Box, left: number, right: number): void {
    this.#map.fitBounds(
      [
        [south, west],
        [north, east],
      ],
      {
        paddingTopLeft: [left, PIN],
        paddingBottomRight: [right, PIN * 0.75],
        maxZoom: FIRST_LOOK,
        animate: false,
      },
    );
    this.#fittedAt = { center: this.#map.getCenter(), zoom: this.#map.getZoom() };
  }

  /** Whether a pin lies under the buttons, where nobody can press it. */
  #isCovered(): boolean {
    const from = this.container.clientWidth - BUTTONS.inline;
    return [...this.#pins.values()].some(({ marker }) => {
      const { x, y } = this.#map.latLngToContainerPoint(marker.getLatLng());
      return x + PIN / 2 > from && y - PIN / 2 < BUTTONS.block && x - PIN / 2 < this.container.clientWidth;
    });
  }

  destroy(): void {
    this.#isGone = true;
    this.#observer.disconnect();
    // Leaflet reports a rotated phone with a delay, even if the map is gone by then.
    this.#map.off('moveend');
    this.#map.remove();
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  get #hasSize(): boolean {
    return this.container.clientWidth > 0 && this.container.clientHeight > 0;
  }

  #tilesFrom(tiles: string): TileLayer {
    let loaded = 0;
    let failed = 0;
    const layer = new TileLayer(tiles, { maxZoom: DEEPEST, referrerPolicy: 'no-referrer' });
    const fail = (): void => {
      if (loaded === 0 && !this.#isGone) this.#parts.onImages('failed');
    };
    layer.on('add', () => setTimeout(fail, PATIENCE_MS));
    layer.on('tileload', () => {
      if (++loaded === 1) this.#parts.onImages('there');
    });
    layer.on('tileerror', () => {
      if (++failed === FAILURES) fail();
    });
    return layer;
  }

  /** The container has another size: a hidden tab was shown, a phone was rotated. */
  #onResize(): void {
    if (!this.#hasSize) return;
    const { clientWidth, clientHeight, style } = this.container;
    // Paper has another width, and the map is not redrawn for it: there it keeps the size it was drawn in.
    style.setProperty('--_drawn-inline', `${clientWidth}px`);
    style.setProperty('--_drawn-block', `${clientHeight}px`);
    this.#map.invalidateSize({ animate: false });
    if (!this.#isFitted) this.fit();
    else this.#draw();
  }

  #clear(): void {
    for (const { marker } of this.#pins.values()) marker.remove();
    this.#pins.clear();
  }

  /** Draws what is in view. Pins that stay are kept, and with them the focus. */
  #draw(): void {
    const clusters = this.#clusters;
    const zoom = Math.round(this.#map.getZoom());
    this.#isDrawn = clusters.points.length < MANY || clusters.isReady(zoom);
    if (!this.#isDrawn) {
      this.#group(clusters, zoom);
      return;
    }
    const bounds = this.#map.getBounds().pad(0.1);
    const box: Box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    const spots = new Map(clusters.at(box, zoom).map((spot) => [spot.id, spot]));
    this.#drawnAt = zoom;
    for (const [id, { marker, button }] of this.#pins) {
      if (spots.has(id)) continue;
      // Where a group splits up, the focus on its pin must stay in the map.
      if (button.matches(':focus')) this.container.focus({ preventScroll: true });
      marker.remove();
      this.#pins.delete(id);
    }
    for (const [id, spot] of spots) if (!this.#pins.has(id)) this.#addPin(spot);
    this.#markPins();
    this.#name();
    runAll(this.#onPins);
  }

  /** Groups many places for a zoom, and draws what is in view by then. */
  #group(clusters: PlaceClusters, zoom: number): void {
    if (this.#grouping?.clusters === clusters && this.#grouping.zoom === zoom) return;
    const grouping = (this.#grouping = { clusters, zoom });
    this.#take(clusters.prepare(zoom), () => {
      if (this.#grouping === grouping) this.#grouping = undefined;
      if (this.#clusters === clusters) this.#draw();
    });
  }

  /** Names the pins in view so that no two buttons have the same name. */
  #name(): void {
    const pins = [...this.#pins.values()];
    const names = distinctNames(
      pins.map(({ spot }) => this.#parts.namesOf(this.#clusters.someOf(spot, SAMPLE), spot.count)),
    );
    pins.forEach(({ spot, button }, at) => {
      button.setAttribute('aria-label', names[at]!);
      if (spot.key !== undefined) button.title = names[at]!;
    });
  }

  #addPin(spot: Spot): void {
    const button = this.#button(spot);
    const icon = new DivIcon({
      html: button,
      className: 'pin-holder',
      iconSize: [PIN, PIN],
      iconAnchor: [PIN / 2, spot.key === undefined ? PIN / 2 : PIN - 4],
    });
    const marker = new Marker([spot.latitude, spot.longitude], { icon, keyboard: false, interactive: false }).addTo(
      this.#map,
    );
    this.#pins.set(spot.id, { marker, button, spot });
  }

  #button(spot: Spot): HTMLButtonElement {
    const button = this.container.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = spot.key !== undefined ? 'pin' : spot.count < 1_000 ? 'pin group' : 'pin group many';
    if (spot.key === undefined) button.textContent = String(spot.count);
    let down: PointerEvent | undefined;
    button.addEventListener('pointerdown', (event) => (down = event));
    button.addEventListener('dblclick', (event) => event.stopPropagation());
    button.addEventListener('click', (event) => {
      const wandered =
        event.detail > 0 && down && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > PRESS;
      if (!wandered) this.#onPress(spot);
    });
    return button;
  }

  #onPress({ key, group, latitude, longitude }: Spot): void {
    if (key !== undefined) {
      this.#parts.onChoose([key]);
      return;
    }
    const clusters = this.#clusters;
    this.#take(clusters.zoomToPart(group!), (zoom) => {
      if (clusters !== this.#clusters) return;
      if (zoom === undefined) this.#parts.onChoose(clusters.keysOf(group!));
      else this.#comeTo(group!, [latitude, longitude], zoom);
    });
  }

  /** Who is on a group that falls apart goes on from one of its parts. */
  #comeTo(group: number, at: [number, number], zoom: number): void {
    const [first] = this.#clusters.keysOf(group, 1);
    this.#onceMoved(() => {
      if (this.container.matches(':focus')) this.#pinOf(first!)?.focus({ preventScroll: true });
    });
    this.#map.setView(at, zoom, { animate: this.#parts.motion });
  }

  #markPins(): void {
    const isChosen = this.#holding(this.#chosenAt);
    for (const { spot, button } of this.#pins.values()) {
      const is = isChosen(spot);
      button.classList.toggle('chosen', is);
      if (is) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }

  /** Whether a pin that stands holds one of these points. */
  #holding(positions: readonly number[]): (spot: Spot) => boolean {
    const alone = new Set(positions);
    const groups = this.#clusters.groupsOf(this.#pins.size > 0 ? positions : [], this.#drawnAt);
    return ({ position, group }) => (position === undefined ? groups.has(group!) : alone.has(position));
  }

  #pinOf(key: string): HTMLButtonElement | undefined {
    const isHere = this.#holding(this.#clusters.positionsOf(new Set([key])));
    for (const { spot, button } of this.#pins.values()) if (isHere(spot)) return button;
    return undefined;
  }
}

/** Runs what waited, once. */
function runAll(waiting: (() => void)[]): void {
  for (const action of waiting.splice(0)) action();
}

/** The box around two boxes. */
const around = (one: Box | undefined, other: Box | undefined): Box | undefined =>
  one && other
    ? [Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[2], other[2]), Math.max(one[3], other[3])]
    : (one ?? other);

export const createMap: MapEngine['createMap'] = (parts) => new LeafletMapOfPlaces(parts);
