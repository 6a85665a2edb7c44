import { css } from 'lit';

export const eventListStyles = css`
  .views { display: flex; flex-wrap: wrap; margin-block-end: 0.75em; }
  .views .button { border-radius: 0; }
  .views .button:first-child { border-start-start-radius: var(--_radius); border-end-start-radius: var(--_radius); }
  .views .button:nth-child(2) { margin-inline-start: -1px; border-start-end-radius: var(--_radius); border-end-end-radius: var(--_radius); }
  .views [aria-pressed='true'] { background: var(--_primary); color: var(--_on-primary); }
  .dates { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5em, 1fr)); gap: 0.5em; }
  .dates label { display: block; font-weight: 700; margin-block-end: 0.4em; }
  .results-title { font-weight: 700; }
  /* Room for the calendar that is on its way: what follows does not move when it comes. */
  .month-wait { min-block-size: 48em; }
  .month-title { font-size: 1.25em; margin-block: 1.25em 0.6em; padding-block-end: 0.2em; border-block-end: 3px solid var(--_primary); }
  .event { display: grid; grid-template-columns: 3.5em minmax(0, 1fr); gap: 0 0.75em; }
  .event-body { grid-column: 2; min-inline-size: 0; margin: 0; }
  .when { font-weight: 700; }
  .when .aside { font-weight: 400; font-size: 0.875em; }
  .date-block { grid-column: 1; grid-row: 1; display: grid; justify-items: center; align-content: start; line-height: 1.2; padding-block: 0.4em; border-radius: var(--_radius); background: var(--_tint); align-self: start; }
  .date-month { font-size: 0.875em; }
  .date-day { font-size: 1.75em; font-weight: 700; }
  .date-week { font-size: 0.875em; }
  .address { display: block; font-size: 0.9375em; }
  /* Beside the day there is no room for two columns. */
  @container (max-width: 59.99em) {
    .cards { grid-template-columns: minmax(0, 1fr); }
  }
  @container (max-width: 30em) {
    .event { grid-template-columns: minmax(0, 1fr); }
    .event-body { grid-column: 1; }
    .date-block { display: none; }
    .furigana .when { font-size: 0.9375em; letter-spacing: 0; }
  }
  @container (max-width: 14em) {
    .views { flex-wrap: nowrap; }
    .views .button { padding-inline: 0.6em; letter-spacing: 0; }
  }
  @media print {
    /* The open fold says both in full, and the words beside it the day. */
    .event-body:has(> .card-end .facts) > :is(.one-line, .kind-line), .date-block { display: none; }
    .event { display: block; break-inside: auto; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    .event li { break-inside: avoid; }
    /* Rows of a grid that is cut by a page's end lie over each other in Chromium. */
    .event .facts { display: flow-root; }
    .event .facts dt { float: left; clear: left; inline-size: 6em; }
    .event .facts dd { margin-inline-start: 6.25em; }
    /* Beside a name of two lines, too, what follows begins below it. */
    .event .facts dd::after { content: ''; display: block; clear: left; }
  }
`;
