import type { Geo } from '../../feed/schema.js';

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/**
 * Whether a point can be trusted: it lies within Japan. An empty cell's 0/0, a lost sign or swapped numbers would send somebody into the sea.
 */
export function isPoint(geo: Geo | undefined): geo is Geo {
  if (!geo) return false;
  const { latitude, longitude } = geo;
  return latitude > 20 && latitude < 46 && longitude > 122 && longitude < 154;
}

/** The way as the crow flies, in kilometres (haversine on a sphere: within 0.5 % on Earth). */
export function distanceKm(from: Geo, to: Geo): number {
  const [latitude1, latitude2] = [from.latitude * RADIANS, to.latitude * RADIANS];
  const half = (degrees: number): number => Math.sin((degrees * RADIANS) / 2) ** 2;
  const chord =
    half(to.latitude - from.latitude) + Math.cos(latitude1) * Math.cos(latitude2) * half(to.longitude - from.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Decimals of a degree that a rough point keeps: about 1 km. */
const ROUGH = 100;

/** The point as exact as a quarter may be shown. Always the same one, so that several distances to it reveal nothing more. */
export const roughPoint = ({ latitude, longitude }: Geo): Geo => ({
  latitude: Math.round(latitude * ROUGH) / ROUGH,
  longitude: Math.round(longitude * ROUGH) / ROUGH,
});

/** Kilometres for reading: 0.1 steps below ten, whole ones above. */
export function roundedKm(km: number): number {
  return km < 10 ? Math.round(km * 10) / 10 : Math.round(km);
}
