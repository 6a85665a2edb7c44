/**
 * On which days of a period something takes place. The words beside it may name them (毎週火曜日), leave some out (月曜休館), or count them
 * (全4回). What limits the days and is not understood is no reason to take every day.
 */
import type { Closure, OpeningSpan } from '../../../feed/schema.js';
import {
  compileDays,
  compileYearly,
  matchesHoliday,
  matchesWeekday,
  matchesYearly,
  type Calendar,
} from '../../../model/hours/schedule-days.js';
import { japanDay, japanDayNumber, isoDay, parseFeedDate } from '../../../model/time/japan-time.js';
import { takesAway } from '../../judge/taking-away.js';
import {
  CLOCK_SOURCE,
  daysBetween,
  nfkc,
  readAround,
  readHours,
  weekdayOf,
  type DateHints,
  type DateSpan,
  type Hours,
} from '../repairs.js';

export interface Period {
  start: string;
  end: string;
}

/** What a row says beside its period. */
export interface Said {
  /** Words that stand with the days: what they say limits them. */
  words: readonly string[];
  /** A column for the weekdays on which it takes place. */
  weekdays: string;
  /** A column for the days on which it is closed. */
  closed: string;
  /** Days that the cell for the days leaves out. */
  without: readonly DateSpan[];
  /** The title: 「水曜体操（全4回）」. */
  title: string;
  /** Prose, asked only for a count and for closing days. */
  prose: readonly string[];
}

export type Days =
  /** Every day of the period. */
  | { kind: 'every' }
  | { kind: 'some'; days: DateSpan[] }
  /** `word`: what was not understood. */
  | { kind: 'unclear'; word: string };

/** Hours that any schedule can have: here only its days are asked for. */
const OPENS = '00:01';
const CLOSES = '23:59';
const LONGEST = 800;
/** A meeting of up to these minutes on each of so many days is more likely a course, of which nobody says the days. */
const MEETING = 180;
const MANY = 6;

/** A condition of the weather, or a possibility, takes no day away that can be named. */
const CONDITION =
  /(?:雨天|荒天|悪天候?|天候|台風|警報|小雨)[^。\n]{0,40}|[^。\n]{0,30}(?:場合|こと|可能性)(?:が|も)?(?:あり|有り?|ございま)[^。\n]{0,12}|[^。\n]{0,30}(?:場合|とき|際)(?:は|には)[^。\n]{0,40}/gu;
/** How often it takes place. Of days one is told beside the days alone: 「競技大会2日間」 in prose is some other matter. */
const COUNT =
  /(?:(?<![安完保会設時統])[全計]|連続)\s?(\d{1,3})\s?(?:回|日間?)|(\d{1,3})\s?回(?:コース|連続|シリーズ|講座)/u;
const LENGTH = /(\d{1,3})\s?日間/u;
const DAILY = /毎日|各日|連日|両日|期間中(?!の?毎?[月火水木金土日])|\d{1,3}\s?日間/u;
/** Columns that an export has written into the remarks. */
const COLUMNS = /^(?:開始|終了)(?:日時?|時[刻間])\s?:.*$/gmu;
/** Words that limit nothing. */
const NEUTRAL =
  /(?:長期間?|短期|期間)(?:イベント|企画展?|配信|開催)|期間(?:中|限定)?|のみ?(?:の?開催)?|開催(?:日時?|期間|予定|中|します)?|実施(?:日|予定|します)?|開講|日程|日時|会期|全日程|の間|両日|各日|いずれも|毎回|連日|予定|イベント|なし$|^無し$|雨天決行|[()「」:：・、,。;~※/\s]/gu;

export function daysWithin(
  period: Period,
  said: Said,
  hours: { opens: string | undefined; closes: string | undefined },
  hints: DateHints,
  holidays: Calendar | undefined,
): Days {
  const length = daysBetween(period.start, period.end) + 1;
  const { count, word: counted } = countOf(said);
  const without = [...said.without];
  const left: string[] = [];
  for (const words of [...said.words, ...closingSentences(said.prose)]) {
    const plain = nfkc(words).replace(COLUMNS, '').replace(CONDITION, ' ');
    const read = readAround(plain, { ...hints, near: period.start });
    if (read.unclear) return { kind: 'unclear', word: words };
    const named = read.days;
    if (named.length > 1 && named[0]?.start === period.start && lastOf(named) === period.end && !isPeriod(named))
      return minus(named, without);
    // The period may stand there once more; another day than its own has a meaning that nobody can guess.
    if (named.some(({ start, end }) => start !== period.start || (end ?? start) !== period.end))
      return { kind: 'unclear', word: words };
    without.push(...read.without);
    left.push(withoutMonths(read.around, period));
  }
  const limits = left.map((words) =>
    words
      .replace(COUNT, '')
      .replace(LENGTH, '')
      .replace(/毎(?=[月火水木金土日]曜)/gu, '毎週')
      .trim(),
  );
  const some = limits.filter((words) => words.replace(NEUTRAL, '') !== '' && (speaksOfDays(words) || takesAway(words)));
  const weekday = weekdayInTitle(said.title, period);
  const wanted = [...some, said.weekdays].filter((words) => words !== '');
  if (wanted.length === 0 && said.closed === '' && weekday === undefined)
    return withoutLimits(period, length, { count, word: counted }, without, hours, said);
  const schedule = scheduleOf(wanted.length === 0 && said.closed === '' ? [weekday ?? ''] : wanted, said.closed);
  const days = schedule && length <= LONGEST ? daysOf(schedule, period, holidays) : undefined;
  if (!days) return { kind: 'unclear', word: wanted.join('、') || said.closed || said.title };
  const kept = days.filter((day) => !isLeftOut(day, without));
  if (kept.length === 0 || (count !== undefined && kept.length !== count))
    return { kind: 'unclear', word: wanted.join('、') || said.title };
  return kept.length === length ? { kind: 'every' } : { kind: 'some', days: kept.map((start) => ({ start })) };
}

