/** Where somebody is active, looks for something or offers it: codes, municipalities and regions by their names. */
import { codesOf, REGIONS, type RegionId } from '../../../feed/regions.js';
import { regions } from '../../../text/ja/vocabulary/regions.js';
import { findArea } from '../../../model/places/find-area.js';
import { listOf } from '../labels.js';
import { readAreaCode } from '../repairs.js';
import type { TableRow } from '../table-row.js';
import { areasOf, feedArea } from './where.js';

const HOME = '14';
const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[ヶヵ]/gu, 'ケ')
    .replace(/[\s・]/gu, '')
    .replace(/^神奈川県(?=.)/u, '');

const REGION_IDS = Object.keys(REGIONS) as RegionId[];
const BY_REGION: ReadonlyMap<string, RegionId> = new Map(
  REGION_IDS.flatMap((id) => {
    const name = regions[id];
    const short = name.replace(/地域$/u, '');
    return [id, name, short, `${short}地区`, `${short}エリア`, `${short}圏域`].map((word) => [fold(word), id] as const);
  }),
);
const WHOLE = /^(?:神奈川県|県)?(?:全域|内|全県|全体|内全域|下全域|内一円)$|^全県$|^神奈川県?$|^どこでも$/u;

/** Codes of one word; none where it names nothing, or several places of which none is in the prefecture. */
function codesOfWord(word: string): string[] {
  const plain = fold(word);
  if (WHOLE.test(plain)) return [HOME];
  const region = BY_REGION.get(plain);
  if (region !== undefined) return codesOf([region]);
  const read = readAreaCode(word);
  if (!('refused' in read)) return [feedArea(read.value)];
  const code = findArea(word) ?? findArea(`${word}市`);
  return code === undefined ? [] : [code];
}

/** All areas that a row names, each once; words that name none are reported. Undefined where it says nothing. */
export function activeAreasOf(row: TableRow): string[] | undefined {
  const codes: string[] = [];
  for (const { header, value } of row.all('活動地域', '受け持ち地域', '所在地_市区町村', '市区町村名')) {
    for (const word of listOf(value.replace(/[・/／]/gu, (sign) => (BY_REGION.has(fold(value)) ? sign : '、')))) {
      const found = codesOfWord(word);
      if (found.length === 0)
        row.report('area-word-unknown', undefined, { level: 'repaired', column: header, value: word });
      codes.push(...found);
    }
  }
  const own = codes.length > 0 ? codes : (areasOf(row) ?? codesOfWord(row.text('自治体名')));
  return own.length > 0 ? [...new Set(own)] : undefined;
}
