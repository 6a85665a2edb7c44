import type { CollectionReader } from './collection-reader.js';
import { momentOf } from './feed-date.js';
import { checked, idOf, type ParsedFeed } from './parse-feed.js';
import type { CollectionName, RecordOf, Text } from './schema.js';
import type { Rejected, Trusted } from './types.js';

export interface ReadCollection<K extends CollectionName = CollectionName> {
  records: Trusted<K>[];
  rejected: Rejected[];
}

/** How many records are read between two chances for the browser to paint. */
const STEP = 50;

/**
 * Reads one collection record by record; yields now and then so that a long one can be read in slices.
 * Of two records with one id the newer stays, else the first; the other is reported.
 * @param value what stands in the feed under the collection's name; its records are cleaned in place
 * @param url final URL of the file in which it stands, when that is a part
 */
export function* readCollection<K extends CollectionName>(value: unknown, reader: CollectionReader<K>, feed: ParsedFeed, url = feed.url): Generator<void, ReadCollection<K>> {
  const rejected: Rejected[] = [];
  const records: Trusted<K>[] = [];
  const places = new Map<string, { place: number; index: number }>();
  const reject = (index: number, id: string | undefined, reason: string): void => void rejected.push({ source: url, collection: reader.name, index, id, reason });
  if (value !== undefined && value !== null && !Array.isArray(value)) reject(0, undefined, ': expected a list');
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  for (let index = 0; index < list.length; index++) {
    if (index % STEP === STEP - 1) yield;
    const sound = checked(list[index], reader.check, (reason) => reject(index, idOf(list[index]), reason));
    if (!sound) continue;
    const plain = reader.normalise(sound as RecordOf[K], { base: url });
    if (!plain.id || isBlank(plain.name)) {
      reject(index, plain.id, plain.id ? 'name: is empty' : 'id: is empty');
      continue;
    }
    const record = Object.assign(plain, { key: `${feed.publisher.id}/${plain.id}`, publisher: feed.publisher, license: plain.source?.license ?? feed.license, stale: false }) as Trusted<K>;
    const twin = places.get(record.id);
    if (twin) {
      const newer = isNewer(record, records[twin.place]!);
      reject(newer ? twin.index : index, record.id, 'id: occurs twice; the newer record is kept');
      if (newer) records[twin.place] = record;
      if (newer) twin.index = index;
    } else places.set(record.id, { place: records.push(record) - 1, index });
  }
  return { records, rejected };
}

function isBlank(text: Text): boolean {
  return typeof text === 'string' ? text === '' : !Object.values(text).some((words) => typeof words === 'string' && words !== '');
}

type Dated = { modified?: string; verifiedOn?: string };

/** Whether `one` is newer than `other` by `modified`, else by `verifiedOn`; a tie is not newer. */
export function isNewer(one: Dated, other: Dated): boolean {
  const field = one.modified || other.modified ? 'modified' : 'verifiedOn';
  return (momentOf(one[field]) ?? -Infinity) > (momentOf(other[field]) ?? -Infinity);
}
