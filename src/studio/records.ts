/** The records of a publication, for pages that know no more of a feed than its collections. */
import { COLLECTIONS } from '../feed/collections.js';
import { listOf, type AnyRecord } from '../tools/report/unproven.js';
import type { Collections } from './changes.js';

export function collectionsOf(text: string): Record<string, AnyRecord[]> {
  const feed = JSON.parse(text) as AnyRecord;
  return Object.fromEntries(COLLECTIONS.map((name) => [name, listOf(feed[name]) as AnyRecord[]]));
}

/** All records of a publication, those of its parts too. */
export function recordsOf(files: ReadonlyMap<string, string | Uint8Array>): Collections {
  const all = new Map<string, Map<unknown, AnyRecord>>();
  for (const [name, text] of files) {
    if (name !== 'feed.json' && !/^parts\/.*\.json$/.test(name)) continue;
    for (const [collection, records] of Object.entries(collectionsOf(String(text)))) {
      const known = all.get(collection) ?? new Map<unknown, AnyRecord>();
      all.set(collection, known);
      for (const record of records) known.set(record['id'], record);
    }
  }
  return Object.fromEntries([...all].map(([collection, records]) => [collection, [...records.values()]]));
}
