/** 全国地方公共団体コード (JIS X 0401/0402): two digits of the prefecture, three of the municipality, one check digit. */
import { checkDigit } from '../../feed/area-code.js';
import { allAreas } from '../../model/places/area-book.js';
import { foldDigits } from './fold.js';
import type { Read } from './read.js';

const isArea = (five: string): boolean => allAreas().has(five.endsWith('000') ? five.slice(0, 2) : five);
const isPrefecture = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 47;
/** Municipality numbers in use: 000 the prefecture, 100s wards and designated cities, 200s cities, above towns and villages. */
const isMunicipality = (digits: string): boolean => digits === '000' || Number(digits) >= 100;

/**
 * Six digits. A lost zero or a float form is repaired only when the check digit proves it; five digits without check digit are taken
 * when they can be nothing else; a wrong check digit is reported and the five digits before it are kept where they are those of an area. `prefecture`: the two digits of
 * where the row says it is, which decide between 12203 (市川市) and 012203 without its zero (士別市).
 */
export function readAreaCode(text: string, prefecture?: string): Read<string> {
  const folded = foldDigits(text).replace(/^'/u, '').replace(/[,\s]/gu, '');
  const plain = folded.replace(/\.0+$/u, '');
  const float = plain === folded ? undefined : 'code-float';
  if (!/^\d+$/u.test(plain)) return { refused: /e\+/iu.test(folded) ? 'code-digits-lost' : 'area-code-unreadable' };
  if (plain.length === 6) {
    const five = plain.slice(0, 5);
    if (!isPrefecture(plain.slice(0, 2))) return { refused: 'area-code-unreadable' };
    if (checkDigit(five) === plain[5]) return float ? { value: plain, repaired: float } : { value: plain };
    // Of a slip in the last digit the others may be believed, of one in the middle nothing is left.
    return float || !isArea(five) ? { refused: 'area-code-unreadable' } : { value: plain, repaired: 'area-code-check' };
  }
  if (plain.length === 5) {
    const fits = (code: string): boolean => prefecture === undefined || code.startsWith(prefecture);
    const lost =
      isPrefecture(`0${plain[0]}`) &&
      checkDigit(`0${plain.slice(0, 4)}`) === plain[4] &&
      isMunicipality(plain.slice(1, 4));
    const five = isPrefecture(plain.slice(0, 2)) && isMunicipality(plain.slice(2));
    const asLost = lost && (!five || fits(`0${plain}`));
    const asFive = five && (!lost || fits(plain));
    if (asLost && asFive) return { refused: 'area-code-ambiguous' };
    if (asLost) return { value: `0${plain}`, repaired: 'code-zero-restored' };
    if (asFive)
      return float ? { value: plain + checkDigit(plain), repaired: float } : { value: plain + checkDigit(plain) };
    return { refused: 'area-code-unreadable' };
  }
  if (plain.length === 2 && isPrefecture(plain)) return { value: `${plain}000${checkDigit(`${plain}000`)}` };
  return { refused: 'area-code-unreadable' };
}
