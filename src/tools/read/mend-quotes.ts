/**
 * Makes a CSV with damaged quotation marks readable before csv-parse sees it: a mark in the middle of a cell, or one that is never
 * closed and would swallow the rest of the file. Whole text passes through untouched; only a damaged record is written anew.
 */

/** A quoted cell longer than this was never meant to be one. */
const LONGEST_CELL = 60_000;
const MOST_LINES = 300;
const QUOTE = 0x22;

export interface MendOptions {
  delimiter: string;
  /** What ends a line: `\n` (a `\r` before it is no content), or `\r` in files that know no `\n`. */
  newline: '\n' | '\r';
}

interface Scanned {
  /** Index just behind the record's line end. */
  end: number;
  fields: number;
  broken: boolean;
}

/** Streaming mender. `mended` collects the 1-based numbers of the records that it rewrote. */
export class QuoteMender {
  readonly mended = new Set<number>();
  readonly #delimiter: string;
  readonly #newline: string;
  #pending = '';
  #record = 0;
  #widths = new Map<number, number>();

  constructor(options: MendOptions) {
    this.#delimiter = options.delimiter;
    this.#newline = options.newline;
  }

  /** The next text, up to the last record that is whole. */
  push(text: string): string {
    return this.#run(this.#pending + text, false);
  }

  /** What is left when the file ends. */
  end(): string {
    return this.#run(this.#pending, true);
  }

