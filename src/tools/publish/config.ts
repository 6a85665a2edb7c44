/** `tsunagari.config.json`: what the office writes once. Paths are relative to the file itself; addresses are https only. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { contact, text } from '../../feed/schema.js';
import { areaOf } from '../../model/places/area-book.js';
import { CannotRun } from '../report/cannot-run.js';
import { configProblems, NO_AREA } from './config-problems.js';
import { JsonError, placedJson, type PlacedJson } from './json-places.js';
import type { CommandText } from '../messages/command.ja.js';
import { TABLE_KINDS } from '../table-kinds.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\s/]+$/);

/** 全国地方公共団体コード, as the feed has it. A town that does not exist would hide all its records. */
const area = z
  .union([z.string(), z.number()])
  .transform((code) => areaOf(String(code).normalize('NFKC').trim()))
  .refine((row) => row !== undefined, NO_AREA)
  .transform((row) => row?.code ?? '');

const source = z.strictObject({
  /** A file beside the config, or `url`. */
  file: z.string().min(1).optional(),
  url: z.string().startsWith('https://').optional(),
  /** `url` lies in the office's own network; without this an address that leads into it is not read. */
  ownNetwork: z.boolean().optional(),
  /** What the table holds; found from its content when absent. `feed` is a finished feed of somebody else. */
  as: z.enum([...TABLE_KINDS, 'feed']).optional(),
  /** Whose data it is; the feed's own publisher when absent. */
  publisher: id.optional(),
  /** Whose town the table is of, for records that name none; that of the feed when absent. */
  area: area.optional(),
  /** Name, page, licence and credit of the source, copied onto records that name none. */
  name: z.string().optional(),
  page: z.string().optional(),
  license: z.string().optional(),
  attribution: z.string().optional(),
  /** The sheet or sheets of a workbook to read; all that fit when absent. */
  sheet: z.union([z.string(), z.array(z.string())]).optional(),
  /** Header as the file writes it → the standard's column name. */
  columns: z.record(z.string(), z.string()).optional(),
  /** Day the file was made or last checked as a whole. */
  date: day.optional(),
  /** Day on which a person compared every record with its source; set it only when that is true. */
  verifiedOn: day.optional(),
  maintainer: z.string().optional(),
  /** Fields given to records that have none, e.g. `{"areas": ["14204"], "networks": ["kanakon"]}`. */
  defaults: z.record(z.string(), z.unknown()).optional(),
  /** The build goes on without this source when it cannot be read. */
  optional: z.boolean().optional(),
  dropPersonal: z.boolean().optional(),
  /** For samples only: Monday of the week that the table takes for today's. Days of records named サンプル move by whole weeks to the week of the build. */
  sampleWeek: day.optional(),
});

const publisher = z.strictObject({
  id,
  name: text.optional(),
  url: z.string().optional(),
  contact: z.union([contact, z.string()]).optional(),
});

/** Shape of the config. Strict: a misspelt key is said, not ignored. */
export const buildConfig = z.strictObject({
  $schema: z.string().optional(),
  publisher,
  /** Code of the town whose feed this is: 5 or 6 digits, 2 for a prefecture. Records that name no area are of it. */
  area: area.optional(),
  license: z.string().optional(),
  attribution: text.optional(),
  demo: z.boolean().optional(),
  /** Tables: CSV, XLSX or JSON beside the config. */
  areas: z.string().optional(),
  topics: z.string().optional(),
  networks: z.string().optional(),
  themes: z.string().optional(),
  emergency: z.string().optional(),
  revoked: z.string().optional(),
  /** TopoJSON or GeoJSON in degrees; of the areas in use, simplified outlines are written beside the feed. */
  outlines: z.string().optional(),
  holidays: z.boolean().optional(),
  sources: z.array(source).min(1),
  /** Answered inquiry sheets of `check --due`. */
  answers: z.array(z.string()).optional(),
  timeoutSeconds: z.number().min(1).max(600).optional(),
  /** Feeds above this many bytes of JSON are cut into parts. */
  partsAbove: z.number().int().min(10_000).optional(),
});

export type BuildConfig = z.infer<typeof buildConfig>;
export type SourceConfig = z.infer<typeof source>;

/** Every key; those of a publisher and of a source follow the key that holds them. */
export type ConfigKey =
  keyof BuildConfig | `publisher.${keyof BuildConfig['publisher']}` | `sources.${keyof SourceConfig}`;
/** All keys in the order of the schema. */
export const CONFIG_KEYS = Object.keys(buildConfig.shape).flatMap((key) => [
  key,
  ...(key === 'publisher' ? Object.keys(publisher.shape) : key === 'sources' ? Object.keys(source.shape) : []).map(
    (inner) => `${key}.${inner}`,
  ),
]) as ConfigKey[];

/** What was read, as a config; throws `CannotRun` with every mistake found. `shown`: what the words call it; `lines`: where its keys stand. */
export function checkedConfig(
  json: unknown,
  shown: string,
  words: CommandText,
  lines: PlacedJson['lines'] = new Map(),
): BuildConfig {
  const parsed = buildConfig.safeParse(json);
  const problems = parsed.success
    ? parsed.data.sources.flatMap(({ file, url }, index) =>
        (file === undefined) === (url === undefined) ? [{ path: `sources.${index}`, said: words.fileOrUrl }] : [],
      )
    : configProblems(parsed.error, json, CONFIG_KEYS, words);
  if (parsed.success && problems.length === 0) return parsed.data;
  const said = problems.map(({ path, said: what }) => words.config.problem(lineOf(path, lines), path, what));
  throw new CannotRun('config-invalid', words.configInvalid(shown, said.join('\n')));
}

/** The line of a key, or of the nearest key around it that exists. */
function lineOf(path: string, lines: PlacedJson['lines']): number | undefined {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const line = lines.get(at);
    if (line !== undefined || at === '') return line;
  }
}

/** Reads and checks a config file; throws `CannotRun` with every mistake found. */
export async function readConfig(path: string, words: CommandText): Promise<{ config: BuildConfig; folder: string }> {
  let raw: string;
  try {
    raw = await readFile(path, 'utf8');
  } catch {
    throw new CannotRun('config-missing', words.configMissing(path));
  }
  let placed: PlacedJson;
  try {
    placed = placedJson(raw);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new CannotRun('config-not-json', words.configNotJson(path, words.config.mistake(error.line, error.mistake)));
  }
  return { config: checkedConfig(placed.value, path, words, placed.lines), folder: dirname(resolve(path)) };
}
