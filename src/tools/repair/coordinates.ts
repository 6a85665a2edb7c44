/** Latitude and longitude in Japan. */
import type { Geo } from '../../feed/schema.js';
import type { MessageCode } from '../messages/ja.js';
import { foldDigits } from './fold.js';
import type { Read } from './read.js';

const inJapan = ([latitude, longitude]: readonly [number, number]): boolean =>
  latitude >= 20 && latitude <= 46 && longitude >= 122 && longitude <= 154;

/**
 * The point of two cells. Swapped cells, degrees with minutes and seconds (also written together, 352651.8) and a lost decimal point are
 * read when only that gives a place in Japan; where two readings do, none is taken: they lie kilometres apart.
 */
export function readPoint(latitudeText: string, longitudeText: string): Read<Geo> {
  if (latitudeText.trim() === '' || longitudeText.trim() === '') return { refused: 'coordinates-incomplete' };
  const [a, b] = [folded(latitudeText), folded(longitudeText)];
  const isFolded =
    foldDigits(latitudeText) !== latitudeText.trim() || foldDigits(longitudeText) !== longitudeText.trim();
  const plain = pairOf(degrees, a, b);
  if (plain) {
    if (plain[0] === 0 && plain[1] === 0) return { refused: 'coordinates-zero' };
    if (inJapan(plain) || inJapan([plain[1], plain[0]])) {
      // 35, 139 is a square of a hundred kilometres.
      if (plain.some(Number.isInteger)) return { refused: 'coordinates-coarse' };
      const isParted = isSexagesimal(a) || isSexagesimal(b);
      return pointOf(plain, isParted ? 'coordinates-sexagesimal' : isFolded ? 'width-folded' : undefined);
    }
  }
  const together = eitherWay((x, y) => [packed(x, 2), packed(y, 3)], a, b);
  const restored = eitherWay((x, y) => [pointed(x, 2), pointed(y, 3)], a, b);
  if (together && restored) return { refused: 'coordinates-ambiguous' };
  if (together) return pointOf(together, 'coordinates-sexagesimal');
  if (restored) return pointOf(restored, 'coordinates-point-restored');
  return { refused: plain || /^\d+$/u.test(a + b) ? 'coordinates-outside' : 'coordinates-unreadable' };
}

/** Letters that no coordinates hold. */
const WORDS = /[ぁ-んァ-ヺ]|(?![北緯東経度分秒])[一-鿿]/u;

/** The point of a cell that holds a pair in either order, in brackets or with words for north and east; undefined when it holds none. */
export function readPair(text: string): Read<Geo> | undefined {
  if (WORDS.test(text)) return undefined;
  const plain = foldDigits(text.slice(0, 100))
    .replace(/^(?:geo:|point)\s?/iu, '')
    .replace(/^[([]\s?|\s?[)\]]$/gu, '');
  const parted =
    /^([^,、;/|]+?)\s?[,、;/|]\s?([^,、;/|]+)$/u.exec(plain) ??
    /^([^東\s]+)\s?(東経.+)$/u.exec(plain) ??
    /^([^E\s]+)\s?(E.+)$/u.exec(plain) ??
    /^(\S+)\s(\S+)$/u.exec(plain);
  const [, first = '', second = ''] = parted ?? [];
  if (!mayBeDegrees(first) || !mayBeDegrees(second)) return undefined;
  const read = readPoint(first, second);
  // In one cell either order is right.
  return 'value' in read && read.repaired === 'coordinates-swapped' ? { value: read.value } : read;
}

/** A number as coordinates have it: with a point, with marks for degrees, or too long for anything else. */
const mayBeDegrees = (text: string): boolean => {
  const plain = folded(text);
  return /^[+-]?\d{1,3}\.\d+$/u.test(plain) || isSexagesimal(plain) || /^\d{6,9}(?:\.\d+)?$/u.test(plain);
};

const folded = (text: string): string =>
  foldDigits(text.slice(0, 60))
    .replace(/^(?:北緯|東経|緯度|経度|lat(?:itude)?|lo?ng?(?:itude)?|[NE])[:=\s]?\s?/iu, '')
    .replace(/[度°]?\s?[NE]?$/u, '')
    .replace(/^(\d{1,3}),(\d{3,9})$/u, '$1.$2')
    .replace(/\s/gu, ' ')
    .trim();

