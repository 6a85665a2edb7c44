/** Rows and columns that an office keeps for itself, whatever else stands in them. */
import { yes } from './kinds/yes-no.js';
import type { Canonical } from './header-aliases.js';
import { isPrivate, nfkc } from './repairs.js';
import type { TableRow } from './table-row.js';

/** Only this lets a row through a column that asks whether it may be published. */
const PUBLIC =
  /^(?:一般)?(?:公開|掲載|表示)?(?:中|済み?|可能?|する|します|した|してよい|ok|同意|希望(?:する|します)?)$|^(?:一般)?(?:公開|掲載|表示)$|^(?:ok|public|published|visible|active|有効)$/iu;

/** The column that keeps this row from the public; undefined for rows that may be seen. */
export function hiddenBy(row: TableRow): Canonical | undefined {
  if (row.all('状態').some(({ value }) => isPrivate(value))) return '状態';
  if (row.all('掲載の可否').some(({ value }) => mayNot(nfkc(value).trim()))) return '掲載の可否';
  // 「published: false」: a day under the same header is the day of publication.
  if (row.all('公開日').some(({ value }) => yes(value) === false)) return '公開日';
  if (row.all('非公開の印').some(({ value }) => isFlag(nfkc(value).trim()))) return '非公開の印';
  // 「HP掲載不可」 alone among the remarks is no remark for the public.
  if (row.all('備考').some(({ value }) => value.length <= 20 && saysPrivate(value))) return '備考';
  return undefined;
}

/** Words that say of the row that it is kept back: 「会員限り」 may be of whom it is for, 「電話番号は公開しない」 is of the number. */
function saysPrivate(remark: string): boolean {
  const plain = nfkc(remark).replace(
    /^(?:この行|一般|HP|ホームページ|ウェブ|web|ネット)(?:への?|には?|は|では)?/iu,
    '',
  );
  return /^(?:[非不未]?(?:公開|掲載)[^のが]{0,12}|非表示)$/u.test(plain) && isPrivate(plain);
}

const mayNot = (asked: string): boolean =>
  isPrivate(asked) || !(PUBLIC.test(asked) || (yes(asked) === true && asked.length <= 4));

const isFlag = (flag: string): boolean => yes(flag) !== false && !/^(?:公開|掲載|表示|しない|通常|有効)$/u.test(flag);
