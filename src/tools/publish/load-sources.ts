/** Reads every source of a config: files beside it and https addresses. */
import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, resolve } from 'node:path';
import { CannotRun } from '../report/cannot-run.js';
import { fetchAt, FetchFailed, FETCH_BOUNDS, hostOf, type FetchBounds } from '../files/fetch-bounded.js';
import { insideOf } from '../files/inside-of.js';
import { objectOf, stringOf } from '../report/unproven.js';
import { importAny, type AnyResult } from '../formats/import-any.js';
import type { Say } from '../messages/say.js';
import type { BuildConfig, SourceConfig } from './config.js';
import { shiftSampleDates, weeksBetween } from './shift-sample-dates.js';
import type { CommandText } from '../messages/command.ja.js';
import type { ImportKind } from '../table-kinds.js';

export interface LoadedSource {
  config: SourceConfig;
  /** As the config names it: what reports and findings call it. */
  shown: string;
  results: AnyResult[];
  /** Why an optional source was left out. */
  failed?: string;
}

export interface LoadOptions {
  folder: string;
  date: string;
  lang: 'ja' | 'en';
  say: Say;
  words: CommandText;
  /** Events of the feed that this one will replace. */
  eventsBefore?: readonly Readonly<Record<string, unknown>>[];
  /** For tests. */
  open?: FetchBounds['open'];
  progress?: (shown: string, done: number) => void;
}

function boundsOf(source: SourceConfig, config: BuildConfig, { open }: LoadOptions): FetchBounds {
  const ownHost = source.ownNetwork === true ? hostOf(source.url ?? '') : undefined;
  return {
    ...FETCH_BOUNDS,
    ...(config.timeoutSeconds === undefined ? {} : { timeoutSeconds: config.timeoutSeconds }),
    ...(ownHost === undefined ? {} : { ownHost }),
    ...(open === undefined ? {} : { open }),
  };
}

async function contentOf(
  source: SourceConfig,
  bounds: FetchBounds,
  options: LoadOptions,
): Promise<{ content: string | Uint8Array; url?: string }> {
  const { words } = options;
  if (source.url !== undefined) {
    try {
      return await fetchAt(source.url, bounds);
    } catch (error) {
      if (error instanceof FetchFailed)
        throw new CannotRun(`fetch-${error.reason}`, words.fetchFailed(source.url, error.reason, error.detail));
      throw error;
    }
  }
  const file = source.file ?? '';
  const path = isAbsolute(file) ? file : resolve(options.folder, file);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new CannotRun('file-missing', words.fileMissing(file));
  if (found.isDirectory()) throw new CannotRun('file-is-folder', words.fileIsFolder(file));
  return { content: path };
}

/** Turns bytes read into the share of the file that has been read. */
async function bytesListener(
  content: string | Uint8Array,
  show: (share: number) => void,
): Promise<(bytes: number) => void> {
  const size = typeof content === 'string' ? (await stat(content)).size : content.length;
  return (bytes) => show(bytes / Math.max(1, size));
}

/** All sources, in the order of the config. A source that cannot be read stops the build unless it is `optional`. */
export async function loadSources(config: BuildConfig, options: LoadOptions): Promise<LoadedSource[]> {
  const loaded: LoadedSource[] = [];
  for (const [index, source] of config.sources.entries()) {
    // The report is published: it must not name folders of this machine.
    const file = source.file !== undefined && isAbsolute(source.file) ? basename(source.file) : source.file;
    const shown = file ?? source.url ?? '';
    options.progress?.(shown, index / config.sources.length);
    try {
      const bounds = boundsOf(source, config, options);
      const { content, url } = await contentOf(source, bounds, options);
      const results = await importAny(content, {
        file: shown,
        ...(source.as === undefined || source.as === 'feed' ? {} : { kind: source.as satisfies ImportKind }),
        publisher: source.publisher ?? config.publisher.id,
        ...phoneOf(config),
        date: options.date,
        ...(source.date === undefined ? {} : { countFrom: source.date }),
        lang: options.lang,
        say: options.say,
        bounds,
        ...(url === undefined ? {} : { base: url }),
        onBytes: await bytesListener(content, (share) =>
          options.progress?.(shown, (index + share) / config.sources.length),
        ),
        ...(source.sheet === undefined ? {} : { sheets: [source.sheet].flat() }),
        ...(source.columns === undefined ? {} : { columns: source.columns }),
        ...(source.dropPersonal === undefined ? {} : { dropPersonal: source.dropPersonal }),
      });
      if (results.some((one) => one.summary.kind === 'applications'))
        throw new CannotRun('applications-private', options.words.applicationsPrivate);
      const { sampleWeek } = source;
      if (sampleWeek !== undefined)
        for (const one of results)
          one.records = one.records.map((record) => shiftSampleDates(record, weeksBetween(sampleWeek, options.date)));
      loaded.push({ config: source, shown, results });
    } catch (error) {
      if (!(error instanceof CannotRun) || source.optional !== true || error.code === 'applications-private')
        throw error;
      loaded.push({ config: source, shown, results: [], failed: error.message });
    }
  }
  return loaded;
}

/** The bytes of a file that the config names. */
export async function readBeside(folder: string, file: string, words: CommandText): Promise<Buffer> {
  return readFile(resolve(folder, file)).catch(() => {
    throw new CannotRun('file-missing', words.fileMissing(file));
  });
}

/** The map whose outlines are published. It must be a map, and lie in the folder of the config. */
export async function readOutlines(folder: string, file: string, words: CommandText): Promise<unknown> {
  const missing = (): never => {
    throw new CannotRun('file-missing', words.fileMissing(file));
  };
  const path = await insideOf(folder, file).catch(missing);
  if (path === undefined) throw new CannotRun('table-invalid', words.tableInvalid(file, words.outsideOfConfig));
  const bytes = await readFile(path).catch(missing);
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    json = undefined;
  }
  if (!/^(?:Topology|FeatureCollection)$/u.test(stringOf(objectOf(json)['type'])))
    throw new CannotRun('table-invalid', words.tableInvalid(file, words.noOutlines));
  return json;
}

/** The publisher's own number, whose area code is proposed where a table leaves it out. */
function phoneOf({ publisher: { contact } }: BuildConfig): { phone?: string } {
  const phone = typeof contact === 'string' ? contact : contact?.phone;
  return phone === undefined ? {} : { phone };
}
