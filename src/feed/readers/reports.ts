import { reports as schema } from '../checks/reports.js';
import { collectionReader } from '../collection-reader.js';

/** Reads `reports` of a feed. */
export const reportsReader = collectionReader('reports', schema);
