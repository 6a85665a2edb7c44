/** How two spellings of one header are made equal. */

/** Marks that templates put beside a header and that are no part of its name. */
const MARKS =
  /[※*★☆◎○●■□◆◇▲△]|[([【〔<](?:必須|任意|必須項目|任意項目|推奨|半角|全角|半角数字|全角文字|記入例|自動|選択|プルダウン)[)\]】〕>]|(?:※|\s)(?:必須|任意)$/gu;

/** Width, case, brackets, spaces, line breaks, underscores, numbering and marks removed: 「１．料金（基本）※必須」 → 「料金基本」. */
export function foldHeader(header: string): string {
  const plain = header
    .replace(/^\s*[①-⑳]\s*/u, '')
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    .trim();
  const bare = plain
    .replace(/^(?:\d{1,3}[.):、_\s]+|\(\d{1,3}\)\s*)(?=\D)/u, '')
    .replace(MARKS, '')
    .replace(/(?:※?(?:必須|任意))$/u, '');
  const folded = bare
    .replace(/[\s()[\]{}【】〔〕「」『』<>〈〉《》_‐‑–—―−\-/・･:;,、。."'|~〜?？]/gu, '')
    .toLowerCase();
  return folded === '' ? plain.replace(/\s/gu, '').toLowerCase() : folded;
}

/** The header as a report quotes it: on one line, without what cannot be seen. */
export function shownHeader(header: string): string {
  return header
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
}
