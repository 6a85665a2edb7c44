/** The report of a build for the office: one page to print, one table to work through. No scripts, nothing loaded. */
import type { BuildConfig } from './config.js';
import type { Publication } from './make-feed.js';
import { maskPersonal } from './mask-personal.js';
import { byCode, type AnySummary, type Finding } from '../report/finding.js';
import { escapeHtml, htmlPage, htmlTable, PAGE_STYLE } from '../report/html.js';
import { japanese } from '../report/unproven.js';
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

/** What the report tells of a publication. */
export function reportInput(
  made: Publication,
  { publisher }: BuildConfig,
  { lang, date, warnings }: Pick<ReportInput, 'lang' | 'date' | 'warnings'>,
): ReportInput {
  const { counts, summaries, findings, holidaysThrough } = made;
  return {
    lang,
    date,
    publisher: japanese(publisher.name) || publisher.id,
    counts,
    summaries,
    findings,
    warnings,
    ...(holidaysThrough === undefined ? {} : { holidaysThrough }),
  };
}

/** Findings of one code shown on the page; the table has all. */
const SHOWN_PER_CODE = 30;

const STYLE = `${PAGE_STYLE}
.warning{border:2px solid #666;padding:1rem}.remedy{margin:.25rem 0 .5rem}.finding{border-left:.4rem solid #999;padding:.1rem 0 .1rem .8rem;margin:1rem 0}.finding h3{margin:0}
.refused{border-color:#ba000d;background:#fff3f2}.refused h3{color:#ba000d}.repaired{border-color:#927200;background:#fffbe9}
@media print{.finding{print-color-adjust:exact}}`;

function findingsOf(input: ReportInput, words: CommandText): string {
  const { report, reportPage } = words;
  if (input.findings.length === 0) return `<p>${escapeHtml(reportPage.noFindings)}</p>`;
  const blocks: string[] = [];
  for (const level of ['refused', 'repaired', 'note'] as const) {
    for (const [, group] of byCode(input.findings.filter((finding) => finding.level === level))) {
      const lines = group.slice(0, SHOWN_PER_CODE).map((finding) => {
        const place = [finding.file, report.place(finding.row, finding.column, finding.sheet)]
          .filter((part) => part !== '')
          .join(' ');
        return `<li>${escapeHtml(place)}: ${escapeHtml(maskPersonal(finding.message))}</li>`;
      });
      if (group.length > SHOWN_PER_CODE)
        lines.push(`<li>${escapeHtml(reportPage.restInCsv(group.length - SHOWN_PER_CODE))}</li>`);
      const remedy = group[0]?.remedy ?? '';
      blocks.push(
        `<section class="finding ${level}"><h3>${escapeHtml(reportPage.levels[level])}: ${escapeHtml(reportPage.lines(group.length))}</h3>\n<ul>\n${lines.join('\n')}\n</ul>${remedy === '' ? '' : `\n<p class="remedy">${escapeHtml(report.remedy(remedy))}</p>`}</section>`,
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
    one.rows,
    one.taken,
    one.merged,
    one.repaired,
    one.refused,
    one.empty,
    // Last: a phone shows the first columns only.
    report.encoding(one.encoding),
  ]);
  const warnings =
    input.warnings.length === 0
      ? ''
      : `<div class="warning">${input.warnings.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>\n`;
  const counts = Object.entries(input.counts).map(([collection, count]) => [kind(collection), count]);
  const main = `<p>${escapeHtml(page.feed(input.publisher))} / ${escapeHtml(page.date(input.date))}</p>
${warnings}<h2>${escapeHtml(page.collections)}</h2>
${htmlTable([page.fileHeaders[1] ?? '', page.fileHeaders[3] ?? ''], counts, page.collections)}
${input.holidaysThrough === undefined ? '' : `<p>${escapeHtml(page.holidays(input.holidaysThrough))}</p>`}
<h2>${escapeHtml(page.files)}</h2>
${htmlTable(page.fileHeaders, files, page.files)}
<h2>${escapeHtml(page.findings)}</h2>
${findingsOf(input, words)}`;
  return htmlPage({ lang: input.lang, title: page.title, style: STYLE, main });
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
