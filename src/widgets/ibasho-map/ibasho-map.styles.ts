import { css } from 'lit';

export const ibashoMapStyles = css`
  .intro { margin-block: 0.75em; font-size: 0.9375em; }
  .results-title { font-size: 1.25em; margin-block: 0.75em; }
  /* On a phone what sorts and what filters stand side by side, the one that is open by itself. */
  .side:has(> .near) { display: flex; flex-wrap: wrap; gap: 0.5em; margin-block-end: 0.5em; }
  .side > .filters { margin: 0; }
  .side > .near[open], .filters:has(> [open], > .active-filters) { flex-basis: 100%; }
  .near > * + * { margin-block-start: 0.4em; }
  .starts { display: flex; flex-wrap: wrap; gap: 0.5em; }
  .starts [aria-pressed='true'] { background: var(--_primary); color: var(--_on-primary); }
  .list, .cards { min-inline-size: 0; }
  .places > .row { margin-block-end: 1em; }
  .place.chosen { border: 3px solid var(--_primary); background: var(--_tint); }
  .place:focus { border-color: var(--_primary); }
  .chosen-note { display: flex; align-items: center; gap: 0.4em; font-weight: 700; color: var(--_primary); }
  .distance { font-weight: 700; }
  .about { display: block; font-size: 0.9375em; }
  .welcomes-title { font-weight: 700; font-size: 0.9375em; color: var(--_muted); }
  .ticks:not(.one-line) { display: flex; flex-wrap: wrap; gap: 0.1em 1em; }
  .ticks.ticks.plain { display: block; }
  .ticks li { display: flex; align-items: start; gap: 0.3em; }
  .ticks .icon { margin-block-start: 0.2em; color: var(--_success); stroke-width: 3; }
  .thumb { float: inline-end; inline-size: 6em; aspect-ratio: 4 / 3; margin-inline-start: 0.75em; object-fit: cover; border-radius: var(--_radius); background: var(--_surface); }
  .card:has(.card-end > details[open]) .thumb { display: none; }
  /* Its room is kept before it is there. */
  .photo { display: block; inline-size: 100%; max-inline-size: 30em; aspect-ratio: 3 / 2; object-fit: cover; border-radius: var(--_radius); }

  .map-area { margin-block-end: 1.25em; }
  .map-area > * + * { margin-block-start: 0.4em; }
  .map-box { position: relative; z-index: 0; isolation: isolate; block-size: 24em; max-block-size: 70vh; border: 1px solid var(--_border); border-radius: var(--_radius); overflow: hidden; background: #e8eaed; }
  .map-canvas { position: absolute; inset: 0; z-index: 0; }
  .map-canvas:focus-visible { outline-offset: -0.3em; }
  .map-wait { position: absolute; inset-inline: 0.5em; inset-block-end: 0.5em; z-index: 1; inline-size: fit-content; margin-inline: auto; padding: 0.4em 0.75em; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_background); pointer-events: none; }
  .map-buttons { position: absolute; inset-block-start: 0.5em; inset-inline-end: 0.5em; z-index: 2; display: grid; gap: 0.4em; }
  .map-control { inline-size: 44px; block-size: 44px; display: grid; place-content: center; padding: 0; border: 1px solid #595959; border-radius: var(--_radius); background: #fff; color: #1a1a1c; }
  .map-control:hover { background: #e8f1fe; }
  .pin-holder { display: grid; }
  .pin { pointer-events: auto; position: relative; inline-size: 44px; block-size: 44px; padding: 0; border: 0; background: none; color: #fff; font-weight: 700; font-size: 16px; line-height: 1; white-space: nowrap; overflow-wrap: normal; letter-spacing: 0; }
  .pin::before { content: ''; position: absolute; inset-block-end: 8px; inset-inline-start: 9px; inline-size: 26px; block-size: 26px; box-sizing: border-box; border: 2px solid #fff; border-radius: 50% 50% 50% 0; rotate: -45deg; background: #0017c1; box-shadow: 0 0 0 1px #00003f; }
  .pin::after { content: ''; position: absolute; inset-block-end: 17px; inset-inline-start: 18px; inline-size: 8px; block-size: 8px; border-radius: 50%; background: #fff; }
  .pin.group { border-radius: 50%; border: 3px solid #fff; background: #0017c1; box-shadow: 0 0 0 1px #00003f; }
  .pin.group::before, .pin.group::after { content: none; }
  .pin.many { font-size: 12px; }
  .pin:hover { filter: brightness(1.25); }
  .pin.pointed { z-index: 1; }
  .pin.pointed:not(.group)::before, .pin.group.pointed { background: #ac3e00; box-shadow: 0 0 0 3px #fff, 0 0 0 5px #1a1a1c; }
  .pin.chosen { z-index: 1; color: #1a1a1c; }
  .pin.chosen::before { background: #ffd43d; box-shadow: 0 0 0 3px #1a1a1c; scale: 1.2; }
  .pin.chosen::after { background: #1a1a1c; }
  .pin.group.chosen { background: #ffd43d; box-shadow: 0 0 0 3px #1a1a1c; }
  .dark .pin:focus-visible { outline-color: #000; box-shadow: 0 0 0 0.25em #ffd43d; }
  @media screen {
    .dark .map-box { background: #26262a; }
    .dark .map-control { border-color: #b3b3b3; background: #1a1a1c; color: #f2f2f2; }
    .dark .map-control:hover { background: #23315e; }
    .dark .outline path { fill: #9db7f9; stroke: #9db7f9; }
  }
  @media (forced-colors: active) {
    .pin::before, .pin.group { background: ButtonFace; border: 3px solid ButtonText; color: ButtonText; forced-color-adjust: none; }
    .pin.chosen::before, .pin.group.chosen, .pin.pointed:not(.group)::before, .pin.group.pointed { background: Highlight; color: HighlightText; }
  }
  @media screen {
    @container (max-width: 55.99em) {
      .if-wide { display: none; }
    }
  }
  @container (min-width: 56em) {
    .if-narrow { display: none; }
    .places.with-map { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.25em; align-items: start; }
    .places.with-map .list { container-type: inline-size; }
    .places.with-map .map-area { position: sticky; inset-block-start: 0.5em; order: 1; margin: 0; }
    .places.with-map .map-box { block-size: 34em; }
  }
  @container (max-width: 26em) {
    .side summary.button { gap: 0.3em; padding-inline: 0.55em; font-size: 0.9375em; letter-spacing: 0; }
    .thumb { inline-size: 4em; }
    .beside > .whom { clear: both; }
  }
  @media screen {
    @container (max-width: 26em) {
      .place:not(:has(.card-end > details[open])):has(.spoken) .clip { -webkit-line-clamp: 1; }
    }
  }
  @media (pointer: fine) {
    .map-help { display: none; }
  }
  @media print {
    /* The open fold says both in full. */
    .thumb { display: none; }
    .place:has(> .card-end .facts) :is(.one-line, .whom, .kind-line ul) { display: none; }
    .place { break-inside: auto; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    .place li { break-inside: avoid; }
    /* Rows of a grid that is cut by a page's end lie over each other in Chromium. */
    .place .facts { display: flow-root; }
    .place .facts dt { float: left; clear: left; inline-size: 6em; }
    .place .facts dd { margin-inline-start: 6.25em; }
    /* Beside a name of two lines, too, what follows begins below it. */
    .place .facts dd::after { content: ''; display: block; clear: left; }
  }
`;
