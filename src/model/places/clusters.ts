import Supercluster from 'supercluster';

/** A place as the map knows it: no names, so that 100,000 stay light. */
export interface MapPoint {
  key: string;
  latitude: number;
  longitude: number;
}

/** What stands at one spot of the map at one zoom: a place, or several too near to each other to be told apart. */
export interface Spot {
  /** Stable while the same places stand together at the same zoom. */
  id: string;
  latitude: number;
  longitude: number;
  count: number;
  /** The place, when there is only one. */
  key?: string;
  /** Number by which the members of a group are asked for. */
  group?: number;
}

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** Pixels within which places are drawn as one: a touch target and some air. */
const RADIUS = 56;

/** Places grouped for a map, made once per list of places. */
export class PlaceClusters {
  readonly points: readonly MapPoint[];
  /** Deepest zoom of the map: what is still together there lies at one spot. */
  readonly #deepest: number;
  readonly #index: Supercluster<{ at: number }>;
  /** Asked again and again while a pointer goes over a list. */
  readonly #members = new Map<number, ReadonlySet<string>>();

  constructor(points: readonly MapPoint[], deepest: number) {
    this.points = points;
    this.#deepest = deepest;
    this.#index = new Supercluster<{ at: number }>({ radius: RADIUS, extent: 256, maxZoom: deepest });
    this.#index.load(
      points.map(({ latitude, longitude }, at) => ({
        type: 'Feature',
        properties: { at },
        geometry: { type: 'Point', coordinates: [longitude, latitude] },
      })),
    );
  }

  /** What stands in a box at a whole zoom level. */
  at(box: Box, zoom: number): Spot[] {
    return this.#index.getClusters([...box], zoom).map((feature): Spot => {
      const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
      const { properties } = feature;
      if ('cluster' in properties)
        return {
          id: `group-${properties.cluster_id}`,
          latitude,
          longitude,
          count: properties.point_count,
          group: properties.cluster_id,
        };
      const { key } = this.points[properties.at]!;
      return { id: `place-${key}`, latitude, longitude, count: 1, key };
    });
  }

  /** Keys of the places of a group, in the order of the points. */
  keysOf(group: number): string[] {
    const leaves = this.#index.getLeaves(group, Infinity);
    return leaves
      .map(({ properties }) => properties.at)
      .sort((a, b) => a - b)
      .map((at) => this.points[at]!.key);
  }

  /** Whether a place is in a group. */
  holds(group: number, key: string): boolean {
    let members = this.#members.get(group);
    if (!members) this.#members.set(group, (members = new Set(this.keysOf(group))));
    return members.has(key);
  }

  /** Keys of a few places of a spot, to name it by. */
  someKeysOf({ key, group }: Spot, most: number): string[] {
    if (key !== undefined) return [key];
    return this.#index.getLeaves(group!, most).map(({ properties }) => this.points[properties.at]!.key);
  }

  /** The zoom at which a group falls apart; undefined when its places share one spot. */
  zoomToPart(group: number): number | undefined {
    const zoom = this.#index.getClusterExpansionZoom(group);
    return zoom > this.#deepest ? undefined : zoom;
  }

  /** The zoom from which a place stands alone, at most the deepest. */
  zoomToSee(key: string): number {
    const point = this.points.find((one) => one.key === key);
    if (!point) return this.#deepest;
    const near = 0.02;
    const box: Box = [point.longitude - near, point.latitude - near, point.longitude + near, point.latitude + near];
    for (let zoom = 12; zoom < this.#deepest; zoom++)
      if (this.at(box, zoom).some((spot) => spot.key === key)) return zoom;
    return this.#deepest;
  }

  /** The smallest box around all places; undefined without any. */
  box(): Box | undefined {
    if (this.points.length === 0) return undefined;
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { latitude, longitude } of this.points) {
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
    return [west, south, east, north];
  }
}
