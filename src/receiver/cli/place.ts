import { existsSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from '../cannot-start.js';
import type { Store } from '../storage/database.js';
import { openStore } from '../storage/open.js';
import type { CommandContext } from './context.js';
import { text } from './values.js';

const FILE = 'tsunagari-receiver.db';

/** Where the database is: `--database`, else `DATABASE_URL`, else a file in this folder. */
export function placeOf({ options, env, cwd }: CommandContext): string {
  const given = text(options, 'database');
  const place = given ?? (env['DATABASE_URL'] || FILE);
  if (/^postgres(ql)?:\/\//.test(place)) return place;
  // An address of another kind of database must not be taken for a file name: it may contain a password.
  if (/^[a-z][a-z+]*:\/\//i.test(place) || (given === undefined && place !== FILE))
    throw new CannotStart(
      'wrong-value',
      given === undefined ? 'DATABASE_URL' : '--database',
      'postgres://user:password@host/name',
    );
  return path.resolve(cwd, place);
}

/** A place as it may be shown: no password. */
export function shownPlace(place: string): string {
  return /^postgres(ql)?:/.test(place) ? 'PostgreSQL' : place;
}

/** Opens a database that must be there already. */
export async function openExisting(context: CommandContext): Promise<Store> {
  const place = placeOf(context);
  if (shownPlace(place) === place && !existsSync(place)) throw new CannotStart('database-missing', place);
  return openStore(place);
}
