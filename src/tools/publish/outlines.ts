/** Outlines of areas as a publication has them: only of the areas in use, simplified, with borders that neighbours share, and nothing but codes. */
import { enclosingByCode } from '../../model/places/area-codes.js';
import { isPoint } from '../../model/places/distance.js';
import { decodeOutlines, outlineCode } from '../../model/places/outlines.js';
import { listOf, objectOf, stringOf, type AnyRecord } from '../report/unproven.js';

/** Degrees of one step: about 10 m. */
const STEP = 1e-4;
/** Steps by which a simplified border may be off: about 50 m. */
const OFF = 5;
/** Square steps below which a piece of land is left out beside a larger one of the same area: rocks, about a hectare. */
const ROCK = 100;

/** A corner in whole steps, `x,y`, and its numbers. */
type Corner = readonly [number, number];
type Ring = readonly Corner[];

/**
 * TopoJSON of the areas in use, from TopoJSON or GeoJSON in degrees (国土数値情報 N03 keeps one feature for every island).
 * @param used codes of the feed's areas; a ward is in use with its city. Where no town is among them, all of their prefectures are.
 */
export function outlinesOf(map: unknown, used: ReadonlySet<string>): AnyRecord {
  const hasTowns = [...used].some((code) => code.length === 5);
  const isUsed = (code: string): boolean => {
    const above = enclosingByCode(code) ?? '';
    return used.has(code) || (above.length === 5 && used.has(above)) || (!hasTowns && used.has(code.slice(0, 2)));
  };
  const rings = new Map<string, Ring[]>();
  for (const { code, ring } of ringsOf(map)) {
    if (!isUsed(code)) continue;
    const corners = onGrid(ring);
    if (corners.length >= 3) rings.set(code, [...(rings.get(code) ?? []), corners]);
  }
  for (const [code, own] of rings) rings.set(code, withoutRocks(own));
  return topologyOf(new Map([...rings].sort(([a], [b]) => (a < b ? -1 : 1))));
}

function* ringsOf(map: unknown): Generator<{ code: string; ring: Float64Array }> {
  if (stringOf(objectOf(map)['type']) === 'Topology') {
    for (const { code, rings } of decodeOutlines(map)) for (const ring of rings) yield { code, ring };
    return;
  }
  for (const feature of listOf(objectOf(map)['features'])) {
    const code = outlineCode(objectOf(feature));
    const { type, coordinates } = objectOf(objectOf(feature)['geometry']);
    if (code === undefined) continue;
    const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? listOf(coordinates) : [];
    for (const ring of polygons.flatMap(listOf))
      yield { code, ring: Float64Array.from(listOf(ring).flatMap((point) => listOf(point).slice(0, 2).map(Number))) };
  }
}

/** Corners in whole steps, without the last one, which is the first again. */
function onGrid(ring: Float64Array): Ring {
  const corners: Corner[] = [];
  for (let at = 0; at + 1 < ring.length; at += 2) {
    const corner: Corner = [Math.round(ring[at]! / STEP), Math.round(ring[at + 1]! / STEP)];
    // Metres, or longitude and latitude in the wrong order, are no outline of anything in Japan.
    if (!isPoint({ longitude: ring[at]!, latitude: ring[at + 1]! })) return [];
    if (!isSame(corner, corners.at(-1))) corners.push(corner);
  }
  while (corners.length > 1 && isSame(corners[0]!, corners.at(-1))) corners.pop();
  return corners;
}

const isSame = (one: Corner, other: Corner | undefined): boolean => one[0] === other?.[0] && one[1] === other[1];

function withoutRocks(rings: readonly Ring[]): Ring[] {
  const sized = rings.map((ring) => ({ ring, size: Math.abs(area(ring)) }));
  const most = Math.max(...sized.map(({ size }) => size));
  return sized.filter(({ size }) => size >= ROCK || size === most).map(({ ring }) => ring);
}

const area = (ring: Ring): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

