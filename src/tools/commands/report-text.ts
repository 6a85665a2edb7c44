/** The report as an office clerk reads it: file by file, what became of every row, then what to look at, the worst first. */
import { clerkPlace } from '../check/clerk-column.js';
import { byCode, type AnySummary, type Finding } from '../report/finding.js';
import type { CommandText } from '../messages/command.ja.js';

const LEVELS = ['refused', 'repaired', 'note'] as const;

/** Findings of one code and their common advice. At most `maxLines` of them are shown; 0 shows all. */
function groupText(findings: readonly Finding[], maxLines: number, words: CommandText): string {
  const { report } = words;
  const limit = maxLines === 0 ? findings.length : maxLines;
  const lines: string[] = [];
  let lastRemedy = '';
  for (const finding of findings.slice(0, limit)) {
    const column = finding.column === undefined ? undefined : clerkPlace(finding.column, report);
    const place = report.place(finding.row, column, finding.sheet);
    lines.push(`    ${place === '' ? '' : `${place}: `}${finding.message}`);
    lastRemedy = finding.remedy;
  }
  if (findings.length > limit) lines.push(`    ${report.more(findings.length - limit)}`);
  if (lastRemedy !== '') lines.push(`      ${report.remedy(lastRemedy)}`);
  return lines.join('\n');
}

function countsText(summary: AnySummary, words: CommandText): string {
  const { report } = words;
  const shown = (['taken', 'merged', 'refused', 'empty'] as const).filter((key) => key === 'taken' || summary[key] > 0);
  const counts = shown.map((key) => `${report.counts[key]} ${report.count(summary[key])}`).join(' / ');
  const repaired = summary.repaired > 0 ? `\n  ${report.repaired(summary.repaired)}` : '';
  return `  ${report.rows(summary.rows)} ${counts}${repaired}`;
}

/** The whole report. Files keep the order in which they were given. */
export function reportText(
  summaries: readonly AnySummary[],
  findings: readonly Finding[],
  maxLines: number,
  words: CommandText,
): string {
  const files = [...new Set([...summaries.map((one) => one.file), ...findings.map((one) => one.file)])];
  const blocks = files.map((file) => {
    const own = summaries.filter((one) => one.file === file);
    const heads = own.map(
      (one) =>
        `${file}${words.report.fileLine(words.report.kinds[one.kind] ?? one.kind, one.encoding)}\n${countsText(one, words)}`,
    );
    const levels = LEVELS.map((level) => {
      const groups = [...groupsOf(findings, file, level)];
      if (groups.length === 0) return '';
      return `  ◆ ${words.report.levels[level]}\n${groups.map((group) => groupText(group, maxLines, words)).join('\n')}`;
    }).filter((part) => part !== '');
    return [...(heads.length === 0 ? [file] : heads), ...levels].join('\n');
  });
  if (findings.length === 0) blocks.push(words.report.fine);
  if (summaries.length > 1) {
    const sum = (key: 'rows' | 'taken' | 'refused'): number => summaries.reduce((total, one) => total + one[key], 0);
    blocks.push(
      words.report.totals(new Set(summaries.map((one) => one.file)).size, sum('rows'), sum('taken'), sum('refused')),
    );
  }
  return `${blocks.join('\n\n')}\n`;
}

function groupsOf(findings: readonly Finding[], file: string, level: Finding['level']): Iterable<Finding[]> {
  return byCode(findings.filter((one) => one.file === file && one.level === level)).values();
}

/** The one object that `--json` prints as the last line of stdout. Extra keys may be added. */
export function reportJson(
  summaries: readonly AnySummary[],
  findings: readonly Finding[],
  extra: Record<string, unknown> = {},
): string {
  const files = summaries.map(({ file, kind, encoding, rows, taken, merged, repaired, refused, empty }) => ({
    file,
    kind,
    encoding,
    rows,
    taken,
    merged,
    repaired,
    refused,
    empty,
  }));
  const told = findings.map(({ file, sheet, row, column, value, code, level, message, remedy }) => ({
    file,
    ...(sheet === undefined ? {} : { sheet }),
    row: row ?? null,
    column: column ?? null,
    value: value ?? null,
    code,
    level,
    message,
    remedy,
  }));
  return `${JSON.stringify({ files, findings: told, ...extra })}\n`;
}

/** Exit code of a finished run: 1 when a record is lost. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 1 {
  return findings.some((finding) => finding.level === 'refused') ? 1 : 0;
}
