/** The options of `receive`, and what each of its commands is given. */
import type { CommandWords } from '../messages/command.ja.js';

/** Placeholder of each option's value; `undefined`: a switch. */
export const OPTIONS = {
  database: 'FILE',
  port: 'N',
  host: 'NAME',
  origin: 'https://HOST',
  proxy: 'ADDRESS',
  'rate-limit': 'N',
  'answer-days': 'N',
  'receipt-prefix': 'KT',
  publisher: 'ID',
  'publisher-name': 'NAME',
  contact: 'TEXT',
  'public-url': 'https://HOST',
  'mail-from': 'MAIL',
  'office-mail': 'MAIL',
  retention: 'DAYS',
  'retention-export': 'FOLDER',
  'two-persons': undefined,
  role: 'reviewer|approver',
  display: 'NAME',
  out: 'FILE',
  lang: 'LANG',
  help: undefined,
} as const satisfies Record<string, string | undefined>;
export type OptionName = keyof typeof OPTIONS;

/** Where the command reads and writes. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Settles when the process is told to end. */
  told: Promise<void>;
}

export interface CommandContext extends Io {
  /** What stands without dashes after the command's name. */
  values: readonly string[];
  options: Partial<Record<OptionName, string[]>>;
  words: CommandWords;
}
