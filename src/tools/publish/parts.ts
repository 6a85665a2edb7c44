/**
 * A large feed in parts, per collection and area, never by topic: which file a phone asks for tells the host no more than the
 * prefecture (or the municipality that the page itself is about), and never what somebody looks for.
 *
 * A prefecture's records make one part (`areas: ['14']`). Where that would be large, what concerns the whole prefecture stays in that
 * part and the municipalities get their own, small neighbours together (`areas: ['14361', '14362', '14363']`), a very large city by
 * its wards. The widgets load the parts of the area, of what encloses it and of what it encloses (feed/parts.ts); a record met twice is
 * recognised by its id. Records of the whole country and records without area stay in feed.json.
 */
import { createHash } from 'node:crypto';
import type { CollectionName } from '../../feed/schema.js';
import { listOf, objectOf, stringOf, type AnyRecord } from '../report/unproven.js';
import { newestDate } from './newest-date.js';
import { seenFromBelow } from './pictures.js';
import { stableJson } from './stable-json.js';

/**
 * Bytes of JSON up to which a feed stays one file. 1 MB is some 1,200 records and about 110 KB compressed: under a second on a slow
 * phone line, cached by everyone alike, and it tells the host nothing at all. Above it the first visit would wait for other regions' records.
 */
const PARTS_ABOVE = 1_000_000;

/** Size that neighbouring municipalities fill together: few requests for a whole prefecture, little to load for one town. */
const TOGETHER = 0.25;

/** A record of more municipalities of one prefecture than this is kept once, with those of the whole prefecture. */
const MANY_MUNICIPALITIES = 3;

/** Collections smaller than this share of the limit stay in feed.json: a request costs a slow line as much as 100 KB. */
const WORTH_CUTTING = 0.1;

export interface PartFile {
  /** Relative to the feed: `parts/<collection>-<area>.<hash>.json`. */
  name: string;
  /** UTF-8; bytes, because strings of Japanese take twice the room. */
  content: Buffer;
  entry: { collection: string; areas: string[]; url: string; count: number; bytes: number };
}

/** Two or five digits; a sixth is the check digit. */
const plainCode = (code: string): string | undefined =>
  /^\d{2}$/.test(code) ? code : /^\d{5,6}$/.test(code) ? code.slice(0, 5) : undefined;

/** Codes of the areas in which somebody should find the record; a window's are those it serves. */
export function areasOf(collection: string, record: AnyRecord): string[] {
  const serving = listOf(record['serviceAreas']);
  const raw =
    collection === 'consultationWindows' && serving.length > 0
      ? serving
      : [...listOf(record['areas']), objectOf(record['location'])['area']];
  return [...new Set(raw.map((code) => plainCode(stringOf(code))).filter((code) => code !== undefined))];
}

function partFile(
  collection: string,
  areas: readonly string[],
  records: readonly AnyRecord[],
  { publisher, date }: CutOptions,
): PartFile {
  const updated = newestDate(records, [], date);
  const content = Buffer.from(
    `${stableJson({ version: 1, publisher: { id: publisher }, updated, [collection]: records.map(seenFromBelow) })}\n`,
  );
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const area = areas.length > 1 ? `${areas[0] ?? ''}-${areas.at(-1) ?? ''}` : areas[0];
  const name = `parts/${collection}-${area}.${hash}.json`;
  return {
    name,
    content,
    entry: { collection, areas: [...areas], url: name, count: records.length, bytes: content.length },
  };
}

interface Prefecture {
  /** Records of the whole prefecture. */
  wide: AnyRecord[];
  /** All records, in order. */
  all: AnyRecord[];
  municipalities: Map<string, AnyRecord[]>;
}

