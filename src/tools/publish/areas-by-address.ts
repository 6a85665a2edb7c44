/** The area of a record whose row names none: the municipality in its address, else the town that publishes the feed. */
import { allAreas } from '../../model/places/area-book.js';
import { prefectureOf } from '../import/repairs.js';
import { japanese, objectOf, stringOf, type AnyRecord } from '../report/unproven.js';

/** One way to write it: 茅ヶ崎 and 茅ケ崎, without postal code, prefecture and 郡. */
function bare(text: string): string {
  const plain = text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/[ヶヵ]/gu, 'ケ')
    .replace(/\s/gu, '')
    .replace(/^〒?\d{3}-?\d{4}(?!\d)/u, '');
  return plain
    .replace(/^(?:北海道|東京都|(?:京都|大阪)府|[^\d市区町村]{2,3}県)/u, '')
    .replace(/^[^\d市区町村]{1,5}郡(?=[^\d市区]{1,8}[町村])/u, '');
}

const LONGEST_NAME = 14;

/**
 * Gives a record the code of its municipality or ward, when it has none, or only that of a prefecture in which the named place lies; nothing
 * when its address names no area, or one of several with the same name. `table`: the office's own areas; those of the same prefectures, and
 * of one that the address names, are known beside it. `home`: code of the town whose feed it is.
 */
export function areaByAddress(
  table: readonly AnyRecord[],
  home?: string,
): (record: AnyRecord) => AnyRecord | undefined {
  const own = table.map((row) => ({ code: stringOf(row['code']), name: japanese(row['name']) }));
  const near = new Set([...own.map(({ code }) => code), home ?? ''].map((code) => code.slice(0, 2)));
  const byName = new Map<string, Set<string>>();
  for (const { code, name } of [...own, ...allAreas().values()]) {
    const key = bare(name);
    if (!/^\d{5}$/u.test(code) || key.length < 2) continue;
    const codes = byName.get(key) ?? new Set();
    byName.set(key, codes.add(code));
  }
  return (record) => {
    const areas = Array.isArray(record['areas']) ? (record['areas'] as unknown[]).map(String) : [];
    if (areas.some((area) => !/^\d{2}$/u.test(area))) return undefined;
    const address = japanese(record['address']) || japanese(objectOf(record['location'])['address']);
    const rest = bare(address);
    if (rest === '') return undefined;
    const said = prefectureOf(address.replace(/^〒?\s*[\d-]+\s*/u, ''));
    const fits = (code: string, name: string): boolean => {
      if (said === undefined ? !near.has(code.slice(0, 2)) : !code.startsWith(said)) return false;
      // Quarters are called 町 too: without a prefecture 「大井町1-2」 may be anywhere.
      return areas.length > 0 ? areas.includes(code.slice(0, 2)) : said !== undefined || /[市区]$/u.test(name);
    };
    for (let length = Math.min(LONGEST_NAME, rest.length); length >= 2; length -= 1) {
      const name = rest.slice(0, length);
      const codes = [...(byName.get(name) ?? [])].filter((code) => fits(code, name));
      if (codes.length > 0) return codes.length === 1 ? { ...record, areas: codes } : undefined;
    }
    return undefined;
  };
}

/** Gives a record without an area that of the publishing town: a window serves that town, a place or event is there. */
export function atHome(collection: string, record: AnyRecord, home: string | undefined): AnyRecord {
  if (home === undefined || !(collection in PLACED)) return record;
  const missing = PLACED[collection]?.filter((field) => !hasArea(record[field])) ?? [];
  return missing.length === 0 ? record : { ...record, ...Object.fromEntries(missing.map((field) => [field, [home]])) };
}

const hasArea = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

/** Collections that visitors look for by area, and the fields that say which. */
const PLACED: Readonly<Record<string, readonly string[]>> = {
  consultationWindows: ['areas', 'serviceAreas'],
  ibasho: ['areas'],
  events: ['areas'],
};

/** Whether a search by area misses the record. */
export function isNowhere(collection: string, record: AnyRecord): boolean {
  return collection in PLACED && !hasArea(record['areas']) && !hasArea(record['serviceAreas']);
}
