/** `build`: config → a folder to publish. */
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig } from '../publish/config.js';
import { indexPage, MARK } from '../publish/index-page.js';
import { makeFeed, type Publication } from '../publish/make-feed.js';
import { reportCsv, reportInput, reportPage } from '../publish/report-page.js';
import { reusedIds } from '../publish/reused-ids.js';
import { feedBefore, shrunkCollections, type Shrunk } from '../publish/shrink-guard.js';
import { writeAtomically } from '../files/write-atomically.js';
import { CannotRun } from '../report/cannot-run.js';
import { dateOption, numberOption, outOption } from './options.js';
import { createProgress } from './progress.js';
import { exitCodeOf, reportJson, reportText } from './report-text.js';
import type { CommandContext, ExitCode } from './context.js';

const CONFIG = 'tsunagari.config.json';

/** Writes the parts first and the feed that names them last: whoever loads the feed meanwhile gets the old one or the new one, complete. */
async function publish(folder: string, made: Publication, feedName: string): Promise<string[]> {
  for (const part of made.parts) await writeAtomically(join(folder, part.name), part.content);
  const written = [feedName];
  if (feedName === 'feed.json') {
    for (const [name, content] of made.beside) {
      await writeAtomically(join(folder, name), content);
      if (!name.includes('/')) written.push(name);
    }
  }
  await writeAtomically(join(folder, feedName), made.feed);
  if (feedName === 'feed.json') await rm(join(folder, 'feed.next.json'), { force: true });
  return written;
}

/** Megabytes or kilobytes as people say them. */
function sizeText(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} KB`;
}

function warningsOf(shrunk: readonly Shrunk[], isForced: boolean, { words }: CommandContext): string[] {
  if (shrunk.length === 0) return [];
  const lines = shrunk.map((one) =>
    words.shrunk.line(words.report.kinds[one.collection] ?? one.collection, one.before, one.after),
  );
  return isForced
    ? [words.shrunk.forced, ...lines]
    : [words.shrunk.title, ...lines, words.shrunk.remedy('feed.next.json')];
}

/** Builds the feed of a config into `--out`; exit code 1 when records were lost or the feed shrank too much to be replaced. */
export async function buildCommand(context: CommandContext): Promise<ExitCode> {
  const { values, options, lang, words, say, io } = context;
  const out = outOption(options);
  if (out === undefined) throw new CannotRun('out-needed', words.outNeeded('build'));
  const date = dateOption(options, io, words);
  const maxLines = numberOption(options, 'max-lines', words) ?? 5;
  const { config, folder } = await readConfig(resolve(io.cwd, values[0] ?? CONFIG), words);
  const progress = createProgress(io);
  const target = resolve(io.cwd, out);
  const before = await feedBefore(join(target, 'feed.json'));
  const made = await makeFeed(config, {
    folder,
    date,
    lang,
    say,
    words,
    eventsBefore: before?.events,
    progress: (shown, done) => progress.show(`${words.progress.building} ${shown}`, done),
  });
  progress.clear();
  const shrunk = before === undefined ? [] : shrunkCollections(before.counts, made.countsBeforeRevoking);
  made.findings.push(...reusedIds(before?.events ?? [], made.events, say));
  const isForced = options['force'] === true;
  const isHeldBack = shrunk.length > 0 && !isForced;
  const warnings = warningsOf(shrunk, isForced, context);
  const written = await publish(target, made, isHeldBack ? 'feed.next.json' : 'feed.json');
  const report = reportInput(made, config, { lang, date, warnings });
  const page = join(target, 'index.html');
  const isOurs = await readFile(page, 'utf8').then(
    (html) => html.includes(MARK),
    () => true,
  );
  if (isOurs && !isHeldBack) {
    const { area } = config;
    const input = { publisher: report.publisher, counts: made.counts, ...(area === undefined ? {} : { area }) };
    await writeAtomically(page, indexPage(input, words));
    written.push('index.html');
  }
  await writeAtomically(join(target, 'report.html'), reportPage(report, words));
  await writeAtomically(join(target, 'report.csv'), reportCsv(report, words));
  if (options['json'] === true) {
    const parts = made.parts.map((part) => part.entry);
    io.out(
      reportJson(made.summaries, made.findings, { out, counts: made.counts, parts, shrunk, replaced: !isHeldBack }),
    );
  } else {
    io.out(reportText(made.summaries, made.findings, maxLines, words));
    const total = Object.values(made.counts).reduce((sum, count) => sum + count, 0);
    const details = [words.report.records(total), sizeText(Buffer.byteLength(made.feed))];
    if (made.parts.length > 0)
      details.push(
        words.partsWritten(made.parts.length, sizeText(Math.max(...made.parts.map((part) => part.entry.bytes)))),
      );
    io.out(`\n${words.report.written(join(out, written[0] ?? ''), details.join('・'))}\n`);
    if (written.length > 1)
      io.out(
        `${words.report.written([...written.slice(1), 'report.html', 'report.csv'].map((name) => join(out, name)).join('、'))}\n`,
      );
    if (isOurs && !isHeldBack) io.out(`${words.index.see(out)}\n`);
    if (made.findings.length > 0) io.out(`${words.report.lookAtCsv}\n`);
    if (warnings.length > 0) io.out(`\n${warnings.join('\n')}\n`);
  }
  return isHeldBack ? 1 : exitCodeOf(made.findings);
}
