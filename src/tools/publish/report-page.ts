/** The report of a build for the office: one page to print, one table to work through. No scripts, nothing loaded. */
import { maskPersonal } from './mask-personal.js';
import { byCode, type AnySummary, type Finding } from '../report/finding.js';
import { toCsv } from '../../model/tables/write-csv.js';
import type { CommandText } from '../messages/command.ja.js';

export interface ReportInput {
  lang: 'ja' | 'en';
  date: string;
  publisher: string;
  /** Collection → records in the feed. */
  counts: Readonly<Record<string, number>>;
  holidaysThrough?: string;
  summaries: readonly AnySummary[];
  findings: readonly Finding[];
  /** Sentences above everything else, such as what shrank. */
  warnings: readonly string[];
}

/** Findings of one code shown on the page; the table has all. */
const SHOWN_PER_CODE = 30;

const STYLE = `
body{font:16px/1.7 "Noto Sans JP","Hiragino Sans","Yu Gothic",sans-serif;color:#333;background:#fff;margin:2rem auto;max-width:72rem;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem;border-bottom:1px solid #666}h3{font-size:1rem;margin:1.5rem 0 .25rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #666;padding:.3rem .6rem;text-align:left;vertical-align:top}th{background:#f2f2f2}
td.n{text-align:right;font-variant-numeric:tabular-nums}.warning{border:2px solid #666;padding:1rem}.remedy{margin:.25rem 0 .5rem}ul{margin:.25rem 0}
@media print{body{margin:0;max-width:none;font-size:10pt}h2,h3{break-after:avoid}tr,li{break-inside:avoid}}`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

function table(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const head = headers.map((header) => `<th scope="col">${escape(header)}</th>`).join('');
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((cell) => (typeof cell === 'number' ? `<td class="n">${cell}</td>` : `<td>${escape(cell)}</td>`)).join('')}</tr>`,
    )
    .join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

function findingsOf(input: ReportInput, words: CommandText): string {
  const { report, reportPage } = words;
  if (input.findings.length === 0) return `<p>${escape(reportPage.noFindings)}</p>`;
  const blocks: string[] = [];
  for (const level of ['refused', 'repaired', 'note'] as const) {
    for (const [, group] of byCode(input.findings.filter((finding) => finding.level === level))) {
      const lines = group.slice(0, SHOWN_PER_CODE).map((finding) => {
        const place = [finding.file, report.place(finding.row, finding.column, finding.sheet)]
          .filter((part) => part !== '')
          .join(' ');
        return `<li>${escape(place)}: ${escape(maskPersonal(finding.message))}</li>`;
      });
      if (group.length > SHOWN_PER_CODE)
        lines.push(`<li>${escape(reportPage.restInCsv(group.length - SHOWN_PER_CODE))}</li>`);
      const remedy = group[0]?.remedy ?? '';
      blocks.push(
        `<h3>${escape(reportPage.levels[level])}: ${escape(reportPage.lines(group.length))}</h3>\n<ul>\n${lines.join('\n')}\n</ul>${remedy === '' ? '' : `\n<p class="remedy">${escape(report.remedy(remedy))}</p>`}`,
      );
    }
  }
  return blocks.join('\n');
}

/** `report.html`. */
export function reportPage(input: ReportInput, words: CommandText): string {
  const { reportPage: page, report } = words;
  const kind = (id: string): string => report.kinds[id] ?? id;
  const files = input.summaries.map((one) => [
    one.file,
    kind(one.kind),
    one.encoding,
    one.rows,
    one.taken,
    one.merged,
    one.repaired,
    one.refused,
    one.empty,
  ]);
  const warnings =
    input.warnings.length === 0
      ? ''
      : `<div class="warning">${input.warnings.map((line) => `<p>${escape(line)}</p>`).join('')}</div>\n`;
  const counts = Object.entries(input.counts).map(([collection, count]) => [kind(collection), count]);
  return `<!doctype html>
<html lang="${input.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escape(page.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(page.title)}</h1>
<p>${escape(page.feed(input.publisher))} / ${escape(page.date(input.date))}</p>
${warnings}<h2>${escape(page.collections)}</h2>
${table([page.fileHeaders[1] ?? '', page.fileHeaders[4] ?? ''], counts)}
${input.holidaysThrough === undefined ? '' : `<p>${escape(page.holidays(input.holidaysThrough))}</p>`}
<h2>${escape(page.files)}</h2>
${table(page.fileHeaders, files)}
<h2>${escape(page.findings)}</h2>
${findingsOf(input, words)}
</body>
</html>
`;
}

/** `report.csv`: every finding, one a row. */
export function reportCsv(input: ReportInput, words: CommandText): string {
  const { reportPage: page } = words;
  const rows = input.findings.map((finding) => [
    finding.file,
    finding.sheet ?? '',
    finding.row,
    finding.column,
    maskPersonal(finding.value ?? ''),
    page.levels[finding.level],
    maskPersonal(finding.message),
    finding.remedy,
    finding.code,
  ]);
  return toCsv([page.findingHeaders, ...rows]);
}
