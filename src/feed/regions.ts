import { areaCode, NATION } from './area-code.js';

/**
 * Regions of Kanagawa → five-digit codes of their municipalities. The prefecture's own division into 横浜・川崎・横須賀三浦・県央・湘南・県西
 * (地域別の取組, 神奈川県「かながわグランドデザイン」; the last four are the areas of its 地域県政総合センター), with 相模原市 apart from 県央 as in its
 * 障害保健福祉圏域: a designated city runs its own welfare.
 */
export const REGIONS = {
  yokohama: ['14100'],
  kawasaki: ['14130'],
  sagamihara: ['14150'],
  'yokosuka-miura': ['14201', '14204', '14208', '14210', '14301'],
  'ken-o': ['14212', '14213', '14215', '14216', '14218', '14401', '14402'],
  shonan: ['14203', '14205', '14207', '14211', '14214', '14321', '14341', '14342'],
  kensei: ['14206', '14217', '14361', '14362', '14363', '14364', '14366', '14382', '14383', '14384'],
} as const satisfies Record<string, readonly string[]>;
export type RegionId = keyof typeof REGIONS;

/** What stands for the whole prefecture where regions are chosen. */
const WHOLE = 'whole';
const PREFECTURE = '14';

const REGION_OF: ReadonlyMap<string, RegionId> = new Map(
  Object.entries(REGIONS).flatMap(([id, codes]) => codes.map((code) => [code, id as RegionId])),
);

/** Area codes from a mixture of region ids, `whole` and codes in any form, each once; what is none of these is left out. */
export function codesOf(areas: readonly string[]): string[] {
  const codes = areas.flatMap((area): readonly (string | undefined)[] =>
    area === WHOLE ? [PREFECTURE] : Object.hasOwn(REGIONS, area) ? REGIONS[area as RegionId] : [areaCode(area)],
  );
  return [...new Set(codes.filter((code) => code !== undefined))];
}

/** The region in which a municipality or ward lies; undefined for the prefecture, the nation and everything outside Kanagawa. */
export function regionOf(code: string): RegionId | undefined {
  // Wards of the three designated cities follow their city's code.
  if (/^141\d\d$/.test(code)) return code < '14130' ? 'yokohama' : code < '14150' ? 'kawasaki' : 'sagamihara';
  return REGION_OF.get(code);
}

/** The one region in which all these areas lie; undefined where they lie in several or in none. */
export function commonRegion(codes: readonly string[]): RegionId | undefined {
  const [first, ...others] = codes.map(regionOf);
  return others.every((region) => region === first) ? first : undefined;
}

/** Whether these areas say "everywhere in Kanagawa". */
export const isPrefectureWide = (codes: readonly string[]): boolean =>
  codes.includes(PREFECTURE) || codes.includes(NATION);
