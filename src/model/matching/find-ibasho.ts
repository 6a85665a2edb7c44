/** Which 居場所 are listed, in which order, and where they may be shown. */
import type { Geo } from '../../feed/schema.js';
import type { IbashoRecord } from '../../feed/types.js';
import type { AreaIndex } from '../places/areas.js';
import { distanceKm, isPoint, roughPoint } from '../places/distance.js';
import { isOnline, placeCodes } from '../filters/facet-values.js';
import { countsAsOpen, windowStatus, type StatusContext } from '../hours/window-status.js';
import { inRanks } from '../filters/sort.js';

/** How exactly a place may be shown; other words were made `hidden` when the feed was read. */
export const precisionOf = ({ addressPrecision = 'exact' }: IbashoRecord): 'exact' | 'district' | 'hidden' =>
  addressPrecision as 'exact' | 'district' | 'hidden';

/** The point of a place for map and distance, a rough one where only its quarter is public; undefined for hidden places and those without coordinates. */
export function pointOf(place: IbashoRecord): Geo | undefined {
  const precision = precisionOf(place);
  if (precision === 'hidden' || !isPoint(place.geo)) return undefined;
  return precision === 'exact' ? place.geo : roughPoint(place.geo);
}

/** Kilometres as the crow flies; undefined where no point may be known. */
export function distanceTo(place: IbashoRecord, here: Geo): number | undefined {
  const point = pointOf(place);
  return point && distanceKm(here, point);
}

/** How a place stands at a moment, whatever is asked for. */
export const OPEN = 0;
const NOT_OPEN = 1;
const EXPIRED = 2;

export function standingOfPlace(place: IbashoRecord, now: Date, context: StatusContext): number {
  const status = windowStatus(place, now, context);
  return status.validity === 'expired' ? EXPIRED : countsAsOpen(status) ? OPEN : NOT_OPEN;
}

export interface IbashoOrder {
  /** `standingOfPlace` of the record at this position. */
  standingOf: (index: number) => number;
  areas: AreaIndex;
  /** Chosen area, or ''. */
  area: string;
  /** Where the visitor is, once they asked for what is near. */
  here?: Geo | undefined;
}

/**
 * The places at these positions in the order in which they are listed. Near a position: nearest first, those without a point after them. Else:
 * nearest to the chosen area, open now before others, information past its date last. Equal ones keep the feed's order.
 */
export function orderIbasho(
  records: readonly IbashoRecord[],
  indices: Uint32Array,
  { standingOf, areas, area, here }: IbashoOrder,
): IbashoRecord[] {
  const isExpired = (index: number): number => Number(standingOf(index) === EXPIRED);
  if (here) {
    // Computed once, not at every comparison.
    const km = new Map<number, number>();
    for (const index of indices) {
      const place = records[index]!;
      km.set(index, distanceTo(place, here) ?? (isOnline(place) ? 1e6 : 1e5));
    }
    return [...indices]
      .sort((a, b) => km.get(a)! - km.get(b)! || isExpired(a) - isExpired(b))
      .map((index) => records[index]!);
  }
  const nearness = area === '' ? (): number => 0 : nearnessTo(area, areas);
  return inRanks([...indices], (index) => {
    const standing = standingOf(index);
    return (standing === EXPIRED ? 1_000 : 0) + nearness(records[index]!) * 2 + Number(standing !== OPEN);
  }).map((index) => records[index]!);
}

/** How near places are to an area; thousands of them are in the same few towns. */
function nearnessTo(area: string, areas: AreaIndex): (place: IbashoRecord) => number {
  const known = new Map<string, number>();
  return (place) => {
    const codes = placeCodes(place);
    const key = codes.length === 1 ? codes[0]! : codes.join(' ');
    let nearness = known.get(key);
    if (nearness === undefined) known.set(key, (nearness = areas.nearness(codes, area)));
    return nearness;
  };
}