function listAt(map: Map<string, AnyRecord[]>, key: string): AnyRecord[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

function byPrefecture(
  collection: string,
  records: readonly AnyRecord[],
  cityOf: (code: string) => string,
): { head: AnyRecord[]; prefectures: Map<string, Prefecture> } {
  const head: AnyRecord[] = [];
  const prefectures = new Map<string, Prefecture>();
  for (const record of records) {
    const codes = areasOf(collection, record);
    if (codes.length === 0 || codes.includes('00')) {
      head.push(record);
      continue;
    }
    for (const key of new Set(codes.map((code) => code.slice(0, 2)))) {
      const prefecture = prefectures.get(key) ?? { wide: [], all: [], municipalities: new Map<string, AnyRecord[]>() };
      prefectures.set(key, prefecture);
      prefecture.all.push(record);
      const own = codes.filter((code) => code.startsWith(key));
      const cities = new Set(own.map(cityOf));
      // 14000 is the prefecture itself.
      if (own.some((code) => code.length === 2 || code.endsWith('000')) || cities.size > MANY_MUNICIPALITIES)
        prefecture.wide.push(record);
      else for (const city of cities) listAt(prefecture.municipalities, city).push(record);
    }
  }
  return { head, prefectures };
}

export interface CutOptions {
  publisher: string;
  date: string;
  /** Code of a ward → code of its city; other codes stay. */
  cityOf: (code: string) => string;
  above?: number;
}

/** Bytes of JSON, record by record: half a million records at once are longer than a string can be. */
function bytesOf(records: readonly AnyRecord[]): number {
  return records.reduce((sum, record) => sum + Buffer.byteLength(JSON.stringify(record)) + 1, 0);
}

const inOrder = <T>(map: Map<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

/** A city whose records are more than one part should hold, ward by ward; what concerns several wards stays with the city. */
function byWard(collection: string, city: string, records: AnyRecord[], limit: number): [string, AnyRecord[]][] {
  if (bytesOf(records) <= limit) return [[city, records]];
  const wards = new Map<string, AnyRecord[]>();
  for (const record of records) {
    const codes = areasOf(collection, record);
    listAt(wards, codes.length === 1 ? (codes[0] ?? city) : city).push(record);
  }
  return inOrder(wards);
}

function municipalParts(
  collection: string,
  prefecture: string,
  { wide, municipalities }: Prefecture,
  limit: number,
  options: CutOptions,
): PartFile[] {
  const parts = wide.length > 0 ? [partFile(collection, [prefecture], wide, options)] : [];
  let areas: string[] = [];
  let records = new Set<AnyRecord>();
  let bytes = 0;
  const close = (): void => {
    if (areas.length > 0) parts.push(partFile(collection, areas, [...records], options));
    [areas, records, bytes] = [[], new Set(), 0];
  };
  for (const [city, own] of inOrder(municipalities).flatMap(([code, records]) =>
    byWard(collection, code, records, limit),
  )) {
    const size = bytesOf(own);
    if (bytes + size > limit * TOGETHER) close();
    areas.push(city);
    for (const record of own) records.add(record);
    bytes += size;
  }
  close();
  return parts;
}

/** The collections of feed.json and the part files; nothing is cut while all of it stays below the limit. */
export function cutIntoParts(
  collections: Readonly<Partial<Record<CollectionName, AnyRecord[]>>>,
  options: CutOptions,
): { head: Partial<Record<CollectionName, AnyRecord[]>>; parts: PartFile[] } {
  const limit = options.above ?? PARTS_ABOVE;
  const sizes = Object.entries(collections).map(([name, records]) => ({
    name: name as CollectionName,
    records,
    bytes: bytesOf(records),
  }));
  if (sizes.reduce((sum, one) => sum + one.bytes, 0) <= limit) return { head: collections, parts: [] };
  const head: Partial<Record<CollectionName, AnyRecord[]>> = {};
  const parts: PartFile[] = [];
  for (const { name, records, bytes } of sizes) {
    if (bytes <= limit * WORTH_CUTTING) {
      head[name] = records;
      continue;
    }
    const { head: everywhere, prefectures } = byPrefecture(name, records, options.cityOf);
    if (everywhere.length > 0) head[name] = everywhere;
    for (const [code, prefecture] of inOrder(prefectures)) {
      const whole = partFile(name, [code], prefecture.all, options);
      if (whole.entry.bytes <= limit || prefecture.municipalities.size === 0) parts.push(whole);
      else parts.push(...municipalParts(name, code, prefecture, limit, options));
    }
  }
  return { head, parts };
}
