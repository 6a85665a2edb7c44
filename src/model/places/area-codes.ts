/** How area codes lie within each other: `00` nation, two digits prefecture, five digits municipality or ward. */
import { areaCode, NATION } from '../../feed/area-code.js';

export { areaCode, NATION };

/** First codes of designated cities (政令指定都市); their wards follow up to the next one. The wards of Tokyo have no city above them. */
const DESIGNATED_CITIES = [
  '01100',
  '04100',
  '11100',
  '12100',
  '14100',
  '14130',
  '14150',
  '15100',
  '22100',
  '22130',
  '23100',
  '26100',
  '27100',
  '27140',
  '28100',
  '33100',
  '34100',
  '40100',
  '40130',
  '43100',
];

const cleaned = new WeakMap<readonly string[], readonly string[]>();
const NONE: readonly string[] = [];

/** Codes of a record, cleaned; unreadable ones are dropped. Worked out once per list, which is taken as immutable. */
export function areaCodes(values: readonly string[] | undefined): readonly string[] {
  if (!values || values.length === 0) return NONE;
  let codes = cleaned.get(values);
  if (!codes) {
    const isClean = values.every((value, index) => areaCode(value) === value && values.indexOf(value) === index);
    codes = isClean ? values : [...new Set(values.map(areaCode).filter((code) => code !== undefined))];
    cleaned.set(values, codes);
  }
  return codes;
}

/** The area right above by the rules of the code alone: ward → designated city → prefecture → nation. */
export function enclosingByCode(code: string): string | undefined {
  if (code === NATION) return undefined;
  if (code.length === 2) return NATION;
  const number = Number(code.slice(2));
  if (number > 100 && number < 200 && !DESIGNATED_CITIES.includes(code)) {
    const city = DESIGNATED_CITIES.filter(
      (candidate) => candidate.slice(0, 2) === code.slice(0, 2) && candidate < code,
    ).at(-1);
    if (city) return city;
  }
  return code.slice(0, 2);
}
