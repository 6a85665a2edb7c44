/**
 * A text with an unquoted comma pushes every cell behind it one column to the right. The pieces are put together again where the
 * columns whose values have a shape of their own (codes, coordinates, dates, times, numbers, addresses) prove the place.
 */
import type { Canonical } from './header-aliases.js';
import type { Column } from './header-match.js';

const SHAPES: Partial<Record<Canonical, RegExp>> = {
  自治体コード: /^\d{5,6}$/u,
  所在地コード: /^\d{5,6}$/u,
  緯度: /^[2-4]\d\.\d+$/u,
  経度: /^1[2-5]\d\.\d+$/u,
  郵便番号: /^〒?\d{3}-?\d{4}$/u,
  法人番号: /^\d{13}\s*$/u,
  開始日: /^\d{4}[-/年]|月/u,
  終了日: /^\d{4}[-/年]|月/u,
  参加申込終了日: /^\d{4}[-/年]|月/u,
  開始時間: /^\d{1,2}[:時]/u,
  終了時間: /^\d{1,2}[:時]/u,
  参加申込終了時間: /^\d{1,2}[:時]/u,
  電話番号: /^[\d()+-]{9,}|^\(?0\d/u,
  FAX番号: /^\(?0\d/u,
  URL: /^(?:https?:|www\.)/iu,
  画像: /^https?:/iu,
  連絡先メールアドレス: /@/u,
  連絡先FormURL: /^https?:/iu,
};
/** Where a text with a comma most likely stands, when several places would do. */
const PROSE = new Map<Canonical, number>([
  ['説明', 0.5],
  ['概要', 0.4],
  ['備考', 0.4],
  ['日時特記事項', 0.3],
  ['参加申込方法', 0.3],
  ['料金(詳細)', 0.3],
  ['対象者', 0.2],
  ['アクセス方法', 0.2],
  ['駐車場情報', 0.2],
  ['名称', 0.1],
  ['住所', 0.1],
]);

/** Where prices stand. */
const MONEY: ReadonlySet<Canonical | undefined> = new Set(['料金(基本)', '料金(詳細)'] as const);
/** 「1,000円」: three digits behind one or two prove that a price was cut there; 「500」 and 「300円」 may be two prices. */
const THOUSANDS = /(?:^|[^\d,])\d{1,2},\d{3}(?:円|$)/u;
const CUT_PRICE = 1.5;

/** The row with its text put together, or nothing when no place is proved. */
export function rejoinCells(cells: readonly string[], columns: readonly Column[]): string[] | undefined {
  if (cells.length <= columns.length) return undefined;
  let length = cells.length;
  while (length > columns.length && (cells[length - 1] ?? '').trim() === '') length -= 1;
  // The last cell of a row that is too long may be empty: then only a price is proof enough.
  const isPushed = length > columns.length;
  const extra = Math.max(1, length - columns.length);
  if (extra > 20) return undefined;
  let best: string[] | undefined;
  let bestScore = score(cells, columns) + 1;
  for (let i = 0; i < columns.length; i += 1) {
    const pieces = cells.slice(i, i + extra + 1);
    if (pieces.some((piece) => piece.trim() === '')) continue;
    const candidate = [...cells.slice(0, i), pieces.join(','), ...cells.slice(i + extra + 1, columns.length + extra)];
    const canonical = columns[i]?.canonical;
    const isPrice = MONEY.has(canonical) && THOUSANDS.test(candidate[i]!.normalize('NFKC'));
    if (!isPushed && !isPrice) continue;
    const total = score(candidate, columns) + (isPrice ? CUT_PRICE : ((canonical && PROSE.get(canonical)) ?? 0));
    if (total > bestScore) [best, bestScore] = [candidate, total];
  }
  return best;
}

/** Every row has one cell more than the header, and all columns fit once the first cell is passed over: an index column without a header. */
export function hasHiddenIndex(rows: readonly (readonly string[])[], columns: readonly Column[]): boolean {
  const wide = rows.filter((cells) => cells.length === columns.length + 1 && (cells.at(-1) ?? '').trim() !== '');
  if (rows.length < 2 || rows.some((cells) => cells.length !== columns.length + 1) || wide.length === 0) return false;
  const gain = rows.reduce((sum, cells) => sum + score(cells.slice(1), columns) - score(cells, columns), 0);
  return gain >= rows.length;
}

/** Cells that have the shape of their column, less those that have not. */
function score(cells: readonly string[], columns: readonly Column[]): number {
  let sum = 0;
  for (const [i, { canonical }] of columns.entries()) {
    const shape = canonical && SHAPES[canonical];
    const cell = (cells[i] ?? '').trim().normalize('NFKC');
    if (shape && cell !== '') sum += shape.test(cell) ? 1 : -1;
  }
  return sum;
}
