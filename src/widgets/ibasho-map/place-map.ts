/** What the widget asks of a map, whichever engine draws it. `map-engine.ts` answers with Leaflet; another engine is another such file. */
import type { Box, MapPoint } from '../../model/places/clusters.js';

export interface PlaceMapParts {
  container: HTMLElement;
  /** URL template with `{z}`, `{x}`, `{y}`. */
  tiles: string;
  /** False where the visitor asked for less motion. */
  motion: boolean;
  /** Names for the pin of one spot, from short to long. `points` are its place, or a few places of a group of `count`. */
  namesOf: (points: readonly MapPoint[], count: number) => readonly string[];
  /** A pin was pressed: one place, or all that share its spot. */
  onChoose: (keys: readonly string[]) => void;
  /** The first tile has loaded, or several have failed and none has loaded. */
  onImages: (state: 'there' | 'failed') => void;
}

/** The layer under the pins, for what is drawn on it. */
export interface Surface {
  pane: HTMLElement;
  /** Where a point of the world lies on the pane, in pixels; valid until the next `onZoom`. */
  at: (longitude: number, latitude: number) => { x: number; y: number };
  /** Calls `listener` after every change of the zoom; returns a function that ends this. */
  onZoom: (listener: () => void) => () => void;
}

export interface PlaceMap {
  readonly container: HTMLElement;
  /** Shows these places and fits the view to them. */
  setPoints: (points: readonly MapPoint[]) => void;
  /** Marks the pins of chosen places. */
  mark: (keys: readonly string[]) => void;
  /** Highlights the pin of the place that is pointed at in the list, or none. */
  point: (key: string | undefined) => void;
  /** Puts the focus on a place's pin, or on the map where that is out of view. */
  focusOn: (key: string) => void;
  /** Goes to a place and, as a rule, puts the focus on its pin. */
  goTo: (key: string, takesFocus?: boolean) => void;
  /**
   * Draws something below the pins, in place of what was drawn before; `draw` returns a function that removes it. Where the visitor has not
   * moved the map, `frame` comes into view.
   */
  lay: (draw: (surface: Surface) => () => void, frame: Box | undefined) => void;
  /** Names all pins anew: the language has changed. */
  rename: () => void;
  zoomBy: (steps: number) => void;
  /** Moves the view to the right and down, by fractions of its size. */
  moveBy: (right: number, down: number) => void;
  /** Fits the view to all places; a hidden map does so once it has a size. */
  fit: () => void;
  destroy: () => void;
}

/** What an engine's file exports. */
export interface MapEngine {
  createMap: (parts: PlaceMapParts) => PlaceMap;
}
