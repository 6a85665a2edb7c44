/** Telephone numbers of Japan in a line of text: where they stand, how they are written, and which only look like one. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { MessageCode } from '../messages/ja.js';

/** `mobile` may be somebody's own; `free` costs the caller nothing; `short` has three digits or begins with #. */
export type PhoneKind = 'fixed' | 'mobile' | 'free' | 'short';

interface Place {
  start: number;
  end: number;
}
/** A number that can be called. `regrouped`: the office parts its digits in other places. */
export interface CallableNumber extends Place {
  number: string;
  kind: PhoneKind;
  regrouped: boolean;
}
/** Digits that somebody meant as a number, and the code of why they are none; `need`: how many digits there should be. */
export interface WrongNumber extends Place {
  wrong: MessageCode;
  digits: number;
  need: number;
}

const SHORT = /(?:11[0789]|171|177|188|189|#\d{4})(?![\d-])/uy;
/** As `3.00002E+12`: a spreadsheet has kept a few digits only. */
const ROUNDED = /\d(?:\.\d+)?E\+\d+/iuy;
const WITHOUT_ZERO = /[1-9]\d{8,9}(?![\d-])|[1-9]\d{0,3}[-(]\d{1,4}[-)]\d{3,4}(?![\d-])/uy;
const WITHOUT_AREA_CODE = /(?:\(\d{1,4}\)[-\s]?|\d{1,4}-)\d{4}(?![\d:-])/uy;

const LAST_FOUR = /\s?[・,、/]\s?(\d{4})(?!\d|[-:.]\d|\s?[年月日円名人時分番階号室台%])/uy;

/** Announced in a grouping of their own, by which people know them (なやみ言おう, おなやみなし). */
const ANNOUNCED = new Map(['0120-0-78310', '0120-99-7777', '0570-078374'].map((one) => [one.replaceAll('-', ''), one]));

/** All runs of digits in `text` (folded to half width) that are numbers, or that somebody may have meant as one. */
export function findNumbers(text: string): (CallableNumber | WrongNumber)[] {
  const found: (CallableNumber | WrongNumber)[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const first = text[i] ?? '';
    if (!/[\d#(]/u.test(first) || /[\d#]/u.test(text[i - 1] ?? '')) continue;
    const one = numberAt(text, i) ?? almostNumberAt(text, i);
    if (!one) continue;
    found.push(one);
    if ('number' in one) found.push(...nextOf(one, text));
    i = (found.at(-1)?.end ?? one.end) - 1;
  }
  return found;
}

/** 「0467-74-1111・1112」: further lines of one exchange, by their last four digits. */
function nextOf({ number, end }: CallableNumber, text: string): CallableNumber[] {
  const more: CallableNumber[] = [];
  for (let at = end; ;) {
    const [written = '', last = ''] = matchesAt(LAST_FOUR, text, at) ?? [];
    const read = last === '' ? undefined : callable(number.replace(/\D/gu, '').slice(0, -4) + last);
    if (!read || read.kind !== 'fixed' || !/\d{4}$/u.test(number)) return more;
    at += written.length;
    more.push({ start: at - 4, end: at, ...read, regrouped: false });
  }
}

interface Callable {
  number: string;
  kind: PhoneKind;
}

/** The number with the hyphens of its area, as the library of all numbering plans knows them; undefined where nobody can be called. */
function asked(digits: string): Callable | undefined {
  const read = parsePhoneNumberFromString(digits, 'JP');
  if (!read?.isValid()) return undefined;
  const type = read.getType();
  const kind = type === 'MOBILE' ? 'mobile' : type === 'TOLL_FREE' ? 'free' : 'fixed';
  return { number: read.formatNational(), kind };
}

/** How the numbers of one exchange are grouped (digits in each group), and their kind; `undefined` where it has none. */
const exchanges = new Map<string, { groups: number[]; kind: PhoneKind } | undefined>();
const MOST_EXCHANGES = 50_000;

const exchangeOf = (digits: string): string => digits.slice(0, -4) + digits.length;

/** As `asked`; of ten or eleven digits Japan's numbering plan looks at all but the last four, so that an exchange is asked for once. */
function callable(digits: string): Callable | undefined {
  const announced = ANNOUNCED.get(digits);
  // 010 and 00 lead to other networks, whose numbers have rules of their own.
  if (!/^0(?!0|10)\d{9,10}$/u.test(digits)) {
    const one = asked(digits);
    return one && announced !== undefined ? { ...one, number: announced } : one;
  }
  const exchange = exchangeOf(digits);
  if (!exchanges.has(exchange)) {
    if (exchanges.size >= MOST_EXCHANGES) exchanges.clear();
    const one = asked(digits);
    exchanges.set(exchange, one && { groups: one.number.split('-').map(({ length }) => length), kind: one.kind });
  }
  const known = exchanges.get(exchange);
  if (!known) return undefined;
  if (announced !== undefined) return { number: announced, kind: known.kind };
  let number = '';
  let at = 0;
  for (const length of known.groups) {
    number += (at === 0 ? '' : '-') + digits.slice(at, at + length);
    at += length;
  }
  return { number, kind: known.kind };
}

/** A cell that holds one number and nothing else, in half-width digits and hyphens, as most do; undefined for all others. */
export function soleNumber(cell: string): (Callable & { regrouped: boolean }) | undefined {
  if (cell.length > 13 || !/^0\d{1,4}-\d{1,4}-\d{3,4}$/u.test(cell)) return undefined;
  const exchange = cell.slice(0, -4);
  const known = exchange.endsWith('-') ? wellWritten.get(exchange) : undefined;
  if (known) return { number: cell, kind: known, regrouped: false };
  const digits = cell.replaceAll('-', '');
  const read = digits.length === digitsNeeded(digits) ? callable(digits) : undefined;
  if (!read) return undefined;
  if (read.number === cell && exchange.endsWith('-') && exchanges.has(exchangeOf(digits)) && !ANNOUNCED.has(digits)) {
    if (wellWritten.size >= MOST_EXCHANGES) wellWritten.clear();
    wellWritten.set(exchange, read.kind);
  }
  return { ...read, regrouped: read.number !== cell };
}

/** Exchanges as they stand in a cell that is grouped as the office does it (`045-210-`), with the kind of their numbers. */
const wellWritten = new Map<string, PhoneKind>();

/** A local number with the area code of `phone`; undefined where that makes no number of the same area. */
export function withAreaCodeOf(phone: string | undefined, local: string): string | undefined {
  const own = callable(phone?.normalize('NFKC').replace(/\D/gu, '') ?? '');
  const area = own?.kind === 'fixed' && !/^0(?:50|570|990)/u.test(own.number) ? own.number.split('-')[0] : undefined;
  const number = area && callable(area + local.replace(/\D/gu, ''))?.number;
  return number && number.startsWith(`${area}-`) ? number : undefined;
}

function matchesAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

const matchAt = (pattern: RegExp, text: string, start: number): string | undefined =>
  matchesAt(pattern, text, start)?.[0];

/** Mobile, IP and 0800 numbers have eleven digits, all others ten. */
const digitsNeeded = (digits: string): number => (/^(?:0[5-9]0|0800|020)/u.test(digits) ? 11 : 10);

function numberAt(text: string, start: number): CallableNumber | WrongNumber | undefined {
  const isPart = /\d-$/u.test(text.slice(Math.max(0, start - 2), start));
  const short = isPart ? undefined : matchAt(SHORT, text, start);
  if (short) return { start, end: start + short.length, number: short, kind: 'short', regrouped: false };
  if (isPart || !/^(?:0|\(\s?0)/u.test(text.slice(start, start + 3))) return undefined;
  let digits = '';
  let end = start;
  for (let i = start; i < text.length && digits.length < digitsNeeded(digits); i += 1) {
    const sign = text[i] ?? '';
    if (/\d/u.test(sign)) {
      digits += sign;
      end = i + 1;
      // 「03・1234・5678」, 「0467の82の1111」
    } else if (/[・の]/u.test(sign)) {
      if (end !== i || !/\d/u.test(text[i + 1] ?? '')) break;
      // A blank before another 0 parts two numbers, of which the first is too short.
    } else if (!/[-() .]/u.test(sign) || (digits.length >= 8 && /^ [0(]/u.test(text.slice(i, i + 2)))) break;
  }
  const need = digitsNeeded(digits);
  const more = /^-?\d[\d-]*/u.exec(text.slice(end, end + 20))?.[0] ?? '';
  const written = text.slice(start, end + more.length);
  const count = digits.length + more.replaceAll('-', '').length;
  if (count !== need)
    return count < 7 || isHours(written) || isPostalCode(text, start, written)
      ? undefined
      : { start, end: start + written.length, wrong: 'phone-digit-count', digits: count, need };
  const read = callable(digits);
  if (!read) return { start, end, wrong: 'phone-not-in-use', digits: count, need };
  const closing = text[end] === ')' && written.includes('(') ? 1 : 0;
  const groups = written.split(/\D+/u).filter((group) => group !== '');
  return { start, end: end + closing, ...read, regrouped: read.number !== groups.join('-') };
}

/** Digits that lost their first ones, in a spreadsheet or because everybody in town knows them. */
function almostNumberAt(text: string, start: number): WrongNumber | undefined {
  if (/〒$|\d[-:~/.,]$/u.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  const wrong = (code: MessageCode, written: string): WrongNumber => {
    const digits = written.replace(/\D/gu, '');
    return { start, end: start + written.length, wrong: code, digits: digits.length, need: 10 };
  };
  const rounded = matchAt(ROUNDED, text, start);
  if (rounded) return wrong('phone-digits-lost', rounded);
  const bare = matchAt(WITHOUT_ZERO, text, start);
  if (bare && (bare === text || callable(`0${bare.replace(/\D/gu, '')}`))) return wrong('phone-zero-lost', bare);
  const local = matchAt(WITHOUT_AREA_CODE, text, start);
  const isOther = local === undefined || isHours(local) || isYears(local) || isPostalCode(text, start, local);
  return isOther ? undefined : wrong('phone-no-area-code', local);
}

/** 「0900-1700」 */
const isHours = (written: string): boolean => /^(?:[01]\d|2[0-4])[0-5]\d-(?:[01]\d|2[0-4])[0-5]\d$/u.test(written);
/** 「2026-2027」 */
const isYears = (written: string): boolean => /^(?:19|20)\d\d-(?:19|20)\d\d$/u.test(written);
/** 「〒240-0112」, 「240-0112 葉山町…」 */
const isPostalCode = (text: string, start: number, written: string): boolean =>
  /^\d{3}-?\d{4}$/u.test(written) &&
  (/(?:〒|郵便番号)\s?:?\s?$/u.test(text.slice(Math.max(0, start - 8), start)) ||
    /^\s?[^\s\d]{1,8}[都道府県市区町村郡]/u.test(text.slice(start + written.length, start + written.length + 12)));
