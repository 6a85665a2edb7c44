/** Rows of a table that are no records: notes below it, a header repeated on every page, an example left in a template. */

import { speaksOfOff } from '../judge/status.js';
import { sentencesOf, takesAway } from '../judge/taking-away.js';
import type { ImportKind } from '../table-kinds.js';
import { nfkc } from './repairs.js';

/** Why a row is no record, as the code of its finding. None of them holds anything that could be lost. */
export type OddRow = 'repeated-header' | 'description-row' | 'footnote-row' | 'title-row' | 'example-row';

const DESCRIPTION =
  /^(?:文字列|数値|整数|小数|日付|日時|時刻|必須|任意|推奨|全角|半角|半角数字|半角英数字?|string|integer|number|date|char|varchar|text|◎|○|△|×|\d+桁|.{0,8}(?:型|文字以内))$/iu;
const FOOTNOTE =
  /^(?:[※＊*]|注(?:記|意)?(?:$|[)）:：.．、\d\s])|[(（【]注|出典|資料[:：]|備考[:：]|(?:合|総|小|累)?\s*計(?:$|[\s:：（(\d])|以上(?:$|[、。\s（(\d])|更新日|作成[:：]|[(（【]?(?:令和|平成|R)\s*[\d元]{1,4}\s*年.{0,12}(?:現在|時点))/u;
/** A row of sums. */
const SUM = /^(?:合|総|小|累)?\s*計$/u;
const AMOUNT = /^[\d,.]{1,12}\s*[人名件回か箇所円%]{0,2}$/u;
const EXAMPLE = /^[(（【\[]?(?:記入例|入力例|例[)）】\]:：])/u;

/** Tells an odd row from a record; nothing for records. */
export function oddRow(cells: readonly string[], headers: readonly string[]): OddRow | undefined {
  const filled: string[] = [];
  let same = 0;
  for (const [i, written] of cells.entries()) {
    const cell = written === '' ? '' : written.trim();
    if (cell === '') continue;
    filled.push(cell);
    if (cell === headers[i]?.trim()) same += 1;
  }
  if (EXAMPLE.test(filled[0] ?? '')) return 'example-row';
  if (same >= 2 && same >= filled.length * 0.8) return 'repeated-header';
  if (filled.length >= 3 && filled.every((cell) => DESCRIPTION.test(nfkc(cell)))) return 'description-row';
  if (SUM.test(filled[0] ?? '') && isOfSums(cells.slice(0, headers.length))) return 'footnote-row';
  const isShort = filled.length === 1 ? headers.length >= 2 : filled.length === 2 && headers.length > 3;
  if (isShort && FOOTNOTE.test(nfkc((filled[0] ?? '').slice(0, 60)))) return 'footnote-row';
  return undefined;
}

/** Nothing but numbers behind the first word; what was joined of several columns stands behind the header's. */
function isOfSums(cells: readonly string[]): boolean {
  const [, ...sums] = cells.map((cell) => nfkc(cell).trim()).filter((cell) => cell !== '');
  return sums.length > 0 && sums.every((cell) => AMOUNT.test(cell));
}

/** A note that may take time or days away from the rows above it, and that nobody applied to them. */
export function speaksOfClosing(cells: readonly string[], kind: ImportKind): boolean {
  if (kind === 'consultationWindows' || kind === 'ibasho') return cells.some((cell) => takesAway(cell) !== undefined);
  return kind === 'events' && cells.some((cell) => sentencesOf(cell).some(speaksOfOff));
}

/** Nothing but white space in any cell. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
