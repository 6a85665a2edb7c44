import { byCollection } from './collections.js';
import { emptyRevocations, isRevoked, revocationsOf, withoutRevokedPhones } from './revoked.js';
import { acrossPublishers } from './merge-publishers.js';
import type { ParsedFeed } from './parse-feed.js';
import { isNewer } from './read-collection.js';
import type { CollectionName, Holidays, RowOf, TableName } from './schema.js';
import type { Feed, Trusted } from './types.js';

/** One source as it enters the merge: its envelope, and of each collection that was read the lists found in it and in its parts. */
export interface MergeSource {
  feed: ParsedFeed;
  lists: ReadonlyMap<CollectionName, readonly (readonly Trusted<CollectionName>[])[]>;
}

/** How the ids of the project's own emergency lines begin: only the first feed may update those. */
const BUILTIN = 'builtin-';

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
 * Several feeds as one. Records are one by `publisher.id/id` (newest wins), across publishers only as
 * `merge-publishers.ts` says; tables are united, first wins; what any feed revokes is hidden in all.
 * @param sources at least one, in the order of precedence
 */
export function mergeFeeds(sources: readonly MergeSource[]): Feed {
  const feeds = sources.map((source) => source.feed);
  const table = <K extends keyof typeof ROW_KEYS>(name: K): RowOf[K][] =>
    uniqueBy(
      feeds.flatMap((feed) => feed.tables[name]),
      ROW_KEYS[name],
    );
  const revoked = table('revoked');
  const revocations = revoked.length > 0 ? revocationsOf(revoked) : emptyRevocations;
  const collection = <K extends CollectionName>(name: K): Trusted<K>[] => {
    const records = mergeCollection(name, sources) as Trusted<K>[];
    return revocations === emptyRevocations
      ? records
      : records
          .filter((record) => !isRevoked(record, revocations))
          .map((record) => withoutRevokedPhones(record, revocations));
  };
  return {
    publishers: uniqueBy(
      feeds.map((feed) => feed.publisher),
      (publisher) => publisher.id,
    ),
    updated: new Date(Math.max(...feeds.map((feed) => feed.updated.getTime()))),
    license: feeds[0]!.license,
    attribution: feeds.find((feed) => feed.attribution)?.attribution,
    demo: feeds.some((feed) => feed.demo),
    outlines: feeds.find((feed) => feed.outlines)?.outlines,
    calendar: feeds.find((feed) => feed.calendar)?.calendar,
    guide: feeds[0]!.raw.guide,
    holidays: mergeHolidays(feeds),
    areaTable: table('areaTable'),
    topics: table('topics'),
    networks: table('networks'),
    themes: table('themes'),
    emergency: table('emergency').filter(
      (line) =>
        !isRevoked(line, revocations) && (!line.id.startsWith(BUILTIN) || feeds[0]!.tables.emergency.includes(line)),
    ),
    revoked,
    parts: feeds.flatMap((feed) => feed.tables.parts),
    ...(byCollection(collection) as Pick<Feed, CollectionName>),
  };
}

/** The first table, extended by tables that cover days before or after it; for the days that it covers it alone decides. */
function mergeHolidays(feeds: readonly ParsedFeed[]): Holidays | undefined {
  let united: Holidays | undefined;
  for (const { holidays } of feeds) {
    if (!united || !holidays) united ??= holidays;
    else {
      const { from, through, dates } = united;
      // A gap between two tables would be days of which nothing is known.
      if (holidays.from > dayAfter(through) || dayAfter(holidays.through) < from) continue;
      const added = holidays.dates.filter((date) => date < from || date > through);
      united = {
        from: holidays.from < from ? holidays.from : from,
        through: holidays.through > through ? holidays.through : through,
        dates: [...dates, ...added].sort(),
      };
    }
  }
  return united;
}

function dayAfter(day: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
  return Number.isNaN(next.getTime()) ? day : next.toISOString().slice(0, 10);
}

function mergeCollection(name: CollectionName, sources: readonly MergeSource[]): readonly Trusted<CollectionName>[] {
  const lists = sources.flatMap((source) => source.lists.get(name) ?? []);
  // One list has no two records with one id: nothing to merge.
  if (lists.length < 2) return lists[0] ?? [];
  const byKey = new Map<string, Trusted<CollectionName>>();
  for (const list of lists) {
    for (let index = 0; index < list.length; index++) {
      const record = list[index]!;
      const twin = byKey.get(record.key);
      if (!twin || isNewer(record, twin)) byKey.set(record.key, record);
    }
  }
  const records: Trusted<CollectionName>[] = [];
  byKey.forEach((record) => records.push(record));
  return new Set(sources.map((source) => source.feed.publisher.id)).size > 1
    ? acrossPublishers(name, records)
    : records;
}

/** The first item of each key. */
function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const own = key(item);
    return !seen.has(own) && seen.add(own);
  });
}
