/** An area written by hand. */
import { allAreas, areaOf, type AreaRow } from './area-book.js';

/** Name of an area with its prefecture, because some names exist twice. */
export const areaLabel = ({ code, name }: AreaRow): string =>
  code.length > 2 ? `${name}（${areaOf(code.slice(0, 2))?.name ?? ''}）` : name;

const PREFECTURE = /\(([^()]*)\)$/u;

/** The areas that a text may mean: by the code at its end, else by the name, with or without the prefecture. */
export function areasWritten(text: string): AreaRow[] {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  if (plain === '') return [];
  const code = /(?<!\d)\d+$/u.exec(plain)?.[0];
  if (code !== undefined) {
    const row = areaOf(code);
    return row ? [row] : [];
  }
  const written = plain.replace(PREFECTURE, '');
  const inPrefecture = PREFECTURE.exec(plain)?.[1];
  return [...allAreas().values()].filter((row) => {
    const prefecture = row.code.length > 2 ? (areaOf(row.code.slice(0, 2))?.name ?? '') : '';
    if (inPrefecture !== undefined && inPrefecture !== prefecture) return false;
    return row.name === written || prefecture + row.name === written;
  });
}

/** What is wrong with what was written; '' where it means one area, or nothing was written. */
export function areaProblem(text: string): string {
  if (text.trim() === '') return '';
  const found = areasWritten(text);
  if (found.length === 1) return '';
  return found.length === 0
    ? `「${text.trim()}」という市区町村や都道府県は見つかりません。名前の一部を書くと、候補が出ます。`
    : `同じ名前がいくつかあります（${found.map((row) => `${areaLabel(row)} ${row.code}`).join('、')}）。県の名前か、コードの数字まで書いてください。`;
}
