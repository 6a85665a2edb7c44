/** A progress bar on stderr, only when that is a terminal and the work takes longer than a moment. */
import type { Io } from './io.js';

export interface Progress {
  /** `done` between 0 and 1. */
  show(label: string, done: number): void;
  clear(): void;
}

const WAIT_MS = 400;
const REDRAW_MS = 100;

/** Columns that a text takes: Japanese letters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(
      letter,
    )
      ? 2
      : 1;
  return width;
}

/** One line: label, bar, percent; never wider than the terminal. */
export function progressLine(label: string, done: number, columns: number): string {
  const percent = `${String(Math.min(100, Math.max(0, Math.floor(done * 100)))).padStart(3)}%`;
  const room = Math.max(5, Math.min(30, columns - displayWidth(label) - percent.length - 6));
  const filled = Math.round(room * Math.min(1, Math.max(0, done)));
  return `${label} [${'#'.repeat(filled)}${'-'.repeat(room - filled)}] ${percent}`;
}

/** A bar for `io`; draws nothing where stderr is no terminal. */
export function createProgress(io: Io): Progress {
  if (!io.isTerminal) return { show: () => {}, clear: () => {} };
  const started = Date.now();
  let drawn = 0;
  return {
    show(label, done) {
      const now = Date.now();
      if (now - started < WAIT_MS || now - drawn < REDRAW_MS) return;
      drawn = now;
      io.err(`\r\u001b[K${progressLine(label, done, io.columns)}`);
    },
    clear() {
      if (drawn > 0) io.err('\r\u001b[K');
      drawn = 0;
    },
  };
}
