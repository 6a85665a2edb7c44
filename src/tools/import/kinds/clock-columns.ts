/** The columns for opening and closing times of an event: 開始時間, 終了時間, 開館時間. */
import { closingAfter, readClock } from '../repairs.js';
import type { Cell, TableRow } from '../table-row.js';
import { distinctCells } from './hours.js';

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
  const stated = distinctCells(row.all('開館時間'));
  // Before it begins one may come in: the hours of the desk are no other hours of the event.
  const own = stated.filter(({ header }) => !DESK.test(header));
  const told = own.length > 0 ? own : stated;
  for (const { header, value } of stated) if (!told.some((one) => one.value === value)) notes.add(`${header} ${value}`);
  if (differ(pair[0], told)) {
    const words = told.map(({ header, value }) => `${header}：${value}`);
    row.repaired('hours-differ', undefined, { value: [pair.filter(Boolean).join('～'), ...words].join('／') });
    for (const one of [pair[0] === undefined ? '' : pair.map((time) => time ?? '').join('～'), ...words])
      if (one !== '') notes.add(one);
    return [undefined, undefined];
  }
  const prose = told[0]?.value ?? '';
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

const DESK = /受付|受け付け|開場|集合|開館|開室|申込|申し込み/u;

/** Whether columns name several times for it. */
function differ(opens: string | undefined, told: readonly Cell[]): boolean {
  const ranges = told.flatMap(({ value, header }) => (DESK.test(header) ? [] : [rangeOf(value)]));
  if (opens === undefined) return ranges.some((range) => range?.join() !== ranges[0]?.join());
  return ranges.some((range) => range !== undefined && range[0] !== opens);
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
