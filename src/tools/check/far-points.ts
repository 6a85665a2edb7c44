/** Points that lie far from the municipality in which their record is: a wrong digit, or the code of another town. */
import { areaCode } from '../../feed/area-code.js';
import type { Geo } from '../../feed/schema.js';
import { allAreas } from '../../model/places/area-book.js';
import { distanceKm, isPoint } from '../../model/places/distance.js';
import { japanese, listOf, objectOf, stringOf, type AnyRecord } from '../report/unproven.js';
import type { Located, LocatedProblem } from './cross-checks.js';

/** Hardly any municipality reaches so far from its middle; a wrong degree is 90 km or more. */
const FAR_KM = 40;
/** So many places tell where a municipality is that the table gives no point for. */
const ENOUGH = 4;

interface Placed {
  at: Located;
  point: Geo;
  /** Codes of municipalities, five digits. */
  codes: string[];
}

/** Records of which none of their municipalities is near. `areaTable`: the feed's own, whose points are trusted. */
export function farPoints(located: readonly Located[], areaTable: readonly AnyRecord[]): LocatedProblem[] {
  const placed = located.flatMap(placedOf);
  const middles = new Map<string, Geo>();
  for (const row of areaTable) {
    const point = pointIn(row);
    if (point) middles.set(areaCode(stringOf(row['code'])) ?? '', point);
  }
  const byCode = new Map<string, Geo[]>();
  for (const { codes, point } of placed)
    for (const code of codes) byCode.set(code, [...(byCode.get(code) ?? []), point]);
  for (const [code, points] of byCode)
    if (points.length >= ENOUGH && !middles.has(code)) middles.set(code, middleOf(points));
  const names = new Map(areaTable.map((row) => [areaCode(stringOf(row['code'])) ?? '', japanese(row['name'])]));
  return placed.flatMap(({ at, point, codes }): LocatedProblem[] => {
    const distances = codes.map((code) => {
      const middle = middles.get(code);
      return middle === undefined ? 0 : distanceKm(middle, point);
    });
    const nearest = Math.min(...distances);
    if (nearest <= FAR_KM) return [];
    const code = codes[distances.indexOf(nearest)] ?? '';
    const area = names.get(code) ?? allAreas().get(code)?.name ?? code;
    return [
      {
        at,
        code: 'point-far',
        level: 'note',
        path: 'geo',
        value: `${String(point.latitude)}, ${String(point.longitude)}`,
        params: { name: japanese(at.record['name']), area: japanese(area), km: Math.round(nearest) },
      },
    ];
  });
}

function placedOf(at: Located): Placed[] {
  const point = pointIn(at.record) ?? pointIn(objectOf(at.record['location']));
  const codes = listOf(at.record['areas']).flatMap((code) => areaCode(stringOf(code)) ?? []);
  const towns = codes.filter((code) => code.length === 5);
  // Who is there for a whole prefecture may stand anywhere in it.
  return point && towns.length > 0 && towns.length === codes.length ? [{ at, point, codes: towns }] : [];
}

function pointIn(record: AnyRecord): Geo | undefined {
  const { latitude, longitude } = objectOf(record['geo']);
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  const point = { latitude, longitude };
  return isPoint(point) ? point : undefined;
}

/** A few wrong points do not move it. */
function middleOf(points: readonly Geo[]): Geo {
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    latitude: middle(points.map(({ latitude }) => latitude)),
    longitude: middle(points.map(({ longitude }) => longitude)),
  };
}
