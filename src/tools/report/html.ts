/** Pieces of the pages that the command writes: no scripts, nothing loaded. */

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Letters, tables and print of every such page. */
export const PAGE_STYLE = `
body{font:16px/1.7 "Noto Sans JP","Hiragino Sans","Yu Gothic",sans-serif;color:#333;background:#fff;margin:2rem auto;max-width:72rem;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem;border-bottom:1px solid #666}h3{font-size:1rem;margin:1.5rem 0 .25rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #666;padding:.3rem .6rem;text-align:left;vertical-align:top}thead th{background:#f2f2f2}
caption{text-align:left;font-weight:bold;padding:.3rem 0}td.n{text-align:right;font-variant-numeric:tabular-nums}.wide{overflow-x:auto}ul{margin:.25rem 0}
@media print{body{margin:0;max-width:none;font-size:10pt}h2,h3{break-after:avoid}tr,li{break-inside:avoid}.wide{overflow:visible}}`;

export type Cell = string | number;

function cellOf(cell: Cell): string {
  return typeof cell === 'number' ? `<td class="n">${cell}</td>` : `<td>${escapeHtml(cell)}</td>`;
}

/** A table whose rows are named by their first cell where it has a `caption`. */
export function htmlTable(headers: readonly string[], rows: readonly (readonly Cell[])[], caption = ''): string {
  const head = headers.map((header) => `<th scope="col">${escapeHtml(header)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const named = caption === '' ? cellOf(first) : `<th scope="row">${escapeHtml(String(first))}</th>`;
    return `<tr>${named}${rest.map(cellOf).join('')}</tr>`;
  });
  const title = caption === '' ? '' : `<caption>${escapeHtml(caption)}</caption>`;
  return `<table>${title}<thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}
