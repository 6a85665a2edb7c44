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
  if (row.all('状態').some(({ value }) => isPrivate(value))) return '状態';
  if (row.all('掲載の可否').some(({ value }) => mayNot(value.normalize('NFKC').trim()))) return '掲載の可否';
  if (row.all('非公開の印').some(({ value }) => isFlag(value.normalize('NFKC').trim()))) return '非公開の印';
  return undefined;
}

const mayNot = (asked: string): boolean =>
  isPrivate(asked) || !(PUBLIC.test(asked) || (yes(asked) === true && asked.length <= 4));

const isFlag = (flag: string): boolean => yes(flag) !== false && !/^(?:公開|掲載|表示|しない|通常|有効)$/u.test(flag);
