import { css } from 'lit';

export const campaignBannerStyles = css`
  .campaign { position: relative; padding: 1em; border-radius: calc(var(--_radius) * 1.5); background: var(--_warm-tint); border-inline-start: 0.4em solid var(--_warm); }
  .campaign + .campaign { margin-block-start: 0.75em; }
  .campaign > * + * { margin-block-start: 0.35em; }
  .campaign-head { display: flex; gap: 0.5em 1em; align-items: flex-start; justify-content: space-between; }
  .campaign-title { font-size: 1.25em; }
  .close { flex: none; min-inline-size: 44px; min-block-size: 44px; margin: -0.5em -0.5em 0 0; padding: 0; display: grid; place-items: center; border: 0; border-radius: var(--_radius); background: none; color: inherit; }
  .close:hover { background: var(--_background); }
  .message { white-space: pre-line; }
  .target { margin-block-start: 0.75em; padding: 0.75em 1em; border-radius: var(--_radius); background: var(--_background); }
  .target-label { font-weight: 700; color: var(--_warm); margin-inline-end: 0.75em; }
  .values { display: grid; grid-template-columns: minmax(4em, 1fr) max-content; gap: 0.25em 0.75em; align-items: center; }
  .values > li { display: contents; }
  .values > .to { font-weight: 700; }
  .bar { display: block; inline-size: 100%; block-size: 0.75em; fill: var(--_warm); }
  .from .bar { opacity: 0.6; }
  .track { fill: var(--_surface); }
  .frame-foot { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0.25em 1em; margin-block-start: 0.5em; padding-block-start: 0; border: 0; }
  @container (max-width: 26em) {
    .values { grid-template-columns: minmax(0, 1fr); gap: 0.1em; }
    .values > li > span { margin-block-end: 0.4em; }
  }
  @media (forced-colors: active) {
    .bar { forced-color-adjust: none; fill: CanvasText; }
    .track { fill: Canvas; stroke: CanvasText; }
  }
  @media print {
    .close { display: none; }
  }
`;