function pointOf(pair: readonly [number, number], repaired?: MessageCode): Read<Geo> {
  const isSwapped = !inJapan(pair);
  const [latitude, longitude] = isSwapped ? [pair[1], pair[0]] : pair;
  const code = isSwapped ? 'coordinates-swapped' : repaired;
  return code ? { value: { latitude, longitude }, repaired: code } : { value: { latitude, longitude } };
}

function pairOf(read: (text: string) => number | undefined, a: string, b: string): [number, number] | undefined {
  const [x, y] = [read(a), read(b)];
  return x === undefined || y === undefined ? undefined : [x, y];
}

/** The pair in Japan that one of both orders gives; latitude first, as it was written otherwise second. */
function eitherWay(
  read: (latitude: string, longitude: string) => readonly [number | undefined, number | undefined],
  a: string,
  b: string,
): [number, number] | undefined {
  for (const isSwapped of [false, true]) {
    const [latitude, longitude] = isSwapped ? read(b, a) : read(a, b);
    if (latitude !== undefined && longitude !== undefined && inJapan([latitude, longitude]))
      return isSwapped ? [longitude, latitude] : [latitude, longitude];
  }
  return undefined;
}

const PARTED = /^(\d{1,3})(?:[度°:.-]\s?| )(\d{1,2})(?:[分'′:.-]\s?| |$)(?:(\d{1,2}(?:\.\d+)?)(?:秒|"|″|''|′′)?)?$/u;
/** 35°26.863′, as receivers show it: only behind a degree sign, or the point parts minutes from seconds. */
const DECIMAL_MINUTES = /^(\d{1,3})\s?[度°]\s?(\d{1,2}\.\d+)\s?[分'′]?$/u;
const isSexagesimal = (text: string): boolean =>
  DECIMAL_MINUTES.test(text) || (PARTED.test(text) && (/[度°:' ]/u.test(text) || text.split(/[.-]/u).length > 2));

function degrees(text: string): number | undefined {
  if (/^[+-]?\d{1,9}(?:\.\d*)?$/u.test(text)) return Number(text);
  const parts = isSexagesimal(text) ? (DECIMAL_MINUTES.exec(text) ?? PARTED.exec(text)) : undefined;
  return parts ? sexagesimal(Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)) : undefined;
}

function sexagesimal(whole: number, minutes: number, seconds: number): number | undefined {
  if (minutes >= 60 || seconds >= 60) return undefined;
  return Math.round((whole + minutes / 60 + seconds / 3600) * 1e7) / 1e7;
}

/** `352651.8` → 35°26′51.8″, `3526.863` → 35°26.863′: minutes and seconds written together with the degrees. */
function packed(text: string, whole: 2 | 3): number | undefined {
  const [, digits = '', rest = ''] = /^(\d{4,12})(\.\d+)?$/u.exec(text) ?? [];
  const parts = digits.length - whole;
  const at = (from: number, count = 2): number => Number(digits.slice(whole + from, whole + from + count));
  if (parts === 2 && rest !== '')
    return sexagesimal(Number(digits.slice(0, whole)), Number(`${digits.slice(whole)}${rest}`), 0);
  if (parts < 4 || (parts > 4 && rest !== '')) return undefined;
  const seconds =
    parts === 4 ? Number(`${digits.slice(whole + 2)}${rest}`) : at(2) + Number(`0.${digits.slice(whole + 4)}`);
  return sexagesimal(Number(digits.slice(0, whole)), at(0), seconds);
}

/** `35447734` → 35.447734: the decimal point that a spreadsheet took for a thousands mark. What has a point has not lost it. */
function pointed(text: string, whole: 2 | 3): number | undefined {
  const digits = /^\d{1,3}(?:,\d{3})+$/u.test(text) ? text.replaceAll(',', '') : text;
  return /^\d{6,12}$/u.test(digits) ? Number(`${digits.slice(0, whole)}.${digits.slice(whole)}`) : undefined;
}
