import { offers as schema } from '../checks/offers.js';
import { collectionReader, type CollectionReader } from '../collection-reader.js';
import { veiled } from '../visibility.js';

const reader = collectionReader('offers', schema);

/** Reads `offers` of a feed: what is not public is left out, and a veiled organisation is not named. */
export const offersReader: CollectionReader<'offers'> = {
  ...reader,
  normalise: (record, context) => {
    const entry = veiled(reader.normalise(record, context));
    entry.resourceKind ||= 'other';
    return entry;
  },
};
