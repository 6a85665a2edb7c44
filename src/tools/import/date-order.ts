/** In which order the numbers of 12/5/2026 or 26/12/5 stand: one cell seldom proves it, its whole column often does. */
import type { RawRow } from '../read/raw-rows.js';
import type { ImportReport } from '../report/import-report.js';
import { EVENT_DAY_COLUMNS } from './day-columns.js';
import type { Canonical } from './header-aliases.js';
import type { Column } from './header-match.js';
import { inOrder, orderOf, type Order } from './repairs.js';

const OF_DAYS: ReadonlySet<Canonical> = new Set<Canonical>([
  ...EVENT_DAY_COLUMNS,
  '延期前の日',
  '参加申込開始日',
  '参加申込終了日',
  '掲載開始日',
  '掲載終了日',
  '確認日',
  '更新日',
  '次回確認日',
]);

const plain = (cell: string | undefined): string => (cell ?? '').normalize('NFKC').trim();

/** What writes such days with their year first; undefined where the table has none whose order is proved. */
export function dateOrders(
  columns: readonly Column[],
  rows: readonly RawRow[],
  today: string,
): ((raw: RawRow, report: ImportReport) => RawRow) | undefined {
  const thisYear = Number(today.slice(0, 4));
  const places = columns.flatMap(({ canonical }, at) => (canonical && OF_DAYS.has(canonical) ? [at] : []));
  const cellsOf = (at: number): string[] => rows.map(({ cells }) => plain(cells[at]));
  // A column that proves nothing is written as the others of its table are.
  const all = places.length === 0 ? undefined : orderOf(places.flatMap(cellsOf), thisYear);
  const orders = new Map<number, Order>();
  for (const at of places) {
    const order = orderOf(cellsOf(at), thisYear) ?? all;
    if (order !== undefined) orders.set(at, order);
  }
  if (orders.size === 0) return undefined;
  return (raw, report) => {
    const cells = [...raw.cells];
    for (const [at, order] of orders) {
      const now = inOrder(plain(cells[at]), order, thisYear);
      if (now === undefined) continue;
      const place = { row: raw.row, column: columns[at]?.header, value: cells[at] };
      report.add('date-order-of-column', { ...place, level: 'repaired', params: { now } });
      cells[at] = now;
    }
    return { ...raw, cells };
  };
}
