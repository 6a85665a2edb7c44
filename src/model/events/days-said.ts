/** The days that typed words name: 「今週末」, 「来月の日曜」, 「12月24日」. What stands in no event's text, its dates answer. */
import type { CommunityEvent } from '../../feed/schema.js';
import { periodOf, type Period } from '../filters/period.js';
import type { Sense } from '../search/search-index.js';
import { fold } from '../search/fold.js';
import { dayNumberOf, daysInMonth, japanDay, japanDayNumber } from '../time/japan-time.js';
import { eventOccurrences, lastDayOf } from './event-occurrences.js';

interface SaidDays {
  days: Period;
  /** 0 = Sunday; any day where absent. */
  weekdays?: readonly number[];
  /** The other words of the query. */
  rest: string;
}

type Meaning = { days?: Period; weekdays?: readonly number[] };

const WEEK = 7;

/** Words of periods, as they are typed. */
const PERIOD_WORDS = {
  today: '今日 本日 きょう ほんじつ today',
  tomorrow: '明日 あした あす tomorrow',
  'day-after': '明後日 あさって',
  'this-week': '今週 こんしゅう thisweek',
  weekend: '今週末 週末 こんしゅうまつ しゅうまつ 今度の週末 thisweekend weekend',
  'next-week': '来週 らいしゅう 次週 翌週 nextweek',
  'next-weekend': '来週末 らいしゅうまつ nextweekend',
  'week-after': '再来週 さらいしゅう',
  'this-month': '今月 こんげつ thismonth',
  'next-month': '来月 らいげつ 翌月 nextmonth',
  'month-after': '再来月 さらいげつ',
} as const;
type PeriodWord = keyof typeof PERIOD_WORDS;

/** Words of weekdays, 0 = Sunday; the short names (日, 月) are no words alone. */
const WEEKDAY_WORDS: readonly (readonly [words: string, weekdays: readonly number[]])[] = [
  ['日曜 日曜日 にちよう にちようび sunday', [0]],
  ['月曜 月曜日 げつよう げつようび monday', [1]],
  ['火曜 火曜日 かよう かようび tuesday', [2]],
  ['水曜 水曜日 すいよう すいようび wednesday', [3]],
  ['木曜 木曜日 もくよう もくようび thursday', [4]],
  ['金曜 金曜日 きんよう きんようび friday', [5]],
  ['土曜 土曜日 どよう どようび saturday', [6]],
  ['土日 どにち', [6, 0]],
  ['平日 へいじつ weekday weekdays', [1, 2, 3, 4, 5]],
];
/** Times of the year that everybody knows by name; what ends before it begins ends in the next year. */
const SEASON_WORDS: readonly (readonly [words: string, from: string, to: string])[] = [
  ['gw ゴールデンウィーク ゴールデンウイーク 大型連休 goldenweek', '04-29', '05-06'],
  ['お盆 おぼん お盆休み 盆休み お盆休 obon', '08-13', '08-16'],
  ['シルバーウィーク シルバーウイーク', '09-19', '09-23'],
  ['クリスマス christmas', '12-24', '12-25'],
  ['クリスマスイブ クリスマスイヴ', '12-24', '12-24'],
  ['年末年始 ねんまつねんし', '12-28', '01-04'],
  ['年末 年の瀬 年の暮れ ねんまつ', '12-26', '12-31'],
  ['大晦日 大みそか おおみそか', '12-31', '12-31'],
  ['年始 正月 お正月 おしょうがつ 三が日 新年 newyear', '01-01', '01-03'],
  ['元日 元旦 がんじつ がんたん', '01-01', '01-01'],
  ['春休み はるやすみ', '03-25', '04-06'],
  ['夏休み なつやすみ', '07-20', '08-31'],
  ['冬休み ふゆやすみ', '12-24', '01-07'],
];
const MONTH_WORDS = 'january february march april may june july august september october november december'.split(' ');
/** Say nothing of an event where its days are named. */
const EMPTY = new Set('イベント 行事 催し 催し物 もよおし 予定 開催 やってる ある event events'.split(' ').map(fold));
const PARTICLE = /^[のにはも]/;
const NUMERALS = ['', ...'一二三四五六七八九十', '十一', '十二'];

