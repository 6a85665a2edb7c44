/** Config and folder → every file of a publication, as text in memory. The same input gives the same bytes. */
import { basename, resolve } from 'node:path';
import { areaCode } from '../../feed/area-code.js';
import { feedFile, type CollectionName } from '../../feed/schema.js';
import { hasContact } from '../check/check-feed.js';
import { japanese, listOf, stringOf, type AnyRecord } from '../report/unproven.js';
import { rowsFor } from '../../model/places/area-book.js';
import { readAnswerSheet, type AnswerSheet } from '../check/answers.js';
import { CannotRun } from '../report/cannot-run.js';
import type { CommandText } from '../messages/command.ja.js';
import type { AnySummary, Finding } from '../report/finding.js';
import { parseDay, parseHours } from '../check/parse-answer.js';
import { assemble, type Assembled } from './assemble.js';
import type { BuildConfig } from './config.js';
import { readEnvelopeTable } from './envelope-tables.js';
import { eventCalendars } from './events-ics.js';
import { feedJsonSchemaText } from './feed-json-schema.js';
import { holidayTable } from '../read/holidays.js';
import { keepEntries } from './keep-entries.js';
import { ibashoGeoJson } from './ibasho-geojson.js';
import { loadSources, readBeside, readOutlines, type LoadOptions } from './load-sources.js';
import { outlinesOf } from './outlines.js';
import { newestDate, tableDays } from './newest-date.js';
import { cutIntoParts, type PartFile } from './parts.js';
import { picturesBeside } from './pictures.js';
import { stableJson } from './stable-json.js';

export interface Publication {
  feed: string;
  parts: PartFile[];
  /** File name → content: calendar, GeoJSON, JSON Schema, outlines, pictures. */
  beside: Map<string, string | Uint8Array>;
  counts: Record<string, number>;
  /** The same counts with the withdrawn records: those were not lost by mistake. */
  countsBeforeRevoking: Record<string, number>;
  /** Id → name of what was withdrawn; shown to the office only, written into no file. */
  withdrawnNames: Map<string, string>;
  events: readonly AnyRecord[];
  holidaysThrough?: string;
  summaries: AnySummary[];
  findings: Finding[];
}

const TABLES = {
  areas: 'areaTable',
  topics: 'topics',
  networks: 'networks',
  themes: 'themes',
  emergency: 'emergency',
  revoked: 'revoked',
} as const;
/** Names that the publication itself uses. */
const RESERVED = new Set([
  'feed.json',
  'feed.next.json',
  'index.html',
  'events.ics',
  'ibasho.geojson',
  'tsunagari-feed.v1.schema.json',
  'report.html',
  'report.csv',
]);
/** Reasons that are given where there is nothing else to tell. */
const REASONS = 5;
const CITIZEN: readonly CollectionName[] = ['consultationWindows', 'ibasho', 'events'];

async function answerSheets(config: BuildConfig, options: LoadOptions): Promise<AnswerSheet[]> {
  const sheets: AnswerSheet[] = [];
  for (const file of config.answers ?? []) {
    const path = resolve(options.folder, file);
    await readBeside(options.folder, file, options.words);
    const sheet = await readAnswerSheet(path, file);
    if (sheet === undefined)
      throw new CannotRun(
        'table-invalid',
        options.words.tableInvalid(file, Object.values(options.words.inquiry.headers).slice(9, 10).join('')),
      );
    sheets.push(sheet);
  }
  return sheets;
}

/** The office's own table of areas, and the names of all others that its records speak of. */
function withNamed(own: AnyRecord[], collections: Assembled['collections'], home?: string): AnyRecord[] {
  const codes = new Set(home === undefined ? [] : [home]);
  for (const record of Object.values(collections).flat())
    for (const code of [...listOf(record['areas']), ...listOf(record['serviceAreas'])]) codes.add(stringOf(code));
  const known = new Set(own.map((row) => stringOf(row['code'])));
  return [
    ...own,
    ...rowsFor(codes)
      .filter(({ code }) => !known.has(code))
      .map((row) => ({ ...row })),
  ];
}

