/** The page beside a feed: its widgets as visitors see them, and what a webmaster pastes for each. */
import type { CommandText } from '../messages/command.ja.js';
import { escapeHtml, htmlPage } from '../report/html.js';
import { widgetsFor } from './widgets-for.js';

/** Marks a page that this file has written: any other page under the same name is never overwritten. */
export const MARK = '<meta name="generator" content="tsunagari-widgets build">';

export interface IndexInput {
  publisher: string;
  counts: Readonly<Record<string, number>>;
  /** Code of the town whose feed it is. */
  area?: string;
  /** Address of the widgets' script where it is known; else `dist/` beside the page. */
  script?: string;
}

const STYLE = `
body{font:16px/1.7 "Noto Sans JP","Hiragino Sans","Yu Gothic",sans-serif;color:#333;background:#fff;margin:0 auto;max-width:60rem;padding:1rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin:3rem 0 .5rem;border-bottom:1px solid #666}
summary{cursor:pointer;padding:.6rem 0}pre{background:#f2f2f2;padding:1rem;overflow-x:auto;white-space:pre-wrap;word-break:break-all}`;
/** Fills in the real addresses; without scripts the placeholders say what belongs there. */
const ADDRESSES = `for(const e of document.querySelectorAll('pre'))e.textContent=e.textContent.replaceAll('https://配信元のホスト/',new URL('.',location.href).href)`;

/** `index.html`. */
export function indexPage({ publisher, counts, area, script }: IndexInput, { index: say }: CommandText): string {
  const place = area === undefined ? '' : ` area="${area}"`;
  const sections = widgetsFor(counts).map(({ widget, label }) => {
    const name = `tsunagari-${widget}`;
    const tag = `<script src="${escapeHtml(script ?? 'https://配信元のホスト/dist/tsunagari.js')}" async></script>
<${name} feed="https://配信元のホスト/feed.json"${place}>
  <p><a href="https://配信元のホスト/">${label}</a></p>
</${name}>`;
    return `<section>
<h2>${escapeHtml(label)}</h2>
<details><summary>${escapeHtml(say.paste)}</summary>
<p>${escapeHtml(say.pasteHint)}</p>
<pre tabindex="0">${escapeHtml(tag)}</pre></details>
<${name} feed="feed.json"${place} heading-level="3"><p>${escapeHtml(say.noWidgets)}</p></${name}>
</section>`;
  });
  return htmlPage({
    lang: 'ja',
    title: say.title(publisher),
    style: STYLE,
    head: `${MARK}\n<script src="${escapeHtml(script ?? 'dist/tsunagari.js')}" async></script>\n`,
    main: `<p>${escapeHtml(say.lead)}</p>\n${sections.join('\n')}`,
    end: `<script>${ADDRESSES}</script>\n`,
  });
}
