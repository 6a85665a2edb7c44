import { needs as schema } from '../checks/needs.js';
import { collectionReader, type CollectionReader } from '../collection-reader.js';
import { veiled } from '../visibility.js';

const reader = collectionReader('needs', schema);

/** Reads `needs` of a feed: what is not public is left out, and a veiled organisation is not named. */
export const needsReader: CollectionReader<'needs'> = {
  ...reader,
  normalise: (record, context) => {
    const entry = veiled(reader.normalise(record, context));
    entry.resourceKind ||= 'other';
    return entry;
  },
};
