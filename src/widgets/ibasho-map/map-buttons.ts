import { html, type TemplateResult } from 'lit';
import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import { plain } from '../../text/ruby.js';
import type { PlaceMap } from './place-map.js';

/** Buttons for visitors who cannot drag: name, sign, and by which part of its size they move the map. */
const MOVES = [
  ['moveLeft', 'M19 12H5M11 6l-6 6l6 6', -0.4, 0],
  ['moveUp', 'M12 19V5M6 11l6-6l6 6', 0, -0.4],
  ['moveDown', 'M12 5v14M6 13l6 6l6-6', 0, 0.4],
  ['moveRight', 'M5 12h14M13 6l6 6l-6 6', 0.4, 0],
] as const;

/** The map, once it is drawn. */
type MapOf = () => PlaceMap | undefined;

/** Buttons in the map: nearer, further, and all places. */
export function zoomButtons(words: IbashoMapText, mapOf: MapOf): TemplateResult {
  return html`<div class="map-buttons no-print">
    ${button(words.zoomIn, 'M12 5v14M5 12h14', () => mapOf()?.zoomBy(1))} ${button(words.zoomOut, 'M5 12h14', () => mapOf()?.zoomBy(-1))}
    ${button(words.zoomFit, 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5', () => mapOf()?.fit())}
  </div>`;
}

/** Buttons below the map, which move it. */
export function moveButtons(words: IbashoMapText, mapOf: MapOf): TemplateResult {
  return html`<p class="row no-print">${MOVES.map(([name, path, right, down]) => button(words[name], path, () => mapOf()?.moveBy(right, down)))}</p>`;
}

function button(label: string, path: string, onPress: () => void): TemplateResult {
  return html`<button class="map-control" type="button" aria-label=${plain(label)} title=${plain(label)} @click=${onPress}><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg></button>`;
}
