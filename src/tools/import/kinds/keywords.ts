/** Words of a row that are not shown: other names for the search, and labels that stand for ids. */
import type { Canonical } from '../header-aliases.js';
import { idsOf, type Book } from '../labels.js';
import type { TableRow } from '../table-row.js';

/** Readings and other names, for search only. */
export function keywordsOf(row: TableRow): string[] | undefined {
  const words = [
    row.text('名称_カナ'),
    row.text('名称_通称'),
    row.text('名称_英字'),
    ...row.text('キーワード').split(/[;；、,，\n]/u),
  ]
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return words.length > 0 ? [...new Set(words)].slice(0, 50) : undefined;
}

/** Ids that a column names by id or label; words that are neither are reported and left out. */
export function idsIn(row: TableRow, book: Book, canonical: Canonical): string[] {
  const { ids, unknown } = idsOf(book, row.text(canonical));
  if (unknown.length > 0) row.repaired('word-unknown', canonical, { value: unknown.join('、') });
  return ids;
}
