/**
 * Our rules for Leaflet's own classes, added behind Leaflet's rules. Tiles of 地理院 are drawn for the day and inverted in the dark; a page's own
 * tiles stay as it chose them. On paper the map keeps the size it was drawn in: `.root` outweighs the widget's own rules, which come later.
 */
export const engineCss = `
.map-canvas.leaflet-touch-drag,.map-canvas.leaflet-touch-drag.leaflet-touch-zoom{touch-action:pan-x pan-y}
.map-canvas.leaflet-dragging{cursor:grabbing}
.leaflet-zoom-anim .outline{visibility:hidden}
@media screen{.dark .by-day .leaflet-tile-pane{filter:invert(1) hue-rotate(180deg) brightness(.9) contrast(.85)}}
@media print{
.root .places.with-map .map-area{position:static;break-inside:avoid}
.root .places.with-map .map-box{inline-size:fit-content;block-size:fit-content;max-inline-size:100%;max-block-size:none;print-color-adjust:exact}
.root .map-canvas{position:relative;inset:auto;inline-size:var(--_drawn-inline);block-size:var(--_drawn-block)}
.root .map-canvas:focus-visible{outline:none;box-shadow:none}}`;
