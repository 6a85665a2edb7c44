/** The word that was probably meant: at most so many letters away, one or two if not said. Undefined where none is near. */
import { listOf } from './list-of.js';

export function nearestWord(
  word: string,
  words: readonly string[],
  most = word.length < 4 ? 1 : 2,
): string | undefined {
  let nearest: string | undefined;
  let least = most + 1;
  for (const one of words) {
    const distance = lettersBetween(word, one);
    if (distance < least) [nearest, least] = [one, distance];
  }
  return nearest;
}

/** Letters to add, take away, replace, or swap with their neighbour. */
function lettersBetween(from: string, to: string): number {
  const rows: number[][] = [listOf(to.length + 1, (at) => at)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
    rows.push(row);
  }
  return rows[from.length]![to.length]!;
}
