import { css } from 'lit';

/** Styles of the choices in a panel of filters. */
export const filterChoicesStyles = css`
  .fold { border-block-start: 1px solid var(--_hairline); }
  .fold > summary { color: var(--_text); text-decoration: none; font-weight: 700; }
  .fold > .chips { padding-block: 0.25em 0.75em; }
  :where(.filters-end) { inset-block-end: 0; }
  .filters-end { position: sticky; z-index: 1; margin-block-end: -1em; padding-block: 0.5em 1em; background: var(--_surface); }
  .filters-end .button { inline-size: 100%; }
  .chip { position: relative; display: inline-flex; cursor: pointer; }
  .chip input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: pointer; }
  .chip > span { display: flex; gap: 0.4em; align-items: baseline; padding: 0.625em 0.9em; border: 1px solid var(--_border); border-radius: var(--_chip-radius); background: var(--_background); line-height: 1.4; }
  .chip.none > span { border-style: dashed; color: var(--_muted); }
  .chip:hover > span { background: var(--_tint); }
  .chip input:checked + span { border-color: var(--_primary); background: var(--_primary); color: var(--_on-primary); font-weight: 700; }
  .chip input:checked + span::before { content: '✓ ' / ''; }
  .chip input:focus-visible + span { outline: 0.25em solid #000; outline-offset: 0.125em; box-shadow: 0 0 0 0.125em #ffd43d; }
  .dark .chip input:focus-visible + span { outline-color: #fff; }
  .chip-remove { min-block-size: 2.75em; padding: 0.25em 0.9em; border: 1px solid var(--_primary); border-radius: var(--_chip-radius); background: var(--_tint); color: var(--_text); line-height: 1.4; }
  /* On a phone the panel is no longer than two screens, whichever of its folds is open. */
  @container (max-width: 30em) {
    .fold > .chips { max-block-size: 16em; overflow-y: auto; }
    .filters-end { margin-block-end: -0.75em; padding-block-end: 0.75em; }
  }
  @media screen {
    @container (min-width: 60em) {
      .side .filters-end { display: none; }
    }
  }
`;
