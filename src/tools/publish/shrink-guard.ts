/** A good feed is never replaced by one in which a collection fell to nothing, or below 70 %, unless somebody says so. */
import { readFile } from 'node:fs/promises';
import { objectOf } from '../report/unproven.js';
import { COLLECTIONS, isFeed, wholeFeed } from '../read/whole-feed.js';

/** Share of its records that a collection must keep. */
const MUST_KEEP = 0.7;

export interface Shrunk {
  collection: string;
  before: number;
  after: number;
}

/** Collections of `before` that lost too much. */
export function shrunkCollections(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Shrunk[] {
  return Object.entries(before)
    .map(([collection, count]) => ({ collection, before: count, after: after[collection] ?? 0 }))
    .filter((one) => one.before > 0 && (one.after === 0 || one.after < one.before * MUST_KEEP));
}

/** What stands in the folder before a build. */
export interface FeedBefore {
  /** Records per collection, those of parts included. */
  counts: Record<string, number>;
  events: Record<string, unknown>[];
}

/** The feed at `path`; undefined when there is no readable one. */
export async function feedBefore(path: string): Promise<FeedBefore | undefined> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
  if (!isFeed(json)) return undefined;
  const { records } = await wholeFeed(json, path);
  return {
    counts: Object.fromEntries(COLLECTIONS.map((name) => [name, records[name].length])),
    events: records.events.map(objectOf),
  };
}
