/**
 * Takes whole, well-formed records apart: those without a quotation mark, and those whose marks wrap a cell from end to end. That is what
 * nearly all tables hold, at a fraction of csv-parse's cost. Where anything else comes it stops, and csv-parse reads on from there.
 */

export interface Records {
  records: string[][];
  /** Where the next record begins: the end of the text, or the first record that is for csv-parse. */
  end: number;
}

/** The records of `text`, which begins with one; lines end with `\n`, `\r\n` or `\r\r\n`. */
export function wholeRecords(text: string, delimiter: string): Records {
  const records: string[][] = [];
  let at = 0;
  let quote = text.indexOf('"');
  while (at < text.length) {
    const lineEnd = text.indexOf('\n', at);
    if (lineEnd < 0) break;
    if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
    if (quote < 0 || quote > lineEnd) {
      records.push(text.slice(at, contentEnd(text, at, lineEnd)).split(delimiter));
      at = lineEnd + 1;
      continue;
    }
    const cells: string[] = [];
    const end = quoted(text, at, delimiter, cells);
    if (end < 0) break;
    records.push(cells);
    at = end;
  }
  return { records, end: at };
}

/** Where the content of a line ends: up to two `\r` belong to its end. */
function contentEnd(text: string, at: number, lineEnd: number): number {
  let end = lineEnd;
  for (let n = 0; n < 2 && end > at && text.charCodeAt(end - 1) === 13; n += 1) end -= 1;
  return end;
}

/** Fills `cells` with those of a record that has quotation marks; gives where the next one begins, or -1 where it is not well-formed. */
function quoted(text: string, start: number, delimiter: string, cells: string[]): number {
  let at = start;
  for (;;) {
    if (text[at] !== '"') {
      const lineEnd = text.indexOf('\n', at);
      const next = text.indexOf(delimiter, at);
      if (lineEnd < 0) return -1;
      const isLast = next < 0 || next > lineEnd;
      const cell = text.slice(at, isLast ? contentEnd(text, at, lineEnd) : next);
      if (cell.includes('"')) return -1;
      cells.push(cell);
      if (isLast) return lineEnd + 1;
      at = next + 1;
      continue;
    }
    let close = text.indexOf('"', at + 1);
    let isDoubled = false;
    while (close >= 0 && text[close + 1] === '"') {
      isDoubled = true;
      close = text.indexOf('"', close + 2);
    }
    if (close < 0) return -1;
    const cell = text.slice(at + 1, close);
    cells.push(isDoubled ? cell.replaceAll('""', '"') : cell);
    at = close + 1;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    for (let n = 0; n < 2 && text[at] === '\r'; n += 1) at += 1;
    return text[at] === '\n' ? at + 1 : -1;
  }
}
