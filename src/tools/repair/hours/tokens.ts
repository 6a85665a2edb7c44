/** Opening hours in words, cut into tokens. One unknown word makes the whole sentence unread: what is not understood is never guessed. */
import type { Day } from '../../../feed/schema.js';
import { withoutListMarks } from '../fold.js';

export type Weekday = Exclude<Day, 'ph'>;
export const WEEK: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
export const WORKDAYS: readonly Weekday[] = WEEK.slice(0, 5);
const WEEKEND: readonly Weekday[] = ['sa', 'su'];

/** `gap`: blanks stand before it. */
export type Token = { gap?: boolean } &
  /** Minutes as written. `half`: 午前 or 午後 stood before it; `clear`: written so that it can only be meant on the 24-hour clock. */
  (
    | { t: 'time'; minutes: number; half?: 'am' | 'pm'; clear: boolean; nextDay: boolean }
    | { t: 'day'; day: Weekday }
    /** 平日 (`holidays: closed`), 毎日 (`open`), 土日, 週末. */
    | { t: 'set'; days: readonly Weekday[]; holidays?: 'closed' | 'open' }
    /** 第2・4, 最終. */
    | { t: 'week'; weeks: readonly number[] }
    /** 毎月: a number of a day may follow. */
    | { t: 'monthly' }
    | { t: 'monthDay'; day: number }
    /** 12月29日. */
    | { t: 'date'; month: number; day: number }
    /** `to` ～, `until` まで, `link` は の を, `join` ・ and 、 (not `tight`), `cut` 。 and new lines; `closed` a heading such as 休館日：, `except` an exclusion that comes first. */
    | { t: 'join'; tight: boolean }
    /** `line`: no more than a new line. */
    | { t: 'cut'; line: boolean }
    | {
        t:
          | 'to'
          | 'until'
          | 'link'
          | 'open'
          | 'shut'
          | 'holiday'
          | 'dayOff'
          | 'newYear'
          | 'allDay'
          | 'always'
          | 'not'
          | 'closed'
          | 'except'
          | 'also'
          | 'lunch';
      }
  );

const KANJI: Readonly<Record<string, Weekday>> = {
  月: 'mo',
  火: 'tu',
  水: 'we',
  木: 'th',
  金: 'fr',
  土: 'sa',
  日: 'su',
};
const ORDINALS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 };
const ENGLISH: Readonly<Record<string, Weekday>> = {
  mo: 'mo',
  tu: 'tu',
  we: 'we',
  th: 'th',
  fr: 'fr',
  sa: 'sa',
  su: 'su',
};

/** Half-width, one kind of wave and dash, lower case; blanks stay, since they part words. */
export function foldProse(text: string): string {
  return withoutListMarks(text, '\n')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b\u2060\ufeff]/gu, '')
    .replace(/[\u301c\u223c\u223e\uff5e]/gu, '~')
    .replace(/[\u2010-\u2015\u2212\u2500\ufe63]/gu, '-')
    .replace(/(?<=[\d曜日時分月火水木金土祝)\s])ー(?=[\s\d月火水木金土日祝(翌午])/gu, '~')
    .replace(/[^\S\n]{2,}/gu, ' ')
    .replace(/(?<!\s)\s*\n\s*/gu, '\n')
    .replace(LINE_HEAD, '$1$2 ')
    .trim();
}

/** 「【月～金】9:00～17:00」: days in brackets at the head of a line are its days. */
const LINE_HEAD =
  /(^|\n)\s?[【[〔(]((?:毎週|第\d|[月火水木金土日祝](?:曜日?)?|平日|休日|[~・、,\-\s])+)[】\]〕)](?=\s?\d)/gu;

type Maker = (match: RegExpExecArray) => Token | readonly Token[] | undefined;
type Rule = readonly [pattern: RegExp, make: Maker];

const ordinal = (sign: string): number => ORDINALS[sign] ?? Number(sign);
const N = '[1-5一二三四五]';
const NOT_MORE = '(?![\\d:時回週]|[日月](?!曜))';
const WEEKS = new RegExp(
  `第\\s?${N}${NOT_MORE}(?:(?:\\s?(?:[・,、･/&]|及び|と|~|-)\\s?|\\s)?第\\s?${N}${NOT_MORE}|\\s?(?:[・,、･]|~|-)\\s?${N}${NOT_MORE})*`,
  'uy',
);

function weeksOf(text: string): Token | undefined {
  const weeks: number[] = [];
  let range = false;
  for (const sign of text.match(/[1-5一二三四五]|[~-]/gu) ?? []) {
    if (sign === '~' || sign === '-') {
      range = true;
      continue;
    }
    const week = ordinal(sign);
    for (let w = range ? (weeks.at(-1) ?? week) + 1 : week; w <= week; w += 1) weeks.push(w);
    range = false;
  }
  return weeks.length > 0 && new Set(weeks).size === weeks.length ? { t: 'week', weeks } : undefined;
}

