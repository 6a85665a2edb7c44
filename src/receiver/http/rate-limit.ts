/** Counting in the database, so that several processes count together, without keeping anybody's address. */
import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../storage/database.js';

/** Seconds of one span. */
const SPAN = 600;

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

export interface RateLimiter {
  /** Counts one more of `what`; seconds to wait where it is too many, 0 where not. */
  hit(what: string, limit: number, now: Date): Promise<number>;
}

/** Counts in spans of ten minutes; what is counted is known by a hash with the day's salt only. */
export function createRateLimiter(db: Db): RateLimiter {
  let today: { day: string; salt: Promise<string> } | undefined;
  let lastSpan = 0;
  return {
    async hit(what, limit, now) {
      if (limit <= 0) return 0;
      const day = now.toISOString().slice(0, 10);
      if (today?.day !== day) today = { day, salt: saltOf(db, day) };
      const salt = await today.salt.catch((error: unknown) => {
        today = undefined;
        throw error;
      });
      const key = createHmac('sha256', salt).update(what).digest('hex');
      const seconds = Math.floor(now.getTime() / 1000);
      const span = Math.floor(seconds / SPAN);
      const { hits } = await db
        .insertInto('rates')
        .values({ key, span, hits: 1 })
        .onConflict((conflict) => conflict.columns(['key', 'span']).doUpdateSet({ hits: sql<number>`rates.hits + 1` }))
        .returning('hits')
        .executeTakeFirstOrThrow();
      if (span !== lastSpan) {
        lastSpan = span;
        await db.deleteFrom('rates').where('span', '<', span).execute();
      }
      return hits > limit ? (span + 1) * SPAN - seconds : 0;
    },
  };
}
