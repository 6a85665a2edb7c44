/** Finds the header of a table among titles, blank lines and linked-data preambles. */
import type { RawRow } from '../read/raw-rows.js';
import { canonicalOf, headerScore } from './header-match.js';

/** Rows among which a header is looked for. */
export const HEADER_WITHIN = 100;

export interface FoundHeader {
  /** Spreadsheet row of the header (its last, when it takes two). */
  row: number;
  headers: string[];
  /** Rows of the sample that are data, in order. */
  data: RawRow[];
  /** What stands above the header, and whom LinkData names: often the title of the table. */
  title: string;
  /** Two rows were read as one header. */
  joined?: boolean;
}

/** The header among the first rows of a file, or nothing when no row names two columns we know. */
export function findHeader(sample: readonly RawRow[]): FoundHeader | undefined {
  let best = -1;
  let bestScore = 1;
  for (const [index, { cells }] of sample.entries()) {
    const score = headerScore(cells);
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  const row = sample[best];
  if (!row) return undefined;
  const above = sample[best - 1];
  const below = sample[best + 1];
  let header = row.cells;
  let last = best;
  const width = usualWidth(sample.slice(best + 1));
  if (below && header.length < width && brokenInTwo(header, below.cells, width)) {
    header = [...header.slice(0, -1), `${header.at(-1) ?? ''}${below.cells[0] ?? ''}`, ...below.cells.slice(1)];
    last = best + 1;
  } else if (below && isSecondStorey(header, below.cells)) {
    header = header.map((cell, i) => below.cells[i]?.trim() || cell);
    last = best + 1;
  } else if (above && isSecondStorey(above.cells, header)) {
    header = Array.from(
      { length: Math.max(header.length, above.cells.length) },
      (_, i) => header[i]?.trim() || (above.cells[i] ?? ''),
    );
  }
  let data = sample.slice(last + 1);
  // LinkData: the row #property is the header, the other rows that begin with # belong to the preamble. Elsewhere such a row is a record.
  const isLinkData = /^#[a-z_]{3,}/iu.test(row.cells[0] ?? '');
  while (isLinkData && /^#[a-z_]{3,}/iu.test(data[0]?.cells[0] ?? '')) data = data.slice(1);
  const title = sample
    .slice(0, best)
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell.trim() !== '')
    .join(' ')
    .slice(0, 500);
  return {
    title,
    row: sample[last]?.row ?? 1,
    headers: withoutTrailingBlanks(header),
    data,
    ...(last > best ? { joined: true } : {}),
  };
}

/** A line break slipped into a header: both halves together have the width of the data. */
function brokenInTwo(first: readonly string[], second: readonly string[], width: number): boolean {
  return first.length + second.length - 1 === width && headerScore(second) >= 1 && second.length > 1;
}

/** Merged cells above, the real names below: the lower row names columns where the upper one is blank or says only a group. */
function isSecondStorey(upper: readonly string[], lower: readonly string[]): boolean {
  const named = lower.filter((cell) => cell.trim() !== '');
  if (named.length < 2 || headerScore(lower) < Math.max(2, named.length * 0.6)) return false;
  const blanksAbove = lower.filter(
    (cell, i) => cell.trim() !== '' && !(upper[i]?.trim() && canonicalOf(upper[i] ?? '')),
  ).length;
  return (
    headerScore(upper) >= 1 &&
    blanksAbove >= named.length * 0.5 &&
    upper.some((cell, i) => cell.trim() !== '' && !lower[i]?.trim())
  );
}

function usualWidth(rows: readonly RawRow[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of rows.slice(0, 20)) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of widths) if (count > (widths.get(best) ?? 0)) best = width;
  return best;
}

function withoutTrailingBlanks(cells: readonly string[]): string[] {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? '').trim() === '') length -= 1;
  return cells.slice(0, length);
}
