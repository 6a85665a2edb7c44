/** GeoJSON → the same importers as tables: properties are columns, the point gives the coordinates, a feature is a row. */
import { canonicalOf, headerScore } from '../import/header-match.js';
import { importRows } from '../import/import-rows.js';
import { ImportReport } from '../report/import-report.js';
import type { ImportContext, ImportResult } from '../report/finding.js';
import type { RawRow } from '../read/raw-rows.js';
import { asObject, type JsonObject } from './json.js';

const LATITUDE = '緯度';
const LONGITUDE = '経度';
/** The importers see the property names as row 1, the first feature as row 2. */
const FIRST = 2;

/** Imports the text of a GeoJSON file. Rows are its features, numbered in their order; a feature without a point is kept without coordinates. */
export async function importGeoJson(text: string, encoding: string, context: ImportContext): Promise<ImportResult> {
  const report = new ImportReport(context);
  let json: JsonObject | undefined;
  try {
    json = asObject(JSON.parse(text.replace(/^\ufeff/u, '')));
  } catch (error) {
    report.add('json-damaged', { level: 'refused', params: { reason: (error as Error).message } });
    return report.result('unknown', encoding, []);
  }
  const features =
    json?.['type'] === 'Feature' ? [json] : Array.isArray(json?.['features']) ? (json['features'] as unknown[]) : [];
  if (features.length === 0) {
    report.add('geojson-empty', { level: 'refused' });
    return report.result('unknown', encoding, []);
  }
  const cells = features.map((feature) => cellsOf(asObject(feature)));
  const system = foreignSystem(json?.['crs']);
  if (system !== undefined) withoutPoints(cells, system, report);
  const rows = rowsOf(cells);
  if (headerScore(rows[0]?.cells.filter((name) => name !== LATITUDE && name !== LONGITUDE) ?? []) === 0) {
    for (let i = 0; i < features.length; i += 1) report.count('refused');
    report.add('geojson-properties-unknown', {
      value: rows[0]?.cells.join('、'),
      level: 'refused',
      params: { count: features.length },
    });
    return report.result('unknown', encoding, []);
  }
  for (const [i, { values, other }] of cells.entries()) {
    if (other !== undefined)
      report.add('geojson-no-point', {
        row: i + FIRST,
        value: [...values.values()].join(' '),
        params: { type: other },
      });
  }
  const result = await importRows({ encoding, rows: each(rows) }, context, report);
  // Where no header was recognised, the row of property names was counted among the features.
  const extra = result.summary.rows - features.length;
  if (extra > 0) Object.assign(result.summary, { rows: features.length, refused: result.summary.refused - extra });
  for (const finding of result.findings) {
    if (finding.row === undefined) continue;
    // Row 1 holds the names of the properties, which stand nowhere in the file.
    if (finding.row < FIRST) delete finding.row;
    else finding.row -= FIRST - 1;
  }
  return result;
}

interface Cells {
  values: Map<string, string>;
  point?: [longitude: string, latitude: string];
  /** A geometry that is no point. */
  other?: string;
}

/** A header, and a row for every feature. */
function rowsOf(cells: readonly Cells[]): RawRow[] {
  const headers = new Set<string>();
  let pointed = false;
  for (const { values, point } of cells) {
    for (const name of values.keys()) headers.add(name);
    pointed ||= point !== undefined;
  }
  const shown = [...headers].filter(
    (name) => !pointed || !['緯度', '経度', '緯度経度'].includes(canonicalOf(name) ?? ''),
  );
  if (pointed) shown.push(LATITUDE, LONGITUDE);
  return [
    { row: 1, cells: shown },
    ...cells.map(({ values, point }, i) => ({
      row: i + FIRST,
      cells: shown.map((name) =>
        pointed && name === LATITUDE
          ? (point?.[1] ?? coordinate(values, LATITUDE))
          : pointed && name === LONGITUDE
            ? (point?.[0] ?? coordinate(values, LONGITUDE))
            : (values.get(name) ?? ''),
      ),
    })),
  ];
}

