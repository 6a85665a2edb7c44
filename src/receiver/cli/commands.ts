/** The commands of `receive` and what each takes, as one table: parsing and help read it. */
import type { CommandContext, OptionName } from './context.js';

export interface CommandSpec {
  options: readonly OptionName[];
  /** Words without dashes, by their names in messages/; all are needed. */
  words: readonly string[];
  run(context: CommandContext): Promise<void>;
}

export const COMMANDS: Readonly<Record<string, CommandSpec>> = {
  start: {
    options: [
      'database',
      'port',
      'host',
      'origin',
      'proxy',
      'rate-limit',
      'answer-days',
      'receipt-prefix',
      'publisher',
      'publisher-name',
      'contact',
      'public-url',
      'mail-from',
      'office-mail',
      'retention',
      'retention-export',
      'two-persons',
    ],
    words: [],
    run: async (context) => (await import('./start.js')).startCommand(context),
  },
  migrate: {
    options: ['database'],
    words: [],
    run: async (context) => (await import('./keep.js')).migrateCommand(context),
  },
  backup: {
    options: ['database', 'out'],
    words: [],
    run: async (context) => (await import('./keep.js')).backupCommand(context),
  },
  restore: {
    options: ['database'],
    words: ['file'],
    run: async (context) => (await import('./keep.js')).restoreCommand(context),
  },
  export: {
    options: ['database', 'out'],
    words: ['receipt'],
    run: async (context) => (await import('./applicants.js')).exportCommand(context),
  },
  erase: {
    options: ['database', 'out'],
    words: ['receipt'],
    run: async (context) => (await import('./applicants.js')).eraseCommand(context),
  },
  'user add': {
    options: ['database', 'role', 'display'],
    words: ['user'],
    run: async (context) => (await import('./users.js')).addUserCommand(context),
  },
  'user list': {
    options: ['database'],
    words: [],
    run: async (context) => (await import('./users.js')).listUsersCommand(context),
  },
  'user password': {
    options: ['database'],
    words: ['user'],
    run: async (context) => (await import('./users.js')).passwordCommand(context),
  },
  'user disable': {
    options: ['database'],
    words: ['user'],
    run: async (context) => (await import('./users.js')).disableUserCommand(context),
  },
};
