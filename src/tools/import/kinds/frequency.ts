/** How often a gathering takes place (開催頻度), held against the days that the same row names. */
import { nfkc } from '../repairs.js';

/** 開催頻度 of the こども食堂 layout as a code: what the standard's list of values says. */
const CODES = new Map([
  ['1', 'ほぼ毎日（週5～7回程度）'],
  ['2', '週3～4回程度'],
  ['3', '週1～2回程度'],
  ['4', '2週間に1回程度'],
  ['5', '月1回程度'],
  ['6', '数か月に1回程度'],
  ['7', '季節限定'],
  ['8', '不定期'],
]);
/** How many weekdays a week the frequencies allow for which named weekdays mean every week. */
const WEEKLY = new Map<string, readonly [number, number]>([
  ['1', [4, 7]],
  ['2', [3, 4]],
  ['3', [1, 2]],
]);
/** How many days a month the others allow. */
const MONTHLY = new Map<string, readonly [number, number]>([
  ['4', [2, 3]],
  ['5', [1, 1]],
]);
/** Rarer than monthly, or not by any rule: no day that the row names is one of every month. */
const SELDOM =
  /隔|偶数|奇数|[かヶカケ箇]月|[\d一二三四五六]\s*月(?!曜)|年\s*\d|年に|季|学期|休み|不定期|随時|都度|未定|調整/u;

const NTH =
  '(?:第\\s?[1-5一二三四五](?:(?:\\s?(?:[・、,と&]|及び|および)\\s?|\\s)?(?:第\\s?)?[1-5一二三四五](?![\\d回]))*|最終)';
/** 「第2金曜日、第4金曜日」, 「毎月第1・3水曜日」: nothing but days of the month by their weekday. */
const NTH_DAYS = new RegExp(`^(?:毎月の?\\s?)?(?:${NTH}\\s?[月火水木金土日](?:曜日?)?[\\s・、,と]*)+$`, 'u');

export interface Frequency {
  code: string;
  /** In words; empty when the table does not say. */
  words: string;
}

/** What the cell of the frequency says. */
export function frequencyOf(cell: string): Frequency {
  const code = nfkc(cell).trim();
  return CODES.has(code) ? { code, words: CODES.get(code) ?? '' } : { code: '', words: cell };
}

/** Whether a remark is nothing but a list of 第2金曜日 and the like, which says more than the column for the weekday. */
export function namesNthDays(text: string): boolean {
  return NTH_DAYS.test(nfkc(text).replace(/\s+/gu, ' ').trim());
}

/** Whether named weekdays alone say everything: only a frequency of every week leaves nothing open. */
export function isWeekly({ code, words }: Frequency): boolean {
  return words === '' || WEEKLY.has(code);
}

/** The days of a row, by its frequency, may not be all of the days they name: 「月1回程度」 with 「土」 leaves open which Saturday. */
export function leavesOpen({ code, words }: Frequency, weekdays: string, named: string): boolean {
  if (code >= '6' || (code === '' && SELDOM.test(nfkc(words)))) return true;
  if (namesNthDays(named) && !sameWeekdays(weekdays, named)) return true;
  if (code === '' && !agrees(words.normalize('NFKC'), `${named} ${weekdays}`.normalize('NFKC'))) return true;
  if (/第\s*[\d１-５一二三四五]|最終|毎月\s*[\d０-９]+\s*日|毎週/u.test(`${named}${weekdays}${words}`))
    return !fitsMonth(code, named || weekdays);
  if (words === '') return false;
  const range = WEEKLY.get(code);
  const count = countOfWeekdays(weekdays.normalize('NFKC'));
  if (range !== undefined) return count < range[0] || count > range[1];
  const times = /^週に?\s?(\d)\s?[回日]$/u.exec(words.normalize('NFKC'))?.[1];
  return times === undefined ? !/曜|毎日|平日/u.test(words) : count !== Number(times);
}

function countOfWeekdays(weekdays: string): number {
  const all = '月火水木金土日';
  const stretch = /([月火水木金土日])曜?日?\s?(?:~|-|から)\s?([月火水木金土日])/u.exec(weekdays);
  const named = [...(weekdays.match(/[月火水木金土日](?!曜?日?\s?(?:~|-|から))(?<!曜日)/gu) ?? [])];
  if (stretch) named.push(...all.slice(all.indexOf(stretch[1] ?? ''), all.indexOf(stretch[2] ?? '') + 1));
  return new Set(named).size;
}

/** 「月2回」 beside 「毎週火曜日」, 「偶数週」 beside 「火」: words of the frequency that are not those of every week of these days. */
function agrees(words: string, days: string): boolean {
  if (words === '') return true;
  const nth = /第\s?[\d一二三四五]|最終|毎月\s?\d{1,2}\s?日/u;
  // Days of the month say more than 「月2回」, but not another number of them.
  if (nth.test(days)) {
    const times = /月に?\s?(\d)\s?[回度]/u.exec(words)?.[1];
    if (times !== undefined && namesNthDays(days) && countOfNth(days) !== Number(times)) return false;
    return !/除|のみ|だけ|限|ません|なし|ない|異な|変/u.test(words);
  }
  if (!/毎週/u.test(days) && (nth.test(words) || /曜|毎日|平日/u.test(words))) return true;
  const left = words.replace(
    /毎[週日回]|各[週曜]日?|週に?\s?[\d一二三四五六七]{1,2}\s?(?:[~-]\s?\d\s?)?[回日]|毎週の?|平日|定期的?に?|定例|[月火水木金土日]曜日?|[月火水木金土日](?=[・、,~-])|(?<=[・、,~-])[月火水木金土日]|程度|ほぼ|開催|実施|活動|開館|開所|から|[\s・、,~()-]/gu,
    '',
  );
  return left === '';
}

/** 「月1回程度」 with 「第2・第4日曜日」: one of the two is wrong, and nobody knows which. */
function fitsMonth(code: string, days: string): boolean {
  const range = MONTHLY.get(code);
  if (range === undefined) return true;
  if (/毎週/u.test(days)) return false;
  if (!namesNthDays(days)) return true;
  const count = countOfNth(days);
  return count >= range[0] && count <= range[1];
}

const countOfNth = (days: string): number => nthDays(days).match(/[1-5一二三四五]|最終/gu)?.length ?? 0;

/** A column of its own for the weekday names the same ones, or says nothing. */
function sameWeekdays(weekdays: string, named: string): boolean {
  const column = weekdaysIn(nfkc(weekdays).replace(/曜日?/gu, ''));
  return column === '' || column === weekdaysIn(nthDays(named));
}

const nthDays = (text: string): string => nfkc(text).replace(/毎月の?|曜日?/gu, '');
const weekdaysIn = (text: string): string => [...new Set(text.match(/[月火水木金土日]/gu) ?? [])].sort().join('');
