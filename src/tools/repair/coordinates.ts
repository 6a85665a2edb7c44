/** Latitude and longitude in Japan. */
import type { Geo } from '../../feed/schema.js';
import { foldDigits } from './fold.js';
import type { Read } from './read.js';

const inJapan = (latitude: number, longitude: number): boolean =>
  latitude >= 20 && latitude <= 46 && longitude >= 122 && longitude <= 154;

/** The point of two cells; swapped cells and a lost decimal point are repaired when only that gives a place in Japan. */
export function readPoint(latitudeText: string, longitudeText: string): Read<Geo> {
  const latitude = degrees(latitudeText);
  const longitude = degrees(longitudeText);
  if (latitudeText.trim() === '' || longitudeText.trim() === '') return { refused: 'coordinates-incomplete' };
  if (latitude === undefined || longitude === undefined) return { refused: 'coordinates-unreadable' };
  if (latitude.value === 0 && longitude.value === 0) return { refused: 'coordinates-zero' };
  const repaired = latitude.repaired ?? longitude.repaired;
  if (inJapan(latitude.value, longitude.value)) return result(latitude.value, longitude.value, repaired);
  if (inJapan(longitude.value, latitude.value)) return result(longitude.value, latitude.value, 'coordinates-swapped');
  const [a, b] = [pointed(latitudeText, 2), pointed(longitudeText, 3)];
  if (a !== undefined && b !== undefined && inJapan(a, b)) return result(a, b, 'coordinates-point-restored');
  return { refused: 'coordinates-outside' };
}

function result(latitude: number, longitude: number, repaired?: string): Read<Geo> {
  const value = { latitude, longitude };
  return repaired ? { value, repaired } : { value };
}

function degrees(text: string): { value: number; repaired?: string } | undefined {
  const folded = foldDigits(text)
    .replace(/^(?:北緯|東経|緯度|経度|[NE])[:\s]*/iu, '')
    .replace(/[度°]$/u, '')
    .replace(/\s/gu, '');
  if (/^[+-]?\d{1,9}(?:\.\d*)?$/u.test(folded))
    return { value: Number(folded), ...(foldDigits(text) === text.trim() ? {} : { repaired: 'width-folded' }) };
  const parts = /^(\d{1,3})[度°](\d{1,2})(?:[分'′](?:(\d{1,2}(?:\.\d+)?)(?:秒|"|″|'')?)?)?$/u.exec(folded);
  if (!parts) return undefined;
  const value = Number(parts[1]) + Number(parts[2]) / 60 + Number(parts[3] ?? 0) / 3600;
  return { value: Math.round(value * 1e7) / 1e7, repaired: 'coordinates-sexagesimal' };
}

/** `35447734` → 35.447734: the decimal point that a spreadsheet took for a thousands mark. */
function pointed(text: string, whole: number): number | undefined {
  const digits = foldDigits(text).replace(/[.,\s]/gu, '');
  return /^\d{6,12}$/u.test(digits) ? Number(`${digits.slice(0, whole)}.${digits.slice(whole)}`) : undefined;
}
