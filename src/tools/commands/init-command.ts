/** `init`: writes the config of an office that has none, from a few answers and its files. What is there already is never touched. */
import { access, writeFile } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { findArea } from '../../model/places/find-area.js';
import { CONFIG_SCHEMA, configJsonSchemaText } from '../publish/config-json-schema.js';
import { checkedConfig } from '../publish/config.js';
import { importAny } from '../formats/import-any.js';
import { CannotRun } from '../report/cannot-run.js';
import { dateOption, publisherOption, requireFile } from './options.js';
import type { CommandContext, ExitCode } from './context.js';

const CONFIG = 'tsunagari.config.json';

/** A path as the config has it, with `/` on every system. A file on another drive has no relative path. */
export function pathInConfig(folder: string, file: string, from: typeof relative = relative): string {
  return from(folder, file).replaceAll('\\', '/');
}

/** What a file holds; undefined where its content does not tell. */
async function kindOf(path: string, shown: string, context: CommandContext): Promise<string | undefined> {
  const { io, lang, say, words } = context;
  const date = dateOption(context.options, io, words);
  const results = await importAny(path, { file: shown, publisher: 'local', date, lang, say });
  const kinds = results.map(({ summary }) => summary.kind);
  if (kinds.includes('applications')) throw new CannotRun('applications-private', words.init.isPrivate(shown));
  if (results.some(({ feed }) => feed !== undefined)) return 'feed';
  return kinds.length === 1 && kinds[0] !== 'unknown' ? kinds[0] : undefined;
}

/** The files of the config, each with the kind of its table. All are looked for before anything is reported. */
async function sourcesOf(context: CommandContext): Promise<{ file: string; as?: string }[]> {
  const { values, words, io } = context;
  const files =
    values.length > 0
      ? values
      : ((await io.ask?.(words.init.files)) ?? '')
          .split(/[,、\n]/u)
          .flatMap((file) => file.trim().replace(/^"(.*)"$/u, '$1') || []);
  if (files.length === 0) throw new CannotRun('missing-argument', words.init.noFiles);
  for (const file of files) await requireFile(resolve(io.cwd, file), file, words);
  const sources: { file: string; as?: string }[] = [];
  for (const file of files) {
    const as = await kindOf(resolve(io.cwd, file), file, context);
    sources.push({ file: pathInConfig(io.cwd, resolve(io.cwd, file)), ...(as === undefined ? {} : { as }) });
    io.out(`${words.init.found(basename(file), as === undefined ? undefined : (words.report.kinds[as] ?? as))}\n`);
  }
  return sources;
}

/** A wrong answer at the terminal is explained and asked for again; a wrong option ends the command. */
async function untilUsable<T>(typed: boolean, read: () => Promise<T>, { io }: CommandContext): Promise<T> {
  for (;;)
    try {
      return await read();
    } catch (error) {
      if (!typed || !io.ask || !(error instanceof CannotRun)) throw error;
      io.out(`${error.message}\n\n`);
    }
}

/** Writes `tsunagari.config.json` into the working folder. */
export async function initCommand(context: CommandContext): Promise<ExitCode> {
  const { options, words, io } = context;
  const target = resolve(io.cwd, CONFIG);
  if (
    await access(target).then(
      () => true,
      () => false,
    )
  )
    throw new CannotRun('config-exists', words.init.exists(CONFIG));
  const given = (name: string): string => (typeof options[name] === 'string' ? options[name].trim() : '');
  const answer = <T>(name: string, question: string, read: (text: string) => T): Promise<T> =>
    untilUsable(
      given(name) === '',
      async () => read(given(name) || ((await io.ask?.(question)) ?? '').trim()),
      context,
    );
  const needed = (text: string): string => {
    if (text === '') throw new CannotRun('missing-argument', io.ask ? words.init.neededHere : words.init.needed);
    return text;
  };
  const name = await answer('name', words.init.name, needed);
  const area = await answer('area', words.init.area, (place) => {
    const found = place === '' ? undefined : findArea(place);
    if (place !== '' && found === undefined) throw new CannotRun('no-area', words.init.noArea(place));
    return found;
  });
  const id = await answer(
    'publisher',
    words.init.publisher,
    (text) => publisherOption({ publisher: needed(text) }, words) ?? '',
  );
  const contact = await answer('contact', words.init.contact, (text) => text);
  const sources = await untilUsable(context.values.length === 0, () => sourcesOf(context), context);
  const config = {
    $schema: `./${CONFIG_SCHEMA}`,
    publisher: { id, name, ...(contact === '' ? {} : { contact: contactOf(contact) }) },
    ...(area === undefined ? {} : { area }),
    sources,
  };
  checkedConfig(config, CONFIG, words);
  await writeFile(target, `${JSON.stringify(config, null, 2)}\n`, { flag: 'wx' });
  await writeFile(resolve(io.cwd, CONFIG_SCHEMA), configJsonSchemaText());
  io.out(`\n${words.init.written(CONFIG)}\n`);
  if (contact === '') io.out(`${words.init.contactLater}\n`);
  if (sources.some(({ as }) => as === undefined)) io.out(`${words.init.kindLater}\n`);
  io.out(`${words.init.next}\n`);
  return 0;
}

const contactOf = (written: string): Record<string, string> =>
  /^https?:/iu.test(written) ? { url: written } : written.includes('@') ? { email: written } : { phone: written };
