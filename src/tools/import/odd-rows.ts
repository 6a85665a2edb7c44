/** Rows of a table that are no records: notes below it, a header repeated on every page, an example left in a template. */

/** Why a row is no record, as the code of its finding. `example-row` and `only-number` hold nothing anybody wants to publish. */
export type OddRow = 'repeated-header' | 'description-row' | 'footnote-row' | 'example-row';

const DESCRIPTION =
  /^(?:文字列|数値|整数|小数|日付|日時|時刻|必須|任意|推奨|全角|半角|半角数字|半角英数字?|string|integer|number|date|char|varchar|text|◎|○|△|×|\d+桁|.{0,8}(?:型|文字以内))$/iu;
const FOOTNOTE =
  /^(?:※|注[)）:：\d ]|[(（]注|＊|\*|出典|資料[:：]|備考[:：]|合計|総計|小計|計$|以上|更新日|作成[:：]|[(（【]?(?:令和|平成)\s*[\d元]+年.{0,12}(?:現在|時点))/u;
const EXAMPLE = /^[(（【\[]?(?:記入例|入力例|例[)）】\]:：])/u;

/** Tells an odd row from a record; nothing for records. */
export function oddRow(cells: readonly string[], headers: readonly string[]): OddRow | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (EXAMPLE.test(filled[0] ?? '')) return 'example-row';
  const same = cells.filter((cell, i) => cell.trim() !== '' && cell.trim() === headers[i]?.trim()).length;
  if (same >= 2 && same >= filled.length * 0.8) return 'repeated-header';
  if (filled.length >= 3 && filled.every((cell) => DESCRIPTION.test(cell.normalize('NFKC')))) return 'description-row';
  if (filled.length <= 2 && headers.length > 3 && FOOTNOTE.test(filled[0] ?? '')) return 'footnote-row';
  return undefined;
}

/** Nothing but white space in any cell. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
