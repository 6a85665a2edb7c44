/** A place as the map knows it: no names, so that 100,000 stay light. */
export interface MapPoint {
  key: string;
  /** Where its place stands in the list. */
  at: number;
  latitude: number;
  longitude: number;
}

/** What stands at one spot of the map at one zoom: a place, or several that are too near to be told apart. */
export interface Spot {
  /** Stable while the same places stand together at the same zoom. */
  id: string;
  latitude: number;
  longitude: number;
  count: number;
  /** The place, when there is only one, and which of the points it is. */
  key?: string;
  position?: number;
  /** Number of the group, for asking for its members. */
  group?: number;
}

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** The spots of one zoom. Lists of points are linked by their positions, so that no object is created for each of 100,000. */
interface Level {
  /** How many spots there are. */
  size: number;
  /** Spot of a point. */
  spotOf: Int32Array;
  /** First and last point of a spot, and the point after a point in its spot. */
  first: Int32Array;
  last: Int32Array;
  next: Int32Array;
  count: Int32Array;
  /** Sums of where the points of a spot are. */
  x: Float64Array;
  y: Float64Array;
}

/** Pixels within which places are drawn as one: a touch target and some air. */
const RADIUS = 56;
/** Pixels of the whole world at zoom 0. */
const WORLD = 256;
/** From which zoom on a single place is shown. */
const NEAR = 12;
const NONE = -1;
/** Points between two chances for the browser to paint. */
const STEP = 2_048;

/** Web Mercator, the world from 0 to 1. */
const toX = (longitude: number): number => longitude / 360 + 0.5;
const toY = (latitude: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);
const toLatitude = (y: number): number => (360 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI))) / Math.PI - 90;

/** Size of the area that is drawn as one spot, as a part of the world. */
const reachAt = (zoom: number): number => RADIUS / (WORLD * 2 ** zoom);
/** The first whole zoom at which a distance is no longer within one spot. */
const zoomToTell = (distance: number): number => Math.ceil(Math.log2(RADIUS / WORLD / distance));

/** Places grouped for a map. A zoom is computed when it is first looked at, in one pass over the places. */
export class PlaceClusters {
  readonly points: readonly MapPoint[];
  /** Deepest zoom of the map: what is still together there lies at one spot. */
  readonly #deepest: number;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #levels = new Map<number, Level>();
  #box: [west: number, south: number, east: number, north: number] | undefined;
  /** How many points have been looked at. */
  #read = 0;

  constructor(points: readonly MapPoint[], deepest: number) {
    this.points = points;
    this.#deepest = deepest;
    this.#x = new Float64Array(points.length);
    this.#y = new Float64Array(points.length);
  }

