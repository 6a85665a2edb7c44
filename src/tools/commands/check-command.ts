/** `check`: what is wrong with a feed or a table, and which checks fall due. */
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkFeed } from '../check/check-feed.js';
import { guardResult } from '../check/guard-results.js';
import { dueRecords, inquirySheet, safeFileName, type DueRecord } from '../check/inquiry-sheet.js';
import { isFeed, wholeFeed } from '../read/whole-feed.js';
import { append } from '../report/unproven.js';
import { fetchAt, FetchFailed, FETCH_BOUNDS, hostOf, type FetchBounds } from '../files/fetch-bounded.js';
import { headOf, importAny } from '../formats/import-any.js';
import type { Finding, AnySummary } from '../report/finding.js';
import { sniff } from '../read/sniff.js';
import { writeAtomically } from '../files/write-atomically.js';
import { CannotRun } from '../report/cannot-run.js';
import { dateOption, kindOption, numberOption, outOption, requireFile } from './options.js';
import { createProgress } from './progress.js';
import { exitCodeOf, reportJson, reportText } from './report-text.js';
import type { CommandContext, ExitCode } from './context.js';

const isAddress = (value: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(value);

/** Who types an address may look into the own network; what that address leads on to may not. */
function boundsOf(value: string): FetchBounds {
  const ownHost = hostOf(value);
  return ownHost === undefined ? FETCH_BOUNDS : { ...FETCH_BOUNDS, ownHost };
}

/** The content of an address, or the path of a file: a large table is read piece by piece. */
async function contentOf(
  value: string,
  { io, words }: CommandContext,
): Promise<{ content: string | Uint8Array; base: string }> {
  if (isAddress(value)) {
    try {
      const { content, url } = await fetchAt(value, boundsOf(value));
      return { content, base: url };
    } catch (error) {
      if (error instanceof FetchFailed)
        throw new CannotRun(`fetch-${error.reason}`, words.fetchFailed(value, error.reason, error.detail));
      throw error;
    }
  }
  const path = resolve(io.cwd, value);
  await requireFile(path, value, words);
  return { content: path, base: path };
}

/** Writes the sheets: one file, or one per maintainer where `out` is a folder. Gives the names written. */
async function writeSheets(due: readonly DueRecord[], out: string, { io, words }: CommandContext): Promise<string[]> {
  const path = resolve(io.cwd, out);
  const isFolder =
    /[/\\]$/.test(out) || !/\.csv$/i.test(out) || (await stat(path).catch(() => undefined))?.isDirectory() === true;
  if (!isFolder) {
    await writeAtomically(path, inquirySheet(due, words));
    return [out];
  }
  await mkdir(path, { recursive: true });
  const names: string[] = [];
  for (const maintainer of new Set(due.map((one) => one.maintainer))) {
    const name = words.inquiry.fileName(safeFileName(maintainer));
    await writeAtomically(
      join(path, name),
      inquirySheet(
        due.filter((one) => one.maintainer === maintainer),
        words,
      ),
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
    if (isFeed(json)) {
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
