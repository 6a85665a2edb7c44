import { NATION } from './area-code.js';
import { isObject } from './plain-object.js';
import type { Area, CollectionName, Part } from './schema.js';

/** Without an area, parts are loaded up to this many bytes, the first ones first: a phone must not fetch a nation unasked. */
const UNASKED_LIMIT = 5_000_000;
/** Most parts of one collection: more than Kanagawa has municipalities and wards. A feed must not make a phone send thousands of requests. */
const MOST = 100;

/**
 * The parts of a collection that concern the areas: those of the area itself, of enclosing and enclosed areas, and of the nation. Parts depend
 * on areas only, never on what somebody looks for.
 */
export function partsFor(
  parts: readonly Part[],
  collection: CollectionName,
  areas: readonly string[],
  table: readonly Area[],
): Part[] {
  const seen = new Set<string>();
  const own = parts.filter((part) => part.collection === collection && !seen.has(part.url) && seen.add(part.url));
  if (areas.length === 0) {
    let bytes = 0;
    return own.filter((part) => (bytes += part.bytes ?? 0) <= UNASKED_LIMIT).slice(0, MOST);
  }
  const parents = new Map(table.map((area) => [area.code, area.parent]));
  const concerned = (code: string, asked: string): boolean =>
    code === NATION ||
    asked === NATION ||
    asked.startsWith(code) ||
    code.startsWith(asked) ||
    code === parents.get(asked) ||
    parents.get(code) === asked;
  return own
    .filter(
      (part) =>
        !part.areas ||
        part.areas.length === 0 ||
        part.areas.some((code) => areas.some((asked) => concerned(code, asked))),
    )
    .slice(0, MOST);
}

/** The records of a part's file: a list, or an object that holds the list under the collection's name. */
export function partRecords(json: unknown, collection: CollectionName): unknown {
  return isObject(json) ? (Object.hasOwn(json, collection) ? json[collection] : undefined) : json;
}
