/** The state of feeds on a day: how many records each area has, what must be checked, and where nothing is offered. */
import type { CollectionName } from '../../feed/collections.js';
import type { Area } from '../../feed/schema.js';
import { TOPIC_GROUPS, TOPICS, type TopicGroup, type TopicId } from '../../feed/vocabulary.js';
import { allAreas } from '../../model/places/area-book.js';
import { AreaIndex } from '../../model/places/areas.js';
import { addDays } from '../check/freshness-checks.js';
import { dueRecords, type DueRecord } from '../check/inquiry-sheet.js';
import { COLLECTIONS, type WholeFeed } from '../read/whole-feed.js';
import { japanese, listOf, objectOf, stringOf, type AnyRecord } from '../report/unproven.js';

/** Days after which a source that nobody looked at is called stale. */
const HOLDS = 180;

/** An area with its records: a municipality, or something wider. */
export interface PlaceFigures {
  code: string;
  name: string;
  counts: Record<CollectionName, number>;
  /** How many windows of its own it has, by group of topics. */
  groups: Record<TopicGroup, number>;
}

export interface StaleSource {
  name: string;
  records: number;
  /** The last day on which any of its records was checked; '' for never. */
  last: string;
}

export interface StatusFigures {
  totals: Record<CollectionName, number>;
  municipalities: PlaceFigures[];
  /** Records for a whole prefecture, the nation, or without a place. */
  wider: PlaceFigures;
  due: DueRecord[];
  stale: StaleSource[];
  /** Topics for which there is no window at all. */
  topics: TopicId[];
}

const none = <T extends string>(names: readonly T[]): Record<T, number> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<T, number>;

/** Whether a record has not ended before the day. */
function holds(record: AnyRecord, date: string): boolean {
  const through = stringOf(record['validThrough']).slice(0, 10);
  const last = [
    record['endDate'],
    record['startDate'],
    ...listOf(record['sessions']).map((one) => objectOf(one)['startDate']),
  ]
    .map((day) => stringOf(day).slice(0, 10))
    .sort()
    .at(-1);
  return (through === '' || through >= date) && (!last || last >= date);
}

const codesOf = (collection: CollectionName, record: AnyRecord): string[] => {
  const served = listOf(record['serviceAreas']).map(stringOf);
  return collection === 'consultationWindows' && served.length > 0 ? served : listOf(record['areas']).map(stringOf);
};

/** All municipalities of these feeds; those of a prefecture for which any record is, too. */
function municipalitiesOf(index: AreaIndex, table: readonly Area[], named: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  const add = (code: string, name: string): void => {
    if (index.level(code) === 'municipality') found.set(code, name);
  };
  for (const { code, name } of table) add(code, name);
  for (const { code, name } of allAreas().values()) if (named.has(code) || named.has(code.slice(0, 2))) add(code, name);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `nobody`: the label for records without a maintainer. */
export function statusFigures(feeds: readonly WholeFeed[], date: string, days: number, nobody: string): StatusFigures {
  const table = feeds.flatMap(({ envelope }) => listOf(envelope['areaTable']) as Area[]);
  const index = new AreaIndex([...table, ...allAreas().values()]);
  const all = feeds.flatMap(({ records }) =>
    COLLECTIONS.flatMap((collection) =>
      records[collection]
        .map((raw) => ({ collection, record: objectOf(raw) }))
        .filter(({ record }) => holds(record, date)),
    ),
  );
  const named = new Set(all.flatMap(({ collection, record }) => codesOf(collection, record)));
  const emptyPlace = (code: string, name: string): PlaceFigures => ({
    code,
    name,
    counts: none(COLLECTIONS),
    groups: none(TOPIC_GROUPS),
  });
  const places = new Map(
    [...municipalitiesOf(index, table, named)].map(([code, name]) => [code, emptyPlace(code, name)]),
  );
  const wider = emptyPlace('', '');
  const totals = none(COLLECTIONS);
  const topics = new Set<string>();
  const sources = new Map<string, StaleSource>();
  for (const { collection, record } of all) {
    totals[collection] += 1;
    const own = new Set(
      codesOf(collection, record).flatMap((code) => index.chain(code).find((part) => places.has(part)) ?? []),
    );
    const groups = new Set<TopicGroup>();
    if (collection === 'consultationWindows')
      for (const topic of listOf(record['topics']).map(stringOf)) {
        topics.add(topic);
        if (Object.hasOwn(TOPICS, topic)) groups.add(TOPICS[topic as TopicId]);
      }
    for (const place of own.size > 0 ? [...own].map((code) => places.get(code)!) : [wider]) {
      place.counts[collection] += 1;
      for (const group of groups) place.groups[group] += 1;
    }
    const name = japanese(objectOf(record['source'])['name']);
    const verified = stringOf(record['verifiedOn']).slice(0, 10);
    const source = sources.get(name) ?? { name, records: 0, last: '' };
    sources.set(name, { name, records: source.records + 1, last: verified > source.last ? verified : source.last });
  }
  const oldest = addDays(date, -HOLDS);
  return {
    totals,
    municipalities: [...places.values()],
    wider,
    due: feeds.flatMap((whole) => dueRecords(whole, date, days, nobody)),
    stale: [...sources.values()].filter(({ last }) => last < oldest).sort((a, b) => (a.last < b.last ? -1 : 1)),
    topics: (Object.keys(TOPICS) as TopicId[]).filter((topic) => topic !== 'not-sure' && !topics.has(topic)),
  };
}