  /** Looks at all places, and groups them for a zoom where one is named; what is not made ready is when it is first asked for. */
  *prepare(zoom?: number): Generator<void, void> {
    yield* this.#readAll();
    if (zoom === undefined || this.#levels.has(zoom)) return;
    const level = yield* this.#group(reachAt(zoom));
    this.#levels.set(zoom, level);
  }

  isReady(zoom: number): boolean {
    return this.#levels.has(zoom);
  }

  *#readAll(): Generator<void, void> {
    const { length } = this.points;
    while (this.#read < length) {
      for (const end = Math.min(length, this.#read + STEP); this.#read < end; this.#read++) this.#readOne(this.#read);
      yield;
    }
  }

  #readOne(at: number): void {
    const { latitude, longitude } = this.points[at]!;
    this.#x[at] = toX(longitude);
    this.#y[at] = toY(latitude);
    const box = (this.#box ??= [longitude, latitude, longitude, latitude]);
    box[0] = Math.min(box[0], longitude);
    box[1] = Math.min(box[1], latitude);
    box[2] = Math.max(box[2], longitude);
    box[3] = Math.max(box[3], latitude);
  }

  /** What stands in a box at a whole zoom level. */
  at([west, south, east, north]: Box, zoom: number): Spot[] {
    const { size, first, count, x, y } = this.#level(zoom);
    const [left, right, top, bottom] = [toX(west), toX(east), toY(north), toY(south)];
    const spots: Spot[] = [];
    for (let spot = 0; spot < size; spot++) {
      const members = count[spot]!;
      const [atX, atY] = [x[spot]! / members, y[spot]! / members];
      if (atX < left || atX > right || atY < top || atY > bottom) continue;
      const { key, latitude, longitude } = this.points[first[spot]!]!;
      spots.push(
        members === 1
          ? { id: `place-${key}`, latitude, longitude, count: 1, key, position: first[spot]! }
          : {
              id: `group-${zoom}-${spot}`,
              latitude: toLatitude(atY),
              longitude: (atX - 0.5) * 360,
              count: members,
              group: zoom * this.points.length + spot,
            },
      );
    }
    return spots;
  }

  /** Keys of the places of a group, in the order of the points. */
  keysOf(group: number, most = Infinity): string[] {
    return this.#membersOf(group, most).map((at) => this.points[at]!.key);
  }

  /** Which points have these keys, in their order. */
  positionsOf(keys: ReadonlySet<string>): number[] {
    const positions: number[] = [];
    for (let at = 0; at < this.points.length && positions.length < keys.size; at++)
      if (keys.has(this.points[at]!.key)) positions.push(at);
    return positions;
  }

  /** Numbers of the groups of a zoom in which points lie; a point alone is a group for itself here. */
  groupsOf(positions: readonly number[], zoom: number): ReadonlySet<number> {
    const groups = new Set<number>();
    if (positions.length === 0) return groups;
    const { spotOf } = this.#level(zoom);
    for (const at of positions) groups.add(zoom * this.points.length + spotOf[at]!);
    return groups;
  }

  /** A few places of a spot, to name it by. */
  someOf({ position, group }: Spot, most: number): MapPoint[] {
    const positions = position === undefined ? this.#membersOf(group!, most) : [position];
    return positions.map((at) => this.points[at]!);
  }

  /** The zoom at which a group falls apart; undefined when its places share one spot. Found in steps, each of which may take a look at all places. */
  *zoomToPart(group: number): Generator<void, number | undefined> {
    const members = this.#membersOf(group);
    const spread = (values: Float64Array): number => {
      let [least, most] = [Infinity, -Infinity];
      for (const at of members) {
        least = Math.min(least, values[at]!);
        most = Math.max(most, values[at]!);
      }
      return most - least;
    };
    // Up to that zoom, only a place outside the group could separate its members.
    const earliest = zoomToTell(Math.hypot(spread(this.#x), spread(this.#y)));
    const from = Math.floor(group / this.points.length) + 1;
    for (let zoom = Math.max(from, earliest); zoom <= this.#deepest; zoom++) {
      yield* this.prepare(zoom);
      const { spotOf } = this.#level(zoom);
      if (members.some((at) => spotOf[at] !== spotOf[members[0]!])) return zoom;
    }
    return undefined;
  }

  /** The zoom from which a place stands alone, at most the deepest. */
  zoomToSee(key: string): number {
    const [own] = this.positionsOf(new Set([key]));
    if (own === undefined) return this.#deepest;
    finish(this.#readAll());
    let nearest = Infinity;
    for (let at = 0; at < this.points.length; at++) if (at !== own) nearest = Math.min(nearest, this.#apart(at, own));
    return Math.min(this.#deepest, Math.max(NEAR, zoomToTell(Math.sqrt(nearest))));
  }

  /** The smallest box around all places; undefined without any. */
  box(): Box | undefined {
    finish(this.#readAll());
    return this.#box;
  }

  #membersOf(group: number, most = Infinity): number[] {
    const { length } = this.points;
    const { first, next } = this.#level(Math.floor(group / length));
    const members: number[] = [];
    for (let at = first[group % length]!; at !== NONE && members.length < most; at = next[at]!) members.push(at);
    return members;
  }

  /** Squared, as a part of the world. */
  #apart(one: number, other: number): number {
    return (this.#x[one]! - this.#x[other]!) ** 2 + (this.#y[one]! - this.#y[other]!) ** 2;
  }

  #level(zoom: number): Level {
    if (!this.#levels.has(zoom)) finish(this.prepare(zoom));
    return this.#levels.get(zoom)!;
  }

  /** Each place joins the nearest spot that began within reach of it, else begins one. Spots are found by the cells of a grid. */
  *#group(reach: number): Generator<void, Level> {
    const { length } = this.points;
    const level: Level = {
      size: 0,
      spotOf: new Int32Array(length),
      first: new Int32Array(length),
      last: new Int32Array(length),
      next: new Int32Array(length).fill(NONE),
      count: new Int32Array(length),
      x: new Float64Array(length),
      y: new Float64Array(length),
    };
    // A hash of cells: two cells may share a slot, since a spot is judged by its distance.
    const mask = 2 ** Math.ceil(Math.log2(length + 1)) - 1;
    const slots = new Int32Array(mask + 1).fill(NONE);
    const behind = new Int32Array(length);
    const slotOf = (column: number, row: number): number =>
      (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & mask;
    // A function of its own, because engines do not optimise generators.
    const join = (at: number): void => {
      const column = Math.floor(this.#x[at]! / reach);
      const row = Math.floor(this.#y[at]! / reach);
      let [spot, nearest] = [NONE, reach * reach];
      for (let cell = 0; cell < 9; cell++) {
        let near = slots[slotOf(column + (cell % 3) - 1, row + Math.floor(cell / 3) - 1)]!;
        for (; near !== NONE; near = behind[near]!) {
          const apart = this.#apart(level.first[near]!, at);
          if (apart < nearest) [spot, nearest] = [near, apart];
        }
      }
      if (spot === NONE) {
        spot = level.size++;
        const slot = slotOf(column, row);
        behind[spot] = slots[slot]!;
        slots[slot] = spot;
        level.first[spot] = at;
      } else level.next[level.last[spot]!] = at;
      level.last[spot] = at;
      level.spotOf[at] = spot;
      level.count[spot]!++;
      level.x[spot]! += this.#x[at]!;
      level.y[spot]! += this.#y[at]!;
    };
    for (let at = 0; at < length;) {
      for (const end = Math.min(length, at + STEP); at < end; at++) join(at);
      yield;
    }
    return level;
  }
}

/** Takes all steps at once. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
