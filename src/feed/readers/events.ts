import { events as schema } from '../checks/events.js';
import { collectionReader } from '../collection-reader.js';

/** Reads `events` of a feed. */
export const eventsReader = collectionReader('events', schema);
