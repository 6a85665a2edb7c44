/** When an event takes place: the many columns and ways of writing it → spans with zone. */
import type { Calendar } from '../../../model/hours/schedule-days.js';
import { takesAway } from '../../judge/taking-away.js';
import type { MessageCode } from '../../messages/ja.js';
import { START_COLUMNS } from '../day-columns.js';
import {
  addDays,
  closingAfter,
  daysBetween,
  readClock,
  readDates,
  type DateHints,
  type Dates,
  type DateSpan,
} from '../repairs.js';
import type { TableRow } from '../table-row.js';
import { daysWithin, weeksFrom } from './event-days.js';

/** One occurrence as the feed writes it. */
export interface Occurrence {
  startDate: string;
  endDate?: string;
  /** Of this day alone. */
  eventStatus?: string;
}

export interface EventTimes {
  /** None: the days can only be said in the table's own words. */
  occurrences: Occurrence[];
  /** What cannot be computed, in the table's own words. */
  timeNote?: string | undefined;
  /** Last day that such words speak of. */
  through?: string | undefined;
  /** What the cell for the days says besides: where the event was moved from, that it is off, until when one may apply. */
  previous?: string | undefined;
  status?: string | undefined;
  opens?: string | undefined;
  deadline?: string | undefined;
}

/** What tells days of the whole table. */
export interface DayFacts {
  hints: DateHints;
  holidays?: Calendar | undefined;
}

/** Times and days of one row, or the code of the finding that says why there is no usable day. */
export function eventTimes(
  row: TableRow,
  { hints, holidays }: DayFacts,
): EventTimes | { refused: MessageCode; column: 'start' | 'none' } {
  const startText = startOf(row);
  const endText = row.text('終了日時', '終了日');
  const notes = new Set<string>();
  for (const { value } of row.all('日時特記事項')) notes.add(value);
  if (startText === '' && endText === '') return { refused: 'date-missing', column: 'none' };
  const start = startText === '' ? undefined : readDates(startText, hints);
  const end = endText === '' ? undefined : readDates(endText, { ...hints, near: nearOf(start) ?? hints.near });
  if (!start || 'refused' in start) {
    const last = end && 'spans' in end ? end.spans.at(-1) : undefined;
    const through = (start && 'through' in start ? start.through : undefined) ?? last?.end ?? last?.start;
    // An end alone says nothing of the day on which it begins; neither do words.
    if (through === undefined) return { refused: start?.refused ?? 'date-start-missing', column: 'start' };
    const code =
      start === undefined
        ? 'date-start-missing'
        : start.refused === 'date-as-words'
          ? 'date-as-words'
          : 'date-start-unknown';
    row.repaired(code, startColumn(row));
    notes.add(startText);
    if (endText !== '' && endText !== startText) notes.add(`～${endText}`);
    const [from, to] = clockTimes(row, notes);
    if (from !== undefined) notes.add(hoursInWords(from, to));
    return { occurrences: [], timeNote: note(notes), through };
  }
  if (start.repaired)
    row.repaired(start.repaired, startColumn(row), {
      params: { now: start.spans.map((span) => [span.start, span.end].filter(Boolean).join('～')).join('、') },
    });
  if (start.rest) notes.add(start.rest);
  const said = Object.fromEntries(row.all('日時特記事項').map(({ value }, i) => [i, value]));
  const [opens, closes] = clockTimes(row, notes);
  const spans = start.spans.map((span) => ({ ...span }));
  const last = spans.at(-1);
  if (startText !== '' && end && last && endText !== startText) addEnd(row, last, endText, end, notes);
  const all = row.text('開催日時');
  if (all !== '' && all !== startText && !notes.has(all)) notes.add(all);
  const period = spans.some((span) => span.end !== undefined && span.end > span.start);
  const doubt = period ? undefined : closingIn(start.around ?? '');
  if (doubt !== undefined) {
    row.repaired('date-as-words', startColumn(row));
    notes.add(startText);
    if (opens !== undefined) notes.add(hoursInWords(opens, closes));
    return { occurrences: [], timeNote: note(notes), through: start.latest ?? last?.end ?? last?.start };
  }
  const ends = end && 'spans' in end ? end : undefined;
  const context = { start, end: ends, words: Object.values(said), opens, closes, hints, holidays };
  return {
    occurrences: spans.flatMap((span) => occurrencesOf(row, span, context, notes)),
    timeNote: note(notes),
    previous: start.previous,
    status: start.status,
    opens: start.opens && momentOf(start.opens),
    deadline: start.deadline && momentOf(start.deadline),
  };
}