/** 2026年12月24日, 令和8年12月, 12/24, 24日, 十二月 */
const DATE =
  /^(?:(?:(\d{4})|令和(\d{1,2}|元))年)?(?:(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(\d{1,2})日)?|(\d{1,2})\/(\d{1,2})|(\d{1,2})日)/;

type Season = readonly [from: string, to: string];
type Word = PeriodWord | Season | readonly number[];
let table: ReadonlyMap<string, Word> | undefined;

/** Folded as what is typed. Made on first use. */
function words(): ReadonlyMap<string, Word> {
  if (table) return table;
  const made = new Map<string, Word>();
  for (const [id, list] of Object.entries(PERIOD_WORDS))
    for (const word of list.split(' ')) made.set(fold(word), id as PeriodWord);
  for (const [list, weekdays] of WEEKDAY_WORDS) for (const word of list.split(' ')) made.set(fold(word), weekdays);
  for (const [list, ...season] of SEASON_WORDS) for (const word of list.split(' ')) made.set(fold(word), season);
  return (table = made);
}

/** The days that a query names, and what else it says; undefined where it names none. */
export function daysSaid(query: string, today: number): SaidDays | undefined {
  let said: Meaning | undefined;
  const rest: string[] = [];
  const typed = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b(this|next|golden|new)\s+(?=week|month|year)/g, '$1');
  for (const token of typed.split(/[\s、。,・]+/)) {
    let left = token;
    for (;;) {
      const [meaning, length] = meaningOf(left, today);
      if (!meaning) break;
      said = both(said, meaning);
      left = left.slice(length).replace(PARTICLE, '');
    }
    if (left !== '') rest.push(left);
  }
  if (!said) return undefined;
  const kept = rest.filter((word) => !EMPTY.has(fold(word)));
  return { ...said, days: said.days ?? [today, Infinity], rest: kept.join(' ') };
}

/** What the beginning of a word means, and how long it is. A word that only begins like a day is none: 日曜大工. */
function meaningOf(token: string, today: number): readonly [Meaning | undefined, number] {
  const date = DATE.exec(token);
  if (date && isEnd(token.slice(date[0].length))) {
    const days = daysOfDate(date, today);
    if (days) return [{ days }, date[0].length];
  }
  for (let length = token.length; length > 1; length--) {
    if (!isEnd(token.slice(length))) continue;
    const meaning = meaningOfWord(fold(token.slice(0, length)), today);
    if (meaning) return [meaning, length];
  }
  return [undefined, 0];
}

const isEnd = (left: string): boolean => left === '' || PARTICLE.test(left);

function meaningOfWord(word: string, today: number): Meaning | undefined {
  const found = words().get(word);
  if (typeof found === 'object') return isSeason(found) ? { days: daysOfSeason(found, today) } : { weekdays: found };
  const month = MONTH_WORDS.indexOf(word) + 1;
  if (month > 0) return { days: monthFrom(month, today) };
  return found && { days: daysOfPeriod(found, today) };
}

const isSeason = (word: Season | readonly number[]): word is Season => typeof word[0] === 'string';

/** The one that runs, or else comes next, of its days those to come. */
function daysOfSeason([from, to]: Season, today: number): Period {
  const { year } = japanDay(today);
  const dayIn = (inYear: number, text: string): number =>
    dayNumberOf(inYear, Number(text.slice(0, 2)), Number(text.slice(3)))!;
  let first = year - 1;
  while (dayIn(to < from ? first + 1 : first, to) < today) first++;
  return [Math.max(today, dayIn(first, from)), dayIn(to < from ? first + 1 : first, to)];
}