/** Rings cut where borders meet, each piece of border once. */
function topologyOf(areas: ReadonlyMap<string, readonly Ring[]>): AnyRecord {
  const meets = meetings([...areas.values()].flat());
  const arcs: Ring[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (piece: Ring): number => {
    const backwards = [...piece].reverse();
    const [there, back] = [piece, backwards].map((corners) => corners.join(' ')) as [string, string];
    const known = numbers.get(there);
    if (known !== undefined) return known;
    const reversed = numbers.get(back);
    if (reversed !== undefined) return ~reversed;
    arcs.push(simplified(piece));
    numbers.set(there, arcs.length - 1);
    return arcs.length - 1;
  };
  const geometries = [...areas].map(([code, rings]) => ({
    type: 'MultiPolygon',
    properties: { code },
    arcs: rings.map((ring) => [pieces(ring, meets).map(numberOf)]),
  }));
  return {
    type: 'Topology',
    transform: { scale: [STEP, STEP], translate: [0, 0] },
    objects: { municipalities: { type: 'GeometryCollection', geometries } },
    arcs: arcs.map(deltas),
  };
}

/** Corners at which the way goes on in more than one direction. */
function meetings(rings: readonly Ring[]): ReadonlySet<string> {
  const beside = new Map<string, Set<string>>();
  for (const ring of rings)
    for (const [at, corner] of ring.entries()) {
      const own = beside.get(String(corner)) ?? new Set();
      own.add(String(ring.at(at - 1))).add(String(ring[(at + 1) % ring.length]));
      beside.set(String(corner), own);
    }
  return new Set([...beside].filter(([, own]) => own.size > 2).map(([corner]) => corner));
}

/** A ring as pieces from meeting to meeting; one that meets nothing begins at its westernmost corner, so that it is the same from wherever it was told. */
function pieces(ring: Ring, meets: ReadonlySet<string>): Ring[] {
  let start = ring.findIndex((corner) => meets.has(String(corner)));
  if (start < 0)
    start = ring.reduce(
      (best, [x, y], at) => (x < ring[best]![0] || (x === ring[best]![0] && y < ring[best]![1]) ? at : best),
      0,
    );
  const around = [...ring.slice(start), ...ring.slice(0, start), ring[start]!];
  const found: Corner[][] = [[around[0]!]];
  for (const corner of around.slice(1)) {
    found.at(-1)!.push(corner);
    if (meets.has(String(corner))) found.push([corner]);
  }
  return found.filter((piece) => piece.length > 1);
}

/** Without the corners by which the line is off no more than may be (Douglas and Peucker); a closed one keeps a shape. */
function simplified(line: Ring): Ring {
  const last = line.length - 1;
  const keep = new Set([0, last]);
  let open: [number, number][] = [[0, last]];
  if (isSame(line[0]!, line[last])) {
    const { at: far } = farthest(line, 0, last);
    open = [
      [0, far],
      [far, last],
    ];
    // Three corners make a shape, however small it is.
    const third = open.map((span) => farthest(line, ...span)).sort((a, b) => b.off - a.off)[0]!;
    keep.add(far).add(third.at);
  }
  for (let span = open.pop(); span; span = open.pop()) {
    const { at, off } = farthest(line, ...span);
    if (off <= OFF) continue;
    keep.add(at);
    open.push([span[0], at], [at, span[1]]);
  }
  return line.filter((_, at) => keep.has(at));
}

/** The corner between two that is farthest from the straight way. */
function farthest(line: Ring, from: number, to: number): { at: number; off: number } {
  const [ax, ay] = line[from]!;
  const [bx, by] = line[to]!;
  const length = Math.hypot(bx - ax, by - ay);
  let best = { at: from, off: 0 };
  for (let at = from + 1; at < to; at++) {
    const [x, y] = line[at]!;
    const off =
      length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
    if (off > best.off) best = { at, off };
  }
  return best;
}

const deltas = (line: Ring): Corner[] =>
  line.map(([x, y], at) => (at === 0 ? [x, y] : [x - line[at - 1]![0], y - line[at - 1]![1]]));
