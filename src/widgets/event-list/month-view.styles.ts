import { css } from 'lit';

/** On a phone a dot for each event; where there is room, its name. */
export const monthStyles = css`
  .month-head { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em; margin-block: 0.75em; }
  .month-head > :is(h2, h3, h4, h5, h6) { font-size: 1.25em; }
  .month table { inline-size: 100%; border-collapse: collapse; table-layout: fixed; font-size: inherit; }
  .month th { padding: 0.25em 0; font-weight: 700; font-size: 0.875em; text-align: center; }
  .month td { block-size: 3.25em; padding: 0; border: 1px solid var(--_hairline); vertical-align: top; text-align: start; }
  .month .no-day { background: var(--_surface); }
  .day { position: relative; cursor: pointer; }
  .day:hover { background: var(--_tint); }
  .day[aria-selected='true'] { background: var(--_tint); box-shadow: inset 0 0 0 0.15em var(--_primary); }
  .day:focus-visible { outline-offset: -0.125em; z-index: 1; }
  /* One line on every day, so that a span over several days stands at one height. */
  .day-head { display: flex; align-items: center; gap: 0 0.2em; padding: 0.1em 0.25em; font-size: 0.9375em; line-height: 1.4; }
  .day-number { flex: none; }
  .day.busy .day-number { font-weight: 700; }
  .today .day-number { min-inline-size: 1.6em; border-radius: 0.8em; background: var(--_primary); color: var(--_on-primary); text-align: center; }
  .sunday .day-number, th.sunday { text-decoration: underline; text-underline-offset: 0.2em; }
  .today .day-number { text-decoration: none; }
  .mark, .holiday { font-size: 0.75em; }
  .holiday { min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; letter-spacing: 0; }
  .bars { display: flex; flex-wrap: wrap; gap: 0.2em; padding-inline: 0.3em; line-height: 1.3; }
  .bar { inline-size: 0.5em; block-size: 0.5em; overflow: hidden; border-radius: 50%; background: var(--_primary); color: transparent; font-size: 0.875em; }
  .bar.gap { display: none; }
  .bar.over { background: var(--_border); }
  .bar.off { background: none; border: 1px solid var(--_border); }
  .rest { font-size: 0.75em; line-height: 1; }
  @container (max-width: 44em) {
    .mark, .holiday { display: none; }
    .bar { font-size: 1em; white-space: nowrap; text-indent: 2em; }
  }
  @container (min-width: 44em) {
    .month td { block-size: 6.25em; }
    .bars { display: grid; gap: 0.15em; padding-inline: 0 0; }
    .bar, .bar.gap { display: block; inline-size: auto; block-size: 1.5em; margin-inline: 0.25em; padding-inline: 0.35em; border-radius: 0.3em; position: relative; overflow: visible; color: var(--_text); background: var(--_tint); border: 1px solid var(--_primary); font-size: 0.8125em; line-height: 1.4; }
    /* Over the days that follow, also over the one with the focus. */
    .name { position: absolute; z-index: 2; inset-block: 0; inset-inline-start: 0.35em; inline-size: calc(var(--_days, 1) * 100% - 0.7em); overflow: hidden; white-space: nowrap; text-overflow: ellipsis; pointer-events: none; }
    .over-2 { --_days: 2; }
    .over-3 { --_days: 3; }
    .over-4 { --_days: 4; }
    .over-5 { --_days: 5; }
    .over-6 { --_days: 6; }
    .over-7 { --_days: 7; }
    .bar.gap { visibility: hidden; }
    .bar.from-before { margin-inline-start: -1px; border-inline-start-width: 0; border-start-start-radius: 0; border-end-start-radius: 0; }
    .bar.goes-on { margin-inline-end: -1px; border-inline-end-width: 0; border-start-end-radius: 0; border-end-end-radius: 0; }
    .bar.over { border-color: var(--_border); background: var(--_surface); color: var(--_muted); }
    .bar.off { border-color: var(--_border); background: none; color: var(--_muted); }
    .off .name { text-decoration: line-through; }
    .rest { padding-inline: 0.5em; line-height: 1.3; }
  }
  @media (forced-colors: active) {
    .bar { background: CanvasText; border-color: CanvasText; }
    .bar.off { background: none; }
    .day[aria-selected='true'] { outline: 3px solid Highlight; outline-offset: -3px; }
    .today .day-number { forced-color-adjust: none; background: CanvasText; color: Canvas; }
    @container (min-width: 44em) { .bar { background: Canvas; color: CanvasText; } }
  }
  @media print {
    .month-head .button { display: none; }
    /* Browsers print no background, and white figures without one are no figures. */
    .today .day-number { border: 2px solid; background: none; color: inherit; }
  }
`;