  #run(text: string, final: boolean): string {
    let out = '';
    let clean = 0;
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      const line = text.indexOf(this.#newline, at);
      if (line < 0 && !final) break;
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      const lineEnd = line < 0 ? text.length : line + 1;
      if (quote < 0 || quote >= lineEnd) {
        this.#record += 1;
        if (this.#record <= 50 && this.#saysSomething(text, at, lineEnd))
          this.#learnWidth(countOf(text, this.#delimiter, at, lineEnd) + 1);
        at = lineEnd;
        continue;
      }
      const scanned = this.#scan(text, at, final);
      if (!scanned) break;
      // A broken record is mended with all of its text in view, never from half of it.
      if (scanned.broken && !final && text.length - at < LONGEST_CELL * 2) break;
      const singleLine = scanned.end <= lineEnd;
      if (!scanned.broken && (singleLine || !this.#swallowed(text, at, lineEnd, scanned.fields))) {
        this.#record += 1;
        if (this.#record <= 50) this.#learnWidth(scanned.fields);
        at = scanned.end;
        continue;
      }
      const mended = this.#mend(text, at, lineEnd, scanned.broken);
      out += text.slice(clean, at) + mended.text;
      at = mended.end;
      clean = at;
      this.#record += 1;
      this.mended.add(this.#record);
    }
    this.#pending = text.slice(at);
    return out + text.slice(clean, at);
  }

  /** Walks one record by the rules of RFC 4180; nothing when it does not end within the text. */
  #scan(text: string, start: number, final: boolean): Scanned | undefined {
    let i = start;
    let fields = 1;
    let broken = false;
    const delimiter = this.#delimiter.charCodeAt(0);
    const newline = this.#newline.charCodeAt(0);
    for (;;) {
      if (text[i] === '"') {
        let close = text.indexOf('"', i + 1);
        while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
        if (close < 0 || close - i > LONGEST_CELL) {
          if (close < 0 && !final && text.length - i <= LONGEST_CELL) return undefined;
          return { end: start, fields, broken: true };
        }
        if (close + 2 >= text.length && !final) return undefined;
        i = close + 1;
        if (!this.#atBorder(text, i)) return { end: start, fields, broken: true };
      } else {
        for (; i < text.length; i += 1) {
          const code = text.charCodeAt(i);
          if (code === delimiter || code === newline) break;
          if (code === QUOTE) broken = true;
        }
      }
      if (text[i] === '\r' && this.#newline === '\n') i += 1;
      if (i >= text.length) return final ? { end: i, fields, broken } : undefined;
      if (text[i] === this.#newline) return { end: i + 1, fields, broken };
      i += 1;
      fields += 1;
    }
  }

  #atBorder(text: string, i: number): boolean {
    const next = text[i];
    return (
      next === undefined ||
      next === this.#delimiter ||
      next === this.#newline ||
      (next === '\r' && (text[i + 1] === this.#newline || text[i + 1] === undefined || text[i + 1] === '\r'))
    );
  }

  /** A record of several lines and a strange width whose first line alone has the right width: one lost quotation mark joined them. */
  #swallowed(text: string, start: number, lineEnd: number, fields: number): boolean {
    const width = this.#width(2);
    if (width === undefined || fields === width) return false;
    return (
      this.#lenient(text, start, lineEnd, lineEnd).cells.length === width &&
      lineEnd < text.length &&
      this.#startsRecord(text, lineEnd)
    );
  }

  #mend(text: string, start: number, lineEnd: number, broken: boolean): { text: string; end: number } {
    const wide = this.#lenient(text, start, text.length, start + LONGEST_CELL * 2);
    const narrow = this.#lenient(text, start, lineEnd, lineEnd);
    const width = this.#width();
    const takeWide = broken && wide.whole && !(narrow.cells.length === width && this.#startsRecord(text, narrow.end));
    let chosen = takeWide ? wide : narrow;
    if (width !== undefined && chosen.cells.length !== width) {
      // Marks that stand for themselves: 「"中央"公民館,港市1」 begins with one and yet is no quoted cell.
      const plain = this.#plain(text, start, lineEnd);
      if (plain.cells.length === width) chosen = plain;
    }
    const line = chosen.cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(this.#delimiter);
    return { text: line + this.#newline, end: chosen.end };
  }

  /** Reads one line as if quotation marks were letters like any other, but for those that wrap a whole cell. */
  #plain(text: string, start: number, lineEnd: number): { cells: string[]; end: number; whole: boolean } {
    const line = text.slice(start, lineEnd).replace(/(?<![\r\n])[\r\n]+$/u, '');
    return {
      cells: line.split(this.#delimiter).map((cell) => cell.replace(/^"(.*)"$/u, '$1').replaceAll('""', '"')),
      end: lineEnd,
      whole: true,
    };
  }

  /** The line that begins here has the width of a record of its own, so it is no second line of a cell. */
  #startsRecord(text: string, start: number): boolean {
    if (start >= text.length) return true;
    const line = text.indexOf(this.#newline, start);
    const lineEnd = line < 0 ? text.length : line + 1;
    return this.#lenient(text, start, lineEnd, lineEnd).cells.length === this.#width();
  }

  /** Reads one record forgivingly: a mark closes a cell only before a border, and a cell that never closes ends at its own border. */
  #lenient(
    text: string,
    start: number,
    limit: number,
    furthest: number,
  ): { cells: string[]; end: number; whole: boolean } {
    const cells: string[] = [];
    let whole = true;
    let i = start;
    const stop = Math.min(limit, furthest);
    for (;;) {
      let closed = -1;
      if (text[i] === '"') closed = this.#lenientClose(text, i + 1, stop);
      if (closed >= 0) {
        cells.push(text.slice(i + 1, closed).replaceAll('""', '"'));
        i = this.#skipSpaces(text, closed + 1);
      } else {
        if (text[i] === '"') whole = false;
        let j = i;
        while (j < text.length && text[j] !== this.#delimiter && text[j] !== this.#newline) j += 1;
        cells.push(unopened(text.slice(i, j).replace(/\r$/u, '')));
        i = j;
      }
      while (text[i] === '\r' && this.#newline === '\n') i += 1;
      if (i >= text.length) return { cells, end: text.length, whole };
      if (text[i] === this.#newline) return { cells, end: i + 1, whole };
      i += 1;
    }
  }

  #lenientClose(text: string, from: number, stop: number): number {
    let lines = 0;
    for (let i = from; i < stop; i += 1) {
      const character = text[i];
      if (character === this.#newline && (lines += 1) > MOST_LINES) return -1;
      if (character !== '"') continue;
      if (text[i + 1] === '"' && !(this.#atBorder(text, i + 2) && i === from)) {
        i += 1;
        continue;
      }
      if (this.#atBorder(text, this.#skipSpaces(text, i + 1))) return i;
    }
    return -1;
  }

  #skipSpaces(text: string, i: number): number {
    while (text[i] === ' ' || text[i] === '\u3000') i += 1;
    return i;
  }

  /** A line of nothing but delimiters is a blank line that a spreadsheet saved. */
  #saysSomething(text: string, from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) if (text[i] !== this.#delimiter && text.charCodeAt(i) > 32) return true;
    return false;
  }

  #learnWidth(width: number): void {
    if (width > 1) this.#widths.set(width, (this.#widths.get(width) ?? 0) + 1);
  }

  /** The usual width of a record. One line is weak evidence (it may be a preamble): enough to choose a reading, not to part a record. */
  #width(evidence = 1): number | undefined {
    let best: number | undefined;
    for (const [width, count] of this.#widths)
      if (best === undefined || count > (this.#widths.get(best) ?? 0)) best = width;
    return best !== undefined && (this.#widths.get(best) ?? 0) >= evidence ? best : undefined;
  }
}

/** A cell whose mark was never closed loses it; one with more marks means them. */
function unopened(cell: string): string {
  return cell.startsWith('"') && !cell.includes('"', 1) ? cell.slice(1) : cell;
}

function countOf(text: string, character: string, from: number, to: number): number {
  let count = 0;
  for (let i = text.indexOf(character, from); i >= 0 && i < to; i = text.indexOf(character, i + 1)) count += 1;
  return count;
}
