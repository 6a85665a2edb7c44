/** Counting tries to log in, in the database, so that all processes count together. */
import type { Queries, Store } from '../../storage/database.js';
import { COUNTED, FORGOTTEN_AFTER, oneMore, waitFor, type Counted } from '../auth/lockout.js';
import { oneAtATime } from './one-at-a-time.js';

export type FailureKeys = Record<Counted, string>;

/**
 * Takes one try: milliseconds to wait, or 0 when it may be made. A try counts as failed from its beginning, so that many at once are
 * not free; `forgive` takes it back.
 */
export async function takeTry(
  transaction: Queries,
  kind: Store['kind'],
  keys: FailureKeys,
  now: Date,
): Promise<number> {
  await oneAtATime(transaction, kind, 'login');
  const rows = await transaction
    .selectFrom('login_failures')
    .selectAll()
    .where('key', 'in', Object.values(keys))
    .execute();
  const of = (counted: Counted) => rows.find(({ key }) => key === keys[counted]);
  const wait = Math.max(...COUNTED.map((counted) => waitFor(counted, of(counted), now.getTime())));
  if (wait > 0) return wait;
  await transaction
    .deleteFrom('login_failures')
    .where('last', '<', now.getTime() - FORGOTTEN_AFTER)
    .execute();
  for (const counted of COUNTED) {
    const counts = oneMore(of(counted), now.getTime());
    await transaction
      .insertInto('login_failures')
      .values({ key: keys[counted], ...counts })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(counts))
      .execute();
  }
  return 0;
}

/** After a right password: the name is free again; the address keeps what it failed with other names. */
export async function forgive(db: Queries, keys: FailureKeys): Promise<void> {
  await db.deleteFrom('login_failures').where('key', 'in', [keys.pair, keys.name]).execute();
  await db
    .updateTable('login_failures')
    .set((set) => ({ count: set('count', '-', 1) }))
    .where('key', '=', keys.address)
    .where('count', '>', 0)
    .execute();
}
