import { css, html, nothing, type TemplateResult } from 'lit';
import type { CommonText } from '../text/ja/common.js';
import type { Reader } from './language-controller.js';
import type { Later } from './later.js';
import { laterNote } from './later-note.js';
import { ruby, unseen } from './ruby.js';

type CardReader = Reader & { words: { common: CommonText } };

/**
 * The end of every card: the one thing to do, and beside it all the rest, folded. A card that is folded stays so short that a phone shows the next
 * one too.
 * @param name of the record, for the ear
 */
export function cardEnd(
  action: unknown,
  rest: unknown,
  name: unknown,
  { words: { common }, furigana }: CardReader,
): TemplateResult {
  return html`<div class="card-end">
    ${action === nothing ? nothing : html`<div class="card-action">${action}</div>`}
    <details>
      <summary><span class="kept">${ruby(common.details, furigana)}</span>${unseen(name)}</summary>
      <div class="stack">${rest}</div>
    </details>
  </div>`;
}

/**
 * What stands in the fold of a card comes after the first records; the fold itself stands from the start, so that nothing moves. On paper, which
 * cannot wait, it says nothing of what is on its way.
 */
export function laterInFold<Part>(later: Later<Part>, reader: CardReader, draw: (part: Part) => unknown): unknown {
  const { part } = later;
  return part ? draw(part) : html`<div class="no-print">${laterNote(later, reader)}</div>`;
}

/** `.clip` is what a folded card shows two lines of (one where `.whom` says for whom alone it is), `.one-line` what it shows one line of. */
export const cardEndStyles = css`
  .card > * + *, .beside > * + *, .event-body > * + * { margin-block-start: var(--_gap); }
  .card .card-end { display: flow-root; margin-block-start: auto; padding-block-start: 0.75em; }
  .card-action > .number { display: inline-block; padding-block: calc((44px - 1lh) / 2); }
  .card-action { float: left; max-inline-size: 100%; margin-inline-end: 0.25em; }
  .card-end > details > summary { text-align: end; list-style: none; font-size: 0.9375em; letter-spacing: 0; }
  .card-end > details > summary::-webkit-details-marker { display: none; }
  /* In one piece with its mark, beside the action or below it. */
  .kept { display: inline-block; text-decoration: underline; }
  .kept::before { content: '▸ ' / ''; }
  [open] > summary > .kept::before { content: '▾ ' / ''; }
  .card-end > details > .stack { clear: both; padding-block-start: 0.5em; }
  .one-line { display: flex; flex-wrap: wrap; gap: 0 0.9em; font-size: 0.875em; }
  .one-line > ul > li { display: inline; }
  .one-line > ul > li + li { margin-inline-start: 0.6em; }
  .facts.spoken { display: block; font-size: 0.8125em; letter-spacing: 0; }
  .furigana .spoken { word-break: keep-all; }
  .spoken > * { display: inline; margin-inline-end: 0.5em; }
  .one-line > * { max-inline-size: 100%; }
  /* What kind it is and what else decides at a glance, behind the picture and never below it. */
  .kind-line { display: flex; flex-wrap: wrap; gap: 0 0.6em; font-size: 0.875em; line-height: 1.5; letter-spacing: 0; color: var(--_muted); }
  .kind-icon { margin-block-start: 0.125em; color: var(--_warm); }
  .kind-line:has(> .kind-icon) { display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: 0.4em; }
  .kind-line > div { word-spacing: 0.4em; }
  .kind-line > div > * { word-spacing: normal; }
  .kind-line ul { display: inline; }
  .kind-line :is(li, .whom) { display: inline-block; margin-inline-end: 0.6em; color: var(--_text); }
  .kind-line :is(li:last-child, .whom) { margin-inline-end: 0; }
  .furigana .one-line { line-height: 1.75; }
  /* A picture beside what is said, never above it: a folded card is no taller for it. */
  .beside { display: flow-root; }
  .clip { font-size: 0.9375em; line-height: 1.5; white-space: pre-line; }
  @container (max-width: 26em) {
    .card .card-end { padding-block-start: 0.375em; }
  }
  @media screen {
    /* Cards side by side are of one height, with what to do at their feet; around one that is opened, each of its own. */
    .cards:has([open]) { align-items: start; }
    @container (min-width: 41em) {
      :is(.window, .place, .entry, .offer, .member, .report, .event-body) { display: flex; flex-direction: column; }
      .card:only-child { grid-column: 1 / -1; }
    }
    .card:not(:has(.card-end > details[open])) .clip { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
    .card:not(:has(.card-end > details[open])):has(.whom, .statuses > :nth-child(2)) .clip { -webkit-line-clamp: 1; }
    @container (min-width: 14em) {
      .card:not(:has(.card-end > details[open])) .one-line { block-size: 1lh; overflow: hidden; }
      /* What comes first gives way, so that what it costs is still read. */
      .card:not(:has(.card-end > details[open])) .one-line:not(.ticks) { flex-wrap: nowrap; white-space: nowrap; }
      .one-line:not(.ticks) > * { overflow: hidden; text-overflow: ellipsis; }
      .one-line:not(.ticks) > :first-child:not(:last-child) { flex-shrink: 9999; min-inline-size: 6em; }
    }
  }
  @media print {
    .card-action { float: none; }
    .cards { display: block; columns: 2 17em; column-gap: 1em; }
    /* A card that is short fits what a page has left: none stays half empty. */
    .cards > .card { --_gap: 0.15em; margin-block: 0 0.6em; padding: 0.5em 0.75em; font-size: 0.9375em; line-height: 1.45; }
    .card .card-end { padding: 0; }
    .card .card-end .stack { padding-block-start: 0.2em; }
    .card .stack > * + * { margin-block-start: 0.2em; }
    .facts { gap: 0 0.5em; line-height: 1.5; }
  }
`;
