/** `check`: what is wrong with a feed or a table, and which checks fall due. */
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkFeed } from '../check/check-feed.js';
import { guardResult } from '../check/guard-results.js';
import { dueRecords, inquiryCsv, inquiryXlsx, safeFileName, type DueRecord } from '../check/inquiry-sheet.js';
import { isFeed, isNewer, wholeFeed } from '../read/whole-feed.js';
import { append } from '../report/unproven.js';
import { headOf, importAny } from '../formats/import-any.js';
import type { Finding, AnySummary } from '../report/finding.js';
import { sniff } from '../read/sniff.js';
import { writeAtomically } from '../files/write-atomically.js';
import { CannotRun } from '../report/cannot-run.js';
import { boundsOf, contentOf } from './given-content.js';
import { dateOption, kindOption, numberOption, outOption } from './options.js';
import { createProgress } from './progress.js';
import { exitCodeOf, reportJson, reportText } from './report-text.js';
import type { CommandContext, ExitCode } from './context.js';

/** Writes the sheets: one file, or one per maintainer where `out` is a folder. Gives the names written. */
async function writeSheets(due: readonly DueRecord[], out: string, { io, words }: CommandContext): Promise<string[]> {
  const path = resolve(io.cwd, out);
  const written = async (file: string, records: readonly DueRecord[]): Promise<void> =>
    writeAtomically(file, /\.csv$/i.test(file) ? inquiryCsv(records, words) : await inquiryXlsx(records, words));
  const isFolder =
    /[/\\]$/.test(out) ||
    !/\.(?:csv|xlsx)$/i.test(out) ||
    (await stat(path).catch(() => undefined))?.isDirectory() === true;
  if (!isFolder) {
    await written(path, due);
    return [out];
  }
  await mkdir(path, { recursive: true });
  const names: string[] = [];
  for (const maintainer of new Set(due.map((one) => one.maintainer))) {
    const name = words.inquiry.fileName(safeFileName(maintainer));
    await written(
      join(path, name),
      due.filter((one) => one.maintainer === maintainer),
    );
    names.push(join(out, name));
  }
  return names;
}

/** Checks everything given; exit code 1 when a record would be lost or must not be published. */
export async function checkCommand(context: CommandContext): Promise<ExitCode> {
  const { values, options, lang, words, say, io } = context;
  const date = dateOption(options, io, words);
  const kind = kindOption(options, words);
  const days = numberOption(options, 'due', words);
  const out = outOption(options);
  const maxLines = numberOption(options, 'max-lines', words) ?? 5;
  if (days !== undefined && out === undefined && options['json'] !== true)
    throw new CannotRun('out-needed', words.outNeeded('check'));
  const progress = createProgress(io);
  const summaries: AnySummary[] = [];
  const findings: Finding[] = [];
  const due: DueRecord[] = [];
  for (const [index, value] of values.entries()) {
    progress.show(`${words.progress.reading} ${value}`, index / values.length);
    const { content, base } = await contentOf(value, context);
    const head = await headOf(content).catch((error: NodeJS.ErrnoException) => {
      throw new CannotRun('file-unreadable', words.fileUnreadable(value, error.code ?? ''));
    });
    const json: unknown =
      sniff(head) === 'json' ? parsed(typeof content === 'string' ? await readFile(content) : content) : undefined;
    if (isFeed(json) && !isNewer(json)) {
      const whole = await wholeFeed(json, base, boundsOf(value));
      const checked = checkFeed(whole, value, date, say);
      summaries.push(...checked.summaries);
      append(findings, checked.findings);
      if (days !== undefined) append(due, dueRecords(whole, date, days, words.inquiry.nobody));
      continue;
    }
    if (days !== undefined) throw new CannotRun('base-not-feed', words.baseNotFeed(value));
    const results = await importAny(content, {
      file: value,
      ...(kind === undefined ? {} : { kind }),
      publisher: 'local',
      date,
      lang,
      say,
    });
    for (const result of results.map((one) => guardResult(one, say))) {
      summaries.push(result.summary);
      append(findings, result.findings);
    }
  }
  progress.clear();
  const sheets = days !== undefined && due.length > 0 && out !== undefined ? await writeSheets(due, out, context) : [];
  if (options['json'] === true) {
    const told = due.map((one) => ({
      maintainer: one.maintainer,
      collection: one.collection,
      id: one.record['id'],
      due: one.due,
    }));
    io.out(reportJson(summaries, findings, days === undefined ? {} : { due: told, sheets }));
    return exitCodeOf(findings);
  }
  io.out(reportText(summaries, findings, maxLines, words));
  if (days !== undefined) {
    const maintainers = new Set(due.map((one) => one.maintainer)).size;
    io.out(`\n${due.length === 0 ? words.inquiry.none(days) : words.inquiry.some(due.length, maintainers, days)}\n`);
    for (const sheet of sheets) io.out(`${words.report.written(sheet)}\n`);
    if (sheets.length > 0) io.out(`${words.inquiry.how}\n`);
  }
  return exitCodeOf(findings);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
