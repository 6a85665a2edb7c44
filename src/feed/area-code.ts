/** Code of the nation, for windows that serve everyone in Japan. */
export const NATION = '00';

/** As most feeds write it. */
const SHORT = /^\d\d(?!000)(\d{3})?$/;

/**
 * 全国地方公共団体コード as the feed uses it: 2 digits (prefecture, or 00 for the nation) or 5. A sixth digit must be the right check digit:
 * 11 − ((6a+5b+4c+3d+2e) mod 11), its last digit (総務省 全国地方公共団体コード). `14000` is the prefecture, `14`.
 * @returns undefined when it is no area code
 */
export function areaCode(value: string): string | undefined {
  if (SHORT.test(value)) return value;
  const code = /^\d+$/.test(value) ? value : value.normalize('NFKC').trim();
  if (/^jp$/i.test(code)) return NATION;
  if (/^\d{2}$/.test(code)) return code;
  if (!/^\d{5,6}$/.test(code)) return undefined;
  const five = code.slice(0, 5);
  if (code.length === 6 && checkDigit(five) !== code[5]) return undefined;
  return five.endsWith('000') ? five.slice(0, 2) : five;
}

/** The sixth digit for five. */
export function checkDigit(five: string): string {
  let sum = 0;
  for (let index = 0; index < 5; index++) sum += Number(five[index]) * (6 - index);
  return String((11 - (sum % 11)) % 10);
}