const nearOf = (dates: ReturnType<typeof readDates> | undefined): string | undefined =>
  dates && 'spans' in dates ? dates.spans[0]?.start : undefined;
const momentOf = ({ start, startTime }: DateSpan): string =>
  startTime === undefined ? start : zoned(start, startTime);
/** Days that people may stay together without going home. */
const LONGEST_CAMP = 4;
const hoursInWords = (from: string, to: string | undefined): string => `${from}～${to ?? ''}`;

/** Words that close, call off or move: beside single days nobody can say which of them is meant. */
function closingIn(around: string): string | undefined {
  const plain = around.replace(
    /(?:雨天|荒天|悪天候?|天候|台風|警報)[^。\n]{0,40}|[^。\n]{0,30}(?:場合|こと|可能性)[^。\n]{0,20}/gu,
    ' ',
  );
  // Beside a day 「から変更」 is of that day, though nothing else in these words says so.
  const word = takesAway(plain)?.word ?? /変更(?!点|は?(?:ありません|なし|無し))|振り?替え/u.exec(plain)?.[0];
  return word !== undefined &&
    /休|閉|中止|延期|見送|やめ|キャンセル(?!待)|変更|振替|移|除|未定|不定|調整|ません|なし/u.test(word)
    ? word
    : undefined;
}

interface SpanContext {
  start: Dates;
  end: Dates | undefined;
  /** Remarks about days and times. */
  words: readonly string[];
  opens: string | undefined;
  closes: string | undefined;
  hints: DateHints;
  holidays: Calendar | undefined;
}

/** The occurrences of one span: several days with hours are these hours on each day on which it takes place. */
function occurrencesOf(row: TableRow, span: DateSpan, context: SpanContext, notes: Set<string>): Occurrence[] {
  const single = occurrenceOf(row, span, context.opens, context.closes, notes);
  if (span.end === undefined || span.end <= span.start) {
    const days = context.start.spans.length === 1 ? weeksFrom(span.start, context.start.around ?? '') : [];
    return days.length === 0
      ? [single]
      : days.map((start) => occurrenceOf(row, { ...span, start }, context.opens, context.closes, notes));
  }
  const opens = single.startDate.slice(11, 16) || undefined;
  const closes = single.endDate?.slice(11, 16) || undefined;
  if (opens !== undefined && closes !== undefined && closes <= opens) {
    // One night, or a few days without a break, such as a camp; lights of every evening are no such thing.
    if (daysBetween(span.start, span.end) < LONGEST_CAMP) return [single];
    notes.add(hoursInWords(opens, closes));
    return [occurrence(span.start, span.end)];
  }
  const days = daysWithin(
    { start: span.start, end: span.end },
    {
      words: [context.start.around, context.end?.around, ...context.words, row.text('開館時間')].filter(
        (words): words is string => words !== undefined && words !== '',
      ),
      weekdays: row.text('利用可能曜日'),
      closed: row
        .all('休館日')
        .map(({ value }) => value)
        .join('、'),
      without: [...(context.start.without ?? []), ...(context.end?.without ?? [])],
      title: `${row.text('名称')} ${row.text('サブタイトル')}`,
      prose: row.all('備考', '説明', '概要', '開催条件').map(({ value }) => value),
    },
    { opens, closes },
    context.hints,
    context.holidays,
  );
  if (days.kind === 'some')
    return days.days.map(({ start, startTime, endTime }) => {
      const hours: DateSpan = { start };
      const from = startTime ?? opens;
      if (from !== undefined) hours.startTime = from;
      const to = endTime ?? (startTime === undefined ? closes : undefined);
      if (to !== undefined) hours.endTime = to;
      return occurrenceOf(row, hours, undefined, undefined, notes);
    });
  const whole = occurrence(span.start, span.end);
  if (days.kind === 'unclear') {
    row.report('days-as-words', startColumn(row), {
      params: { word: days.word.replace(/\s+/gu, ' ').trim().slice(0, 80) },
    });
    if (opens !== undefined) notes.add(hoursInWords(opens, closes));
    return [whole];
  }
  if (opens === undefined) return [single];
  if (closes === undefined) {
    notes.add(hoursInWords(opens, undefined));
    return [whole];
  }
  row.report('daily-hours', startColumn(row), { params: { opens, closes, start: span.start, end: span.end } });
  return [single];
}

