import { css } from 'lit';

/** Cards and what stands on them: for widgets that list records. After the base styles. */
export const cardStyles = css`
  .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr)); gap: var(--_space); }
  .card { --_gap: 0.35em; border: 1px solid var(--_hairline); border-radius: var(--_card-radius); padding: var(--_space); background: var(--_card); box-shadow: var(--tsunagari-card-shadow, none); }
  .waiting { block-size: 14em; background: var(--_surface); }
  .waiting + .waiting, .cards ~ p, section ~ p, .more-line { margin-block-start: var(--_space); }
  .card-title { font-size: var(--_title); }
  .card-title .tag { font-size: 0.6875em; font-weight: 400; }
  .facts { display: grid; grid-template-columns: minmax(5em, max-content) minmax(0, 1fr); gap: 0.25em 1em; }
  .facts dt { font-weight: 700; color: var(--_muted); font-size: 0.9375em; }
  .facts dd { white-space: pre-line; }
  .tag { display: inline-block; padding: 0 0.6em; border: 1px solid var(--_border); border-radius: 1em; font-size: 0.875em; line-height: 1.8; }
  .status { display: flex; inline-size: fit-content; align-items: center; gap: 0.4em; padding: 0.1em 0.7em; border-radius: min(0.4em, var(--_radius)); border: 1px solid var(--_border); font-weight: 700; line-height: 1.6; }
  .card > .status:not(.quiet) { margin-block: 0.2em; }
  .status.good { color: var(--_success); border-color: var(--_success); background: var(--_success-tint); }
  .status.attention { color: var(--_notice); border-color: var(--_notice); background: var(--_notice-tint); }
  /* Closed, or to be asked: only what somebody can act on stands out as a chip. */
  .status.quiet { font-weight: 400; border: 0; padding: 0; }
  mark { background: #fff3a3; color: #222; border-radius: 0.15em; }
  @container (max-width: 26em) {
    .card { --_gap: 0.125em; padding: calc(var(--_space) * 0.5625) calc(var(--_space) * 0.875) calc(var(--_space) * 0.4375); line-height: 1.5; }
    .card-title { line-height: 1.3; letter-spacing: 0; }
    .card-title .tag { line-height: 1.3; }
    .row.statuses { gap: 0.25em; }
    .status { gap: 0.3em; font-size: 0.875em; line-height: 1.4; letter-spacing: 0; }
    .status:not(.quiet) { padding-inline: 0.5em; }
    .card-action .button { padding-inline: 0.75em; }
    .facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
    .facts dd + dt { margin-block-start: 0.5em; }
  }
`;
