/** Cancelled, postponed, full: only from a column for it or an unmistakable mark of the title, never from 「雨天中止」 in prose. */
import { readStatus, readTitleMark } from '../repairs.js';
import type { TableRow } from '../table-row.js';

export interface EventStatus {
  /** The title without its mark. */
  name: string;
  eventStatus?: string;
  full?: boolean;
  /** One can no longer apply. */
  closed?: boolean;
  /** Words that may take the day away, for those who read them. */
  doubt?: string;
}

const BADNESS = ['moved-online', 'rescheduled', 'postponed', 'cancelled'];

/** Of two statuses the one that takes more away: who comes in vain is worse off than who asks first. */
export function worse(one: string | undefined, other: string | undefined): string | undefined {
  return BADNESS.indexOf(other ?? '') > BADNESS.indexOf(one ?? '') ? other : (one ?? other);
}

export function statusOf(row: TableRow): EventStatus {
  const title = row.text('名称').replace(/(?<!\s)\s*\n\s*/gu, ' ');
  const mark = readTitleMark(title);
  const column = row.text('状態');
  const said = column === '' ? {} : readStatus(column);
  if (mark.eventStatus || mark.full) row.report('status-from-title', '名称');
  if (said.doubt !== undefined) row.report('status-unknown', '状態');
  if (mark.doubt !== undefined) row.report('status-unknown', '名称', { value: mark.doubt });
  return {
    name: mark.name,
    eventStatus: worse(said.eventStatus, mark.eventStatus),
    full: said.full ?? mark.full,
    closed: said.closed ?? mark.closed,
    doubt: said.doubt ?? mark.doubt,
  };
}
