/** Code of the nation, for windows that serve everyone in Japan. */
export const NATION = '00';

/**
 * 全国地方公共団体コード as the feed uses it: 2 digits (prefecture, or 00 for the nation) or 5. A sixth digit must be the right check digit:
 * 11 − ((6a+5b+4c+3d+2e) mod 11), its last digit (総務省 全国地方公共団体コード).
 * @returns undefined when it is no area code
 */
export function areaCode(value: string): string | undefined {
  const code = value.normalize('NFKC').trim();
  if (/^jp$/i.test(code)) return NATION;
  if (/^\d{2}$|^\d{5}$/.test(code)) return code;
  if (!/^\d{6}$/.test(code)) return undefined;
  return checkDigit(code.slice(0, 5)) === code[5] ? (code.slice(2, 5) === '000' ? code.slice(0, 2) : code.slice(0, 5)) : undefined;
}

/** The sixth digit for five. */
export function checkDigit(five: string): string {
  let sum = 0;
  for (let index = 0; index < 5; index++) sum += Number(five[index]) * (6 - index);
  return String((11 - (sum % 11)) % 10);
}
