import { css } from 'lit';
import { exitStyles } from '../../ui/quick-exit.js';

export const supportGuideStyles = css`
  [data-focus] { scroll-margin-block-start: 0.75em; }
  ${exitStyles}
  .question { padding: 0.6em 1em 1em; border: 1px solid var(--_hairline); border-radius: calc(var(--_radius) * 1.5); background: var(--_surface); }
  .question > * + * { margin-block-start: 0.75em; }
  p + .question { margin-block-start: 0.5em; }
  .question-title { font-size: 1.25em; font-weight: 700; line-height: 1.5; }
  .answers { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr)); gap: 0.6em; }
  .question .field { max-inline-size: 24em; }
  .question + p { margin-block-start: 0.5em; }
  .tile { min-block-size: 3.5em; padding: 0.6em 1em; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_background); text-align: start; font-weight: 700; line-height: 1.4; }
  .tile.other { border-style: dashed; font-weight: 400; }
  .step { display: block; font-size: 0.7em; font-weight: 400; color: var(--_muted); }
  .tile:hover { background: var(--_tint); }
  .always { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25em 1em; margin-block: 0.5em; }
  .switch { display: inline-flex; align-items: center; gap: 0.5em; min-block-size: 44px; font-size: 0.9375em; font-weight: 700; cursor: pointer; }
  .switch input { inline-size: 1.5em; block-size: 1.5em; flex: none; accent-color: var(--_primary); }
  .section-title { font-size: 1.125em; margin-block-end: 0.6em; }
  .results { margin-block-start: 1em; }
  .results > * + * { margin-block-start: 1em; }
  @container (max-width: 26em) {
    .always { gap: 0 1em; margin-block: 0.25em 0.5em; }
    .question { padding: 0.4em 0.75em 0.75em; }
    .question > * + * { margin-block-start: 0.5em; }
    .question-title { font-size: 1.125em; line-height: 1.4; }
    .answers { gap: 0.5em; }
    .tile { min-block-size: 3.25em; padding: 0.4em 0.75em; letter-spacing: 0; }
  }
`;
