import type { CommandText } from '../messages/command.ja.js';
import type { Say } from '../messages/say.js';
import type { Io } from './io.js';

/** What every command is given. */
export interface CommandContext {
  values: readonly string[];
  options: Readonly<Record<string, string | true>>;
  lang: 'ja' | 'en';
  words: CommandText;
  say: Say;
  io: Io;
}

export type ExitCode = 0 | 1 | 2;
