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

/** A path as the config has it: with the signs of every system alike. Another drive cannot be reached by a relative path. */
export function pathInConfig(folder: string, file: string, from: typeof relative = relative): string {
  return from(folder, file).replaceAll('\\', '/');
}

/** What a file holds; undefined where its own look does not tell. */
async function kindOf(path: string, shown: string, context: CommandContext): Promise<string | undefined> {
  const { io, lang, say, words } = context;
  const date = dateOption(context.options, io, words);
  const results = await importAny(path, { file: shown, publisher: 'local', date, lang, say });
  const kinds = results.map(({ summary }) => summary.kind);
  if (kinds.includes('applications')) throw new CannotRun('applications-private', words.init.isPrivate(shown));
  if (results.some(({ feed }) => feed !== undefined)) return 'feed';
  return kinds.length === 1 && kinds[0] !== 'unknown' ? kinds[0] : undefined;
}

/** Writes `tsunagari.config.json` into the working folder. */
export async function initCommand(context: CommandContext): Promise<ExitCode> {
  const { values, options, words, io } = context;
  const target = resolve(io.cwd, CONFIG);
  if (
    await access(target).then(
      () => true,
      () => false,
    )
  )
    throw new CannotRun('config-exists', words.init.exists(CONFIG));
  const given = (name: string): string => (typeof options[name] === 'string' ? options[name].trim() : '');
  const asked = async (name: string, question: string): Promise<string> =>
    given(name) || ((await io.ask?.(question)) ?? '').trim();
  const name = await asked('name', words.init.name);
  const place = await asked('area', words.init.area);
  const area = place === '' ? undefined : findArea(place);
  if (place !== '' && area === undefined) throw new CannotRun('no-area', words.init.noArea(place));
  const written = await asked('publisher', words.init.publisher);
  const id = written === '' ? '' : publisherOption({ publisher: written }, words);
  if (id === '' || name === '') throw new CannotRun('missing-argument', words.init.needed);
  const contact = await asked('contact', words.init.contact);
  const files =
    values.length > 0
      ? values
      : ((await io.ask?.(words.init.files)) ?? '')
          .split(/[,、\n]/u)
          .flatMap((file) => file.trim().replace(/^"(.*)"$/u, '$1') || []);
  if (files.length === 0) throw new CannotRun('missing-argument', words.init.noFiles);
  const sources: { file: string; as?: string }[] = [];
  for (const file of files) {
    await requireFile(resolve(io.cwd, file), file, words);
    const as = await kindOf(resolve(io.cwd, file), file, context);
    sources.push({ file: pathInConfig(io.cwd, resolve(io.cwd, file)), ...(as === undefined ? {} : { as }) });
    io.out(`${words.init.found(basename(file), as === undefined ? undefined : (words.report.kinds[as] ?? as))}\n`);
  }
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
