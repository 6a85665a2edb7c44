/** Counting in the database, so that several processes count together, without keeping anybody's address. */
import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Queries } from '../storage/database.js';

/** The day's salt, made by whichever process asks first. */
export async function saltOf(db: Db, day: string): Promise<string> {
  const find = () => db.selectFrom('salts').select('salt').where('day', '=', day).executeTakeFirst();
  const known = await find();
  if (known) return known.salt;
  const salt = randomBytes(32).toString('hex');
  await db
    .insertInto('salts')
    .values({ day, salt })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute();
  await db.deleteFrom('salts').where('day', '<', day).execute();
  return (await find())!.salt;
}

export interface Counter {
  /** The key under which something is counted today. No address can be read from it, and once the salt is gone tomorrow, not even by us. */
  keyOf(what: string, now: Date): Promise<string>;
  /** Counts one more within a span of so many minutes. @returns how many there were, and the seconds until the span ends */
  count(queries: Queries, key: string, minutes: number, now: Date): Promise<{ hits: number; rest: number }>;
}

/** Counts what happens how often. */
export function createCounter(db: Db): Counter {
  let today: { day: string; salt: Promise<string> } | undefined;
  let swept = 0;
  return {
    async keyOf(what, now) {
      const day = now.toISOString().slice(0, 10);
      if (today?.day !== day) today = { day, salt: saltOf(db, day) };
      const salt = await today.salt.catch((error: unknown) => {
        today = undefined;
        throw error;
      });
      return createHmac('sha256', salt).update(what).digest('hex');
    },
    async count(queries, key, minutes, now) {
      const minute = Math.floor(now.getTime() / 60_000);
      const ends = (Math.floor(minute / minutes) + 1) * minutes;
      const { hits } = await queries
        .insertInto('rates')
        .values({ key, ends, hits: 1 })
        .onConflict((conflict) => conflict.columns(['key', 'ends']).doUpdateSet({ hits: sql<number>`rates.hits + 1` }))
        .returning('hits')
        .executeTakeFirstOrThrow();
      if (minute - swept >= 10) {
        swept = minute;
        await queries.deleteFrom('rates').where('ends', '<=', minute).execute();
      }
      return { hits, rest: ends * 60 - Math.floor(now.getTime() / 1000) };
    },
  };
}