/** Reads everything the config names and makes the publication; throws `CannotRun` where nothing sound can be made. */
export async function makeFeed(config: BuildConfig, options: LoadOptions): Promise<Publication> {
  const { words, date, say } = options;
  const rows = await envelopeTables(config, options);
  const sources = await loadSources(config, options);
  const ownAreas = rows.areaTable ?? [];
  const assembled = assemble({
    sources,
    answers: await answerSheets(config, options),
    emergency: rows.emergency ?? [],
    areaTable: ownAreas,
    themes: rows.themes ?? [],
    networks: rows.networks ?? [],
    topicIds: new Set((rows.topics ?? []).map((row) => stringOf(row['id']))),
    revoked: { rows: rows.revoked ?? [], file: config.revoked ?? '' },
    publisher: config.publisher.id,
    ...(config.area === undefined ? {} : { area: config.area }),
    tools: { say, date, parseDay: (text) => parseDay(text, date), parseHours },
  });
  const { collections } = assembled;
  if (collections.events !== undefined && options.eventsBefore !== undefined)
    collections.events = keepEntries(options.eventsBefore, collections.events);
  refuseUnsound(assembled, config, words);
  const areaTable = withNamed(ownAreas, collections, config.area);
  if (areaTable.length > 0) rows.areaTable = areaTable;
  if (rows.revoked !== undefined) rows.revoked = assembled.revoked.map((row) => ({ ...row }));
  const all = Object.values(collections).flat();
  const updated = newestDate(
    all,
    [
      ...config.sources.flatMap((source) => [source.date, source.verifiedOn]),
      ...sources.flatMap((source) => source.results.map((result) => stringOf(result.feed?.['updated']))),
      ...tableDays(assembled.emergency),
    ],
    date,
  );
  const cityOf = cityIn(areaTable);
  const { head, parts } = cutIntoParts(collections, {
    publisher: config.publisher.id,
    date,
    cityOf,
    ...(config.partsAbove === undefined ? {} : { above: config.partsAbove }),
  });
  const isCut = parts.some((part) => part.entry.collection === 'events');
  const outlines = await outlinesBeside(config, areaTable, options);
  const pictures = await picturesBeside(all, options.folder, say);
  const holidays = config.holidays === false ? undefined : await holidayTable(date);
  const json = provenJson(
    {
      version: 1,
      publisher: config.publisher,
      updated,
      demo: config.demo,
      license: config.license,
      attribution: config.attribution ?? creditsOf(config),
      outlines: outlines?.name,
      // The calendar of one municipality is not the calendar of the feed.
      calendar: isCut || !collections.events?.length ? undefined : 'events.ics',
      holidays,
      ...rows,
      emergency: assembled.emergency.length > 0 ? assembled.emergency : undefined,
      parts: parts.length > 0 ? parts.map((part) => part.entry) : undefined,
      ...head,
    },
    words,
  );
  return {
    feed: `${json}\n`,
    parts,
    beside: new Map<string, string | Uint8Array>([
      ...(outlines ? [[outlines.name, outlines.content] as const] : []),
      ...pictures.files,
      ...eventCalendars(collections.events ?? [], isCut, cityOf, updated, config.publisher),
      ['ibasho.geojson', ibashoGeoJson(collections.ibasho ?? [])],
      ['tsunagari-feed.v1.schema.json', feedJsonSchemaText()],
    ]),
    ...countsOf(assembled),
    withdrawnNames: new Map(assembled.gone.map(({ record }) => [stringOf(record['id']), japanese(record['name'])])),
    events: collections.events ?? [],
    summaries: assembled.summaries,
    findings: [...assembled.findings, ...pictures.findings],
    ...(holidays === undefined ? {} : { holidaysThrough: holidays.through }),
  };
}

type TableRows = Partial<Record<(typeof TABLES)[keyof typeof TABLES], AnyRecord[]>>;

async function envelopeTables(config: BuildConfig, { folder, words }: LoadOptions): Promise<TableRows> {
  const rows: TableRows = {};
  for (const key of Object.keys(TABLES) as (keyof typeof TABLES)[]) {
    const file = config[key];
    if (file !== undefined)
      rows[TABLES[key]] = await readEnvelopeTable(TABLES[key], resolve(folder, file), file, words);
  }
  return rows;
}

/** Throws where there is nothing to publish, or nobody whom a citizen could ask about it. */
function refuseUnsound({ collections, gone, findings }: Assembled, config: BuildConfig, words: CommandText): void {
  if (Object.keys(collections).length === 0 && gone.length === 0)
    throw new CannotRun(
      'nothing-taken',
      words.nothingTaken(findings.filter(({ level }) => level === 'refused').slice(0, REASONS)),
    );
  if (CITIZEN.some((name) => collections[name] !== undefined) && !hasContact(config.publisher))
    throw new CannotRun('publisher-contact-missing', words.contactNeeded);
}

/** The outlines of the areas in use, as a file beside the feed; undefined where the config names none. */
async function outlinesBeside(
  config: BuildConfig,
  areaTable: readonly AnyRecord[],
  { folder, words }: LoadOptions,
): Promise<{ name: string; content: string } | undefined> {
  if (!config.outlines) return undefined;
  const name = basename(config.outlines).replace(/\.geojson$/i, '.topojson');
  if (RESERVED.has(name)) throw new CannotRun('table-invalid', words.tableInvalid(config.outlines, words.reservedName));
  const map = await readOutlines(folder, config.outlines, words);
  const used = new Set(areaTable.map((row) => areaCode(stringOf(row['code'])) ?? ''));
  return { name, content: `${stableJson(outlinesOf(map, used))}\n` };
}

/** The city of a ward; every other code as it is. */
function cityIn(areaTable: readonly AnyRecord[]): (code: string) => string {
  const parentOf = new Map(areaTable.map((row) => [stringOf(row['code']), stringOf(row['parent'])]));
  return (code) => {
    const parent = parentOf.get(code);
    return parent?.length === 5 ? parent : code;
  };
}

/** What the sources want to be credited with, each once. */
function creditsOf({ sources }: BuildConfig): string | undefined {
  const credits = new Set(sources.flatMap(({ attribution }) => attribution ?? []));
  return [...credits].join(' / ') || undefined;
}

/** The feed as text. What is not a feed by its own schema is never written. */
function provenJson(feed: AnyRecord, words: CommandText): string {
  const json = stableJson(feed);
  const proof = feedFile.safeParse(JSON.parse(json));
  if (proof.success) return json;
  const issues = proof.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new CannotRun('feed-invalid', words.unexpected(issues.join('; ')));
}

function countsOf({ collections, gone }: Assembled): Pick<Publication, 'counts' | 'countsBeforeRevoking'> {
  const counts = Object.fromEntries(Object.entries(collections).map(([name, list]) => [name, list.length]));
  const countsBeforeRevoking = { ...counts };
  for (const { collection } of gone) countsBeforeRevoking[collection] = (countsBeforeRevoking[collection] ?? 0) + 1;
  return { counts, countsBeforeRevoking };
}
