/** Days in a text, one token each, with weekday and time right behind them. Every pattern is bounded: blanks are folded to one before. */
import { CLOCK_SOURCE } from '../clock.js';
import { foldSigns } from '../fold.js';
import { WEEKDAYS } from './calendar.js';

export interface DayToken {
  /** Where the token begins, and where it ends with its weekday and time. */
  index: number;
  end: number;
  /** The day itself as written. */
  text: string;
  year?: number;
  /** The year was written in an era of Japan, or with two digits. */
  shortYear?: 'era' | 'digits';
  /** 年度: it begins in April. */
  fiscal: boolean;
  month?: number;
  date: number;
  /** 0 is Sunday; -1 where none is written. */
  weekday: number;
  /** Hours behind it, as written: of its beginning, of its end. */
  from?: string;
  to?: string;
  /** The hours stand behind the whole list or stretch: 「各日10:00～16:00」. */
  each: boolean;
  /** A mere number behind another day: 「12/2、9、16」. */
  bare: boolean;
  /** Month and day stand with a sign that may as well part other numbers (12.5, 12-5), and nothing proves that they are a day. */
  doubtful: boolean;
}

const ERAS: Readonly<Record<string, number>> = { 令: 2018, R: 2018, 平: 1988, H: 1988, 昭: 1925, S: 1925, 大: 1911 };
const ERA = String.raw`(令和?|平成?|昭和?|大正|(?<![A-Za-z])[RHS])\s?(元|\d{1,3})\s?[年./-]度?\s?`;
const YEAR = String.raw`(?<!\d)(\d{4})\s?(?:年度?|[./-])\s?|(?<![\d・学])(\d{1,2})\s?年\s?(?=\d{1,2}\s?月)`;
const MONTH_DAY = String.raw`(?<![\d第])(\d{1,2})\s?月\s?(\d{1,2})(?!\d)\s?日?(?![月旬間])`;
const SIGNED = String.raw`(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})(?!\d|[./]\d)\s?日?`;
const BARE = String.raw`(?<![\d第/.])(?<!\d:)(\d{1,2})(?:\s?日(?!間|目|程|以|前|後|曜)|(?!\d)(?=\s?(?:$|[、・,;]\s?[\d①-⑳]|\(\s?[月火水木金土日](?:曜日?)?\s?[)・,])))`;
const DAY = new RegExp(`(?:${ERA}|${YEAR})?(?:${MONTH_DAY}|${SIGNED}|${BARE})`, 'gu');
const BRACKET = /\s?[([<]\s?([^()[\]<>]{1,8})\s?[)\]>]/uy;
const HOLIDAY = '(?:祝日?|休日?|振休|祝休日|振替休日|国民の休日)';
const IN_BRACKET = new RegExp(
  `^(?:([月火水木金土日])(?:曜日?)?(?:\\s?[・,、/]?\\s?${HOLIDAY})?|祝日?|(?:祝日?|休日)[・,、/]([月火水木金土日]))$`,
  'u',
);
/** 「12/20 月曜日を除く」 is no weekday of that day. */
const WEEKDAY = /\s?([月火水木金土日])曜日?(?!日?[をはもの]?(?:除|のぞ|お?休|定休|閉|み|だけ|以外|開))/uy;
const CLOCK = new RegExp(`\\s?[T,、]?\\s?(?<!\\d)(${CLOCK_SOURCE})`, 'uy');
const HOURS = new RegExp(
  `\\s?[,、:(]?\\s?((?:各日|毎日|両日|いずれも|各回|連日)?)(?:とも)?\\s?[,、:]?\\s?(${CLOCK_SOURCE})?\\s?(?:~|-|から|より)\\s?((?:翌日?の?\\s?)?${CLOCK_SOURCE})?\\s?(?:まで)?\\)?`,
  'uy',
);

const LISTED = /^\s?[、・,;~-]\s?$/u;
/** No cell with days is longer; what stands behind is no more than words. */
const LONGEST = 2_000;

