/**
 * Municipal outlines for a feed, from a TopoJSON of 国土数値情報（行政区域）: every property goes but the five-digit code.
 * Usage: npx tsx scripts/prepare-outlines.ts <in.topojson> <out.topojson>
 */
import { readFile, writeFile } from 'node:fs/promises';

interface Geometry {
  type: string;
  arcs: unknown;
  properties: Record<string, unknown>;
}
interface Topology {
  transform?: unknown;
  arcs: unknown;
  objects: Record<string, { type: string; geometries: Geometry[] }>;
}

/** One object `municipalities`, geometries ordered by code; the arcs stay as they are, so that neighbours still share their borders. */
export function prepareOutlines(topology: Topology): Record<string, unknown> {
  const geometries = Object.values(topology.objects)
    .flatMap((object) => object.geometries)
    .filter((geometry) => /^\d{5}$/.test(String(geometry.properties['N03_007'])))
    .map(({ type, arcs, properties }) => ({ type, properties: { code: String(properties['N03_007']) }, arcs }))
    .sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
  return {
    type: 'Topology',
    transform: topology.transform,
    objects: { municipalities: { type: 'GeometryCollection', geometries } },
    arcs: topology.arcs,
  };
}

const [input, output] = process.argv.slice(2);
if (input && output)
  await writeFile(
    output,
    `${JSON.stringify(prepareOutlines(JSON.parse(await readFile(input, 'utf8')) as Topology))}\n`,
  );
