/**
 * Our rules for Leaflet's own classes, added behind Leaflet's rules. Tiles of 地理院 are drawn for the day and inverted in the dark; a page's own
 * tiles stay as it chose them.
 */
export const engineCss = `
.map-canvas.leaflet-touch-drag,.map-canvas.leaflet-touch-drag.leaflet-touch-zoom{touch-action:pan-x pan-y}
.map-canvas.leaflet-dragging{cursor:grabbing}
.leaflet-zoom-anim .outline{visibility:hidden}
@media screen{.dark .by-day .leaflet-tile-pane{filter:invert(1) hue-rotate(180deg) brightness(.9) contrast(.85)}}`;
