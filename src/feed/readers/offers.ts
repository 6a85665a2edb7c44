import { offers as schema } from '../checks/offers.js';
import { collectionReader } from '../collection-reader.js';

/** Reads `offers` of a feed. */
export const offersReader = collectionReader('offers', schema);
