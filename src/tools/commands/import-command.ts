/** `import`: reads files, reports on every row, and on request writes or completes a feed. */
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { joinSources } from '../publish/join-sources.js';
import type { SourcedRecord } from '../publish/merge-sources.js';
import { newestDate } from '../publish/newest-date.js';
import { stableJson } from '../publish/stable-json.js';
import { applyAnswers, readAnswerSheet, type AnswerSheet } from '../check/answers.js';
import { placeOf } from '../check/check-feed.js';
import { guardResult } from '../check/guard-results.js';
import { COLLECTIONS, isFeed } from '../read/whole-feed.js';
import { append, listOf, objectOf, stringOf, type AnyRecord } from '../report/unproven.js';
import { importAny, type AnyResult } from '../formats/import-any.js';
import type { Finding, AnySummary } from '../report/finding.js';
import { parseDay, parseHours } from '../check/parse-answer.js';
import { writeAtomically } from '../files/write-atomically.js';
import { CannotRun } from '../report/cannot-run.js';
import { dateOption, kindOption, numberOption, outOption, publisherOption, requireFile } from './options.js';
import { createProgress } from './progress.js';
import { exitCodeOf, reportJson, reportText } from './report-text.js';
import type { CommandContext, ExitCode } from './context.js';

type Lists = Record<string, AnyRecord[]>;

/** Whether the first bytes may be an answered sheet; spares large tables a second reading. */
async function answerSheetOf(path: string, shown: string): Promise<AnswerSheet | undefined> {
  if (!/\.(csv|tsv|txt|xlsx)$/i.test(path)) return undefined;
  return readAnswerSheet(path, shown);
}

async function readBase(path: string, shown: string, { words }: CommandContext): Promise<AnyRecord> {
  await requireFile(path, shown, words);
  try {
    const json: unknown = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
    if (isFeed(json)) return json;
  } catch {
    // Said below.
  }
  throw new CannotRun('base-not-feed', words.baseNotFeed(shown));
}

/** Records by id: those of the files replace those of the base. */
function joined(base: readonly AnyRecord[], added: readonly AnyRecord[]): AnyRecord[] {
  const byId = new Map(base.map((record) => [record['id'], record]));
  for (const record of added) byId.set(record['id'], record);
  return [...byId.values()];
}

function feedOf(base: AnyRecord | undefined, lists: Lists, publisher: string, date: string): AnyRecord {
  const { emergency, ...collections } = lists;
  const filled = Object.fromEntries(Object.entries(collections).filter(([, records]) => records.length > 0));
  const updated = newestDate(Object.values(lists).flat(), [stringOf(base?.['updated'])], date);
  const emptied = Object.fromEntries(COLLECTIONS.map((name) => [name, undefined]));
  return {
    version: 1,
    publisher: { id: publisher },
    ...base,
    updated,
    ...(emergency !== undefined && emergency.length > 0 ? { emergency } : {}),
    ...emptied,
    ...filled,
  };
}

async function writeApplications(results: readonly AnyResult[], out: string, context: CommandContext): Promise<void> {
  const { words, io } = context;
  const isMixed = results.some((one) => one.summary.kind !== 'applications');
  if (isMixed || /^feed/i.test(basename(out)) || context.options['base'] !== undefined)
    throw new CannotRun('applications-private', words.applicationsPrivate);
  const applications = results.flatMap((one) => one.records);
  await writeAtomically(resolve(io.cwd, out), `${stableJson({ applications })}\n`, 0o600);
}

