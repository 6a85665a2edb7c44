import { css } from 'lit';

export const reportListStyles = css`
  .results-title { font-weight: 700; margin-block-end: 0.75em; }
  .report { display: flow-root; }
  .report > * + * { margin-block-start: 0.35em; }
  .report .photo { float: inline-end; inline-size: 10em; block-size: 7.5em; margin: 0 0 0.5em 1em; object-fit: cover; border-radius: var(--_radius); background: var(--_surface); }
  .report .card-end { clear: both; }
  @container (max-width: 30em) {
    .report .photo { inline-size: 6em; block-size: 4.5em; margin-inline-start: 0.75em; }
  }
`;
