import { consultationWindows as schema } from '../checks/consultationWindows.js';
import { collectionReader } from '../collection-reader.js';

/** Reads `consultationWindows` of a feed. */
export const consultationWindowsReader = collectionReader('consultationWindows', schema);
