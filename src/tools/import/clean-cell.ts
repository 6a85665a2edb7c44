/** What every cell gets before an importer sees it: nothing that changes a word, only what no person typed on purpose. */
import type { MessageCode } from '../messages/ja.js';
import { decodeEntities } from './repairs.js';

/** Blanks, quotes and signs that may need cleaning or a finding; most cells hold none of them, and are looked at once instead of six times. */
const UNCLEAN =
  /[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029&<\ue000-\uf8ff\ufffd]|^[\s\u200b\ufeff'=]|[\s\u200b\ufeff]$/u;

/** Whether `cleanCell` would give the cell back as it is, and every letter of it can be read. */
export const isCleanCell = (raw: string): boolean => !UNCLEAN.test(raw);

/** Trimmed, with entities and `<br>` decoded; `changed` names the finding when more than white space at the ends was touched. */
export function cleanCell(raw: string): { value: string; changed?: MessageCode } {
  const trimmed = withoutExcelMarks(trim(withoutControls(raw)));
  if (!/[&<]/u.test(trimmed)) return { value: trimmed };
  const broken = trimmed
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/<\/?(?:p|div|span|b|strong|font|u|i)(?:\s[^<>]*)?>/giu, '');
  const value = trim(decodeEntities(broken));
  return value === trimmed ? { value } : { value, changed: 'markup-decoded' };
}

/** Old databases part lines by a vertical tab; other control characters are no text. */
function withoutControls(raw: string): string {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029]/u.test(raw)
    ? raw.replace(/[\u000b\u000c\u2028\u2029]/gu, '\n').replace(/[\u0000-\u0008\u000e-\u001f\u007f]/gu, '')
    : raw;
}

/** `="0467-82-1111"` and `'0467`: how spreadsheets are made to keep a number as text. */
function withoutExcelMarks(value: string): string {
  if (value.startsWith('="') && value.endsWith('"')) return trim(value.slice(2, -1).replaceAll('""', '"'));
  return /^'[\d+(=-]/u.test(value) ? value.slice(1) : value;
}

function trim(value: string): string {
  // Most cells need nothing: no regular expression is spent on them.
  if (
    value === '' ||
    (value.charCodeAt(0) > 32 &&
      value.charCodeAt(0) < 0xff00 &&
      !/[\s\u3000\u200b]/u.test(value.charAt(0)) &&
      !/[\s\u3000\u200b]/u.test(value.charAt(value.length - 1)) &&
      !value.includes('\r'))
  )
    return value;
  return value
    .replace(/\r\n?/gu, '\n')
    .replace(/^[\s\u3000\u200b\ufeff]+|(?<![\s\u3000\u200b\ufeff])[\s\u3000\u200b\ufeff]+$/gu, '');
}

/** Placeholders that stand for an empty cell. 「なし」 is an answer in some columns and stays. */
export function nothingSaid(value: string): boolean {
  return (
    value.length <= 8 &&
    /^(?:[-‐‑–—―−ーｰ－─_.．・*＊]+|n\/?a|null|none|nan|undefined|#n\/a|#ref!|#value!|#name\?|#div\/0!|#name|#+|未入力|空欄|データなし)$/iu.test(
      value,
    )
  );
}
