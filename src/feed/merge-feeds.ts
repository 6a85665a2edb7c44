import { isNewer, type ParsedFeed } from './parse-feed.js';
import type { CollectionName, CommunityEvent, RecordOf, RowOf, TableName } from './schema.js';
import type { Feed, Trusted } from './types.js';

/** One source as it enters the merge: its envelope and the collections that were read. */
export interface MergeSource {
  feed: ParsedFeed;
  stale: boolean;
  collections: ReadonlyMap<CollectionName, readonly RecordOf[CollectionName][]>;
}

const COLLECTIONS: readonly CollectionName[] = ['consultationWindows', 'ibasho', 'events', 'reports', 'members', 'needs', 'offers', 'campaigns'];

/** What identifies a row of a table. */
const ROW_KEYS: { [K in Exclude<TableName, 'parts'>]: (row: RowOf[K]) => string } = {
  areaTable: (row) => row.code,
  topics: (row) => row.id,
  networks: (row) => row.id,
  themes: (row) => row.id,
  emergency: (row) => row.id,
  revoked: (row) => `${row.id}|${row.phone ?? ''}`,
};

/**
 * Several feeds as one (DESIGN §5 Merging). Records are one by `publisher.id/id` (newest wins), across publishers only by equal `sameAs` or, for
 * events, by equal name, start and place; tables are united, first wins; what any feed revokes is hidden in all.
 */
export function mergeFeeds(sources: readonly MergeSource[]): Feed {
  const feeds = sources.map((source) => source.feed);
  const first = feeds[0]!;
  const merged = {
    publishers: uniqueBy(feeds.map((feed) => feed.publisher), (publisher) => publisher.id),
    updated: new Date(Math.max(...feeds.map((feed) => feed.updated.getTime()))),
    license: first.license,
    attribution: feeds.find((feed) => feed.attribution)?.attribution,
    demo: feeds.some((feed) => feed.demo),
    outlines: feeds.find((feed) => feed.outlines)?.outlines,
    holidays: mergeHolidays(feeds),
    parts: feeds.flatMap((feed) => feed.tables.parts),
  } as Feed;
  for (const name of Object.keys(ROW_KEYS) as (keyof typeof ROW_KEYS)[]) {
    const rows = feeds.flatMap((feed) => feed.tables[name] as { id: string }[]);
    (merged as unknown as Record<string, unknown>)[name] = uniqueBy(rows, ROW_KEYS[name] as unknown as (row: { id: string }) => string);
  }
  const revoked = new Set(merged.revoked.map((row) => row.id));
  const revokedPhones = new Set(merged.revoked.flatMap((row) => (row.phone ? [digits(row.phone)] : [])));
  for (const name of COLLECTIONS) {
    const records = mergeCollection(name, sources).filter((record) => !revoked.has(record.id) && !revoked.has(record.key));
    (merged as unknown as Record<string, unknown>)[name] = name === 'consultationWindows' ? withoutPhones(records as Trusted<'consultationWindows'>[], revokedPhones) : records;
  }
  merged.emergency = merged.emergency.filter((line) => !revoked.has(line.id) && !revokedPhones.has(digits(line.channel?.number ?? '-')));
  return merged;
}

function mergeHolidays(feeds: readonly ParsedFeed[]): Feed['holidays'] {
  let best: Feed['holidays'];
  for (const { holidays } of feeds) if (holidays && (!best || holidays.through > best.through)) best = holidays;
  return best;
}

function mergeCollection(name: CollectionName, sources: readonly MergeSource[]): Trusted<CollectionName>[] {
  const byKey = new Map<string, Trusted<CollectionName>>();
  for (const { feed, stale, collections } of sources) {
    const records = collections.get(name) ?? [];
    for (let index = 0; index < records.length; index++) {
      const record = records[index]!;
      const key = `${feed.publisher.id}/${record.id}`;
      const twin = byKey.get(key);
      if (twin && !isNewer(record, twin)) continue;
      byKey.set(key, Object.assign(record, { key, publisher: feed.publisher, license: feed.license, stale }) as Trusted<CollectionName>);
    }
  }
  const records: Trusted<CollectionName>[] = [];
  byKey.forEach((record) => records.push(record));
  return new Set(sources.map((source) => source.feed.publisher.id)).size > 1 ? acrossPublishers(name, records) : records;
}

/** Unites records of different publishers that say themselves, or for events show plainly, that they are one. */
function acrossPublishers(name: CollectionName, records: readonly Trusted<CollectionName>[]): Trusted<CollectionName>[] {
  const kept: Trusted<CollectionName>[] = [];
  const byMark = new Map<string, Trusted<CollectionName>>();
  for (const record of records) {
    const marks = marksOf(name, record);
    const twin = marks.map((mark) => byMark.get(mark)).find((other) => other && other.publisher.id !== record.publisher.id);
    if (twin) {
      if (name === 'events') uniteEvents(twin as Trusted<'events'>, record as Trusted<'events'>);
    } else kept.push(record);
    for (const mark of marks) if (!byMark.has(mark)) byMark.set(mark, twin ?? record);
  }
  return kept;
}

function marksOf(name: CollectionName, record: Trusted<CollectionName>): string[] {
  const same = record.sameAs === undefined ? [] : Array.isArray(record.sameAs) ? record.sameAs : [record.sameAs];
  const marks = same.filter(Boolean).map((url) => `same:${url}`);
  if (name !== 'events') return marks;
  const event = record as CommunityEvent;
  if (event.startDate) marks.push(`event:${folded(event.name)}|${event.startDate}|${folded(event.location?.name ?? event.onlineUrl ?? '')}`);
  return marks;
}

/** Organisers are united; cancelled or postponed in any copy wins. */
function uniteEvents(event: Trusted<'events'>, copy: Trusted<'events'>): void {
  const organizers = [...(event.organizers ?? []), ...(copy.organizers ?? [])];
  if (organizers.length > 0) event.organizers = uniqueBy(organizers, (one) => `${folded(one.name)}|${one.role ?? ''}`);
  for (const status of ['cancelled', 'postponed']) if (event.eventStatus !== 'cancelled' && copy.eventStatus === status) event.eventStatus = status;
}

function withoutPhones(windows: Trusted<'consultationWindows'>[], phones: ReadonlySet<string>): Trusted<'consultationWindows'>[] {
  if (phones.size === 0) return windows;
  return windows.map((window) => ({ ...window, channels: window.channels?.filter((channel) => !phones.has(digits(channel.number ?? '-'))) }));
}

const digits = (phone: string): string => phone.normalize('NFKC').replace(/[^\d#]/g, '');

function folded(text: unknown): string {
  const value = typeof text === 'string' ? text : ((text as { ja?: string } | undefined)?.ja ?? '');
  return value.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const own = key(item);
    if (seen.has(own)) return false;
    seen.add(own);
    return true;
  });
}
