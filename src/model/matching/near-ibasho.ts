/** What is told about places to a visitor who sees distances. In a file of its own, because other widgets load `find-ibasho.ts` too. */
import type { Geo } from '../../feed/schema.js';
import type { IbashoRecord } from '../../feed/types.js';
import { placeCodes } from '../filters/facet-values.js';
import { roundedKm } from '../places/distance.js';
import type { NamedPoint } from '../places/start-points.js';
import { distanceTo, pointOf, precisionOf } from './find-ibasho.js';

/** Where a place is and what it says about that, for counting distances from it; undefined unless it shows its position exactly. */
export function namedPoint(place: IbashoRecord): NamedPoint | undefined {
  const geo = precisionOf(place) === 'exact' ? pointOf(place) : undefined;
  const { name, address, access } = place;
  return geo && { geo, area: placeCodes(place)[0] ?? '', name, address, access };
}

/** Kilometres to show, no finer than the point is exact. */
export function shownKm(place: IbashoRecord, here: Geo): number | undefined {
  const km = distanceTo(place, here);
  if (km === undefined) return undefined;
  return precisionOf(place) === 'exact' ? roundedKm(km) : Math.max(1, Math.round(km));
}
