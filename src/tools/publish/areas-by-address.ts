/** A prefecture's table gives every row the code of the prefecture; the address tells the municipality, where the area table has its name. */
import { japanese, objectOf, stringOf } from '../report/unproven.js';
import { prefectureOf } from '../import/repairs.js';

type AnyRecord = Record<string, unknown>;

/** One way to write it: 茅ヶ崎 and 茅ケ崎, without postal code, prefecture and 郡. */
function bare(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[ヶヵ]/gu, 'ケ')
    .replace(/^〒?\s*\d{3}-?\d{4}(?!\d)/u, '')
    .replace(/\s/gu, '');
  return plain
    .replace(/^(?:北海道|東京都|(?:京都|大阪)府|[^\d市区町村]{2,3}県)/u, '')
    .replace(/^[^\d市区町村]{1,5}郡(?=[^\d市区]{1,8}[町村])/u, '');
}

/**
 * Gives a record the code of its municipality or ward, when it has none, or only that of a prefecture in which the named place lies; nothing
 * when its address names no area of the table, or one of several with the same name.
 */
export function areaByAddress(table: readonly AnyRecord[]): (record: AnyRecord) => AnyRecord | undefined {
  const names = table
    .map((row) => ({ code: stringOf(row['code']), name: bare(japanese(row['name'])) }))
    .filter(({ code, name }) => /^\d{5}$/u.test(code) && name.length >= 2);
  names.sort((a, b) => b.name.length - a.name.length);
  return (record) => {
    const areas = Array.isArray(record['areas']) ? (record['areas'] as unknown[]).map(String) : [];
    if (areas.some((area) => !/^\d{2}$/u.test(area))) return undefined;
    const address = japanese(record['address']) || japanese(objectOf(record['location'])['address']);
    const rest = bare(address);
    if (rest === '') return undefined;
    const said = prefectureOf(address.replace(/^〒?\s*[\d-]+\s*/u, ''));
    const fits = names.filter(({ code, name }) => {
      if (!rest.startsWith(name) || (said !== undefined && !code.startsWith(said))) return false;
      // Quarters are called 町 too: without a prefecture 「大井町1-2」 may be anywhere.
      return areas.length > 0 ? areas.includes(code.slice(0, 2)) : said !== undefined || /[市区]$/u.test(name);
    });
    const longest = fits.filter(({ name }) => name.length === fits[0]?.name.length);
    return longest.length === 1 && longest[0] ? { ...record, areas: [longest[0].code] } : undefined;
  };
}
