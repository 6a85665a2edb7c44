/** When an event takes place: the many columns and ways of writing it → spans with zone. */
import { closingAfter, readClock, readDates, type DateSpan } from '../repairs.js';
import type { TableRow } from '../table-row.js';

/** One occurrence as the feed writes it. */
export interface Occurrence {
  startDate: string;
  endDate?: string;
  /** Of this day alone. */
  eventStatus?: string;
}

export interface EventTimes {
  occurrences: Occurrence[];
  /** What cannot be computed, in the table's own words. */
  timeNote?: string;
}

/** A day near those of a table whose title or file name gives its year: 「令和8年度」 (the middle of it), 「2026年10月」, `events_2026.csv`. */
export function dayByTitle(title: string): string | undefined {
  const plain = title.normalize('NFKC');
  const era = /(?:令和|R)\s*(元|\d{1,2})\s*(年度|年)?(?:\s*(\d{1,2})\s*月)?/u.exec(plain);
  const common = /(?<!\d)(20\d{2})(?!\d)\s*(年度|年)?(?:\s*(\d{1,2})\s*月)?/u.exec(plain);
  const found = era ?? common;
  if (!found) return undefined;
  const year = era ? 2018 + (era[1] === '元' ? 1 : Number(era[1])) : Number(found[1]);
  if (found[3]) return `${year}-${found[3].padStart(2, '0')}-15`;
  return found[2] === '年度' ? `${year}-10-01` : `${year}-07-01`;
}

/** Times and days of one row, or the code of the finding that says why there is no usable day. `near`: a day of a neighbouring row, or (`nearIsTitle`) of the table's title. */
export function eventTimes(
  row: TableRow,
  today: string,
  near?: string,
  nearIsTitle = false,
): EventTimes | { refused: string; column: 'start' | 'none' } {
  const startText = startOf(row);
  const endText = row.text('終了日時', '終了日');
  const notes = new Set<string>();
  for (const { value } of row.all('日時特記事項')) notes.add(value);
  if (startText === '' && endText === '') return { refused: 'date-missing', column: 'none' };
  const start = readDates(startText || endText, today, near);
  if ('refused' in start) {
    if (startText === '' || endText === '') return { refused: start.refused, column: 'start' };
    const onlyEnd = readDates(endText, today, near);
    if ('refused' in onlyEnd) return { refused: start.refused, column: 'start' };
    notes.add(startText);
    row.repaired('date-start-unknown', startColumn(row));
    return {
      occurrences: onlyEnd.spans.map((span) =>
        occurrence(span.end ?? span.start, undefined, span.endTime ?? span.startTime),
      ),
      timeNote: note(notes),
    };
  }
  if (start.repaired)
    row.repaired(
      nearIsTitle && start.repaired === 'year-from-neighbour' ? 'year-from-title' : start.repaired,
      startColumn(row),
      { params: { now: start.spans.map((span) => [span.start, span.end].filter(Boolean).join('～')).join('、') } },
    );
  if (start.rest) notes.add(start.rest);
  const [opens, closes] = clockTimes(row, notes);
  const spans = start.spans.map((span) => ({ ...span }));
  const last = spans.at(-1);
  if (startText !== '' && endText !== '' && last && endText !== startText) addEnd(row, last, endText, today, notes);
  const all = row.text('開催日時');
  if (all !== '' && all !== startText && !notes.has(all)) notes.add(all);
  const occurrences = spans.map((span) => occurrenceOf(row, span, opens, closes, notes));
  return { occurrences, timeNote: note(notes) };
}

/** The day or days of a row; several columns for it (開催日1, 開催日2) count together. */
function startOf(row: TableRow): string {
  if (row.text('開始日時') !== '') return row.text('開始日時');
  const days = [
    ...new Set((row.all('開始日').length > 0 ? row.all('開始日') : row.all('開催日')).map(({ value }) => value)),
  ];
  return days.length > 0 ? days.join('、') : row.text('開催日時');
}

function startColumn(row: TableRow): '開始日時' | '開始日' | '開催日' | '開催日時' | '終了日' {
  return (['開始日時', '開始日', '開催日', '開催日時'] as const).find((column) => row.text(column) !== '') ?? '終了日';
}

/** The day of an end column, put to the last span; what is no day stays as words. */
function addEnd(row: TableRow, span: DateSpan, endText: string, today: string, notes: Set<string>): void {
  const column = row.text('終了日時') === '' ? '終了日' : '終了日時';
  const end = readDates(endText, today, span.start);
  if ('refused' in end) {
    notes.add(`～${endText}`);
    row.repaired(end.refused === 'date-undecided' ? 'date-end-open' : end.refused, column);
    return;
  }
  if (end.repaired) row.repaired(end.repaired, column, { params: { now: end.spans.at(-1)?.start } });
  const last = end.spans.at(-1);
  span.end = last?.end ?? last?.start;
  span.endTime ??= last?.endTime ?? last?.startTime;
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
    return ordered(row, { startDate: zoned(span.start, startTime), endDate: zoned(dayAfter(end), minus24(endTime)) });
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

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function minus24(time: string): string {
  return time >= '24:00' ? `${String(Number(time.slice(0, 2)) - 24).padStart(2, '0')}${time.slice(2)}` : time;
}

function note(notes: ReadonlySet<string>): string | undefined {
  const text = [...notes].filter((part) => part !== '').join('\n');
  return text === '' ? undefined : text.slice(0, 2_000);
}