/** A cell as tokens are looked for in it: half-width signs, no blank beside another. */
export function foldDays(text: string): string {
  return foldSigns(text.slice(0, LONGEST))
    .replace(/[\ue000-\uf8ff]/gu, '')
    .replace(/[【〔［]/gu, '(')
    .replace(/[】〕］]/gu, ')');
}

/** Days of a folded text. A mere number is one only right behind another, or where it is called one: 「12/2、9、16（水）」, but not 「小学5・6」. */
export function dayTokens(folded: string): DayToken[] {
  const tokens: DayToken[] = [];
  DAY.lastIndex = 0;
  for (let match = DAY.exec(folded); match; match = DAY.exec(folded)) {
    const token = tokenOf(folded, match);
    const before = tokens.at(-1);
    const between = folded.slice(before?.end ?? Math.max(0, token.index - 3), token.index);
    // 「26/12/5」: which of the three is the year?
    const third =
      token.year === undefined && match[9] !== undefined && /\d\s?[./]$/u.test(folded.slice(0, token.index));
    const loose =
      token.bare && (token.year !== undefined || (!token.text.includes('日') && !(before && LISTED.test(between))));
    const other = match[9] !== undefined && token.year === undefined && ((token.month ?? 0) > 12 || token.date > 31);
    if (third || loose || other) continue;
    tokens.push(token);
    DAY.lastIndex = Math.max(token.end, match.index + 1);
  }
  return tokens;
}

function tokenOf(folded: string, match: RegExpExecArray): DayToken {
  const [text, era, eraYear, year, short, month, day, month2, sign, day2, bare] = match;
  let end = match.index + text.length;
  const token: DayToken = {
    index: match.index,
    end,
    text,
    fiscal: text.includes('年度') || text.includes('-度'),
    date: Number(day ?? day2 ?? bare),
    weekday: -1,
    bare: bare !== undefined,
    each: false,
    doubtful: false,
  };
  if (month !== undefined || month2 !== undefined) token.month = Number(month ?? month2);
  if (era !== undefined) {
    token.year = (ERAS[era[0] ?? ''] ?? 0) + (eraYear === '元' ? 1 : Number(eraYear));
    token.shortYear = 'era';
  } else if (year !== undefined) token.year = Number(year);
  else if (short !== undefined) {
    token.year = Number(short);
    token.shortYear = 'digits';
  }
  for (let brackets = 0; brackets < 2; brackets += 1) {
    BRACKET.lastIndex = end;
    const inside = BRACKET.exec(folded);
    const said = inside && IN_BRACKET.exec(inside[1]?.trim() ?? '');
    if (!said) break;
    end = BRACKET.lastIndex;
    const weekday = said[1] ?? said[2];
    if (weekday !== undefined) token.weekday = WEEKDAYS.indexOf(weekday);
  }
  if (token.weekday < 0) {
    WEEKDAY.lastIndex = end;
    const said = WEEKDAY.exec(folded);
    if (said) {
      end = WEEKDAY.lastIndex;
      token.weekday = WEEKDAYS.indexOf(said[1] ?? '');
    }
  }
  CLOCK.lastIndex = end;
  const clock = CLOCK.exec(folded);
  if (clock?.[1] !== undefined) {
    end = CLOCK.lastIndex;
    token.from = clock[1];
  }
  HOURS.lastIndex = end;
  const hours = HOURS.exec(folded);
  // 「10日14:00～」 begins then; 「10日～」 may go on to another day.
  if (hours && (hours[3] !== undefined || (hours[2] !== undefined && token.from === undefined))) {
    end = HOURS.lastIndex;
    token.each = hours[1] !== '';
    token.from ??= hours[2];
    if (hours[3] !== undefined) token.to = hours[3];
  }
  token.end = end;
  token.doubtful = sign !== undefined && sign !== '/' && token.year === undefined && token.weekday < 0;
  return token;
}
