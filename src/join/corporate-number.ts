/**
 * Whether a 法人番号 has the right check digit: 13 digits, first = 9 − (Σ Pn × Qn mod 9), n from the right of the other twelve,
 * Q = 1 for odd n and 2 for even (法人番号の指定等に関する省令).
 */
export function isCorporateNumber(value: string): boolean {
  if (!/^\d{13}$/.test(value)) return false;
  let sum = 0;
  for (let n = 1; n <= 12; n++) sum += Number(value[13 - n]) * (n % 2 === 1 ? 1 : 2);
  return Number(value[0]) === 9 - (sum % 9);
}
