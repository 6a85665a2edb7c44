/** Opening hours from the columns of a row: computed only when every word about hours was understood, else kept as a sentence. */
import type { Ibasho } from '../../../feed/schema.js';
import { foldSigns, readClock, readHours, type Hours, type HoursText } from '../repairs.js';
import type { Cell, TableRow } from '../table-row.js';
import { defined } from '../defined.js';
import { frequencyOf, isWeekly, leavesOpen, namesNthDays, type Frequency } from './frequency.js';
import { takenFrom } from './taken-away.js';

export type HoursFields = Pick<Ibasho, 'schedule' | 'onHolidays' | 'closures' | 'hoursNote'>;

/** The hours of a place or window. `forAll`: what a remark of the table takes from the hours of all its rows, a line each. */
export function hoursOf(row: TableRow, forAll = ''): HoursFields {
  const said = row.remembered('hours', () => saidOf(row));
  if (!said) return {};
  const { own, sentence, used, special, weekly, differing } = said;
  const taken = takenFrom(row, used, forAll);
  const all =
    taken.closings.length === 0 ? own : { ...own, prose: [own.prose, ...taken.closings].filter(Boolean).join('\n') };
  const read = taken.isDoubtful || differing.length > 0 ? {} : readHours(all);
  const computed = read.schedule !== undefined && read.schedule.length > 0;
  if (differing.length > 0) row.repaired('hours-differ', undefined, { value: differing.join('／').slice(0, 200) });
  else if (!computed) reportWords(row, sentence, taken.told.length > 0 && isComputed(readHours(own)) ? taken.told : []);
  // What was computed needs no sentence, unless the table said more than days and times.
  const keep = !computed || special !== '' || read.hoursNote !== undefined || !weekly;
  return fields(read, keep ? [sentence, ...taken.words.map((one) => one.slice(0, LONGEST_NOTE))].join(' ') : undefined);
}

/** What the columns for days and hours say; undefined where they say nothing. */
interface Said {
  own: HoursText;
  /** All of it as one line. */
  sentence: string;
  /** The cells it was taken from. */
  used: readonly string[];
  special: string;
  weekly: boolean;
  /** Several columns of hours that do not say the same, each with its header. */
  differing: readonly string[];
}

function saidOf(row: TableRow): Said | undefined {
  // The standard parts several values of a cell by 「;」.
  const days = row.text('利用可能曜日').replace(/(?<!\s)\s*[;；]\s*/gu, '・');
  const opens = clockOf(row, '開始時間');
  const closes = clockOf(row, '終了時間');
  const stated = distinctCells(row.all('開館時間'));
  const differing = stated.length > 1 ? stated.map(({ header, value }) => `${header}：${value}`) : [];
  const prose = differing.length > 0 ? differing.join('、') : withoutFractions(row, row.text('開館時間'));
  const shut = row
    .all('休館日')
    .map(({ value }) => value)
    .join('、');
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
  if (sentence === '') return undefined;
  const own: HoursText = {
    days: daysFor(days, nth, frequency),
    opens,
    closes,
    prose: [prose, remark].filter((part) => part !== '').join('\n'),
    closed: shut,
    uncertain: leavesOpen(frequency, days, nth),
  };
  const used = [
    own.days,
    ...own.prose.split('\n'),
    ...['開始時間', '終了時間'].map((column) => row.text(column as '開始時間')),
    ...stated.map(({ value }) => value),
    prose,
    special,
  ];
  return { own, sentence, used, special, weekly: isWeekly(frequency), differing };
}

/** Cells that say different things, each once. */
export function distinctCells(cells: readonly Cell[]): Cell[] {
  if (cells.length < 2) return [...cells];
  return [...new Map(cells.map((cell) => [foldOf(cell.value), cell] as const).reverse()).values()].reverse();
}

const foldOf = (text: string): string => foldSigns(text).replace(/\s+|曜日?|から(?=\d)|まで$/gu, '');

/** A time that a spreadsheet shows as a fraction of the day (0.375) or with a day of 1899, as a clock shows it. */
function clockOf(row: TableRow, column: '開始時間' | '終了時間'): string {
  const text = row.text(column);
  const read = /^\d?\.\d|^1(?:\.0+)?$|^1(?:899|90[04])[-/]/u.test(text) ? readClock(text) : undefined;
  if (read === undefined || 'refused' in read) return text;
  row.repaired(read.repaired ?? 'width-folded', column, { params: { now: read.value } });
  return read.value;
}

/** 「0.375～0.5」: the clocks of a cell that a spreadsheet shows as fractions of the day. */
function withoutFractions(row: TableRow, prose: string): string {
  const parts = prose.split(/\s?[~〜～-]\s?/u);
  if (parts.length > 2 || !parts.every((part) => /^0?\.\d{1,20}$/u.test(part))) return prose;
  const clocks = parts.map((part) => readClock(part));
  const now = clocks.map((clock) => ('value' in clock ? clock.value : '')).join('～');
  if (clocks.some((clock) => 'refused' in clock)) return prose;
  row.repaired('time-fraction', '開館時間', { params: { now } });
  return now;
}

/** Letters of a sentence that stands beside hours in words. */
const LONGEST_NOTE = 120;

const isComputed = ({ schedule }: Hours): boolean => schedule !== undefined && schedule.length > 0;

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
