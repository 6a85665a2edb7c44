/** Days as machines write them, and as other countries do. */
import { inJapan } from '../../../feed/japan-clock.js';
import type { MessageCode } from '../../messages/ja.js';
import type { Refused } from '../read.js';
import { isDay, isoOf } from './calendar.js';

export interface Moment {
  start: string;
  startTime?: string;
  repaired?: MessageCode;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const MONTH_FIRST = new RegExp(`(?<![a-z])${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?`, 'giu');
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH}(?:[ ,-]{1,2}(\\d{4}|\\d{2})(?!\\d))?`,
  'giu',
);
const WEEKDAY = /(?<![a-z])(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /giu;
const YEAR_LAST = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/gu;
const THREE_SHORT = /(?<![\d/.A-Za-z令和平成昭大年-])\d{1,2}([/.-])\d{1,2}\1\d{1,2}(?![\d/.-])/u;

/** One moment that fills a whole cell: eight digits, a serial number of Excel, a moment with its zone. */
export function wholeMoment(folded: string): Moment | Refused | undefined {
  const eight = /^((?:19|20|21)\d{2})(\d{2})(\d{2})(?:[T\s]?(\d{2}):?(\d{2})(?:\d{2})?)?$/u.exec(folded);
  if (eight) {
    const start = `${eight[1]}-${eight[2]}-${eight[3]}`;
    if (!isDay(start)) return { refused: 'date-impossible' };
    return eight[4] ? { start, startTime: `${eight[4]}:${eight[5]}` } : { start };
  }
  return serialMoment(folded) ?? zonedMoment(folded);
}

/** Days since 1899-12-30: what a date becomes when Excel loses its format. 2009 to 2064. */
function serialMoment(folded: string): Moment | undefined {
  if (!/^[45]\d{4}(?:\.\d{1,20})?$/u.test(folded)) return undefined;
  const moment = new Date(Math.round((Number(folded) - 25_569) * 1440) * 60_000).toISOString();
  const time = moment.slice(11, 16);
  return { start: moment.slice(0, 10), ...(time !== '00:00' && { startTime: time }), repaired: 'date-serial' };
}

/** A machine's moment with a zone, turned to Japan's. */
function zonedMoment(folded: string): Moment | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/iu.test(folded))
    return undefined;
  const moment = Date.parse(folded.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2'));
  if (Number.isNaN(moment)) return undefined;
  const japan = inJapan(moment);
  return { start: japan.slice(0, 10), startTime: japan.slice(11, 16) };
}

/** The text with foreign days written as those of Japan; refused where nobody can say which number is the month. */
export function withoutForeign(folded: string): { text: string; repaired?: MessageCode } | Refused {
  if (!/[a-z]{3}|\d[/.-]\d/iu.test(folded)) return { text: folded };
  if (THREE_SHORT.test(folded)) return { refused: 'date-order-unclear' };
  let repaired: MessageCode | undefined;
  let unclear = false;
  const japanese = (year: string | undefined, month: number, day: number): string => {
    repaired = 'date-year-last';
    return `${year === undefined ? '' : `${year.length === 2 ? '20' : ''}${year}年`}${month}月${day}日`;
  };
  const number = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1;
  const text = folded
    .replace(YEAR_LAST, (all, a: string, _sign, b: string, year: string) => {
      const [first, second] = [Number(a), Number(b)];
      if (first <= 12 && second <= 12 && first !== second) unclear = true;
      return unclear ? all : first > 12 ? japanese(year, second, first) : japanese(year, first, second);
    })
    .replace(WEEKDAY, '')
    .replace(MONTH_FIRST, (_all, name: string, day: string, year?: string) => japanese(year, number(name), Number(day)))
    .replace(DAY_FIRST, (_all, day: string, name: string, year?: string) => japanese(year, number(name), Number(day)));
  return unclear ? { refused: 'date-order-unclear' } : { text, ...(repaired && { repaired }) };
}

/** Which of the numbers of a cell like 12/5/2026 or 26/12/5 is what. */
export type Order = 'mdy' | 'dmy' | 'ymd' | 'eymd';

const PARTS = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})((?:[T ].{1,20})?)$/u;

function readings(text: string, thisYear: number): Partial<Record<Order, string>> | undefined {
  const parts = PARTS.exec(text);
  if (!parts || parts[1]!.length > 2) return undefined;
  const [a, b, c] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  const long = parts[4]!.length === 4;
  if (parts[4]!.length === 3) return undefined;
  const possible: Partial<Record<Order, string>> = {};
  const add = (order: Order, year: number, month: number, day: number): void => {
    const iso = isoOf(year, month, day);
    // Written with two digits, a year lies near: nobody announces what is ten years away.
    if (isDay(iso) && (long || Math.abs(year - thisYear) <= 5)) possible[order] = iso;
  };
  add('mdy', long ? c : 2000 + c, a, b);
  add('dmy', long ? c : 2000 + c, b, a);
  if (!long) {
    add('ymd', 2000 + a, b, c);
    add('eymd', 2018 + a, b, c);
  }
  return possible;
}

/** The one order in which all such cells of a column are days; undefined when there are several or none. */
export function orderOf(cells: readonly string[], thisYear: number): Order | undefined {
  const all = cells.flatMap((cell) => readings(cell, thisYear) ?? []);
  const fits = (['mdy', 'dmy', 'ymd', 'eymd'] as const).filter(
    (order) => all.length > 0 && all.every((one) => one[order] !== undefined),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

/** Such a cell in the order of its column, as a day of the calendar with what stands behind it; undefined for other cells. */
export function inOrder(cell: string, order: Order, thisYear: number): string | undefined {
  const day = readings(cell, thisYear)?.[order];
  return day === undefined ? undefined : `${day}${PARTS.exec(cell)?.[5] ?? ''}`;
}
