/** Rows and columns that an office keeps for itself, whatever else stands in them. */
import type { ImportKind } from '../../table-kinds.js';
import { yes } from './yes-no.js';
import type { Canonical } from '../header-aliases.js';
import { isPrivate, nfkc } from '../repairs.js';
import type { Cell, TableRow } from '../table-row.js';

/** Only this lets a row through a column that asks whether it may be published. */
const PUBLIC =
  /^(?:一般)?(?:公開|掲載|表示)?(?:中|済み?|可能?|する|します|した|してよい|ok|同意|希望(?:する|します)?)$|^(?:一般)?(?:公開|掲載|表示)$|^(?:ok|public|published|visible|active|有効)$/iu;
/** A column that asks whether the thing still goes on, rather than whether it may be shown. */
const ACTIVE = /^(?:有効|(?:is[\s_-]?)?(?:active|enabled)(?![a-z]))/iu;
/** Words of a thing that rests, which say nothing of whether it may be shown. */
const RESTS = /休|閉[館所園室店庁鎖場]|工事|移転/u;
/** Kinds with hours or days that such words leave in words. */
const RUNS: ReadonlySet<ImportKind> = new Set(['events', 'ibasho', 'consultationWindows'] as const);

/** The column that keeps this row from the public; undefined for rows that may be seen. */
export function hiddenBy(row: TableRow, kind: ImportKind): Canonical | undefined {
  if (row.all('状態').some(({ value }) => isPrivate(value))) return '状態';
  if (row.all('掲載の可否').some((cell) => mayNot(cell) && !(RUNS.has(kind) && isState(cell)))) return '掲載の可否';
  // 「published: false」: a day under the same header is the day of publication.
  if (row.all('公開日').some(({ value }) => yes(value) === false)) return '公開日';
  if (row.all('非公開の印').some(({ value }) => isFlag(nfkc(value).trim()))) return '非公開の印';
  // 「HP掲載不可」 alone among the remarks is no remark for the public.
  if (row.all('備考').some(({ value }) => value.length <= 20 && saysPrivate(value))) return '備考';
  return undefined;
}

/** What the row says of whether it goes on: in columns for it, and in 「有効：一部休止」, 「掲載：休館中」. */
export function statesOf(row: TableRow): readonly Cell[] {
  const asked = row.all('掲載の可否').filter((cell) => mayNot(cell) && isState(cell));
  return asked.length === 0 ? row.all('状態') : [...row.all('状態'), ...asked];
}

/** Neither a yes nor a no: a state in its own words, in a column for that, or one that can be nothing else. */
function isState({ header, value }: Cell): boolean {
  const plain = nfkc(value).trim();
  if (isPrivate(plain) || (yes(plain) === false && /^[^(、,\s]{1,8}$/u.test(plain))) return false;
  return RESTS.test(plain) || ACTIVE.test(nfkc(header).trim());
}

/** Words that say of the row that it is kept back: 「会員限り」 may be of whom it is for, 「電話番号は公開しない」 is of the number. */
function saysPrivate(remark: string): boolean {
  const plain = nfkc(remark).replace(
    /^(?:この行|一般|HP|ホームページ|ウェブ|web|ネット)(?:への?|には?|は|では)?/iu,
    '',
  );
  return /^(?:[非不未]?(?:公開|掲載)[^のが]{0,12}|非表示)$/u.test(plain) && isPrivate(plain);
}

function mayNot({ value }: Cell): boolean {
  const asked = nfkc(value).trim();
  return isPrivate(asked) || !(PUBLIC.test(asked) || (yes(asked) === true && asked.length <= 4));
}

const isFlag = (flag: string): boolean => yes(flag) !== false && !/^(?:公開|掲載|表示|しない|通常|有効)$/u.test(flag);
