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

export interface IbashoOrder extends StatusContext {
  now: Date;
  areas: AreaIndex;
  /** Chosen area, or ''. */
  area: string;
  /** Where the visitor is, once they asked for what is near. */
  here?: Geo | undefined;
}

/**
 * Places in the order in which they are listed. Near a position: nearest first, those without a point after them. Else: nearest to the
 * chosen area, open now before others, information past its date last. Equal ones keep the feed's order.
 */
export function orderIbasho(places: readonly IbashoRecord[], order: IbashoOrder): IbashoRecord[] {
  const { now, areas, area, here } = order;
  const isExpired = (place: IbashoRecord): boolean => windowStatus(place, now, order).validity === 'expired';
  if (here) {
    // Computed once, not at every comparison.
    const km = places.map((place) => distanceTo(place, here) ?? (isOnline(place) ? 1e6 : 1e5));
    return [...places.keys()]
      .sort((a, b) => km[a]! - km[b]! || Number(isExpired(places[a]!)) - Number(isExpired(places[b]!)))
      .map((at) => places[at]!);
  }
  return inRanks(places, (place) => {
    const status = windowStatus(place, now, order);
    const nearness = area === '' ? 0 : areas.nearness(placeCodes(place), area);
    return (status.validity === 'expired' ? 1_000 : 0) + nearness * 2 + (countsAsOpen(status) ? 0 : 1);
  });
}
