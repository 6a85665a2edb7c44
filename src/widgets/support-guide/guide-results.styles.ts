import { css } from 'lit';
import { cardEndStyles } from '../../ui/card-end.js';

/** The looks of what the guide answers with. */
export const guideResultStyles = css`
  ${cardEndStyles}
  .cards > li { display: grid; grid-template-columns: minmax(0, 1fr); }
  .section { margin-block-start: 1.5em; }
  .number { font-size: 1.125em; font-weight: 700; font-variant-numeric: tabular-nums; }
  .results > .section { margin-block-start: 1.75em; }
  .offer > * + *, .card-action > * + * { margin-block-start: 0.35em; }
  .card-action .call { padding-inline: 0.75em; }
  .serves { font-weight: 700; color: var(--_muted); }
`;