function daysOfPeriod(id: PeriodWord, today: number): Period {
  const sunday = periodOf('this-week', today)![1];
  switch (id) {
    case 'today':
      return [today, today];
    case 'tomorrow':
      return [today + 1, today + 1];
    case 'day-after':
      return [today + 2, today + 2];
    case 'next-week':
      return [sunday + 1, sunday + WEEK];
    case 'next-weekend':
      return [sunday + WEEK - 1, sunday + WEEK];
    case 'week-after':
      return [sunday + 1 + WEEK, sunday + 2 * WEEK];
    case 'month-after': {
      return periodOf('next-month', periodOf('next-month', today)![0])!;
    }
    default:
      return periodOf(id, today)!;
  }
}

function daysOfDate(
  [, year, reiwa, monthName, day, slashMonth, slashDay, dayAlone]: RegExpExecArray,
  today: number,
): Period | undefined {
  const written = year ? Number(year) : reiwa === '元' ? 2019 : reiwa ? 2018 + Number(reiwa) : undefined;
  const now = japanDay(today);
  if (dayAlone) {
    const one = dayNumberOf(now.year, now.month, Number(dayAlone));
    if (one !== undefined && one >= today) return [one, one];
    const next = periodOf('next-month', today)!;
    const other = next[0] + Number(dayAlone) - 1;
    return Number(dayAlone) >= 1 && other <= next[1] ? [other, other] : undefined;
  }
  const month = slashMonth
    ? Number(slashMonth)
    : NUMERALS.indexOf(monthName!) > 0
      ? NUMERALS.indexOf(monthName!)
      : Number(monthName);
  const date = day ?? slashDay;
  if (!(month >= 1 && month <= 12)) return undefined;
  if (date === undefined) return monthFrom(month, today, written);
  for (const one of written ? [written] : [now.year, now.year + 1]) {
    const number = dayNumberOf(one, month, Number(date));
    if (number !== undefined && (written || number >= today)) return [number, number];
  }
  return undefined;
}

/** The next month of this name, this one included. */
function monthFrom(month: number, today: number, written?: number): Period {
  const now = japanDay(today);
  const year = written ?? (month < now.month ? now.year + 1 : now.year);
  const first = dayNumberOf(year, month, 1)!;
  const last = first + daysInMonth(year, month) - 1;
  // Of this month its days to come; what was is looked for with its year.
  return [written ? first : Math.max(first, today), last];
}

/** Two words together: 「来月の日曜」; two weekdays are either of them. */
function both(one: Meaning | undefined, other: Meaning): Meaning {
  if (!one) return other;
  const [days, more] = [one.days, other.days];
  const weekdays = [...(one.weekdays ?? []), ...(other.weekdays ?? [])];
  const within = days && more ? ([Math.max(days[0], more[0]), Math.min(days[1], more[1])] as const) : (days ?? more);
  return { ...(within && { days: within }), ...(weekdays.length > 0 && { weekdays }) };
}

/** The events that a query means by the days it names. */
export function senseOfDays(query: string, now: Date): ReturnType<Sense<CommunityEvent>> {
  const said = daysSaid(query, japanDayNumber(now));
  return said && { rest: said.rest, has: (event) => isHeldOn(event, said) };
}

/** Whether any date of an event falls on such a day. */
function isHeldOn(event: CommunityEvent, { days: [from, through], weekdays }: SaidDays): boolean {
  return eventOccurrences(event).some((one) => {
    const first = Math.max(from, japanDayNumber(one.start));
    const last = Math.min(through, lastDayOf(one));
    return first <= last && (!weekdays || weekdays.some((weekday) => nextOf(weekday, first) <= last));
  });
}

/** The first such weekday from a day on. */
const nextOf = (weekday: number, day: number): number => day + ((weekday - japanDay(day).weekday + WEEK) % WEEK);
