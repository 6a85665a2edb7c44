/** How a row of any kind begins a record of its own: its name, its id, and what it is refused for. */
import type { MessageCode } from '../../messages/ja.js';
import type { Canonical } from '../header-aliases.js';
import type { RowOutcome, TableFacts } from '../kind-importer.js';
import { inOneLine } from '../repairs.js';
import type { TableRow } from '../table-row.js';

/** The name, from the first of these columns that has one; '' when none has. */
export const nameOf = (row: TableRow, ...canonicals: Canonical[]): string => inOneLine(row.text(...canonicals));

/** Refuses the row; the report shows a little of it, by which the clerk finds it. */
export function refuse(row: TableRow, code: MessageCode, column: Canonical = '名称'): RowOutcome {
  row.report(code, column, { level: 'refused', params: { gist: row.gist() } });
  return { status: 'refused' };
}

/** Where the row's own number stands, if it has one, and its name. */
interface Told {
  number?: Canonical;
  name?: Canonical;
}

/** An id that no other record has. Where `base` was given before, the report names the column that makes them alike: the number, else the name. */
export function ownId(
  row: TableRow,
  { memory }: TableFacts,
  base: string,
  identity: readonly string[],
  { number = 'ID', name = '名称' }: Told = {},
): { id: string; changed: boolean } {
  const given = memory.ids.give(base, ...identity);
  if (given.changed) {
    const params = { id: given.id };
    if (row.text(number) === '') row.report('same-place-twice', name, { params });
    else row.report('duplicate-number', number, { params });
  }
  return given;
}
