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

/** What the options say, read once. */
interface Wanted {
  kind: ReturnType<typeof kindOption>;
  date: string;
  out: string | undefined;
  /** How many lines a report has for one kind of finding. */
  maxLines: number;
  /** The feed that is completed. */
  base: AnyRecord | undefined;
  publisher: string;
  /** Telephone of the publisher, '' where it is not known. */
  phone: string;
}

async function wantedBy(context: CommandContext): Promise<Wanted> {
  const { values, options, words, io } = context;
  const given = {
    kind: kindOption(options, words),
    date: dateOption(options, io, words),
    out: outOption(options),
    maxLines: numberOption(options, 'max-lines', words) ?? 5,
  };
  for (const file of values) await requireFile(resolve(io.cwd, file), file, words);
  const shown = typeof options['base'] === 'string' ? options['base'] : undefined;
  const base = shown === undefined ? undefined : await readBase(resolve(io.cwd, shown), shown, context);
  // Ids begin with the publisher: when a feed is completed, its rows must get the ids that they have in it.
  const own = objectOf(base?.['publisher']);
  return {
    ...given,
    base,
    publisher: publisherOption(options, words, stringOf(own['id']) || undefined),
    phone: stringOf(objectOf(own['contact'])['phone']) || stringOf(own['contact']),
  };
}

/** Reads every file: an answered inquiry sheet is one, whatever else is a table, a calendar or a feed. */
async function readFiles(
  { kind, date, base, publisher, phone }: Wanted,
  context: CommandContext,
): Promise<{ results: AnyResult[]; sheets: AnswerSheet[] }> {
  const { values, options, lang, words, say, io } = context;
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
  return { results, sheets };
}

/** The records of all files, each once; what is joined is moved from taken to merged in `summaries`. */
function joinedFiles(
  results: readonly AnyResult[],
  summaries: readonly AnySummary[],
  publisher: string,
  { say }: CommandContext,
): ReturnType<typeof joinSources> {
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
  return joinSources(sourced, (one) => summaries[one.order], say);
}

/** Imports all files given; exit code 1 when a record was lost. */
export async function importCommand(context: CommandContext): Promise<ExitCode> {
  const { options, words, say, io } = context;
  const wanted = await wantedBy(context);
  const { date, out, base, publisher, maxLines } = wanted;
  const { results, sheets } = await readFiles(wanted, context);
  const summaries: AnySummary[] = results.map((one) => ({ ...one.summary }));
  const findings: Finding[] = results.flatMap((one) => one.findings);
  // Copies are joined only where a feed is written: a mere report says what each file holds.
  const { kept, findings: told } =
    out === undefined ? { kept: [], findings: [] } : joinedFiles(results, summaries, publisher, context);
  append(findings, told);
  let lists: Lists = { emergency: listOf(base?.['emergency']).map(objectOf) };
  for (const name of COLLECTIONS)
    lists[name] = joined(
      listOf(base?.[name]).map(objectOf),
      kept.filter((one) => one.collection === name).map((one) => one.record),
    );
  const answers = { taken: 0, open: 0 };
  for (const sheet of sheets) {
    const answered = applyAnswers(lists, sheet, { say, date, parseDay: (text) => parseDay(text, date), parseHours });
    lists = answered.records;
    answers.taken += answered.summary.taken;
    answers.open += answered.open;
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
    const { nothingWritten, notWritten, written } = words.report;
    io.out(reportText(summaries, findings, maxLines, words));
    if (sheets.length > 0) io.out(`\n${words.inquiry.answered(answers.taken, answers.open)}\n`);
    io.out(`\n${out === undefined ? nothingWritten : isEmpty ? notWritten(out) : written(out)}\n`);
  }
  return exitCodeOf(findings);
}
