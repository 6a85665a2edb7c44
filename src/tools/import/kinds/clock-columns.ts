/** The columns for opening and closing times of an event: 開始時間, 終了時間, 開館時間. */
import { closingAfter, readClock } from '../repairs.js';
import type { TableRow } from '../table-row.js';

/** Opening and closing time of the columns for them; what is no time goes to the notes as it stands. */
export function clockTimes(row: TableRow, notes: Set<string>): [string | undefined, string | undefined] {
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
