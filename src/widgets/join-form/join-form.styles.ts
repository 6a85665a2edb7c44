import { css } from 'lit';

export const joinFormStyles = css`
  .steps { display: flex; flex-wrap: wrap; gap: 0.25em 1em; margin-block: 1em; font-size: 0.9375em; }
  .steps li { color: var(--_muted); padding-block-end: 0.2em; }
  .steps li[aria-current] { color: var(--_text); font-weight: 700; border-block-end: 0.2em solid var(--_primary); }
  .answer { display: grid; }
  .answer > * { grid-area: 1 / 1; }
  .room { visibility: hidden; }
  .prepare { list-style: disc; padding-inline-start: 1.5em; }
  .step-title { font-size: 1.25em; font-weight: 700; }
  .question { padding-block: 0.9em; border-block-end: 1px solid var(--_hairline); }
  .question > label, .question legend, .question-title { font-weight: 700; display: block; padding: 0; }
  .question legend { float: left; inline-size: 100%; }
  .question legend + * { clear: both; }
  .question legend .hint, .consent .hint { font-weight: 400; }
  .mark { white-space: nowrap; font-weight: 400; font-size: 0.875em; color: var(--_muted); }
  .mark.required { color: var(--_error); }
  .hint { margin-block: 0.2em; }
  .question .field { margin-block-start: 0.4em; max-inline-size: 34em; }
  .question textarea.field { max-inline-size: 48em; }
  .question:is(.phone, .corporate-number) .field, .question input[type='date'] { max-inline-size: 16em; }
  .question.postal .field { max-inline-size: 10em; }
  textarea.field { line-height: 1.6; resize: vertical; }
  .options { display: flex; flex-wrap: wrap; gap: 0.25em 1.25em; line-height: 1.4; margin-block-start: 0.4em; }
  .question .option { display: inline-flex; font-weight: 400; align-items: center; gap: 0.6em; min-block-size: 2.75em; cursor: pointer; }
  .option input { inline-size: 1.5em; block-size: 1.5em; flex: none; accent-color: var(--_primary); }
  .questions + p { margin-block-start: 1em; }
  .actions { display: flex; flex-wrap: wrap; gap: 0.75em; margin-block-start: 1.5em; align-items: center; }
  .trap { position: absolute; inset-inline-start: -999em; block-size: 1px; overflow: hidden; }
  @container (max-width: 26em) {
    .heading { flex-basis: 100%; }
    /* The title of the step says which of three it is. */
    .steps { display: none; }
    .step-title { margin-block-start: 0.75em; }
  }
  @container (max-width: 34em) {
    .actions .button { inline-size: 100%; }
  }
`;
