import { ibasho as schema } from '../checks/ibasho.js';
import { collectionReader } from '../collection-reader.js';

/** Reads `ibasho` of a feed. */
export const ibashoReader = collectionReader('ibasho', schema);
