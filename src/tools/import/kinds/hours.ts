/** Opening hours from the columns of a row: computed only when every word about hours was understood, else kept as a sentence. */
import type { Ibasho } from '../../../feed/schema.js';
import { readHours, type Hours } from '../repairs.js';
import type { TableRow } from '../table-row.js';
import { defined } from './common.js';

export type HoursFields = Pick<Ibasho, 'schedule' | 'onHolidays' | 'closures' | 'hoursNote'>;

/** 開催頻度 of the こども食堂 layout as a code (Tokyo): what its list of values says. */
const FREQUENCY = new Map([
  ['1', 'ほぼ毎日（週5～7回程度）'], ['2', '週3～4回程度'], ['3', '週1～2回程度'], ['4', '2週間に1回程度'], ['5', '月1回程度'], ['6', '数か月に1回程度'], ['7', '季節限定'], ['8', '不定期'],
]);
/** How many weekdays a week the frequencies allow for which named weekdays mean every week. */
const WEEKLY = new Map<string, readonly [number, number]>([['1', [4, 7]], ['2', [3, 4]], ['3', [1, 2]]]);

/** The hours of a place or window. */
export function hoursOf(row: TableRow): HoursFields {
  const days = row.text('利用可能曜日');
  const opens = row.text('開始時間');
  const closes = row.text('終了時間');
  const prose = row.text('開館時間');
  const shut = row.text('休館日');
  const when = row.text('開催日', '開始日', '開催日時');
  const special = row.text('日時特記事項');
  const code = row.text('開催頻度').normalize('NFKC').trim();
  const frequency = FREQUENCY.get(code) ?? row.text('開催頻度');
  const sentence = [
    [frequency, when, daysInWords(days)].filter((part) => part !== '' && part !== undefined).join(' '),
    timesInWords(opens, closes), prose, special, shut === '' ? '' : `休み：${shut}`,
  ].filter((part) => part !== '' && part !== undefined).join(' ').trim();
  if (sentence === '') return {};
  const read = readHours({ days: daysFor(days, when, code, frequency), opens, closes, prose: [prose, special].filter((part) => part !== '' && part !== '無し' && part !== 'なし').join('\n'), closed: shut, uncertain: uncertain(code, frequency, days, when) });
  const computed = read.schedule !== undefined && read.schedule.length > 0;
  // What was computed needs no sentence, unless the table said more than days and times.
  const keep = !computed || special !== '' || read.hoursNote !== undefined || (frequency !== '' && WEEKLY.get(code) === undefined);
  return fields(read, keep ? sentence : undefined);
}

function fields(read: Hours, sentence: string | undefined): HoursFields {
  if (read.schedule === undefined || read.schedule.length === 0) return defined({ hoursNote: sentence });
  return defined({ schedule: read.schedule, onHolidays: read.onHolidays, closures: read.closures?.length ? read.closures : undefined, hoursNote: sentence });
}

function daysFor(days: string, when: string, code: string, frequency: string): string {
  // 「第3土曜日」 of a column for the day says more than 「土」 of the column for the weekday.
  if (/第\s*[\d１-５一二三四五]|最終|毎月|毎週|\d\s*日/u.test(when)) return when;
  if (FREQUENCY.get(code) === undefined && /曜|毎日|平日|第\s*[\d１-５一二三四五]/u.test(frequency)) return frequency;
  return days || when;
}

/** Days that say less than when it is open: 「月1回程度」 with 「土」 leaves open which Saturday. */
function uncertain(code: string, frequency: string, days: string, when: string): boolean {
  if (/第\s*[\d１-５一二三四五]|最終|毎月\s*[\d０-９]+\s*日|毎週/u.test(`${when}${days}${frequency}`)) return false;
  if (code === '') return false;
  const range = WEEKLY.get(code);
  if (range === undefined) return !/曜|毎日|平日/u.test(frequency);
  const named = new Set(days.normalize('NFKC').match(/[月火水木金土日]/gu) ?? []).size;
  return named < range[0] || named > range[1];
}

function daysInWords(days: string): string {
  return /^[月火水木金土日祝]{1,8}$/u.test(days) ? [...days].join('・') : days;
}

function timesInWords(opens: string, closes: string): string {
  if (opens === '' && closes === '') return '';
  return `${opens}～${closes}`;
}
