import {
  areaTable,
  emergency,
  envelope,
  holidays,
  networks,
  parts,
  revoked,
  themes,
  topics,
} from './checks/envelope.js';
import { compileCheck, type Check } from './check.js';
import { cleanText } from './clean-text.js';
import { momentOf } from './feed-date.js';
import { FormatError, VersionError } from './feed-error.js';
import { normaliseRecord, toContact } from './normalise.js';
import { isObject, withoutNulls } from './plain-object.js';
import { fetchableUrl, safeUrl } from './safe-url.js';
import type { Holidays, RowOf, TableName, LocalizedText } from './schema.js';
import type { FeedFacts, Publisher, Rejected } from './types.js';

/** A feed whose envelope is trusted and whose collections still wait, as found, to be read when a widget asks for them. */
export interface ParsedFeed extends FeedFacts {
  /** The feed's final URL. */
  url: string;
  publisher: Publisher;
  tables: { [K in TableName]: RowOf[K][] };
  raw: Readonly<Record<string, unknown>>;
  rejected: Rejected[];
}

const TABLES: readonly TableName[] = ['areaTable', 'topics', 'networks', 'themes', 'emergency', 'revoked', 'parts'];
/** What a row must still have after cleaning; the reason when it has not. */
const ROW_NEEDS: { [K in TableName]?: (row: RowOf[K]) => string | undefined } = {
  areaTable: ({ code }) => (code.length === 6 ? 'code: its check digit is wrong' : undefined),
  parts: ({ url }) => (fetchableUrl(url) ? undefined : 'url: is no https address'),
};
const checks = { areaTable, emergency, envelope, holidays, networks, parts, revoked, themes, topics };
const compiled = new Map<string, Check>();

function check(name: TableName | 'envelope' | 'holidays'): Check {
  let one = compiled.get(name);
  if (!one) {
    one = compileCheck(checks[name]);
    compiled.set(name, one);
  }
  return one;
}

/**
 * Reads the envelope and its tables. Only `version`, `publisher.id` and `updated` can fail a feed; a bad row or member is left out.
 * @param file what `JSON.parse` gave; the rows of its tables are cleaned in place
 * @param url the feed's final URL
 * @throws FormatError, VersionError
 */
export function parseFeed(file: unknown, url: string): ParsedFeed {
  if (!isObject(file)) throw new FormatError(url, 'the outermost value must be an object.');
  const json = ownMembers(file);
  // A later version is no mistake of the feed's; a missing one, or "1" in quotes, is.
  if (typeof json.version === 'number' && json.version !== 1) throw new VersionError(url, json.version);
  const reason = check('envelope')(json);
  if (reason) throw new FormatError(url, reason);
  const updated = momentOf(json.updated as string);
  if (updated === undefined) throw new FormatError(url, `updated: "${String(json.updated)}" is no day of the calendar`);
  const publisher = publisherOf(ownMembers(json.publisher as object), url);
  if (!publisher.id) throw new FormatError(url, 'publisher.id: is empty');
  const rejected: Rejected[] = [];
  const tables = {} as { [K in TableName]: RowOf[K][] };
  for (const name of TABLES) (tables as Record<string, unknown>)[name] = readRows(json[name], name, url, rejected);
  return {
    url,
    publisher,
    updated: new Date(updated),
    license: typeof json.license === 'string' ? cleanText(json.license).slice(0, 200) : undefined,
    attribution: textOf(json.attribution),
    demo: json.demo === true,
    outlines: typeof json.outlines === 'string' ? fetchableUrl(json.outlines, url) : undefined,
    calendar: typeof json.calendar === 'string' ? fetchableUrl(json.calendar, url) : undefined,
    holidays: holidaysOf(json.holidays, url, rejected),
    tables,
    raw: json,
    rejected,
  };
}

/** Without what a page may have added to every object. */
function ownMembers(value: object): Record<string, unknown> {
  return Object.assign(Object.create(null) as Record<string, unknown>, value);
}

function publisherOf(publisher: Record<string, unknown>, url: string): Publisher {
  return {
    id: cleanText(publisher.id as string),
    name: textOf(publisher.name),
    url: typeof publisher.url === 'string' ? safeUrl(publisher.url, url) : undefined,
    contact: toContact(publisher.contact, url),
  };
}

/** A text from whatever was written there: members that are no strings are forgotten. */
function textOf(value: unknown): LocalizedText | undefined {
  if (typeof value === 'string') return cleanText(value).slice(0, 20_000);
  if (!isObject(value)) return undefined;
  const text: Record<string, string> = {};
  for (const [language, words] of Object.entries(value))
    if (typeof words === 'string') text[language] = cleanText(words).slice(0, 20_000);
  return text;
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
    rejected.push({ source: url, collection: name, index: 0, reason: ': expected a list' });
    return [];
  }
  const rows: unknown[] = [];
  for (let index = 0; index < value.length; index++) {
    const reject = (reason: string): void =>
      void rejected.push({ source: url, collection: name, index, id: idOf(value[index]), reason });
    const sound = checked(value[index], check(name), reject);
    if (!sound) continue;
    const row = normaliseRecord(sound, { base: url });
    const lost = ROW_NEEDS[name]?.(row as never);
    if (lost) reject(lost);
    else rows.push(row);
  }
  return rows;
}

/** The value when its check passes, once more without nulls when not; else undefined after `report`. */
export function checked(value: unknown, passes: Check, report: (reason: string) => void): object | undefined {
  let reason = passes(value);
  if (!reason) return value as object;
  const mended = withoutNulls(value);
  reason = passes(mended);
  if (!reason) return mended as object;
  report(reason);
  return undefined;
}

/** The id under which a refused record can be found again. */
export function idOf(value: unknown): string | undefined {
  return isObject(value) && typeof value.id === 'string' ? cleanText(value.id).slice(0, 100) : undefined;
}
