import { css } from 'lit';

/**
 * Reset, tokens and the shared look. The reset sits on `.root` because a page's `*{…}` beats `:host`; sizes are in em because a page
 * may have changed rem. In Chromium and Safari it takes the language away too, and with it the Japanese shapes of characters: `revert-layer` gives
 * it back. A container has no width of its own: where a page's layout asks for one (flex, grid, float, table) the host takes the room there is,
 * or what a small phone has. Default values are those of デジタル庁デザインシステム.
 */
export const baseStyles = css`
  :host { display: block; flex-grow: 1; align-self: stretch; justify-self: stretch; min-inline-size: 0; }
  :host([hidden]) { display: none !important; }
  .root:has(+ slot) { margin-block-end: 0.75em; }
  slot + .root { margin-block-start: 0.75em; }
  .root ~ slot::slotted([data-tsunagari-lines]) { display: none; }
  .root {
    --_primary: var(--tsunagari-color-primary, #0017c1);
    --_on-primary: var(--tsunagari-color-on-primary, #fff);
    --_link: var(--tsunagari-color-link, #00118f);
    --_text: var(--tsunagari-color-text, #333);
    --_muted: var(--tsunagari-color-muted, #595959);
    --_background: var(--tsunagari-color-background, #fff);
    --_surface: var(--tsunagari-color-surface, #f5f6fa);
    --_tint: var(--tsunagari-color-tint, #e8f1fe);
    --_border: var(--tsunagari-color-border, #949494);
    --_hairline: var(--tsunagari-color-hairline, #d0d3da);
    --_success: var(--tsunagari-color-success, #197a4b);
    --_success-tint: var(--tsunagari-color-success-tint, #e6f5ec);
    --_notice: var(--tsunagari-color-notice, #6b5000);
    --_notice-tint: var(--tsunagari-color-notice-tint, #fff6d9);
    --_error: var(--tsunagari-color-error, #ce0000);
    --_warm: var(--tsunagari-color-warm, #ac3e00);
    --_warm-tint: var(--tsunagari-color-warm-tint, #ffeee2);
    --_radius: var(--tsunagari-radius, 0.5em);
    --_button-radius: var(--tsunagari-button-radius, var(--_radius));
    --_chip-radius: var(--tsunagari-chip-radius, 1.4em);
    --_card-radius: var(--tsunagari-card-radius, calc(var(--_radius) * 1.5));
    --_card: var(--tsunagari-card-background, var(--_background));
    --_space: var(--tsunagari-space, 1em);
    --_heading: var(--tsunagari-heading-size, 1.5em);
    --_title: var(--tsunagari-card-title-size, 1.125em);
    all: initial;
    -webkit-locale: revert-layer;
    display: block;
    direction: ltr;
    unicode-bidi: isolate;
    box-sizing: border-box;
    font-size: var(--tsunagari-font-size, var(--_size, medium));
    font-family: var(--tsunagari-font-family, 'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic UI', 'BIZ UDPGothic', Meiryo, system-ui, sans-serif);
    line-height: var(--tsunagari-line-height, 1.7);
    letter-spacing: 0.02em;
    color: var(--_text);
    background: var(--_background);
    color-scheme: light;
    overflow-wrap: anywhere;
    text-align: start;
    line-break: strict;
    container-type: inline-size;
    contain-intrinsic-inline-size: 17em;
    -webkit-text-size-adjust: 100%;
  }
  @media screen {
    .root.dark {
      --_primary: var(--tsunagari-color-primary, #9db7f9);
      --_on-primary: var(--tsunagari-color-on-primary, #00003f);
      --_link: var(--tsunagari-color-link, #c5d7fb);
      --_text: var(--tsunagari-color-text, #f2f2f2);
      --_muted: var(--tsunagari-color-muted, #b3b3b3);
      --_background: var(--tsunagari-color-background, #1a1a1c);
      --_surface: var(--tsunagari-color-surface, #26262a);
      --_tint: var(--tsunagari-color-tint, #23315e);
      --_border: var(--tsunagari-color-border, #8c8c8c);
      --_hairline: var(--tsunagari-color-hairline, #4d4d4d);
      --_success: var(--tsunagari-color-success, #9bd4b5);
      --_success-tint: var(--tsunagari-color-success-tint, #12352a);
      --_notice: var(--tsunagari-color-notice, #ffe380);
      --_notice-tint: var(--tsunagari-color-notice-tint, #3a3009);
      --_error: var(--tsunagari-color-error, #ff9b9b);
      --_warm: var(--tsunagari-color-warm, #ffc199);
      --_warm-tint: var(--tsunagari-color-warm-tint, #40260f);
      color-scheme: dark;
      /* Another shade than the page's: nothing may touch its edge. */
      padding: 0.75em;
      border-radius: var(--_radius);
    }
  }
  *, *::before, *::after { box-sizing: border-box; }
  h2, h3, h4, h5, p, ul, ol, dl, dd, fieldset, figure { margin: 0; padding: 0; border: 0; }
  ul, ol { list-style: none; }
  fieldset { min-inline-size: 0; }
  h2, h3, h4, h5 { font-weight: 700; line-height: 1.4; }
  h2, h3, h4, h5, legend, summary, .button, .tile, .status, .when, .chip, .demo { word-break: auto-phrase; }
  .heading { font-size: var(--_heading); }
  a, a:visited { color: var(--_link); text-underline-offset: 0.2em; }
  a:hover { text-decoration-thickness: 0.16em; }
  ruby { ruby-position: over; ruby-align: center; line-height: 1; }
  .read { position: relative; }
  .heard { position: absolute; inset: 0; overflow: hidden; opacity: 0; pointer-events: none; user-select: none; -webkit-user-select: none; }
  rt { font-size: 0.5em; line-height: 1; letter-spacing: 0; }
  /* A line with readings grows by itself; more air between the lines would only part what belongs together. */
  .root.furigana { line-height: 1.7; }
  .furigana :is(.status, .tile, .button, .card, .kind-line) { line-height: 1.5; }
  button, input, select, textarea { font: inherit; letter-spacing: inherit; color: inherit; margin: 0; }
  button { cursor: pointer; }
  ::placeholder { color: var(--_muted); opacity: 1; }
  button, summary, a.button { touch-action: manipulation; }
  :focus-visible, .root:focus-visible { outline: 0.25em solid #000; outline-offset: 0.125em; box-shadow: 0 0 0 0.125em #ffd43d; border-radius: 0.25em; }
  .dark :focus-visible { outline-color: #fff; box-shadow: 0 0 0 0.125em #000; }
  [tabindex='-1']:focus:not(:focus-visible) { outline: none; box-shadow: none; }
  [hidden] { display: none !important; }
  @media not print { .print-only { display: none; } }
  .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
  .button {
    display: inline-flex; align-items: center; justify-content: center; gap: 0.5em; min-block-size: max(2.75em, 44px); padding: 0.4em 1em;
    border: 1px solid var(--_primary); border-radius: var(--_button-radius); background: var(--_background); color: var(--_primary);
    font-weight: 700; text-decoration: none; text-align: center; line-height: 1.4;
  }
  a.button:visited { color: var(--_primary); }
  .button:hover { text-decoration: underline; text-underline-offset: 0.2em; background: var(--_tint); }
  .button.primary, a.button.primary:visited { background: var(--_primary); color: var(--_on-primary); }
  .button.plain { border: 0; background: none; text-decoration: underline; text-underline-offset: 0.2em; font-weight: 400; padding-inline: 0; }
  .icon { vertical-align: middle; inline-size: 1.25em; block-size: 1.25em; flex: none; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
  .skip:not(:focus-within) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .stack > * + * { margin-block-start: 1em; }
  .row { display: flex; flex-wrap: wrap; gap: 0.5em; align-items: center; }
  .notice, .quiet-box { margin-block: 0.75em; padding: 0.6em 1em; border-radius: var(--_radius); }
  .notice { border: 1px solid var(--_notice); border-inline-start-width: 0.4em; background: var(--_notice-tint); }
  .notice.error { border-color: var(--_error); background: none; }
  .quiet-box { background: var(--_surface); }
  .demo { margin-block-end: 0.75em; padding: 0.1em 0.75em; border: 1px dashed var(--_border); border-radius: var(--_radius); font-size: 0.8125em; text-align: center; }
  .kind { margin-block: 0.75em; padding-inline-start: 0.75em; border-inline-start: 0.25em solid var(--_warm); font-size: 1.0625em; }
  .muted, .small { font-size: 0.875em; }
  .muted { color: var(--_muted); }
  .frame-head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0.5em 1em; margin-block-end: 1em; }
  .frame-foot { margin-block-start: 1.5em; padding-block-start: 0.75em; border-block-start: 1px solid var(--_hairline); }
  .frame-foot > * + * { margin-block-start: 0.25em; }
  .language-switch { display: flex; flex-wrap: wrap; gap: 0.25em 0.5em; align-items: center; font-size: 0.875em; }
  .language-switch select { field-sizing: content; min-block-size: 44px; max-inline-size: 100%; padding: 0.25em 0.5em; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_background); }
  .field { inline-size: 100%; min-block-size: 3em; padding: 0.4em 0.75em; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_background); }
  .filter-group legend, .filter-group .legend { display: block; font-weight: 700; margin-block-end: 0.4em; padding: 0; }
  .zone { margin-block-end: 0.5em; }
  details > summary { cursor: pointer; min-block-size: 44px; padding-block: 0.6em; color: var(--_link); text-decoration: underline; text-underline-offset: 0.2em; }
  details > summary.button { display: inline-flex; list-style: none; }
  @container (max-width: 26em) {
    .frame-head { margin-block-end: 0.5em; gap: 0.25em 0.5em; }
    .heading { flex: 1 1 7em; font-size: calc(var(--_heading) * 0.8); letter-spacing: 0; }
    .language-switch { gap: 0.25em; }
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'], .chip input:checked + span { border-width: 3px; }
    .icon { color: inherit !important; }
  }
  @media (prefers-contrast: more) {
    .root { --_muted: var(--_text); --_hairline: var(--_text); --_border: var(--_text); }
  }
  @media (prefers-reduced-motion: no-preference) {
    .button:not([aria-pressed]) { transition: background-color 0.12s; }
  }
  @media print {
    .no-print, .language-switch, .button:not(.call, .more), .status:not(.lasting), .card details > summary { display: none !important; }
    .button.call, .button.more { border: 0; padding: 0; background: none; color: #000; text-align: start; }
    .button.more { font-weight: 400; }
    .card, .paper-head { break-inside: avoid; }
    .paper-head { margin-block-end: 1em; }
    h2, h3, h4, h5, .kind-line, .status, .when { break-after: avoid; }
    summary { list-style: none; text-decoration: none; color: #000; }
    .root { background: none; color: #000; }
  }
`;
