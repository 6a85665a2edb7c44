/** What the widget asks of a map, whichever engine draws it. `map-engine.ts` answers with Leaflet; another engine is another such file. */
import type { Box, MapPoint } from '../../model/places/clusters.js';

export interface PlaceMapParts {
  container: HTMLElement;
  /** URL template with `{z}`, `{x}`, `{y}`. */
  tiles: string;
  /** False where the visitor asked for less motion. */
  motion: boolean;
  /** Names of what stands at one spot, from short to long; of a group it is told a few of its places. */
  namesOf: (keys: readonly string[], count: number) => readonly string[];
  /** A pin was pressed: one place, or all that share its spot. */
  onChoose: (keys: readonly string[]) => void;
  /** The first image has come, or several were refused and none has come. */
  onImages: (state: 'there' | 'failed') => void;
}

/** The layer under the pins, for what is drawn on it. */
export interface Surface {
  pane: HTMLElement;
  /** Where a point of the world lies on the pane, in pixels; true until `onZoom` tells. */
  at: (longitude: number, latitude: number) => { x: number; y: number };
  /** Calls after every change of the zoom; returns what ends that. */
  onZoom: (listener: () => void) => () => void;
}

export interface PlaceMap {
  readonly container: HTMLElement;
  /** Shows other places, and all of them at first. */
  setPoints: (points: readonly MapPoint[]) => void;
  /** Marks the pins of places. */
  mark: (keys: readonly string[]) => void;
  /** Lights up the pin of a place that is looked at in the list, or none. */
  point: (key: string | undefined) => void;
  /** Goes to a place and, as a rule, puts the focus on its pin. */
  goTo: (key: string, takesFocus?: boolean) => void;
  /** Puts something under the pins by what knows how to draw it, in place of what was there. It is seen whole where nobody has moved the map. */
  lay: (draw: (surface: Surface) => () => void, frame: Box | undefined) => void;
  /** Words changed. */
  rename: () => void;
  zoomBy: (steps: number) => void;
  /** Moves the view by parts of its size: to the right, and down. */
  moveBy: (right: number, down: number) => void;
  /** Shows all places. Waits for a size where the map is still hidden. */
  fit: () => void;
  destroy: () => void;
}

/** What an engine's file exports. */
export interface MapEngine {
  createMap: (parts: PlaceMapParts) => PlaceMap;
}
