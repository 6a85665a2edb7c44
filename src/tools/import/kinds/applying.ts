/** Whether one must apply, as a column for it says: by a sign (○ × 要 不要), in words (当日受付, 要予約), or not at all. */
import type { Canonical } from '../header-aliases.js';
import type { TableRow } from '../table-row.js';
import { yes } from './yes-no.js';
import { nfkc } from '../repairs.js';

export interface Applying {
  /** Undefined: the column leaves it open. */
  required?: boolean;
  /** What it says besides; a sign alone is no word that anybody could read on a card. */
  words: string;
}

const SIGN = /^(?:[○〇◯◎●✓✔レ×✕✖△▲]|要|不要|有|無|あり|なし|はい|いいえ|必要|[01]|true|false|yes|no)$/iu;
const NOT_NEEDED =
  /^(?:事前の?)?(?:お?申し?込み?|予約)?(?:は|も)?(?:不要|なし(?!で)|いりません|必要(?:ありません|なし)|自由(?:参加)?)|^参加自由|^自由参加/u;
const ON_THE_DAY =
  /^(?:参加は?|申し?込みは?)?当日(?:に|は|の)?[、,]?\s*(?:会場|現地|直接|受付|参加|先着|自由|申し?込)|^直接、?(?:会場|現地|お越し|お?いで|来[場館])|^(?:会場|現地)[へに]直接/u;
const BEFOREHAND = /事前|不可|できません|ません|要予約|要申|優先|前日|まで/u;
const NEEDED =
  /要(?:事前)?(?:申し?込|予約)|(?:申し?込み?|予約)(?:が)?(?:必要|必須|制)|(?:申し?込み?|申し込んで|予約)(?:して|の上)?、?(?:ください|下さい|願います)/u;
const PARTLY = /は要|のみ|場合|でも|なくて|不要|一部|当日|優先|方は/u;

/** Whether a column's words ask for an application. */
export function needsApplication(text: string): boolean | undefined {
  const plain = nfkc(text).trim();
  if (plain === '') return undefined;
  if (NOT_NEEDED.test(plain)) return false;
  if (ON_THE_DAY.test(plain)) return BEFOREHAND.test(plain.split(/[。\n]/u)[0] ?? '') ? undefined : false;
  return yes(plain) ?? (NEEDED.test(plain) && !PARTLY.test(plain) ? true : undefined);
}

/** What a row says in a column that asks whether or how one applies. */
export function applyingIn(row: TableRow, column: Canonical): Applying {
  const text = row.text(column);
  if (text === '') return { words: '' };
  const required = needsApplication(text);
  const sign = SIGN.test(nfkc(text));
  if (sign && required === undefined) row.repaired('word-unknown', column, { value: text });
  return { ...(required !== undefined && { required }), words: sign ? '' : text };
}
