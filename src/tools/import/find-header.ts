/** Finds the header of a table among titles, blank lines and linked-data preambles. */
import type { RawRow } from '../read/raw-rows.js';
import { START_COLUMNS } from './day-columns.js';
import { canonicalOf, headerScore } from './header-match.js';

/** Rows among which a header is looked for. */
export const HEADER_WITHIN = 100;

export interface FoundHeader {
  /** Spreadsheet row of the header (its last, when it takes two). */
  row: number;
  headers: string[];
  /** Rows below the header that are none of its data: the rest of a linked-data preamble. */
  preamble: number;
  /** What stands above the header, and whom LinkData names: often the title of the table. */
  title: string;
  /** Two rows were read as one header. */
  joined?: boolean;
}

/**
 * The header among the first rows of a file, or nothing when no row names two columns we know. `above`: the first row is the header, and
 * these words stand above it.
 */
export function findHeader(sample: readonly RawRow[], above?: string): FoundHeader | undefined {
  const best = above === undefined ? bestRow(sample) : 0;
  const row = sample[best];
  if (!row) return undefined;
  const upper = neighbour(sample, best, -1);
  const below = neighbour(sample, best, 1);
  let header = row.cells;
  let last = best;
  const width = usualWidth(sample.slice(best + 1));
  if (below && header.length < width && brokenInTwo(header, below.cells, width)) {
    header = [...header.slice(0, -1), `${header.at(-1) ?? ''}${below.cells[0] ?? ''}`, ...below.cells.slice(1)];
    last = best + 1;
  } else if (below && isSecondStorey(row, below.cells)) {
    header = twoStoreys(row, below.cells);
    last = best + 1;
  } else if (upper && isSecondStorey(upper, header)) header = twoStoreys(upper, header);
  // LinkData: the row #property is the header, the other rows that begin with # belong to the preamble. Elsewhere such a row is a record.
  const isLinkData = /^#[a-z_]{3,}/iu.test(row.cells[0] ?? '');
  let preamble = 0;
  while (isLinkData && /^#[a-z_]{3,}/iu.test(sample[last + 1 + preamble]?.cells[0] ?? '')) preamble += 1;
  const title =
    above ??
    sample
      .slice(0, best)
      .flatMap(({ cells }) => cells)
      .filter((cell) => cell.trim() !== '')
      .join(' ')
      .slice(0, 500);
  return {
    title,
    row: sample[last]?.row ?? 1,
    headers: withoutTrailingBlanks(header),
    preamble,
    ...(last > best ? { joined: true } : {}),
  };
}

/** The row that names most columns; of two tables that stand one below the other the upper one's. */
function bestRow(sample: readonly RawRow[]): number {
  let best = -1;
  let bestScore = 1;
  for (const [index, { cells }] of sample.entries()) {
    const score = headerScore(cells);
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  const earlier = sample.slice(0, Math.max(0, best - 1)).findIndex(({ cells }) => isWhole(cells));
  return earlier < 0 ? best : earlier;
}

/** A header by itself, not one line of a preamble: nearly every cell names a column, one of them what the rows are called. */
function isWhole(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const score = headerScore(cells);
  return score >= 3 && score >= filled.length * 0.7 && filled.some((cell) => canonicalOf(cell) === '名称');
}

function neighbour(sample: readonly RawRow[], index: number, step: 1 | -1): RawRow | undefined {
  const other = sample[index + step];
  return other?.row === (sample[index]?.row ?? 0) + step ? other : undefined;
}

/** The lower names, each with the group above it where that says more: 「参加費」 over 「大人」. Blank cells above belong to the group before. */
function twoStoreys({ cells: upper, merged = [], row }: RawRow, lower: readonly string[]): string[] {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const own = upper[i]?.trim() ?? '';
    const name = lower[i]?.trim() ?? '';
    const span = merged.find(({ column, from }) => column === i && from === row)?.value ?? '';
    if (own !== '' || name === '') group = own;
    else if (span !== '') group = span;
    if (name === '') return own;
    const both = `${group}${name}`;
    if (group === '' || group === name || both.length > 40) return name;
    return canonicalOf(both) ? both : (partOf(group, name) ?? (canonicalOf(name) ? name : `${group} ${name}`));
  });
}

/** What 「日」, 「自」 and 「至」 are under a group of days, and under one of hours. */
function partOf(group: string, name: string): string | undefined {
  const of = canonicalOf(group);
  const isHours = of === '開館時間' || of === '開始時間';
  if (!isHours && !START_COLUMNS.some((column) => column === of)) return undefined;
  if (/^(?:自|から|始|始まり)$/u.test(name)) return isHours ? '開始時間' : '開始日';
  if (/^(?:至|まで|終|終わり)$/u.test(name)) return isHours ? '終了時間' : '終了日';
  return !isHours && /^(?:年月)?日$/u.test(name) ? '開催日' : undefined;
}

/** A line break slipped into a header: both halves together have the width of the data. */
function brokenInTwo(first: readonly string[], second: readonly string[], width: number): boolean {
  return first.length + second.length - 1 === width && headerScore(second) >= 1 && second.length > 1;
}

/** Merged cells above, the real names below: the lower row names columns where the upper one is blank or says only a group. */
function isSecondStorey(row: RawRow, lower: readonly string[]): boolean {
  const upper = row.cells;
  const named = lower.filter((cell) => cell.trim() !== '');
  if (named.length < 2) return false;
  const both = twoStoreys(row, lower).filter((_, i) => lower[i]?.trim());
  const score = Math.max(headerScore(both), headerScore(lower));
  if (score < Math.max(2, named.length * 0.6)) return false;
  const blanksAbove = lower.filter(
    (cell, i) => cell.trim() !== '' && !(upper[i]?.trim() && canonicalOf(upper[i] ?? '')),
  ).length;
  return (
    headerScore(upper) >= 1 &&
    (blanksAbove >= named.length * 0.5 || (score === named.length && named.every((cell) => cell.trim().length <= 8))) &&
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
