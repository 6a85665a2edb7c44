/** The pages that the command writes, and their pieces. */

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Letters, tables and print of every such page. */
export const PAGE_STYLE = `
body{font:16px/1.7 "Noto Sans JP","Hiragino Sans","Yu Gothic",sans-serif;color:#333;background:#fff;margin:2rem auto;max-width:72rem;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem;border-bottom:1px solid #666}h3{font-size:1rem;margin:1.5rem 0 .25rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #666;padding:.3rem .6rem;text-align:left;vertical-align:top}thead th{background:#f2f2f2;white-space:nowrap}
td,tbody th{min-width:4em}tbody th{min-width:8em}td.n{min-width:0}
caption{text-align:left;font-weight:bold;padding:.3rem 0}td.n{text-align:right;font-variant-numeric:tabular-nums}.wide{overflow-x:auto}h2+.wide caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}ul{margin:.25rem 0}
@media print{body{margin:0;max-width:none;font-size:10pt}h2,h3{break-after:avoid}tr,li{break-inside:avoid}.wide{overflow:visible}}`;

interface HtmlPage {
  lang: 'ja' | 'en';
  /** Title of the page and its first heading, as words. */
  title: string;
  style: string;
  /** HTML below the heading. */
  main: string;
  /** HTML of the head, and behind the page's words, that only this page has. */
  head?: string;
  end?: string;
}

/** A whole page that no search engine is to list. */
export function htmlPage({ lang, title, style, main, head = '', end = '' }: HtmlPage): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
${head}</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${main}
</main>
${end}</body>
</html>
`;
}

export type Cell = string | number;

function cellOf(cell: Cell): string {
  return typeof cell === 'number' ? `<td class="n">${cell}</td>` : `<td>${escapeHtml(cell)}</td>`;
}

/** A table whose rows are named by their first cell. Where it is wider than the screen it moves, and the page does not. */
export function htmlTable(headers: readonly string[], rows: readonly (readonly Cell[])[], caption: string): string {
  const title = escapeHtml(caption);
  const head = headers.map((header) => `<th scope="col">${escapeHtml(header)}</th>`).join('');
  const body = rows.map(
    ([first = '', ...rest]) => `<tr><th scope="row">${escapeHtml(String(first))}</th>${rest.map(cellOf).join('')}</tr>`,
  );
  return `<div class="wide" tabindex="0" role="region" aria-label="${title}"><table><caption>${title}</caption><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`;
}
