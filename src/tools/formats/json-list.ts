/**
 * A table written as JSON: a list of flat objects, bare or inside what an interface wraps around it (CKAN's `result.records`, JSON-LD's
 * `@graph`), rows of cells with their headers beside or above them, and either with a table of labels for names that only a machine knows.
 */
import { headerScore } from '../import/header-match.js';
import type { ImportContext, ImportResult } from '../report/finding.js';
import { importGeoJson } from './geojson.js';
import { asObject, type JsonObject } from './json.js';
import { labelTables, type Labels } from './json-labels.js';

const DEEPEST = 4;
/** Where an object of a list keeps its geometry, beside its columns. */
const GEOMETRY = '#geometry';
/** Objects by which the columns of a list are judged. */
const SAMPLE = 20;

/** The list whose keys name columns we know; undefined when there is none, or several (the tables of a database). */
export function listIn(json: unknown): JsonObject[] | undefined {
  const labels = labelTables(json, DEEPEST);
  const lists = listsIn(json, 0).map((plain) => ({ plain, list: labelled(plain, labels) }));
  const rows = matricesIn(json, 0).map((matrix) => withHeaders(matrix, labels));
  const found = [...lists, ...rows.map((list) => ({ plain: list, list }))].filter(({ list }) => scoreOf(list) >= 2);
  const own = found.filter((one) => !found.some((other) => other !== one && describes(one.plain, other.plain)));
  return own.length === 1 ? own[0]?.list : undefined;
}

function keysOf(list: readonly JsonObject[]): string[] {
  return [...new Set(list.slice(0, SAMPLE).flatMap((object) => Object.keys(object)))];
}

const scoreOf = (list: readonly JsonObject[]): number => headerScore(keysOf(list));

/** Lists of objects, each as far as its records: `{fields: {…}}` and `{attributes: {…}}` only wrap one. */
function listsIn(json: unknown, depth: number): JsonObject[][] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(json)) {
    const objects = json.map(asObject).filter((one) => one !== undefined);
    if (objects.length === 0 || objects.length < json.length) return [];
    return [objects.map(unwrapped)];
  }
  const object = asObject(json);
  if (!object) return [];
  const values = Object.values(object);
  const objects = values.map(asObject).filter((one) => one !== undefined);
  // Records by their id: {"a1": {…}, "a2": {…}}.
  const isBook =
    objects.length >= 2 && objects.length === values.length && scoreOf(objects) >= 2 && objects.every(isRecord);
  return isBook ? [objects] : values.flatMap((value) => listsIn(value, depth + 1));
}

/** Neither what an interface says of its answer, nor what holds the tables themselves. */
function isRecord(object: JsonObject): boolean {
  const holdsTables = Object.values(object).some((value) => Array.isArray(value) && value.some((one) => asObject(one)));
  return !holdsTables && headerScore(Object.keys(object)) > 0;
}

function unwrapped(object: JsonObject): JsonObject {
  for (const key of ['fields', 'attributes', 'properties', 'record', 'data']) {
    const inner = asObject(object[key]);
    if (!inner || scoreOf([inner]) < Math.max(2, headerScore(Object.keys(object)))) continue;
    const at = asObject(object['geometry']);
    if (!at) return inner;
    return { ...inner, [GEOMETRY]: 'x' in at && 'y' in at ? { type: 'Point', coordinates: [at['x'], at['y']] } : at };
  }
  return object;
}

/** The list of a database's fields is no table of records: its entries are named like the keys of one. */
function describes(list: readonly JsonObject[], other: readonly JsonObject[]): boolean {
  const keys = new Set(keysOf(other));
  const named = list.filter((one) => Object.values(one).some((value) => typeof value === 'string' && keys.has(value)));
  return list.length > 0 && named.length >= list.length * 0.6;
}

/** Keys put into the words of a table of labels, where that says more of them. */
function labelled(list: JsonObject[], tables: readonly Labels[]): JsonObject[] {
  const keys = keysOf(list);
  let best = headerScore(keys);
  let chosen: Labels | undefined;
  for (const labels of tables) {
    const score = headerScore(keys.map((key) => labels.get(key) ?? key));
    if (score > best) [best, chosen] = [score, labels];
  }
  if (!chosen) return list;
  const names = chosen;
  return list.map((object) =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [names.get(key) ?? key, value])),
  );
}

type Matrix = unknown[][];

/** Lists of rows of cells, all of them; Google's `{c: [{v: …}]}` too. */
function matricesIn(json: unknown, depth: number): Matrix[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(json)) {
    const rows = json.map((row): unknown[] | undefined => {
      const cells = Array.isArray(row) ? (row as unknown[]) : asObject(row)?.['c'];
      return Array.isArray(cells) ? cells.map(cellOf) : undefined;
    });
    const whole = rows.filter((row) => row !== undefined);
    return whole.length > 0 && whole.length === rows.length ? [whole] : [];
  }
  return Object.values(asObject(json) ?? {}).flatMap((value) => matricesIn(value, depth + 1));
}

function cellOf(cell: unknown): unknown {
  const object = asObject(cell);
  return object && ('v' in object || 'value' in object) ? (object['f'] ?? object['v'] ?? object['value']) : cell;
}

/** The rows as objects: their headers are the first of them, or a list of names beside them that is as long as they are. */
function withHeaders(matrix: Matrix, tables: readonly Labels[]): JsonObject[] {
  const [first = [], ...rest] = matrix;
  const named = first.map((cell) => (typeof cell === 'string' ? cell : ''));
  const beside = tables
    .map((labels) => [...labels.values()])
    .find((names) => names.length === first.length && headerScore(names) >= 2);
  const isFirst = headerScore(named) >= 2;
  const headers = isFirst ? named : (beside ?? []);
  return (isFirst ? rest : matrix).map((row) =>
    Object.fromEntries(headers.map((header, i) => [header === '' ? `_${i + 1}` : header, row[i]])),
  );
}

/** What the file says of its system of coordinates, wherever around its list. */
export function systemIn(json: unknown, depth = 0): unknown {
  const object = depth > DEEPEST || Array.isArray(json) ? undefined : asObject(json);
  if (!object) return undefined;
  const own = object['spatialReference'] ?? object['crs'];
  if (own !== undefined) return own;
  for (const inner of Object.values(object)) {
    const found = systemIn(inner, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Rows are the objects of the list, numbered in their order. `crs`: the system of their coordinates, where the file names one. */
export function importJsonList(
  list: readonly JsonObject[],
  encoding: string,
  context: ImportContext,
  crs?: unknown,
): Promise<ImportResult> {
  return importGeoJson(
    JSON.stringify({
      type: 'FeatureCollection',
      crs,
      features: list.map((object) => {
        const { [GEOMETRY]: geometry, ...properties } = plain(object);
        return { type: 'Feature', properties, geometry };
      }),
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
