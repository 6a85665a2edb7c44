/** What scripts/leaflet-parts.ts writes beside this file. */
export { DivIcon, Map, Marker, TileLayer } from 'leaflet';
export const leafletCss: string;
