/** A feed from a file or an address, with its parts put back in: everything that `check` and the shrink guard look at. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { collections, type CollectionName } from '../../feed/schema.js';
import { FetchFailed, fetchBounded, FETCH_BOUNDS, type FetchBounds } from '../files/fetch-bounded.js';
import { insideOf } from '../files/inside-of.js';
import { listOf, objectOf, stringOf } from '../report/unproven.js';

/** A part that the envelope names and that could not be read, or holds another number of records than it says. */
export interface PartProblem {
  url: string;
  reason: 'missing' | 'count' | 'outside';
  /** Why it is missing, as a code that the messages put into words. */
  why?: string;
  detail?: string;
  expected?: number;
  found?: number;
}

export interface WholeFeed {
  envelope: Record<string, unknown>;
  records: Record<CollectionName, unknown[]>;
  partProblems: PartProblem[];
}

/** Names of all collections, in the order of the schema. */
export const COLLECTIONS = Object.keys(collections) as CollectionName[];

/** Whether the JSON looks like a feed: an object with a version and a publisher, or with one of the collections. */
export function isFeed(json: unknown): json is Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  const object = json as Record<string, unknown>;
  return (
    ('publisher' in object && 'version' in object) ||
    ('updated' in object && COLLECTIONS.some((name) => name in object))
  );
}

/** Whether a feed is of a version that came after ours: it may mean something else by the same word. */
export const isNewer = (feed: Record<string, unknown>): boolean =>
  typeof feed['version'] === 'number' && feed['version'] > 1;

/** All parts of a feed together take no more than this many times what one address may take. */
const PATIENCE = 10;

/** Reads one part after another; what they take altogether is bounded. */
function partReader(base: string, bounds: FetchBounds): (url: string) => Promise<unknown> {
  if (!/^https?:/.test(base))
    return async (url) => {
      const path = await insideOf(resolve(dirname(base)), decodeURIComponent(url));
      if (path === undefined) throw new RangeError('outside');
      const text = await readFile(path, 'utf8').catch(() => {
        throw new PartMissing('not-there');
      });
      return jsonOf(text);
    };
  const until = Date.now() + PATIENCE * bounds.timeoutSeconds * 1000;
  let bytes = bounds.maxBytes;
  return async (url) => {
    const timeoutSeconds = Math.min(bounds.timeoutSeconds, (until - Date.now()) / 1000);
    if (timeoutSeconds <= 0) throw new PartMissing('too-slow');
    const content = await fetchBounded(new URL(url, base).href, { ...bounds, timeoutSeconds, maxBytes: bytes });
    bytes -= content.length;
    return jsonOf(new TextDecoder().decode(content));
  };
}

class PartMissing extends Error {}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PartMissing('not-json');
  }
}

function whyMissing(error: unknown): Pick<PartProblem, 'reason' | 'why' | 'detail'> {
  if (error instanceof RangeError) return { reason: 'outside' };
  if (error instanceof FetchFailed) return { reason: 'missing', why: error.reason, detail: error.detail };
  return error instanceof PartMissing ? { reason: 'missing', why: error.message } : { reason: 'missing' };
}

/** Envelope and all records of a feed; the same record in a prefecture's and in a municipality's part counts once. */
export async function wholeFeed(
  json: Record<string, unknown>,
  base: string,
  bounds: FetchBounds = FETCH_BOUNDS,
): Promise<WholeFeed> {
  const readPart = partReader(base, bounds);
  const records = Object.fromEntries(COLLECTIONS.map((name) => [name, [...listOf(json[name])]])) as Record<
    CollectionName,
    unknown[]
  >;
  const partProblems: PartProblem[] = [];
  const fromParts = new Map<string, unknown>();
  for (const entry of listOf(json['parts'])) {
    const part = objectOf(entry);
    const url = stringOf(part['url']);
    const name = stringOf(part['collection']) as CollectionName;
    try {
      const found = listOf(objectOf(await readPart(url))[name]);
      if (typeof part['count'] === 'number' && part['count'] !== found.length)
        partProblems.push({ url, reason: 'count', expected: part['count'], found: found.length });
      for (const record of found)
        fromParts.set(`${name}\n${stringOf(objectOf(record)['id'])}\n${JSON.stringify(record)}`, record);
    } catch (error) {
      partProblems.push({ url, ...whyMissing(error) });
    }
  }
  for (const [key, record] of fromParts) records[key.slice(0, key.indexOf('\n')) as CollectionName]?.push(record);
  return { envelope: json, records, partProblems };
}
