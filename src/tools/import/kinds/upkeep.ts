/** Where a record comes from and how fresh it is: source, dates of checks, who keeps it. */
import type { Canonical } from '../header-aliases.js';
import type { TableFacts } from '../kind-importer.js';
import { readDay } from '../repairs.js';
import type { TableRow } from '../table-row.js';
import { defined } from '../defined.js';
import { urlOf } from './web-addresses.js';

/** A day in one column (`near`: a day of the same row, for years that are missing); a value that is none is reported and left out. */
export function dayOf(row: TableRow, canonical: Canonical, today: string, near?: string): string | undefined {
  const text = row.text(canonical);
  if (text === '') return undefined;
  const read = readDay(text, { today, near, past: canonical === '確認日' || canonical === '更新日' });
  if ('refused' in read) {
    row.repaired(read.refused, canonical);
    return undefined;
  }
  if (read.repaired) row.repaired(read.repaired, canonical, { params: { now: read.value } });
  return read.value;
}

/** The fields of upkeep, as far as the columns of the row state them. */
export function upkeepOf(row: TableRow, facts: TableFacts): Record<string, unknown> {
  const { date } = facts.context;
  const source = defined({
    name: row.text('情報元') || row.text('自治体名') || undefined,
    url: urlOf(row, '取得元URL'),
    license: row.text('ライセンス') || undefined,
  });
  return defined({
    source: Object.keys(source).length > 0 ? source : undefined,
    verifiedOn: dayOf(row, '確認日', date),
    modified: dayOf(row, '更新日', date),
    validFrom: dayOf(row, '掲載開始日', date),
    validThrough: dayOf(row, '掲載終了日', date),
    nextCheckOn: dayOf(row, '次回確認日', date),
    maintainer: row.text('管理担当') || undefined,
  });
}
