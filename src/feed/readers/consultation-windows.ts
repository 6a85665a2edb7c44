import { consultationWindows as schema } from '../checks/consultationWindows.js';
import { collectionReader, type CollectionReader } from '../collection-reader.js';

const reader = collectionReader('consultationWindows', schema);

/** Reads `consultationWindows` of a feed. Every window gets a list of channels, empty where none is known: that is what tells a window from a place. */
export const consultationWindowsReader: CollectionReader<'consultationWindows'> = {
  ...reader,
  normalise: (record, context) => {
    const desk = reader.normalise(record, context);
    desk.channels ??= [];
    return desk;
  },
};
