/** The look of the review page: calm, plain, readable on the office's Edge and on a phone, and on paper. */
import { createHash } from 'node:crypto';

const CSS = `
:root { --ink: #1a1a1c; --soft: #4d4d4f; --line: #b3b3b6; --pale: #f4f6fb; --paper: #fff; --blue: #0017c1; --deep: #00118f;
  --red: #b3000f; --green: #115a36; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.7; overflow-wrap: anywhere;
  font: 1rem/1.7 "BIZ UDPGothic", "Yu Gothic UI", "Hiragino Sans", "Noto Sans JP", sans-serif; }
h1, h2, h3 { line-height: 1.4; }
h1 { font-size: 1.6rem; margin: 1.5rem 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .5rem; }
p { margin: .5rem 0; }
a { color: var(--blue); text-underline-offset: .2em; }
a:hover { color: var(--deep); text-decoration-thickness: 2px; }
:focus-visible { outline: 4px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: .5rem; top: -5rem; background: var(--paper); padding: .75rem 1rem; z-index: 1; }
.skip:focus { top: .5rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; padding: .5rem 1rem;
  border-bottom: 1px solid var(--line); background: var(--pale); }
.site { margin: 0; font-weight: 700; }
.site a { color: inherit; text-decoration: none; display: inline-block; padding: .6rem 0; }
.places { display: flex; flex-wrap: wrap; gap: 0 .25rem; margin: 0; padding: 0; list-style: none; }
.places a, .me > a { display: inline-block; padding: .6rem .6rem; min-height: 44px; }
.places a[aria-current] { color: var(--ink); font-weight: 700; text-decoration: none; border-bottom: 4px solid var(--blue); }
.me { display: flex; flex-wrap: wrap; gap: 0 .5rem; align-items: center; margin-inline-start: auto; }
.me form { margin: 0; }
main { max-width: 72rem; margin: 0 auto; padding: 0 1rem 4rem; }
.narrow { max-width: 40rem; }
.alert, .notice { padding: .75rem 1rem; border: 2px solid var(--green); border-inline-start-width: 10px; background: #f0f8f3; }
.alert { border-color: var(--red); background: #fdf2f2; }
.soft { color: var(--soft); }
button, .button { font: inherit; font-weight: 700; min-height: 44px; padding: .5rem 1.25rem; border-radius: 8px; cursor: pointer;
  border: 2px solid var(--blue); background: var(--blue); color: #fff; display: inline-block; text-decoration: none; }
button:hover, .button:hover { background: var(--deep); border-color: var(--deep); color: #fff; }
button.second, .button.second { background: var(--paper); color: var(--blue); }
button.second:hover, .button.second:hover { background: #e8ecff; color: var(--deep); }
button.danger { background: var(--paper); border-color: var(--red); color: var(--red); }
button.danger:hover { background: var(--red); color: #fff; }
button.quiet { background: none; border-color: transparent; color: var(--blue); padding: .5rem .6rem; font-weight: 400;
  text-decoration: underline; text-underline-offset: .2em; }
button.quiet:hover { color: var(--deep); background: none; text-decoration-thickness: 2px; }
label, legend { font-weight: 700; }
.field { margin: 1rem 0; }
.field > label { display: block; }
.field .hint { margin: 0 0 .25rem; color: var(--soft); }
.problem { color: var(--red); font-weight: 700; margin: .25rem 0; }
input[type=text], input[type=password], input[type=search], select, textarea { font: inherit; width: 100%; max-width: 100%; min-height: 44px;
  padding: .5rem .75rem; color: var(--ink); background: var(--paper); border: 1px solid #626264; border-radius: 8px; }
textarea { min-height: 7rem; resize: vertical; }
fieldset { border: 1px solid var(--line); border-radius: 8px; margin: 1rem 0; padding: .5rem 1rem 1rem; }
summary { min-height: 44px; padding: .6rem 0; font-weight: 700; color: var(--blue); cursor: pointer; }
.check { display: flex; gap: .5rem; align-items: flex-start; min-height: 44px; padding: .5rem 0; font-weight: 400; }
.check input { width: 1.4rem; height: 1.4rem; margin: .15rem 0 0; flex: none; accent-color: var(--blue); }
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: 0 0 1rem; }
.filters .field { margin: 0; flex: 1 1 12rem; }
.filters .wide { flex-grow: 3; flex-basis: 16rem; }
.scroll { overflow-x: auto; }
.scroll th[scope=row] { min-width: 9rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 700; padding: .5rem 0; }
th, td { text-align: start; vertical-align: top; padding: .6rem .75rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--pale); white-space: nowrap; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.name { min-width: 11rem; }
.nowrap { white-space: nowrap; }
.prose { white-space: pre-wrap; margin: 0; }
.state { display: inline-block; padding: 0 .6rem; border: 1px solid var(--soft); border-radius: 999px; white-space: nowrap; background: var(--paper);
  font-size: .9rem; }
.state.todo { border: 2px solid var(--blue); font-weight: 700; }
dl.answers { margin: 0; }
dl.answers > div { display: grid; grid-template-columns: minmax(9rem, 16rem) 1fr; gap: .25rem 1rem; padding: .6rem 0;
  border-bottom: 1px solid var(--line); }
dl.answers dt { font-weight: 700; }
dl.answers dd { margin: 0; }
.level { display: inline-block; font-size: .9rem; color: var(--soft); }
.level::before { content: "公開の範囲："; }
.entry, .pair { border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem; margin: .75rem 0; }
.entry h4, .pair h4 { margin: 0 0 .25rem; font-size: 1rem; }
.both { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem 1.5rem; }
.both > div { border-inline-start: 4px solid var(--line); padding-inline-start: .75rem; }
ul.reasons { display: flex; flex-wrap: wrap; gap: .25rem .5rem; list-style: none; margin: .5rem 0; padding: 0; }
ul.reasons li { background: var(--pale); border: 1px solid var(--line); border-radius: 6px; padding: .1rem .6rem; }
.notes { list-style: none; margin: 0; padding: 0; }
.notes li { border-inline-start: 4px solid var(--line); padding: .25rem .75rem; margin: .75rem 0; }
.sides { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; gap: 0 2.5rem; align-items: start; }
.sides > aside { border: 1px solid var(--line); border-radius: 8px; padding: 0 1rem 1rem; margin-top: 2.25rem; background: var(--pale); }
.sides > aside h2 { margin-top: 1rem; }
.steps form { margin: 0 0 1rem; padding-top: .75rem; border-top: 1px solid var(--line); }
.steps form:first-of-type { border-top: 0; }
.pages { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; margin-top: 1rem; }
.pages a { display: inline-block; padding: .6rem 0; }
.jump { display: none; margin-inline-start: 1.5rem; }
@media (max-width: 60rem) { .sides { display: block; } .sides > aside { margin-top: 1.5rem; } .jump { display: inline-block; } }
@media (max-width: 40rem) {
  h1 { font-size: 1.35rem; }
  header { padding: .25rem 1rem; } .me { margin-inline-start: -.6rem; } .places { margin-inline-start: -.6rem; }
  .both { grid-template-columns: 1fr; }
  dl.answers > div { grid-template-columns: 1fr; }
  table.cards, .cards tbody, .cards tr, .cards td, .cards th { display: block; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { border: 1px solid var(--line); border-radius: 8px; margin: .75rem 0; padding: .5rem .75rem; }
  .cards td, .cards th { border: 0; padding: .15rem 0; text-align: start; white-space: normal; }
  .cards td.number { display: inline-block; margin-inline-end: 1.5rem; }
  .cards td[data-label]::before { content: attr(data-label) "："; color: var(--soft); }
}
@media (forced-colors: active) { .state.todo { border-width: 4px; } }
@media print {
  header nav, .me, .skip, .jump, .filters, .steps, .pages, form, .button { display: none !important; }
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .sides { display: block; } .entry, .pair, tr { break-inside: avoid; }
}
`;

const version = createHash('sha256').update(CSS).digest('base64url').slice(0, 10);
export const STYLE_PATH = `/review/style.css?v=${version}`;

export function styleSheet(): Response {
  return new Response(CSS, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'private, max-age=86400' },
  });
}
