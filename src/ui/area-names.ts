import { isPrefectureWide, REGIONS, type RegionId } from '../feed/regions.js';
import { areaCodes } from '../model/places/area-codes.js';
import type { AreaIndex } from '../model/places/areas.js';
import type { CommonText } from '../text/ja/common.js';
import type { ExchangeText } from '../text/ja/exchange.js';
import type { Reader } from './language-controller.js';

/** More names than these are not named. */
const NAMED = 5;

/** Names of areas, whole regions under their own; '' where none is known. May carry ruby marks. */
export function areaNames(
  values: readonly string[] | undefined,
  areas: AreaIndex,
  { regions, andMore }: Pick<ExchangeText, 'regions' | 'andMore'>,
  { language, words: { common } }: Reader & { words: { common: CommonText } },
): string {
  const codes = areaCodes(values);
  if (isPrefectureWide(codes)) return areas.label('14', language);
  const whole = (Object.keys(REGIONS) as RegionId[]).filter((id) => {
    const members: readonly string[] = REGIONS[id];
    return members.length > 1 && members.every((code) => codes.includes(code));
  });
  const inside = new Set(whole.flatMap((id) => REGIONS[id] as readonly string[]));
  const names = [
    ...whole.map((id) => regions[id] ?? ''),
    ...codes.filter((code) => !inside.has(code)).map((code) => (areas.get(code) ? areas.label(code, language) : '')),
  ].filter(Boolean);
  const first = common.join(names.slice(0, NAMED));
  return names.length > NAMED ? andMore(first) : first;
}
