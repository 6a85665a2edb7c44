/** `prerender`: a list as plain HTML, to stand between the tags of a widget or on a page of its own. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { areaCode } from '../../feed/area-code.js';
import { fetchAt, FetchFailed } from '../files/fetch-bounded.js';
import { writeAtomically } from '../files/write-atomically.js';
import { prerender, PRERENDERED } from '../prerender/prerender.js';
import { readFeed } from '../prerender/read-feed.js';
import { isFeed, wholeFeed } from '../read/whole-feed.js';
import { CannotRun } from '../report/cannot-run.js';
import { dateOption, numberOption, outOption, requireFile } from './options.js';
import type { CommandContext, ExitCode } from './context.js';

/** A little more than a widget shows first on a wide screen. */
const MANY = 50;

export async function prerenderCommand(context: CommandContext): Promise<ExitCode> {
  const { values, options, lang, words, io } = context;
  const widget = PRERENDERED.find((one) => one === values[0]);
  if (!widget)
    throw new CannotRun('wrong-widget', words.prerender.wrongWidget(values[0] ?? '', PRERENDERED.join('、')));
  const given = options['feed'];
  if (typeof given !== 'string') throw new CannotRun('feed-needed', words.prerender.feedNeeded);
  const { json, base } = await feedOf(given, context);
  if (!isFeed(json)) throw new CannotRun('base-not-feed', words.baseNotFeed(given));
  const area = options['area'];
  const areas = (typeof area === 'string' ? area : '').split(/[\s,]+/).filter(Boolean);
  const codes = areas.map((one) => {
    const code = areaCode(one);
    if (code === undefined) throw new CannotRun('wrong-area', words.prerender.wrongArea(one));
    return code;
  });
  const feed = readFeed(await wholeFeed(json, base), /^https?:/.test(base) ? base : pathToFileURL(base).href);
  const html = prerender(widget, feed, {
    areas: codes,
    // The day alone decides, so that a file made twice a day is the same.
    now: new Date(`${dateOption(options, io, words)}T00:00:00+09:00`),
    language: lang,
    limit: numberOption(options, 'limit', words) ?? MANY,
    jsonLd: options['json-ld'] === true,
  });
  const out = outOption(options);
  if (out === undefined) io.out(html);
  else {
    await writeAtomically(resolve(io.cwd, out), html);
    io.out(`${words.report.written(out)}\n`);
  }
  return 0;
}

async function feedOf(value: string, { io, words }: CommandContext): Promise<{ json: unknown; base: string }> {
  try {
    if (/^https?:\/\//i.test(value)) {
      const { content, url } = await fetchAt(value);
      return { json: JSON.parse(new TextDecoder().decode(content)), base: url };
    }
    const path = resolve(io.cwd, value);
    await requireFile(path, value, words);
    return { json: JSON.parse(await readFile(path, 'utf8')), base: path };
  } catch (error) {
    if (error instanceof FetchFailed)
      throw new CannotRun(`fetch-${error.reason}`, words.fetchFailed(value, error.reason, error.detail));
    if (error instanceof SyntaxError) throw new CannotRun('base-not-feed', words.baseNotFeed(value));
    throw error;
  }
}
