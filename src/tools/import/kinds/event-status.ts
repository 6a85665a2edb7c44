/** Cancelled, postponed, full: from columns for it, from an unmistakable mark of the title, and from a remark that says nothing else. */
import { statesOf } from './not-public.js';
import { readStatus, readTitleMark, worseStatus, type Status } from '../repairs.js';
import type { Cell, TableRow } from '../table-row.js';
import { nameOf } from './own-record.js';

export interface EventStatus {
  /** The title without its mark. */
  name: string;
  eventStatus?: Status['eventStatus'];
  full?: boolean;
  /** One can no longer apply. */
  closed?: true;
  /** It is over, the table says. */
  ended?: true;
  /** What a column or a mark says that may take the day away. */
  doubts: readonly Cell[];
  /** What a column says beside its status: to which day it was put off. */
  beside: readonly string[];
}

/** Every column for it is asked, and the worst news wins. */
export function statusOf(row: TableRow): EventStatus {
  const title = nameOf(row, '名称');
  const { name, ...mark } = readTitleMark(title);
  if (mark.eventStatus || mark.full || mark.closed) row.report('status-from-title', '名称');
  const status: EventStatus = { name, doubts: [], beside: [] };
  const doubts: Cell[] = [];
  const beside: string[] = [];
  if (mark.doubt !== undefined) doubts.push({ header: '', value: mark.doubt });
  for (const { header, value } of statesOf(row)) {
    const said = readStatus(value);
    Object.assign(status, worseStatus(status, said));
    if (said.ended) status.ended = true;
    if (said.words !== undefined) beside.push(said.words);
    if (said.doubt !== undefined) doubts.push({ header, value });
  }
  return { ...status, ...worseStatus(status, mark), doubts, beside };
}
