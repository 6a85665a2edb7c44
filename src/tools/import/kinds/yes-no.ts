/** What a column that asks whether says: yes, no, or neither. */
import { nfkc } from '../repairs.js';

const YES_AT_ONCE =
  /^(?:[○〇◯◎✓✔]|有(?![無料志])|あり|はい|できる|できます|可(?![能否])|要(?!ら|り|相談|確認|問|約|望|件)|同意(?:する|します|しました|済)|(?:1|true|yes|y)$)/iu;
const NO_AT_ONCE =
  /^(?:[×✕✖]|無(?!料)|なし|ありません|不可|いいえ|できない|できません|不要|未(?!定)|非|否|同意(?:しない|しません)|(?:0|false|no|n)$)/iu;
/** 「エレベーターなし」「手話には対応していません」「必要ありません」: what is denied stands at the end. */
export const DENIED = /(?:なし|無し?|ません|ない|不可|不要|未対応|未設置)(?:です)?$/u;
const CONDITION = /により|よって|場合|応じ|限り|範囲|相談|検討|未定|予定|一部/u;

/** 「○」「有」「1」「はい」「匿名可」… of a column that asks whether; nothing where a sentence leaves it open. */
export function yes(text: string): boolean | undefined {
  if (text === '') return undefined;
  const plain = nfkc(text)
    .trim()
    .replace(/^[01]\s*[:.]\s*(?=\D)/u, '');
  if (YES_AT_ONCE.test(plain)) return true;
  if (NO_AT_ONCE.test(plain)) return false;
  const short = plain.length <= 20;
  if (short && DENIED.test(plain)) return false;
  if (CONDITION.test(plain)) return undefined;
  if (/^(?:必要|対応|設置|実施|可能)/u.test(plain)) return true;
  return plain.length <= 8 &&
    /(?:可能?|ok|できます|できる|あり)$|^(?:事前)?(?:予約|申込|申し込み)(?:制|必須|が?必要)$/iu.test(plain) &&
    !/許可|なし|無|(?:予約|申込)可/u.test(plain)
    ? true
    : undefined;
}
