import { css } from 'lit';
import { exitStyles } from '../../ui/quick-exit.js';

export const consultationFinderStyles = css`
  ${exitStyles}
  .search label { font-weight: 700; display: block; }
  .search .field { margin-block-start: 0.4em; }
  .controls { display: grid; gap: 1em; margin-block: 0.75em; }
  .side > * + * { margin-block-start: 0.75em; }
  .topics legend { font-weight: 700; padding: 0; margin-block-end: 0.5em; }
  .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5em, 1fr)); gap: 0.5em; }
  .busy { font-size: 0.8125em; margin-block-end: 0.5em; }
  .tile { min-block-size: 3.25em; padding: 0.5em 0.75em; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_background); text-align: start; font-weight: 700; line-height: 1.4; }
  .tile:hover, .chip-button:hover { background: var(--_tint); }
  .tile[aria-pressed='true'], .chip-button[aria-pressed='true'] { background: var(--_primary); border-color: var(--_primary); color: var(--_on-primary); }
  .topics .chips { margin-block-start: 0.75em; padding: 0.75em; border-radius: var(--_radius); background: var(--_surface); }
  .chip-button { min-block-size: 2.75em; padding: 0.25em 0.9em; border: 1px solid var(--_border); border-radius: var(--_chip-radius); background: var(--_background); line-height: 1.4; text-align: start; }
  .chip-button .count { margin-inline-start: 0.4em; }
  .filter-group > .field + .field, .filter-group > .field ~ .chips { margin-block-start: 0.5em; }
  .search .field { max-inline-size: 34em; }
  @container (max-width: 60em) {
    .skip.asked { position: static; inline-size: auto; block-size: auto; overflow: visible; clip-path: none; }
  }
  .results-title { font-size: 1.125em; margin-block-end: 0.75em; }
  .channels > li + li { margin-block-start: 0.75em; padding-block-start: 0.75em; border-block-start: 1px dashed var(--_hairline); }
  .channel-head { display: flex; flex-wrap: wrap; gap: 0.25em 0.5em; align-items: baseline; }
  .channel-label { font-weight: 700; }
  .phone { display: flex; flex-wrap: wrap; gap: 0.25em 1em; align-items: center; margin-block: 0.4em; }
  .number { font-size: 1.375em; font-weight: 700; letter-spacing: 0.03em; font-variant-numeric: tabular-nums; }
  .card-action .call { padding-inline: 0.75em; }
  .card-action .number { font-size: 1.125em; }
  .notes { display: flex; flex-wrap: wrap; gap: 0.25em; font-size: 0.9375em; }
  .notes .tag { border-radius: 0.8em; line-height: 1.5; }
  .serves { font-size: 0.9375em; letter-spacing: 0; font-weight: 700; color: var(--_muted); }
  .lead { padding-inline-start: 0.75em; border-inline-start: 0.25em solid var(--_primary); font-size: 1.0625em; }
  .limit { padding: 0.1em 0.6em; border-radius: var(--_radius); background: var(--_surface); }
  .instead { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1em; padding: 0.2em 0.75em; border-radius: var(--_radius); background: var(--_tint); font-size: 0.9375em; letter-spacing: 0; }
  .instead ul { display: contents; }
  .instead .button { padding: 0; text-align: start; }
  .qr-code { display: block; inline-size: 9em; block-size: 9em; }
  .hours-note { white-space: pre-line; }
  .card-title { word-break: normal; }
  .memo { margin-block-start: 1em; }
  .memo-list > li { padding-block: 0.6em; border-block-end: 1px solid var(--_hairline); }
  @container (max-width: 40em) {
    .filters-end { inset-block-end: calc(44px + 0.5em); }
  }
  @media screen {
    /* On a phone hours in the record's own words are worth more than a second line of what it does, and somebody who answers more than those. */
    @container (max-width: 30em) {
      .window:not(:has(.card-end > details[open])):has(.hours-note) .prose, .window:not(:has(.card-end > details[open])):has(.instead) .clip { -webkit-line-clamp: 1; }
      .instead { gap: 0 0.5em; padding: 0 0.5em; }
      .instead > p { font-size: 0.875em; }
      .window > .row { gap: 0.125em 0.5em; }
      /* A line more says in which languages one can be spoken to. */
      .window:has(.spoken) .serves { font-size: 0.8125em; }
      .window:not(:has(.card-end > details[open])):has(.spoken) .hours-note { -webkit-line-clamp: 1; }
    }
  }
  @container (max-width: 26em) {
    .controls { gap: 0.75em; }
    .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.4em; }
    .results-title { margin-block-end: 0.5em; }
    .tile { min-block-size: 44px; padding: 0.2em 0.5em; font-size: 0.9375em; line-height: 1.35; letter-spacing: 0; }
  }
  @media print {
    .channel-head:has(+ details:last-child) { display: none; }
    .phone { margin-block: 0.2em; }
  }
  @container (min-width: 40em) {
    .tiles { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  }
  @container (max-width: 14em) {
    .tiles { grid-template-columns: minmax(0, 1fr); }
    /* A number is read in one piece. */
    .card-action .call { gap: 0.25em; padding-inline: 0.4em; }
    .card-action .number { font-size: 1em; letter-spacing: 0; white-space: nowrap; }
  }
`;
