import { css } from 'lit';

export const matchingBoardStyles = css`
  .board { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5em; align-items: start; }
  .side-title { font-size: 1.25em; margin-block-end: 0.6em; padding-block-end: 0.2em; border-block-end: 3px solid var(--_primary); }
  .entry > * + * { margin-block-start: 0.6em; }
  .kind-tag { border-color: var(--_primary); font-weight: 700; }
  .prose { white-space: pre-line; }
  .sides { display: none; }
  @container (max-width: 40em) {
    .board { grid-template-columns: minmax(0, 1fr); }
    @media not print {
      .sides { display: flex; margin-block-end: 1em; }
      .sides .button { flex: 1 1 8em; }
      .sides [aria-pressed='true'] { background: var(--_primary); color: var(--_on-primary); }
      .board .off { display: none; }
    }
  }
`;
