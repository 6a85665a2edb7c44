/** What spreadsheets make of a cell unasked: 「3-12」 becomes a day, a long number loses its digits. */
import { nfkc } from './fold.js';

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const JAPANESE = /^(?:\d{4}年)?(\d{1,2})月(\d{1,2})日$/u;
const SLASHED = /^\d{4}[/-](\d{1,2})[/-](\d{1,2})(?:[ T]0?0:00(?::00)?)?$/u;
const ENGLISH = new RegExp(`^(?:(\\d{1,2})-(${MONTHS})|(${MONTHS})-(\\d{1,2}))$`, 'iu');
const ROUNDED = /^\d{1,3}(?:\.\d{1,9})?E\+?\d{1,3}$/iu;

/** The number of a day of these years, as a spreadsheet shows it in a column of numbers. */
const SERIAL = /^4[5-8]\d{3}$/u;

/** Both numbers of what was typed, or that the digits are gone; undefined for a cell that is whole. */
export function damageOf(text: string): { numbers: [number, number] } | 'rounded' | undefined {
  if (text.length > 24) return undefined;
  const plain = nfkc(text).trim();
  if (ROUNDED.test(plain)) return 'rounded';
  // Nobody counts 46,093 people, and who has room for so many writes a round number.
  if (SERIAL.test(plain) && !plain.endsWith('00')) {
    const at = new Date(Date.UTC(1899, 11, 30 + Number(plain)));
    return { numbers: [at.getUTCMonth() + 1, at.getUTCDate()] };
  }
  const [, month, day] = JAPANESE.exec(plain) ?? SLASHED.exec(plain) ?? [];
  if (month !== undefined) return { numbers: [Number(month), Number(day)] };
  const [, dayBefore, name, nameBefore, dayBehind] = ENGLISH.exec(plain) ?? [];
  const english = name ?? nameBefore;
  if (english === undefined) return undefined;
  return { numbers: [MONTHS.split('|').indexOf(english.toLowerCase()) + 1, Number(dayBefore ?? dayBehind)] };
}
