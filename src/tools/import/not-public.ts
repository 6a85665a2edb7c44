/** Rows and columns that an office keeps for itself, whatever else stands in them. */
import { yes } from './kinds/common.js';
import type { Canonical } from './header-aliases.js';
import { isPrivate } from './repairs.js';
import type { TableRow } from './table-row.js';

/** Only this lets a row through a column that asks whether it may be published. */
const PUBLIC =
  /^(?:一般)?(?:公開|掲載|表示)(?:中|済み?|可能?|する|します|してよい|ok|同意|希望)?$|^(?:ok|public|published|visible|active|有効)$/iu;

/** The column that keeps this row from the public; undefined for rows that may be seen. */
export function hiddenBy(row: TableRow): Canonical | undefined {
  if (isPrivate(row.text('状態'))) return '状態';
  const asked = row.text('掲載の可否').normalize('NFKC').trim();
  if (asked !== '' && (isPrivate(asked) || !(PUBLIC.test(asked) || (yes(asked) === true && asked.length <= 4))))
    return '掲載の可否';
  const flag = row.text('非公開の印').normalize('NFKC').trim();
  if (flag !== '' && yes(flag) !== false && !/^(?:公開|掲載|表示|しない|通常|有効)$/u.test(flag)) return '非公開の印';
  return undefined;
}
