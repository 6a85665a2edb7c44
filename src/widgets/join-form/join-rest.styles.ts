import { css } from 'lit';
import { cardStyles } from '../../ui/card-styles.js';

/** Looks of what comes after the first screen: problems, lists of entries, the check page, how it ended. */
export const joinRestStyles = css`
  ${cardStyles}
  .problem, .summary a { word-break: auto-phrase; }
  .problem { display: flex; gap: 0.4em; align-items: start; color: var(--_error); font-weight: 700; margin-block: 0.3em; }
  .problem .icon { margin-block-start: 0.25em; }
  .faulty { border-inline-start: 0.3em solid var(--_error); padding-inline-start: 0.75em; }
  .faulty .field { border-color: var(--_error); border-width: 2px; }
  .town-region { margin-block-start: 0.5em; }
  .entry-add { margin-block-start: 0.5em; }
  .entry { padding-inline: 1em; margin-block: 0.75em; border: 1px solid var(--_hairline); border-radius: var(--_radius); }
  .entry > :last-child { border: 0; }
  .entry-head { display: flex; flex-wrap: wrap; gap: 0 1em; align-items: center; justify-content: space-between; font-weight: 700; }
  .preview { display: grid; gap: 0.75em; padding: 1em; margin-block-start: 0.75em; border: 2px dashed var(--_hairline); border-radius: var(--_radius); }
  .preview .card-title { font-weight: 700; }
  .summary { padding: 1em; border: 3px solid var(--_error); border-radius: var(--_radius); margin-block: 1em; }
  .summary-title, .outcome-title { font-weight: 700; font-size: 1.125em; }
  .summary a { display: inline-block; padding-block: 0.5em; color: var(--_error); font-weight: 700; }
  /* On a wide page, too, the way to change an answer stands beside it. */
  .review { max-inline-size: 60em; }
  .review-row { display: grid; grid-template-columns: minmax(8em, 1fr) 2fr max-content; gap: 0 1em; align-items: baseline; padding-block: 0.5em; border-block-end: 1px solid var(--_hairline); }
  .review-row dt { font-weight: 700; }
  .review-row dd:not(.review-change) { white-space: pre-line; }
  .other-ways { margin-block-start: 1.5em; }
  .outcome { padding: 1.25em; border: 2px solid var(--_success); border-radius: var(--_radius); background: var(--_success-tint); }
  .receipt { font-weight: 700; font-size: 1.125em; }
  @container (max-width: 34em) {
    .review-row { grid-template-columns: minmax(0, 1fr) max-content; }
    .review-row dd:not(.review-change) { grid-row: 2; grid-column: 1 / -1; }
  }
`;
