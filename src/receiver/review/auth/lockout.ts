/** How long the next try to log in has to wait. Pure: the counts live in the database, so that all processes share them. */

export interface Failures {
  count: number;
  /** Time of the last one, in milliseconds. */
  last: number;
}
/** What is counted: tries of one name from one address, of one name from anywhere, of one address with any name. */
export const COUNTED = ['pair', 'name', 'address'] as const;
export type Counted = (typeof COUNTED)[number];

/**
 * Tries that cost nothing. A name alone gets more than a name from one address: nobody may lock a colleague out from elsewhere by
 * guessing a few times.
 */
const FREE: Record<Counted, number> = { pair: 5, name: 20, address: 30 };
const FIRST_WAIT = 15_000;
const LONGEST_WAIT = 15 * 60_000;
/** After a day without a try the count starts again at zero. */
export const FORGOTTEN_AFTER = 24 * 60 * 60_000;

/** Milliseconds to wait, 0 when a try is free. Doubles with every further failure, up to a quarter of an hour. */
export function waitFor(counted: Counted, failures: Failures | undefined, now: number): number {
  if (!failures || now - failures.last >= FORGOTTEN_AFTER) return 0;
  const beyond = failures.count - FREE[counted];
  if (beyond < 0) return 0;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(beyond, 20));
  return Math.max(0, failures.last + wait - now);
}

/** The counts after one more failure. */
export function oneMore(failures: Failures | undefined, now: number): Failures {
  return failures && now - failures.last < FORGOTTEN_AFTER
    ? { count: failures.count + 1, last: now }
    : { count: 1, last: now };
}