/** Imports all files given; exit code 1 when a record was lost. */
export async function importCommand(context: CommandContext): Promise<ExitCode> {
  const { values, options, lang, words, say, io } = context;
  const kind = kindOption(options, words);
  const date = dateOption(options, io, words);
  const out = outOption(options);
  const maxLines = numberOption(options, 'max-lines', words) ?? 5;
  for (const file of values) await requireFile(resolve(io.cwd, file), file, words);
  const baseShown = typeof options['base'] === 'string' ? options['base'] : undefined;
  const base = baseShown === undefined ? undefined : await readBase(resolve(io.cwd, baseShown), baseShown, context);
  // Ids begin with the publisher: when a feed is completed, its rows must get the ids that they have in it.
  const own = objectOf(base?.['publisher']);
  const publisher = publisherOption(options, words, stringOf(own['id']) || undefined);
  const phone = stringOf(objectOf(own['contact'])['phone']) || stringOf(own['contact']);

  const progress = createProgress(io);
  const sheets: AnswerSheet[] = [];
  const results: AnyResult[] = [];
  for (const [index, file] of values.entries()) {
    const path = resolve(io.cwd, file);
    progress.show(`${words.progress.reading} ${basename(file)}`, index / values.length);
    const sheet = kind === undefined ? await answerSheetOf(path, file) : undefined;
    if (sheet !== undefined) {
      if (base === undefined) throw new CannotRun('base-needed', words.baseNeeded(file));
      sheets.push(sheet);
      continue;
    }
    const { size } = await stat(path);
    const onBytes = (bytes: number): void =>
      progress.show(`${words.progress.reading} ${basename(file)}`, (index + bytes / Math.max(1, size)) / values.length);
    const read = await importAny(path, {
      onBytes,
      file,
      ...(kind === undefined ? {} : { kind }),
      publisher,
      ...(phone === '' ? {} : { phone }),
      date,
      ...(options['date'] === undefined ? {} : { countFrom: date }),
      lang,
      dropPersonal: options['drop-personal'] === true,
      say,
    });
    results.push(...read.map((one) => guardResult(one, say)));
  }
  progress.clear();

  const summaries: AnySummary[] = results.map((one) => ({ ...one.summary }));
  const findings: Finding[] = results.flatMap((one) => one.findings);
  let lists: Lists = { emergency: listOf(base?.['emergency']).map(objectOf) };
  // Copies are joined only where a feed is written: a mere report says what each file holds.
  const sourced = results.flatMap((one, order) =>
    one.records.map((record, index): SourcedRecord => ({
      file: one.summary.file,
      order,
      publisher,
      collection: one.summary.kind,
      row: index + 1,
      ...placeOf(one.places?.[index]),
      record,
    })),
  );
  const { kept, findings: told } =
    out === undefined ? { kept: [], findings: [] } : joinSources(sourced, (one) => summaries[one.order], say);
  append(findings, told);
  for (const name of COLLECTIONS)
    lists[name] = joined(
      listOf(base?.[name]).map(objectOf),
      kept.filter((one) => one.collection === name).map((one) => one.record),
    );
  let open = 0;
  for (const sheet of sheets) {
    const answered = applyAnswers(lists, sheet, { say, date, parseDay: (text) => parseDay(text, date), parseHours });
    lists = answered.records;
    open += answered.open;
    summaries.push(answered.summary);
    append(findings, answered.findings);
  }
  // A file that could not be read must not empty the existing feed.
  const isEmpty = base === undefined && results.every((one) => one.records.length === 0);
  if (out !== undefined && !isEmpty) {
    if (results.some((one) => one.summary.kind === 'applications')) await writeApplications(results, out, context);
    else await writeAtomically(resolve(io.cwd, out), `${stableJson(feedOf(base, lists, publisher, date))}\n`);
  }
  if (options['json'] === true) io.out(reportJson(summaries, findings, out === undefined || isEmpty ? {} : { out }));
  else {
    io.out(reportText(summaries, findings, maxLines, words));
    const taken =
      sheets.length === 0
        ? 0
        : summaries.filter((one) => one.kind === 'inquiry').reduce((sum, one) => sum + one.taken, 0);
    if (sheets.length > 0) io.out(`\n${words.inquiry.answered(taken, open)}\n`);
    io.out(
      `\n${out === undefined ? words.report.nothingWritten : isEmpty ? words.report.notWritten(out) : words.report.written(out)}\n`,
    );
  }
  return exitCodeOf(findings);
}
