import { css } from 'lit';

export const reportListStyles = css`
  .results-title { font-weight: 700; margin-block-end: 0.75em; }
  .report .photo { float: inline-end; inline-size: min(10em, 34%); block-size: auto; aspect-ratio: 4 / 3; margin: 0 0 0.5em 1em; object-fit: cover; border-radius: var(--_radius); background: var(--_surface); }
`;