/** Nothing limits the days but perhaps their number. */
function withoutLimits(
  period: Period,
  length: number,
  { count, word }: Count,
  without: readonly DateSpan[],
  { opens, closes }: { opens: string | undefined; closes: string | undefined },
  said: Said,
): Days {
  const minutes = opens === undefined || closes === undefined ? undefined : minutesOf(closes) - minutesOf(opens);
  const isMeeting = minutes !== undefined && minutes > 0 && minutes <= MEETING && length >= MANY;
  if (count !== undefined && count !== length) {
    if (count === 2 && without.length === 0)
      return { kind: 'some', days: [{ start: period.start }, { start: period.end }] };
    if (count < 2 || length - 1 !== 7 * (count - 1) || without.length > 0) return { kind: 'unclear', word };
    return {
      kind: 'some',
      days: daysFrom(period)
        .filter((_, i) => i % 7 === 0)
        .map((start) => ({ start })),
    };
  }
  if (count === undefined && isMeeting && !said.words.some((words) => DAILY.test(words)))
    return { kind: 'unclear', word: `${opens ?? ''}～${closes ?? ''}` };
  if (without.length === 0) return { kind: 'every' };
  if (length > LONGEST) return { kind: 'unclear', word: '' };
  return { kind: 'some', days: daysFrom(period).flatMap((day) => (isLeftOut(day, without) ? [] : [{ start: day }])) };
}

/** 「12月7日から毎週月曜日 全4回」: so many weeks from a day of that weekday, and nothing else beside it. */
export function weeksFrom(start: string, around: string): string[] {
  const [, sign = '', count = ''] = WEEKS_FROM.exec(around.normalize('NFKC').replace(/[\s()、,]+/gu, '')) ?? [];
  return sign !== '' && '日月火水木金土'.indexOf(sign) === weekdayOf(start) && Number(count) <= 60
    ? Array.from({ length: Number(count) }, (_, i) => isoDay(numberOf(start) + 7 * i))
    : [];
}
const WEEKS_FROM = /^(?:から|より)(?:の)?毎週([月火水木金土日])曜?日?(?:に|の|で)?[全計](\d{1,2})回(?:開催|実施)?$/u;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const lastOf = (days: readonly DateSpan[]): string | undefined => days.at(-1)?.end ?? days.at(-1)?.start;
const isPeriod = (days: readonly DateSpan[]): boolean => days.length === 1 && days[0]?.end !== undefined;
const isLeftOut = (day: string, without: readonly DateSpan[]): boolean =>
  without.some(({ start, end }) => day >= start && day <= (end ?? start));

function minus(days: readonly DateSpan[], without: readonly DateSpan[]): Days {
  const kept = days.filter(({ start }) => !isLeftOut(start, without));
  return kept.length > 0 ? { kind: 'some', days: kept } : { kind: 'unclear', word: '' };
}

function daysFrom({ start, end }: Period): string[] {
  const first = numberOf(start);
  return Array.from({ length: daysBetween(start, end) + 1 }, (_, i) => isoDay(first + i));
}

const numberOf = (day: string): number => japanDayNumber(parseFeedDate(day)?.instant ?? new Date(0));

/** Words that name weekdays or an order of days. */
function speaksOfDays(words: string): boolean {
  return /[月火水木金土日]曜|毎[週月日]|隔[週月日]|平日|[土日]祝|土日|祝日|週末|[(（][月火水木金土日][)）]|第\s?[\d一二三四五]|曜日|開館日|開庁日|開所日|営業日|^[月火水木金土日](?:[・、,][月火水木金土日]){1,6}$/u.test(
    words,
  );
}

