/** The areas of Japan by code and by name, for feeds whose office keeps no table of its own. */
import { areaCode } from '../../feed/area-code.js';
import { MUNICIPALITIES } from './municipalities.js';

/** As a row of the feed's `areaTable`. `code`: two digits of a prefecture, else five; `parent`: the city of a ward, else the prefecture. */
export interface AreaRow {
  code: string;
  name: string;
  kana: string;
  parent?: string;
}

let book: ReadonlyMap<string, AreaRow> | undefined;

/** All areas by code. */
export function allAreas(): ReadonlyMap<string, AreaRow> {
  book ??= new Map(rows().map((row) => [row.code, row]));
  return book;
}

function rows(): AreaRow[] {
  const all: AreaRow[] = [];
  let prefecture = '';
  let city: AreaRow | undefined;
  for (const [, ward, digits = '', name = '', reading = ''] of MUNICIPALITIES.matchAll(
    /(\+)?(\d{2,3})([^\s/\d]+)\/(\S+)/gu,
  )) {
    const kana = katakana(reading);
    if (digits.length === 2) {
      prefecture = digits;
      all.push({ code: digits, name, kana });
      continue;
    }
    const code = prefecture + digits;
    const row: AreaRow =
      ward && city
        ? { code, name: city.name + name, kana: city.kana + kana, parent: city.code }
        : { code, name, kana, parent: prefecture };
    if (!ward) city = row;
    all.push(row);
  }
  return all;
}

/** As offices write readings. */
const katakana = (reading: string): string =>
  reading.replace(/[ぁ-ゖ]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60));

/** The area of a code of two, five or six digits; undefined where there is none, or its sixth digit is wrong. */
export function areaOf(code: string): AreaRow | undefined {
  const own = areaCode(code);
  return own === undefined ? undefined : allAreas().get(own);
}

/** Rows for these codes and for what they lie in, the widest first. */
export function rowsFor(codes: Iterable<string>): AreaRow[] {
  const wanted = new Set<string>();
  for (const code of codes)
    for (
      let row = areaOf(code);
      row && !wanted.has(row.code);
      row = row.parent === undefined ? undefined : areaOf(row.parent)
    )
      wanted.add(row.code);
  return [...allAreas().values()].filter(({ code }) => wanted.has(code));
}
