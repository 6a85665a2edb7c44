/** Cancelled, postponed, full: only from a column for it or an unmistakable mark of the title, never from 「雨天中止」 in prose. */
import { readStatus, readTitleMark } from '../repairs.js';
import type { TableRow } from '../table-row.js';

export interface EventStatus {
  /** The title without its mark. */
  name: string;
  eventStatus?: string;
  full?: boolean;
}

export function statusOf(row: TableRow): EventStatus {
  const title = row.text('名称').replace(/(?<!\s)\s*\n\s*/gu, ' ');
  const mark = readTitleMark(title);
  const column = row.text('状態');
  const said = column === '' ? {} : readStatus(column);
  if (mark.eventStatus || mark.full) row.report('status-from-title', '名称');
  if (column !== '' && said.unknown) row.report('status-unknown', '状態');
  return { name: mark.name, eventStatus: said.eventStatus ?? mark.eventStatus, full: said.full ?? mark.full };
}