/** The day or days of a row; several columns for it (開催日1, 開催日2) count together. */
function startOf(row: TableRow): string {
  if (row.text('開始日時') !== '') return row.text('開始日時');
  const days = [
    ...new Set((row.all('開始日').length > 0 ? row.all('開始日') : row.all('開催日')).map(({ value }) => value)),
  ];
  return days.length > 0 ? days.join('、') : row.text('開催日時');
}

function startColumn(row: TableRow): (typeof START_COLUMNS)[number] | '終了日' {
  return START_COLUMNS.find((column) => row.text(column) !== '') ?? '終了日';
}

/** The day of an end column, put to the last span; what is no day stays as words. */
function addEnd(
  row: TableRow,
  span: DateSpan,
  endText: string,
  end: ReturnType<typeof readDates>,
  notes: Set<string>,
): void {
  const column = row.text('終了日時') === '' ? '終了日' : '終了日時';
  if ('refused' in end) {
    // 「12月25日まで」 is what an end may say.
    const through = end.refused === 'date-as-words' && 'through' in end ? end.through : undefined;
    if (through !== undefined && through > span.start) span.end = through;
    else {
      notes.add(`～${endText}`);
      row.repaired(end.refused === 'date-undecided' ? 'date-end-open' : end.refused, column);
    }
    return;
  }
  if (end.repaired) row.repaired(end.repaired, column, { params: { now: end.spans.at(-1)?.start } });
  if (end.rest && end.around) notes.add(end.rest);
  const last = end.spans.at(-1);
  span.end = last?.end ?? last?.start ?? span.start;
  const time = last?.endTime ?? last?.startTime;
  if (time !== undefined) span.endTime ??= time;
}

/** Opening and closing time of the columns for them; what is no time goes to the notes as it stands. */
function clockTimes(row: TableRow, notes: Set<string>): [string | undefined, string | undefined] {
  let closesInStart: string | undefined;
  const read = (column: '開始時間' | '終了時間'): string | undefined => {
    const text = row.text(column);
    if (text === '') return undefined;
    const clock = readClock(text);
    if ('refused' in clock) {
      const range = column === '開始時間' ? rangeOf(text) : undefined;
      if (range) {
        closesInStart = range[1];
        return range[0];
      }
      notes.add(column === '開始時間' ? text : `～${text}`);
      row.repaired(clock.refused, column);
      return undefined;
    }
    if (clock.repaired) row.repaired(clock.repaired, column, { params: { now: clock.value } });
    return clock.value;
  };
  const pair: [string | undefined, string | undefined] = [read('開始時間'), read('終了時間')];
  pair[1] ??= closesInStart;
  if (pair[1] !== undefined && pair[1] !== closesInStart)
    pair[1] = closingAfter(pair[0], pair[1], row.text('開始時間'), row.text('終了時間'));
  const prose = row.text('開館時間');
  // Where the columns for the times are empty, they may stand among the remarks.
  const words = prose === '' ? row.text('日時特記事項') : prose;
  const range = pair[0] === undefined && words !== '' ? rangeOf(words) : undefined;
  if (range) {
    notes.delete(words);
    return [range[0], pair[1] ?? range[1]];
  }
  if (prose !== '') notes.add(prose);
  return pair;
}

