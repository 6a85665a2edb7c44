/** Where to look when a town has nothing of its own. */
import { NEARNESS, type AreaIndex } from './areas.js';
import { distanceKm, isPoint } from './distance.js';

/** A town nearby, and how many records lie in it. */
export interface NearArea {
  code: string;
  count: number;
}

const MOST = 3;

/**
 * The nearest towns that have something: as the crow flies where the table says where they are, else those of the same city and then region.
 * Of a city with wards only its wards are named. Empty for what is no town.
 * @param countOf how many records lie in an area
 */
export function nearestAreas(area: string, areas: AreaIndex, countOf: (code: string) => number): NearArea[] {
  const [own] = areas.chain(area);
  if (own?.length !== 5) return [];
  const here = areas.get(own)?.geo;
  const kmTo = (code: string): number | undefined => {
    const there = areas.get(code)?.geo;
    return isPoint(here) && isPoint(there) ? distanceKm(here, there) : undefined;
  };
  const towns = areas.grouped().flatMap((group) => group.areas.map(({ code }) => code));
  const cities = new Set(towns.map((code) => areas.chain(code)[1]));
  return towns
    .filter((code) => !cities.has(code) && !areas.within(code, own))
    .map((code) => ({ code, km: kmTo(code), level: areas.nearness([code], own) }))
    .filter(({ km, level }) => km !== undefined || level <= NEARNESS.region)
    .sort((a, b) => (a.km ?? 1e6 + a.level) - (b.km ?? 1e6 + b.level))
    .map(({ code }) => ({ code, count: countOf(code) }))
    .filter(({ count }) => count > 0)
    .slice(0, MOST);
}
