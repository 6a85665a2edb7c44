/** Writes inquiry sheets: one row per record whose check falls due. */
import { addDays, checkDueOn } from './freshness-checks.js';
import { ASKED_COLUMNS, INQUIRY_COLUMNS, type InquiryColumn } from './inquiry-columns.js';
import { hoursOf, phonesOf } from './phones-of.js';
import { japanese, listOf, objectOf, stringOf } from '../report/unproven.js';
import { dropDowns } from '../../model/tables/drop-downs.js';
import { toCsv } from '../../model/tables/write-csv.js';
import type { WholeFeed } from '../read/whole-feed.js';
import type { CommandText } from '../messages/command.ja.js';

export interface DueRecord {
  collection: string;
  record: Record<string, unknown>;
  maintainer: string;
  /** '' when it was never checked. */
  due: string;
}

/** Events end by themselves: they are asked about only when a next check is planned, and never after their end. */
function mustAsk(collection: string, record: Record<string, unknown>, date: string): boolean {
  if (collection !== 'events') return true;
  const end =
    [
      record['endDate'],
      record['startDate'],
      ...listOf(record['sessions']).map((session) => objectOf(session)['startDate']),
    ]
      .map(stringOf)
      .sort()
      .at(-1) ?? '';
  return stringOf(record['nextCheckOn']) !== '' && end.slice(0, 10) >= date;
}

const ASKED = ['consultationWindows', 'ibasho', 'events', 'members', 'emergency'] as const;

/** Records to ask about: due within `days` of `date`, or never checked. Members are asked only when they carry a date. By maintainer, then by day due. */
export function dueRecords(whole: WholeFeed, date: string, days: number, nobody: string): DueRecord[] {
  const limit = addDays(date, days);
  const found: DueRecord[] = [];
  for (const collection of ASKED) {
    const records = collection === 'emergency' ? listOf(whole.envelope['emergency']) : whole.records[collection];
    for (const record of records.map(objectOf)) {
      const due = collection === 'events' ? stringOf(record['nextCheckOn']).slice(0, 10) : checkDueOn(record);
      const isDue = due === '' ? collection !== 'members' : due <= limit;
      if (!isDue || !mustAsk(collection, record, date)) continue;
      const maintainer = stringOf(record['maintainer']) || japanese(objectOf(record['source'])['name']) || nobody;
      found.push({ collection, record, maintainer, due });
    }
  }
  const key = (one: DueRecord): string =>
    `${one.maintainer === nobody ? '\uffff' : one.maintainer}\n${one.due}\n${one.collection}\n${stringOf(one.record['id'])}`;
  return found
    .map((one) => ({ one, key: key(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one);
}

/** The rows of the sheet in the order given, its header first. */
function sheetRows(due: readonly DueRecord[], words: CommandText): string[][] {
  const cells = (one: DueRecord): string[] => {
    const { record } = one;
    const known: Partial<Record<InquiryColumn, string>> = {
      maintainer: one.maintainer,
      collection: words.report.kinds[one.collection] ?? one.collection,
      id: stringOf(record['id']),
      name: japanese(record['name']),
      phone: phonesOf(record).join(';'),
      hours: hoursOf(record),
      verifiedOn: stringOf(record['verifiedOn']),
      due: one.due,
      url: stringOf(record['url']) || stringOf(objectOf(record['source'])['url']),
    };
    return INQUIRY_COLUMNS.map((column) => known[column] ?? '');
  };
  return [INQUIRY_COLUMNS.map((column) => words.inquiry.headers[column]), ...due.map(cells)];
}

/** The sheet as CSV. */
export const inquiryCsv = (due: readonly DueRecord[], words: CommandText): string => toCsv(sheetRows(due, words));

/** The sheet as a workbook: every cell is text, and the answer is chosen from a list. */
export async function inquiryXlsx(due: readonly DueRecord[], words: CommandText): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/node');
  const { answers, sheet, answersSheet } = words.inquiry;
  const text = (value: string, style: object = {}): object => ({
    value,
    type: String,
    format: '@',
    wrap: true,
    alignVertical: 'top',
    ...style,
  });
  const [headers = [], ...rows] = sheetRows(due, words);
  const head = headers.map((header, column) =>
    text(header, {
      fontWeight: 'bold',
      backgroundColor: ASKED_COLUMNS.includes(INQUIRY_COLUMNS[column]!) ? '#ffe9b8' : '#e8f1fe',
    }),
  );
  const lists = dropDowns([
    {
      column: INQUIRY_COLUMNS.indexOf('answer'),
      rows: [2, rows.length + 1],
      values: `'${answersSheet}'!$A$1:$A$${answers.length}`,
    },
  ]);
  const file = writeXlsx(
    [
      {
        data: [head, ...rows.map((row) => row.map((cell) => text(cell)))] as never,
        sheet,
        columns: headers.map(() => ({ width: 22 })),
        stickyRowsCount: 1,
      },
      { data: answers.map((answer) => [text(answer)]) as never, sheet: answersSheet, columns: [{ width: 22 }] },
    ],
    { features: [lists as never] },
  );
  return new Uint8Array(await file.toBuffer());
}

/** A maintainer's name as part of a file name. */
export function safeFileName(name: string): string {
  return (
    name
      .normalize('NFC')
      .replace(/[\p{Cc}\\/:*?"<>|\s]+/gu, '_')
      .replace(/^\.+/, '_')
      .slice(0, 60) || '_'
  );
}
