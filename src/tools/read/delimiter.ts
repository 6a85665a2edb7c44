/** Which character separates the cells of a text table. */

export const DELIMITERS = [',', '\t', ';'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The delimiter of a table from its first text. `score` says how much a row of cells looks like a header: the delimiter under which a
 * known header appears wins; without one, the delimiter that cuts most lines into the same number of cells.
 */
export function detectDelimiter(text: string, score: (cells: readonly string[]) => number): Delimiter {
  const lines = text.split(/\r\n|\n|\r/u).slice(0, 60);
  let best: Delimiter = ',';
  let bestScore = -1;
  for (const delimiter of DELIMITERS) {
    const rows = lines.map((line) => roughCells(line, delimiter));
    const header = Math.max(0, ...rows.map((cells) => (cells.length > 1 ? score(cells) : 0)));
    const total = header * 1_000 + evenness(rows);
    if (total > bestScore) [best, bestScore] = [delimiter, total];
  }
  return best;
}

/** Cells of one physical line; quotation marks are honoured only within the line, which is enough to compare delimiters. */
function roughCells(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  cells.push(cell);
  return cells;
}

function evenness(rows: readonly string[][]): number {
  const widths = new Map<number, number>();
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of widths) best = Math.max(best, count * Math.min(width, 10));
  return best;
}