/** Coordinates among the properties, for a feature that has no geometry of its own. */
function coordinate(values: ReadonlyMap<string, string>, canonical: string): string {
  for (const [name, value] of values) if (canonicalOf(name) === canonical) return value;
  return '';
}

function cellsOf(feature: JsonObject | undefined): Cells {
  const values = new Map<string, string>();
  flatten(asObject(feature?.['properties']) ?? {}, '', values);
  const id = feature?.['id'];
  if (
    (typeof id === 'string' || typeof id === 'number') &&
    ![...values.keys()].some((name) => canonicalOf(name) === 'ID')
  )
    values.set('ID', String(id));
  const geometry = asObject(feature?.['geometry']);
  const point = pointOf(geometry);
  if (point) return { values, point };
  return geometry ? { values, other: String(geometry['type'] ?? '') } : { values };
}

/** Systems whose numbers are degrees of the world's or Japan's present datum: WGS 84, JGD2000, JGD2011. */
const DEGREES = /^(?:CRS84h?|4326|4979|4612|4947|6668|6667|6697)$/iu;

/** The name of a system whose numbers mean other points (metres of a plane, the datum of Japan before 2002); undefined where they are degrees. */
function foreignSystem(crs: unknown): string | undefined {
  const object = asObject(crs);
  const properties = asObject(object?.['properties']);
  const named = properties?.['name'] ?? properties?.['code'] ?? object?.['latestWkid'] ?? object?.['wkid'] ?? crs;
  if (typeof named !== 'string' && typeof named !== 'number') return undefined;
  const name = String(named).slice(0, 60);
  return DEGREES.test(name.split(/[:/]/u).at(-1) ?? '') ? undefined : name;
}

/** Numbers of another system are no degrees, however much they look like them: the old datum of Japan lies 400 metres off. */
function withoutPoints(cells: readonly Cells[], system: string, report: ImportReport): void {
  const pointed = cells.filter(({ point }) => point !== undefined);
  for (const one of pointed) delete one.point;
  if (pointed.length > 0) report.add('geojson-system', { value: system, params: { system, count: pointed.length } });
}

/** Only a point says where a place is; the middle of an area may lie in a river. */
function pointOf(geometry: JsonObject | undefined): [string, string] | undefined {
  const coordinates = geometry?.['coordinates'];
  const pair: unknown =
    geometry?.['type'] === 'Point'
      ? coordinates
      : geometry?.['type'] === 'MultiPoint' && Array.isArray(coordinates) && coordinates.length === 1
        ? coordinates[0]
        : undefined;
  if (!Array.isArray(pair) || pair.length < 2) return undefined;
  const [longitude, latitude] = pair as unknown[];
  return typeof longitude === 'number' || typeof longitude === 'string'
    ? [String(longitude), String(latitude)]
    : undefined;
}

/** Nested objects as `outer.inner`, lists parted by 「;」; deeper than that nothing of use is found. */
function flatten(object: JsonObject, prefix: string, values: Map<string, string>): void {
  for (const [key, value] of Object.entries(object)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (value === null || value === undefined) values.set(name, '');
    else if (Array.isArray(value))
      values.set(
        name,
        value
          .filter((one) => typeof one !== 'object')
          .map(String)
          .join(';'),
      );
    else if (typeof value === 'object') {
      if (prefix.split('.').length < 3) flatten(value as JsonObject, name, values);
    } else if (typeof value === 'string' && /^\s?\{.*\}\s?$/su.test(value)) unfold(value, name, values);
    else values.set(name, String(value));
  }
}

/** An object that an export wrote as text. */
function unfold(text: string, name: string, values: Map<string, string>): void {
  try {
    flatten(JSON.parse(text) as JsonObject, name, values);
  } catch {
    values.set(name, text);
  }
}

async function* each(rows: readonly RawRow[]): AsyncGenerator<readonly RawRow[]> {
  yield rows;
}
