import { css } from 'lit';

export const memberDirectoryStyles = css`
  .results-title { font-weight: 700; margin-block-end: 0.75em; }
  .row-title { font-size: 1.25em; margin-block: 1.25em 0.6em; padding-block-end: 0.2em; border-block-end: 3px solid var(--_primary); }
  .kana-index { margin-block-end: 1em; }
  .kana-index .legend { font-weight: 700; margin-block-end: 0.4em; }
  .kana-index .button { min-inline-size: 44px; padding-inline: 0.6em; }
  .kana-index [aria-pressed='true'] { background: var(--_primary); color: var(--_on-primary); }
  .logo { float: inline-end; inline-size: 4em; block-size: 4em; margin-inline-start: 0.75em; object-fit: contain; }
  .statuses { margin-block-start: 0.25em; }
  @container (min-width: 60em) {
    .main section { display: grid; grid-template-columns: 4.5em minmax(0, 1fr); gap: 1em; align-items: start; padding-block-start: 1em; border-block-start: 1px solid var(--_hairline); }
    .main section + section { margin-block-start: 1em; }
    .row-title { margin-block: 0; border: 0; }
  }
`;
