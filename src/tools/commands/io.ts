/** Where the command reads and writes: the real terminal, or a test's strings. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** stderr is a terminal: a progress bar may be drawn. */
  isTerminal: boolean;
  /** Columns of the terminal. */
  columns: number;
  cwd: string;
  /** Asks the person at the terminal; absent where nobody is there. */
  ask?: (question: string) => Promise<string>;
  /** The running day when no --date is given. */
  now(): Date;
}

/** One line from the person at the terminal. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(`${question}\n> `);
  } finally {
    terminal.close();
  }
}

/** The process's own terminal. */
export function processIo(): Io {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    columns: process.stderr.columns || 80,
    cwd: process.cwd(),
    now: () => new Date(),
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
  };
}
