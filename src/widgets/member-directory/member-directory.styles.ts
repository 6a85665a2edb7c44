import { css } from 'lit';

export const memberDirectoryStyles = css`
  .results-title { font-weight: 700; }
  .row-title { font-size: 1.25em; margin-block: 1.25em 0.6em; padding-block-end: 0.2em; border-block-end: 3px solid var(--_primary); }
  .kana-index { margin-block-end: 1em; }
  .kana-index .legend { font-weight: 700; margin-block-end: 0.4em; }
  .kana-index .button { min-inline-size: 44px; padding-inline: 0.6em; }
  .kana-index [aria-pressed='true'] { background: var(--_primary); color: var(--_on-primary); }
  .member { display: flow-root; }
  .member > * + * { margin-block-start: 0.6em; }
  .logo { float: inline-end; inline-size: 4em; block-size: 4em; margin-inline-start: 0.75em; object-fit: contain; }
  .prose { white-space: pre-line; }
  .statuses { margin-block-start: 0.25em; }
`;
