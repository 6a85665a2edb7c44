/** What is told of places to who counts distances: apart from `find-ibasho.ts`, which other widgets load too. */
import type { Geo } from '../../feed/schema.js';
import type { IbashoRecord } from '../../feed/types.js';
import { placeCodes } from '../filters/facet-values.js';
import { roundedKm } from '../places/distance.js';
import type { NamedPoint } from '../places/start-points.js';
import { distanceTo, pointOf, precisionOf } from './find-ibasho.js';

/** What a place tells of where it is, to who counts from there; undefined unless it shows that exactly. */
export function namedPoint(place: IbashoRecord): NamedPoint | undefined {
  const geo = precisionOf(place) === 'exact' ? pointOf(place) : undefined;
  const { name, address, access } = place;
  return geo && { geo, area: placeCodes(place)[0] ?? '', name, address, access };
}

/** Kilometres fit to be read: no finer than the point is. */
export function shownKm(place: IbashoRecord, here: Geo): number | undefined {
  const km = distanceTo(place, here);
  if (km === undefined) return undefined;
  return precisionOf(place) === 'exact' ? roundedKm(km) : Math.max(1, Math.round(km));
}
