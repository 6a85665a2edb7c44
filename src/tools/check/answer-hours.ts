/** What an answered sheet says of hours: new ones, and whatever takes time from those that are there, also in an answer that cannot be used. */
import { weighed } from '../import/kinds/taken-away.js';
import { pausedInRemark, takingsOf } from '../import/repairs.js';
import { japanese, listOf, type AnyRecord } from '../report/unproven.js';
import type { InquiryColumn } from './inquiry-columns.js';
import { hoursOf } from './phones-of.js';

type Cells = Partial<Record<InquiryColumn, string>>;

/** Hours in words → the fields of a record; `schedule` only where the words are unambiguous. */
export type ParseHours = (words: string) => {
  schedule?: unknown;
  onHolidays?: unknown;
  closures?: unknown;
  hoursNote?: unknown;
};

/** The record with new hours; its description still counts, as it does for a row of a table. */
export function withHours(
  record: AnyRecord,
  words: string,
  parse: ParseHours,
): { record: AnyRecord; asWords: boolean } {
  const { schedule: _s, hoursNote: _n, onHolidays: _h, closures: _c, ...rest } = record;
  const { closings, isDoubtful } = weighed(takingsOf(japanese(record['description'])));
  const parsed = isDoubtful ? {} : parse([words, ...closings].join('\n'));
  const asWords = parsed.schedule === undefined;
  const kept = Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined));
  return { record: { ...rest, ...(asWords ? { hoursNote: words } : kept) }, asWords };
}

/** Sentences of an answer by which somebody is not there. Of one that was used only what is left to be corrected by hand is asked. */
export function takingsInAnswer(cells: Cells, isRefused: boolean): string[] {
  const asked = isRefused ? [cells.answer, cells.newPhone, cells.newHours, cells.other] : [cells.other];
  return asked.flatMap((text) => takingsOf(text ?? '')).map(({ sentence }) => sentence);
}

/** Whether an answer says in a sentence that the desk or place rests. */
export function pausedBy({ answer = '', other = '' }: Cells, today: string): boolean {
  return [answer, other].some((text) => pausedInRemark(text, today) !== undefined);
}

/** The record with its hours in words: nobody knows which of them still hold. What a clerk wrote is not shown to the public. */
export function withoutHours(record: AnyRecord, isPaused: boolean): AnyRecord {
  const { schedule, onHolidays: _h, closures: _c, ...rest } = record;
  const status = isPaused ? { status: 'temporarily-closed' } : {};
  if (listOf(schedule).length === 0) return isPaused ? { ...record, ...status } : record;
  const note = japanese(record['hoursNote']);
  return { ...rest, hoursNote: note === '' ? hoursOf(record) : note, ...status };
}
