import { css } from 'lit';

export const matchingBoardStyles = css`
  .intro { margin-block-end: 0.5em; }
  .board { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5em; align-items: start; }
  .side-title { font-size: 1.25em; margin-block-end: 0.6em; padding-block-end: 0.2em; border-block-end: 3px solid var(--_primary); }
  .sides { display: none; }
  .count { margin-inline-start: 0.4em; }
  @media print {
    .board { display: block; }
  }
  @container (max-width: 40em) {
    .board { grid-template-columns: minmax(0, 1fr); }
    @media not print {
      .sides { display: flex; margin-block-end: 1em; }
      .sides .button { flex: 1 1 8em; padding-inline: 0.5em; font-size: 0.875em; letter-spacing: 0; word-break: keep-all; }
      .sides [aria-pressed='true'] { background: var(--_primary); color: var(--_on-primary); }
      .board .off { display: none; }
      .side-title { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    }
  }
`;
