/** How one applies for an event: whether at all, from when until when, how many may come. */
import type { Application } from '../../../feed/schema.js';
import type { TableFacts } from '../kind-importer.js';
import { nfkc, readClock, readDates, withoutListMarks, type Status } from '../repairs.js';
import type { TableRow } from '../table-row.js';
import { applyingIn, needsApplication } from './applying.js';
import { defined } from '../defined.js';
import { dayOf } from './upkeep.js';
import { urlOf } from './web-addresses.js';
import { yes } from './yes-no.js';

/** What the cell for the days says of applying. */
export interface SaidOfApplying {
  opens?: string;
  deadline?: string;
}

/** The application of an event; `full` and `closed`: its status says so, `near`: its first day, `said`: beside its days. */
export function applicationOf(
  row: TableRow,
  facts: TableFacts,
  { full, closed }: Pick<Status, 'full' | 'closed'>,
  near: string | undefined,
  said: SaidOfApplying = {},
): Application | undefined {
  const whether = applyingIn(row, '申込要否');
  const how = applyingIn(row, '参加申込方法');
  const capacityText = row.text('定員');
  const capacity = countOf(capacityText);
  const words = [
    whether.required === undefined ? whether.words : '',
    how.words,
    row.text('予約特記事項'),
    capacity === undefined && capacityText !== '' ? `定員：${capacityText}` : '',
    row.text('定員備考'),
  ];
  const { day, time, words: deadlineWords, opens: from, unneeded } = deadlineOf(row, facts, near);
  const opensText = row.text('参加申込開始日');
  const opens = dayOf(row, '参加申込開始日', facts.context.date, near) ?? from;
  const opensAt = clockIn(row.text('申込開始時刻')) ?? (opensText === '' ? undefined : timeIn(opensText, facts, near));
  const note = [...words, deadlineWords].filter((part) => part !== undefined && part !== '').join('\n');
  const application = defined({
    required: whether.required ?? how.required ?? (unneeded ? false : undefined),
    opens: opens && !opens.includes('T') ? moment(opens, opensAt) : (opens ?? said.opens),
    deadline: (day && moment(day, time)) ?? said.deadline,
    capacity,
    applied: countOf(row.text('申込数')),
    asOf: countOf(row.text('申込数')) === undefined ? undefined : dayOf(row, '更新日', facts.context.date),
    full,
    closed,
    waitingList: yes(row.text('キャンセル待ち')),
    url: urlOf(row, '申込URL'),
    note: note || undefined,
  });
  return Object.keys(application).length > 0 ? application : undefined;
}

function deadlineOf(
  row: TableRow,
  facts: TableFacts,
  near: string | undefined,
): { day?: string; time?: string; words?: string; opens?: string; unneeded?: true } {
  const text = row.text('参加申込終了日');
  const time = clockIn(row.text('参加申込終了時間'));
  if (text === '') return {};
  if (needsApplication(text) === false) return { unneeded: true };
  const read = readDates(text, { today: facts.context.date, near, plain: true });
  const span = 'refused' in read ? undefined : read.spans.at(-1);
  if (!span || 'refused' in read) {
    row.repaired('deadline-as-words', '参加申込終了日');
    return { words: `申込期限：${text}` };
  }
  if (read.repaired) row.repaired(read.repaired, '参加申込終了日', { params: { now: span.end ?? span.start } });
  const words = read.rest ? `申込期限：${text}` : undefined;
  const from = read.opens && moment(read.opens.start, read.opens.startTime);
  if (from !== undefined && !read.deadline) return { words: `申込期間：${text}`, opens: from };
  // 「12月1日9時から12月15日まで」: nine is when it begins.
  if (span.end !== undefined)
    return { day: span.end, time: time ?? timeOfEnd(span.endTime), words, opens: moment(span.start, span.startTime) };
  // 「7/15～定員になり次第」 says when it begins; that the day has passed closes nothing.
  if (
    /\d\s?(?:日|[)）])?\s?(?:[(（].[)）])?\s?(?:\d{1,2}\s?[:時]\s?(?:\d{2}|半)?分?)?\s?(?:[~～〜]|から|より|以降|以後)(?!\s{0,9}\d)/u.test(
      nfkc(text),
    ) &&
    !/まで|必着|締切|消印/u.test(text)
  )
    return { words: `申込期間：${text}`, opens: moment(span.start, span.startTime) };
  return {
    day: span.start,
    time: time ?? timeOfEnd(span.endTime ?? span.startTime),
    words,
    ...(from && { opens: from }),
  };
}

/** Midnight beside the last day is what a data base writes where nobody gave an hour: the day counts. */
const timeOfEnd = (time: string | undefined): string | undefined => (time === '00:00' ? undefined : time);

/** A day with its hour; 24:00 and later is no hour of that day, and the day alone means all of it. */
function moment(day: string, time: string | undefined): string {
  return time === undefined || time >= '24:00' ? day : `${day}T${time}:00+09:00`;
}

/** The hour that stands beside the day in one cell: 「8月1日 9時から」. */
function timeIn(text: string, facts: TableFacts, near: string | undefined): string | undefined {
  const read = readDates(text, { today: facts.context.date, near, plain: true });
  return 'refused' in read ? undefined : read.spans[0]?.startTime;
}

function clockIn(text: string): string | undefined {
  const read = text === '' ? undefined : readClock(text);
  return read && 'value' in read && read.value < '24:00' ? read.value : undefined;
}

/** A whole number of persons; 「各回20名」 and 「親子10組」 stay words. */
export function countOf(text: string): number | undefined {
  if (text === '') return undefined;
  const plain = nfkc(withoutListMarks(text)).replace(/[,\s]/gu, '');
  const match = /^(?:約|先着|抽選|定員)?(\d{1,7})(?:\.0+)?(?:人|名|名様)?(?:\(?(?:先着順?|抽選|程度)\)?)?$/u.exec(
    plain,
  );
  return match ? Number(match[1]) : undefined;
}