function timeOf(match: RegExpExecArray): Token | undefined {
  const [, next, before, hourText = '', colonMinutes, kanjiMinutes, after] = match;
  const half = /午前|^am|a\.m/u.test(before ?? after ?? '') ? 'am' : (before ?? after) ? 'pm' : undefined;
  const hours = Number(hourText);
  const minutes = kanjiMinutes === '半' ? 30 : Number(colonMinutes ?? kanjiMinutes ?? 0);
  if (minutes > 59 || hours > (half ? 12 : 36)) return undefined;
  // 午前12時 and 午後12時 are midnight to some and noon to others.
  if (half && hours === 12 && !(after !== undefined && half === 'pm')) return undefined;
  const shifted = half === 'pm' && hours < 12 ? hours + 12 : hours;
  return {
    t: 'time',
    minutes: shifted * 60 + minutes + (next ? 1440 : 0),
    half,
    clear: half !== undefined || hours >= 13 || /^0\d/u.test(hourText),
    nextDay: next !== undefined || hours > 24,
  };
}

/** Tried in this order at every place; the first that fits is taken. */
const RULES: readonly Rule[] = [
  [/[\s]*[\n。;※]+[\s]*/uy, ([text]) => ({ t: 'cut', line: text.trim() === '' })],
  [/\s+/uy, () => []],
  [/年末年始(?:期間)?(?:の休日)?/uy, () => ({ t: 'newYear' })],
  [/24時間(?:体制|営業|受付|対応)?|24\s*hours?/uy, () => ({ t: 'allDay' })],
  [/24\s*\/\s*7/uy, () => [{ t: 'allDay' }, { t: 'always' }]],
  [/年中無休|365日|無休/uy, () => ({ t: 'always' })],
  [/毎日|every\s*day|daily/uy, () => ({ t: 'set', days: WEEK, holidays: 'open' })],
  [/平日/uy, () => ({ t: 'set', days: WORKDAYS, holidays: 'closed' })],
  [/weekdays?/uy, () => ({ t: 'set', days: WORKDAYS })],
  [/weekends?|週末/uy, () => ({ t: 'set', days: WEEKEND })],
  [/毎週/uy, () => []],
  [/毎月の?|月の(?=第)/uy, () => ({ t: 'monthly' })],
  [WEEKS, ([text]) => weeksOf(text)],
  [/最終(?!受付|入)の?/uy, () => ({ t: 'week', weeks: [-1] })],
  [
    /(?:翌年の?\s*)?(\d{1,2})\s*(?:月\s*(\d{1,2})\s*日|\/\s*(\d{1,2})(?![\d/:]))/uy,
    ([, month, day, other]) => dateOf(Number(month), Number(day ?? other)),
  ],
  [/元日|元旦/uy, () => ({ t: 'date', month: 1, day: 1 })],
  [/大晦日/uy, () => ({ t: 'date', month: 12, day: 31 })],
  [/末日/uy, () => ({ t: 'monthDay', day: -1 })],
  [
    /(\d{1,2})日(?!間|以|前|後|目|程)/uy,
    ([, day]) => (Number(day) >= 1 && Number(day) <= 31 ? { t: 'monthDay', day: Number(day) } : undefined),
  ],
  // 「9～17時」: the word for the hour stands once.
  [
    /()(?:(午前|午後|[ap]\.?m\.?)\s*)?(\d{1,2})()()(?=\s*[~-]\s*(?:午後\s*|翌日?の?\s*)?\d{1,2}\s*時(?!間))/uy,
    ([all, , before, hours]) => timeOf([all, undefined, before, hours] as unknown as RegExpExecArray),
  ],
  [
    /(翌日?の?)?\s*(?:(午前|午後|[ap]\.?m\.?)\s*)?(\d{1,2})(?:\s*:\s*(\d{2})(?::00)?(?!\d)|\s*時(?!間)\s*(?:(\d{1,2})\s*分|(?:半))?(?!\d))(?:\s*([ap]\.?m\.?)(?![a-z]))?/uy,
    (match) => timeOf(halfPast(match)),
  ],
  [
    /()()(\d{1,2})()()\s*([ap]\.?m\.?)(?![a-z])/uy,
    ([all, , , hours, , , after]) =>
      timeOf([all, undefined, undefined, hours, undefined, undefined, after] as unknown as RegExpExecArray),
  ],
  [/正午/uy, () => ({ t: 'time', minutes: 720, half: 'pm', clear: true, nextDay: false })],
  [/noon/uy, () => ({ t: 'time', minutes: 720, half: 'pm', clear: true, nextDay: false })],
  [/【?(?:休館|休診|休業|休所|休園|閉館|閉所|定休|休み|お休み|休日)日?(?:\s*】\s*|\s*:\s*)/uy, () => ({ t: 'closed' })],
  [
    /【?(?:開館|利用|受付|相談|営業|開所|診療|開設|業務|執務|窓口|対応|開園|開庁|開催|活動|開放|実施)(?:(?:可能)?(?:時間|日時|曜日|日)帯?|(?=[\s:】]))(?:\s*】\s*|\s*:\s*)?/uy,
    () => ({ t: 'cut', line: false }),
  ],
  [
    /(?:を)?(?:除く|除きます|除いた日?|以外)|(?:お?休み|休館日?|休業日?|休診日?|休所日?|休園日?|閉館日?|閉庁日?|閉所日?|定休日?)(?:です|となります|とします|します)?|(?:ご?利用|使用|受付|相談)(?:は)?(?:不可|(?:いただけ|でき)ません)(?:です)?/uy,
    () => ({ t: 'not' }),
  ],
  [/except(?:\s+on)?|excluding|excl\.?|closed(?:\s+on)?/uy, () => ({ t: 'except' })],
  [
    /(?:も|を?含(?:む|みます))(?:開館|営業|受付|可能?|実施|開所|対応|利用可)?(?:します|しています|です)?/uy,
    () => ({ t: 'also' }),
  ],
  [/昼休み?(?:憩)?:?|休憩(?:時間)?:?/uy, () => ({ t: 'lunch' })],
  [
    /国民の祝日(?:に関する法律に(?:規定|定め)(?:する|る)休日)?|祝日法(?:による|に定める)休日|祝祭日|祝休日|休祝日|祝日|祭日|振替休日|(?:public\s*|national\s*)?holidays?/uy,
    () => ({ t: 'holiday' }),
  ],
  [/休日/uy, () => ({ t: 'dayOff' })],
  [/祝(?![^\s・,、~()/。及とは除を休土日月火水木金\d])/uy, () => ({ t: 'holiday' })],
  [/([月火水木金土日])曜日?/uy, ([, sign = '']) => dayOf(KANJI[sign])],
  [
    /([月火水木金土日])(?![^\s・,、~\-()/。:及とはの除を休祝平月火水木金土日午翌正\d毎第最も])/uy,
    ([, sign = '']) => dayOf(KANJI[sign]),
  ],
  [
    /(mo|tu|we|th|fr|sa|su)(?:n|n?days?|es|esdays?|e|d|dnesdays?|u|urs?|u?rsdays?|i|idays?|t|turdays?)?\.?(?![a-z])/uy,
    ([, name = '']) => dayOf(ENGLISH[name]),
  ],
  [/[~]|から|より|-|\b(?:to|through|until)\b/uy, () => ({ t: 'to' })],
  [/まで/uy, () => ({ t: 'until' })],
  [/\(|\[|〔|（/uy, () => ({ t: 'open' })],
  [/\)|\]|〕|）/uy, () => ({ t: 'shut' })],
  [/の場合(?:は)?|の(?:日|時|とき)は|は|の|に|を|:|\bon\b|\bfrom\b/uy, () => ({ t: 'link' })],
  [/[・･/&]|及び|および|並びに|と|\band\b/uy, () => ({ t: 'join', tight: true })],
  [/[,、]/uy, () => ({ t: 'join', tight: false })],
  [/(?:開館|開所|営業|受付|対応|開設|開催|実施|受け付け)(?:しています|します|です)?|です/uy, () => []],
];

function halfPast(match: RegExpExecArray): RegExpExecArray {
  if (!match[0].endsWith('半') && !/半\s*[ap]?/u.test(match[0])) return match;
  const copy = [...match] as unknown as RegExpExecArray;
  copy[5] = '半';
  return copy;
}

const dayOf = (day: Weekday | undefined): Token | undefined => day && { t: 'day', day };

function dateOf(month: number, day: number): Token | undefined {
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return longest !== undefined && day >= 1 && day <= longest ? { t: 'date', month, day } : undefined;
}

/** The tokens of folded text; undefined as soon as one word is not known. */
export function tokensOf(folded: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  let gap = false;
  next: while (at < folded.length) {
    for (const [pattern, make] of RULES) {
      pattern.lastIndex = at;
      const match = pattern.exec(folded);
      if (!match || match[0] === '') continue;
      const made = make(match);
      if (made === undefined) return undefined;
      for (const token of Array.isArray(made) ? (made as Token[]) : [made as Token]) {
        tokens.push(gap ? { ...token, gap } : token);
        gap = false;
      }
      gap ||= /^\s+$/u.test(match[0]);
      at = pattern.lastIndex;
      continue next;
    }
    return undefined;
  }
  return tokens;
}