/** 「10:00～12:00」, or 「10:00～」 without an end; nothing when there are more words. */
function rangeOf(text: string): [string, string | undefined] | undefined {
  const [from, to, ...more] = text
    .split(/(?<!\s)\s*(?:[~〜～–—―]|から)\s*|(?<=\d)\s*[-－ー]\s*(?=\d)/u)
    .map((part) => part.replace(/まで$/u, ''));
  const opens = clockOf(from);
  const closes = clockOf(to);
  if (opens === undefined || more.length > 0 || (to !== undefined && to !== '' && closes === undefined))
    return undefined;
  return [opens, closes === undefined ? undefined : closingAfter(opens, closes, from ?? '', to ?? '')];
}

function clockOf(text: string | undefined): string | undefined {
  const read = text ? readClock(text) : undefined;
  return read && 'value' in read ? read.value : undefined;
}

function occurrenceOf(
  row: TableRow,
  span: DateSpan,
  opens: string | undefined,
  closes: string | undefined,
  notes: Set<string>,
): Occurrence {
  const startTime = span.startTime ?? opens;
  const endTime = span.endTime ?? closes;
  if (startTime === undefined && endTime !== undefined) notes.add(`～${endTime}`);
  const wholeDay =
    startTime === '00:00' &&
    (endTime === undefined || endTime === '23:59' || endTime === '24:00' || endTime === '00:00');
  if (wholeDay || startTime === undefined) return ordered(row, occurrence(span.start, span.end));
  const sameDay = span.end === undefined || span.end === span.start;
  if (endTime === undefined) return ordered(row, occurrence(span.start, sameDay ? undefined : span.end, startTime));
  const end = sameDay ? span.start : (span.end ?? span.start);
  if ((endTime === '00:00' && sameDay) || endTime >= '24:00') {
    return ordered(row, { startDate: zoned(span.start, startTime), endDate: zoned(addDays(end, 1), minus24(endTime)) });
  }
  return ordered(row, { startDate: zoned(span.start, startTime), endDate: zoned(end, endTime) });
}

/** An end before the start is not believed: the event is shown by its start. */
function ordered(row: TableRow, { startDate, endDate }: Occurrence): Occurrence {
  if (endDate === undefined || endDate === startDate) return { startDate };
  const comparable =
    startDate.length === endDate.length ? endDate > startDate : endDate.slice(0, 10) >= startDate.slice(0, 10);
  if (comparable) return { startDate, endDate };
  row.repaired(
    'end-before-start',
    row.text('終了日') !== '' && endDate.slice(0, 10) < startDate.slice(0, 10) ? '終了日' : '終了時間',
    { params: { start: startDate.slice(0, 16).replace('T', ' '), end: endDate.slice(0, 16).replace('T', ' ') } },
  );
  return { startDate };
}

function occurrence(start: string, end?: string, time?: string): Occurrence {
  const startDate = time === undefined ? start : zoned(start, time);
  return end === undefined || end === start ? { startDate } : { startDate, endDate: end };
}

function zoned(day: string, time: string): string {
  return `${day}T${time}:00+09:00`;
}

function minus24(time: string): string {
  return time >= '24:00' ? `${String(Number(time.slice(0, 2)) - 24).padStart(2, '0')}${time.slice(2)}` : time;
}

function note(notes: ReadonlySet<string>): string | undefined {
  const text = [...notes].filter((part) => part !== '').join('\n');
  return text === '' ? undefined : text.slice(0, 2_000);
}
