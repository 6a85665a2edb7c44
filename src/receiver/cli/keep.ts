/** `receive migrate`, `backup`, `restore`: keeping what was received. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from '../cannot-start.js';
import { backup, restore } from '../storage/backup.js';
import { migrate, prepare, schemaState } from '../storage/migrate.js';
import { openStore } from '../storage/open.js';
import { openExisting, placeOf } from './place.js';
import type { CommandContext } from './context.js';
import { text } from './values.js';

/** Brings an existing database to this version. */
export async function migrateCommand(context: CommandContext): Promise<void> {
  const store = await openExisting(context);
  try {
    const state = await schemaState(store.db);
    if (state === 'newer' || state === 'foreign') throw new CannotStart(`database-${state}`);
    await migrate(store.db);
    context.out(`${context.words.migrated}\n`);
  } finally {
    await store.close();
  }
}

/** Copies everything into `--out`, which must not be there yet: no earlier copy is ever overwritten. */
export async function backupCommand(context: CommandContext): Promise<void> {
  const { options, words, cwd, out } = context;
  const file = text(options, 'out');
  if (file === undefined) throw new CannotStart('missing-value', '--out');
  if (existsSync(path.resolve(cwd, file))) throw new CannotStart('file-exists', file);
  const store = await openExisting(context);
  try {
    // An older database is copied as it is: that is what comes before `migrate`.
    if ((await schemaState(store.db)) !== 'older') await prepare(store.db);
    out(`${words.backedUp(file, await backup(store, path.resolve(cwd, file)))}\n`);
  } finally {
    await store.close();
  }
}

/** Puts a copy into a new database. */
export async function restoreCommand(context: CommandContext): Promise<void> {
  const { values, words, cwd, out } = context;
  const file = values[0]!;
  const store = await openStore(placeOf(context));
  try {
    out(`${words.restored(await restore(store, path.resolve(cwd, file)))}\n`);
  } finally {
    await store.close();
  }
}
