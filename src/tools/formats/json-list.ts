/** A table written as JSON: a list of flat objects, bare or inside what an interface wraps around it (CKAN's `result.records`, JSON-LD's `@graph`). */
import { headerScore } from '../import/header-match.js';
import type { ImportContext, ImportResult } from '../report/finding.js';
import { importGeoJson } from './geojson.js';
import { asObject, type JsonObject } from './json.js';

/** The list whose keys name columns we know; undefined when there is none, or several (the tables of a database). */
export function listIn(json: unknown, depth = 0): JsonObject[] | undefined {
  if (Array.isArray(json)) {
    const objects = json.map(asObject).filter((one) => one !== undefined);
    const keys = new Set(objects.slice(0, 20).flatMap((object) => Object.keys(object)));
    return objects.length === json.length && headerScore([...keys]) >= 2 ? objects : undefined;
  }
  const object = depth < 3 ? asObject(json) : undefined;
  const lists = Object.values(object ?? {})
    .map((value) => listIn(value, depth + 1))
    .filter((list) => list !== undefined);
  return lists.length === 1 ? lists[0] : undefined;
}

/** Rows are the objects of the list, numbered in their order. */
export function importJsonList(
  list: readonly JsonObject[],
  encoding: string,
  context: ImportContext,
): Promise<ImportResult> {
  return importGeoJson(
    JSON.stringify({
      type: 'FeatureCollection',
      features: list.map((object) => ({ type: 'Feature', properties: plain(object) })),
    }),
    encoding,
    context,
  );
}

/** A place or organiser of schema.org is an object of its own: its name stands for it, its address beside it. */
function plain(object: JsonObject): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) {
    if (key.startsWith('@')) continue;
    const inner = asObject(Array.isArray(value) && value.length === 1 ? value[0] : value);
    flat[key] = typeof inner?.['name'] === 'string' ? inner['name'] : value;
    const address = inner?.['address'];
    if (address === undefined || object['address'] !== undefined) continue;
    const parts = asObject(address);
    flat['address'] = parts
      ? ['addressRegion', 'addressLocality', 'streetAddress'].map((part) => String(parts[part] ?? '')).join('')
      : address;
  }
  return flat;
}
