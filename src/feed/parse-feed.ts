import * as checks from './checks/envelope.js';
import { compileCheck, type Check } from './check.js';
import type { CollectionReader } from './collection-reader.js';
import { FormatError, VersionError } from './feed-error.js';
import { cleanText, normaliseRecord, toContact } from './normalise.js';
import { isObject, withoutNulls } from './plain-object.js';
import { safeUrl } from './safe-url.js';
import type { CollectionName, Holidays, RecordOf, RowOf, TableName, Text } from './schema.js';
import type { Publisher, Rejected } from './types.js';

/** A feed whose envelope is trusted and whose collections still wait, as found, to be read when a widget asks for them. */
export interface ParsedFeed {
  /** The feed's final URL. */
  url: string;
  publisher: Publisher;
  updated: Date;
  license?: string;
  attribution?: Text;
  demo: boolean;
  outlines?: string;
  holidays?: Holidays;
  tables: { [K in TableName]: RowOf[K][] };
  raw: Readonly<Record<string, unknown>>;
  rejected: Rejected[];
}

const TABLES: readonly TableName[] = ['areaTable', 'topics', 'networks', 'themes', 'emergency', 'revoked', 'parts'];
const compiled = new Map<string, Check>();

function check(name: TableName | 'envelope' | 'holidays'): Check {
  let one = compiled.get(name);
  if (!one) {
    one = compileCheck(checks[name]);
    compiled.set(name, one);
  }
  return one;
}

const textOf = (value: unknown): Text | undefined => (typeof value === 'string' ? cleanText(value).slice(0, 20_000) : isObject(value) ? (value as Text) : undefined);

/**
 * Reads the envelope and its tables. Only `version`, `publisher.id` and `updated` can fail a feed; a bad row or member is left out.
 * @param json what `JSON.parse` gave
 * @param url the feed's final URL
 * @throws FormatError, VersionError
 */
export function parseFeed(json: unknown, url: string): ParsedFeed {
  if (!isObject(json)) throw new FormatError(url, 'the outermost value must be an object');
  if (Object.hasOwn(json, 'version') && json.version !== 1) throw new VersionError(url, json.version);
  const reason = check('envelope')(json);
  if (reason) throw new FormatError(url, reason);
  const updated = dateOf(json.updated as string);
  if (!updated) throw new FormatError(url, `updated: "${String(json.updated).slice(0, 40)}" is no date`);
  const rejected: Rejected[] = [];
  const tables = {} as { [K in TableName]: RowOf[K][] };
  for (const name of TABLES) (tables as Record<string, unknown>)[name] = readRows(json[name], name, url, rejected);
  return {
    url,
    publisher: publisherOf(json.publisher as Record<string, unknown>, url),
    updated,
    license: typeof json.license === 'string' ? cleanText(json.license).slice(0, 200) : undefined,
    attribution: textOf(json.attribution),
    demo: json.demo === true,
    outlines: typeof json.outlines === 'string' ? safeUrl(json.outlines, url) : undefined,
    holidays: holidaysOf(json.holidays, url, rejected),
    tables,
    raw: json,
    rejected,
  };
}

function publisherOf(publisher: Record<string, unknown>, url: string): Publisher {
  return {
    id: cleanText(publisher.id as string),
    name: textOf(publisher.name),
    url: typeof publisher.url === 'string' ? safeUrl(publisher.url, url) : undefined,
    contact: toContact(publisher.contact, url),
  };
}

/** A date with zone, a day in Japan, or a time in Japan; undefined when it is no moment of the calendar. */
function dateOf(value: string): Date | undefined {
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(value.slice(10)) ? value : `${value.length === 10 ? `${value}T00:00` : value}+09:00`;
  const date = new Date(zoned);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function holidaysOf(value: unknown, url: string, rejected: Rejected[]): Holidays | undefined {
  if (value === undefined || value === null) return undefined;
  const reason = check('holidays')(value);
  if (!reason) return value as Holidays;
  rejected.push({ source: url, collection: 'holidays', index: 0, reason });
  return undefined;
}

function readRows(value: unknown, name: TableName, url: string, rejected: Rejected[]): unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    rejected.push({ source: url, collection: name, index: 0, reason: 'expected a list' });
    return [];
  }
  const rows: unknown[] = [];
  for (let index = 0; index < value.length; index++) {
    const row = checked(value[index], check(name), (reason) => rejected.push({ source: url, collection: name, index, id: idOf(value[index]), reason }));
    if (row) rows.push(normaliseRecord(row, { base: url }));
  }
  return rows;
}

/** The value when its check passes, once more without nulls when not; else undefined after `report`. */
function checked(value: unknown, passes: Check, report: (reason: string) => void): object | undefined {
  let reason = passes(value);
  if (!reason) return value as object;
  const mended = withoutNulls(value);
  reason = passes(mended);
  if (!reason) return mended as object;
  report(reason);
  return undefined;
}

function idOf(value: unknown): string | undefined {
  return isObject(value) && typeof value.id === 'string' ? value.id.slice(0, 100) : undefined;
}

export interface ReadCollection<K extends CollectionName = CollectionName> {
  records: RecordOf[K][];
  rejected: Rejected[];
}

/** How many records are read between two chances for the browser to paint. */
const STEP = 100;

/**
 * Reads one collection record by record; yields now and then so that a long one can be read in slices.
 * Of two records with one id the newest `modified`, else `verifiedOn`, else the first stays; the other is reported.
 */
export function* readCollection<K extends CollectionName>(value: unknown, reader: CollectionReader<K>, url: string): Generator<void, ReadCollection<K>> {
  const rejected: Rejected[] = [];
  const byId = new Map<string, RecordOf[K]>();
  if (value !== undefined && value !== null && !Array.isArray(value)) rejected.push({ source: url, collection: reader.name, index: 0, reason: 'expected a list' });
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  for (let index = 0; index < list.length; index++) {
    if (index % STEP === STEP - 1) yield;
    const reject = (reason: string): void => void rejected.push({ source: url, collection: reader.name, index, id: idOf(list[index]), reason });
    const sound = checked(list[index], reader.check, reject);
    if (!sound) continue;
    const record = reader.normalise(sound as RecordOf[K], { base: url });
    const twin = byId.get(record.id);
    if (twin) reject(`id: "${record.id.slice(0, 60)}" occurs twice; the newer record is kept`);
    if (!twin || isNewer(record, twin)) byId.set(record.id, record);
  }
  const records: RecordOf[K][] = [];
  byId.forEach((record) => records.push(record));
  return { records, rejected };
}

type Dated = { modified?: string; verifiedOn?: string };

/** Whether `one` is newer than `other` by `modified`, else by `verifiedOn`; a tie is not newer. */
export function isNewer(one: Dated, other: Dated): boolean {
  const [a, b] = one.modified || other.modified ? [one.modified, other.modified] : [one.verifiedOn, other.verifiedOn];
  return (a ?? '') > (b ?? '');
}
