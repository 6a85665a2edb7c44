/** A feed's file as widgets see it: checked, cleaned, revoked records gone. */
import type { CollectionName } from '../../feed/schema.js';
import type { CollectionReader } from '../../feed/collection-reader.js';
import { mergeFeeds } from '../../feed/merge-feeds.js';
import { parseFeed } from '../../feed/parse-feed.js';
import { readCollection } from '../../feed/read-collection.js';
import { consultationWindowsReader } from '../../feed/readers/consultation-windows.js';
import { eventsReader } from '../../feed/readers/events.js';
import { ibashoReader } from '../../feed/readers/ibasho.js';
import type { Feed, Trusted } from '../../feed/types.js';
import type { WholeFeed } from '../read/whole-feed.js';

const READERS = [consultationWindowsReader, ibashoReader, eventsReader] as const;

/** @param url base for relative addresses in the feed */
export function readFeed({ envelope, records }: WholeFeed, url: string): Feed {
  const feed = parseFeed(envelope, url);
  const lists = new Map<CollectionName, Trusted<CollectionName>[][]>();
  for (const reader of READERS as readonly CollectionReader[]) {
    const reading = readCollection(records[reader.name], reader, feed);
    let step = reading.next();
    while (!step.done) step = reading.next();
    lists.set(reader.name, [step.value.records as Trusted<CollectionName>[]]);
  }
  return mergeFeeds([{ feed, lists }]);
}
