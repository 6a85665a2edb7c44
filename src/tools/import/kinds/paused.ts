/** Closed for now, of a desk or a place: by its column 状態, by its name, by a remark or a heading above it that says nothing else. */
import { pausedInName, pausedInRemark, readRunning } from '../repairs.js';
import type { TableFacts } from '../kind-importer.js';
import { statesOf } from './not-public.js';
import type { TableRow } from '../table-row.js';

const REMARKS = ['日時特記事項', '開館時間', '備考', '説明'] as const;

export function pausedStatus(row: TableRow, facts: TableFacts): string | undefined {
  const today = facts.context.date;
  if (statesOf(row).some(({ value }) => readRunning(value) === 'closed')) return 'temporarily-closed';
  const inName = (['名称', '団体名', '部署'] as const).find(
    (column) => pausedInName(row.text(column), today) !== undefined,
  );
  const column =
    inName ?? REMARKS.find((remark) => row.all(remark).some(({ value }) => pausedInRemark(value, today) !== undefined));
  if (column === undefined) return facts.stoppedAt(row.number) !== undefined ? 'temporarily-closed' : undefined;
  const words = inName
    ? pausedInName(row.text(inName), today)
    : row
        .all(column)
        .map(({ value }) => pausedInRemark(value, today))
        .find((said) => said !== undefined);
  row.report('paused-by-words', column, { value: words });
  return 'temporarily-closed';
}
