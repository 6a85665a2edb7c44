/** One occurrence of an event: a day or hours of it → moments with zone. */
import { addDays, pastMidnight, type DateSpan } from '../repairs.js';
import type { TableRow } from '../table-row.js';

/** One occurrence as the feed writes it. */
export interface Occurrence {
  startDate: string;
  endDate?: string;
  /** Of this day alone. */
  eventStatus?: string;
}

/** The occurrence of a span: its own hours before those of the row’s columns. */
export function occurrenceOf(
  row: TableRow,
  span: DateSpan,
  opens: string | undefined,
  closes: string | undefined,
  notes: Set<string>,
): Occurrence {
  const startTime = span.startTime ?? opens;
  const sameDay = span.end === undefined || span.end === span.start;
  const written = span.endTime ?? closes;
  const night =
    sameDay && startTime !== undefined && written !== undefined && written > '00:00'
      ? pastMidnight(startTime, written)
      : undefined;
  if (night !== undefined) row.report('ends-next-day', undefined, { value: `${startTime ?? ''}～${written ?? ''}` });
  const endTime = night ?? written;
  if (startTime === undefined && endTime !== undefined) notes.add(`～${endTime}`);
  const wholeDay =
    startTime === '00:00' &&
    (endTime === undefined || endTime === '23:59' || endTime === '24:00' || endTime === '00:00');
  if (wholeDay || startTime === undefined) return ordered(row, occurrence(span.start, span.end));
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

/** From a day, or a moment of it, to the end of a span; without an end where that is the same day. */
export function occurrence(start: string, end?: string, time?: string): Occurrence {
  const startDate = time === undefined ? start : zoned(start, time);
  return end === undefined || end === start ? { startDate } : { startDate, endDate: end };
}

/** A moment in Japan as the feed writes it. */
export function zoned(day: string, time: string): string {
  return `${day}T${time}:00+09:00`;
}

function minus24(time: string): string {
  return time >= '24:00' ? `${String(Number(time.slice(0, 2)) - 24).padStart(2, '0')}${time.slice(2)}` : time;
}
