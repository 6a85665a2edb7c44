/** Free text of a row: what several columns say in words, as paragraphs. */
import type { Canonical } from '../header-aliases.js';
import type { Cell, TableRow } from '../table-row.js';

/** A cell of nothing but signs (○, ×): the answer to yes or no, and no sentence for anybody. */
export const SIGNS_ONLY = /^[○〇◯◎●△▲×✕✖✓✔☑レ■□◆◇★☆※〃″・\s]+$/u;

/** The words of a cell; signs without words are reported and left out. */
export function wordsOf(row: TableRow, canonical: Canonical, { header, value }: Cell): string {
  if (!SIGNS_ONLY.test(value)) return value;
  row.repaired('sign-only', canonical, { column: header, value });
  return '';
}

/** Free text of several columns as paragraphs, each said once. */
export function proseOf(row: TableRow, ...canonicals: Canonical[]): string | undefined {
  const paragraphs: string[] = [];
  for (const canonical of canonicals) {
    for (const cell of row.all(canonical)) {
      const text = wordsOf(row, canonical, cell);
      if (text !== '' && !paragraphs.includes(text)) paragraphs.push(text);
    }
  }
  return paragraphs.length > 0 ? paragraphs.join('\n\n').slice(0, 20_000) : undefined;
}

/** Paragraphs that say something, one below the other; undefined when none does. */
export function paragraphs(...parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part): part is string => part !== undefined && part !== '');
  return said.length > 0 ? said.join('\n\n').slice(0, 20_000) : undefined;
}
