/** Outlines of municipalities (TopoJSON), read defensively, and the area that holds a point: worked out on the visitor's device. */

/** One area with its rings of longitude and latitude pairs. */
export interface Outline {
  code: string;
  /** west, south, east, north */
  box: readonly [number, number, number, number];
  rings: readonly Float64Array[];
}

/** Names under which outline files keep the area code; N03_007 is the one of 国土数値情報. */
const CODE_KEYS = ['N03_007', 'code', 'areaCode', 'id'] as const;

/** Reads a TopoJSON topology. Whatever cannot be read is left out; a wrong file gives an empty list, never an error. */
export function decodeOutlines(topology: unknown): Outline[] {
  if (!isObject(topology) || !Array.isArray(topology['arcs']) || !isObject(topology['objects'])) return [];
  const arcs = decodeArcs(topology['arcs'], topology['transform']);
  const geometries = Object.values(topology['objects']).flatMap((object) =>
    isObject(object) && Array.isArray(object['geometries']) ? object['geometries'] : [object],
  );
  return geometries.flatMap((geometry) => {
    if (!isObject(geometry)) return [];
    const code = outlineCode(geometry);
    const rings = ringsOf(geometry)
      .map((ring) => ringPoints(ring, arcs))
      .filter((points) => points.length >= 6);
    return code && rings.length > 0 ? [{ code, rings, box: boxOf(rings) }] : [];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The five digits of an area, from what an outline tells of itself. */
export function outlineCode(geometry: Record<string, unknown>): string | undefined {
  const properties = isObject(geometry['properties']) ? geometry['properties'] : {};
  for (const key of CODE_KEYS) {
    const value = properties[key] ?? geometry[key];
    if (typeof value === 'string' || typeof value === 'number') return String(value).padStart(5, '0').slice(0, 5);
  }
  return undefined;
}

/** Arcs as longitude, latitude, longitude …; quantised ones are deltas. */
function decodeArcs(arcs: readonly unknown[], transform: unknown): Float64Array[] {
  const pair = (value: unknown, fallback: number): [number, number] =>
    Array.isArray(value) ? [Number(value[0]), Number(value[1])] : [fallback, fallback];
  const quantised = isObject(transform);
  const [scaleX, scaleY] = quantised ? pair(transform['scale'], 1) : [1, 1];
  const [offsetX, offsetY] = quantised ? pair(transform['translate'], 0) : [0, 0];
  return arcs.map((arc) => {
    const points = Array.isArray(arc) ? arc.filter(Array.isArray) : [];
    const decoded = new Float64Array(points.length * 2);
    let [x, y] = [0, 0];
    points.forEach((point, index) => {
      x = quantised ? x + Number(point[0]) : Number(point[0]);
      y = quantised ? y + Number(point[1]) : Number(point[1]);
      decoded[index * 2] = x * scaleX + offsetX;
      decoded[index * 2 + 1] = y * scaleY + offsetY;
    });
    return decoded;
  });
}

/** Lists of arc numbers, holes and outer rings alike: counting crossings over all of them treats both rightly. */
function ringsOf(geometry: Record<string, unknown>): unknown[] {
  const arcs = geometry['arcs'];
  if (!Array.isArray(arcs)) return [];
  if (geometry['type'] === 'Polygon') return arcs;
  return geometry['type'] === 'MultiPolygon' ? arcs.filter(Array.isArray).flat() : [];
}

function ringPoints(ring: unknown, arcs: readonly Float64Array[]): Float64Array {
  const points: number[] = [];
  for (const number of Array.isArray(ring) ? ring : []) {
    const arc = arcs[number < 0 ? ~number : number];
    if (!arc) continue;
    for (let step = 0; step < arc.length; step += 2) {
      const at = number < 0 ? arc.length - 2 - step : step;
      // The first point of an arc is the last one of the arc before.
      if (step === 0 && points.length > 0) continue;
      points.push(arc[at]!, arc[at + 1]!);
    }
  }
  return Float64Array.from(points);
}

function boxOf(rings: readonly Float64Array[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      box[0] = Math.min(box[0], ring[at]!);
      box[1] = Math.min(box[1], ring[at + 1]!);
      box[2] = Math.max(box[2], ring[at]!);
      box[3] = Math.max(box[3], ring[at + 1]!);
    }
  }
  return box;
}

/** Simplified coasts cut off piers and river mouths: a point this far (degrees of latitude, about 1 km) outside still belongs to the nearest area. */
const TOLERANCE = 0.009;

/** Code of the area that holds the point, or lies right beside it; undefined elsewhere. */
export function areaAt(outlines: readonly Outline[], latitude: number, longitude: number): string | undefined {
  const inside = outlines.find(
    ({ box, rings }) =>
      longitude >= box[0] &&
      longitude <= box[2] &&
      latitude >= box[1] &&
      latitude <= box[3] &&
      holds(rings, longitude, latitude),
  );
  if (inside) return inside.code;
  let nearest: string | undefined;
  let best = TOLERANCE;
  for (const { code, box, rings } of outlines) {
    if (
      longitude < box[0] - 2 * TOLERANCE ||
      longitude > box[2] + 2 * TOLERANCE ||
      latitude < box[1] - TOLERANCE ||
      latitude > box[3] + TOLERANCE
    )
      continue;
    const distance = Math.min(...rings.map((ring) => distanceToRing(ring, longitude, latitude)));
    if (distance < best) [best, nearest] = [distance, code];
  }
  return nearest;
}

function holds(rings: readonly Float64Array[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
      const [x1, y1, x2, y2] = [ring[at]!, ring[at + 1]!, ring[before]!, ring[before + 1]!];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** In degrees of latitude; a degree of longitude is shortened to its true length. */
function distanceToRing(ring: Float64Array, x: number, y: number): number {
  const shorten = Math.cos((y * Math.PI) / 180);
  let best = Infinity;
  for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
    const [ax, ay] = [(ring[before]! - x) * shorten, ring[before + 1]! - y];
    const [bx, by] = [(ring[at]! - x) * shorten, ring[at + 1]! - y];
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
    best = Math.min(best, Math.hypot(ax + along * dx, ay + along * dy));
  }
  return best;
}
