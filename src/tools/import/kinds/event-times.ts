/** When an event takes place: the many columns and ways of writing it → spans with zone. */
import type { Calendar } from '../../../model/hours/schedule-days.js';
import { takesAway } from '../../judge/taking-away.js';
import type { MessageCode } from '../../messages/ja.js';
import { START_COLUMNS } from '../day-columns.js';
import { daysBetween, pastMidnight, readDates, type DateHints, type Dates, type DateSpan } from '../repairs.js';
import type { TableRow } from '../table-row.js';
import { clockTimes } from './clock-columns.js';
import { daysWithin, weeksFrom } from './event-days.js';
import { occurrence, occurrenceOf, zoned, type Occurrence } from './occurrence.js';

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
    const length = daysBetween(span.start, span.end);
    const nightly = length > 1 && pastMidnight(opens, closes) !== undefined;
    if (length < LONGEST_CAMP && !nightly) return [single];
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

function note(notes: ReadonlySet<string>): string | undefined {
  const text = [...notes].filter((part) => part !== '').join('\n');
  return text === '' ? undefined : text.slice(0, 2_000);
}