/** 「令和3年9月から令和4年3月まで【木曜日】」: months that say no more than the period does. */
function withoutMonths(words: string, { start, end }: Period): string {
  return words.replace(
    /(?:(?:令和|平成|R|H)?\s?\d{1,4}\s?年\s?)?(\d{1,2})\s?月\s?(?:から|~|-|より)\s?(?:(?:令和|平成|R|H)?\s?\d{1,4}\s?年\s?)?(\d{1,2})\s?月(?:まで)?の?/u,
    (all, from: string, to: string) =>
      Number(from) === Number(start.slice(5, 7)) && Number(to) === Number(end.slice(5, 7)) ? '' : all,
  );
}

interface Count {
  count?: number;
  word: string;
}

function countOf({ words, title, prose }: Said): Count {
  const beside = nfkc(words.join('\n'));
  const found = COUNT.exec(nfkc([beside, title, ...prose].join('\n'))) ?? LENGTH.exec(beside);
  return found ? { count: Number(found[1] ?? found[2]), word: found[0] } : { word: '' };
}

/** 「水曜体操」 from a Wednesday to a Wednesday. */
function weekdayInTitle(title: string, { start, end }: Period): string | undefined {
  const named = [...new Set([...title.matchAll(/([月火水木金土日])曜/gu)].map(([, sign = '']) => sign))];
  const sign = named[0];
  if (named.length !== 1 || sign === undefined || daysBetween(start, end) < 7) return undefined;
  const weekday = '日月火水木金土'.indexOf(sign);
  return weekdayOf(start) === weekday && weekdayOf(end) === weekday ? `毎週${sign}曜日` : undefined;
}

/** Sentences of prose that close on days: they hold for the period, whatever column they stand in. */
function closingSentences(prose: readonly string[]): string[] {
  return prose
    .flatMap((text) => nfkc(text).split(/[。\n※●○■◆]+/u))
    .map((sentence) => sentence.trim())
    .filter(
      (sentence) =>
        sentence.length <= 60 &&
        /休[館業講室園]|定休|お?休み|閉館|除[くきい]/u.test(sentence) &&
        /曜|祝|年末|年始|\d\s?月|\d\s?日|\d\/\d|毎[週月]|第\s?\d/u.test(sentence) &&
        !/申|予約|受付|問|電話|窓口|締|対象|発送|連絡/u.test(sentence),
    );
}

/** Words that leave days out. */
const LEAVES_OUT = /休|除|のぞ|閉|以外/u;
const CLOCKS = new RegExp(`${CLOCK_SOURCE}\\s?(?:(?:~|-|から|より|まで)\\s?)?`, 'gu');

/** The hours of these words, where all of them are understood: as days that are named, else as days that are left out. */
function scheduleOf(words: readonly string[], closed: string): Hours | undefined {
  const bare = words.map((text) =>
    text
      .replace(
        /^(?:まで)?の(?=毎|隔|第\s?[\d一二三四五]|[月火水木金土日][曜・、]|平日|土日)|^まで(?=毎|隔|[月火水木金土日]曜|平日|土日)|期間中の?|長期間?イベント|期間イベント|(?:のみ|だけ)の?|(?:を|に)?(?:開催|実施|開講)(?:します|しています|予定)?|【|】/gu,
        ' ',
      )
      .replace(/[\s/()]+/gu, ' ')
      .trim(),
  );
  const own = bare.filter((text) => text !== '').join('、');
  const read = (days: string, shut: string): Hours | undefined => {
    const hours = readHours({ days, opens: OPENS, closes: CLOSES, prose: '', closed: shut, uncertain: false });
    return hours.schedule?.length ? hours : undefined;
  };
  const named = read(own === '' ? '毎日' : own, closed);
  if (named || !LEAVES_OUT.test(own)) return named;
  return read('毎日', [own.replace(CLOCKS, ' ').trim(), closed].filter((text) => text !== '').join('、'));
}

/** The days of a period by a schedule; undefined where only a table of 祝日 that is not there could tell. */
function daysOf(hours: Hours, period: Period, holidays: Calendar | undefined): string[] | undefined {
  const spans: readonly OpeningSpan[] = hours.schedule ?? [];
  const closures: readonly Closure[] = hours.closures ?? [];
  const rules = spans.map(compileDays);
  const asks = hours.onHolidays === 'closed' || spans.some(({ days }) => days?.includes('ph'));
  const first = numberOf(period.start);
  const found: string[] = [];
  for (const day of daysFrom(period)) {
    const number = first + daysBetween(period.start, day);
    const isHoliday = asks ? holidays?.isHoliday(number) : false;
    if (isHoliday === undefined) return undefined;
    const at = japanDay(number);
    const isOn = rules.some(
      (rule) =>
        (matchesWeekday(rule, at) && !(isHoliday && hours.onHolidays === 'closed')) ||
        (isHoliday && matchesHoliday(rule, at)),
    );
    const isShut = closures.some((closure) => {
      const yearly = closure.yearly === undefined ? undefined : compileYearly(closure.yearly);
      return yearly ? matchesYearly(yearly, at) : matchesWeekday(compileDays(closure), at);
    });
    if (isOn && !isShut) found.push(day);
  }
  return found;
}
