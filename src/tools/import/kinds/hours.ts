/** Opening hours from the columns of a row: computed only when every word about hours was understood, else kept as a sentence. */
import type { Ibasho } from '../../../feed/schema.js';
import { namesTaking, readHours, readRunning, takingsOf, type Hours } from '../repairs.js';
import type { TableRow } from '../table-row.js';
import { defined } from './common.js';
import { frequencyOf, isWeekly, leavesOpen, namesNthDays, type Frequency } from './frequency.js';

export type HoursFields = Pick<Ibasho, 'schedule' | 'onHolidays' | 'closures' | 'hoursNote'>;

/** The hours of a place or window. `forAll`: what a remark of the table takes from the hours of all its rows, a line each. */
export function hoursOf(row: TableRow, forAll = ''): HoursFields {
  // The standard parts several values of a cell by 「;」.
  const days = row.text('利用可能曜日').replace(/(?<!\s)\s*[;；]\s*/gu, '・');
  const opens = row.text('開始時間');
  const closes = row.text('終了時間');
  const prose = row.text('開館時間');
  const shut = [...row.all('休館日'), ...furtherClosingDays(row)].map(({ value }) => value).join('、');
  const when = row.text('開催日', '開始日', '開催日時');
  const special = row.text('日時特記事項');
  const frequency = frequencyOf(row.text('開催頻度'));
  // Where there is no column for the day, 「第2金曜日」 stands among the remarks.
  const nth = when === '' && namesNthDays(special) ? special : when;
  const remark = nth === special || special === '無し' || special === 'なし' ? '' : special;
  const sentence = [
    [frequency.words, when, daysInWords(days)].filter((part) => part !== '' && part !== undefined).join(' '),
    timesInWords(opens, closes),
    prose,
    special,
    shut === '' ? '' : `休み：${shut}`,
  ]
    .filter((part) => part !== '' && part !== undefined)
    .join(' ')
    .trim();
  if (sentence === '') return {};
  const own = {
    days: daysFor(days, nth, frequency),
    opens,
    closes,
    prose: [prose, remark].filter((part) => part !== '').join('\n'),
    closed: shut,
    uncertain: leavesOpen(frequency, days, nth),
  };
  const { applicable, doubts } = takenFrom(row, forAll);
  const taken = [...applicable, ...doubts.map(({ sentence }) => sentence)];
  const prosed = [own.prose, ...applicable].filter((part) => part !== '').join('\n');
  const read = doubts.length > 0 ? {} : readHours({ ...own, prose: prosed });
  const computed = read.schedule !== undefined && read.schedule.length > 0;
  if (!computed) reportWords(row, sentence, taken.length > 0 && isComputed(readHours(own)) ? taken : []);
  // What was computed needs no sentence, unless the table said more than days and times.
  const keep = !computed || special !== '' || read.hoursNote !== undefined || !isWeekly(frequency);
  return fields(read, keep ? [sentence, ...taken.map((one) => one.slice(0, LONGEST_NOTE))].join(' ') : undefined);
}

const CLOSES =
  /(?:お?休み|休館日?|休業日?|休所日?|休室|休会|休止|休診日?|閉館|閉所)(?:です|ます|となります|とします|しています|になります|いたします|(?:の場合|することが?|となることが?)(?:が|も)?あり(?:ます)?)?$|除(?:く|きます)$/u;
const WHEN = /[月火水木金土日]曜|[土日]|祝|\d\s*月|年末|年始|盆|夏|冬|春|秋|休日|連休|GW|長期/u;

/** Letters of a sentence that stands beside hours in words. */
const LONGEST_NOTE = 120;

const isComputed = ({ schedule }: Hours): boolean => schedule !== undefined && schedule.length > 0;

interface Doubt {
  sentence: string;
  word: string;
}

/**
 * What the row says beside its hours that takes time away: `applicable` are closings that the hours may express (「8月は休み」), `doubts`
 * all others; a single one of these leaves the hours in words, for nobody knows which of them it touches.
 */
function takenFrom(row: TableRow, forAll: string): { applicable: string[]; doubts: Doubt[] } {
  const remarks = row.all('備考', '説明', '概要').map(({ value }) => value);
  const inName = [...row.text('名称').matchAll(/[【（(〔［\[]([^】）)〕］\]]{2,40})[】）)〕］\]]/gu)].map(
    ([, words = '']) => words,
  );
  const others = row.unknown().filter(({ header }) => !isClosingDays(header));
  const named = others
    .filter(({ header }) => namesTaking(header))
    .map(({ header, value }) => ({ sentence: `${header}：${value}`, word: header }));
  const said = [...remarks, ...inName, ...others.map(({ value }) => value), ...forAll.split('\n')].flatMap(takingsOf);
  const isApplicable = ({ sentence }: Doubt): boolean =>
    sentence.length <= 40 && CLOSES.test(sentence) && WHEN.test(sentence.replace(CLOSES, ''));
  const status = row.text('状態');
  const doubts = [...named, ...said.filter((one) => !isApplicable(one))];
  const running = readRunning(status);
  if (running === 'unknown') doubts.push({ sentence: status, word: status });
  // What is closed by its status opens at no hour: nothing more can be taken from it.
  if (running === 'closed') doubts.length = 0;
  const closings = said.filter(isApplicable).map(({ sentence }) => sentence.replaceAll('~', '～'));
  return { applicable: [...new Set(closings)], doubts };
}

/** 「休館日（臨時）」, 「定休日2」: a further column of closing days. */
const isClosingDays = (header: string): boolean =>
  /休(?:館|業|所|室|園|診|校|店)?日|閉館日/u.test(header.normalize('NFKC'));

function furtherClosingDays(row: TableRow): { value: string }[] {
  return row.unknown().filter(({ header }) => isClosingDays(header));
}

/** Hours that stay a sentence are told, with the words that stopped the computation where there were any. */
function reportWords(row: TableRow, sentence: string, stoppedBy: readonly string[]): void {
  if (stoppedBy.length > 0)
    row.report('hours-stopped', undefined, { level: 'repaired', value: stoppedBy.join('／').slice(0, 200) });
  else row.report('hours-as-words', undefined, { value: sentence.slice(0, 200) });
}

function fields(read: Hours, sentence: string | undefined): HoursFields {
  if (read.schedule === undefined || read.schedule.length === 0) return defined({ hoursNote: sentence });
  return defined({
    schedule: read.schedule,
    onHolidays: read.onHolidays,
    closures: read.closures?.length ? read.closures : undefined,
    hoursNote: sentence,
  });
}

function daysFor(days: string, when: string, { code, words }: Frequency): string {
  // 「第3土曜日」 of a column for the day says more than 「土」 of the column for the weekday.
  if (/第\s*[\d１-５一二三四五]|最終|毎月|毎週|\d\s*日/u.test(when)) return when;
  if (code === '' && /曜|毎日|平日|第\s*[\d１-５一二三四五]/u.test(words)) return words;
  return days || when;
}

function daysInWords(days: string): string {
  return /^[月火水木金土日祝]{1,8}$/u.test(days) ? [...days].join('・') : days;
}

function timesInWords(opens: string, closes: string): string {
  if (opens === '' && closes === '') return '';
  return [opens, closes].map((time) => time.replace(/^(\d{1,2}:\d{2}):00$/u, '$1')).join('～');
}
