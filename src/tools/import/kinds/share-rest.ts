/**
 * Rows about one place or desk that are published apart: where one says that it rests, or that some of its days are off, the other must
 * not show it as open. Rows with hours of their own are several offers, and each speaks for itself.
 */
import { nfkc, takingsOf } from '../repairs.js';
import type { FeedRecord } from '../kind-importer.js';
import { chain, type Chained } from '../record-id.js';
import type { TableRow } from '../table-row.js';

export interface Twin extends Chained<Twin> {
  record: FeedRecord;
  place: string;
  /** Its hours as written. */
  hours: string;
}

const HOURS = ['利用可能曜日', '開催日', '開始日', '開館時間', '開始時間', '終了時間'] as const;

const agree = (a: string, b: string): boolean => a === '' || b === '' || a === b;

/** Puts the record beside those of the same name and place (`places`: addresses or numbers, whatever tells them apart). */
export function shareRest(
  known: Map<string, Twin>,
  row: TableRow,
  name: string,
  place: string,
  record: FeedRecord,
): void {
  const hours = row.remembered('own-hours', () =>
    HOURS.map((column) => row.text(column))
      .filter((words) => words !== '')
      .join(' '),
  );
  const key = nfkc(name).replace(/\s+/gu, '');
  const before = known.get(key);
  const own: Twin = { record, place, hours, before };
  known.set(key, own);
  for (const other of chain(before, 20)) {
    if (!agree(other.place, place) || !agree(other.hours, hours)) continue;
    const before = JSON.stringify([other.record, record]);
    rest(own, other);
    rest(other, own);
    if (JSON.stringify([other.record, record]) !== before) row.repaired('places-disagree', '名称');
  }
}

/** What one of them says against the hours of the other. */
function rest({ record: a, hours }: Twin, { record: b }: Twin): void {
  if (b['status'] !== undefined) a['status'] ??= b['status'];
  if (a['status'] !== undefined || a['schedule'] === undefined || b['schedule'] !== undefined) return;
  const taken = [b['hoursNote'], b['description']]
    .flatMap((words) => (typeof words === 'string' ? takingsOf(words) : []))
    .map(({ sentence }) => sentence);
  if (taken.length === 0) return;
  delete a['schedule'];
  delete a['closures'];
  delete a['onHolidays'];
  a['hoursNote'] = [hours, ...new Set(taken)].join(' ').slice(0, 2_000);
}
