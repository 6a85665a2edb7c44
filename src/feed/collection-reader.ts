import { compileCheck, type Check, type CheckSchema } from './check.js';
import { normaliseRecord, type NormaliseContext } from './normalise.js';
import type { CollectionName, RecordOf } from './schema.js';
import { notPublic } from './visibility.js';

/** How one collection is read. A widget imports the readers of the collections it shows, so that others cost it nothing. */
export interface CollectionReader<K extends CollectionName = CollectionName> {
  readonly name: K;
  /** What is wrong with a record, undefined when nothing is. */
  readonly check: Check;
  /** Cleans a checked record. */
  normalise(record: RecordOf[K], context: NormaliseContext): RecordOf[K];
}

/** A reader from its generated check. The check is compiled when first needed. */
export function collectionReader<K extends CollectionName>(name: K, schema: CheckSchema): CollectionReader<K> {
  let compiled: Check | undefined;
  return {
    name,
    check: (record) => (compiled ??= compileCheck(schema))(record) ?? notPublic(name, record),
    normalise: (record, context) => normaliseRecord(record, context),
  };
}
