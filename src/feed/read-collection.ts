import type { CollectionReader } from './collection-reader.js';
import { momentOf } from './feed-date.js';
import { checked, idOf, type ParsedFeed } from './parse-feed.js';
import type { CollectionName, RecordOf, LocalizedText } from './schema.js';
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
export function* readCollection<K extends CollectionName>(
  value: unknown,
  reader: CollectionReader<K>,
  feed: ParsedFeed,
  url = feed.url,
): Generator<void, ReadCollection<K>> {
  const rejected: Rejected[] = [];
  const records: Trusted<K>[] = [];
  /** Where in `value` each of `records` stood, and under which place in `records` each id is found. */
  const origins: number[] = [];
  const places = new Map<string, number>();
  const context = { base: url };
  const { publisher } = feed;
  const reject = (index: number, id: string | undefined, reason: string): void =>
    void rejected.push({ source: url, collection: reader.name, index, id, reason });
  if (value !== undefined && value !== null && !Array.isArray(value)) reject(0, undefined, ': expected a list');
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  // A function of its own, because engines do not optimise generators.
  const take = (index: number): void => {
    const sound = checked(list[index], reader.check, (reason) => reject(index, idOf(list[index]), reason));
    if (!sound) return;
    const record = reader.normalise(sound as RecordOf[K], context) as Trusted<K>;
    const { id } = record;
    if (!id || isBlank(record.name)) return reject(index, id, id ? 'name: is empty' : 'id: is empty');
    record.key = `${publisher.id}/${id}`;
    record.publisher = publisher;
    record.license = record.source?.license ?? feed.license;
    record.stale = false;
    const twin = places.get(id);
    if (twin === undefined) {
      origins.push(index);
      places.set(id, records.push(record) - 1);
      return;
    }
    const newer = isNewer(record, records[twin]!);
    reject(newer ? origins[twin]! : index, id, 'id: occurs twice; the newer record is kept');
    if (!newer) return;
    records[twin] = record;
    origins[twin] = index;
  };
  for (let index = 0; index < list.length; index++) {
    if (index % STEP === STEP - 1) yield;
    take(index);
  }
  return { records, rejected };
}

function isBlank(text: LocalizedText): boolean {
  return typeof text === 'string'
    ? text === ''
    : !Object.values(text).some((words) => typeof words === 'string' && words !== '');
}

type Dated = { modified?: string; verifiedOn?: string };

/** Whether `one` is newer than `other` by `modified`, else by `verifiedOn`; a tie is not newer. */
export function isNewer(one: Dated, other: Dated): boolean {
  const field = one.modified || other.modified ? 'modified' : 'verifiedOn';
  return (momentOf(one[field]) ?? -Infinity) > (momentOf(other[field]) ?? -Infinity);
}
