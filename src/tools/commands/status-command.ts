/** `status`: the state of one or several feeds, on one page. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeAtomically } from '../files/write-atomically.js';
import { isFeed, isNewer, wholeFeed, type WholeFeed } from '../read/whole-feed.js';
import { CannotRun } from '../report/cannot-run.js';
import { japanese, objectOf, stringOf } from '../report/unproven.js';
import { statusFigures } from '../publish/status-figures.js';
import { statusPage } from '../publish/status-page.js';
import { boundsOf, contentOf } from './given-content.js';
import { dateOption, numberOption, outOption } from './options.js';
import type { CommandContext, ExitCode } from './context.js';

/** Days ahead that are looked at when nobody says. */
const AHEAD = 30;

/** Writes the page; exit code 0, whatever it says. */
export async function statusCommand(context: CommandContext): Promise<ExitCode> {
  const { values, options, words, io } = context;
  const out = outOption(options);
  if (out === undefined) throw new CannotRun('out-needed', words.outNeeded('status'));
  const date = dateOption(options, io, words);
  const days = numberOption(options, 'due', words) ?? AHEAD;
  const feeds: WholeFeed[] = [];
  for (const value of values) {
    const { content, base } = await contentOf(value, context);
    const bytes = typeof content === 'string' ? await readFile(content) : content;
    const json = jsonOf(new TextDecoder().decode(bytes));
    if (!isFeed(json) || isNewer(json)) throw new CannotRun('base-not-feed', words.baseNotFeed(value));
    feeds.push(await wholeFeed(json, base, boundsOf(value)));
  }
  const figures = statusFigures(feeds, date, days, words.inquiry.nobody);
  const publishers = feeds
    .map(({ envelope }) => objectOf(envelope['publisher']))
    .map((one) => japanese(one['name']) || stringOf(one['id']));
  await writeAtomically(
    resolve(io.cwd, out),
    statusPage(figures, [...new Set(publishers)].join('・'), date, days, words),
  );
  io.out(`${words.report.written(out)}\n${words.status.summary(figures.due.length, figures.stale.length)}\n`);
  return 0;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
