/** What an answered sheet says about hours: new hours, and remarks that restrict the old ones, even in an answer that cannot be used otherwise. */
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

/** The record with new hours; remarks in its description still restrict them, as in a row of a table. */
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

/** Sentences of an answer that say when nobody is there. Of an answer that was used, only the part left for correction by hand is looked at. */
export function takingsInAnswer(cells: Cells, isRefused: boolean): string[] {
  const asked = isRefused ? [cells.answer, cells.newPhone, cells.newHours, cells.other] : [cells.other];
  return asked.flatMap((text) => takingsOf(text ?? '')).map(({ sentence }) => sentence);
}

/** Whether an answer says in a sentence that the desk or place rests. */
export function pausedBy({ answer = '', other = '' }: Cells, today: string): boolean {
  return [answer, other].some((text) => pausedInRemark(text, today) !== undefined);
}

/** The record with its hours in words only, since nobody knows which of them still hold. The clerk's own note is not shown to the public. */
export function withoutHours(record: AnyRecord, isPaused: boolean): AnyRecord {
  const { schedule, onHolidays: _h, closures: _c, ...rest } = record;
  const status = isPaused ? { status: 'temporarily-closed' } : {};
  if (listOf(schedule).length === 0) return isPaused ? { ...record, ...status } : record;
  const note = japanese(record['hoursNote']);
  return { ...rest, hoursNote: note === '' ? hoursOf(record) : note, ...status };
}
