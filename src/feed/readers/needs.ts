import { needs as schema } from '../checks/needs.js';
import { collectionReader } from '../collection-reader.js';

/** Reads `needs` of a feed. */
export const needsReader = collectionReader('needs', schema);
