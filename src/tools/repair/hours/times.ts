/** Spans of time: 9:00～12:00・13:00～17:00, 24時間. */
import type { Cursor } from './cursor.js';
import { Unclear, type Span } from './parsed.js';

/** Before five in the morning nobody opens without writing it as 03:00 or 午前3時. */
const FIRST_CLEAR = 5 * 60;

/** One or several spans of time; at least one. */
export function readTimes(cursor: Cursor): Span[] {
  if (cursor.take('allDay')) return [{ opens: 0, closes: 1440 }];
  const spans = [span(cursor)];
  for (;;) {
    const joined = cursor.peek() === 'join' ? 1 : 0;
    // A pair of times after the sign, not the days of the next clause.
    if (cursor.peek(joined) !== 'time' || cursor.peek(joined + 1) !== 'to') return inOrder(spans);
    cursor.at += joined;
    spans.push(span(cursor));
  }
}

function span(cursor: Cursor): Span {
  const from = cursor.next();
  cursor.expect('to');
  const to = cursor.next();
  if (from?.t !== 'time' || to?.t !== 'time' || from.nextDay) throw new Unclear();
  cursor.take('until');
  const opens = from.minutes;
  if (!from.clear && opens > 0 && opens < FIRST_CLEAR) throw new Unclear();
  let closes = to.minutes;
  // 「午後1時～4時」: nobody closes at four in the morning without saying so.
  if (from.half === 'pm' && to.half === undefined && closes < 720 && !to.nextDay && closes + 720 > opens) closes += 720;
  // 「0:00～0:00」 is what a spreadsheet makes of two empty cells; the whole day is written as 24時間 or 0:00～24:00.
  if (opens === 0 && closes === 0) throw new Unclear();
  if (closes === 0) closes = 1440;
  if (closes <= opens) {
    if (to.nextDay || opens < 16 * 60 || closes > 10 * 60 || !from.clear) throw new Unclear();
    closes += 1440;
  }
  if (closes > 2880) throw new Unclear();
  // 23:59 is how forms write the end of the day.
  return { opens, closes: closes === 1439 ? 1440 : closes };
}

function inOrder(spans: Span[]): Span[] {
  for (let i = 1; i < spans.length; i += 1)
    if ((spans[i]?.opens ?? 0) < (spans[i - 1]?.closes ?? 0)) throw new Unclear();
  return spans;
}
